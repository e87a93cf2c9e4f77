"""Which entities are rows. Imperative and without relationships: no attribute ever loads anything.

Only what is loaded and changed is mapped; facts that only accumulate are inserted as plain rows.
"""

from typing import Any

from sqlalchemy import Table
from sqlalchemy.orm import registry

from domain.assignments import Assignment
from domain.availability import TimeOff, WorkingHours
from domain.calendars import CalendarFeed
from domain.cancellations import Cancellation, MakeupCredit
from domain.checking import Comment
from domain.courses import Course, Enrolment, WaitingPlace
from domain.debts import Debt
from domain.disputes import Dispute, DisputeTurn
from domain.homework import Homework, Submission
from domain.journal import Mark
from domain.lessons import Lesson, Participation
from domain.library import LibraryItem
from domain.packages import Extension, Freeze, Package, PackageType
from domain.pay import Pay, Payout
from domain.payment_claims import PaymentClaim
from domain.people import Invitation, Membership, Person, Student
from domain.periods import PeriodMark
from domain.prices import Price
from domain.proposals import Proposal, ProposedSlot
from domain.records import LessonRecord, Skill, SkillMark
from domain.requisites import Requisite
from domain.series import Series
from domain.studios import Studio
from storage import tables

ENTITIES: dict[type, Table[Any]] = {
    Studio: tables.studios,
    Person: tables.people,
    Membership: tables.memberships,
    Student: tables.students,
    Invitation: tables.invitations,
    Course: tables.courses,
    Price: tables.prices,
    Pay: tables.pay_terms,
    Payout: tables.payouts,
    PackageType: tables.package_types,
    Package: tables.packages,
    Freeze: tables.package_freezes,
    Extension: tables.package_extensions,
    Dispute: tables.disputes,
    DisputeTurn: tables.dispute_turns,
    Enrolment: tables.enrolments,
    WaitingPlace: tables.waiting_places,
    Lesson: tables.lessons,
    Participation: tables.participations,
    LessonRecord: tables.lesson_records,
    Skill: tables.skills,
    SkillMark: tables.skill_marks,
    Assignment: tables.assignments,
    LibraryItem: tables.library_items,
    Homework: tables.homework,
    Submission: tables.submissions,
    Comment: tables.comments,
    Mark: tables.marks,
    PeriodMark: tables.period_marks,
    Series: tables.series,
    WorkingHours: tables.working_hours,
    TimeOff: tables.time_off,
    Proposal: tables.proposals,
    ProposedSlot: tables.proposed_slots,
    CalendarFeed: tables.calendar_feeds,
    Cancellation: tables.cancellations,
    MakeupCredit: tables.makeup_credits,
    Debt: tables.debts,
    PaymentClaim: tables.payment_claims,
    Requisite: tables.requisites,
}

mapped = registry(metadata=tables.metadata)

for _entity, _table in ENTITIES.items():
    mapped.map_imperatively(_entity, _table)

mapped.configure()
