"""Homework, its attempts, their pages and the tutor's answers."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import bindparam, exists, func, insert, select

from domain.errors import NotFound
from domain.homework import (
    Attachment,
    Feedback,
    Homework,
    HomeworkState,
    Page,
    Submission,
    SubmissionState,
)
from storage import tables
from storage.types import Id
from storage.work import InsertOnce, Lookup, Work, values_of

_h, _s, _p, _shown = tables.homework.c, tables.submissions.c, tables.pages.c, tables.shown_pages.c

HOMEWORK = Lookup(Homework, tables.homework)
SUBMISSION = Lookup(Submission, tables.submissions)

_add_attachment = insert(tables.attachments).returning(tables.attachments.c.id)
_add_page = InsertOnce(tables.pages, "submission_id", "message_id")
_add_feedback = InsertOnce(tables.feedback, "submission_id", "message_id")

_homework_id = select(_s.homework_id).where(_s.id == bindparam("submission_id"))
_unfinished = (
    select(Homework)
    .where(
        _h.student_id == bindparam("student_id"),
        _h.state.in_((HomeworkState.ASSIGNED, HomeworkState.SEEN, HomeworkState.RETURNED)),
    )
    .order_by(_h.due_at)
)
_first_submitted = select(func.min(_s.submitted_at)).where(_s.homework_id == bindparam("homework_id"))
_has_page = select(
    exists(select(_p.id).where(_p.id == bindparam("page_id"), _p.submission_id == bindparam("submission_id")))
)
_latest = (
    select(Submission)
    .where(_s.homework_id == bindparam("homework_id"))
    .order_by(_s.number.desc())
    .limit(1)
    .with_for_update(key_share=True)
    .execution_options(populate_existing=True)
)
_collecting = (
    select(Submission)
    .where(
        _s.student_id.in_(bindparam("student_ids", expanding=True)),
        _s.state == SubmissionState.COLLECTING,
    )
    .order_by(_s.started_at.desc(), _s.id.desc())
    .limit(1)
)
_page_shown = select(_shown.page_id).where(
    _shown.submission_id == bindparam("submission_id"), _shown.message_id == bindparam("message_id")
)
_remember_shown = insert(tables.shown_pages).from_select(
    ["studio_id", "submission_id", "page_id", "message_id"],
    select(_p.studio_id, _p.submission_id, _p.id, bindparam("message_id", type_=Id())).where(
        _p.id == bindparam("page_id"), _p.submission_id == bindparam("submission_id")
    ),
)


class SqlHomework:
    def __init__(self, work: Work) -> None:
        self._work = work

    async def get(self, homework_id: int) -> Homework:
        return await self._work.load(HOMEWORK, homework_id)

    async def add(self, homework: Homework) -> int:
        self._work.check_studio(homework.studio_id)
        return await self._work.add(homework)

    async def add_attachment(self, attachment: Attachment) -> int:
        self._work.check_studio(attachment.studio_id)
        attachment.id = await self._work.insert(_add_attachment, values_of(attachment))
        return attachment.id

    async def submission(self, submission_id: int) -> Submission:
        return await self._work.load(SUBMISSION, submission_id)

    async def of_submission(self, submission_id: int) -> Homework:
        row = (await self._work.rows(_homework_id, {"submission_id": submission_id})).first()
        if row is None:
            raise NotFound
        return await self.get(row[0])

    async def unfinished_of_student(self, student_id: int) -> Sequence[Homework]:
        return await self._work.entities(_unfinished, {"student_id": student_id})

    async def first_submitted_at(self, homework_id: int) -> datetime | None:
        return (await self._work.rows(_first_submitted, {"homework_id": homework_id})).scalar_one()

    async def has_page(self, submission_id: int, page_id: int) -> bool:
        params = {"submission_id": submission_id, "page_id": page_id}
        return bool((await self._work.rows(_has_page, params)).scalar_one())

    async def latest_submission(self, homework_id: int) -> Submission | None:
        return next(iter(await self._work.entities(_latest, {"homework_id": homework_id})), None)

    async def open_submission_of(self, student_ids: Iterable[int]) -> Submission | None:
        params = {"student_ids": sorted(student_ids)}
        return next(iter(await self._work.entities(_collecting, params)), None)

    async def add_submission(self, submission: Submission) -> int:
        self._work.check_studio(submission.studio_id)
        return await self._work.add(submission)

    async def add_page(self, page: Page) -> bool:
        self._work.check_studio(page.studio_id)
        page.id = await self._work.insert_once(_add_page, values_of(page))
        return page.id is not None

    async def add_feedback(self, feedback: Feedback) -> bool:
        self._work.check_studio(feedback.studio_id)
        feedback.id = await self._work.insert_once(_add_feedback, values_of(feedback))
        return feedback.id is not None

    async def page_of_message(self, submission_id: int, sent_message_id: int) -> int | None:
        params = {"submission_id": submission_id, "message_id": sent_message_id}
        return (await self._work.rows(_page_shown, params)).scalar_one_or_none()

    async def remember_shown(self, submission_id: int, page_id: int, sent_message_id: int) -> None:
        params = {"submission_id": submission_id, "page_id": page_id, "message_id": sent_message_id}
        await self._work.execute(_remember_shown, params)
