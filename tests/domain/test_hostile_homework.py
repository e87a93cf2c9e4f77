"""Homework and materials under a hostile hand: nothing is lost, nothing wanders, nothing counts twice."""

from datetime import timedelta

from domain.checking import PageMark
from domain.errors import AssignmentOver
from domain.identity import known
from domain.services import assignments, checking, handing_in, homework, late_pages, library
from storage import tables
from tests.domain.cast import DAY, NOW, Cast, photo

LONG = "Read pages 40-52 of the textbook, then do No 3, 4, 5, 8 and 11; draw the graph of every one of them."


async def test_what_was_written_is_a_part_of_the_material_that_a_draft_becomes(cast: Cast) -> None:
    draft = await cast.does(assignments.begin_for, cast.tutor, cast.course_id, cast.student_id, None, NOW)
    draft_id = known(draft.id)
    await cast.does(assignments.write, cast.tutor, draft_id, LONG)
    await cast.does(assignments.add_part, cast.tutor, draft_id, 7, None, photo())
    await cast.does(library.keep_assignment, cast.tutor, draft_id, "Untitled", NOW)
    parts = await cast.rows(tables.library_parts)
    assert any(LONG in (part.text or "") for part in parts)


async def test_a_draft_is_kept_as_a_material_once_and_is_homework_no_more(cast: Cast) -> None:
    draft = await cast.does(assignments.begin_for, cast.tutor, cast.course_id, cast.student_id, None, NOW)
    draft_id = known(draft.id)
    await cast.does(assignments.write, cast.tutor, draft_id, LONG)
    await cast.does(library.keep_assignment, cast.tutor, draft_id, "Untitled", NOW)
    await cast.refuses(AssignmentOver, library.keep_assignment, cast.tutor, draft_id, "Untitled", NOW)
    assert len(await cast.rows(tables.library_items)) == 1
    (row,) = await cast.rows(tables.assignments)
    assert row.state.value == "dropped"


async def test_a_page_that_came_late_has_no_mark_of_the_attempt_it_was_kept_beside(cast: Cast) -> None:
    work = await cast.homework()
    first = await cast.handed_in(work)
    await cast.does(
        handing_in.collect, cast.student, known(work.id), 99, None, photo("late"), NOW + timedelta(minutes=1)
    )
    await cast.does(checking.mark_rest, cast.tutor, first, PageMark.RIGHT, NOW)
    await cast.does(homework.return_for_rework, cast.tutor, first, NOW)
    following = await cast.does(late_pages.begin_again, cast.student, first, NOW + DAY)
    assert known(following.id) != first
    (late,) = await cast.rows(tables.pages, tables.pages.c.message_id == 99)
    assert await cast.rows(tables.page_marks, tables.page_marks.c.page_id == late.id) == []
