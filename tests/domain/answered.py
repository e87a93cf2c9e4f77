"""A piece of work in somebody's check."""

from domain.homework import Material, MediaKind
from domain.identity import known
from domain.services import comments, homework
from storage import tables
from tests.domain.cast import NOW, Cast


async def answered_by(cast: Cast) -> dict[str, int]:
    """A piece in check, with an answer whose words are kept."""
    answered, words = await cast.handed_in(await cast.homework()), Material(kind=MediaKind.TEXT, text="Units")
    given = await cast.does(homework.give_feedback, cast.tutor, answered, None, 9, words, NOW)
    await cast.does(comments.keep, cast.tutor, answered, known(given.id), NOW)
    return {
        "answered": answered,
        "answer": known(given.id),
        "comment": (await cast.rows(tables.comments))[0].id,
    }
