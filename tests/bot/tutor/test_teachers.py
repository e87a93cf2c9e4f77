"""A second tutor in the studio, invited and let go by its owner."""

from bot.callbacks import tutor_teachers
from bot.callbacks.tutor_availability import StudioRules
from tests.bot.rig import Rig
from tests.bot.statements import taps
from tests.bot.tutor.test_first_minute import first_tutor, links_in


async def test_the_owner_invites_a_colleague_lets_him_in_and_takes_him_out(rig: Rig) -> None:
    owner, colleague = await first_tutor(rig, "ru"), rig.phone("Boris & Co", "ru")
    await taps(owner, StudioRules(studio=0))
    await owner.presses("button-teachers")
    assert owner.sees_words("screen-teacher-line", name="Anna", courses=0, own="yes")
    await owner.presses("button-invite-teacher")
    (link,) = links_in(owner.chat)
    await colleague.opens(link)
    assert owner.sees_words("notice-somebody-place", role="tutor", student="?")
    await owner.presses("button-notice-admit")
    assert colleague.sees_words("notice-teacher-connected")
    await colleague.presses("button-notice-home")
    assert colleague.words.label("button-tutor-add-student") in colleague.screen
    await owner.presses("button-teachers")
    await owner.presses_label("Boris & Co")
    for key in ("button-dismiss-teacher", "button-dismiss-teacher"):
        await owner.presses(key)
    assert owner.words.label("toast-teacher-dismissed") in owner.person.toasts
    await colleague.says("/start")
    assert colleague.words.label("button-tutor-add-student") not in colleague.screen
    await taps(colleague, tutor_teachers.Teachers(studio=1, edge=0))
    assert not colleague.sees("Anna —")
