"""What writing a lesson down asks of the database, update by update (DESIGN 5)."""

from datetime import timedelta

from storage.engine import Database
from tests.bot.family import Home, settle_in
from tests.bot.statements import CountingRig, Tally, counting
from tests.bot.test_statement_budget import usual
from tests.bot.tutor.test_records import chip, held

OVER: dict[str, tuple[int, str]] = {
    "tutor.record_lesson.tell_family": (12, "8 with who was there and is told; screen, dialog, answer"),
    "tutor.record_lesson.take_words": (10, "6; record and skills, dialog, answer, screen"),
    "tutor.mark_skills.mark_skill": (12, "9 with XP and what follows from it; two for the screen, answer"),
    "tutor.mark_skills.take_skill": (13, "8; two for the screen, dialog, answer, screen"),
    "tutor.history.next_week": (14, "8 to plan; the lesson before, what stands there, card, answer, screen"),
}


async def a_lesson_written_down(home: Home) -> None:
    await held(home)
    card = home.tutor.person.received[-1]
    await home.tutor.presses("button-lesson-recap", told="no")
    await home.tutor.presses_label(chip(home.tutor, "great"))
    await home.tutor.says("Well done")
    await home.tutor.does(lambda person: person.sends_voice(20))
    await home.tutor.presses("button-record-rest")
    await home.tutor.presses("button-record-topic")
    await home.tutor.says("Fractions")
    await home.tutor.presses("button-record-skills")
    await home.tutor.presses("button-skill-add")
    await home.tutor.says("Roots")
    for sign in "◔◑●":
        await home.tutor.presses_label(f"{sign} Roots")
    await home.tutor.presses("button-back")
    await home.tutor.presses("button-record-recap")
    await home.tutor.presses("button-recap-send", again="no")
    await home.tutor.presses("button-lesson-next-week", on=card)


def too_dear(tally: Tally) -> dict[str, int]:
    return {
        handler: asked
        for handler, costs in tally.costs.items()
        for asked, outcome in costs
        if handler.startswith(("tutor.record", "tutor.mark", "tutor.history"))
        and asked > max(usual(outcome), OVER.get(handler, (0, ""))[0])
    }


async def test_writing_down_stays_within_its_budget(db: Database) -> None:
    with counting(db) as tally:
        home = await settle_in(await CountingRig(db, tally).start())
        await a_lesson_written_down(home)
        await home.rig.passes(timedelta(days=1))
    assert too_dear(tally) == {}
    assert OVER.keys() <= tally.costs.keys()
    assert {
        name for name in OVER if max(asked for asked, _ in tally.costs[name]) > usual("done")
    } == OVER.keys()
