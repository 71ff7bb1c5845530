"""What hangs on a page, in two queries: its rows, terms and lists, then all that these lead to.

One more for the renditions, where there are pictures.
"""

from collections.abc import Mapping

from django.db.models import QuerySet
from modelcluster.models import get_all_child_m2m_relations, get_all_child_relations
from wagtail.models import COMMENTS_RELATION_NAME, Page, TranslatableMixin

from home.loading.renditions import chosen_in_text, ready
from home.loading.together import together
from home.localised import link


def gather(page: Page, lists: Mapping[str, QuerySet]) -> dict[str, list[Page]]:
    """Fills the page's own rows and terms, and returns the lists. All that has relations is linked.

    What a preview has in memory is not asked for: it may not be saved yet.
    """
    rows, terms = names_of_rows(page), names_of_terms(page)
    stored = {name: getattr(page, name).all() for name in [*rows, *terms]}
    asked = {name: found for name, found in stored.items() if isinstance(found, QuerySet)}
    # A list may have the name of a relation.
    found = together({**asked, **{("list", name): lists[name] for name in lists}})
    for name in asked:
        setattr(page, name, found[name])
    shown = {name: found["list", name] for name in lists}
    listed = [entry for entries in shown.values() for entry in entries]
    own = [row for name in rows for row in getattr(page, name).all()]
    related = [row for row in [*own, *listed] if hasattr(row, "localised_relations")]
    in_words = [term for name in terms for term in getattr(page, name).all()]
    in_text = [Page(pk=pk) for pk in chosen_in_text(page, Page)]
    link([page, *related], page.locale, besides=[*in_words, *in_text])
    ready([page, *listed], read=page)
    return shown


def names_of_rows(page: Page) -> list[str]:
    """Without the comments that editors make."""
    names = [relation.name for relation in get_all_child_relations(page)]
    return [name for name in names if name != COMMENTS_RELATION_NAME]


def names_of_terms(page: Page) -> list[str]:
    """Relations to what readers are shown in their language; a record of consent is never shown."""
    return [
        relation.name
        for relation in get_all_child_m2m_relations(page)
        if issubclass(relation.related_model, TranslatableMixin)
    ]
