"""Two studios of one database: what happens in one must never touch the other."""

from datetime import datetime

import pytest

from storage.engine import Database
from tests.world import School, found_school


@pytest.fixture
async def school(db: Database, now: datetime) -> School:
    return await found_school(db, now)


@pytest.fixture
async def other_school(db: Database, school: School, now: datetime) -> School:
    return await found_school(db, now)
