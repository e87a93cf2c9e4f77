"""Who hears what of homework: the student everything, guardians what was accepted or missed."""

from collections.abc import Sequence
from datetime import datetime

from domain.homework import RECEIPT_DELAY, Attempt, Homework, Page, Submission
from domain.identity import known
from domain.notices import NoticeKind
from domain.people import Families, Receiver
from domain.ports import UnitOfWork
from domain.services import notices, reminders
from domain.services.notices import News

RECEIPT = frozenset({NoticeKind.PAGES_RECEIVED})
HANDED_IN = frozenset({NoticeKind.HOMEWORK_SUBMITTED})


async def assigned(uow: UnitOfWork, homework: Homework, family: Families, now: datetime) -> None:
    await _redraw(uow, homework)
    news = _news(NoticeKind.HOMEWORK_ASSIGNED, homework, str(homework.id))
    for student in family.students:
        await notices.tell(uow, student.receiver, news, now)
    await remind(uow, homework, family, now)


async def remind(uow: UnitOfWork, homework: Homework, family: Families, now: datetime) -> None:
    """Plans what still lies ahead; withdrawn reminders of the same homework wait again."""
    for relative in family.relatives:
        await reminders.of_homework(uow, homework, relative.receiver, relative.role, now)


async def withdrawn(uow: UnitOfWork, works: Sequence[Homework], families: Families, now: datetime) -> None:
    """Nobody hears of it any more; whoever has heard of it hears that it is off."""
    heard: dict[str, tuple[Homework, Receiver]] = {}
    planned: list[str] = []
    for work in works:
        await _redraw(uow, work)
        family, fact = families.of(work.student_id), str(work.id)
        for student in family.students:
            key = notices.key_of(NoticeKind.HOMEWORK_ASSIGNED, fact, student.receiver)
            heard[key] = (work, student.receiver)
        planned += [
            notices.key_of(kind, fact, relative.receiver)
            for relative in family.relatives
            for kind in sorted(reminders.OF_HOMEWORK)
        ]
    await uow.notices.withdraw(*heard, *planned)
    for key in await uow.notices.told(*heard):
        work, receiver = heard[key]
        await notices.tell(uow, receiver, _news(NoticeKind.HOMEWORK_WITHDRAWN, work, str(work.id)), now)


async def page_received(
    uow: UnitOfWork, homework: Homework, submission: Submission, student: Receiver, now: datetime
) -> None:
    """One receipt per burst: each page postpones it, the first after a quiet moment makes a new one."""
    fact = f"{submission.id}:{submission.page_count}"
    await _receipt(uow, homework, submission, student, fact, now, is_first=submission.page_count == 1)


async def late_page_received(
    uow: UnitOfWork, homework: Homework, submission: Submission, page: Page, student: Receiver
) -> None:
    """After Submit the receipt asks what to do with it."""
    fact = f"{submission.id}:late:{page.message_id}"
    await _receipt(uow, homework, submission, student, fact, page.received_at)


async def _receipt(
    uow: UnitOfWork,
    homework: Homework,
    submission: Submission,
    student: Receiver,
    fact: str,
    now: datetime,
    *,
    is_first: bool = False,
) -> None:
    due_at = now + RECEIPT_DELAY
    if not is_first and await uow.notices.postpone_for_homework(
        known(homework.id), NoticeKind.PAGES_RECEIVED, due_at
    ):
        return
    news = _news(NoticeKind.PAGES_RECEIVED, homework, fact, submission, at=due_at)
    await notices.tell(uow, student, news, now)


async def submitted(uow: UnitOfWork, attempt: Attempt, now: datetime) -> None:
    """The tutor is told; a submission taken back and submitted again is told anew."""
    homework, submission = attempt.homework, attempt.submission
    await uow.notices.withdraw_for_homework(known(homework.id), reminders.OF_HOMEWORK | RECEIPT)
    await _redraw(uow, homework)
    fact = f"{submission.id}:{now.isoformat()}"
    news = _news(NoticeKind.HOMEWORK_SUBMITTED, homework, fact, submission)
    await notices.tell(uow, attempt.tutor, news, now)


async def taken_back(uow: UnitOfWork, attempt: Attempt, now: datetime) -> None:
    await _redraw(uow, attempt.homework)
    await no_longer_waits(uow, attempt)
    await remind(uow, attempt.homework, attempt.family, now)


async def no_longer_waits(uow: UnitOfWork, attempt: Attempt) -> None:
    """Nobody needs to hear any more that the attempt waits for its check."""
    await uow.notices.withdraw_for_homework(known(attempt.homework.id), HANDED_IN)


async def accepted(uow: UnitOfWork, attempt: Attempt, now: datetime) -> None:
    await _redraw(uow, attempt.homework)
    submission = attempt.submission
    news = _news(NoticeKind.HOMEWORK_ACCEPTED, attempt.homework, str(submission.id), submission)
    for relative in attempt.family.relatives:
        await notices.tell(uow, relative.receiver, news, now)


async def returned(uow: UnitOfWork, attempt: Attempt, now: datetime) -> None:
    await _redraw(uow, attempt.homework)
    submission = attempt.submission
    news = _news(NoticeKind.HOMEWORK_RETURNED, attempt.homework, str(submission.id), submission)
    for student in attempt.family.students:
        await notices.tell(uow, student.receiver, news, now)
    await remind(uow, attempt.homework, attempt.family, now)


async def _redraw(uow: UnitOfWork, homework: Homework) -> None:
    """The live card of the lesson it belongs to says what became of it."""
    if homework.lesson_id is not None:
        await uow.notices.redraw(homework.lesson_id)


def _news(
    kind: NoticeKind,
    homework: Homework,
    fact: str,
    submission: Submission | None = None,
    at: datetime | None = None,
) -> News:
    homework_id = known(homework.id)
    subject: dict[str, int | str] = {"homework_id": homework_id, "student_id": homework.student_id}
    if submission is not None:
        subject["submission_id"] = known(submission.id)
    return News(
        kind=kind,
        fact=fact,
        studio_id=homework.studio_id,
        subject=subject,
        homework_id=homework_id,
        at=at,
    )
