"""With what each service is asked by somebody who has no business there: a service without a case fails the build."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from domain.assignments import BY_LESSON
from domain.availability import Hours, TimeOffKind
from domain.cancellations import CancelReason
from domain.checking import PageMark
from domain.grades import Grade, Scale
from domain.homework import Material, MediaKind
from domain.lessons import Attendance
from domain.people import Role
from domain.records import Chip, Part
from domain.series import Scope
from tests.domain.cast import DAY, NOW, photo
from tests.domain.targets import AWAY, FREE, WEEKLY, Target

NOTE = Material(kind=MediaKind.TEXT, text="note")

Arguments = Callable[[Target], tuple[Any, ...]]

CASES: dict[str, Arguments] = {
    "assignments.add_part": lambda t: (t.draft, 77, None, photo()),
    "assignments.address": lambda t: (t.draft, t.group),
    "assignments.address_only": lambda t: (t.draft, t.course, t.student),
    "assignments.begin_for": lambda t: (t.course, t.student, None, NOW),
    "assignments.drop": lambda t: (t.draft,),
    "assignments.fill": lambda t: (t.draft, t.template),
    "assignments.give": lambda t: (t.draft, NOW),
    "assignments.keep_as_template": lambda t: (t.draft, NOW),
    "assignments.leave_out": lambda t: (t.draft, t.course),
    "assignments.set_due": lambda t: (t.draft, BY_LESSON, NOW),
    "assignments.write": lambda t: (t.draft, "Exercise 8"),
    "attendance.mark": lambda t: (t.lesson, t.student, Attendance.LATE, NOW + 2 * DAY),
    "checking.mark_page": lambda t: (t.submission, t.page, PageMark.RIGHT, NOW),
    "checking.mark_rest": lambda t: (t.submission, PageMark.WRONG, NOW),
    "confirmations.confirm": lambda t: (t.lesson, 1, NOW),
    "confirmations.withdraw": lambda t: (t.lesson, NOW),
    "availability.give_back_time_off": lambda t: (t.off, NOW),
    "availability.set_hours": lambda t: (t.tutor, [0], [Hours(600, 720)], NOW),
    "availability.set_rule": lambda t: (t.studio, "buffer_minutes", 15, NOW),
    "availability.take_time_off": lambda t: (t.tutor, TimeOffKind.VACATION, AWAY, AWAY + DAY, NOW),
    "grades.choose_scale": lambda t: (t.course, Scale.HUNDRED, NOW),
    "grades.grade_homework": lambda t: (t.homework, Grade(Scale.LETTERS, 3), NOW),
    "grades.ungrade_homework": lambda t: (t.homework, NOW),
    "groups.create": lambda t: (t.studio, "Art", 100, 60, 3, NOW),
    "groups.join": lambda t: (t.group, t.student, NOW),
    "groups.join_newcomer": lambda t: (t.group, "Bob", NOW),
    "groups.leave": lambda t: (t.group, t.student, NOW),
    "groups.resize": lambda t: (t.group, 5, NOW),
    "cancellations.ask_to_cancel": lambda t: (t.seat, NOW),
    "cancellations.ask_waiver": lambda t: (t.late_seat, CancelReason.ILLNESS, NOW),
    "cancellations.cancel": lambda t: (t.seat, 1, CancelReason.PLANS, 0, NOW),
    "cancellations.charge": lambda t: (t.cancellation, NOW),
    "cancellations.mark_late": lambda t: (t.lesson, 1, NOW),
    "cancellations.take_back": lambda t: (t.left_seat, NOW),
    "cancellations.waive": lambda t: (t.cancellation, NOW),
    "shared_cards.share": lambda t: (t.tutor, 60, "AgAAA1", "abcdef123456", NOW),
    "booking.book": lambda t: (t.course, t.student, FREE, NOW),
    "homework.accept": lambda t: (t.submission, NOW),
    "homework.assign": lambda t: (t.course, t.student, "Exercise", [], NOW + DAY, NOW),
    "handing_in.collect": lambda t: (t.homework, 77, None, photo(), NOW),
    "late_pages.add": lambda t: (t.submission, NOW),
    "late_pages.begin_again": lambda t: (t.submission, NOW),
    "late_pages.leave_out": lambda t: (t.submission, NOW),
    "pages.move": lambda t: (t.draft_page, 1, NOW),
    "pages.remove": lambda t: (t.draft_page, NOW),
    "pages.restore": lambda t: (t.draft_page, NOW),
    "homework.give_feedback": lambda t: (t.submission, t.page, 77, NOTE, NOW),
    "homework.open_check": lambda t: (t.submission, NOW),
    "homework.return_for_rework": lambda t: (t.submission, NOW),
    "homework.see": lambda t: (t.homework, NOW),
    "handing_in.submit": lambda t: (t.collecting, NOW),
    "handing_in.take_back": lambda t: (t.submission, NOW),
    "illness.fall_ill": lambda t: (t.tutor, AWAY, AWAY, [], NOW),
    "illness.recover": lambda t: (t.sick, NOW),
    "illness.tell_again": lambda t: (t.sick, NOW),
    "ledger.record_payment": lambda t: (t.student, 100, "intent", NOW, None, NOW),
    "ledger.undo_payment": lambda t: (t.payment, NOW),
    "lessons.cancel": lambda t: (t.lesson, 1, NOW),
    "lessons.hold": lambda t: (t.lesson, 1, NOW + 2 * DAY),
    "lessons.move": lambda t: (t.lesson, 1, NOW + 5 * DAY, 60, NOW),
    "lessons.no_show": lambda t: (t.lesson, 1, NOW + 2 * DAY),
    "lessons.plan": lambda t: (t.course, NOW + 5 * DAY, 60, NOW),
    "lessons.reopen": lambda t: (t.lesson, NOW),
    "makeups.assign": lambda t: (t.lesson, NOW),
    "makeups.release": lambda t: (t.lesson, NOW),
    "makeups.withdraw": lambda t: (t.credit, NOW),
    "onboarding.admit": lambda t: (t.invitation, NOW),
    "onboarding.found_studio": lambda t: (t.invitation, "S", "RUB", "UTC", NOW),
    "onboarding.invite": lambda t: (t.student, Role.GUARDIAN, NOW),
    "onboarding.refuse": lambda t: (t.invitation, NOW),
    "proposals.accept": lambda t: (t.asked_move, 0, NOW),
    "proposals.decline": lambda t: (t.asked_move, NOW),
    "proposals.propose": lambda t: (t.lesson, 1, [NOW + 5 * DAY], NOW),
    "proposals.withdraw": lambda t: (t.own_move, NOW),
    "records.choose": lambda t: (t.held, Chip.GREAT, NOW),
    "records.erase": lambda t: (t.held, Part.NOTE, NOW),
    "records.speak": lambda t: (t.held, "voice", NOW),
    "records.tell": lambda t: (t.held, NOW),
    "records.write": lambda t: (t.held, Part.TOPIC, "Fractions", NOW),
    "skills.add": lambda t: (t.held, t.student, "Roots", NOW),
    "skills.mark": lambda t: (t.held, t.student, t.skill, 3, NOW),
    "skills.put_away": lambda t: (t.skill, NOW),
    "series.cancel": lambda t: (t.occurrence, 1, Scope.ALL, NOW),
    "series.change": lambda t: (t.occurrence, 1, Scope.ALL, NOW + 5 * DAY, NOW),
    "series.create": lambda t: (t.course, replace(WEEKLY, clock_minutes=900), NOW),
    "series.end": lambda t: (t.series, 1, NOW),
    "series.foresee": lambda t: (t.course, WEEKLY, NOW),
    "series.foresee_cancel": lambda t: (t.occurrence, 1, Scope.ALL, NOW),
    "series.foresee_change": lambda t: (t.occurrence, 1, Scope.ALL, NOW + 5 * DAY, NOW),
    "series.foresee_end": lambda t: (t.series, 1, NOW),
    "series_ahead.foresee_prolong": lambda t: (t.short_series, 1, NOW.date() + 90 * DAY, NOW),
    "series_ahead.prolong": lambda t: (t.short_series, 1, None, NOW),
    "series.restore": lambda t: (t.cancelled_occurrence, NOW),
    "students.add_course": lambda t: (t.student, "Physics", 100, 60, NOW),
    "students.add_student": lambda t: (t.studio, "Bob", "Physics", 100, 60, NOW),
    "students.change_course": lambda t: (t.course, 1),
    "students.disconnect": lambda t: (t.place, NOW),
    "students.rename_student": lambda t: (t.student, "Bob", NOW),
    "waitlist.decline": lambda t: (t.waiting, NOW),
    "waitlist.offer": lambda t: (t.group, NOW),
    "waitlist.remove": lambda t: (t.group, t.student, NOW),
    "waitlist.take": lambda t: (t.waiting, NOW),
    "waitlist.wait": lambda t: (t.group, t.student, NOW),
}
