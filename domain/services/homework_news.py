"""Who hears what of homework: the student everything, guardians what was accepted or missed."""

from datetime import datetime

from domain.homework import RECEIPT_DELAY, Homework, Submission
from domain.identity import known
from domain.notices import NoticeKind
from domain.people import Role
from domain.ports import UnitOfWork
from domain.services import notices, reminders
from domain.services.notices import News

RECEIPT = frozenset({NoticeKind.PAGES_RECEIVED})
HANDED_IN = frozenset({NoticeKind.HOMEWORK_SUBMITTED})


async def assigned(uow: UnitOfWork, homework: Homework, now: datetime) -> None:
    student = await uow.people.student_person(homework.student_id)
    if student is not None:
        news = _news(NoticeKind.HOMEWORK_ASSIGNED, homework, str(homework.id))
        await notices.tell(uow, student, news, now)
    await remind(uow, homework, now)


async def remind(uow: UnitOfWork, homework: Homework, now: datetime) -> None:
    """Plans what still lies ahead; withdrawn reminders of the same homework wait again."""
    student = await uow.people.student_person(homework.student_id)
    if student is not None:
        await reminders.of_homework(uow, homework, student, Role.STUDENT, now)
    for guardian in await uow.people.guardians(homework.student_id):
        await reminders.of_homework(uow, homework, guardian, Role.GUARDIAN, now)


async def page_received(uow: UnitOfWork, homework: Homework, submission: Submission, now: datetime) -> None:
    """One receipt per burst: each page postpones it, the first after a quiet moment makes a new one."""
    due_at = now + RECEIPT_DELAY
    homework_id = known(homework.id)
    if await uow.notices.postpone_for_homework(homework_id, NoticeKind.PAGES_RECEIVED, due_at):
        return
    student = await uow.people.student_person(homework.student_id)
    if student is not None:
        fact = f"{submission.id}:{submission.page_count}"
        news = _news(NoticeKind.PAGES_RECEIVED, homework, fact, submission, at=due_at)
        await notices.tell(uow, student, news, now)


async def submitted(uow: UnitOfWork, homework: Homework, submission: Submission, now: datetime) -> None:
    """The tutor is told; a submission taken back and submitted again is told anew."""
    await uow.notices.withdraw_for_homework(known(homework.id), reminders.OF_HOMEWORK | RECEIPT)
    tutor = await uow.people.tutor_person(homework.tutor_id)
    fact = f"{submission.id}:{now.isoformat()}"
    await notices.tell(uow, tutor, _news(NoticeKind.HOMEWORK_SUBMITTED, homework, fact, submission), now)


async def taken_back(uow: UnitOfWork, homework: Homework, now: datetime) -> None:
    await uow.notices.withdraw_for_homework(known(homework.id), HANDED_IN)
    await remind(uow, homework, now)


async def accepted(uow: UnitOfWork, homework: Homework, submission: Submission, now: datetime) -> None:
    await uow.notices.withdraw_for_homework(known(homework.id), HANDED_IN)
    news = _news(NoticeKind.HOMEWORK_ACCEPTED, homework, str(submission.id), submission)
    student = await uow.people.student_person(homework.student_id)
    guardians = await uow.people.guardians(homework.student_id)
    for person in [*([student] if student else []), *guardians]:
        await notices.tell(uow, person, news, now)


async def returned(uow: UnitOfWork, homework: Homework, submission: Submission, now: datetime) -> None:
    await uow.notices.withdraw_for_homework(known(homework.id), HANDED_IN)
    student = await uow.people.student_person(homework.student_id)
    if student is not None:
        news = _news(NoticeKind.HOMEWORK_RETURNED, homework, str(submission.id), submission)
        await notices.tell(uow, student, news, now)
    await remind(uow, homework, now)


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
