from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    """What every page shares."""

    name = "home"
    verbose_name = _("Home")

    def ready(self):
        from home import checks, completeness, deployment, receivers, statistics  # noqa: F401
        from home.editing.choosers import follow_the_person
        from home.languages import receivers as scripts  # noqa: F401
        from home.staff import receivers as roles  # noqa: F401
        from home.translating import checks as of_translations  # noqa: F401
        from home.translating import receivers as following  # noqa: F401
        from home.translating.addresses import keep_letters
        from home.translating.aliases import offer_no_synchronising
        from home.uploads import pending  # noqa: F401

        keep_letters()
        follow_the_person()
        offer_no_synchronising()
