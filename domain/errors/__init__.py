"""Every refusal of the business: one class each, facts as attributes, no words inside.

The words live in ``locales/*/errors.ftl`` under the class's name in kebab case; a law test compares the two.
"""

from dataclasses import dataclass
from datetime import datetime

from domain.errors.base import DomainError as DomainError
from domain.errors.base import NotForYou as NotForYou
from domain.errors.base import NotFound as NotFound
from domain.errors.base import StepOver as StepOver
from domain.errors.disputes import DisputeSettled as DisputeSettled
from domain.errors.disputes import DisputeTooLate as DisputeTooLate
from domain.errors.disputes import NothingToDispute as NothingToDispute
from domain.errors.disputes import StatementTooLong as StatementTooLong
from domain.errors.homework import AssignmentOver as AssignmentOver
from domain.errors.homework import DueInPast as DueInPast
from domain.errors.homework import FileEmpty as FileEmpty
from domain.errors.homework import FileRefused as FileRefused
from domain.errors.homework import FileTooBig as FileTooBig
from domain.errors.homework import GradeOutOfRange as GradeOutOfRange
from domain.errors.homework import HomeworkBegun as HomeworkBegun
from domain.errors.homework import HomeworkSettled as HomeworkSettled
from domain.errors.homework import HomeworkWithdrawn as HomeworkWithdrawn
from domain.errors.homework import MaterialRemoved as MaterialRemoved
from domain.errors.homework import NobodyAddressed as NobodyAddressed
from domain.errors.homework import PeriodSettled as PeriodSettled
from domain.errors.homework import SubmissionClosed as SubmissionClosed
from domain.errors.homework import SubmissionEmpty as SubmissionEmpty
from domain.errors.homework import SubmissionNotOpen as SubmissionNotOpen
from domain.errors.homework import TooManyComments as TooManyComments
from domain.errors.homework import TooManyPages as TooManyPages
from domain.errors.homework import WeightOutOfRange as WeightOutOfRange
from domain.errors.money import AmountOutOfRange as AmountOutOfRange
from domain.errors.money import CurrencyUnknown as CurrencyUnknown
from domain.errors.money import DiscountOutOfRange as DiscountOutOfRange
from domain.errors.money import ExtensionOutOfRange as ExtensionOutOfRange
from domain.errors.money import FreezeOutOfRange as FreezeOutOfRange
from domain.errors.money import PackageEndless as PackageEndless
from domain.errors.money import PackageOfNoCourse as PackageOfNoCourse
from domain.errors.money import PackageOutOfRange as PackageOutOfRange
from domain.errors.money import PackageOver as PackageOver
from domain.errors.money import PackageSpent as PackageSpent
from domain.errors.money import PriceDayOutOfRange as PriceDayOutOfRange
from domain.errors.money import PriceHolds as PriceHolds
from domain.errors.money import ShareOutOfRange as ShareOutOfRange
from domain.errors.payments import BalanceTooSmall as BalanceTooSmall
from domain.errors.payments import ClaimOver as ClaimOver
from domain.errors.payments import NothingOwed as NothingOwed
from domain.errors.payments import OtherCurrency as OtherCurrency
from domain.errors.payments import PaymentDayOutOfRange as PaymentDayOutOfRange
from domain.errors.payments import ProofRefused as ProofRefused
from domain.errors.payments import RequisiteWrong as RequisiteWrong
from domain.errors.payments import StrayInOtherCurrency as StrayInOtherCurrency
from domain.errors.payments import StrayPaymentSettled as StrayPaymentSettled
from domain.errors.payments import TaughtNoMore as TaughtNoMore
from domain.errors.payments import TooManyClaims as TooManyClaims
from domain.errors.payments import TooManyProofs as TooManyProofs
from domain.errors.payments import TooManyRequisites as TooManyRequisites
from domain.errors.people import AlreadyConnected as AlreadyConnected
from domain.errors.people import CodePaused as CodePaused
from domain.errors.people import InvitationSpent as InvitationSpent
from domain.errors.people import InvitationUnknown as InvitationUnknown
from domain.errors.people import StudentHasTelegram as StudentHasTelegram
from domain.errors.people import TutorHasCourses as TutorHasCourses


@dataclass(eq=False)
class LessonClash(DomainError):
    """The tutor already teaches then (rule 4); may be overridden."""

    starts_at: datetime
    ends_at: datetime


class CardPaymentsOff(DomainError):
    """Nobody can pay by card here, or not any more."""


class CardCurrencyRefused(DomainError):
    """Telegram takes no cards in the studio's currency."""


class LessonInPast(DomainError):
    """The chosen start has passed; asked once, then allowed (rule 5)."""


class LessonTooFar(DomainError):
    """The chosen start is more than a year and a half away, or long gone."""


class LessonSettled(DomainError):
    """The lesson is no longer planned: it cannot be moved, cancelled or settled another way."""


class NothingToWaive(DomainError):
    """Nothing is charged for this absence, or its tutor has decided already."""


class MakeupUsed(DomainError):
    """The make-up credit that this would take away has become a lesson already."""


class MakeupGone(DomainError):
    """The make-up credit is used, over or taken away."""


class LessonNotOver(DomainError):
    """A lesson cannot be held before it has begun."""


class LessonBegun(DomainError):
    """What is possible only before a lesson is too late: it has begun."""


class LessonNotHeld(DomainError):
    """Nothing can be said of a lesson that has not been."""


class NothingToTell(DomainError):
    """A recap needs a topic, a phrase, words or a voice."""


@dataclass(eq=False)
class TooManySkills(DomainError):
    """A course has no room for one more."""

    limit: int


class ChangedSince(DomainError):
    """The button was made for an older revision of the thing; show it as it is and ask again."""


class UndoTooLate(DomainError):
    """The time for undoing is over (rule 12: seven days)."""


class NothingToUndo(DomainError):
    """What should be undone has been undone, or never happened."""


@dataclass(eq=False)
class TextTooLong(DomainError):
    limit: int


class TextEmpty(DomainError):
    """Nothing is left of the text after trimming."""


@dataclass(eq=False)
class DurationOutOfRange(DomainError):
    shortest_minutes: int
    longest_minutes: int


class ZoneUnknown(DomainError):
    """No such time zone."""


@dataclass(eq=False)
class SeriesOutOfRange(DomainError):
    """A series without a day, ending before it begins, or of more lessons than anybody can have meant."""

    most: int


class SeriesTaken(DomainError):
    """Not one lesson of the series finds its time free."""


class ProposalOver(DomainError):
    """The proposed move was answered or taken back, or its time is over (rule 10)."""


class ProposalWaiting(DomainError):
    """A move of the lesson has been proposed already and waits for its answer."""


@dataclass(eq=False)
class SlotsOutOfRange(DomainError):
    """A proposal offers no slot, or more than ``most``."""

    most: int


@dataclass(eq=False)
class SlotTaken(DomainError):
    """That time is no longer free."""

    starts_at: datetime


@dataclass(eq=False)
class SlotTooSoon(DomainError):
    """A client proposes at least so many hours ahead (rule 5)."""

    hours: int


@dataclass(eq=False)
class MoveTooFar(DomainError):
    """A client moves a lesson by so many days at most (rule 10)."""

    days: int


@dataclass(eq=False)
class MovesSpent(DomainError):
    """The client has moved the lesson as often as he may (rule 10)."""

    most: int


class GroupMoves(DomainError):
    """A group's lesson is moved for all of them, by the tutor."""


class NobodyToAsk(DomainError):
    """Nobody who could answer for the student is connected."""


class SeriesEnded(DomainError):
    """The series was cancelled or changed: nothing of it lies ahead."""


@dataclass(eq=False)
class RuleOutOfRange(DomainError):
    """A studio's rule cannot be set to that number."""

    least: int
    most: int


@dataclass(eq=False)
class CapacityOutOfRange(DomainError):
    """A group has at least two places, at least as many as are taken, and not more than fit on a screen's pages."""

    least: int
    most: int


@dataclass(eq=False)
class GroupFull(DomainError):
    """Every place of the group is taken."""

    capacity: int
