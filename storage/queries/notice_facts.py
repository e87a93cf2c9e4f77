"""What a notice can be about, as rows: loaded by ``queries.notices``, shown by ``bot.screens.notices_*``."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from domain.cancellations import CancelReason, Waiver
from domain.courses import WaitOutcome
from domain.grades import Grade
from domain.homework import HomeworkState, SubmissionState
from domain.ledger import TransferKind
from domain.lessons import LessonState
from domain.notices import NoticeKind, NoticeState
from domain.payments import Coverage
from domain.people import Role
from domain.proposals import Choice, ProposalState, Side
from storage.queries.digests import DigestFacts, DigestWanted
from storage.queries.dispute_facts import DisputeFacts
from storage.queries.family_records import ToldRecord
from storage.queries.marked_pages import Marked
from storage.queries.notice_claims import ClaimFacts
from storage.queries.notice_debts import DebtFacts
from storage.queries.notice_package_days import PackageDaysFacts, PackageDaysWanted
from storage.queries.notice_pay import PayFacts, PayWanted
from storage.queries.notice_prices import PriceFacts


@dataclass(frozen=True, slots=True)
class LessonFacts:
    """``tutor_person_id`` is who teaches it, as a person; ``tutor`` his name."""

    id: int
    tutor_person_id: int
    tutor: str
    subject: str
    starts_at: datetime
    ends_at: datetime
    moved_from: datetime | None
    state: LessonState
    revision: int


@dataclass(frozen=True, slots=True)
class HomeworkFacts:
    id: int
    student_id: int
    tutor_person_id: int
    tutor: str
    subject: str
    text: str
    attachment_count: int
    due_at: datetime
    state: HomeworkState
    is_excused: bool = False


@dataclass(frozen=True, slots=True)
class Sibling:
    """A notice of the same kind to the same person that ends at the same moment: one message may tell of them all."""

    id: int
    state: NoticeState
    homework_id: int
    student_id: int


Kin = tuple[int, NoticeKind, datetime]
"""What siblings have in common: the person, the kind, the end."""


@dataclass(frozen=True, slots=True)
class SubmissionFacts:
    id: int
    homework_id: int
    number: int
    state: SubmissionState
    page_count: int
    submitted_at: datetime | None
    remark_count: int
    late_pages: int = 0


@dataclass(frozen=True, slots=True)
class TransferFacts:
    """``balance_minor`` is the balance as it is now; ``price_minor`` what such a lesson costs that day.
    ``is_credit``: it has made the balance bigger; ``note`` is why, of a correction.
    """

    id: int
    student_id: int
    amount_minor: int
    currency: str
    balance_minor: int
    price_minor: int | None
    is_reversed: bool
    balance_after_minor: int = 0
    kind: TransferKind = TransferKind.PAYMENT
    is_credit: bool = True
    note: str | None = None


@dataclass(frozen=True, slots=True)
class CancellationFacts:
    """``price_minor`` is what it costs by the rule, or ``covered`` by a package; ``charged_minor`` and ``drawn`` what
    was taken for it. ``left`` is now in all his packages for the course; all three in hundredths of a lesson.
    """

    id: int
    lesson_id: int
    student_id: int
    reason: CancelReason
    is_late: bool
    is_free_late: bool
    waiver: Waiver
    price_minor: int
    charged_minor: int
    currency: str
    is_undone: bool
    drawn: int = 0
    covered: int = 0
    left: int = 0


@dataclass(frozen=True, slots=True)
class CreditFacts:
    id: int
    is_open: bool
    is_paid: bool
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class InvitationFacts:
    id: int
    role: Role
    student: str | None
    comer: str | None
    is_settled: bool


@dataclass(frozen=True, slots=True)
class ProposalFacts:
    """``slots`` are those still to be had; ``revision`` is the lesson's that it was made for."""

    id: int
    side: Side
    state: ProposalState
    revision: int
    expires_at: datetime
    slots: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class WaitingFacts:
    """Who waits for a place in a group. ``number``: his turn in the queue, 0 when he waits no more."""

    id: int
    student_id: int
    course_id: int
    group: str
    tutor: str
    tutor_person_id: int
    offer_until: datetime | None
    outcome: WaitOutcome | None
    free: int
    number: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """Ids to be loaded. ``person_ids`` are the receivers and whoever is spoken of; ``work_of_lessons`` are lessons, and
    so are ``recap_ids``, whose record is told. ``checked_ids`` are attempts given back, ``given`` seconds of materials,
    ``paid_ids`` payments whose lessons are told.
    """

    lesson_ids: frozenset[int] = frozenset()
    homework_ids: frozenset[int] = frozenset()
    work_of_lessons: frozenset[int] = frozenset()
    transfer_ids: frozenset[int] = frozenset()
    invitation_ids: frozenset[int] = frozenset()
    proposal_ids: frozenset[int] = frozenset()
    waiting_ids: frozenset[int] = frozenset()
    cancellation_ids: frozenset[int] = frozenset()
    credit_ids: frozenset[int] = frozenset()
    dispute_ids: frozenset[int] = frozenset()
    student_ids: frozenset[int] = frozenset()
    person_ids: frozenset[int] = frozenset()
    recap_ids: frozenset[int] = frozenset()
    checked_ids: frozenset[int] = frozenset()
    digests: frozenset[DigestWanted] = frozenset()
    kin: frozenset[Kin] = frozenset()
    given: frozenset[int] = frozenset()
    price_ids: frozenset[int] = frozenset()
    debtor_ids: frozenset[int] = frozenset()
    package_days: PackageDaysWanted = field(default_factory=PackageDaysWanted)
    claim_ids: frozenset[int] = frozenset()
    paid_ids: frozenset[int] = frozenset()
    pay: PayWanted = field(default_factory=PayWanted)


@dataclass(frozen=True, slots=True)
class Facts:
    """Each by its id. ``submissions`` holds every attempt, oldest first, by homework; ``work_of`` homework by lesson.

    ``expected`` are lessons with students, ``away`` with those who cancelled; ``places`` says who is what to whom,
    ``present`` who takes part in a lesson, ``confirmed`` which student in which lesson is expected as promised,
    ``xp`` what a homework has earned so far. ``records`` are by lesson, ``marks`` by lesson and student.
    ``checked`` is by attempt, ``grades`` by homework, ``digests`` by person, ``covered`` by payment, ``debts`` by
    student, ``given`` titles of materials by student and second, ``prices`` are by price and student.
    """

    lessons: Mapping[int, LessonFacts] = field(default_factory=dict)
    homework: Mapping[int, HomeworkFacts] = field(default_factory=dict)
    submissions: Mapping[int, tuple[SubmissionFacts, ...]] = field(default_factory=dict)
    work_of: Mapping[int, tuple[HomeworkFacts, ...]] = field(default_factory=dict)
    transfers: Mapping[int, TransferFacts] = field(default_factory=dict)
    invitations: Mapping[int, InvitationFacts] = field(default_factory=dict)
    proposals: Mapping[int, ProposalFacts] = field(default_factory=dict)
    waiting: Mapping[int, WaitingFacts] = field(default_factory=dict)
    cancellations: Mapping[int, CancellationFacts] = field(default_factory=dict)
    disputes: Mapping[int, DisputeFacts] = field(default_factory=dict)
    credits: Mapping[int, CreditFacts] = field(default_factory=dict)
    away: frozenset[tuple[int, int]] = frozenset()
    expected: frozenset[tuple[int, int]] = frozenset()
    students: Mapping[int, str] = field(default_factory=dict)
    people: Mapping[int, str] = field(default_factory=dict)
    unreachable: frozenset[int] = frozenset()
    places: frozenset[tuple[int, int, Role]] = frozenset()
    present: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    confirmed: frozenset[tuple[int, int]] = frozenset()
    xp: Mapping[int, int] = field(default_factory=dict)
    records: Mapping[int, ToldRecord] = field(default_factory=dict)
    marks: Mapping[tuple[int, int], tuple[tuple[str, int], ...]] = field(default_factory=dict)
    checked: Mapping[int, Marked] = field(default_factory=dict)
    grades: Mapping[int, Grade] = field(default_factory=dict)
    digests: Mapping[int, DigestFacts] = field(default_factory=dict)
    siblings: Mapping[Kin, tuple[Sibling, ...]] = field(default_factory=dict)
    given: Mapping[tuple[int, int], tuple[str, ...]] = field(default_factory=dict)
    prices: Mapping[tuple[int, int], PriceFacts] = field(default_factory=dict)
    debts: Mapping[int, DebtFacts] = field(default_factory=dict)
    package_days: PackageDaysFacts = field(default_factory=PackageDaysFacts)
    claims: Mapping[int, ClaimFacts] = field(default_factory=dict)
    covered: Mapping[int, Coverage] = field(default_factory=dict)
    pay: PayFacts = field(default_factory=PayFacts)
