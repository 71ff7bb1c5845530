"""Where a partner is: the lists and the results are counted by country."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from campaign.models import PartnerPage
from home.publishing.checks import Finding, publishing_check


@publishing_check(PartnerPage)
def partner_has_a_country(partner: PartnerPage) -> Iterator[Finding]:
    if not partner.country:
        yield Finding(
            "campaign.P407",
            _("It is not said in which country this partner is."),
            _("Choose it: readers look for partners by country, and results are counted by it."),
            "country",
        )
