"""Every kind of finding is found, and a well-made bot gives none."""

import pytest
from aiogram import Bot
from aiogram.types import BufferedInputFile, InlineKeyboardButton, InlineKeyboardMarkup

from simulator import images, suspicions
from simulator.person import Person
from simulator.world import World
from tests.simulator.conftest import Call

KEYBOARD = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Press", callback_data="x")]])
RUSSIAN = "\u0432\u044b \u044d\u0442\u043e \u0432\u0438\u0434\u0435\u043b\u0438"
UKRAINIAN = "\u0432\u0438 \u0446\u0435 \u0431\u0430\u0447\u0438\u043b\u0438 \u0457\u0457"
EITHER = "\u0443\u0440\u043e\u043a \u0432 \u043f\u044f\u0442\u043d"


def kinds(world: World) -> list[str]:
    return [finding.kind for finding in world.findings()]


async def test_a_good_answer_gives_no_finding(world: World, bot: Bot, ann: Person) -> None:
    sent = await bot.send_message(ann.id, "<b>Hello</b> there, Ann", reply_markup=KEYBOARD, parse_mode="HTML")
    tap = ann.presses("Press")
    assert tap
    await sent.edit_text("Thank you very much")
    await bot.answer_callback_query(tap.id)
    assert world.findings() == []


async def test_a_tap_without_answer(world: World, bot: Bot, ann: Person) -> None:
    await bot.send_message(ann.id, "Choose", reply_markup=KEYBOARD)
    ann.presses("Press")
    assert kinds(world) == ["unanswered_tap"]


async def test_a_tap_answered_twice(world: World, bot: Bot, ann: Person, call: Call) -> None:
    await bot.send_message(ann.id, "Choose", reply_markup=KEYBOARD)
    tap = ann.presses("Press")
    assert tap
    for _ in range(2):
        await call("answerCallbackQuery", callback_query_id=tap.id, text="Done")
    assert kinds(world) == ["answered_twice"]


async def test_an_answer_repeated_after_a_lost_one_is_right(
    world: World, ann: Person, bot: Bot, call: Call
) -> None:
    await bot.send_message(ann.id, "Choose", reply_markup=KEYBOARD)
    tap = ann.presses("Press")
    assert tap
    world.faults.next("lost_after")
    with pytest.raises(TimeoutError):
        await call("answerCallbackQuery", callback_query_id=tap.id, text="Done")
    await call("answerCallbackQuery", callback_query_id=tap.id, text="Done")
    assert world.findings() == []


async def test_a_tap_answered_late(world: World, bot: Bot, ann: Person) -> None:
    await bot.send_message(ann.id, "Choose", reply_markup=KEYBOARD)
    tap = ann.presses("Press")
    assert tap
    world.advance(seconds=11)
    await bot.answer_callback_query(tap.id, "Done")
    assert kinds(world) == ["answered_late"]


async def test_a_button_that_does_nothing(world: World, bot: Bot, ann: Person) -> None:
    await bot.send_message(ann.id, "Choose", reply_markup=KEYBOARD)
    tap = ann.presses("Press")
    assert tap
    await bot.answer_callback_query(tap.id)
    assert kinds(world) == ["no_visible_effect"]


async def test_what_a_second_press_shows_does_not_excuse_the_first(
    world: World, bot: Bot, ann: Person
) -> None:
    sent = await bot.send_message(ann.id, "Choose", reply_markup=KEYBOARD)
    for text in (None, "Something new"):
        tap = ann.presses("Press")
        assert tap
        if text:
            await sent.edit_text(text)
        await bot.answer_callback_query(tap.id)
    assert kinds(world) == ["no_visible_effect"]


@pytest.mark.parametrize(
    "text,kind",
    [
        ("Hello, { $name }!", "raw_placeholder"),
        ("Hello, %(name)s!", "raw_placeholder"),
        ("lesson-card-title", "raw_key"),
        ("Due datetime.date(2026, 3, 2)", "raw_value"),
        ("Tom &amp; Ann", "html_as_text"),
        ("<b>Hello</b>", "html_as_text"),
        (RUSSIAN, "wrong_language"),
        (EITHER, "wrong_language"),
        ("x" * 4093 + "...", "cut_by_limit"),
    ],
)
async def test_words_that_betray_a_mistake(world: World, bot: Bot, ann: Person, text: str, kind: str) -> None:
    await bot.send_message(ann.id, text)
    assert kinds(world) == [kind]


async def test_labels_toasts_and_captions_are_read_too(world: World, bot: Bot, ann: Person) -> None:
    label = InlineKeyboardMarkup(
        inline_keyboard=[[InlineKeyboardButton(text="{ $label }", callback_data="x")]]
    )
    await bot.send_photo(
        ann.id, BufferedInputFile(images.draw(60, 80), "x.png"), caption="{ $caption }", reply_markup=label
    )
    tap = ann.presses("{ $label }")
    assert tap
    await bot.answer_callback_query(tap.id, "{ $toast }")
    assert kinds(world) == ["raw_placeholder"] * 3


@pytest.mark.parametrize("typed", ["{ $name }", "<b>me</b>", RUSSIAN, "a-b-c"])
async def test_what_a_person_typed_is_not_held_against_the_bot(
    world: World, bot: Bot, ann: Person, typed: str
) -> None:
    ann.sends(typed)
    await bot.send_message(ann.id, f"You said {typed}")
    assert world.findings() == []


@pytest.mark.parametrize(
    "language,text,found",
    [
        ("en", RUSSIAN, "ru"),
        ("en", UKRAINIAN, "uk"),
        ("en", EITHER, "cyrillic"),
        ("ru", UKRAINIAN, "uk"),
        ("uk", RUSSIAN, "ru"),
        ("ru", "no word of it", "en"),
        ("ru", EITHER, None),
        ("uk", EITHER, None),
        ("ru", RUSSIAN, None),
        ("uk", UKRAINIAN, None),
        ("en", "every word of it", None),
        ("en", "12:30", None),
        ("de", RUSSIAN, None),
    ],
)
def test_languages_are_told_apart_by_their_letters(language: str, text: str, found: str | None) -> None:
    assert suspicions.foreign(text, language) == found


async def test_the_same_words_twice_within_two_seconds(world: World, bot: Bot, ann: Person) -> None:
    for seconds in (0, 1.9, 2.0):
        world.advance(seconds=seconds)
        await bot.send_message(ann.id, "Lesson tomorrow")
    assert kinds(world) == ["said_twice"]


async def test_the_same_words_on_request_are_no_finding(world: World, bot: Bot, ann: Person) -> None:
    for _ in range(2):
        ann.sends("/help")
        await bot.send_message(ann.id, "This is what can be done")
    assert world.findings() == []


async def test_a_refused_call_is_a_finding_unless_expected(
    world: World, bot: Bot, ann: Person, call: Call
) -> None:
    await call("editMessageText", chat_id=ann.id, message_id=99, text="x")
    assert world.findings() == []
    await call("sendMessage", chat_id=ann.id, text="<b>x", parse_mode="HTML")
    assert kinds(world) == ["refused_call"]
    assert world.findings(ignore={"refused_call"}) == []


async def test_writing_on_does_not_excuse_a_button_that_does_nothing(
    world: World, bot: Bot, ann: Person
) -> None:
    await bot.send_message(ann.id, "Choose", reply_markup=KEYBOARD)
    tap = ann.presses("Press")
    assert tap
    await bot.answer_callback_query(tap.id)
    ann.sends("hello?")
    await bot.send_message(ann.id, "Here I am")
    assert kinds(world) == ["no_visible_effect"]
