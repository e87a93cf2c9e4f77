"""Homework as a tutor gives it: out of the blue, to several, later, again."""

from bot.callbacks import tutor, tutor_assigning
from bot.demo.guide import Guide


async def walk(guide: Guide) -> None:
    await _unasked(guide)
    await _to_several(guide)
    await _again(guide)
    await _called_off(guide)


async def _unasked(guide: Guide) -> None:
    await guide.does(lambda person: person.sends_photo(caption="No 3–5, 7"), "unasked")
    await guide.says("12.04 18:00", "unasked-due-typed")
    await guide.opens(guide.first(tutor_assigning.AssignMonth), "unasked-due")
    await guide.opens(guide.first(tutor_assigning.AssignByLesson), "unasked-by-lesson")
    await guide.opens(guide.first(tutor_assigning.Drafts), "drafts")
    await guide.opens(guide.first(tutor_assigning.OpenAssignment))


async def _to_several(guide: Guide) -> None:
    await guide.opens(guide.first(tutor_assigning.AssignWho), "who")
    await guide.opens(guide.first(tutor_assigning.AssignWho), "who-several")
    for place in range(3):
        await guide.opens(guide.camera.shown(guide.person, tutor_assigning.AssignTo)[place])
    await guide.take("who-ticked")
    await guide.opens(guide.first(tutor_assigning.OpenAssignment), "confirm-several")
    await guide.opens(guide.first(tutor_assigning.ConfirmAssign), "given-to-several")


async def _again(guide: Guide) -> None:
    await guide.opens(guide.first(tutor_assigning.WithdrawAll), "call-off-several")
    await guide.opens(guide.first(tutor_assigning.OpenAssignment))
    await guide.opens(guide.first(tutor.Homework), "work-of-several")
    await guide.opens(guide.first(tutor_assigning.KeepTemplate), "template-kept")
    await guide.opens(guide.first(tutor_assigning.Templates), "templates")
    await guide.says("quadrille", "templates-not-found")
    await guide.opens(tutor_assigning.Templates(assignment=0, page=0))
    await guide.opens(guide.first(tutor_assigning.OpenTemplate))
    await guide.opens(guide.first(tutor_assigning.UseTemplate), "template-used")


async def _called_off(guide: Guide) -> None:
    """Given by mistake."""
    await guide.opens(guide.first(tutor_assigning.ConfirmAssign), "given-to-one")
    await guide.opens(guide.first(tutor_assigning.WithdrawWork), "call-off")
    await guide.opens(guide.first(tutor_assigning.WithdrawWork), "called-off")
