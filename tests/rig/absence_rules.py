"""Rules about places given up, what that cost, and the right to another lesson: statements as in ``rules``."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import and_, exists, or_

from storage import tables
from tests.rig.kinship import Rule, rule, twice

_c, _t, _audit = tables.cancellations.c, tables.transfers.c, tables.audit_log.c


def left_it(lesson_id: Any, student_id: Any) -> Any:  # noqa: ANN401 (columns)
    """A cancel of the student's that stands."""
    return exists().where(_c.lesson_id == lesson_id, _c.student_id == student_id, _c.undone_at.is_(None))


def _charged(lesson_id: Any, student_id: Any) -> Any:  # noqa: ANN401 (columns)
    undone = tables.transfers.alias("undone_since")
    return exists().where(
        _t.lesson_id == lesson_id,
        _t.student_id == student_id,
        _t.kind == "charge",
        ~exists().where(undone.c.reverses_id == _t.id),
    )


def rules() -> Iterator[Rule]:
    """What was given up and what it cost, and the right to another lesson (rules 6-11)."""
    lessons, seats = tables.lessons.c, tables.participations.c
    stands = _c.undone_at.is_(None)
    charged = _charged(_c.lesson_id, _c.student_id)
    free = or_(_c.waiver == "granted", _c.is_free_late, ~_c.is_late, _c.percent == 0)
    yield twice("cancellation: twice of one place", _c.lesson_id, _c.student_id).where(stands)
    yield rule("cancellation: charged though it is free", _c.id).where(stands, free, charged)
    yield (
        rule("cancellation: the student is expected all the same", _c.id)
        .select_from(tables.cancellations.join(tables.participations, _same_place()))
        .where(stands, seats.attendance.not_in(("absent_notified", "excused")))
    )
    yield rule("cancellation: decided by nobody", _c.id).where(
        _c.waiver.in_(("granted", "refused")), _c.decided_by.is_(None)
    )
    yield rule("lesson: cancelled by the family, but nobody did", lessons.id).where(
        lessons.state.in_(("late_cancelled", "cancelled_by_client")),
        ~exists().where(_c.lesson_id == lessons.id, stands),
    )
    acted = exists().where(
        _audit.subject == "cancellation", _audit.subject_id == _c.id, _audit.studio_id == _c.studio_id,
        _audit.person_id == _c.cancelled_by,
    )  # fmt: skip
    yield rule("cancellation: nobody's act", _c.id).where(~acted)
    yield from _made_up()


def _same_place() -> Any:  # noqa: ANN401 (a condition)
    seats = tables.participations.c
    return and_(seats.lesson_id == _c.lesson_id, seats.student_id == _c.student_id)


def _made_up() -> Iterator[Rule]:
    rights, lessons = tables.makeup_credits.c, tables.lessons.c
    live = rights.voided_at.is_(None)
    used = tables.makeup_credits.join(tables.lessons, lessons.id == rights.used_lesson_id)
    yield (
        rule("make-up: of another course", rights.id)
        .select_from(used)
        .where(lessons.course_id != rights.course_id)
    )
    yield twice("make-up: twice for one lesson", rights.lesson_id, rights.student_id).where(live)
    yield rule("make-up: paid, and charged again", rights.id).where(
        live, rights.is_paid, _charged(rights.used_lesson_id, rights.student_id)
    )
    yield rule("make-up: for a lesson that he is expected at", rights.id).where(
        live,
        exists().where(lessons.id == rights.lesson_id, lessons.state.in_(("planned", "held", "no_show"))),
        ~left_it(rights.lesson_id, rights.student_id),
    )
