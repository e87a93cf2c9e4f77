"""Every kind of notice, in every language, to everybody who may get it."""

import itertools
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from aiogram.types import InlineKeyboardMarkup

from bot import markup
from bot.l10n import Words
from bot.notices.cases import Case
from bot.notices.kinds import KINDS, message_for
from domain.achievements import ACHIEVEMENTS, LEVELS
from domain.cancellations import Waiver
from domain.courses import WaitOutcome
from domain.disputes import DisputeState
from domain.grades import Grade, Scale
from domain.homework import HomeworkState, SubmissionState
from domain.lessons import LessonState
from domain.notices import NoticeKind
from domain.people import Language, Role
from domain.proposals import ProposalState, Side
from domain.records import Chip
from simulator.formatting import html
from storage.outbox import ClaimedNotice
from storage.queries.family_records import ToldRecord
from storage.queries.notice_facts import (
    Facts,
    HomeworkFacts,
    InvitationFacts,
    LessonFacts,
    ProposalFacts,
    SubmissionFacts,
    WaitingFacts,
)
from tests.worker.checked import (
    ARGUED,
    CHARGE,
    CHECKED,
    CLAIM,
    COVERED,
    CREDIT,
    DEBTS,
    DIGEST,
    HOSTILE,
    LEFT,
    OF_MONEY,
    OF_TUTOR,
    PACKAGE_DAYS,
    PAY,
    PRICES,
    STUDENT_ID,
    SUBJECT,
)

NOW, HOUR = datetime(2026, 5, 14, 9, 30, tzinfo=UTC), timedelta(hours=1)
TUTOR, READER = 1, 2

LESSON = LessonFacts(
    7, TUTOR, HOSTILE, HOSTILE, NOW + HOUR, NOW + 2 * HOUR, NOW + 5 * HOUR, LessonState.PLANNED, 3
)
WORK = HomeworkFacts(8, STUDENT_ID, TUTOR, HOSTILE, HOSTILE, HOSTILE * 30, 2, NOW + HOUR, HomeworkState.SEEN)
ATTEMPT = SubmissionFacts(9, 8, 2, SubmissionState.COLLECTING, 5, NOW + 2 * HOUR, 3)
DOOR = InvitationFacts(11, Role.GUARDIAN, HOSTILE, HOSTILE, is_settled=False)
OFFER = ProposalFacts(
    13, Side.TUTOR, ProposalState.OPEN, 3, NOW + HOUR, tuple((n, NOW + (2 + n) * HOUR) for n in range(3))
)
PLACE = WaitingFacts(15, STUDENT_ID, 16, HOSTILE, HOSTILE, TUTOR, NOW + HOUR, None, 1, 2)


def facts(reader: Role) -> Facts:
    return Facts(
        lessons={7: LESSON},
        homework={8: WORK},
        submissions={8: (ATTEMPT,)},
        transfers={10: CHARGE},
        prices=PRICES,
        pay=PAY,
        debts=DEBTS,
        package_days=PACKAGE_DAYS,
        claims={17: CLAIM},
        covered={10: COVERED},
        invitations={11: DOOR},
        proposals={13: OFFER},
        waiting={15: PLACE},
        cancellations={14: LEFT},
        credits={15: CREDIT},
        disputes={17: ARGUED},
        students={STUDENT_ID: HOSTILE},
        people={12: HOSTILE},
        unreachable=frozenset({12}),
        places=frozenset({(READER, STUDENT_ID, reader)}),
        present={7: (HOSTILE, "Ann")},
        expected=frozenset({(7, STUDENT_ID)}),
        xp={8: 20},
        checked={9: CHECKED},
        digests={READER: DIGEST},
        given={(STUDENT_ID, 5): (HOSTILE, "Sums", "Signs", "More")},
        grades={8: Grade(Scale.PASS_FAIL, 1)},
        records={7: ToldRecord(HOSTILE, HOSTILE * 9, tuple(Chip), "voice", ())},
        marks={(7, STUDENT_ID): ((HOSTILE, 1), ("Fractions", 3))},
    )


def case(kind: NoticeKind, reader: Role = Role.STUDENT, **changes: object) -> Case:
    """A notice at a moment when it is useful."""
    notice = ClaimedNotice(
        id=1, lease=1, key="k", kind=kind, subject=SUBJECT, studio_id=1, lesson_id=7, homework_id=8,
        due_at=NOW, valid_until=None, attempts=1, resent=False, reminders_on=True, unreachable=False,
        person_id=TUTOR if kind in OF_TUTOR else READER,
        telegram_id=100, language=Language.ENGLISH, zone="UTC",
    )  # fmt: skip
    off = {"lessons": {7: replace(LESSON, state=LessonState.CANCELLED_BY_TUTOR)}}
    state = {
        NoticeKind.LESSON_CANCELLED: off,
        NoticeKind.LESSONS_CANCELLED: off,
        NoticeKind.SERIES_CANCELLED: off,
        NoticeKind.LESSON_CANCELLED_ILL: off,
        NoticeKind.MOVE_DECLINED: {"proposals": {13: replace(OFFER, state=ProposalState.DECLINED)}},
        NoticeKind.MOVE_EXPIRED: {"proposals": {13: replace(OFFER, state=ProposalState.EXPIRED)}},
        NoticeKind.LESSON_RECAP: {"lessons": {7: replace(LESSON, state=LessonState.HELD)}},
        NoticeKind.PLACE_GONE: {"waiting": {15: replace(PLACE, free=0)}},
        NoticeKind.PLACE_TAKEN: {"waiting": {15: replace(PLACE, outcome=WaitOutcome.JOINED)}},
        NoticeKind.PLACE_UNTAKEN: {"waiting": {15: replace(PLACE, offer_until=NOW)}},
        NoticeKind.CANCEL_TAKEN_BACK: {"cancellations": {14: replace(LEFT, is_undone=True)}},
        NoticeKind.WAIVER_ASKED: {"cancellations": {14: replace(LEFT, waiver=Waiver.ASKED)}},
        NoticeKind.WAIVER_DECIDED: {"cancellations": {14: replace(LEFT, waiver=Waiver.REFUSED)}},
        NoticeKind.DISPUTE_ANSWERED: {"disputes": {17: replace(ARGUED, state=DisputeState.KEPT)}},
        NoticeKind.LESSON_CARD: {"lessons": {7: replace(LESSON, starts_at=NOW - 2 * HOUR, ends_at=NOW)}},
        **OF_MONEY,
        NoticeKind.REFUSED_ENTRY: {"invitations": {11: replace(DOOR, is_settled=True)}},
        NoticeKind.HOMEWORK_OVERDUE: {"homework": {8: replace(WORK, due_at=NOW)}},
        NoticeKind.HOMEWORK_OVERDUE_GUARDIAN: {"homework": {8: replace(WORK, due_at=NOW)}},
        NoticeKind.HOMEWORK_WITHDRAWN: {"homework": {8: replace(WORK, state=HomeworkState.WITHDRAWN)}},
        NoticeKind.HOMEWORK_SUBMITTED: {
            "submissions": {8: (replace(ATTEMPT, state=SubmissionState.SUBMITTED),)}
        },
        NoticeKind.HOMEWORK_RETURNED: {
            "homework": {8: replace(WORK, state=HomeworkState.RETURNED)},
            "submissions": {8: (replace(ATTEMPT, state=SubmissionState.RETURNED),)},
        },
    }.get(kind, {})
    known = replace(facts(reader), **state)  # type: ignore[arg-type]  # fields by name
    return Case(replace(notice, **changes), known, NOW)  # type: ignore[arg-type]  # fields by name


EVERYBODY = list(itertools.product(NoticeKind, Language, (Role.STUDENT, Role.GUARDIAN)))


def test_every_kind_has_its_rule() -> None:
    assert KINDS.keys() == set(NoticeKind)


@pytest.mark.parametrize("kind, language, reader", EVERYBODY)
def test_a_notice_is_whole_in_every_language_and_lets_no_markup_in(
    kind: NoticeKind, language: Language, reader: Role
) -> None:
    message = message_for(Words(language, "Europe/Kyiv"), case(kind, reader))
    assert message is not None
    text, _ = html.parse(message.text)
    assert text.strip()
    assert "&lt;" not in text
    assert '<b>&"' in text or HOSTILE not in message.text
    assert markup.units(text) < markup.TEXT_LIMIT
    assert len(text.splitlines()) <= 8
    keyboard = markup.keyboard(message.rows)
    assert isinstance(keyboard, InlineKeyboardMarkup)
    for button in itertools.chain(*keyboard.inline_keyboard):
        assert len(button.text) <= 20, button.text
        assert button.callback_data


@pytest.mark.parametrize("language", list(Language))
def test_every_achievement_and_level_has_its_words(language: Language) -> None:
    words = Words(language, "UTC")
    names = set()
    for achievement in ACHIEVEMENTS:
        told = message_for(words, case(NoticeKind.ACHIEVEMENT, subject=SUBJECT | {"code": achievement.code}))
        assert told is not None
        names.add(told.text)
    assert len(names) == len(ACHIEVEMENTS)
    for level in range(1, len(LEVELS) + 1):
        assert message_for(words, case(NoticeKind.LEVEL_UP, subject=SUBJECT | {"level": level}))


@pytest.mark.parametrize(
    "kind", sorted(set(NoticeKind) - {NoticeKind.UPDATE_QUARANTINED, NoticeKind.LEDGER_DIFFERS})
)
def test_what_a_notice_is_about_may_be_gone(kind: NoticeKind) -> None:
    empty = replace(case(kind), facts=Facts())
    gone = message_for(Words(Language.ENGLISH, "UTC"), empty)
    assert gone is None or kind in (NoticeKind.ACHIEVEMENT, NoticeKind.LEVEL_UP, NoticeKind.TEACHER_CONNECTED)


@pytest.mark.parametrize(
    "kind",
    [
        NoticeKind.LESSON_PLANNED,
        NoticeKind.MOVE_PROPOSED,
        NoticeKind.LESSON_TOMORROW,
        NoticeKind.HOMEWORK_ASSIGNED,
        NoticeKind.PAYMENT_RECEIVED,
        NoticeKind.PAYMENT_UNDONE,
        NoticeKind.BALANCE_LOW,
        NoticeKind.PAYMENT_DUE,
        NoticeKind.PAYMENT_REMINDER,
        NoticeKind.CONNECTED,
    ],
)
def test_somebody_disconnected_hears_nothing_more(kind: NoticeKind) -> None:
    told = case(kind)
    left = replace(told, facts=replace(told.facts, places=frozenset()))
    assert message_for(Words(Language.ENGLISH, "UTC"), left) is None


def test_a_student_sees_no_money_in_a_cancelled_lesson() -> None:
    words = Words(Language.ENGLISH, "UTC")
    to_student = message_for(words, case(NoticeKind.LESSON_CANCELLED, Role.STUDENT))
    to_parent = message_for(words, case(NoticeKind.LESSON_CANCELLED, Role.GUARDIAN))
    assert to_student
    assert to_parent
    assert [words("notice-lesson-free") in told.text for told in (to_student, to_parent)] == [False, True]


@pytest.mark.parametrize(
    "balance, price, key",
    [(150_000, 150_000, "low"), (90_000, 150_000, "low"), (0, 150_000, "empty"), (-5, 150_000, "owed")],
)
def test_a_low_balance_says_how_low(balance: int, price: int, key: str) -> None:
    words = Words(Language.ENGLISH, "UTC")
    told = case(NoticeKind.BALANCE_LOW, Role.GUARDIAN)
    charge = replace(CHARGE, balance_minor=balance, price_minor=price)
    message = message_for(words, replace(told, facts=replace(told.facts, transfers={10: charge})))
    assert message is not None
    assert message.text.startswith(words("notice-balance-low", state=key))
    assert (words("notice-balance-lasts", count=1) in message.text) is (balance >= price)
    assert ("Please pay by" in message.text) is (balance < 0)
