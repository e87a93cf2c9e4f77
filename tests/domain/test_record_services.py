"""What a lesson was about: kept at once, told once, the note never; a skill mastered is rewarded once."""

import pytest

from domain.achievements import XP, XpRule
from domain.errors import LessonNotHeld, NotFound, NothingToTell, TextEmpty, TextTooLong, TooManySkills
from domain.identity import known
from domain.notices import NoticeKind
from domain.people import Role
from domain.records import LIMITS, SKILLS_AT_MOST, Chip, Mastery, Part
from domain.services import lessons, records, skills
from storage import tables
from tests.domain.cast import DAY, HOUR, NOW, Cast, connect

MASTERED = XP[XpRule.TOPIC_MASTERED]


async def held(cast: Cast) -> int:
    lesson_id = known((await cast.lesson(NOW - 2 * HOUR)).id)
    await cast.does(lessons.hold, cast.tutor, lesson_id, 1, NOW)
    return lesson_id


async def test_the_parts_of_a_record_are_kept_and_erased_one_by_one(cast: Cast) -> None:
    lesson = await held(cast)
    for part, text in ((Part.TOPIC, " Adding \n fractions "), (Part.RECAP, " well "), (Part.NOTE, "tired")):
        await cast.does(records.write, cast.tutor, lesson, part, text, NOW)
    await cast.does(records.speak, cast.tutor, lesson, "voice", NOW)
    for chip in (Chip.CLEAR, Chip.GREAT, Chip.CLEAR):
        await cast.does(records.choose, cast.tutor, lesson, chip, NOW)
    (row,) = await cast.rows(tables.lesson_records)
    assert (row.topic, row.recap, row.private_note) == ("Adding fractions", "well", "tired")
    assert (row.voice_file_id, row.chips) == ("voice", "great clear")
    await cast.does(records.choose, cast.tutor, lesson, Chip.GREAT, NOW, on=False)
    await cast.does(records.erase, cast.tutor, lesson, Part.RECAP, NOW)
    await cast.does(records.erase, cast.tutor, lesson, Part.NOTE, NOW)
    (row,) = await cast.rows(tables.lesson_records)
    assert (row.topic, row.recap, row.voice_file_id, row.private_note, row.chips) == (
        "Adding fractions",
        None,
        None,
        None,
        "clear",
    )


@pytest.mark.parametrize("part", list(Part))
async def test_words_have_their_limits(cast: Cast, part: Part) -> None:
    lesson, limit = await held(cast), LIMITS[part]
    await cast.does(records.write, cast.tutor, lesson, part, "x" * limit, NOW)
    await cast.refuses(TextTooLong, records.write, cast.tutor, lesson, part, "x" * (limit + 1), NOW)
    await cast.refuses(TextEmpty, records.write, cast.tutor, lesson, part, " \n\u200b", NOW)


async def test_only_a_lesson_that_has_been_has_a_record(cast: Cast) -> None:
    lesson = known((await cast.lesson(NOW + HOUR)).id)
    await cast.refuses(LessonNotHeld, records.choose, cast.tutor, lesson, Chip.GREAT, NOW)
    begun = NOW + 1.5 * HOUR
    await cast.does(records.choose, cast.tutor, lesson, Chip.GREAT, begun)
    await cast.refuses(LessonNotHeld, records.tell, cast.tutor, lesson, begun)
    await cast.does(lessons.no_show, cast.tutor, lesson, 1, begun)
    await cast.refuses(LessonNotHeld, records.choose, cast.tutor, lesson, Chip.TIRED, begun)


async def test_student_and_guardian_are_told_once_and_again_after_a_change(cast: Cast) -> None:
    lesson = await held(cast)
    await cast.refuses(NothingToTell, records.tell, cast.tutor, lesson, NOW)
    await cast.does(records.write, cast.tutor, lesson, Part.NOTE, "for me alone", NOW)
    await cast.refuses(NothingToTell, records.tell, cast.tutor, lesson, NOW)
    await cast.does(records.choose, cast.tutor, lesson, Chip.GREAT, NOW)
    for _ in range(2):
        await cast.does(records.tell, cast.tutor, lesson, NOW)
    told = await cast.notices(NoticeKind.LESSON_RECAP)
    assert {row.person_id for row in told} == {cast.student.person_id, cast.parent.person_id}
    assert len(told) == 2
    await cast.sent(NoticeKind.LESSON_RECAP)
    await cast.does(records.write, cast.tutor, lesson, Part.NOTE, "more for me", NOW + HOUR)
    await cast.does(records.tell, cast.tutor, lesson, NOW + HOUR)
    assert await cast.notices(NoticeKind.LESSON_RECAP) == []
    await cast.does(records.choose, cast.tutor, lesson, Chip.CLEAR, NOW + HOUR)
    await cast.does(records.tell, cast.tutor, lesson, NOW + HOUR)
    assert len(await cast.notices(NoticeKind.LESSON_RECAP)) == 2


async def test_what_waits_to_be_told_is_not_told_twice(cast: Cast) -> None:
    lesson, night = await held(cast), NOW + 10 * HOUR
    await cast.does(records.choose, cast.tutor, lesson, Chip.GREAT, night)
    await cast.does(records.tell, cast.tutor, lesson, night)
    await cast.does(records.choose, cast.tutor, lesson, Chip.CLEAR, night + HOUR)
    await cast.does(records.tell, cast.tutor, lesson, night + HOUR)
    told = await cast.notices(NoticeKind.LESSON_RECAP)
    assert len(told) == 2


async def test_a_mastered_skill_is_rewarded_once_and_taken_back_with_its_last_mark(cast: Cast) -> None:
    first, second = await held(cast), await held(cast)
    before = await cast.xp(cast.student_id)
    skill = known((await cast.does(skills.add, cast.tutor, first, cast.student_id, "Roots", NOW)).id)
    for lesson in (first, first, second):
        await cast.does(skills.mark, cast.tutor, lesson, cast.student_id, skill, Mastery.MASTERED, NOW)
        assert await cast.xp(cast.student_id) == before + MASTERED
    await cast.does(skills.mark, cast.tutor, first, cast.student_id, skill, 0, NOW)
    assert await cast.xp(cast.student_id) == before + MASTERED
    await cast.does(skills.mark, cast.tutor, second, cast.student_id, skill, Mastery.PRACTISED, NOW)
    assert await cast.xp(cast.student_id) == before
    await cast.does(skills.mark, cast.tutor, second, cast.student_id, skill, Mastery.MASTERED, NOW)
    assert await cast.xp(cast.student_id) == before + MASTERED


async def test_a_name_is_one_skill_whatever_its_case_and_comes_back_when_put_away(cast: Cast) -> None:
    lesson = await held(cast)
    skill = await cast.does(skills.add, cast.tutor, lesson, cast.student_id, "Roots", NOW)
    await cast.does(skills.mark, cast.tutor, lesson, cast.student_id, known(skill.id), 2, NOW)
    again = await cast.does(skills.add, cast.tutor, lesson, cast.student_id, "ROOTS", NOW)
    assert again.id == skill.id
    await cast.does(skills.put_away, cast.tutor, known(skill.id), NOW)
    await cast.does(skills.add, cast.tutor, lesson, cast.student_id, "roots", NOW)
    (row,) = await cast.rows(tables.skills)
    assert row.archived_at is None
    (mark,) = await cast.rows(tables.skill_marks)
    assert mark.mastery == Mastery.PRACTISED


@pytest.mark.slow
async def test_a_course_has_room_for_so_many_skills(cast: Cast) -> None:
    lesson = await held(cast)
    for number in range(SKILLS_AT_MOST):
        await cast.does(skills.add, cast.tutor, lesson, cast.student_id, f"Skill {number}", NOW)
    await cast.refuses(TooManySkills, skills.add, cast.tutor, lesson, cast.student_id, "One more", NOW)
    (first, *_) = await cast.rows(tables.skills)
    await cast.does(skills.put_away, cast.tutor, first.id, NOW)
    await cast.does(skills.add, cast.tutor, lesson, cast.student_id, "One more", NOW)


@pytest.mark.parametrize("mastery", [-1, 4, 9])
async def test_there_are_three_steps_and_none_besides(cast: Cast, mastery: int) -> None:
    lesson = await held(cast)
    skill = await cast.does(skills.add, cast.tutor, lesson, cast.student_id, "Roots", NOW)
    await cast.refuses(
        NotFound, skills.mark, cast.tutor, lesson, cast.student_id, known(skill.id), mastery, NOW
    )


async def test_whoever_connects_later_is_told_what_is_sent_later(cast: Cast) -> None:
    lesson = await held(cast)
    aunt = await connect(cast, cast.tutor, cast.student_id, Role.GUARDIAN, await cast.meets(700, "Aunt"))
    await cast.does(records.choose, cast.tutor, lesson, Chip.GREAT, NOW + DAY)
    await cast.does(records.tell, cast.tutor, lesson, NOW + DAY)
    assert len(await cast.notices(NoticeKind.LESSON_RECAP, aunt)) == 1
