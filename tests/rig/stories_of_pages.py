"""What a student does with pages he has sent, each step on a screen he finds by himself."""

from datetime import timedelta
from typing import Any

from sqlalchemy import Select, func, select

from storage import tables
from tests.bot.test_whole_story import Story

RECEIPT = timedelta(seconds=5)
TICKS = 4
"""Five pictures are copied in each."""
FACTS: dict[str, Select[*tuple[Any, ...]]] = {
    "copies": select(func.count(tables.image_copies.c.data)),
    "page marks": select(tables.page_marks.c.mark),
}


async def moves_the_last(story: Story) -> None:
    await story.rig.passes(RECEIPT)
    await story.student.says("/homework")
    await story.student.presses_label("Maths \N{MIDDLE DOT}")
    await story.student.presses("button-student-pages")
    await story.student.presses_label("\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}")
    await story.student.presses_label("10")
    await story.student.presses("button-student-move-page", where="first")


async def thinks_of_one_more(story: Story) -> None:
    """After Submit: kept, asked about, and added; in the end there is a copy of each."""
    await story.student.does(lambda person: person.sends_photo())
    await story.rig.passes(RECEIPT)
    if story.student.words.label("button-student-add-late") not in story.student.screen:
        await story.student.says("/homework")
        await story.student.presses("button-family-shelf", shelf="waiting", count=1)
        await story.student.presses_label("Maths \N{MIDDLE DOT}")
    await story.student.presses("button-student-add-late")
    for _ in range(TICKS):
        await story.rig.passes(RECEIPT)


async def keeps_copies(story: Story) -> None:
    await story.tutor.says("/settings")
    await story.tutor.presses("button-hours")
    await story.tutor.presses("button-rules")
    await story.tutor.presses("button-copies")
    await story.tutor.presses("button-keep-copies", wanted="yes")
