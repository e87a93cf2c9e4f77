"""Every table, by its area: ``tables.lessons.c.starts_at``.

A row of a tenant carries ``studio_id``, and points at its parents together with it, so that a row of one
studio can never hang on a row of another. Moments are aware UTC, amounts minor units, enums short strings.
A constraint somebody waits for (``storage.errors`` turns it into a refusal) has its name in that module.
"""

from storage.tables.absences import cancellations, makeup_credits
from storage.tables.assignments import addressees, assignment_parts, assignments
from storage.tables.calendars import calendar_feeds
from storage.tables.checking import comments, page_marks
from storage.tables.copies import image_copies
from storage.tables.debts import debts
from storage.tables.delivery import audit_log, notices
from storage.tables.dialogs import dialogs, failed_updates, handled_updates
from storage.tables.disputes import dispute_turns, disputes
from storage.tables.grades import marks, period_marks
from storage.tables.homework import attachments, feedback, homework, pages, shown_pages, submissions
from storage.tables.invoices import card_payments, invoices
from storage.tables.library import (
    lesson_items,
    library_gifts,
    library_items,
    library_labels,
    library_marks,
    library_parts,
)
from storage.tables.money import accounts, transfers
from storage.tables.packages import (
    package_courses,
    package_extensions,
    package_freezes,
    package_types,
    packages,
)
from storage.tables.pay import pay_terms, payouts
from storage.tables.payments import payment_claims, payment_proofs, requisites
from storage.tables.people import invitations, memberships, people, students, studios
from storage.tables.prices import prices
from storage.tables.progress import awards, xp_grants
from storage.tables.records import lesson_records, skill_marks, skills
from storage.tables.schedule import proposals, proposed_slots, series, time_off, working_hours
from storage.tables.scrubs import scrubs
from storage.tables.shape import metadata
from storage.tables.shared_cards import shared_cards
from storage.tables.teaching import courses, enrolments, lessons, participations, waiting_places

__all__ = [
    "accounts",
    "addressees",
    "assignment_parts",
    "assignments",
    "attachments",
    "audit_log",
    "awards",
    "calendar_feeds",
    "cancellations",
    "card_payments",
    "comments",
    "courses",
    "debts",
    "dialogs",
    "dispute_turns",
    "disputes",
    "enrolments",
    "failed_updates",
    "feedback",
    "handled_updates",
    "homework",
    "image_copies",
    "invitations",
    "invoices",
    "lesson_items",
    "lesson_records",
    "lessons",
    "library_gifts",
    "library_items",
    "library_labels",
    "library_marks",
    "library_parts",
    "makeup_credits",
    "marks",
    "memberships",
    "metadata",
    "notices",
    "package_courses",
    "package_extensions",
    "package_freezes",
    "package_types",
    "packages",
    "page_marks",
    "pages",
    "participations",
    "pay_terms",
    "payment_claims",
    "payment_proofs",
    "payouts",
    "people",
    "period_marks",
    "prices",
    "proposals",
    "proposed_slots",
    "requisites",
    "scrubs",
    "series",
    "shared_cards",
    "shown_pages",
    "skill_marks",
    "skills",
    "students",
    "studios",
    "submissions",
    "time_off",
    "transfers",
    "waiting_places",
    "working_hours",
    "xp_grants",
]
