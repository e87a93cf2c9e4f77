"""Work on its way: handed in, checked with marks and a grade, given back; and the copies of its pictures."""

from datetime import timedelta

from bot.callbacks import family, student, tutor, tutor_checking, tutor_copies, tutor_teachers
from bot.demo.guide import Guide
from simulator import images
from simulator.chats import Message

PAUSE = timedelta(seconds=30)
ALBUM = 4
FILE = "page.png"
PAGE = (450, 600)
STUDIO = 1


async def walk(teacher: Guide, pupil: Guide, elder: Guide, stranger: Guide) -> None:
    await _copies(teacher)
    await _teachers(teacher, stranger)
    await _hand_in(pupil)
    await _check(teacher)
    await pupil.take("returned")
    await elder.take("returned")
    await pupil.opens(student.HomeworkShelf(shelf=2, cursor=0, back=0))
    await pupil.opens(pupil.first(student.ShelvedHomework), "card")
    await pupil.opens(pupil.first(family.Feedback), "feedback")
    await _no_copies(teacher)


async def _hand_in(guide: Guide) -> None:
    await guide.says("/homework")
    await guide.opens(guide.first(student.ShelvedHomework))
    await guide.opens(guide.first(student.HandIn))
    pages = [images.draw(*PAGE, seed) for seed in range(ALBUM)]
    await guide.does(lambda person: person.sends_album(pages))
    await guide.does(lambda person: person.sends_document(FILE, images.draw(*PAGE, ALBUM), mime="image/png"))
    await guide.passes(PAUSE, "pages")
    await guide.opens(guide.first(student.Submit), "handed-in")


async def _check(guide: Guide) -> None:
    await guide.take("notice")
    mine = guide.first(tutor.Check)
    await guide.says("/homework", "queue")
    await guide.opens(mine, "check")
    pages = _pages(guide)
    await guide.does(
        lambda person: person.replies(pages[1], guide.words.label("demo-feedback", what="neat")), "answered"
    )
    await guide.does(lambda person: person.replies(pages[0], "+"), "mark-by-reply")
    await guide.opens(tutor_checking.CheckOn(submission=mine.submission))
    await _comments(guide)
    await guide.opens(guide.first(tutor_checking.Marks), "marks")
    await guide.opens(guide.camera.shown(guide.person, tutor_checking.MarkPage)[2])
    await guide.opens(guide.camera.shown(guide.person, tutor_checking.MarkPage)[2])
    await guide.opens(guide.first(tutor_checking.MarkRest), "marked")
    await guide.opens(guide.first(tutor_checking.ShowMarked), "as-it-will-be")
    await guide.opens(guide.first(tutor_checking.CheckOn))
    await guide.opens(guide.first(tutor_checking.CheckGrade), "grade")
    await guide.opens(guide.camera.shown(guide.person, tutor_checking.GiveGrade)[0], "graded")
    await guide.opens(guide.first(tutor.Accept), "accepted")


async def _comments(guide: Guide) -> None:
    """Kept from an answer, put onto a page, and an answer taken back."""
    await guide.opens(guide.first(tutor_checking.Comments), "no-comments")
    await guide.opens(guide.first(tutor_checking.CheckOn))
    await guide.says(guide.words.label("demo-feedback", what="neat"))
    await guide.opens(guide.first(tutor_checking.KeepComment), "comment-kept")
    await guide.opens(guide.first(tutor_checking.Comments), "comments")
    await guide.opens(guide.first(tutor_checking.OpenComment), "comment")
    await guide.opens(guide.first(tutor_checking.PutComment), "comment-put")
    await guide.opens(guide.first(tutor_checking.TakeBackAnswer), "answer-removed")


async def _teachers(guide: Guide, stranger: Guide) -> None:
    """A colleague is invited, comes, is let in and taken out again."""
    await guide.opens(tutor_teachers.Teachers(studio=STUDIO, edge=0), "teachers")
    await guide.opens(guide.first(tutor_teachers.InviteTeacher), "teacher-invited")
    link = next(filter(None, (_link_of(message) for message in reversed(guide.person.received))))
    await stranger.does(lambda person: person.opens(link))
    await guide.passes(PAUSE, "teacher-came")
    await guide.opens(guide.first(tutor.Admit), "teacher-let-in")
    await stranger.passes(PAUSE, "let-in")
    await guide.opens(tutor_teachers.Teachers(studio=STUDIO, edge=0), "teachers-two")
    await guide.opens(guide.first(tutor_teachers.Teacher), "teacher")
    await guide.opens(guide.first(tutor_teachers.DismissTeacher), "teacher-sure")
    await guide.opens(guide.first(tutor_teachers.DismissTeacher), "teacher-gone")


def _link_of(message: Message) -> str | None:
    urls = (button.get("url") for row in message.rows for button in row)
    return next((str(url) for url in urls if url), None)


def _pages(guide: Guide) -> list[Message]:
    sent = [message for message in guide.person.received if message.content.keys() & {"photo", "document"}]
    return sent[-ALBUM - 1 :]


async def _copies(guide: Guide) -> None:
    await guide.opens(tutor_copies.Copies(studio=STUDIO), "copies-off")
    await guide.opens(guide.first(tutor_copies.KeepCopies), "copies-on")


async def _no_copies(guide: Guide) -> None:
    await guide.passes(PAUSE)
    await guide.opens(tutor_copies.Copies(studio=STUDIO), "copies-kept")
    await guide.opens(guide.first(tutor_copies.KeepCopies), "copies-no-more")
    await guide.opens(guide.first(tutor_copies.RemoveCopies), "copies-sure")
    await guide.opens(guide.first(tutor_copies.RemoveCopies), "copies-removed")
