"""A studio lived at random, against the same studio in plain Python: after each step both must say the same.

Lessons, homework, payments, undo, people who come, go and block the bot, updates delivered twice or in another
order, a bot killed around its commit, restarts, and the clock.
"""

import asyncio
from contextlib import ExitStack
from datetime import timedelta
from functools import partial

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule, run_state_machine_as_test

from bot.callbacks import student as student_callbacks
from bot.callbacks import tutor as callbacks
from bot.callbacks import tutor_cards as cards
from tests import postgres
from tests.bot.rig import MONDAY_NOON
from tests.rig import model_place
from tests.rig.model_facts import facts_of
from tests.rig.model_stage import DEADLY
from tests.rig.model_teaching import AMOUNTS, INDEX, PUPIL, TeachingMachine, Url
from tests.rig.parts import Options, Report, migrated_file, quick_folder
from tests.rig.plain_studio import Work

LIVES, STEPS = 150, 40
"""Per engine, unless the command says otherwise."""
TIMES = st.sampled_from(
    [timedelta(seconds=3), timedelta(minutes=50), timedelta(hours=4), timedelta(hours=11), timedelta(days=1)]
)


LATEST = MONDAY_NOON + timedelta(days=5)
"""One week of school is lived: the model knows no streak."""


class StudioMachine(TeachingMachine):
    """Homework, people, trouble and the clock."""

    # Homework

    def work(self, index: int) -> tuple[Work, str]:
        """And who does it."""
        work = self.plain.works[index % len(self.plain.works)]
        return work, self.plain.pupils[work.pupil].reader

    def attempt(self, work: Work) -> int:
        return int(self.run(self.stage.id_of("submissions", work.attempts[-1].number)))

    @precondition(lambda self: self.plain.works)
    @rule(index=INDEX, pages=st.integers(0, 3))
    def sends_pages(self, index: int, pages: int) -> None:
        work, who = self.work(index)
        if who in self.plain.out.away:
            return
        pages = pages if work.takes_pages else 0
        self.run(self.stage.sends(who, work.number, pages))
        self.plain.see(work)
        for _ in range(pages):
            self.plain.collect(work, self.now)
        self.settled()

    @precondition(lambda self: self.plain.works)
    @rule(index=INDEX, order=st.permutations(range(4)), pupil=PUPIL, amount=AMOUNTS)
    def sends_an_album_in_any_order(self, index: int, order: list[int], pupil: int, amount: int) -> None:
        work, who = self.work(index)
        if who in self.plain.out.away or not work.takes_pages:
            return
        self.run(self.stage.sends_while_paid(who, work.number, order, pupil, amount))
        self.plain.see(work)
        for _ in order[1:]:
            self.plain.collect(work, self.now)
        self.plain.pay(pupil, amount, self.now)
        self.settled()

    @precondition(lambda self: any(work.attempts for work in self.plain.works))
    @rule(index=INDEX, act=st.sampled_from(("submit", "submit", "take back", "check", "accept", "return")))
    def goes_on_with_work(self, index: int, act: str) -> None:
        begun = [work for work in self.plain.works if work.attempts]
        work = begun[index % len(begun)]
        who, attempt = self.plain.pupils[work.pupil].reader, self.attempt(work)
        if act in ("submit", "take back") and who in self.plain.out.away:
            return
        match act:
            case "submit":
                self.taps(who, student_callbacks.Submit(submission=attempt))
                self.plain.submit(work, self.now)
            case "take back":
                self.taps(who, student_callbacks.TakeBack(submission=attempt))
                self.plain.take_back(work, self.now)
            case "check":
                self.taps("tutor", callbacks.Check(submission=attempt))
                self.plain.check(work)
            case "accept":
                self.taps("tutor", callbacks.Accept(submission=attempt))
                self.plain.judge(work, "accepted", self.now)
            case _:
                self.taps("tutor", callbacks.ReturnWork(submission=attempt))
                self.plain.judge(work, "returned", self.now)
        self.settled()

    # People

    @precondition(lambda self: "parent" in self.plain.pupils[0].parents)
    @rule()
    def the_parent_is_disconnected(self) -> None:
        card, place = self.stage.cards[0][0], self.run(self.stage.place_of_the_parent())
        self.taps("tutor", cards.Disconnect(student=card, membership=place, sure=1))
        self.plain.leave(0, "parent")
        self.settled()

    @precondition(lambda self: not self.plain.pupils[0].parents and "parent" not in self.plain.out.away)
    @rule()
    def the_parent_comes_back(self) -> None:
        self.comes_in()

    @rule(who=st.sampled_from(("student", "parent", "pupil")))
    def blocks_or_unblocks_the_bot(self, who: str) -> None:
        person = self.stage.phones[who].person
        if who in self.plain.out.away:
            self.run(self.stage.does(person.unblocks_bot))
            self.plain.unblock(who)
        else:
            self.run(self.stage.does(person.blocks_bot))
            self.plain.block(who, self.now)
        self.settled()

    # Trouble

    @rule(where=st.sampled_from(DEADLY))
    def the_next_update_kills_the_bot(self, where: str) -> None:
        self.stage.fatal = where

    @rule()
    def the_bot_is_restarted(self) -> None:
        self.run(self.stage.rig.restart())

    @rule()
    def the_last_update_comes_again(self) -> None:
        self.run(self.stage.comes_again())

    @precondition(lambda self: self.now < LATEST)
    @rule(time=TIMES)
    def time_passes(self, time: timedelta) -> None:
        self.run(self.stage.passes(time))
        self.settled()

    @invariant()
    def both_say_the_same(self) -> None:
        facts, plain = self.run(facts_of(self.stage)), self.plain
        works = sorted((one.number, one) for work in plain.works for one in work.attempts)
        expected = {
            "lessons": [(one.state, one.start, one.revision) for one in plain.lessons],
            "works": [(one.state, one.due) for one in plain.works],
            "attempts": [(one.state, one.pages) for _, one in works],
            "balances": [one.balance for one in plain.pupils],
            "xp": [one.xp for one in plain.pupils],
            "awards": [one.awards for one in plain.pupils],
            "told": plain.out.states(),
        }
        differing = {name: (facts[name], expected[name]) for name in facts if facts[name] != expected[name]}
        assert not differing, f"as it is, as it should be: {differing}"


async def run(options: Options) -> Report:
    """``points`` are lives per engine. What fails is told by its shortest story."""
    report = Report("model")
    with quick_folder() as folder, ExitStack() as held:
        for engine in options.engines:
            if engine == "sqlite":
                template = await migrated_file(folder)
                url: Url = partial(model_place.sqlite, template)
            else:
                cluster = await asyncio.to_thread(held.enter_context, postgres.cluster())
                url = partial(model_place.on_postgres, cluster)
            await asyncio.to_thread(_lives, url, options, report)
    return report


def _lives(url: Url, options: Options, report: Report) -> None:
    class Machine(StudioMachine):
        pass

    Machine.url = staticmethod(url)
    lives = options.points or LIVES
    try:
        run_state_machine_as_test(seed(options.seed)(Machine), settings=thorough(lives, STEPS))
    except Exception as error:  # noqa: BLE001 (whatever it is, it is what was looked for)
        report.failures.append("".join([str(error), *getattr(error, "__notes__", [])]))
    report.attempts += Machine.steps
    report.points += lives


def thorough(lives: int, steps: int, *, same: bool = False) -> settings:
    """``same``: the same lives each time, and no search for a shorter one that fails."""
    return settings(
        max_examples=lives,
        stateful_step_count=steps,
        derandomize=same,
        deadline=None,
        database=None,
        phases=[Phase.generate] if same else [Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )
