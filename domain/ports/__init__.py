"""What services need from outside: one unit of work and its collections. The only Protocols of the project.

Collections see the actor's studios alone (the worker sees all): anything else is NotFound, like what does
not exist. ``get`` locks the row for the transaction; ids are assigned by ``add``.
"""

from typing import Protocol

from domain.ports.absences import Absences, Makeups
from domain.ports.assignments import Assignments
from domain.ports.availability import Availability
from domain.ports.calendars import Calendars
from domain.ports.checking import Checking
from domain.ports.debts import Debts
from domain.ports.disputes import Disputes
from domain.ports.grades import Marks, Periods
from domain.ports.homework import HomeworkBook
from domain.ports.illness import Illnesses
from domain.ports.invoices import Invoices
from domain.ports.lesson_records import Records
from domain.ports.library import Library
from domain.ports.notices import Notices
from domain.ports.package_days import PackageDays
from domain.ports.packages import Packages
from domain.ports.pay import PayBook
from domain.ports.payments import PaymentClaims, Requisites
from domain.ports.people import Invitations, People, Students, Studios
from domain.ports.prices import Prices
from domain.ports.proposals import Proposals
from domain.ports.records import Audit, Ledger, Progress
from domain.ports.series import SeriesBook
from domain.ports.shared_cards import SharedCards
from domain.ports.teaching import Courses, Lessons
from domain.ports.waiting import WaitingList

__all__ = [
    "Absences",
    "Assignments",
    "Audit",
    "Availability",
    "Calendars",
    "Checking",
    "Courses",
    "Debts",
    "Disputes",
    "HomeworkBook",
    "Illnesses",
    "Invitations",
    "Invoices",
    "Ledger",
    "Lessons",
    "Library",
    "Makeups",
    "Marks",
    "Notices",
    "PackageDays",
    "Packages",
    "PayBook",
    "PaymentClaims",
    "People",
    "Periods",
    "Prices",
    "Progress",
    "Proposals",
    "Records",
    "Requisites",
    "SeriesBook",
    "SharedCards",
    "Students",
    "Studios",
    "UnitOfWork",
    "WaitingList",
]


class UnitOfWork(Protocol):
    """One transaction. The caller that opened it commits; a service never does."""

    studios: Studios
    people: People
    students: Students
    invitations: Invitations
    courses: Courses
    prices: Prices
    pay: PayBook
    lessons: Lessons
    series: SeriesBook
    availability: Availability
    proposals: Proposals
    waiting: WaitingList
    absences: Absences
    makeups: Makeups
    illnesses: Illnesses
    assignments: Assignments
    library: Library
    homework: HomeworkBook
    marks: Marks
    periods: Periods
    checking: Checking
    records: Records
    ledger: Ledger
    packages: Packages
    debts: Debts
    invoices: Invoices
    package_days: PackageDays
    disputes: Disputes
    claims: PaymentClaims
    requisites: Requisites
    progress: Progress
    notices: Notices
    audit: Audit
    calendars: Calendars
    shared_cards: SharedCards

    async def flush(self) -> None:
        """Writes what is held back, where the order of two changes matters."""
        ...
