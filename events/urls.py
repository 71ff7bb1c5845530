"""Calendar files. Wagtail's own pattern knows addresses that end in a slash only."""

from django.urls import re_path

from events.calendar_files import answer

urlpatterns = [re_path(r"^((?:[\w\-]+/)+[\w\-]+\.ics)$", answer, name="calendar_file")]
