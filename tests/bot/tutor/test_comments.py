"""Comments of one's own while checking: kept, found by a word, put with a tap; and answers that were a mistake."""

from sqlalchemy import select

from simulator.chats import Message
from storage import tables
from tests.bot.family import Home
from tests.bot.tutor.test_homework import hands_in


async def answers(home: Home) -> list[tuple[str | None, int | None]]:
    """The words of each answer, and the page it is about."""
    said = tables.feedback.c
    async with home.rig.database.reading() as reads:
        return [
            (row[0], row[1]) for row in await reads.all(select(said.text, said.page_id).order_by(said.id))
        ]


async def pages(home: Home) -> list[int]:
    async with home.rig.database.reading() as reads:
        return [row[0] for row in await reads.all(select(tables.pages.c.id).order_by(tables.pages.c.place))]


async def test_words_kept_once_are_put_onto_a_page_with_a_tap(home: Home) -> None:
    await home.assigns("No 412")
    await hands_in(home, 2)
    await home.tutor.presses("button-notice-check")
    await home.tutor.presses("button-tutor-comments")
    assert home.tutor.sees_words("dialog-tutor-no-comments", sought="—", found="none")
    await home.tutor.presses("button-back")
    for words in ("Mind <b>the units</b>", "A sign is lost"):
        await home.tutor.says(words)
        await home.tutor.presses("button-tutor-keep-comment")
    await home.tutor.presses("button-tutor-keep-comment")
    assert home.tutor.person.toasts[-1] == home.tutor.words.label("toast-tutor-comment-kept", new="no")
    await home.tutor.presses("button-tutor-comments")
    assert home.tutor.sees("1. A sign is lost\n2. Mind <b>the units</b>"), "those used last first"
    await home.tutor.says("UNITS")
    assert home.tutor.sees("1. Mind <b>the units</b>")
    await home.tutor.presses_label("1")
    chosen = home.tutor.person.messages[-1]
    tap = next(button["callback_data"] for button in chosen.buttons if button["text"] == "2")
    for _ in range(2):
        await home.tutor.does(lambda person: person.taps(chosen, tap))
    _, second = await pages(home)
    assert await answers(home) == [
        ("Mind <b>the units</b>", None),
        ("A sign is lost", None),
        ("Mind <b>the units</b>", second),
    ]
    await home.tutor.says("Typed again is an answer again")
    assert (await answers(home))[-1] == ("Typed again is an answer again", None)
    await home.tutor.presses("button-tutor-comments")
    await home.tutor.presses_label("1")
    await home.tutor.presses("button-tutor-drop-comment")
    assert home.tutor.sees_words("dialog-tutor-comments", count=1, page=1, pages=1)
    assert len(await answers(home)) == 4, "what was given stays"


async def test_while_a_comment_is_looked_for_a_reply_to_a_page_still_answers_it(home: Home) -> None:
    await home.assigns("No 412")
    await hands_in(home, 2)
    await home.tutor.presses("button-notice-check")
    shown = [m for m in home.tutor.person.received if m.content.get("photo")]
    _, second = await pages(home)
    await home.tutor.presses("button-tutor-comments")
    await home.tutor.does(lambda person: person.replies(shown[1], "Units!"))
    await home.tutor.presses("button-tutor-comments")
    await home.tutor.does(lambda person: person.sends_photo(caption="As a whole"))
    assert await answers(home) == [("Units!", second), ("As a whole", None)]


async def test_an_answer_is_corrected_and_taken_back_until_the_work_is_returned(home: Home) -> None:
    await home.assigns("No 412")
    await hands_in(home, 1)
    await home.tutor.presses("button-notice-check")
    sent: list[Message] = []
    await home.tutor.does(lambda person: sent.append(person.sends("Wrong wrods")))
    (mistaken,) = sent
    await home.tutor.does(lambda person: person.edits(mistaken, "Right words"))
    assert home.tutor.sees_words("screen-tutor-answer-corrected")
    assert await answers(home) == [("Right words", None)]
    await home.tutor.says("Meant for somebody else")
    await home.tutor.presses("button-tutor-remove-answer")
    assert await answers(home) == [("Right words", None)]
    await home.tutor.presses("button-tutor-return")
    assert home.student.sees("Right words")
    await home.tutor.does(lambda person: person.edits(mistaken, "Too late"))
    assert home.tutor.sees_words("error-submission-not-open")
    assert await answers(home) == [("Right words", None)]
