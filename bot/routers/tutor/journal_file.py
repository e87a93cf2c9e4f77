"""The journal as a file, of one student or of a group: made in a thread, sent as a document."""

import asyncio

from bot.callbacks import tutor_grades as callbacks
from bot.l10n import Words
from bot.routing import Routes
from bot.screen import Document
from bot.sheets import pdf, xlsx
from bot.sheets.journal import sheet
from bot.sheets.sheet import file_name
from domain.access import Actor
from domain.errors import NotFound
from storage.queries import journal_file
from storage.reads import Reads

routes = Routes("tutor.journal_file")

FORMS = (("xlsx", xlsx.workbook), ("pdf", pdf.document))


@routes.press(callbacks.JournalFile)
async def send(press: callbacks.JournalFile, actor: Actor, words: Words, reads: Reads) -> Document:
    if press.form >= len(FORMS):
        raise NotFound
    extension, written = FORMS[press.form]
    made = sheet(words, await journal_file.of_course(reads, actor, press.course, press.student))
    return Document(file_name(made.title, extension), await asyncio.to_thread(written, made))
