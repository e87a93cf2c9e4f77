"""What a tutor has prepared, and a foreigner aims at: a draft, a template, a material."""

from domain.identity import known
from domain.library import LabelKind
from domain.services import assignments, library, library_gifts
from storage import tables
from tests.domain.cast import NOW, Cast, photo


async def _kept(cast: Cast) -> dict[str, int]:
    """It has a topic, and Ann has been given it."""
    item = known((await cast.does(library.add, cast.tutor, 5, None, photo(), "Fractions", NOW)).id)
    await cast.does(library.set_label, cast.tutor, item, LabelKind.TOPIC, "Sums")
    await cast.does(library_gifts.give, cast.tutor, item, cast.course_id, cast.student_id, NOW)
    label, *_ = await cast.rows(tables.library_labels, tables.library_labels.c.kind == LabelKind.TOPIC)
    gift, *_ = await cast.rows(tables.library_gifts)
    return {"item": item, "label": label.id, "gift": gift.id}


async def prepared(cast: Cast) -> dict[str, int]:
    """Something to be done, not given yet, and a template of it; what was given just now."""
    whom = (cast.course_id, cast.student_id, None)
    draft = known((await cast.does(assignments.begin_for, cast.tutor, *whom, NOW)).id)
    await cast.does(assignments.write, cast.tutor, draft, "Exercise 7")
    template = await cast.does(assignments.keep_as_template, cast.tutor, draft, NOW)
    return {"draft": draft, "template": known(template.id), **await _given(cast), **await _kept(cast)}


async def _given(cast: Cast) -> dict[str, int]:
    fresh = await cast.does(assignments.begin_for, cast.tutor, cast.course_id, cast.student_id, None, NOW)
    given = known(fresh.id)
    await cast.does(assignments.write, cast.tutor, given, "Exercise 9")
    await cast.does(assignments.give, cast.tutor, given, NOW)
    (work,) = await cast.rows(tables.homework, tables.homework.c.assignment_id == given)
    return {"given": given, "untouched": work.id}
