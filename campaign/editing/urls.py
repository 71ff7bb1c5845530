"""Addresses in the admin, below /campaign/."""

from django.urls import path

from campaign.editing.telling import TellView

app_name = "campaign_editing"

urlpatterns = [path("<int:pk>/tell/", TellView.as_view(), name="tell")]
