"""Lists that go on over several addresses."""

from django.http import HttpRequest


def query_without_page(request: HttpRequest) -> str:
    """The parameters that a link to another page of the same list keeps, encoded."""
    parameters = request.GET.copy()
    parameters.pop("page", None)
    return parameters.urlencode()
