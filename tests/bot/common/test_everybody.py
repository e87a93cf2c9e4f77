"""What everybody meets: help, settings, roles, codes, and an answer to whatever is sent."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.callbacks.common import Home
from bot.commands import ALWAYS, OF_ROLE
from bot.owner import owner_link
from domain.people import Role
from domain.services import onboarding
from simulator.person import Person
from storage import conversation
from tests.bot.family import settle_in
from tests.bot.rig import Phone, Rig


def menu(phone: Phone) -> list[str]:
    return [command["command"] for command in phone.person.commands]


async def test_a_stranger_is_told_what_this_is_and_where_the_door_is(rig: Rig) -> None:
    stranger = rig.phone("Somebody", "uk", "Europe/Kyiv")
    await stranger.says("/start")
    assert stranger.sees_words("screen-welcome")
    assert menu(stranger) == list(ALWAYS)
    await stranger.says("/help")
    assert stranger.sees_words("screen-help", role="stranger")


@pytest.mark.parametrize("typed", ["{code}", " {code} ", "{lower}", "{dashed}"])
async def test_a_code_is_understood_as_people_type_it(rig: Rig, typed: str) -> None:
    owner = rig.phone("Owner", "en", "Europe/London")
    told = await owner_link(rig.database, rig.app.bot, rig.clock)
    assert told is not None
    code = re.findall(r"code: (\w+)", told)[0]
    await owner.says("/start")
    await owner.presses("button-have-invitation")
    await owner.says(typed.format(code=code, lower=code.lower(), dashed=f"{code[:4]}-{code[4:]}"))
    assert owner.sees_words("dialog-found-language")


async def test_five_wrong_codes_pause_the_sixth(rig: Rig) -> None:
    guesser = rig.phone("Guesser", "en")
    await guesser.says("/start")
    await guesser.presses("button-have-invitation")
    for left in (4, 3, 2, 1, 0):
        await guesser.says("AAAAAAAA")
        assert guesser.sees_words("dialog-wrong-code", tries=left)
    await guesser.says("AAAAAAAA")
    assert "15:" not in guesser.screen or "12:15" in guesser.screen
    link = await owner_link(rig.database, rig.app.bot, rig.clock)
    assert link is not None
    await guesser.says(re.findall(r"code: (\w+)", link)[0])
    assert not guesser.sees_words("dialog-found-language"), "a right code waits for the pause too"
    await rig.passes(timedelta(minutes=16))
    await guesser.says(re.findall(r"code: (\w+)", link)[0])
    assert guesser.sees_words("dialog-found-language")


async def test_the_owners_link_works_once(rig: Rig) -> None:
    first, second = rig.phone("First", "en"), rig.phone("Second", "en")
    told = await owner_link(rig.database, rig.app.bot, rig.clock)
    assert told is not None
    link = re.findall(r"https://\S+", told)[0]
    await first.opens(link)
    await second.opens(link)
    assert first.sees_words("dialog-found-language")
    assert not second.sees_words("dialog-found-language")
    assert second.sees(second.words.label("error-invitation-spent"))


async def test_language_and_zone_change_at_once_and_the_menu_follows(rig: Rig) -> None:
    home = await settle_in(rig, "en")
    student = home.student
    rig.world.watcher.familiar |= {"Sam", "Maths", "Tom"}
    await student.says("/settings")
    await student.presses("button-language")
    student.person.account.language = "uk"
    await student.presses("language-uk")
    described = {command["description"] for command in student.person.commands}
    student.words = type(student.words)(student.words.language.UKRAINIAN, student.words.zone_name)
    assert student.words.label("command", name="settings") in described
    await student.presses("button-zone")
    await student.says("atlantis")
    assert student.sees(student.words.label("not-understood-choose-zone-zone"))
    await student.says("new york")
    assert "07:00" in student.screen, "noon in UTC is seven in New York"


async def test_each_role_has_its_own_commands(rig: Rig) -> None:
    home = await settle_in(rig, "en")
    for phone, role in ((home.tutor, Role.TUTOR), (home.student, Role.STUDENT), (home.parent, Role.GUARDIAN)):
        assert menu(phone) == [*OF_ROLE[role], *ALWAYS]


UNASKED: dict[str, Callable[[Person], object]] = {
    "sticker": lambda person: person.sends_sticker(),
    "poll": lambda person: person.sends_poll("Why?", ["Because", "So"]),
    "location": lambda person: person.sends_location(),
    "contact": lambda person: person.sends_contact(),
}


@pytest.mark.parametrize("thing", UNASKED)
async def test_what_nobody_asked_for_is_answered_with_the_way_on(rig: Rig, thing: str) -> None:
    home = await settle_in(rig, "en")
    await home.tutor.does(UNASKED[thing])
    assert home.tutor.sees(home.tutor.words.label("unknown-thing"))
    assert home.tutor.person.last.buttons


@pytest.mark.parametrize(
    "text", ["hello?", "\N{PARTY POPPER}" * 50, "<b>bold</b>", "/nosuchcommand", "//", "/"]
)
async def test_words_out_of_the_blue_are_answered_with_the_way_on(rig: Rig, text: str) -> None:
    home = await settle_in(rig, "en")
    await home.parent.says(text)
    key = "unknown-command" if text.startswith("/") else "unknown-text"
    assert home.parent.sees(home.parent.words.label(key))
    assert home.parent.person.last.buttons


async def test_a_command_of_another_role_offers_that_role(rig: Rig) -> None:
    home = await settle_in(rig, "en")
    tutor, now = home.family.tutor, rig.clock()
    async with rig.database.writing(tutor.studio_ids) as uow:
        secrets = await onboarding.invite(uow, tutor, home.school.student_id, Role.GUARDIAN, now)
        await onboarding.open_invitation(uow, tutor, secrets.token, now)
        await onboarding.admit(uow, tutor, secrets.invitation_id, now)
    await home.tutor.says("/role")
    await home.tutor.presses("button-wear-hat", role="guardian", worn="no")
    await home.tutor.says("/week")
    told = home.tutor.words.label("unknown-command-of-role", command="/week", role="tutor")
    assert home.tutor.sees(told)
    await home.tutor.says("/progress")
    assert home.tutor.sees_words("unknown-command")
    await home.tutor.says("/today")
    await home.tutor.presses("button-wear-hat", role="tutor", worn="no")
    await home.tutor.says("/today")
    assert told not in home.tutor.screen


@pytest.mark.parametrize("data", ["xyz:1", "tl:abc", "tl", "tl:1:2", "\N{SNOWMAN}", "home:", ":", "a" * 64])
async def test_a_button_of_another_age_says_so_and_opens_the_home(rig: Rig, data: str) -> None:
    home = await settle_in(rig, "en")
    message = home.tutor.person.received[-1]
    await home.tutor.does(lambda person: person.taps(message, data))
    assert home.tutor.words.label("alert-old-button") in home.tutor.person.alerts


async def test_a_button_of_a_message_that_is_gone_still_works(rig: Rig) -> None:
    home = await settle_in(rig, "en")
    await home.tutor.says("/today")
    message = home.tutor.person.received[-1]
    home.tutor.person.deletes(message)
    await home.tutor.does(lambda person: person.taps(message, Home().pack(), inaccessible=True))
    assert home.tutor.person.received[-1].id != message.id


async def test_navigation_edits_one_screen_and_a_new_one_strips_the_old(rig: Rig) -> None:
    home = await settle_in(rig, "en")
    await home.tutor.says("/today")
    screen = home.tutor.person.last
    await home.tutor.presses("button-tutor-students")
    assert home.tutor.person.last.id == screen.id, "the same message shows the students"
    await home.tutor.says("/help")
    assert home.tutor.person.last.id != screen.id
    assert not screen.buttons, "the old screen has no buttons any more"


async def test_whoever_blocked_the_bot_is_reached_again_once_he_writes(rig: Rig) -> None:
    home = await settle_in(rig, "en")
    await home.student.does(lambda person: person.blocks_bot())
    await home.tutor.says("/students")
    await home.student.does(lambda person: person.unblocks_bot())
    await home.student.says("/start")
    async with rig.database.reading() as reads:
        met = await conversation.load(reads, rig.app.dispatch.bot_id, home.student.person.id, 0)
    assert not met.unreachable
