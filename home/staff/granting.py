"""Gives each role its group and its rights, and takes nothing away that an administrator gave."""

from collections.abc import Callable, Iterator

from django.apps import apps
from django.conf import settings
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.utils.translation import override
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Locale,
    Page,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from home.models import Role
from home.staff.duties import DUTIES, HOME, ROOT, Duties, all_duties, of_translators, second_reading

#: What Wagtail calls its workflow and the one task of it.
WAGTAILS_OWN = "Moderators approval"
WORKFLOW = "workflow"


@transaction.atomic
def set_up_roles() -> None:
    """May be asked any number of times: after the first, only what is new is given."""
    make_permissions()
    for duties in all_duties():
        role = role_of(duties)
        if role.group:
            give(role, duties)
    set_up_workflow()


def make_permissions() -> None:
    """Django makes permissions once all migrations are done, and we may be asked before that."""
    for app in {name.partition(".")[0] for duties in DUTIES for name in rights(duties)}:
        create_permissions(apps.get_app_config(app), verbosity=0)


def rights(duties: Duties) -> tuple[str, ...]:
    return duties.permissions + duties.files


def role_of(duties: Duties) -> Role:
    """The role with its group; an existing group of that name is taken."""
    role, is_new = Role.objects.select_related("group").get_or_create(
        kind=duties.kind, language=duties.language
    )
    if is_new:
        role.group, _is_new = Group.objects.get_or_create(name=role.first_name_of_group)
        role.save()
    return role


def give(role: Role, duties: Duties) -> None:
    for name in duties.permissions:
        grant(role, name, name, role.group.permissions.add)
    for kind, verbs in duties.pages.items():
        for page in pages_of(kind, duties.language):
            give_page(role, page, verbs)
    for name in duties.files:
        if collection := collection_of(role, duties):
            grant(role, f"{name} collection {collection.pk}", name, on_collection(role, collection))
    role.save()


def give_page(role: Role, page: Page, verbs: tuple[str, ...]) -> None:
    for verb in verbs:
        grant(role, f"{verb} page {page.pk}", f"wagtailcore.{verb}", on_page(role, page))


def grant(role: Role, key: str, name: str, add: Callable[[Permission], object]) -> None:
    """Gives a right that was never given; one that does not exist yet is given another time."""
    if key in role.given:
        return
    app, _dot, codename = name.partition(".")
    permission = Permission.objects.filter(content_type__app_label=app, codename=codename).first()
    if permission:
        add(permission)
        role.given.append(key)


def on_page(role: Role, page: Page) -> Callable[[Permission], object]:
    def add(permission: Permission) -> None:
        GroupPagePermission.objects.get_or_create(
            group=role.group, page=page, permission=permission
        )

    return add


def on_collection(role: Role, collection: Collection) -> Callable[[Permission], object]:
    def add(permission: Permission) -> None:
        GroupCollectionPermission.objects.get_or_create(
            group=role.group, collection=collection, permission=permission
        )

    return add


def pages_of(kind: str, language: str) -> Iterator[Page]:
    if kind == ROOT:
        return Page.objects.filter(depth=1).iterator()
    pages = apps.get_model(kind).objects.filter(alias_of=None)
    if language:
        pages = pages.filter(locale__language_code=language)
    return pages.iterator()


def collection_of(role: Role, duties: Duties) -> Collection | None:
    """The role's own collection, whatever it is called by now, or all of them; None: it was deleted."""
    root = Collection.get_first_root_node()
    if root is None or not duties.collection:
        return root
    if role.collection is None and not any(" collection " in key for key in role.given):
        found = root.get_children().filter(name=duties.collection).first()
        role.collection = found or root.add_child(name=duties.collection)
    return role.collection


def welcome_page(page: Page) -> None:
    """A page that somebody may work on because of its kind was made after the roles."""
    kind = page._meta.label
    duties = [*DUTIES, of_translators(page.locale.language_code)] if kind == HOME else DUTIES
    for one in duties:
        role = Role.objects.filter(kind=one.kind, language=one.language, group__isnull=False)
        if kind in one.pages and (found := role.select_related("group").first()):
            give_page(found, page, one.pages[kind])
            found.save()


def welcome_language(locale: Locale) -> None:
    duties = of_translators(locale.language_code)
    role = role_of(duties)
    if role.group:
        give(role, duties)


def set_up_workflow() -> None:
    """Pages of those who may not publish are read by a moderator: Wagtail's workflow, under our name."""
    role = Role.objects.select_related("group").get(kind=Role.Kind.MODERATOR)
    root = Page.get_first_root_node()
    if WORKFLOW in role.given or root is None or role.group is None:
        return
    with override(settings.LANGUAGE_CODE):
        name = second_reading()
    ours = Workflow.objects.filter(name=WAGTAILS_OWN).update(name=name)
    GroupApprovalTask.objects.filter(name=WAGTAILS_OWN).update(name=name)
    if not ours and not WorkflowPage.objects.filter(page=root).exists():
        make_workflow(name, role.group, root)
    role.given.append(WORKFLOW)
    role.save()


def make_workflow(name: str, group: Group, root: Page) -> None:
    task = GroupApprovalTask.objects.create(name=name)
    task.groups.add(group)
    workflow = Workflow.objects.create(name=name)
    WorkflowTask.objects.create(workflow=workflow, task=task)
    WorkflowPage.objects.create(workflow=workflow, page=root)
