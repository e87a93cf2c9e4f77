import pytest
from sqlalchemy import delete, func, select, update

from domain.achievements import XpGrant, XpRule
from domain.audit import AuditRow
from storage import tables
from storage.engine import Database
from tests.world import School

KEPT = {"transfers": "amount_minor", "xp_grants": "amount", "audit_log": "subject_id"}


@pytest.mark.parametrize("name", KEPT)
@pytest.mark.parametrize("deed", ["update", "delete"])
async def test_money_xp_and_the_audit_log_are_never_edited(
    db: Database, school: School, name: str, deed: str
) -> None:
    async with db.writing(school.scope) as uow:
        await uow.ledger.add(await school.charge(uow, "charge", 7))
        grant = XpGrant(
            studio_id=school.studio_id,
            student_id=school.student_id,
            rule=XpRule.LESSON_ATTENDED,
            source="lesson:1",
            amount=7,
            granted_at=school.now,
        )
        await uow.progress.grant(grant)
        row = AuditRow(
            studio_id=school.studio_id,
            person_id=school.tutor_person_id,
            act="tests.act",
            subject="lesson",
            subject_id=7,
            facts={"before": 1},
            happened_at=school.now,
        )
        await uow.audit.add(row)
    table = tables.metadata.tables[name]
    column = KEPT[name]
    statement = delete(table) if deed == "delete" else update(table).values({column: 8})
    with pytest.raises(Exception, match="append-only"):
        async with db.transaction() as connection:
            await connection.execute(statement)
    async with db.reading() as reads:
        assert await reads.scalar(select(func.sum(table.c[column]))) == 7
