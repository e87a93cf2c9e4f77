"""A move by agreement and the tutor's illness, on the phones of both sides."""

from bot.callbacks import family, moves, tutor_illness
from bot.callbacks.common import Home
from bot.demo.guide import Guide


async def walk(tutor: Guide, parent: Guide) -> None:
    await _asked(parent, tutor)
    await _ill(tutor, parent)


async def _asked(parent: Guide, tutor: Guide) -> None:
    """The parent asks for another time, the tutor says yes."""
    await parent.says("/schedule")
    await parent.opens(parent.camera.shown(parent.person, family.ScheduledLesson)[-1], "lesson")
    await parent.opens(parent.first(moves.MoveDays), "days")
    await parent.opens(parent.first(moves.MoveTimes), "times")
    await parent.opens(parent.first(moves.MoveChosen), "chosen")
    await parent.presses("button-move-more")
    await parent.says("hm", "not-understood")
    await parent.opens(parent.camera.shown(parent.person, moves.MoveTimes)[-1])
    await parent.opens(parent.first(moves.MoveChosen), "chosen-two")
    await parent.opens(parent.first(moves.ProposeMove), "sent")
    await tutor.take("asked")
    await tutor.opens(tutor.first(moves.AcceptMove), "accepted")
    await parent.take("moved")


async def _ill(tutor: Guide, parent: Guide) -> None:
    await tutor.opens(tutor_illness.Ill(tutor=0), "ill")
    await tutor.says("hm", "ill-not-understood")
    await tutor.opens(tutor.camera.shown(tutor.person, tutor_illness.IllTill)[-1], "ill-lessons")
    await tutor.opens(tutor.first(tutor_illness.IllToggle), "ill-kept")
    await tutor.opens(tutor.first(tutor_illness.IllSure), "ill-report")
    await parent.take("ill")
    report = tutor.first(tutor_illness.IllReport)
    await parent.opens(parent.first(moves.AcceptMove), "ill-chosen")
    await tutor.take("ill-answered")
    await tutor.opens(report, "ill-refreshed")
    await tutor.opens(tutor_illness.IllUndo(off=report.off), "ill-undone")
    await tutor.opens(Home())
