"""The journal as a file, of one student or of a group."""

from bot.callbacks import tutor_grades as callbacks
from bot.l10n import Words
from bot.routers.common.journal_file import document
from bot.routing import Routes
from bot.screen import Document
from domain.access import Actor
from storage.queries import journal_file
from storage.reads import Reads

routes = Routes("tutor.journal_file")


@routes.press(callbacks.JournalFile)
async def send(press: callbacks.JournalFile, actor: Actor, words: Words, reads: Reads) -> Document:
    file = await journal_file.of_course(reads, actor, press.course, press.student)
    return await document(words, file, press.form)
