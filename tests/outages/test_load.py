"""Nothing that a reader gets is wrong while everything happens at once: ten seconds of `make bench`."""

import pytest

from tests.outages.load import Load

pytestmark = pytest.mark.servers


def test_nobody_gets_an_old_page_after_somebody_has_got_the_new_one(site):
    record = Load(site).run_whole(5)

    assert (record.wrong, record.differing) == ([], [])
    assert record.counts["asked again"] == record.counts["of wrk, not 2xx"] == 0
    # The last answer is given while a new one is made, and never without saying so.
    old = record.counts["older than what was published"]
    assert old <= record.counts["said to be the last answer"]
    assert record.done >= 4


def test_no_answer_is_wrong_while_parts_go_and_come(site):
    record = Load(site).run(10)

    assert (record.wrong, record.differing) == ([], [])
    assert record.counts["of wrk, not 2xx"] == 0
    assert record.done >= 4
