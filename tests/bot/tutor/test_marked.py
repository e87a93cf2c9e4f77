"""What comes back from the check: one album in order, the words on each page below it, then the verdict."""

from datetime import timedelta

from bot.l10n import Words
from bot.screens import marked
from domain.checking import PageMark
from domain.homework import MediaKind
from domain.people import Language
from simulator.chats import Message
from storage.queries.marked_pages import Marked, MarkedPage, Remark
from tests.bot.family import Home
from tests.bot.tutor.test_homework import hands_in

PHOTO = MediaKind.PHOTO
WORDS = Words(Language.ENGLISH, "Europe/London")


def note(words: str) -> Remark:
    return Remark(MediaKind.TEXT, words, None)


def photos(how_many: int, *, said_of: int) -> Marked:
    return Marked(
        tuple(
            MarkedPage(n, PHOTO, f"page {n}", (note("look"),) if n == said_of else ())
            for n in range(1, how_many + 1)
        ),
        (),
    )


def test_of_work_that_fits_into_an_album_every_page_comes_back() -> None:
    items = marked.items(WORDS, photos(10, said_of=3))
    assert [item.file_id for item in items] == [f"page {n}" for n in range(1, 11)]
    assert items[2].text == "Page 3 of 10\nlook"


def test_of_more_only_the_pages_that_were_answered() -> None:
    items = marked.items(WORDS, photos(11, said_of=3))
    assert [(item.file_id, item.text) for item in items] == [("page 3", "Page 3 of 11\nlook")]


def test_a_voice_waits_till_the_album_is_over_and_says_of_which_page_it_is() -> None:
    pages = (
        MarkedPage(1, PHOTO, "one", (Remark(MediaKind.VOICE, None, "voice"),)),
        MarkedPage(2, PHOTO, "two", ()),
        MarkedPage(3, MediaKind.TEXT, None, (note("a comma"),)),
    )
    items = marked.items(WORDS, Marked(pages, (note("on the whole"),)), whole=False)
    assert [item.file_id for item in items] == ["one", "two", "voice", None]
    assert [item.text for item in items[2:]] == ["On page 1", "On page 3\na comma"]


def test_words_that_no_caption_holds_follow_in_full() -> None:
    pages = (MarkedPage(1, PHOTO, "one", (note("x" * 1100),)), MarkedPage(2, PHOTO, "two", ()))
    items = marked.items(WORDS, Marked(pages, ()))
    assert [item.kind for item in items] == [PHOTO, PHOTO, MediaKind.TEXT]
    assert (items[2].text or "").count("x") == 1100


def test_a_picture_sent_as_a_file_is_marked_and_drawn_upon_like_a_photo() -> None:
    file = MediaKind.DOCUMENT
    pages = (
        MarkedPage(1, PHOTO, "one", mark=PageMark.RIGHT),
        MarkedPage(2, file, "two", (note("look"),), PageMark.WRONG, "image/png"),
        MarkedPage(3, file, "three", (Remark(PHOTO, "so", "drawn"),), None, "image/jpeg"),
        MarkedPage(4, file, "four", (), PageMark.WRONG, "application/pdf"),
    )
    items = marked.items(WORDS, Marked(pages, ()))
    assert [(item.kind, item.file_id, item.mark) for item in items] == [
        (PHOTO, "one", "right"),
        (file, "two", "wrong"),
        (PHOTO, "drawn", None),
        (MediaKind.TEXT, None, None),
    ]


async def test_the_student_gets_his_pages_marked_in_order_and_what_to_do_next(home: Home) -> None:
    await home.assigns("No 412")
    await hands_in(home, 3)
    await home.tutor.presses("button-notice-check")
    first, second, third = [m for m in home.tutor.person.received if m.content.get("photo")]
    await home.tutor.does(lambda person: person.replies(third, "Units!"))
    drawn: list[Message] = []
    await home.tutor.does(
        lambda person: drawn.append(person.sends_photo(caption="The sign", reply_to=second))
    )
    await home.tutor.says("Nearly there")
    before = len(home.student.person.received)
    await home.tutor.presses("button-tutor-return")
    *album, verdict = home.student.person.received[before:]
    assert [_photo(page) for page in album] == [_photo(first), _photo(drawn[0]), _photo(third)]
    words = home.student.words
    captions = [words.label("screen-page-number", number=n, total=3) for n in (1, 2, 3)]
    assert [page.content["caption"] for page in album] == [
        captions[0], f"{captions[1]}\nThe sign", f"{captions[2]}\nUnits!",
    ]  # fmt: skip
    assert "Nearly there" in verdict.text
    pages = [
        words.label("notice-homework-page", number=number, mark="none", said="yes", text=said)
        for number, said in ((2, "The sign"), (3, "Units!"))
    ]
    assert "\n".join(pages) in verdict.text, "an album hides them"
    assert home.student.sees_words("notice-homework-next", state="returned")


async def test_marks_are_drawn_onto_the_pages_and_the_grade_onto_the_first(home: Home) -> None:
    """By a tap and by a sign in reply; a page drawn upon keeps what was drawn."""
    await home.assigns("No 412")
    await hands_in(home, 3)
    await home.tutor.presses("button-notice-check")
    pages = [m for m in home.tutor.person.received if m.content.get("photo")]
    await home.tutor.does(
        lambda person: person.replies(pages[1], "\N{HEAVY CHECK MARK}\N{VARIATION SELECTOR-16}")
    )
    await home.tutor.does(lambda person: person.replies(pages[2], "\N{MINUS SIGN}"))
    await home.tutor.presses("button-tutor-marks")
    await home.tutor.presses_label("3 ✗")
    await home.tutor.presses("button-tutor-mark-rest")
    await home.tutor.presses_label("1 ✓")
    assert home.tutor.sees_words(
        "dialog-tutor-marks", student="Sam", subject="Maths", right=2, wrong=1, total=3
    )
    await home.tutor.presses("button-tutor-show-marked")
    shown = [_photo(m) for m in home.tutor.person.received if m.content.get("photo")][3:]
    before = len(home.student.person.received)
    await home.tutor.presses("button-back")
    await home.tutor.presses("button-tutor-return")
    album = home.student.person.received[before : before + 3]
    words = home.student.words
    assert [words.label("screen-page-mark", mark=mark) in page.content["caption"]
            for page, mark in zip(album, ("wrong", "right", "right"), strict=True)] == [True] * 3  # fmt: skip
    drawn = [_photo(page) for page in album]
    assert len(shown) == 3
    assert not set(drawn) & {_photo(page) for page in pages}, "each is a new picture"


async def test_a_grade_given_in_the_check_comes_back_with_the_work(home: Home) -> None:
    """In the message and as a stamp on the first page; another one may be chosen, or none."""
    await home.assigns("No 412")
    await hands_in(home, 2)
    await home.tutor.presses("button-notice-check")
    pages = [m for m in home.tutor.person.received if m.content.get("photo")]
    for grade, was in (("4", ""), ("5", "4")):
        await home.tutor.presses("button-tutor-check-grade", graded="yes" if was else "no", grade=was)
        await home.tutor.presses_label(grade)
    before = len(home.student.person.received)
    await home.tutor.presses("button-tutor-accept")
    assert home.tutor.sees_words("screen-grades-line", grade="5")
    (stamped,) = [m for m in home.student.person.received[before:] if m.content.get("photo")]
    assert _photo(stamped) != _photo(pages[0])
    assert home.student.words.label("screen-page-number", number=1, total=2) in stamped.content["caption"]
    assert home.student.sees_words("screen-grades-line", grade="5")


async def test_a_page_that_cannot_be_fetched_comes_as_it_is_with_its_mark_in_words(home: Home) -> None:
    await home.assigns("No 412")
    await hands_in(home, 2)
    await home.tutor.presses("button-notice-check")
    pages = [m for m in home.tutor.person.received if m.content.get("photo")]
    await home.tutor.does(lambda person: person.replies(pages[0], "+"))
    home.rig.world.faults.next("lost_before", 2, method="getFile")
    before = len(home.student.person.received)
    await home.tutor.presses("button-tutor-return")
    album = home.student.person.received[before : before + 2]
    assert [_photo(page) for page in album] == [_photo(page) for page in pages]
    assert home.student.words.label("screen-page-mark", mark="right") in album[0].content["caption"]


def _photo(message: Message) -> str:
    return str(message.content["photo"][-1]["file_unique_id"])


async def test_a_pause_in_the_middle_of_the_flow_repeats_no_album(home: Home) -> None:
    await home.assigns("No 412")
    await hands_in(home, 2)
    await home.tutor.presses("button-notice-check")
    page = next(m for m in home.tutor.person.received if m.content.get("photo"))
    await home.tutor.does(lambda person: person.replies(page, "Units!"))
    before = len(home.student.person.received)
    home.rig.world.faults.next("retry_after_chat", method="sendMessage")
    await home.tutor.presses("button-tutor-return")
    await home.rig.passes(timedelta(minutes=1))
    shown = home.student.person.received[before:]
    assert [bool(m.content.get("photo")) for m in shown] == [True, True, False]
