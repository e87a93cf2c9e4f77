"""A journal as a file: made in a thread, sent as a document."""

import asyncio

from bot.callbacks import family_records as callbacks
from bot.l10n import Words
from bot.routing import Routes
from bot.screen import Document
from bot.sheets import pdf, xlsx
from bot.sheets.journal import sheet
from bot.sheets.sheet import file_name
from domain.access import Actor
from domain.errors import NotFound
from storage.queries import journal_file
from storage.queries.family_lessons import family_of
from storage.queries.journal_file import JournalFile
from storage.reads import Reads

routes = Routes("common.journal_file")

FORMS = (("xlsx", xlsx.workbook), ("pdf", pdf.document))
"""By the number that buttons know them by, for ever."""


async def document(words: Words, file: JournalFile, form: int) -> Document:
    if form >= len(FORMS):
        raise NotFound
    extension, written = FORMS[form]
    made = sheet(words, file)
    return Document(file_name(made.title, extension), await asyncio.to_thread(written, made))


@routes.press(callbacks.FamilyFile)
async def send(press: callbacks.FamilyFile, actor: Actor, words: Words, reads: Reads) -> Document:
    file = await journal_file.of_family(reads, family_of(actor), press.course, press.student)
    return await document(words, file, press.form)
