"""What its editor should know of a story before it is told."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from campaign.models import StoryPage
from campaign.references import cited_in
from home.publishing.checks import Finding, publishing_check


@publishing_check(StoryPage)
def every_number_in_brackets_is_a_source(story: StoryPage) -> Iterator[Finding]:
    count = len(story.source_references.all())
    for number in sorted(cited_in(story.words_of_body())):
        if not 0 < number <= count:
            yield Finding(
                "campaign.P311",
                _("The text names source [%(number)s], and there is no such source.")
                % {"number": number},
                _("Add it to the sources, or correct the number."),
                "body",
            )


@publishing_check(StoryPage)
def every_source_of_a_figure_has_a_year(story: StoryPage) -> Iterator[Finding]:
    sources = [row.source for row in story.source_references.all()]
    for block in story.body:
        if block.block_type != "number":
            continue
        figure, number = block.value["number"], block.value["source"]
        # That there is a source at all is asked of every page: see home.completeness.
        if number and number <= len(sources) and not sources[number - 1].year:
            yield Finding(
                "campaign.P313",
                _("The source of the figure %(figure)s has no year.") % {"figure": figure},
                _("Add the year to the source: a figure is true of its time."),
                "source_references",
            )
