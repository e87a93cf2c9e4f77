import asyncio
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
    for hour in range(2):
        async with db.writing(school.scope) as uow:
            notice = school.notice("planned:1", due_in=hour * HOUR)
            notice.subject = {"lesson_id": 1, "note": "\x00\ud800"}
            await uow.notices.add(notice)
            await uow.notices.add(school.notice("planned:1", due_in=9 * HOUR))
    async with db.reading() as reads:
        rows = await reads.all(select(_n.subject, _n.due_at))
    assert [tuple(row) for row in rows] == [({"lesson_id": 1, "note": "\x00\ud800"}, school.now)]


async def test_many_who_tell_one_thing_at_once_tell_it_once(db: Database, school: School) -> None:
    async def tell() -> None:
        async with db.writing(school.scope) as uow:
            for key in ("b", "a"):
                await uow.notices.add(school.notice(key))

    await asyncio.gather(*(tell() for _ in range(20)))
    async with db.reading() as reads:
        told = [row[0] for row in await reads.all(select(_n.key).order_by(_n.id))]
    assert told == ["b", "a"], "once each, in the order of telling"


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


async def test_what_waits_for_a_person_gets_new_moments(db: Database, school: School) -> None:
    async with db.writing(school.scope) as uow:
        for key, person_id in (("his", None), ("withdrawn", None), ("another's", school.guardian_person_id)):
            await uow.notices.add(school.notice(key, person_id))
        await uow.notices.withdraw("withdrawn")
        (his,) = await uow.notices.waiting_of(school.student_person_id)
        await uow.notices.reschedule({his.id or 0: school.now + HOUR})
        await uow.notices.reschedule({})
    assert his.kind is NoticeKind.LESSON_PLANNED
    assert await due_at(db, "his") == school.now + HOUR
    assert await due_at(db, "another's") == await due_at(db, "withdrawn") == school.now


async def test_a_withdrawn_notice_can_wait_again(db: Database, school: School) -> None:
    async with db.writing(school.scope) as uow:
        await uow.notices.add(school.notice("soon"))
        await uow.notices.withdraw("soon")
        assert (await uow.reads.scalar(select(_n.state))) is NoticeState.WITHDRAWN
        await uow.notices.add(school.notice("soon", due_in=HOUR))
    assert await states(db) == {"soon": NoticeState.DUE}
    assert await due_at(db, "soon") == school.now + HOUR


async def test_only_what_has_gone_out_has_been_told(db: Database, school: School) -> None:
    keys = ("sent", "in flight", "waiting", "withdrawn")
    async with db.writing(school.scope) as uow:
        for key in keys:
            await uow.notices.add(school.notice(key))
        await uow.notices.withdraw("withdrawn")
    async with db.transaction() as connection:
        for key, state in (("sent", NoticeState.SENT), ("in flight", NoticeState.SENDING)):
            arrived = {"sent_at": school.now, "message_id": 7} if state is NoticeState.SENT else {}
            change = tables.notices.update().where(_n.key == key)
            await connection.execute(change.values(state=state, **arrived))
    async with db.writing(school.scope) as uow:
        assert set(await uow.notices.told(*keys, "never made")) == {"sent", "in flight"}
        assert not await uow.notices.told()


async def test_what_is_being_sent_is_neither_withdrawn_nor_moved(db: Database, school: School) -> None:
    async with db.writing(school.scope) as uow:
        await uow.notices.add(school.notice("in flight"))
    (claimed,) = await outbox.claim(db, school.now, 5, HOUR)
    async with db.writing(school.scope) as uow:
        await uow.notices.withdraw("in flight")
        await uow.notices.reschedule({claimed.id: school.now + HOUR})
    assert await states(db) == {"in flight": NoticeState.SENDING}
    assert await due_at(db, "in flight") == school.now
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


async def test_what_may_have_arrived_is_not_withdrawn_but_never_said_again(
    db: Database, school: School
) -> None:
    """Withdrawn it would have forgotten that it had been sent, and the same key could have been told anew twice."""
    async with db.writing(school.scope) as uow:
        await uow.notices.add(school.notice("a"))
        await uow.notices.add(school.notice("b", person_id=school.guardian_person_id))
    claimed = await outbox.claim(db, school.now, 10, HOUR)
    (sending,) = await outbox.mark_sending(db, [one for one in claimed if one.key == "a"], school.now)
    assert await outbox.mark_unknown(db, sending)
    async with db.writing(school.scope) as uow:
        await uow.notices.withdraw("a")
        await uow.notices.add(school.notice("a"))
    assert await outbox.resend_unknown(db, school.now, set(NoticeKind)) == 0
    assert (await states(db))["a"] is NoticeState.UNKNOWN
