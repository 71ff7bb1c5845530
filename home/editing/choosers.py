"""Choosers in the language of each person; Wagtail writes some of their words once, in that of the settings."""

from django.utils.functional import cached_property, lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.snippets.views.chooser import SnippetChooserViewSet
from wagtail.snippets.widgets import AdminSnippetChooser

naming = lazy(lambda text, name: text % {"object": name}, str)


def follow_the_person() -> None:
    """The heading of a chooser that has none of its own, and the first tab of all of them."""
    ChooserViewSet.choose_one_text = _("Choose")
    ChooserViewSet.search_tab_label = _("Search")


class TermChooser(AdminSnippetChooser):
    def __init__(self, model, **kwargs):
        super().__init__(model, **kwargs)
        name = model._meta.verbose_name
        self.choose_one_text = naming(_("Choose %(object)s"), name)
        self.choose_another_text = naming(_("Choose another %(object)s"), name)
        self.link_to_chosen_text = naming(_("Edit this %(object)s"), name)


class TermChooserViewSet(SnippetChooserViewSet):
    @cached_property
    def widget_class(self):
        return TermChooser(model=self.model, icon=self.icon)
