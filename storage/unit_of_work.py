"""``domain.ports.UnitOfWork`` over one transaction. ``Database.writing`` opens and commits it."""

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

from domain import ports
from storage.reads import Reads
from storage.repositories.absences import SqlAbsences, SqlMakeups
from storage.repositories.assignments import SqlAssignments
from storage.repositories.availability import SqlAvailability
from storage.repositories.calendars import SqlCalendars
from storage.repositories.checking import SqlChecking
from storage.repositories.debts import SqlDebts
from storage.repositories.disputes import SqlDisputes
from storage.repositories.grades import SqlMarks
from storage.repositories.homework import SqlHomework
from storage.repositories.illness import SqlIllnesses
from storage.repositories.invoices import SqlInvoices
from storage.repositories.lesson_records import SqlRecords
from storage.repositories.library import SqlLibrary
from storage.repositories.money import SqlLedger
from storage.repositories.notices import SqlAudit, SqlNotices
from storage.repositories.package_days import SqlPackageDays
from storage.repositories.packages import SqlPackages
from storage.repositories.pay import SqlPayBook
from storage.repositories.payments import SqlPaymentClaims, SqlRequisites
from storage.repositories.people import SqlInvitations, SqlPeople, SqlStudios
from storage.repositories.periods import SqlPeriods
from storage.repositories.prices import SqlPrices
from storage.repositories.progress import SqlProgress
from storage.repositories.proposals import SqlProposals
from storage.repositories.series import SqlSeries
from storage.repositories.shared_cards import SqlSharedCards
from storage.repositories.students import SqlStudents
from storage.repositories.teaching import SqlCourses, SqlLessons
from storage.repositories.waiting import SqlWaitingList
from storage.work import EveryStudio, Work


class SqlUnitOfWork:
    """``reads`` answers screens drawn inside the transaction, with its changes; ``work`` is storage's own."""

    def __init__(
        self, session: AsyncSession, connection: AsyncConnection, scope: frozenset[int] | EveryStudio
    ) -> None:
        self.work = work = Work(session, connection, scope)
        self.reads = Reads(connection, work.flush)
        self.studios: ports.Studios = SqlStudios(work)
        self.people: ports.People = SqlPeople(work)
        self.students: ports.Students = SqlStudents(work)
        self.invitations: ports.Invitations = SqlInvitations(work)
        self.courses: ports.Courses = SqlCourses(work)
        self.prices: ports.Prices = SqlPrices(work)
        self.pay: ports.PayBook = SqlPayBook(work)
        self.lessons: ports.Lessons = SqlLessons(work)
        self.series: ports.SeriesBook = SqlSeries(work)
        self.availability: ports.Availability = SqlAvailability(work)
        self.proposals: ports.Proposals = SqlProposals(work)
        self.waiting: ports.WaitingList = SqlWaitingList(work)
        self.absences: ports.Absences = SqlAbsences(work)
        self.makeups: ports.Makeups = SqlMakeups(work)
        self.illnesses: ports.Illnesses = SqlIllnesses(work)
        self.assignments: ports.Assignments = SqlAssignments(work)
        self.library: ports.Library = SqlLibrary(work)
        self.homework: ports.HomeworkBook = SqlHomework(work)
        self.checking: ports.Checking = SqlChecking(work)
        self.marks: ports.Marks = SqlMarks(work)
        self.periods: ports.Periods = SqlPeriods(work)
        self.records: ports.Records = SqlRecords(work)
        self.ledger: ports.Ledger = SqlLedger(work)
        self.packages: ports.Packages = SqlPackages(work)
        self.debts: ports.Debts = SqlDebts(work)
        self.invoices: ports.Invoices = SqlInvoices(work)
        self.package_days: ports.PackageDays = SqlPackageDays(work)
        self.disputes: ports.Disputes = SqlDisputes(work)
        self.claims: ports.PaymentClaims = SqlPaymentClaims(work)
        self.requisites: ports.Requisites = SqlRequisites(work)
        self.progress: ports.Progress = SqlProgress(work)
        self.notices: ports.Notices = SqlNotices(work)
        self.audit: ports.Audit = SqlAudit(work)
        self.calendars: ports.Calendars = SqlCalendars(work)
        self.shared_cards: ports.SharedCards = SqlSharedCards(work)

    async def flush(self) -> None:
        """Writes whatever is still held back; the commit comes after."""
        await self.work.flush()
