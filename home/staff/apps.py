from wagtail.users.apps import WagtailUsersAppConfig


class UsersConfig(WagtailUsersAppConfig):
    """Wagtail's users and groups, with our roles."""

    user_viewset = "home.staff.viewsets.UserViewSet"
    group_viewset = "home.staff.viewsets.GroupViewSet"
