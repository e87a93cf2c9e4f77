"""Half of the model's rules: lessons and money, and how an example begins and ends."""

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import AbstractContextManager, ExitStack
from datetime import datetime, timedelta
from typing import Any, ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from bot.callbacks import tutor as callbacks
from bot.callbacks.base import Press
from storage.engine import Database
from tests.rig import invariants
from tests.rig.model_stage import SECOND_PRICE, Stage
from tests.rig.plain_outbox import MOSCOW
from tests.rig.plain_studio import Studio
from tests.rig.plain_teaching import Lesson, Pupil

FIRST_PRICE = 1500
INDEX, PUPIL = st.integers(0, 9), st.integers(0, 1)
DAYS, HOURS = st.sampled_from((0, 0, 1, 1, 2, -1)), st.sampled_from((9, 16, 18))
"""Few slots, so that lessons meet."""
SURE, STALE = st.sampled_from((0, 0, 1, 3)), st.sampled_from((0, 0, 0, 1))
AMOUNTS = st.sampled_from((100, FIRST_PRICE, 4000, SECOND_PRICE))

Url = Callable[[], AbstractContextManager[str]]


class TeachingMachine(RuleBasedStateMachine):
    """One example is one studio's life. ``url`` makes a fresh database; ``steps`` counts over all examples."""

    url: ClassVar[Url]
    steps: ClassVar[int] = 0

    def __init__(self) -> None:
        super().__init__()
        self._held = ExitStack()
        self._runner = self._held.enter_context(asyncio.Runner())
        self._database = Database(self._held.enter_context(type(self).url()))
        self._held.callback(lambda: self.run(self._database.close()))
        self.stage = Stage(self._database)
        pupils = [Pupil("student", FIRST_PRICE), Pupil("pupil", SECOND_PRICE)]
        self.plain = Studio(pupils).begin()
        self.run(self.stage.set_up())
        self.comes_in()

    def run(self, act: Coroutine[Any, Any, Any]) -> Any:  # noqa: ANN401 (whatever the act answers)
        return self._runner.run(act)

    def teardown(self) -> None:
        try:
            violations = self.run(invariants.check(self.stage.rig))
            assert not violations, invariants.told(violations)
        finally:
            self._held.close()

    @property
    def now(self) -> datetime:
        return self.stage.now

    def slot(self, day: int, hour: int) -> datetime:
        midnight = (self.now + MOSCOW).replace(hour=0, minute=0, second=0, microsecond=0)
        return midnight - MOSCOW + timedelta(days=day, hours=hour)

    def taps(self, who: str, *meanings: Press) -> None:
        self.run(self.stage.taps(who, *meanings))

    def settled(self) -> None:
        type(self).steps += 1
        self.plain.out.deliver(self.now)

    def comes_in(self) -> None:
        link = self.run(self.stage.invites())
        self.run(self.stage.does(lambda: self.stage.home.parent.person.opens(link)))
        self.plain.knock(self.now)
        self.settled()
        self.taps("tutor", callbacks.Admit(invitation=self.run(self.stage.newest("invitations"))))
        self.plain.join(0, "parent", self.now)
        self.settled()

    # Lessons

    @initialize(hours=st.permutations((16, 18)), pupils=st.permutations((0, 1)))
    def a_week_has_begun(self, hours: list[int], pupils: list[int]) -> None:
        """Two lessons and a piece of homework, so that a short life has something to go wrong with."""
        for hour, pupil in zip(hours, pupils, strict=True):
            self.plans(pupil, 0, hour, 0)
        self.assigns(pupils[0], 2)

    def lesson(self, index: int) -> tuple[Lesson, int]:
        """And its id in the database."""
        lesson = self.plain.lessons[index % len(self.plain.lessons)]
        return lesson, self.run(self.stage.id_of("lessons", lesson.number))

    @rule(pupil=PUPIL, day=DAYS, hour=HOURS, sure=SURE)
    def plans(self, pupil: int, day: int, hour: int, sure: int) -> None:
        start = self.slot(day, hour)
        self.run(self.stage.plans(pupil, start, sure))
        self.plain.plan(pupil, start, sure, self.now)
        self.settled()

    @precondition(lambda self: self.plain.lessons)
    @rule(index=INDEX, day=DAYS, hour=HOURS, sure=SURE, stale=STALE)
    def moves(self, index: int, day: int, hour: int, sure: int, stale: int) -> None:
        lesson, _ = self.lesson(index)
        start, revision = self.slot(day, hour), lesson.revision - stale
        self.run(self.stage.moves(lesson.number, revision, start, sure))
        self.plain.move(lesson, revision, start, sure, self.now)
        self.settled()

    @precondition(lambda self: self.plain.lessons)
    @rule(index=INDEX, stale=STALE, came=st.sampled_from((True, True, False)), twice=st.booleans())
    def marks(self, index: int, stale: int, came: bool, twice: bool) -> None:
        lesson, row = self.lesson(index)
        revision = lesson.revision - stale
        kind = callbacks.Hold if came else callbacks.NoShow
        self.taps("tutor", *[kind(lesson=row, revision=revision)] * (1 + twice))
        self.plain.mark(lesson, revision, "held" if came else "no_show", self.now)
        self.settled()

    @precondition(lambda self: self.plain.lessons)
    @rule(index=INDEX, stale=STALE)
    def cancels(self, index: int, stale: int) -> None:
        lesson, row = self.lesson(index)
        revision = lesson.revision - stale
        self.taps("tutor", callbacks.CancelLesson(lesson=row, revision=revision, sure=1))
        self.plain.cancel(lesson, revision, self.now)
        self.settled()

    @precondition(lambda self: self.plain.lessons)
    @rule(index=INDEX)
    def undoes(self, index: int) -> None:
        lesson, row = self.lesson(index)
        self.taps("tutor", callbacks.Reopen(lesson=row, revision=lesson.revision, sure=0))
        self.plain.reopen(lesson, self.now)
        self.settled()

    # Money

    @rule(pupil=PUPIL, amount=AMOUNTS, times=st.integers(1, 2))
    def pays(self, pupil: int, amount: int, times: int) -> None:
        self.taps("tutor", *[self.stage.payment(pupil, amount)] * times)
        self.plain.pay(pupil, amount, self.now)
        self.settled()

    @precondition(lambda self: any(one.is_payment for one in self.plain.transfers))
    @rule(index=INDEX)
    def undoes_a_payment(self, index: int) -> None:
        payments = [number for number, one in enumerate(self.plain.transfers) if one.is_payment]
        number = index % len(payments)
        row = self.run(self.stage.payment_id(number))
        self.taps("tutor", callbacks.UndoPayment(transfer=row))
        self.plain.undo_payment(payments[number], self.now)
        self.settled()

    # Homework

    @rule(pupil=PUPIL, day=DAYS)
    def assigns(self, pupil: int, day: int) -> None:
        due = self.slot(day, 23) + timedelta(minutes=59)
        self.run(self.stage.assigns(pupil, due))
        self.plain.assign(pupil, due, self.now)
        self.settled()
