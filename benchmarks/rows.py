"""The rows of studios: people, what is taught, and the ledger; each maker gives one table's."""

from collections.abc import Iterator
from datetime import timedelta

from benchmarks.ids import LONG_AGO, Pupil, Row, Teacher, starts_at, telegram_id
from domain.ledger import AccountKind, TransferKind, charge_key, payment_key
from domain.lessons import Attendance, LessonState
from domain.people import Language, Role
from domain.prices import Per

PRICE = 150_000
PAID_AT_ONCE = 4
MADE: Row = {"created_at": LONG_AGO}


def studio(tutor: Teacher) -> Row:
    return {
        "id": tutor.studio,
        "name": f"Studio {tutor.studio}",
        "currency": "RUB",
        "zone": "Europe/Moscow",
        "rules_changed": {"clients_book": 1},
    } | MADE


def hours(tutor: Teacher) -> Iterator[Row]:
    """Every day of the week, with room between the lessons."""
    for weekday in range(7):
        of_tutor: Row = {"studio_id": tutor.studio, "tutor_id": tutor.membership, "weekday": weekday}
        yield of_tutor | {"from_minute": 8 * 60, "till_minute": 22 * 60}


def _person(person: int, name: str, hat: Role) -> Row:
    return {
        "id": person,
        "telegram_id": telegram_id(person),
        "name": name,
        "language": Language.RUSSIAN,
        "zone": "Europe/Moscow",
        "hat": hat,
        "reminders_on": True,
        "wrong_codes": 0,
        **MADE,
    }


def everybody(tutors: list[Teacher], people: list[Pupil]) -> list[Row]:
    found = [_person(tutor.person, f"Tutor {tutor.number}", Role.TUTOR) for tutor in tutors]
    found += [_person(pupil.person, f"Student {pupil.number}", Role.STUDENT) for pupil in people]
    return found + [_person(pupil.guardian, f"Parent {pupil.number}", Role.GUARDIAN) for pupil in people]


def card(pupil: Pupil) -> Row:
    return {"id": pupil.card, "studio_id": pupil.studio, "name": f"Student {pupil.number}", **MADE}


def memberships(tutors: list[Teacher], people: list[Pupil]) -> list[Row]:
    found: list[Row] = []
    for tutor in tutors:
        for back, role in enumerate((Role.TUTOR, Role.OWNER)):
            found.append(_membership(tutor.membership - back, tutor.studio, tutor.person, role))
    for pupil in people:
        student = _membership(pupil.membership, pupil.studio, pupil.person, Role.STUDENT)
        guardian = _membership(pupil.membership + 1, pupil.studio, pupil.guardian, Role.GUARDIAN)
        found.append(student | {"student_id": pupil.card})
        found.append(guardian | {"student_id": pupil.card, "pays": True})
    return found


def _membership(row_id: int, studio: int, person: int, role: Role) -> Row:
    place: Row = {"id": row_id, "studio_id": studio, "person_id": person, "role": role}
    return place | {"student_id": None, "pays": False} | MADE


def course(pupil: Pupil) -> Row:
    return {
        "id": pupil.card,
        "studio_id": pupil.studio,
        "tutor_id": pupil.tutor.membership,
        "subject": "Maths",
        "duration_minutes": 60,
        **MADE,
    }


def price(pupil: Pupil) -> Row:
    ids = {"id": pupil.card, "studio_id": pupil.studio, "course_id": pupil.card}
    return {**ids, "holds_from": LONG_AGO, "per": Per.LESSON, "amount_minor": PRICE, "made_at": LONG_AGO}


def enrolment(pupil: Pupil) -> Row:
    ids = {"id": pupil.card, "studio_id": pupil.studio, "course_id": pupil.card, "student_id": pupil.card}
    return {**ids, "joined_at": LONG_AGO}


def lessons(pupil: Pupil) -> Iterator[Row]:
    for index in range(pupil.size.lessons_each):
        start = starts_at(pupil.size, pupil.number, index)
        held = index < pupil.size.behind
        yield {
            "id": pupil.lesson(index),
            "studio_id": pupil.studio,
            "course_id": pupil.card,
            "tutor_id": pupil.tutor.membership,
            "starts_at": start,
            "ends_at": start + timedelta(minutes=60),
            "state": LessonState.HELD if held else LessonState.PLANNED,
            "revision": 2 if held else 1,
            "settled_at": start + timedelta(minutes=65) if held else None,
            **MADE,
        }


def participations(pupil: Pupil) -> Iterator[Row]:
    for index in range(pupil.size.lessons_each):
        yield {
            "id": pupil.lesson(index),
            "studio_id": pupil.studio,
            "lesson_id": pupil.lesson(index),
            "student_id": pupil.card,
            "attendance": Attendance.PRESENT if index < pupil.size.behind else Attendance.EXPECTED,
        }


def accounts(tutors: list[Teacher], people: list[Pupil]) -> list[Row]:
    found: list[Row] = []
    for tutor in tutors:
        for row_id, kind in ((tutor.income, AccountKind.INCOME), (tutor.cash, AccountKind.CASH)):
            found.append(_account(row_id, tutor.studio, kind, 0))
    for pupil in people:
        purse = _account(pupil.account, pupil.studio, AccountKind.STUDENT, _balance(pupil.size.behind))
        found.append(purse | {"student_id": pupil.card})
    return found


def _account(row_id: int, studio: int, kind: AccountKind, balance: int) -> Row:
    row: Row = {"id": row_id, "studio_id": studio, "kind": kind, "student_id": None, "unit": "RUB"}
    return row | {"balance_minor": balance}


def _balance(held: int) -> int:
    """After so many held lessons: the next few are paid when the last are used up."""
    return -(-held // PAID_AT_ONCE) * PAID_AT_ONCE * PRICE - held * PRICE


def transfers(pupil: Pupil) -> Iterator[Row]:
    """Ids leave room for a payment before each lesson."""
    for index in range(pupil.size.behind):
        at = starts_at(pupil.size, pupil.number, index)
        row_id = 2 * pupil.lesson(index)
        common: Row = {
            "studio_id": pupil.studio,
            "unit": "RUB",
            "student_id": pupil.card,
            "happened_at": at,
            "posted_at": at,
        }
        if index % PAID_AT_ONCE == 0:
            yield common | {
                "id": row_id - 1,
                "key": payment_key(f"bench{row_id}"),
                "kind": TransferKind.PAYMENT,
                "debit_account_id": pupil.tutor.cash,
                "credit_account_id": pupil.account,
                "amount_minor": PAID_AT_ONCE * PRICE,
                "lesson_id": None,
                "balance_after_minor": PAID_AT_ONCE * PRICE,
            }
        yield common | {
            "id": row_id,
            "key": charge_key(pupil.lesson(index), pupil.card, 0),
            "kind": TransferKind.CHARGE,
            "debit_account_id": pupil.account,
            "credit_account_id": pupil.tutor.income,
            "amount_minor": PRICE,
            "lesson_id": pupil.lesson(index),
            "balance_after_minor": _balance(index + 1),
        }
