"""What is shown of a person, and what is left of it."""

from pathlib import Path

from django.conf import settings
from wagtail.models import Page

MARK = "Zarathustra"
LANGUAGES = ("it", "fr", "el", "ar")


def again(page):
    return type(page).objects.get(pk=page.pk)


def picture_block(image):
    return ("picture", {"image": image, "caption": f"{MARK} at the window"})


def versions(page):
    return Page.objects.filter(translation_key=page.translation_key)


def stored_files():
    root = Path(settings.MEDIA_ROOT)
    return {str(path.relative_to(root)) for path in root.rglob("*") if path.is_file()}
