"""Lessons, money and XP as plain Python: what the model expects after each press of the tutor."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from tests.rig.plain_outbox import HOUR, Outbox

LESSON = timedelta(hours=1)
REMINDERS = ("lesson_tomorrow", "lesson_soon")
AHEAD = (*REMINDERS, "lesson_card")
NEWS = ("lesson_planned", "lesson_moved", "lesson_cancelled")
LEVELS = (100, 250, 500)
AWARDS = {"xp": (50, 100, 250), "lessons": (1, 10, 25), "homework": (1, 5, 10)}
CLASH, PAST = 1, 2


@dataclass
class Pupil:
    """``reader`` is he himself, ``parents`` whoever is connected and pays. ``held`` and ``accepted`` count."""

    reader: str
    price: int
    parents: list[str] = field(default_factory=list)
    balance: int = 0
    xp: int = 0
    held: int = 0
    accepted: int = 0
    awards: set[str] = field(default_factory=set)

    @property
    def family(self) -> list[str]:
        return [self.reader, *self.parents]


@dataclass
class Lesson:
    number: int
    pupil: int
    start: datetime
    state: str = "planned"
    revision: int = 1
    moved_from: datetime | None = None
    settled_at: datetime | None = None
    charge: int | None = None

    @property
    def end(self) -> datetime:
        return self.start + LESSON

    @property
    def about(self) -> str:
        return f"lesson:{self.number}"


@dataclass
class Transfer:
    pupil: int
    amount: int
    is_payment: bool
    fact: str
    """Told once: a payment by its number, a charge by its lesson and the balance it left."""
    reversed: bool = False


class Teaching:
    """One tutor, his pupils, one price each. Every verb is one press; a refused one changes nothing."""

    def __init__(self, pupils: list[Pupil]) -> None:
        self.pupils = pupils
        self.lessons: list[Lesson] = []
        self.transfers: list[Transfer] = []
        self.out = Outbox()

    def plan(self, pupil: int, start: datetime, sure: int, now: datetime) -> None:
        lesson = Lesson(len(self.lessons), pupil, start)
        if (start < now and not sure & PAST) or (not sure & CLASH and self._clashes(lesson)):
            return
        self.lessons.append(lesson)
        self._announce(lesson, "lesson_planned", now)

    def move(self, lesson: Lesson, revision: int, start: datetime, sure: int, now: datetime) -> None:
        if revision != lesson.revision or lesson.state != "planned" or (start < now and not sure & PAST):
            return
        if not sure & CLASH and self._clashes(Lesson(lesson.number, lesson.pupil, start)):
            return
        lesson.moved_from, lesson.start = lesson.start, start
        lesson.revision += 1
        self.out.withdraw((*AHEAD, "lesson_moved"), lesson.about)
        self._announce(lesson, "lesson_moved", now)

    def cancel(self, lesson: Lesson, revision: int, now: datetime) -> None:
        if revision != lesson.revision or lesson.state != "planned":
            return
        self._settle(lesson, "cancelled_by_tutor", now)
        self.out.withdraw((*AHEAD, *NEWS), lesson.about)
        if lesson.end > now:
            self._news(lesson, "lesson_cancelled", now)
        fact, family = f"{lesson.about}:{lesson.revision}", self.pupils[lesson.pupil].family
        self.out.warn_of_makeup(fact, lesson.about, family, now, lambda _: lesson.settled_at == now)

    def mark(self, lesson: Lesson, revision: int, state: str, now: datetime) -> None:
        if revision != lesson.revision or lesson.state != "planned" or now < lesson.start:
            return
        self._settle(lesson, state, now)
        self._charge(lesson, now)
        if state == "held":
            self.pupils[lesson.pupil].held += 1
            self.reward(lesson.pupil, 10, now)
        self.out.withdraw(AHEAD, lesson.about)

    def reopen(self, lesson: Lesson, now: datetime) -> None:
        too_late = lesson.settled_at is None or now - lesson.settled_at > timedelta(days=7)
        if lesson.state == "planned" or too_late:
            return
        was, pupil = lesson.state, self.pupils[lesson.pupil]
        if was == "cancelled_by_tutor" and self._clashes(lesson):
            return
        lesson.state, lesson.settled_at = "planned", None
        lesson.revision += 1
        if was == "held":
            pupil.held -= 1
            pupil.xp -= 10
        if lesson.charge is not None:
            self._reverse(self.transfers[lesson.charge])
            lesson.charge = None
        self.out.withdraw(["lesson_cancelled", "balance_low"], lesson.about)
        if lesson.start > now:
            self._announce(lesson, "lesson_planned", now)

    def pay(self, pupil: int, amount: int, now: datetime) -> None:
        number = self._post(pupil, amount, is_payment=True)
        self._tell_payers(number, "payment_received", "", now)

    def undo_payment(self, number: int, now: datetime) -> None:
        """Whoever has heard of it hears that it is undone."""
        payment = self.transfers[number]
        if payment.reversed:
            return
        self._reverse(payment)
        for person in self.pupils[payment.pupil].parents:
            key = ("payment_received", str(number), person)
            self.out.take_back(key)
            if key in self.out.posts and self.out.posts[key].state == "sent":
                self._tell_payer(number, "payment_undone", "", person, now)

    def remind(self, lesson: Lesson, person: str, now: datetime) -> None:
        for kind, before in (("lesson_tomorrow", 26 * HOUR), ("lesson_soon", HOUR)):
            self._tell(lesson, kind, person, now, at=lesson.start - before, until=lesson.start)

    def is_family(self, pupil: int, person: str) -> bool:
        return person in self.pupils[pupil].family

    def reward(self, number: int, gained: int, now: datetime) -> None:
        pupil = self.pupils[number]
        level = _level(pupil.xp)
        pupil.xp += gained
        if _level(pupil.xp) != level:
            self.out.tell(("level_up", f"{number}:{_level(pupil.xp)}", pupil.reader), now, "", _always)
        counts = {"xp": pupil.xp, "lessons": pupil.held, "homework": pupil.accepted}
        for word, lines in AWARDS.items():
            for code in (f"{word}-{line}" for line in lines if counts[word] >= line):
                if code not in pupil.awards:
                    pupil.awards.add(code)
                    self.out.tell(("achievement", code, pupil.reader), now, "", _always)

    def _clashes(self, lesson: Lesson) -> bool:
        return any(
            other.number != lesson.number
            and other.state in ("planned", "held")
            and other.start < lesson.end
            and lesson.start < other.end
            for other in self.lessons
        )

    def _settle(self, lesson: Lesson, state: str, now: datetime) -> None:
        lesson.state, lesson.settled_at = state, now
        lesson.revision += 1

    def _announce(self, lesson: Lesson, kind: str, now: datetime) -> None:
        card = ("lesson_card", f"{lesson.number}:{lesson.revision}", "tutor")
        at = max(lesson.end + timedelta(minutes=3), now)
        self.out.tell(
            card, now, lesson.about, lambda then: lesson.state == "planned" and then >= lesson.end, at=at
        )
        if lesson.start > now:
            self._news(lesson, kind, now)
            for person in self.pupils[lesson.pupil].family:
                self.remind(lesson, person, now)

    def _news(self, lesson: Lesson, kind: str, now: datetime) -> None:
        starts = [lesson.start]
        if kind == "lesson_moved" and lesson.moved_from and lesson.moved_from > now:
            starts.append(lesson.moved_from)
        for person in self.pupils[lesson.pupil].family:
            self._tell(lesson, kind, person, now, until=lesson.end, concerns=min(starts))

    def _tell(self, lesson: Lesson, kind: str, person: str, now: datetime, **when: datetime) -> None:
        def is_useful(then: datetime) -> bool:
            cancelled = lesson.state == "cancelled_by_tutor"
            lies_ahead = lesson.state == "planned" and then < lesson.start
            stands = cancelled if kind == "lesson_cancelled" else lies_ahead
            return stands and self.is_family(lesson.pupil, person)

        key = (kind, f"{lesson.number}:{lesson.revision}", person)
        self.out.tell(key, now, lesson.about, is_useful, **when)

    def _charge(self, lesson: Lesson, now: datetime) -> None:
        pupil = self.pupils[lesson.pupil]
        before = pupil.balance
        lesson.charge = self._post(lesson.pupil, -pupil.price, is_payment=False)
        self.transfers[lesson.charge].fact = f"{lesson.number}:{pupil.balance}"
        now_owes = before >= 0 > pupil.balance
        if now_owes or any(before > line >= pupil.balance for line in (pupil.price, 0)):
            self._tell_payers(lesson.charge, "balance_low", lesson.about, now)

    def _post(self, pupil: int, amount: int, *, is_payment: bool) -> int:
        number = len(self.transfers)
        self.transfers.append(Transfer(pupil, amount, is_payment, str(number)))
        self.pupils[pupil].balance += amount
        return number

    def _reverse(self, transfer: Transfer) -> None:
        transfer.reversed = True
        self.pupils[transfer.pupil].balance -= transfer.amount

    def _tell_payers(self, number: int, kind: str, about: str, now: datetime) -> None:
        for person in self.pupils[self.transfers[number].pupil].parents:
            self._tell_payer(number, kind, about, person, now)

    def _tell_payer(self, number: int, kind: str, about: str, person: str, now: datetime) -> None:
        transfer = self.transfers[number]
        pupil = self.pupils[transfer.pupil]

        def is_useful(_: datetime) -> bool:
            is_low = kind != "balance_low" or pupil.balance <= pupil.price
            stands = transfer.reversed == (kind == "payment_undone")
            return stands and is_low and self.is_family(transfer.pupil, person)

        self.out.tell((kind, transfer.fact, person), now, about, is_useful)


def _level(xp: int) -> int:
    return sum(xp >= line for line in LEVELS)


def _always(_: datetime) -> bool:
    return True
