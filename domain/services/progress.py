"""XP and achievements as consequences of lessons and homework; the student alone is told (rules 28, 29)."""

from datetime import datetime

from domain.achievements import (
    XP,
    Award,
    Fact,
    XpGrant,
    XpRule,
    comebacks,
    level_of,
    reached,
    weekly_streak,
)
from domain.clock import zone_named
from domain.notices import NoticeKind
from domain.people import Person
from domain.ports import UnitOfWork
from domain.services import notices
from domain.services.notices import News


async def give_xp(
    uow: UnitOfWork, studio_id: int, student_id: int, rule: XpRule, source: str, now: datetime
) -> int:
    """The XP given: zero when this rule has rewarded this source already."""
    amount = XP[rule]
    grant = XpGrant(
        studio_id=studio_id, student_id=student_id, rule=rule, source=source, amount=amount, granted_at=now
    )
    return amount if await uow.progress.grant(grant) else 0


async def take_back_xp(uow: UnitOfWork, student_id: int, source: str, now: datetime) -> None:
    """Undo of what ``source`` gave. Achievements stay: nothing else is ever taken away (rule 30)."""
    await uow.progress.revoke(student_id, source, now)


async def award(
    uow: UnitOfWork, studio_id: int, student_id: int, gained: int, now: datetime, *, with_work: bool = False
) -> None:
    """Gives the achievements that the facts have reached, and tells of them and of a new level.

    ``gained`` is the XP just given. ``with_work`` counts streak and comebacks too, changed by homework alone.
    """
    facts = await uow.progress.facts(student_id)
    if with_work:
        facts = facts | await _work_facts(uow, studio_id, student_id, now)
    news = _level_news(studio_id, student_id, facts.get(Fact.XP, 0), gained)
    for achievement in reached(facts, await uow.progress.award_codes(student_id)):
        code = achievement.code
        given = Award(studio_id=studio_id, student_id=student_id, code=code, awarded_at=now)
        if await uow.progress.add_award(given):
            subject: dict[str, int | str] = {"student_id": student_id, "code": code}
            fact = f"{student_id}:{code}"
            news.append(News(kind=NoticeKind.ACHIEVEMENT, fact=fact, studio_id=studio_id, subject=subject))
    person = await uow.people.student_person(student_id) if news else None
    if person is not None:
        await _tell_all(uow, person, news, now)


async def _tell_all(uow: UnitOfWork, person: Person, news: list[News], now: datetime) -> None:
    for piece in news:
        await notices.tell(uow, person, piece, now)


async def _work_facts(uow: UnitOfWork, studio_id: int, student_id: int, now: datetime) -> dict[Fact, int]:
    studio = await uow.studios.peek(studio_id)
    work = await uow.progress.due_work(student_id, now)
    streak = weekly_streak(work, now.astimezone(zone_named(studio.zone)).date())
    return {Fact.STREAK: streak.longest, Fact.COMEBACKS: comebacks(work)}


def _level_news(studio_id: int, student_id: int, xp: int, gained: int) -> list[News]:
    level = level_of(xp)
    if level == level_of(xp - gained):
        return []
    subject = {"student_id": student_id, "level": level}
    fact = f"{student_id}:{level}"
    return [News(kind=NoticeKind.LEVEL_UP, fact=fact, studio_id=studio_id, subject=subject)]
