"""Which funding statement a page carries."""

from collections import defaultdict

from home.loading.remembered import remembered
from home.models import FundingStatement, SiteSettings


def statement(programme: int | None, language: str) -> FundingStatement | None:
    """The statement of a programme, else of the site's own; in the language, else as it was approved."""
    statements = remembered("statements", statements_by_programme, of_frame=True)
    settings = remembered("settings", SiteSettings.load, of_frame=True)
    of_programme = statements.get(programme or settings.programme_id, {})
    return of_programme.get(language) or next(iter(of_programme.values()), None)


def statement_of(page) -> FundingStatement | None:
    return statement(page.funded_by(), page.language)


def statements_by_programme() -> dict[int, dict[str, FundingStatement]]:
    """By programme and language, in the order of the programme's list."""
    statements: dict[int, dict[str, FundingStatement]] = defaultdict(dict)
    for one in FundingStatement.objects.select_related("programme"):
        statements[one.programme_id][one.language] = one
    return statements
