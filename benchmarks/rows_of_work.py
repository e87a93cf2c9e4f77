"""The rows of students' work: homework and what was handed in, XP, and where everybody's dialog stands."""

from collections.abc import Iterator
from datetime import timedelta

from benchmarks.cheap_api import BOT
from benchmarks.ids import LIVE, LONG_AGO, NOW, Pupil, Row, Teacher, starts_at, telegram_id
from bot.routers.student.hand_in import HandIn
from domain.achievements import XP, Fact, XpRule, reached
from domain.homework import HomeworkState, MediaKind, SubmissionState
from domain.pages import PageState
from domain.people import Language, Role


def homework(pupil: Pupil) -> Iterator[Row]:
    """Two accepted, one open."""
    for back in (2, 1, 0):
        accepted = back > 0
        yield {
            "id": pupil.homework - back,
            "studio_id": pupil.studio,
            "course_id": pupil.card,
            "student_id": pupil.card,
            "tutor_id": pupil.tutor.membership,
            "text": "Exercises 10 to 12, and the last paragraph by heart",
            "due_at": NOW + timedelta(days=2 - 7 * back),
            "state": HomeworkState.ACCEPTED if accepted else HomeworkState.SEEN,
            "assigned_at": NOW - timedelta(days=3 + 7 * back),
            "accepted_at": NOW - timedelta(days=7 * back - 3) if accepted else None,
        }


def submissions(pupil: Pupil) -> Iterator[Row]:
    for back in (2, 1):
        at = NOW - timedelta(days=7 * back - 1)
        yield {
            "id": pupil.homework - back,
            "studio_id": pupil.studio,
            "homework_id": pupil.homework - back,
            "student_id": pupil.card,
            "number": 1,
            "state": SubmissionState.ACCEPTED,
            "page_count": 2,
            "started_at": at,
            "submitted_at": at,
            "checked_at": at,
            "checker_id": pupil.tutor.person,
        }


def pages(pupil: Pupil) -> Iterator[Row]:
    for back in (2, 1):
        for number in (1, 2):
            page = 2 * (pupil.homework - back) + number
            yield {
                "id": page,
                "studio_id": pupil.studio,
                "submission_id": pupil.homework - back,
                "message_id": number,
                "place": number,
                "state": PageState.COUNTED,
                "received_at": NOW - timedelta(days=7 * back - 1),
                "kind": MediaKind.PHOTO,
                "file_id": f"photo{page}",
                "file_unique_id": f"p{page}",
                "size": 90_000,
            }


def xp(pupil: Pupil) -> Iterator[Row]:
    for index in range(pupil.size.behind):
        yield {
            "id": pupil.lesson(index),
            "studio_id": pupil.studio,
            "student_id": pupil.card,
            "rule": XpRule.LESSON_ATTENDED,
            "source": f"lesson:{pupil.lesson(index)}",
            "round": 0,
            "amount": XP[XpRule.LESSON_ATTENDED],
            "granted_at": starts_at(pupil.size, pupil.number, index),
        }


def awards(pupil: Pupil) -> Iterator[Row]:
    """What the past has earned, so that a Held press tells of nothing but itself."""
    held = pupil.size.behind
    facts = {
        Fact.LESSONS: held,
        Fact.HOURS: held,
        Fact.XP: held * XP[XpRule.LESSON_ATTENDED],
        Fact.ACCEPTED: 2,
    }
    for achievement in reached(facts, ()):
        yield {
            "studio_id": pupil.studio,
            "student_id": pupil.card,
            "code": achievement.code,
            "awarded_at": LONG_AGO,
        }


def dialogs(tutors: list[Teacher], people: list[Pupil]) -> list[Row]:
    found = [_at_home(tutor.person, Role.TUTOR) for tutor in tutors]
    found += [_at_home(pupil.person, Role.STUDENT) | _sending(pupil) for pupil in people]
    return found + [_at_home(pupil.guardian, Role.GUARDIAN) for pupil in people]


def _sending(pupil: Pupil) -> Row:
    if not pupil.size.sending:
        return {}
    return {"state": HandIn.collecting.state, "data": {"homework": pupil.homework}}


def _at_home(person: int, hat: Role) -> Row:
    """His live screen is his last message, and his menu is the one of his hat."""
    return {
        "bot_id": BOT["id"],
        "telegram_id": telegram_id(person),
        "state": None,
        "data": {},
        "version": 1,
        "live_message_id": LIVE,
        "last_message_id": LIVE,
        "menu": f"{hat}:{Language.RUSSIAN}:1",
        "updated_at": NOW,
    }
