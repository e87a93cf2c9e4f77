"""What an update costs in SQL statements, from its arrival to its answer, whatever the amount of data (DESIGN 5).

Counted is all that either engine is asked, BEGIN and COMMIT left out: the context, what the command loads and changes
with its rows of audit and notices, the screen that follows, the dialog, the kept answer, and the place of a new screen
in the chat. Rows written together count once.
"""

import importlib
import re
from datetime import timedelta

from sqlalchemy import Table, func, select

from bot.callbacks import student, tutor, tutor_cards
from domain.identity import known
from storage import tables
from storage.engine import Database
from tests.bot.rig import Phone
from tests.bot.statements import CountingRig, Tally, counting, presses_everything, taps
from tests.bot.test_whole_story import Story

SCREEN = 5
COMMAND = 8
OVER: dict[str, tuple[int, str]] = {
    # First what the command itself asks, the context included; the rest draws, remembers and keeps the answer.
    "tutor.lessons.hold": (12, "10 for lesson, its live cards, money and XP; screen, answer"),
    "tutor.lessons.reopen": (13, "11 to mirror all that, rights to another lesson too; screen, answer"),
    "tutor.lessons.no_show": (10, "8 with the live cards; screen, answer"),
    "tutor.lessons.cancel": (10, "8 with the right to another lesson; screen, answer"),
    "tutor.plan_lesson.plan": (11, "8; screen, dialog, answer"),
    "tutor.series.create": (14, "10 for all its lessons; the course before, dialog, answer, screen"),
    "tutor.move_lesson.move": (12, "8; the lesson as it was, screen, dialog, answer"),
    "tutor.assign_homework.assign": (
        15,
        "9 for however many it is given to; three for the screen, dialog, answer",
    ),
    "tutor.templates.use": (12, "9: a draft for whoever was taught last, filled; screen, dialog, answer"),
    "tutor.record_payment.record": (11, "8; receipt, dialog, answer"),
    "tutor.quick_add.hear": (9, "whom it may mean; the form of a series counts what it would make"),
    "tutor.money.undo": (
        14,
        "11, since who heard of it hears of the undo, and a debt or a claim goes on; answer",
    ),
    "tutor.correct_balance.correct": (16, "13 with both accounts and who hears; receipt, dialog, answer"),
    "common.paying.paid": (11, "8 for the claim and who hears of it; card, dialog, answer"),
    "common.paying.go_without": (11, "8, since who has not heard of it hears at once; card, dialog, answer"),
    "common.paying.withdraw": (15, "10, since who heard of it hears of the slip; card twice, dialog, answer"),
    "tutor.check_homework.check": (
        13,
        "6; attempt, two galleries, dialog, answer, screen and pages remembered",
    ),
    "tutor.check_homework.take_feedback": (
        10,
        "5; the page replied to, attempt, dialog twice, answer",
    ),
    "tutor.check_homework.accept": (
        18,
        "12; its grade, an award and who hears of it; verdict, next, dialog, answer",
    ),
    "tutor.check_homework.return_work": (11, "8 with the live cards; verdict, next, dialog, answer"),
    "tutor.homework.attempt": (6, "two galleries, too"),
    "tutor.check_homework.materials": (6, "a gallery is new messages: the screen below it is remembered"),
    "tutor.grade.give": (13, "9, since the XP of accepted work follows; work, attempts, dialog, answer"),
    "tutor.give_mark.give": (12, "6; whose it is before, standing, page and periods, dialog, answer"),
    "tutor.settle_period.choose": (10, "3 to refuse before asking; three for the question, dialog, answer"),
    "tutor.settle_period.give": (9, "6; what the marks make before, the list, dialog, answer"),
    "common.confirming.confirm": (10, "6 with the live cards; three for the family's card, answer"),
    "common.confirming.unconfirm": (10, "6 with the live cards; three for the family's card, answer"),
    "common.cancelling.cancel": (
        22,
        "16 for lesson, money, right to another, and who hears; five for the card, answer",
    ),
    "common.cancelling.take_back": (23, "19 to mirror all that, the calendar locked; screen, answer"),
    "common.family.show_feedback": (7, "a gallery, too; its pages and what was said of them"),
    "tutor.change_price.set_price": (14, "whom it concerns, their notices; the prices before and after"),
    "tutor.change_price.withdraw": (16, "the same, and who has heard of it already"),
    "tutor.change_student.set_length": (
        10,
        "3; the course before, three for the card, dialog, answer, screen",
    ),
    "tutor.add_student.choose_length": (
        23,
        "a card, its course, its price and two invitations: once per student",
    ),
    "tutor.invite.invite": (11, "an invitation to forward, and the card below it"),
    "tutor.invite.admit": (15, "all that lies ahead is planned for the newcomer: once per person"),
    "tutor.invite.refuse": (10, "who came is told, and named to the tutor: once per person"),
    "student.hand_in.submit": (12, "8 with the live cards; homework, attempts, dialog, answer"),
    "student.hand_in.take_back": (
        13,
        "9 with the live cards and what came later; homework, attempts, dialog, answer",
    ),
    "common.propose_move.propose": (
        15,
        "9: lesson, family, diary, slots, who hears; two for the screen, dialog",
    ),
    "common.answer_move.accept": (15, "10 with the lesson and who hears; two for the screen, answer"),
    "common.answer_move.withdraw": (12, "7; two for the screen, answer"),
    "tutor.ill.fall_ill": (19, "15 for all lessons together; two for the report, dialog, answer"),
    "tutor.ill.recover": (14, "10 for all lessons together; two for the report, answer"),
    "tutor.time_off.take": (10, "6 whatever falls into it; screen, dialog, answer"),
    "tutor.working_hours.add": (10, "4; the diary before and after, two each, answer"),
    "tutor.working_hours.copy": (10, "3; the diary before and after, time off, answer"),
    "tutor.working_hours.drop": (9, "3; the diary before and after, two each, answer"),
    "tutor.working_hours.take_usual": (9, "4; the diary, time off, answer"),
    "common.founding.take_currency": (18, "a studio, its owner, the first screen: once per studio"),
    "common.welcome.start": (11, "a person, his invitation, who is told of him: once per person"),
}


def usual(outcome: str) -> int:
    return COMMAND if outcome == "done" else SCREEN


def too_dear(tally: Tally) -> dict[str, int]:
    """Handlers that cost more than they may, with the most they did."""
    found: dict[str, int] = {}
    for handler, costs in tally.costs.items():
        for asked, outcome in costs:
            if asked > max(usual(outcome), OVER.get(handler, (0, ""))[0]):
                found[handler] = max(asked, found.get(handler, 0))
    return found


async def a_usual_day(story: Story) -> None:
    """The next one at noon, with accounts opened and the first achievements reached the day before."""
    await next_noon(story)
    await story.pays()
    await story.plans_and_moves_a_lesson()
    await story.holds_the_lesson()
    await story.assigns_homework()
    await story.hands_in()
    await story.returns_it()
    await story.hands_in_again_and_is_accepted()


async def next_noon(story: Story) -> None:
    now = story.rig.clock()
    await story.rig.passes((now + timedelta(days=1)).replace(hour=12, minute=0, second=0) - now)


async def second_thoughts(story: Story) -> None:
    """What the day has left out."""
    database = story.rig.database
    await taps(
        story.tutor, tutor.Attempt(submission=await newest(database, tables.submissions, state="returned"))
    )
    lesson = await newest(database, tables.lessons)
    await taps(story.tutor, tutor.Reopen(lesson=lesson, revision=5, sure=0))
    await taps(story.tutor, tutor.NoShow(lesson=lesson, revision=6))
    await taps(story.tutor, tutor.Reopen(lesson=lesson, revision=7, sure=0))
    await taps(
        story.tutor, tutor.UndoPayment(transfer=await newest(database, tables.transfers, kind="payment"))
    )
    await story.assigns_homework()
    await story.hands_in()
    await taps(story.student, student.TakeBack(submission=await newest(database, tables.submissions)))
    await taps(story.tutor, tutor_cards.Invite(student=1, role="guardian"))
    link = re.findall(r"https://t\.me/\S+start=\S+", story.tutor.chat)[-1]
    await story.rig.phone("Somebody").opens(link)
    await taps(story.tutor, tutor.Refuse(invitation=await newest(database, tables.invitations)))
    await next_noon(story)
    await story.plans_and_moves_a_lesson()
    lesson = await newest(database, tables.lessons)
    await types_lines(story.tutor)
    await taps(story.tutor, tutor.Attempt(submission=1))
    await taps(story.tutor, tutor.CancelLesson(lesson=lesson, revision=2, sure=1))


async def types_lines(phone: Phone) -> None:
    """What a tutor writes instead of pressing."""
    for line in (
        "tomorrow 10:00 Mark", "tomorrow 11:00 Mark 60m 1234 weekly", "tomorrow 11:00 Nobody",
        "move Mark to 21:15", "cancel Mark", "Mark", "how are you",
    ):  # fmt: skip
        await phone.says(line)
        await phone.says("/cancel")


async def newest(database: Database, table: Table, **named: str) -> int:
    async with database.reading() as reads:
        newest = select(func.max(table.c.id)).where(
            *(table.c[name] == value for name, value in named.items())
        )
        return known(await reads.scalar(newest))


async def test_no_update_asks_more_than_its_budget(db: Database) -> None:
    with counting(db) as tally:
        rig = await CountingRig(db, tally).start()
        story = Story(rig, "ru")
        await story.told()
        first_time = dict(tally.costs)
        tally.costs.clear()
        await a_usual_day(story)
        await second_thoughts(story)
        for phone, commands in (
            (story.tutor, ("/today", "/students", "/homework", "/settings", "/help")),
            (story.student, ("/start", "/homework", "/progress", "/settings")),
            (story.parent, ("/start", "/balance", "/settings")),
        ):
            await presses_everything(phone, commands)
    for handler in first_time.keys() - tally.costs.keys():
        tally.costs[handler] = first_time[handler]
    assert not (dear := too_dear(tally)), dear
    needed = {
        handler for handler, costs in tally.costs.items() if any(asked > usual(how) for asked, how in costs)
    }
    assert needed == OVER.keys(), "an exception nobody needs any more is struck out"


def test_an_exception_does_not_outlive_its_handler() -> None:
    for name in OVER:
        module, _, handler = name.rpartition(".")
        assert hasattr(importlib.import_module(f"bot.routers.{module}"), handler), name
