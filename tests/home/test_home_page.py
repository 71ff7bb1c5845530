"""The front door leads with a true account."""

import pytest
from django.core.exceptions import ValidationError

from home.models import HomePage
from tests.factories.campaign import FactPageFactory, InitiativePageFactory, StoryPageFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("factory", [StoryPageFactory, InitiativePageFactory])
def test_home_page_leads_with_a_true_account(home_page, factory):
    home_page.lead_page = factory().page_ptr

    home_page.full_clean()


def test_home_page_may_not_lead_with_a_fact(home_page):
    home_page.lead_page = FactPageFactory().page_ptr

    with pytest.raises(ValidationError) as refused:
        home_page.full_clean()
    assert refused.value.message_dict == {
        "lead_page": ["The home page leads with a story or an initiative."]
    }


def test_chooser_of_the_home_page_offers_true_accounts_alone():
    form = HomePage.get_edit_handler().get_form_class()()

    chosen = {kind.__name__ for kind in form.fields["lead_page"].widget.target_models}
    assert chosen == {"StoryPage", "InitiativePage"}
