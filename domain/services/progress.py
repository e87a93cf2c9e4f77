"""XP and achievements as consequences of lessons and homework; the student alone is told (rules 28, 29)."""

from collections.abc import Collection, Iterable
from datetime import datetime

from domain.achievements import XP, Award, Fact, XpGrant, XpRule, level_of, reached, week_source
from domain.grades import Grade
from domain.journal import Mark
from domain.notices import NoticeKind
from domain.ports import UnitOfWork
from domain.services import notices
from domain.services.notices import News


async def reward(
    uow: UnitOfWork,
    place: tuple[int, int],
    rules: Iterable[XpRule],
    source: str,
    now: datetime,
) -> None:
    """XP for what ``source`` is, and whatever follows from it; ``place`` is the studio and the student.

    Twice is once. Kept weeks that are over by now are rewarded with it (rule 28).
    """
    gained = await uow.progress.grant(*(_grant(place, rule, source, now) for rule in rules))
    standing = await uow.progress.standing(place[1], now)
    weeks = [week_source(week) for week in standing.weeks_to_reward]
    extra = await uow.progress.grant(*(_grant(place, XpRule.STREAK_WEEK, week, now) for week in weeks))
    facts = standing.facts
    facts[Fact.XP] += extra
    news = _level_news(place, facts[Fact.XP], gained + extra)
    for achievement in reached(facts, standing.codes):
        news += await _award(uow, place, achievement.code, now)
    if news:
        for student in (await uow.people.family_of(place[1])).students:
            for piece in news:
                await notices.tell(uow, student.receiver, piece, now)


async def take_back_xp(
    uow: UnitOfWork, student_ids: Iterable[int], source: str, now: datetime, rules: Collection[XpRule] = ()
) -> None:
    """Undo of what ``source`` gave, by these ``rules`` if any are named.

    Achievements and weeks stay: nothing else is ever taken away (rule 30).
    """
    await uow.progress.revoke(student_ids, source, now, rules)


def source_of(homework_id: int) -> str:
    return f"homework:{homework_id}"


async def regraded(uow: UnitOfWork, mark: Mark, grade: Grade | None, now: datetime) -> None:
    """A perfect score of accepted homework (rule 28), given and taken back with the grade; once however often."""
    if mark.homework_id is None or not await uow.marks.is_of_accepted(mark):
        return
    source = source_of(mark.homework_id)
    if grade is not None and grade.is_best:
        await reward(uow, (mark.studio_id, mark.student_id), [XpRule.PERFECT_SCORE], source, now)
    else:
        await take_back_xp(uow, [mark.student_id], source, now, [XpRule.PERFECT_SCORE])


def _grant(place: tuple[int, int], rule: XpRule, source: str, now: datetime) -> XpGrant:
    studio_id, student_id = place
    return XpGrant(
        studio_id=studio_id, student_id=student_id, rule=rule, source=source, amount=XP[rule], granted_at=now
    )


async def _award(uow: UnitOfWork, place: tuple[int, int], code: str, now: datetime) -> list[News]:
    studio_id, student_id = place
    given = Award(studio_id=studio_id, student_id=student_id, code=code, awarded_at=now)
    if not await uow.progress.add_award(given):
        return []
    subject: dict[str, int | str] = {"student_id": student_id, "code": code}
    fact = f"{student_id}:{code}"
    return [News(kind=NoticeKind.ACHIEVEMENT, fact=fact, studio_id=studio_id, subject=subject)]


def _level_news(place: tuple[int, int], xp: int, gained: int) -> list[News]:
    level = level_of(xp)
    if level == level_of(xp - gained):
        return []
    studio_id, student_id = place
    subject: dict[str, int | str] = {"student_id": student_id, "level": level}
    fact = f"{student_id}:{level}"
    return [News(kind=NoticeKind.LEVEL_UP, fact=fact, studio_id=studio_id, subject=subject)]
