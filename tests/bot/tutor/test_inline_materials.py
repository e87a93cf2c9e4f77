"""A tutor types behind the bot's name and sends a material of his own into any chat."""

from typing import Any

from domain.homework import Material, MediaKind
from domain.services import library
from simulator.chats import Message
from storage.queries import inline_library
from tests.bot.common.test_shared_cards import home, offered
from tests.bot.family import Home
from tests.bot.rig import Phone

__all__ = ["home"]
Json = dict[str, Any]


async def kept(home: Home, *materials: Material) -> None:
    tutor = home.family.tutor
    async with home.rig.database.writing(tutor.studio_ids) as uow:
        for number, material in enumerate(materials, start=1):
            await library.add(uow, tutor, 9000 + number, None, material, "Kept", home.rig.clock())


def text(words: str) -> Material:
    return Material(kind=MediaKind.TEXT, text=words)


def titles(answer: Json) -> list[str]:
    return [one.get("title", "") for one in answer["results"]]


async def sends(phone: Phone, result: Json) -> Message:
    query = phone.person.queries[-1]
    group = phone.rig.world.add_group("Parents", [phone.person.account])
    await phone.does(lambda person: person.chooses(query, result["id"], into=group))
    return group.messages[-1]


async def test_what_is_found_comes_first_and_is_sent_as_it_is(home: Home) -> None:
    tutor = home.tutor
    await tutor.says("/materials")
    await tutor.does(lambda person: person.sends_photo(caption="Roots <b> & squares"))
    await tutor.says("/materials")
    await tutor.does(lambda person: person.sends_album(3, caption="Roots in pictures"))
    await kept(home, text("Roots of words: https://x.example/1"))
    times = len((await offered(tutor))["results"])
    answer = await offered(tutor, "root")
    assert len(answer["results"]) == 3 + times
    words, album, photo = answer["results"][:3]
    assert (await sends(tutor, words)).text == "Roots of words: https://x.example/1"
    shown = (await sends(tutor, album)).text
    assert shown.startswith("Roots in pictures\n")
    assert tutor.words.label("library-holds", kind="photo", count=3) in shown
    sent = await sends(tutor, photo)
    assert (sent.kind, sent.content["caption"]) == ("photo", "Roots <b> & squares")
    first, *_ = (await offered(tutor, "60"))["results"]
    assert first["id"].startswith("sls")
    for phone in (home.student, home.parent, home.rig.phone("Stranger")):
        assert (await offered(phone, "root"))["results"] == []


async def test_more_than_a_page_goes_on_where_it_ended(home: Home) -> None:
    await kept(home, *(text(f"Sums {number}") for number in range(inline_library.MOST + 2)))
    found = await offered(home.tutor, "sum")
    assert len(found["results"]) == inline_library.MOST
    seen = titles(found)
    await home.tutor.does(lambda person: person.types_inline("sum", found["next_offset"]))
    rest = home.tutor.person.queries[-1].answer or {}
    assert titles(rest) == ["Sums 1", "Sums 0"]
    assert rest["next_offset"] == ""
    assert not set(seen) & set(titles(rest))


async def test_a_file_telegram_has_no_more_is_told_in_words_beside_the_others(home: Home) -> None:
    home.tutor.person.default_bot = home.rig.account
    other = home.rig.world.add_bot(username="other_bot")
    files = home.rig.world.files
    known = files.show(files.keep("document", b"x"), other.id)["file_id"]
    gone = Material(
        kind=MediaKind.DOCUMENT, text=None, file_id=known, file_unique_id="g", file_name="Roots.pdf"
    )
    await kept(home, gone, text("Roots again"))
    found = (await offered(home.tutor, "roots"))["results"][:2]
    assert [one["title"] for one in found] == ["Roots again", "Roots"]
    assert (
        home.tutor.words.label("library-holds", kind="document", count=1)
        in (await sends(home.tutor, found[1])).text
    )
    assert home.rig.world.journal.called("answerInlineQuery")[-1].content["cache_time"] == 0
