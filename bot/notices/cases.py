"""A notice joined with the rows it is about."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from domain.grades import Grade
from domain.payments import Coverage
from domain.people import Role
from storage.outbox import ClaimedNotice
from storage.queries.digests import DigestFacts
from storage.queries.dispute_facts import DisputeFacts
from storage.queries.family_records import ToldRecord
from storage.queries.marked_pages import Marked
from storage.queries.notice_claims import ClaimFacts
from storage.queries.notice_debts import DebtFacts
from storage.queries.notice_facts import (
    CancellationFacts,
    CreditFacts,
    Facts,
    HomeworkFacts,
    InvitationFacts,
    Kin,
    LessonFacts,
    ProposalFacts,
    Sibling,
    SubmissionFacts,
    TransferFacts,
    WaitingFacts,
)
from storage.queries.notice_pay import AgreedFacts, PayoutFacts
from storage.queries.notice_prices import PriceFacts

_Row = TypeVar("_Row")
_Pay = TypeVar("_Pay", AgreedFacts, PayoutFacts)


class Gone(LookupError):
    """What the notice is about, or the receiver's part in it, is no more."""


@dataclass(frozen=True, slots=True)
class Case:
    """Every property raises Gone for what is not there any more."""

    notice: ClaimedNotice
    facts: Facts
    now: datetime

    @property
    def lesson(self) -> LessonFacts:
        return _there(self.facts.lessons.get(self.notice.lesson_id or 0))

    @property
    def homework(self) -> HomeworkFacts:
        return _there(self.facts.homework.get(self.notice.homework_id or 0))

    @property
    def siblings(self) -> tuple[Sibling, ...]:
        """Others of its kind that one message may tell of, itself among them; in the order of the children."""
        kin = kin_of(self.notice)
        found = self.facts.siblings.get(kin, ()) if kin else ()
        return tuple(sorted(found, key=lambda one: (one.student_id, one.homework_id)))

    @property
    def attempt(self) -> SubmissionFacts:
        attempts = self.facts.submissions.get(self.notice.homework_id or 0, ())
        return _there(next((one for one in attempts if one.id == self.number("submission_id")), None))

    @property
    def checked(self) -> Marked:
        """The attempt as it comes back."""
        return _there(self.facts.checked.get(self.attempt.id))

    @property
    def grade(self) -> Grade | None:
        return self.facts.grades.get(self.homework.id)

    @property
    def digest(self) -> DigestFacts:
        return _there(self.facts.digests.get(self.notice.person_id))

    @property
    def transfer(self) -> TransferFacts:
        return _there(self.facts.transfers.get(self.number("transfer_id")))

    @property
    def invitation(self) -> InvitationFacts:
        return _there(self.facts.invitations.get(self.number("invitation_id")))

    @property
    def proposal(self) -> ProposalFacts:
        return _there(self.facts.proposals.get(self.number("proposal_id")))

    @property
    def waiting(self) -> WaitingFacts:
        return _there(self.facts.waiting.get(self.number("waiting_id")))

    @property
    def cancellation(self) -> CancellationFacts:
        return _there(self.facts.cancellations.get(self.number("cancellation_id")))

    @property
    def dispute(self) -> DisputeFacts:
        return _there(self.facts.disputes.get(self.number("dispute_id")))

    @property
    def credit(self) -> CreditFacts:
        return _there(self.facts.credits.get(self.number("credit_id")))

    @property
    def price(self) -> PriceFacts:
        return _there(self.facts.prices.get((self.number("price_id"), self.student_id)))

    @property
    def agreed(self) -> AgreedFacts:
        return self._own(self.facts.pay.terms.get(self.number("pay_id")))

    @property
    def payout(self) -> PayoutFacts:
        return self._own(self.facts.pay.payouts.get(self.number("payout_id")))

    def _own(self, found: _Pay | None) -> _Pay:
        """Pay is told to who is paid alone, while he teaches there."""
        if found is None or found.person_id != self.notice.person_id:
            raise Gone
        return found

    @property
    def debt(self) -> DebtFacts:
        """As it stands now; one that is paid is no more."""
        return _there(self.facts.debts.get(self.student_id))

    @property
    def claim(self) -> ClaimFacts:
        return _there(self.facts.claims.get(self.number("claim_id")))

    @property
    def covered(self) -> Coverage | None:
        return self.facts.covered.get(self.number("transfer_id"))

    @property
    def has_left(self) -> bool:
        """Whether the student it is told of is not in the lesson any more: he has left its group."""
        seat = (self.lesson.id, self.student_id)
        return seat not in self.facts.expected and seat not in self.facts.away

    @property
    def is_away(self) -> bool:
        """Whether the student it is told of has given up his place in the lesson."""
        return (self.lesson.id, self.notice.subject.get("student_id")) in self.facts.away

    @property
    def is_for_tutor(self) -> bool:
        return self.lesson.tutor_person_id == self.notice.person_id

    @property
    def student_id(self) -> int:
        return self.number("student_id")

    @property
    def student(self) -> str:
        return _there(self.facts.students.get(self.student_id))

    @property
    def present(self) -> tuple[str, ...]:
        """Everybody in the lesson."""
        return self.facts.present.get(self.lesson.id, ())

    @property
    def record(self) -> ToldRecord:
        """What was written down of the lesson, with the skills of this student."""
        told = _there(self.facts.records.get(self.lesson.id))
        return replace(told, skills=self.facts.marks.get((self.lesson.id, self.student_id), ()))

    @property
    def is_confirmed(self) -> bool:
        """Whether the student is expected at the lesson as somebody has promised."""
        return (self.lesson.id, self.student_id) in self.facts.confirmed

    @property
    def work_of_lesson(self) -> tuple[HomeworkFacts, ...]:
        """The student's, oldest first; only where it has been asked for."""
        of_all = self.facts.work_of.get(self.lesson.id, ())
        return tuple(work for work in of_all if work.student_id == self.student_id)

    @property
    def given(self) -> tuple[str, ...]:
        """Titles of the materials that are told of: none once all have been taken back."""
        return self.facts.given.get((self.student_id, self.number("given")), ())

    @property
    def person_spoken_of(self) -> str:
        return _there(self.facts.people.get(self.number("person_id")))

    @property
    def side(self) -> Role:
        """What the receiver is to the lesson of a proposal: its tutor, or somebody of the family."""
        if self.lesson.tutor_person_id == self.notice.person_id:
            return Role.TUTOR
        return self.reader

    @property
    def reader(self) -> Role:
        """What the receiver is to the student; somebody disconnected since hears nothing more."""
        person_id, student_id = self.notice.person_id, self.student_id
        for role in (Role.STUDENT, Role.GUARDIAN):
            if (person_id, student_id, role) in self.facts.places:
                return role
        raise Gone

    def number(self, name: str, missing: int | None = None) -> int:
        """``missing`` is what a notice older than this part of its subject means."""
        found = self.notice.subject.get(name, missing)
        return _there(found if isinstance(found, int) else None)

    def word(self, name: str) -> str:
        found = self.notice.subject.get(name)
        return _there(found if isinstance(found, str) else None)


def _there(found: _Row | None) -> _Row:
    if found is None:
        raise Gone
    return found


def kin_of(notice: ClaimedNotice) -> Kin | None:
    """What it has in common with those that one message tells of."""
    return (notice.person_id, notice.kind, notice.valid_until) if notice.valid_until else None
