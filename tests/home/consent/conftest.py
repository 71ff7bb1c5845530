import pytest

from tests.factories.home import ConsentRecordFactory


@pytest.fixture
def record():
    return ConsentRecordFactory(reference="C-9")
