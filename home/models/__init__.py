from .accessibility import AccessibilityIssue, AccessibilityStatementPage
from .base import BasePage, TranslatableOrderable
from .carried_over import CarriedOver
from .consent import ConsentRecord
from .contact_page import ContactPage
from .document import SiteDocument
from .funding import FundingStatement, Programme
from .generation import Generation
from .glossary import GlossaryTerm, GlossaryTranslation
from .home_page import HomePage
from .image import SiteImage, SiteRendition
from .minor_edit import MinorEdit
from .office import Office
from .published_translation import PublishedTranslation
from .settings import SiteSettings
from .standard_page import StandardPage
from .translation_preferences import TranslationPreferences

__all__ = [
    "AccessibilityIssue",
    "AccessibilityStatementPage",
    "BasePage",
    "CarriedOver",
    "ConsentRecord",
    "ContactPage",
    "FundingStatement",
    "Generation",
    "GlossaryTerm",
    "GlossaryTranslation",
    "HomePage",
    "MinorEdit",
    "Office",
    "Programme",
    "PublishedTranslation",
    "SiteDocument",
    "SiteImage",
    "SiteRendition",
    "SiteSettings",
    "StandardPage",
    "TranslatableOrderable",
    "TranslationPreferences",
]
