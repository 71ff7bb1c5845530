from .accessibility import AccessibilityIssue, AccessibilityStatementPage
from .base import BasePage, TranslatableOrderable
from .consent import ConsentRecord
from .contact_page import ContactPage
from .document import SiteDocument
from .funding import FundingStatement, Programme
from .generation import Generation
from .home_page import HomePage
from .image import SiteImage, SiteRendition
from .office import Office
from .settings import SiteSettings
from .standard_page import StandardPage

__all__ = [
    "AccessibilityIssue",
    "AccessibilityStatementPage",
    "BasePage",
    "ConsentRecord",
    "ContactPage",
    "FundingStatement",
    "Generation",
    "HomePage",
    "Office",
    "Programme",
    "SiteDocument",
    "SiteImage",
    "SiteRendition",
    "SiteSettings",
    "StandardPage",
    "TranslatableOrderable",
]
