"""What a page can lead to: of each kind as many as are asked for, made by its factory."""

from django.db import models
from factory.django import DjangoModelFactory
from wagtail.models import Locale, Page

from campaign.models import StoryPage
from tests.factories import campaign, events, home

FACTORIES = {
    factory._meta.model: factory
    for module in (events, campaign, home)
    for factory in vars(module).values()
    if isinstance(factory, type)
    and issubclass(factory, DjangoModelFactory)
    and not factory._meta.abstract
}


def one_of(model: type[models.Model], mark: int, besides=None, **values) -> models.Model:
    """Another one for each `mark`, and never the page `besides` itself."""
    # What every choice of a page allows.
    model = StoryPage if model is Page else model
    while choices(model, besides, **values).count() < 2:
        make(model, **values)
    return choices(model, besides, **values)[mark % 2]


def choices(model, besides, **values):
    if issubclass(model, Page):
        values["locale"] = Locale.get_default()
    others = model.objects.filter(**values).order_by("pk")
    return others.exclude(pk=besides.pk) if isinstance(besides, model) else others


def make(model, **values):
    if issubclass(model, Page):
        values["parent"] = home.parent_of(model, Locale.get_default())
    return FACTORIES[model](**values)
