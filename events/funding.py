"""The funding statement that goes out with every event: calendars are communication too."""

from dataclasses import dataclass

from home.loading.remembered import remembered
from home.models import FundingStatement


@dataclass(frozen=True)
class Funding:
    """By programme, in one language; `default` is the programme of the site."""

    statements: dict[int, str]
    default: int | None

    def statement(self, programme: int | None = None) -> str:
        chosen = programme or self.default
        return self.statements.get(chosen, "") if chosen else ""


def funding_in(language: str, default: int | None) -> Funding:
    return Funding(
        remembered(("acknowledgements", language), lambda: statements(language), of_frame=True),
        default,
    )


def statements(language: str) -> dict[int, str]:
    """Each statement in this language, else as it was approved in another one."""
    rows = sorted(all_statements(), key=lambda row: row.language == language)
    return {row.programme_id: row.acknowledgement for row in rows}


def all_statements() -> list[FundingStatement]:
    """In all languages, the first last."""
    rows = FundingStatement.objects.order_by("-sort_order", "-pk")
    return remembered("all acknowledgements", lambda: list(rows), of_frame=True)
