"""Who changed what: one row for each change of money, rights or schedule (rule 31)."""

from datetime import datetime

from domain.access import Actor
from domain.audit import AuditRow
from domain.homework import Homework
from domain.identity import known
from domain.ports import UnitOfWork


async def record(
    uow: UnitOfWork,
    actor: Actor | None,
    act: str,
    studio_id: int,
    subject: tuple[str, int],
    now: datetime,
    **facts: int | str,
) -> None:
    """``actor`` None is the worker. ``act`` is the service's name ("lessons.hold"), ``subject`` what it acted upon
    ("lesson", 42).
    """
    name, subject_id = subject
    row = AuditRow(
        studio_id=studio_id,
        person_id=actor.person_id if actor else None,
        act=act,
        subject=name,
        subject_id=subject_id,
        facts=facts,
        happened_at=now,
    )
    await uow.audit.add(row)


async def of_homework(uow: UnitOfWork, actor: Actor, act: str, homework: Homework, now: datetime) -> None:
    subject = ("homework", known(homework.id))
    await record(uow, actor, act, homework.studio_id, subject, now, student_id=homework.student_id)
