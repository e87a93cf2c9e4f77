"""Homework, its attempts, their pages and the tutor's answers."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import bindparam, exists, func, insert, select, update

from domain.errors import NotFound
from domain.homework import (
    Attempt,
    Feedback,
    Homework,
    HomeworkState,
    Material,
    Page,
    Submission,
    SubmissionState,
)
from domain.pages import PagePlace, PageState
from domain.people import Receiver
from storage import tables
from storage.repositories.people import RELATIVE, STUDENT_FIRST, families_from, relatives_of
from storage.types import LARGEST_ID, Id
from storage.work import InsertOnce, Lookup, Work, values_of

MATERIAL = ("kind", "text", "file_id", "file_unique_id", "file_name", "mime_type", "size")
_h, _s, _p, _shown = tables.homework.c, tables.submissions.c, tables.pages.c, tables.shown_pages.c

HOMEWORK = Lookup(Homework, tables.homework)
_teacher, _teaching = tables.people.alias("teacher"), tables.memberships.alias("teaching")
ATTEMPT = Lookup(
    Submission,
    tables.submissions,
    statement=select(Submission, Homework, _teacher.c.id, _teacher.c.zone, _s.student_id, *RELATIVE)
    .join(tables.homework, _h.id == _s.homework_id)
    .join(_teaching, _teaching.c.id == _h.tutor_id)
    .join(_teacher, _teacher.c.id == _teaching.c.person_id)
    .outerjoin(tables.memberships, relatives_of(_s.student_id))
    .outerjoin(tables.people, tables.people.c.id == tables.memberships.c.person_id)
    .order_by(*STUDENT_FIRST)
    .with_for_update(of=[tables.homework, tables.submissions], key_share=True),
)

_add_page = InsertOnce(tables.pages, "submission_id", "message_id")
_add_feedback = InsertOnce(tables.feedback, "submission_id", "message_id")

_unfinished = (
    select(Homework)
    .where(
        _h.student_id == bindparam("student_id"),
        _h.state.in_((HomeworkState.ASSIGNED, HomeworkState.SEEN, HomeworkState.RETURNED)),
    )
    .order_by(_h.due_at)
)
_of_assignment = (
    select(Homework)
    .where(_h.assignment_id == bindparam("assignment_id", type_=Id()))
    .order_by(_h.id)
    .with_for_update(key_share=True)
    .execution_options(populate_existing=True)
)
_works = bindparam("homework_ids", expanding=True, type_=Id())
_begun = (
    select(_s.homework_id)
    .where(_s.homework_id.in_(_works))
    .union(select(tables.marks.c.homework_id).where(tables.marks.c.homework_id.in_(_works)))
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
_of_page = select(_p.submission_id).where(_p.id == bindparam("page_id"))
_pages = select(_p.id, _p.place, _p.state, _p.received_at).where(
    _p.submission_id == bindparam("submission_id")
)
_place = (
    update(tables.pages)
    .where(_p.id == bindparam("page_id", type_=Id()))
    .values(place=bindparam("new_place", type_=Id()))
)
_of_message = (
    select(_p.submission_id, _p.id)
    .join_from(tables.pages, tables.submissions, _s.id == _p.submission_id)
    .where(
        _p.message_id == bindparam("message_id", type_=Id()),
        _s.student_id.in_(bindparam("student_ids", expanding=True)),
        _s.state.in_((SubmissionState.COLLECTING, SubmissionState.SUBMITTED, SubmissionState.IN_CHECK)),
    )
    .limit(1)
)
_correct = (
    update(tables.pages)
    .where(_p.id == bindparam("page_id", type_=Id()))
    .values({name: bindparam(f"new_{name}", type_=_p[name].type) for name in MATERIAL})
)
_turn = (
    update(tables.pages)
    .where(_p.id.in_(bindparam("page_ids", expanding=True)))
    .values(
        state=bindparam("new_state", type_=_p.state.type),
        submission_id=bindparam("new_submission", type_=Id()),
    )
)
_page_shown = (
    select(_shown.submission_id, _shown.page_id)
    .where(_shown.person_id == bindparam("person_id"), _shown.message_id == bindparam("message_id"))
    .order_by(_shown.id.desc())
    .limit(1)
)
_reader = (
    select(tables.people.c.id)
    .where(tables.people.c.telegram_id == bindparam("telegram_id"))
    .scalar_subquery()
)
_remember_shown = insert(tables.shown_pages).from_select(
    ["studio_id", "submission_id", "page_id", "message_id", "person_id"],
    select(_p.studio_id, _p.submission_id, _p.id, bindparam("message_id", type_=Id()), _reader).where(
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

    async def add_all(self, works: Sequence[Homework]) -> None:
        for work in works:
            self._work.check_studio(work.studio_id)
        await self._work.add_all(works)

    async def attempt(self, submission_id: int) -> Attempt:
        rows = await self._work.load_rows(ATTEMPT, submission_id)
        submission, homework, teacher_id, teacher_zone, *_ = rows[0]
        tutor = Receiver(teacher_id, teacher_zone)
        return Attempt(homework, submission, families_from(row[4:] for row in rows), tutor)

    async def attempt_of_page(self, page_id: int) -> Attempt:
        if not 0 < page_id <= LARGEST_ID:
            raise NotFound
        submission_id = (await self._work.rows(_of_page, {"page_id": page_id})).scalar_one_or_none()
        return await self.attempt(submission_id or 0)

    async def pages_of(self, submission_id: int) -> Sequence[PagePlace]:
        rows = await self._work.rows(_pages, {"submission_id": submission_id})
        return [PagePlace(*row) for row in rows]

    async def page_of_student(self, message_id: int, student_ids: Iterable[int]) -> tuple[int, int] | None:
        params = {"message_id": message_id, "student_ids": sorted(student_ids)}
        row = (await self._work.rows(_of_message, params)).one_or_none()
        return None if row is None else (row[0], row[1])

    async def correct_page(self, page_id: int, material: Material) -> None:
        values = {f"new_{name}": value for name, value in vars(material).items()}
        await self._work.execute(_correct, values | {"page_id": page_id})

    async def place_pages(self, places: Mapping[int, int]) -> None:
        if places:
            rows = [{"page_id": page_id, "new_place": place} for page_id, place in places.items()]
            await self._work.execute(_place, rows)

    async def turn_pages(self, page_ids: Sequence[int], state: PageState, submission_id: int) -> None:
        params = {"page_ids": list(page_ids), "new_state": state, "new_submission": submission_id}
        await self._work.execute(_turn, params)

    async def unfinished_of_student(self, student_id: int) -> Sequence[Homework]:
        return await self._work.entities(_unfinished, {"student_id": student_id})

    async def first_submitted_at(self, homework_id: int) -> datetime | None:
        return (await self._work.rows(_first_submitted, {"homework_id": homework_id})).scalar_one()

    async def of_assignment(self, assignment_id: int) -> Sequence[Homework]:
        return await self._work.entities(_of_assignment, {"assignment_id": assignment_id})

    async def begun(self, homework_ids: Iterable[int]) -> frozenset[int]:
        rows = await self._work.rows(_begun, {"homework_ids": sorted(homework_ids)})
        return frozenset(rows.scalars())

    async def has_page(self, submission_id: int, page_id: int) -> bool:
        params = {"submission_id": submission_id, "page_id": page_id}
        return bool((await self._work.rows(_has_page, params)).scalar_one())

    async def latest_submission(self, homework_id: int) -> Submission | None:
        return next(iter(await self._work.entities(_latest, {"homework_id": homework_id})), None)

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

    async def page_of_message(self, person_id: int, sent_message_id: int) -> tuple[int, int] | None:
        params = {"person_id": person_id, "message_id": sent_message_id}
        row = (await self._work.rows(_page_shown, params)).one_or_none()
        return None if row is None else (row[0], row[1])

    async def remember_shown(self, telegram_id: int, shown: Sequence[tuple[int, int, int]]) -> None:
        names = ("submission_id", "page_id", "message_id")
        rows = [dict(zip(names, each, strict=True)) | {"telegram_id": telegram_id} for each in shown]
        if rows:
            await self._work.execute(_remember_shown, rows)
