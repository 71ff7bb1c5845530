import pytest
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Collection, GroupPagePermission, Locale, Workflow

from home.models import ConsentRecord, Role
from home.staff.granting import set_up_roles
from home.staff.viewsets import name_of
from tests.factories.campaign import StoryPageFactory
from tests.factories.home import HomePageFactory
from tests.markup import texts

pytestmark = pytest.mark.django_db


def group(kind: str, language: str = "") -> Group:
    return Role.objects.get(kind=kind, language=language).group


def codenames(kind: str) -> set[str]:
    return set(group(kind).permissions.values_list("codename", flat=True))


def test_empty_database_has_the_roles_and_one_workflow():
    assert sorted(map(str, Role.objects.all())) == [
        "Editors",
        "Moderators",
        "Partners",
        "Safeguarding officers",
        "Translators: English",
    ]
    assert [
        (workflow.name, [group.name for group in task.task.specific.groups.all()])
        for workflow in Workflow.objects.all()
        for task in workflow.workflow_tasks.all()
    ] == [("Second reading", ["Moderators"])]


def test_second_time_gives_nothing():
    given = list(Role.objects.order_by("pk").values_list("given", flat=True))
    set_up_roles()

    assert list(Role.objects.order_by("pk").values_list("given", flat=True)) == given


def test_administrator_keeps_what_was_added_and_taken_away():
    editors = group("editor")
    publish = GroupPagePermission.objects.get(group=editors, permission__codename="publish_page")
    publish.delete()
    added = Permission.objects.get(codename="view_consentrecord")
    editors.permissions.add(added)
    editors.name = "Writers"
    editors.save()
    set_up_roles()

    assert not GroupPagePermission.objects.filter(
        group=editors, permission__codename="publish_page"
    ).exists()
    assert added in editors.permissions.all()
    assert not Group.objects.filter(name="Editors").exists()


def test_deleted_group_and_collection_stay_deleted():
    group("partner").delete()
    Collection.objects.get(name="Partners").delete()
    set_up_roles()

    assert not Group.objects.filter(name="Partners").exists()
    assert not Collection.objects.filter(name="Partners").exists()


def test_renamed_collection_is_still_the_one_of_partners():
    Collection.objects.filter(name="Partners").update(name="From partners")
    set_up_roles()

    assert Collection.objects.exclude(depth=1).count() == 1


def test_right_that_comes_with_an_upgrade_is_given_once_it_exists():
    Permission.objects.filter(codename="hide_now").delete()
    role = Role.objects.get(kind="safeguarding")
    role.group.permissions.clear()
    role.given = [name for name in role.given if not name.endswith("hide_now")]
    role.save()
    kind = ContentType.objects.get_for_model(ConsentRecord)
    Permission.objects.create(codename="hide_now", name="Hide now", content_type=kind)

    set_up_roles()

    assert codenames("safeguarding") == {"hide_now"}


def test_new_language_brings_its_translators(home_page):
    locale = Locale.objects.create(language_code="ar")
    home = HomePageFactory(locale=locale, translation_key=home_page.translation_key, slug="ar")

    translators = group("translator", "ar")
    rights = GroupPagePermission.objects.filter(group=translators)
    assert translators.name == "Translators: Arabic"
    assert [(one.page_id, one.permission.codename) for one in rights] == [(home.pk, "change_page")]


def test_list_of_stories_is_open_to_partners_as_soon_as_it_is_made():
    index = StoryPageFactory().get_parent()

    rights = GroupPagePermission.objects.filter(group=group("partner"))
    assert [(one.page_id, one.permission.codename) for one in rights] == [(index.pk, "add_page")]


def test_role_is_named_in_the_language_of_the_reader():
    """The language of a translator too, from CLDR."""
    with override("it"):
        assert name_of(group("translator", "en")) == str(Role(kind="translator", language="en"))
        assert name_of(group("translator", "en")).endswith(": inglese")


def test_administrator_reads_the_names_of_roles(admin_client):
    names = texts(admin_client.get(reverse("wagtailusers_groups:index")), "td.title")
    form = texts(admin_client.get(reverse("wagtailusers_users:add")), "#id_groups label")

    assert [name.partition(" ")[0] for name in names] == [
        "Editors",
        "Moderators",
        "Partners",
        "Safeguarding",
        "Translators:",
    ]
    assert form == [
        "Editors",
        "Moderators",
        "Partners",
        "Safeguarding officers",
        "Translators: English",
    ]


def test_group_that_an_administrator_named_keeps_the_name():
    editors = group("editor")
    editors.name = "Writers"

    assert name_of(editors) == "Writers"


def test_command_tells_the_roles(capsys):
    call_command("setup_roles")

    assert "Safeguarding officers: Safeguarding officers" in capsys.readouterr().out.splitlines()
