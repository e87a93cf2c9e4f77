"""What services need from outside: one unit of work and its collections. The only Protocols of the project.

Collections see the actor's studios alone (the worker sees all): anything else is NotFound, like what does
not exist. ``get`` locks the row for the transaction; ids are assigned by ``add``.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from domain.achievements import Award, Standing, XpGrant
from domain.audit import AuditRow
from domain.courses import Course, Enrolment
from domain.homework import Attempt, Feedback, Homework, Material, Page, Submission
from domain.ledger import Account, AccountKind, Transfer
from domain.lessons import Lesson, Participation, Roll
from domain.notices import Notice, NoticeKind
from domain.people import Families, Invitation, Membership, Person, Role, Student
from domain.studios import Studio


class Studios(Protocol):
    async def get(self, studio_id: int) -> Studio: ...
    async def peek(self, studio_id: int) -> Studio:
        """Unlocked, for its currency and zone: charging must not queue the whole studio."""
        ...

    async def add(self, studio: Studio) -> int: ...
    async def exist(self) -> bool:
        """Whether the installation has any studio yet."""
        ...


class People(Protocol):
    """Persons are no studio's: the context gives the actor's own, notices need others'."""

    async def get(self, person_id: int) -> Person: ...
    async def with_telegram_id(self, telegram_id: int) -> Person | None: ...
    async def add(self, person: Person) -> int: ...
    async def add_membership(self, membership: Membership) -> int: ...
    async def memberships_of(self, person_id: int) -> Sequence[Membership]: ...
    async def membership(self, membership_id: int) -> Membership:
        """Live or ended, locked, of the actor's studios alone."""
        ...

    async def end_membership(self, membership_id: int, now: datetime) -> None: ...
    async def family_of(self, student_id: int) -> Families: ...
    async def families_of_course(self, course_id: int) -> Families:
        """Of the students in the course now."""
        ...

    async def families_of_lesson(self, lesson_id: int) -> Families: ...
    async def tutors_of_student(self, student_id: int) -> Sequence[Person]:
        """Persons whose courses the student is in."""
        ...


class Students(Protocol):
    async def get(self, student_id: int) -> Student: ...
    async def add(self, student: Student) -> int: ...
    async def with_teaching(self, student_id: int, tutor_ids: Iterable[int]) -> tuple[Student, bool]:
        """The card, locked, and whether one of these tutors has, or had, the student in a course."""
        ...


class Invitations(Protocol):
    """No studio criterion: whoever holds the secret comes from outside. Each look-up locks what it finds."""

    async def get(self, invitation_id: int) -> Invitation: ...
    async def with_digest(self, token_digest: str) -> Invitation | None: ...
    async def with_code(self, code: str) -> Invitation | None: ...
    async def add(self, invitation: Invitation) -> int: ...
    async def withdraw_open(self, role: Role, student_id: int | None, now: datetime) -> None:
        """Settles unopened invitations for the same place, so that only the newest door is open."""
        ...

    async def withdraw_unsettled(self, role: Role, student_id: int | None, now: datetime) -> None:
        """The same, with the opened ones: a reissued owner link ends a stranger's claim on the old one."""
        ...


class Courses(Protocol):
    async def get(self, course_id: int) -> Course: ...
    async def with_calendar(self, course_id: int) -> Course:
        """With its tutor's calendar locked: checking for a clash and planning are one act, others planning wait."""
        ...

    async def add(self, course: Course) -> int: ...
    async def add_enrolment(self, enrolment: Enrolment) -> int: ...
    async def student_ids(self, course_id: int) -> Sequence[int]: ...


class Lessons(Protocol):
    async def get(self, lesson_id: int) -> Lesson: ...
    async def add(self, lesson: Lesson) -> int: ...
    async def with_calendar(self, lesson_id: int) -> Lesson:
        """As ``Courses.with_calendar``."""
        ...

    async def roll(self, lesson_id: int) -> Roll: ...
    async def add_participations(self, participations: Sequence[Participation]) -> None: ...
    async def participations(self, lesson_id: int) -> Sequence[Participation]: ...
    async def upcoming_of_student(self, student_id: int, now: datetime) -> Sequence[Lesson]:
        """Planned lessons that start after ``now``: somebody connected late is reminded too."""
        ...

    async def clash(
        self, tutor_id: int, starts_at: datetime, ends_at: datetime, but: int | None
    ) -> Lesson | None:
        """The earliest planned or held lesson of the tutor that overlaps, ``but`` left out."""
        ...


class HomeworkBook(Protocol):
    async def get(self, homework_id: int) -> Homework: ...
    async def add(self, homework: Homework) -> int: ...
    async def add_attachments(self, homework: Homework, materials: Sequence[Material]) -> None: ...
    async def attempt(self, submission_id: int) -> Attempt:
        """The homework is locked before the submission, as everywhere, so that no two deadlock."""
        ...

    async def unfinished_of_student(self, student_id: int) -> Sequence[Homework]:
        """Assigned, seen or returned: whatever is still to be handed in."""
        ...

    async def first_submitted_at(self, homework_id: int) -> datetime | None:
        """When the earliest attempt was submitted: a slow check makes no work late."""
        ...

    async def has_page(self, submission_id: int, page_id: int) -> bool: ...
    async def latest_submission(self, homework_id: int) -> Submission | None: ...
    async def open_submission_of(self, student_ids: Iterable[int]) -> Submission | None:
        """The one being collected by these students' person, newest first."""
        ...

    async def add_submission(self, submission: Submission) -> int: ...
    async def add_page(self, page: Page) -> bool:
        """False when this message is a page of the submission already."""
        ...

    async def add_feedback(self, feedback: Feedback) -> bool:
        """False when this message is feedback of the submission already."""
        ...

    async def page_of_message(self, submission_id: int, sent_message_id: int) -> int | None:
        """The page that was shown to its checker as this message of the bot."""
        ...

    async def remember_shown(self, shown: Sequence[tuple[int, int, int]]) -> None:
        """Each is a submission, a page of it, and the message that shows it to its checker."""
        ...


class Ledger(Protocol):
    """Accounts are created on first use. ``add`` is the only way to write a balance."""

    async def account(
        self, studio_id: int, kind: AccountKind, student_id: int | None, unit: str
    ) -> Account: ...
    async def till_and_purse(self, studio_id: int, student_id: int) -> tuple[int, int]:
        """The ids of the studio's cash account and the student's, in the studio's currency."""
        ...

    async def add(self, *transfers: Transfer) -> bool:
        """Inserts, moves the balances, sets ``id`` and ``balance_after_minor`` (of the student's account).

        A transfer whose key has been posted changes nothing and stays without id; False when there is one. No
        two are of one student.
        """
        ...

    async def get(self, transfer_id: int) -> Transfer: ...
    async def with_key(self, key: str) -> Transfer | None: ...


class Progress(Protocol):
    async def grant(self, *grants: XpGrant) -> int:
        """The XP given: nothing for a rule that has granted for its source already, where that stands."""
        ...

    async def revoke(self, student_ids: Iterable[int], source: str, now: datetime) -> None:
        """Mirrors every standing grant of the source to these students with its negative."""
        ...

    async def standing(self, student_id: int, now: datetime) -> Standing:
        """Of work, what is due by ``now`` or accepted already; in time means: first submitted by its due moment."""
        ...

    async def add_award(self, award: Award) -> bool:
        """False when the student has it."""
        ...


class Notices(Protocol):
    """What is added may be written as late as the commit, so its ``id`` stays unknown; everything here sees it."""

    async def add(self, notice: Notice) -> None:
        """Nothing more when its key exists, unless that one was withdrawn: then it waits again, with the new times."""
        ...

    async def withdraw_for_lesson(self, lesson_id: int, kinds: Iterable[NoticeKind]) -> None:
        """Unsent notices of these kinds about the lesson will not be sent."""
        ...

    async def withdraw_for_homework(self, homework_id: int, kinds: Iterable[NoticeKind]) -> None: ...
    async def withdraw_for_student(self, person_id: int, student_id: int) -> None:
        """Unsent notices to him about the student's lessons and homework: he is no longer connected."""
        ...

    async def withdraw(self, *keys: str) -> None:
        """Unsent notices with these keys will not be sent."""
        ...

    async def told(self, *keys: str) -> Sequence[str]:
        """Which of these have been sent, or may have been; till the commit no other begins to be."""
        ...

    async def waiting_of(self, person_id: int) -> Sequence[Notice]:
        """What waits for him, locked: nothing of it is sent before the commit."""
        ...

    async def reschedule(self, moments: Mapping[int, datetime]) -> None:
        """New due moments, by id."""
        ...

    async def postpone_for_homework(self, homework_id: int, kind: NoticeKind, due_at: datetime) -> bool:
        """Moves the unsent notice of this kind about the homework; False when none waits."""
        ...


class Audit(Protocol):
    """Written at the latest with the commit."""

    async def add(self, row: AuditRow) -> None: ...


class UnitOfWork(Protocol):
    """One transaction. The caller that opened it commits; a service never does."""

    studios: Studios
    people: People
    students: Students
    invitations: Invitations
    courses: Courses
    lessons: Lessons
    homework: HomeworkBook
    ledger: Ledger
    progress: Progress
    notices: Notices
    audit: Audit
