"""Addresses in the admin, below /people/."""

from django.urls import path

from home.editing.asking import AskView
from home.editing.blurring import BlurView
from home.editing.files import file
from home.editing.hiding import HideView, ShowView
from home.editing.withdrawing import WithdrawView

app_name = "home_editing"

urlpatterns = [
    path("page/<int:pk>/ask/", AskView.as_view(), name="ask"),
    path("page/<int:pk>/hide/", HideView.as_view(), name="hide"),
    path("page/<int:pk>/show/", ShowView.as_view(), name="show"),
    path("picture/<int:pk>/blur/", BlurView.as_view(), name="blur"),
    path("file/<path:name>", file, name="file"),
    path("consent/<int:pk>/withdraw/", WithdrawView.as_view(), name="withdraw"),
]
