import pytest
from django.urls import reverse
from django.utils.translation import override
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.users.models import UserProfile

from campaign.models import Theme
from home.editing.choosers import TermChooser


def test_words_of_a_chooser_follow_the_language_of_the_person():
    widget = TermChooser(Theme)
    said = {}
    for language in ("de", "it"):
        with override(language):
            said[language] = (str(widget.choose_one_text), str(ChooserViewSet.search_tab_label))

    assert said == {"de": ("Thema auswählen", "Suchen"), "it": ("Scegli tema", "Cerca")}


@pytest.mark.django_db
def test_chooser_of_pictures_names_its_tabs_in_the_language_of_the_person(client, admin_user):
    UserProfile.objects.create(user=admin_user, preferred_language="de")
    client.force_login(admin_user)

    answer = client.get(reverse("wagtailimages_chooser:choose")).json()["html"]

    assert ">Suchen" in "".join(answer.split())
