"""After a lesson: the recap, the record, the skills, the past, and what the family reads of them."""

from bot.callbacks import common, family, family_records, tutor, tutor_lessons, tutor_records
from bot.callbacks.confirming import Confirm
from bot.demo.guide import Guide
from domain.records import Chip, Part

MARK = 1
SECONDS = 20


async def walk_tutor(guide: Guide) -> None:
    await guide.says("/today")
    await guide.opens(tutor.ToMark(after=0))
    await guide.opens(guide.first(tutor.Lesson))
    await guide.opens(guide.first(tutor.Hold), "held")
    recap = guide.first(tutor_records.Recap)
    await guide.opens(recap, "recap")
    await guide.opens(tutor_records.ChooseChip(lesson=recap.lesson, chip=Chip.GREAT.value, on=1), "chip")
    await guide.says(guide.words.label("demo-new-recap"))
    await guide.does(lambda person: person.sends_voice(SECONDS), "voice")
    await guide.does(lambda person: person.sends_photo(), "not-a-recap")
    await guide.opens(tutor_records.Record(lesson=recap.lesson), "record-empty")
    await guide.opens(tutor_records.WritePart(lesson=recap.lesson, part=Part.TOPIC.value), "topic")
    await guide.says(guide.words.label("demo-topic", topic="motion"))
    await guide.opens(tutor_records.WritePart(lesson=recap.lesson, part=Part.NOTE.value), "note")
    await guide.says(guide.words.label("demo-private-note"), "record")
    await guide.opens(tutor_records.Skills(lesson=recap.lesson, student=0, page=0), "skills")
    await guide.opens(guide.first(tutor_records.MarkSkill), "skill-marked")
    await guide.opens(guide.first(tutor_records.AddSkill), "skill-name")
    await guide.says(guide.words.label("demo-new-skill"), "skill-added")
    await guide.opens(guide.first(tutor_records.SkillsToPutAway), "skills-away")
    await guide.opens(recap)
    await guide.opens(guide.first(tutor_records.TellFamily), "told")
    await guide.opens(guide.first(tutor_lessons.LessonMore), "more")
    await guide.opens(tutor.Lesson(lesson=recap.lesson))
    await guide.opens(guide.first(tutor_records.NextWeek), "next-week")
    await guide.says("/students")
    await guide.opens(tutor.Student(student=MARK), "student")
    await guide.opens(guide.first(tutor_records.History), "history")
    await guide.opens(guide.first(tutor_records.Record), "past-record")
    await guide.opens(guide.first(tutor_records.Recap), "past-recap")
    await guide.opens(guide.first(tutor_records.ChooseChip))
    await guide.opens(guide.first(tutor_records.TellFamily))


async def walk_family(guide: Guide) -> None:
    await guide.says("/start")
    await guide.opens(family_records.PastLessons(student=MARK, cursor=0, back=0), "history")
    await guide.opens(guide.first(family.FamilyLesson), "past-lesson")
    await guide.opens(family.SchedulePage(student=MARK, cursor=0, back=0))
    await guide.opens(guide.first(family.ScheduledLesson), "lesson")
    await guide.opens(guide.first(Confirm), "confirmed")
    await guide.opens(common.Home(), "home")


async def told(guide: Guide) -> None:
    """Whose child was at the lesson."""
    await guide.take("recap")
