"""The sizes in which pictures are shown, made before the first reader asks for them."""

from collections.abc import Iterable
from functools import partial

from django.db import transaction
from django_tasks import task
from wagtail.images.models import Filter, SourceImageIOError
from wagtail.models import Page

from home.loading.renditions import chosen_in_text
from home.models.image import SiteImage

#: Specifications of renditions, as templates name them. The first alone says that there were all.
OF_PICTURE = Filter.expand_spec("format-{jpeg,webp,avif} width-{320,480,800,1280}")
OF_LOGO = Filter.expand_spec("format-{png,webp} max-480x240")
#: By the field of a page; what stands in its text is shown as its picture is.
OF_FIELDS = {"image": OF_PICTURE, "logo": OF_LOGO}
#: At one publishing. Those of a longer page are made for who reads it first.
MOST_PICTURES = 24


def prepare(page: Page) -> None:
    """After the transaction, and beside the request where the installation has a worker."""
    shown = [(getattr(page, f"{name}_id", None), specs) for name, specs in OF_FIELDS.items()]
    shown += [(pk, OF_PICTURE) for pk in sorted(chosen_in_text(page, SiteImage))]
    for pk, specs in [picture for picture in shown if picture[0]][:MOST_PICTURES]:
        transaction.on_commit(partial(make_sizes.enqueue, pk, specs), robust=True)


def prepare_again(image_pk: int, spec: str) -> None:
    """For a picture that lost a rendition: it was shown, and has another file now."""
    for specs in OF_FIELDS.values():
        if spec == specs[0]:
            transaction.on_commit(partial(make_sizes.enqueue, image_pk, specs), robust=True)


@task()
def make_sizes(image_pk: int, specs: Iterable[str]) -> None:
    """One after the other: each takes memory for the whole picture. What is there already stays."""
    image = SiteImage.objects.filter(pk=image_pk).first()
    if image is None:
        return
    there = set(image.renditions.values_list("filter_spec", flat=True))
    for spec in specs:
        if spec not in there and not make(image, Filter(spec=spec)):
            return


def make(image: SiteImage, size: Filter) -> bool:
    """False for a picture that cannot be read, or was deleted or blurred while its size was made.

    Wagtail would store a rendition of the old file all the same.
    """
    try:
        made = image.generate_rendition_file(size)
    except SourceImageIOError:
        return False
    with transaction.atomic():
        same = SiteImage.objects.select_for_update().filter(pk=image.pk, file=image.file.name)
        if same.first() is None:
            return False
        image.renditions.get_or_create(
            filter_spec=size.spec,
            focal_point_key=size.get_cache_key(image),
            defaults={"file": made},
        )
    return True
