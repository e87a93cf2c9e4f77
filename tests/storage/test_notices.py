from datetime import datetime, timedelta

from sqlalchemy import select

from domain.notices import NoticeKind, NoticeState
from storage import outbox, tables
from storage.engine import EVERY_STUDIO, Database
from tests.world import School, add_lesson

HOUR = timedelta(hours=1)
_n = tables.notices.c


async def states(db: Database) -> dict[str, NoticeState]:
    async with db.reading() as reads:
        return {row[0]: row[1] for row in await reads.all(select(_n.key, _n.state))}


async def due_at(db: Database, key: str) -> datetime | None:
    async with db.reading() as reads:
        return await reads.scalar(select(_n.due_at).where(_n.key == key))


async def test_a_key_is_told_once(db: Database, school: School) -> None:
    for expected in (True, False):
        async with db.writing(school.scope) as uow:
            notice = school.notice("planned:1")
            notice.subject = {"lesson_id": 1, "note": "\x00\ud800"}
            assert await uow.notices.add(notice) is expected
    async with db.reading() as reads:
        assert await reads.scalar(select(_n.subject)) == {"lesson_id": 1, "note": "\x00\ud800"}


async def test_withdrawing_touches_the_named_kinds_of_one_lesson(db: Database, school: School) -> None:
    async with db.writing(school.scope) as uow:
        lessons = [await add_lesson(uow, school, school.lesson(timedelta(days=day))) for day in (1, 2)]
        for lesson_id in lessons:
            for kind in (NoticeKind.LESSON_SOON, NoticeKind.LESSON_CARD):
                notice = school.notice(f"{kind}:{lessons.index(lesson_id)}")
                notice.kind, notice.lesson_id = kind, lesson_id
                await uow.notices.add(notice)
        await uow.notices.withdraw_for_lesson(
            lessons[0], {NoticeKind.LESSON_SOON, NoticeKind.LESSON_TOMORROW}
        )
        await uow.notices.withdraw_for_lesson(lessons[1], set())
    assert await states(db) == {
        "lesson_soon:0": NoticeState.WITHDRAWN,
        "lesson_card:0": NoticeState.DUE,
        "lesson_soon:1": NoticeState.DUE,
        "lesson_card:1": NoticeState.DUE,
    }


async def test_notices_of_homework_are_withdrawn_and_postponed(db: Database, school: School) -> None:
    async with db.writing(school.scope) as uow:
        homework_id = await uow.homework.add(school.homework())
        for kind in (NoticeKind.HOMEWORK_DUE_SOON, NoticeKind.PAGES_RECEIVED):
            notice = school.notice(kind)
            notice.kind, notice.homework_id = kind, homework_id
            await uow.notices.add(notice)
        later = school.now + 3 * HOUR
        assert await uow.notices.postpone_for_homework(homework_id, NoticeKind.PAGES_RECEIVED, later)
        await uow.notices.withdraw_for_homework(homework_id, {NoticeKind.HOMEWORK_DUE_SOON})
        assert not await uow.notices.postpone_for_homework(homework_id, NoticeKind.HOMEWORK_DUE_SOON, later)
    assert await due_at(db, "pages_received") == later
    assert await due_at(db, "homework_due_soon") == school.now
    assert (await states(db))["homework_due_soon"] is NoticeState.WITHDRAWN


async def test_only_what_waits_can_be_postponed(db: Database, school: School) -> None:
    async with db.writing(school.scope) as uow:
        await uow.notices.add(school.notice("receipt"))
        assert await uow.notices.postpone("receipt", school.now + HOUR)
        assert not await uow.notices.postpone("never made", school.now + HOUR)
        await uow.notices.withdraw("receipt")
        assert not await uow.notices.postpone("receipt", school.now + 2 * HOUR)
    assert await due_at(db, "receipt") == school.now + HOUR


async def test_a_withdrawn_notice_can_wait_again(db: Database, school: School) -> None:
    until = school.now + 5 * HOUR
    async with db.writing(school.scope) as uow:
        await uow.notices.add(school.notice("soon"))
        assert not await uow.notices.revive("soon", until, until)
        await uow.notices.withdraw("soon")
        assert await uow.notices.revive("soon", school.now + HOUR, until)
    assert await states(db) == {"soon": NoticeState.DUE}
    assert await due_at(db, "soon") == school.now + HOUR


async def test_what_is_being_sent_is_neither_withdrawn_nor_moved(db: Database, school: School) -> None:
    async with db.writing(school.scope) as uow:
        await uow.notices.add(school.notice("in flight"))
    (claimed,) = await outbox.claim(db, school.now, 5, HOUR)
    async with db.writing(school.scope) as uow:
        await uow.notices.withdraw("in flight")
        assert not await uow.notices.postpone("in flight", school.now + HOUR)
    assert await states(db) == {"in flight": NoticeState.SENDING}
    assert await outbox.mark_sent(db, 1, claimed, 55, school.now)


async def test_somebody_disconnected_hears_no_more_of_the_student(
    db: Database, school: School, other_school: School
) -> None:
    async with db.writing(EVERY_STUDIO) as uow:
        lesson_id = await add_lesson(uow, school, school.lesson())
        homework_id = await uow.homework.add(school.homework())
        foreign_id = await add_lesson(uow, other_school, other_school.lesson())
        for key, person_id, about in (
            ("his lesson", school.guardian_person_id, {"lesson_id": lesson_id}),
            ("his homework", school.guardian_person_id, {"homework_id": homework_id}),
            ("another child", school.guardian_person_id, {"lesson_id": foreign_id}),
            ("another reader", school.student_person_id, {"lesson_id": lesson_id}),
        ):
            notice = school.notice(key, person_id)
            notice.lesson_id, notice.homework_id = about.get("lesson_id"), about.get("homework_id")
            await uow.notices.add(notice)
        await uow.notices.withdraw_for_student(school.guardian_person_id, school.student_id)
    assert await states(db) == {
        "his lesson": NoticeState.WITHDRAWN,
        "his homework": NoticeState.WITHDRAWN,
        "another child": NoticeState.DUE,
        "another reader": NoticeState.DUE,
    }
