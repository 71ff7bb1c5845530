"""How to name a resource in one's own work."""

from campaign import dates
from campaign.models import ResourcePage
from campaign.models.period import Period


def citation(resource: ResourcePage, publisher: str) -> str:
    """Who (year). Title. Edition. ISBN. Address."""
    year = dates.when(resource.published_on, Period.Precision.YEAR, resource.language)
    parts = [
        f"{publisher} ({year})" if publisher and year else publisher or year,
        resource.title,
        resource.edition,
        f"ISBN {resource.isbn}" if resource.isbn else "",
        f"https://doi.org/{resource.doi}" if resource.doi else resource.full_url or "",
    ]
    return ". ".join(part.rstrip(".") for part in parts if part)
