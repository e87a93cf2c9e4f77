"""What was written down of lessons: the tutor's view, the family's, and what they cost in a grown studio."""

import re
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import pytest

from domain.access import Actor, Place
from domain.errors import NotFound
from domain.identity import known
from domain.people import Language, Role
from domain.records import Chip, Mastery, Part
from domain.services import lessons, records, skills
from storage import tables
from storage.engine import EVERY_STUDIO, Database
from storage.queries import family_records, lesson_history, notice_records, tutor_records
from storage.queries.family_pages import PAGE, Turn
from storage.reads import Reads
from tests.storage import bulk
from tests.storage.queries.family_cast import Family
from tests.storage.queries.test_group_lessons import joined_by
from tests.storage.test_indexes import STUDENT, plans_of

HOUR = timedelta(hours=1)
TUTOR = bulk.tutor_of(STUDENT)
ACTOR = Actor(1, 1, Language.ENGLISH, "UTC", Role.TUTOR, (Place(TUTOR, 1, Role.TUTOR),))


async def held(family: Family, ago: timedelta = HOUR) -> int:
    lesson = await family.plans(-ago)
    await family.holds(lesson)
    return known(lesson.id)


async def write_down(family: Family, lesson_id: int, *, told: bool) -> int:
    """Topic, note, a phrase, a voice and a skill; the skill's id."""
    school = family.school
    async with family.db.writing(school.scope) as uow:
        for part in (Part.TOPIC, Part.NOTE):
            await records.write(uow, family.tutor, lesson_id, part, f"{part} {lesson_id}", school.now)
        await records.choose(uow, family.tutor, lesson_id, Chip.CLEAR, school.now)
        await records.speak(uow, family.tutor, lesson_id, "voice", school.now)
        skill = await skills.add(uow, family.tutor, lesson_id, school.student_id, "Roots", school.now)
        if told:
            await records.tell(uow, family.tutor, lesson_id, school.now)
        return known(skill.id)


async def test_a_record_is_its_tutors_with_everybody_in_the_lesson(family: Family) -> None:
    await joined_by(family, "Ann")
    lesson_id = await held(family)
    async with family.db.reading() as reads:
        empty = await tutor_records.record(reads, family.tutor, lesson_id)
    assert (empty.topic, empty.chips, empty.has_news, empty.waits_to_be_told) == (None, (), False, False)
    await write_down(family, lesson_id, told=True)
    async with family.db.reading() as reads:
        row = await tutor_records.record(reads, family.tutor, lesson_id)
        for stranger in (family.student, family.guardian):
            with pytest.raises(NotFound):
                await tutor_records.record(reads, stranger, lesson_id)
    assert [name for _, name in row.students] == ["Sam", "Ann"]
    assert (row.topic, row.note, row.chips) == (f"topic {lesson_id}", f"note {lesson_id}", (Chip.CLEAR,))
    assert not row.waits_to_be_told


async def test_a_skill_knows_how_far_he_was_before(family: Family) -> None:
    first, second = await held(family, 3 * HOUR), await held(family)
    skill_id = await write_down(family, first, told=False)
    student = family.school.student_id
    async with family.db.writing(family.school.scope) as uow:
        await skills.mark(uow, family.tutor, first, student, skill_id, Mastery.PRACTISED, family.school.now)
    async with family.db.reading() as reads:
        (there,) = await tutor_records.skills_of(reads, family.tutor, first, student)
        (here,) = await tutor_records.skills_of(reads, family.tutor, second, student)
        assert await tutor_records.skills_of(reads, family.student, first, student) == ()
    assert (there.mastery, there.before) == (Mastery.PRACTISED, 0)
    assert (here.mastery, here.before) == (0, Mastery.PRACTISED)


async def test_a_family_reads_what_it_was_told_and_never_the_note(family: Family) -> None:
    quiet, told = await held(family, 3 * HOUR), await held(family)
    await write_down(family, quiet, told=False)
    await write_down(family, told, told=True)
    student = family.school.student_id
    async with family.db.reading() as reads:
        page, skilled = await lesson_history.of_family(reads, [student], 0, Turn.AFTER)
        mine, _ = await lesson_history.of_tutor(reads, family.tutor, student, 0, Turn.AFTER)
        card = await family_records.of_lesson(reads, [student], told)
        unsaid = await family_records.of_lesson(reads, [student], quiet)
        facts, marks = await notice_records.records(reads, [quiet, told])
        assert await family_records.of_lesson(reads, [student + 1], told) is None
    assert [(row.lesson_id, row.topic, row.note) for row in page.rows] == [
        (told, f"topic {told}", None),
        (quiet, None, None),
    ]
    assert [row.note for row in mine.rows] == [f"note {told}", f"note {quiet}"]
    assert [row.has_voice for row in page.rows] == [True, False]
    assert skilled == (("Roots", 1),)
    assert card is not None
    assert (card.voice_file_id, card.skills) == ("voice", (("Roots", 1),))
    assert unsaid is not None
    assert (unsaid.topic, unsaid.voice_file_id, unsaid.skills) == (None, None, (("Roots", 1),))
    assert facts.keys() == {told}
    assert marks[told, student] == (("Roots", 1),)


async def test_the_past_is_turned_both_ways_and_none_is_lost(family: Family) -> None:
    made = [await held(family, n * 2 * HOUR) for n in range(1, PAGE + 4)]
    student = family.school.student_id
    async with family.db.reading() as reads:
        first, _ = await lesson_history.of_tutor(reads, family.tutor, student, 0, Turn.AFTER)
        edge = first.rows[-1].cursor
        second, _ = await lesson_history.of_tutor(reads, family.tutor, student, edge, Turn.AFTER)
        back, _ = await lesson_history.of_tutor(
            reads, family.tutor, student, second.rows[0].cursor, Turn.BEFORE
        )
        nobodys, _ = await lesson_history.of_tutor(reads, family.student, student, 0, Turn.AFTER)
    assert [row.lesson_id for row in (*first.rows, *second.rows)] == made
    assert (first.earlier, first.later, second.earlier, second.later) == (False, True, True, False)
    assert [row.lesson_id for row in back.rows] == [row.lesson_id for row in first.rows]
    assert nobodys.rows == ()


async def test_a_lesson_he_missed_is_in_his_past_too(family: Family) -> None:
    there, missed = await held(family, 3 * HOUR), await family.plans(-HOUR)
    async with family.db.writing(family.school.scope) as uow:
        await lessons.no_show(uow, family.tutor, known(missed.id), 1, family.school.now)
    async with family.db.reading() as reads:
        page, _ = await lesson_history.of_family(reads, [family.school.student_id], 0, Turn.AFTER)
    assert [(row.lesson_id, row.was_there) for row in page.rows] == [(missed.id, False), (there, True)]


async def test_a_name_is_told_to_whoever_teaches_him(family: Family) -> None:
    student = family.school.student_id
    async with family.db.reading() as reads:
        assert await lesson_history.name_of(reads, family.tutor, student) == "Sam"
        with pytest.raises(NotFound):
            await lesson_history.name_of(reads, family.guardian, student)


QUESTIONS: dict[str, Callable[[Reads], Awaitable[object]]] = {
    "a record": lambda reads: tutor_records.record(reads, ACTOR, STUDENT),
    "skills": lambda reads: tutor_records.skills_of(reads, ACTOR, STUDENT, STUDENT),
    "a tutor's history": lambda reads: lesson_history.of_tutor(reads, ACTOR, STUDENT, 0, Turn.AFTER),
    "older": lambda reads: lesson_history.of_tutor(reads, ACTOR, STUDENT, STUDENT, Turn.AFTER),
    "newer": lambda reads: lesson_history.of_tutor(reads, ACTOR, STUDENT, STUDENT, Turn.BEFORE),
    "a family's history": lambda reads: lesson_history.of_family(reads, [STUDENT], 0, Turn.AFTER),
    "what was told": lambda reads: family_records.of_lesson(reads, [STUDENT], STUDENT),
    "to be told": lambda reads: notice_records.records(reads, [STUDENT]),
}


@pytest.mark.slow
async def test_no_question_reads_a_table_from_end_to_end(db: Database, now: datetime) -> None:
    await bulk.grow(db, now)
    scanned: dict[str, str] = {}
    for name, question in QUESTIONS.items():

        async def ask(question: Callable[[Reads], Awaitable[object]] = question) -> None:
            async with db.writing(EVERY_STUDIO) as uow:
                await question(uow.reads)

        plan = await plans_of(db, ask)
        whole = re.findall(r"Seq Scan on (\w+)|^SCAN (\w+)\b", plan, re.MULTILINE)
        if {table for pair in whole for table in pair} & tables.metadata.tables.keys():
            scanned[name] = plan
    assert not scanned, "\n\n".join(f"{name}:\n{plan}" for name, plan in scanned.items())
