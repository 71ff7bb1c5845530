"""Addresses in the admin, below /campaign/."""

from django.urls import path

from campaign.editing.checklist import ChecklistView
from campaign.editing.narrators import NarratorsView
from campaign.editing.telling import TellView

app_name = "campaign_editing"

urlpatterns = [
    path("narrators/", NarratorsView.as_view(), name="narrators"),
    path("<int:pk>/tell/", TellView.as_view(), name="tell"),
    path("story/<int:pk>/checklist/", ChecklistView.as_view(), name="checklist"),
]
