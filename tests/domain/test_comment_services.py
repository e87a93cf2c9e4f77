"""A tutor's own comments and his answers, as the services keep them."""

from domain.checking import COMMENT_LIMIT, COMMENTS_OF_ONE
from domain.errors import NotFound, SubmissionNotOpen, TextTooLong, TooManyComments
from domain.homework import Material, MediaKind
from domain.identity import known
from domain.services import checking, comments, homework
from storage import tables
from tests.domain.cast import NOW, Cast, photo


async def answered(cast: Cast, text: str, message_id: int = 7) -> tuple[int, int]:
    """An attempt in check and an answer to it."""
    submission = await cast.handed_in(await cast.homework())
    words = Material(kind=MediaKind.TEXT, text=text)
    given = await cast.does(homework.give_feedback, cast.tutor, submission, None, message_id, words, NOW)
    return submission, known(given.id)


async def test_words_are_kept_once_and_used_last_come_first(cast: Cast) -> None:
    submission, answer = await answered(cast, " Units! ")
    kept = [await cast.does(comments.keep, cast.tutor, submission, answer, NOW) for _ in range(2)]
    assert kept == [True, False]
    (row,) = await cast.rows(tables.comments)
    assert row.text == "Units!"
    for _ in range(2):
        await cast.does(comments.put, cast.tutor, submission, row.id, 1, NOW)
    await cast.does(comments.put, cast.tutor, submission, row.id, 0, NOW)
    assert len(await cast.rows(tables.feedback)) == 3, "once on the page, once on the whole"
    await cast.refuses(NotFound, comments.put, cast.tutor, submission, row.id, 2, NOW)
    await cast.does(comments.drop, cast.tutor, row.id)
    assert await cast.rows(tables.comments) == []


async def test_what_is_long_or_one_too_many_is_not_kept(cast: Cast) -> None:
    await cast.refuses(
        TextTooLong, comments.keep, cast.tutor, *await answered(cast, "x" * (COMMENT_LIMIT + 1)), NOW
    )
    rows = [
        {"person_id": cast.tutor.person_id, "text": str(n), "used_at": NOW} for n in range(COMMENTS_OF_ONE)
    ]
    async with cast.db.transaction() as connection:
        await connection.execute(tables.comments.insert(), rows)
    await cast.refuses(TooManyComments, comments.keep, cast.tutor, *await answered(cast, "one more", 8), NOW)


async def test_an_answer_goes_or_changes_only_while_the_work_is_in_check(cast: Cast) -> None:
    submission, answer = await answered(cast, "Wrong")
    other, _ = await answered(cast, "Elsewhere", 8)
    assert not await cast.does(checking.take_back_answer, cast.tutor, other, answer, NOW)
    assert await cast.does(checking.correct_answer, cast.tutor, 7, photo("drawn"), NOW) == submission
    assert await cast.does(checking.correct_answer, cast.tutor, 99, photo(), NOW) is None
    gone = [await cast.does(checking.take_back_answer, cast.tutor, submission, answer, NOW) for _ in range(2)]
    assert gone == [True, False]
    await cast.does(homework.return_for_rework, cast.tutor, other, NOW)
    await cast.refuses(SubmissionNotOpen, checking.correct_answer, cast.tutor, 8, photo(), NOW)
