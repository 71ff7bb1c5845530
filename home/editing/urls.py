"""Addresses in the admin, below /people/."""

from django.urls import path

from home.editing.withdrawing import WithdrawView

app_name = "home_editing"

urlpatterns = [
    path("consent/<int:pk>/withdraw/", WithdrawView.as_view(), name="withdraw"),
]
