"""Those of the site, and others that never answer."""

import re
import time

from django.db import connection, transaction
from django.http import HttpResponse
from django.urls import path

from config.urls import handler404, handler500, urlpatterns

__all__ = ["handler404", "handler500"]


def in_python(request):
    """Within a transaction, which has to be rolled back."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        while True:
            # Leaves the processor to others: a dozen of these are asked at once.
            time.sleep(0.01)


def in_c(request):
    """No other thread runs meanwhile."""
    return HttpResponse(re.match(r"(a+)+$", "a" * 60 + "b"))


urlpatterns = [
    path("for-ever/in-python/", in_python),
    path("for-ever/in-c/", in_c),
    *urlpatterns,
]
