"""Wagtail's pages about groups and users, with the names of roles in the language of who reads them."""

from django.contrib.auth.models import Group
from wagtail.admin.ui.tables import TitleColumn
from wagtail.users.forms import UserCreationForm, UserEditForm
from wagtail.users.views import groups, users


def name_of(group: Group) -> str:
    """The role's name, unless an administrator gave the group another one."""
    role = getattr(group, "role", None)
    return str(role) if role and group.name == role.first_name_of_group else group.name


class GroupIndexView(groups.IndexView):
    def get_base_queryset(self):
        return super().get_base_queryset().select_related("role")

    columns = [
        TitleColumn(
            "name",
            label=groups.IndexView.columns[0].label,
            accessor=name_of,
            sort_key="name",
            url_name="wagtailusers_groups:edit",
        )
    ]


class GroupViewSet(groups.GroupViewSet):
    index_view_class = GroupIndexView


class RolesInForm:
    """For both forms of a user."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        field = self.fields["groups"]
        field.queryset = field.queryset.select_related("role").order_by("name")
        field.label_from_instance = name_of


class NewUserForm(RolesInForm, UserCreationForm):
    pass


class UserForm(RolesInForm, UserEditForm):
    pass


class UserViewSet(users.UserViewSet):
    def get_form_class(self, for_update=False):
        return UserForm if for_update else NewUserForm
