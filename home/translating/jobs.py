"""Where wagtail-localize leaves its one job. It asks for this before there are models."""

from functools import partial

from django.db import transaction
from wagtail_localize.tasks import BaseJobBackend


class Jobs(BaseJobBackend):
    """The pages below a page: once that is stored, and beside the request where there is a worker."""

    def enqueue(self, func, args, kwargs):
        from home.translating.submitting import submit_below

        page, locales, _components, user = args
        languages = [locale.language_code for locale in locales]
        transaction.on_commit(partial(submit_below.enqueue, page, languages, user.pk))
