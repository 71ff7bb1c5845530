from .accessibility import AccessibilityIssue, AccessibilityStatementPage
from .base import BasePage, TranslatableOrderable
from .carried_over import CarriedOver
from .concern import Concern
from .consent import ConsentRecord
from .consent_reminder import ConsentReminder
from .contact_page import ContactPage
from .document import SiteDocument
from .file_to_erase import FileToErase
from .funding import FundingStatement, Programme
from .generation import Generation
from .glossary import GlossaryTerm, GlossaryTranslation
from .gone import GoneAddress
from .hiding import Hiding
from .home_page import HomePage
from .image import SiteImage, SiteRendition
from .left_untranslated import LeftUntranslated
from .minor_edit import MinorEdit
from .office import Office
from .people import ShowsPeople
from .preview_link import PreviewLink
from .published_translation import PublishedTranslation
from .role import Role
from .scheduled_run import ScheduledRun
from .settings import SiteSettings
from .standard_page import StandardPage
from .style import StyleRule
from .translated_draft import TranslatedDraft
from .translation_preferences import TranslationPreferences

__all__ = [
    "AccessibilityIssue",
    "AccessibilityStatementPage",
    "BasePage",
    "CarriedOver",
    "Concern",
    "ConsentRecord",
    "ConsentReminder",
    "ContactPage",
    "FileToErase",
    "FundingStatement",
    "Generation",
    "GlossaryTerm",
    "GlossaryTranslation",
    "GoneAddress",
    "Hiding",
    "HomePage",
    "LeftUntranslated",
    "MinorEdit",
    "Office",
    "PreviewLink",
    "Programme",
    "PublishedTranslation",
    "Role",
    "ScheduledRun",
    "ShowsPeople",
    "SiteDocument",
    "SiteImage",
    "SiteRendition",
    "SiteSettings",
    "StandardPage",
    "StyleRule",
    "TranslatableOrderable",
    "TranslatedDraft",
    "TranslationPreferences",
]
