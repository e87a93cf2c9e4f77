"""A family to ask about, and another that must never be seen."""

import pytest

from storage.engine import Database
from tests.storage.queries.family_cast import Family
from tests.world import School


@pytest.fixture
def family(db: Database, school: School) -> Family:
    return Family(db, school)


@pytest.fixture
def other_family(db: Database, other_school: School) -> Family:
    return Family(db, other_school)
