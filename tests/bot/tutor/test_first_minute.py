"""From nothing to a planned lesson and a connected family, by buttons, as a tutor would."""

import re
from datetime import timedelta

import pytest

from bot.owner import owner_link
from simulator.chats import Message
from tests.bot.rig import Phone, Rig


async def first_tutor(rig: Rig, language: str) -> Phone:
    """The owner of a fresh installation, on his Today screen."""
    tutor = rig.phone("Anna", language=language)
    told = await owner_link(rig.database, rig.app.bot, rig.clock)
    assert told is not None
    await tutor.opens(re.findall(r"https://\S+", told)[0])
    await tutor.presses(f"language-{language}")
    await tutor.presses_label("14:00" if language == "uk" else "15:00")
    await tutor.presses(
        "button-currency", code="UAH" if language == "uk" else "EUR" if language == "en" else "RUB"
    )
    return tutor


async def adds_masha(tutor: Phone) -> None:
    await tutor.presses("button-tutor-add-student")
    await tutor.says("Masha")
    await tutor.presses_label(tutor.words.label("dialog-tutor-usual-subjects").split(",")[0])
    await tutor.says("1 500")
    await tutor.presses("button-minutes-usual", minutes=60)


def links_in(chat: str) -> list[str]:
    return list(dict.fromkeys(re.findall(r"https://t\.me/\S+start=\S+", chat)))


@pytest.mark.parametrize("language", ["ru", "uk", "en"])
async def test_a_lesson_is_planned_by_buttons_alone(rig: Rig, language: str) -> None:
    tutor = await first_tutor(rig, language)
    await adds_masha(tutor)
    await tutor.presses("button-tutor-plan")
    await tutor.presses("button-calendar-tomorrow")
    await tutor.presses_label("18:30")
    await tutor.presses("button-minutes-usual", minutes=60)
    await tutor.presses("button-tutor-plan-sure")
    assert "18:30–19:30" in tutor.screen
    await tutor.says("/week")
    assert "18:30–19:30" in tutor.screen


async def test_a_new_card_comes_with_two_different_invitations(rig: Rig) -> None:
    tutor = await first_tutor(rig, "ru")
    await adds_masha(tutor)
    assert len(links_in(tutor.chat)) == 2
    assert tutor.words.label("button-tutor-plan") in tutor.screen


async def test_the_family_comes_in_when_the_tutor_says_so(rig: Rig) -> None:
    tutor = await first_tutor(rig, "ru")
    await adds_masha(tutor)
    links = links_in(tutor.chat)
    student, parent = rig.phone("Masha T"), rig.phone("Olga T", "uk", "Europe/Kyiv")
    await student.opens(links[0])
    await tutor.presses("button-notice-admit")
    assert tutor.sees_words("screen-tutor-admitted", name="Masha T")
    await parent.opens(links[1])
    await tutor.presses("button-notice-admit")
    assert tutor.sees_words("screen-tutor-admitted", name="Olga T")
    await tutor.presses("button-tutor-student-card")
    for role, name in (("student", "Masha T"), ("guardian", "Olga T")):
        line = tutor.words.label("screen-tutor-connection", role=role, name=name, reach="connected")
        assert line in tutor.screen


async def test_whoever_waits_to_be_let_in_is_told_so_wherever_he_turns(rig: Rig) -> None:
    tutor = await first_tutor(rig, "ru")
    await adds_masha(tutor)
    student = rig.phone("Masha T")
    await student.opens(links_in(tutor.chat)[0])
    waiting = student.words.label("screen-waiting", city="", time="").split("</b>")[0].removeprefix("<b>")
    welcome = student.words.label("screen-welcome").split("</b>")[0].removeprefix("<b>")
    for said in ("/start", "hello", "/homework"):
        await student.says(said)
        assert waiting in student.screen
        assert welcome not in student.screen
    await rig.passes(timedelta(days=15))
    await student.says("/start")
    assert welcome in student.screen


async def test_a_second_parent_is_invited_and_a_wrong_one_refused(rig: Rig) -> None:
    tutor = await first_tutor(rig, "ru")
    await adds_masha(tutor)
    await tutor.presses("button-tutor-invite-parent")
    links = links_in(tutor.chat)
    assert len(links) == 3
    stranger = rig.phone("Nobody")
    await stranger.opens(links[2])
    await tutor.presses("button-notice-refuse")
    assert tutor.sees_words("screen-tutor-refused", name="Nobody")
    await tutor.presses("button-tutor-student-card")
    assert tutor.words.label("screen-tutor-not-connected", role="guardian") in tutor.screen


@pytest.mark.parametrize("typed", ["-5", "abc", "1" + "0" * 12])
async def test_a_price_nobody_can_mean_is_asked_again(rig: Rig, typed: str) -> None:
    tutor = await first_tutor(rig, "ru")
    await tutor.presses("button-tutor-add-student")
    await tutor.says("Masha")
    await tutor.says("Chess")
    await tutor.says(typed)
    assert "⚠️" in tutor.screen
    assert "Chess" in tutor.screen
    await tutor.says("1500")
    assert tutor.words.label("button-minutes-usual", minutes=60) in tutor.screen


async def test_who_blocks_the_bot_is_shown_as_unreachable_till_he_writes_again(rig: Rig) -> None:
    tutor = await first_tutor(rig, "ru")
    await adds_masha(tutor)
    student = rig.phone("Masha T")
    await student.opens(links_in(tutor.chat)[0])
    await tutor.presses("button-notice-admit")
    await student.does(lambda person: person.blocks_bot())
    await tutor.presses("button-tutor-student-card", on=admission(tutor))
    blocked = {"role": "student", "name": "Masha T", "reach": "blocked"}
    assert tutor.words.label("screen-tutor-connection", **blocked) in tutor.screen
    await student.does(lambda person: person.unblocks_bot())
    await student.says("/start")
    await tutor.presses("button-tutor-student-card", on=admission(tutor))
    assert tutor.words.label("screen-tutor-connection", **blocked) not in tutor.screen


def admission(tutor: Phone) -> Message:
    """The notice that somebody came, turned into its answer."""
    label = tutor.words.label("button-tutor-student-card")
    return next(m for m in tutor.person.received if any(b["text"] == label for b in m.buttons))
