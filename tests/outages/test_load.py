"""Nothing that a reader gets is wrong while everything happens at once: ten seconds of `make bench`."""

import pytest

from tests.outages.load import Load

pytestmark = pytest.mark.servers


def test_no_answer_is_wrong_while_parts_go_and_come(site):
    record = Load(site).run(10)

    assert (record.wrong, record.differing) == ([], [])
    assert record.counts["of wrk, not 2xx"] == 0
    assert record.done >= 4
