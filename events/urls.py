"""Calendar files. Wagtail's own pattern knows addresses that end in a slash only."""

from django.urls import re_path

from home.views import serve

urlpatterns = [re_path(r"^((?:[\w\-]+/)+[\w\-]+\.ics)$", serve, name="calendar_file")]
