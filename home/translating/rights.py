"""Who may translate terms, in which nothing but their words tells one language from another.

The rights to a kind of term hold for all its languages. Who translates the pages of one language may translate
terms into it, and no more than that.
"""

from django.db.models import Model
from wagtail.permissions import page_permission_policy
from wagtail_localize.views.edit_translation import user_can_edit_instance

from home.translating.terms import is_term

#: Of the home pages, whose trees are in one language each.
DEPTH_OF_HOME_PAGES = 2


def languages_of_terms(user) -> set[int]:
    """The locales into which this person may translate terms of all kinds, by their primary keys."""
    if not user.has_perm("wagtail_localize.submit_translation"):
        return set()
    pages = page_permission_policy.instances_user_has_permission_for(user, "change")
    homes = pages.filter(depth=DEPTH_OF_HOME_PAGES)
    return set(homes.order_by().values_list("locale", flat=True))


def may_translate(user, target: Model) -> bool:
    """Whether this person may write the words of a translation, be it a page or a term."""
    if user_can_edit_instance(user, target):
        return True
    return is_term(type(target)) and target.locale_id in languages_of_terms(user)
