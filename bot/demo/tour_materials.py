"""Materials: kept, described, looked for, given; what the student and his parent see of them."""

from datetime import timedelta

from bot.callbacks import family_library, tutor_assigning, tutor_lessons
from bot.callbacks import tutor as doors
from bot.callbacks import tutor_library as callbacks
from bot.demo.guide import Guide

TITLES = ("Fractions", "Past Simple", "Roots", "Essay plan", "Triangles", "Word list", "Powers")


async def walk(tutor: Guide, student: Guide, guardian: Guide) -> None:
    await tutor.says("/materials", "empty")
    for title in TITLES:
        await tutor.does(lambda person, title=title: person.sends_photo(caption=f"{title} #exam"))  # type: ignore[misc]
        await tutor.says("/materials")
    await tutor.take("shelf")
    await tutor.opens(tutor.first(callbacks.OpenItem), "card")
    await tutor.opens(tutor.first(callbacks.DescribeItem), "describe")
    await tutor.opens(callbacks.EditItem(item=1, kind=0), "subject")
    await tutor.opens(tutor.first(callbacks.PutOffered), "described")
    await tutor.opens(callbacks.EditItem(item=1, kind=1), "level")
    await tutor.opens(tutor.first(callbacks.PutOffered))
    await tutor.opens(tutor.first(callbacks.GiveItem), "give")
    for place in range(3):
        await tutor.opens(tutor.camera.shown(tutor.person, callbacks.GiveTo)[place])
    await tutor.take("given")
    await tutor.says("/materials")
    await tutor.says("ess", "found")
    await tutor.says("quadrille", "not-found")
    await tutor.opens(callbacks.LibraryLabels(kind=3, page=0), "tags")
    await _into_homework(tutor)
    await tutor.does(lambda person: person.types_inline("ro"))
    query = tutor.person.queries[-1]
    found = query.answer["results"][0] if query.answer else {}
    await tutor.does(lambda person: person.chooses(query, found["id"]), "sent-inline")
    await _to_a_lesson(tutor)
    await student.passes(timedelta(minutes=3), "told")
    await student.opens(student.first(family_library.GivenShelf), "shelf")
    await guardian.says("/children", "child")
    await guardian.opens(guardian.first(family_library.GivenShelf), "shelf")


async def _into_homework(tutor: Guide) -> None:
    await tutor.says("/students")
    await tutor.opens(tutor.first(doors.Student))
    await tutor.opens(tutor.first(doors.AssignFor), "homework")
    await tutor.opens(tutor.first(tutor_assigning.DraftItems), "for-homework")
    await tutor.says("roo", "for-homework-found")
    await tutor.opens(tutor.first(tutor_assigning.LendItem), "homework-with-it")
    await tutor.says("/cancel")


async def _to_a_lesson(tutor: Guide) -> None:
    await tutor.says("/today")
    lesson = tutor.first(doors.Lesson).lesson
    await tutor.opens(tutor_lessons.LessonMore(lesson=lesson), "lesson-more")
    await tutor.opens(callbacks.LessonItems(lesson=lesson, cursor=0, back=0), "lesson-choice")
    await tutor.opens(tutor.first(callbacks.AttachItem), "lesson-chosen")
    await tutor.opens(doors.Lesson(lesson=lesson), "lesson-with-it")
