"""What families hear of their tutor's illness: each person once for each lesson, with times to choose from."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from domain.identity import known
from domain.lessons import Lesson
from domain.notices import NoticeKind
from domain.people import Families, Receiver
from domain.ports import UnitOfWork
from domain.proposals import Proposal
from domain.services import lesson_news, notices, proposal_news
from domain.services.notices import News


async def cancelled(
    uow: UnitOfWork,
    lessons: Sequence[Lesson],
    families: Mapping[int, Families],
    proposals: Mapping[int, Proposal],
    now: datetime,
) -> None:
    """``proposals`` by lesson; only who decides is offered the times."""
    ids = [known(lesson.id) for lesson in lessons]
    await uow.notices.withdraw_for_lessons(ids, lesson_news.AHEAD | lesson_news.NEWS | proposal_news.ASKS)
    for lesson_id, lesson in zip(ids, lessons, strict=True):
        found, proposal = families[lesson_id], proposals.get(lesson_id)
        choosing = (
            {one.receiver.person_id for one in found.deciders(found.student_ids[0])} if proposal else set()
        )
        for relative in found.each_once:
            chooses = proposal is not None and relative.receiver.person_id in choosing
            news = News(
                kind=NoticeKind.LESSON_CANCELLED_ILL,
                fact=f"{lesson_id}:{lesson.revision}",
                studio_id=lesson.studio_id,
                subject={
                    "lesson_id": lesson_id,
                    "student_id": relative.student_id,
                    "proposal_id": known(proposal.id) if proposal and chooses else 0,
                },
                lesson_id=lesson_id,
                valid_until=max(lesson.ends_at, proposal.expires_at) if proposal else lesson.ends_at,
                concerns_at=lesson.starts_at,
            )
            await notices.tell(uow, relative.receiver, news, now)


async def recovered(
    uow: UnitOfWork,
    lessons: Sequence[Lesson],
    families: Mapping[int, Families],
    tutor: Receiver,
    now: datetime,
) -> None:
    """Those lessons take place after all: told anew, and reminded of."""
    ids = [known(lesson.id) for lesson in lessons]
    await uow.notices.withdraw_for_lessons(ids, {NoticeKind.LESSON_CANCELLED_ILL})
    for lesson_id, lesson in zip(ids, lessons, strict=True):
        await lesson_news.planned(uow, lesson, tutor, families[lesson_id], now)
