"""Whether the schedule stays as quick as it grows: a tutor of a thousand lessons and one of a hundred thousand."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from benchmarks.figures import Figures, Options
from benchmarks.growth import Installation, measured
from benchmarks.ids import NOW, PER_TUTOR, Pupil, Size, Teacher
from bot.callbacks import booking, family, family_schedule, tutor, tutor_availability, tutor_lessons
from bot.callbacks.base import Press

FEW, MANY = 1_000, 100_000
"""Lessons of one tutor, of all years."""
AHEAD = f"{NOW + timedelta(days=4):%Y%m%d}"


@dataclass(frozen=True)
class Schedule(Installation):
    """Everything that shows time."""

    def screens(self) -> Iterator[tuple[str, int, Press]]:
        pupil, teacher, day = Pupil(0, self.size), Teacher(0), f"{NOW:%Y%m%d}"
        lesson = pupil.lesson(self.size.behind)
        yield "today (tutor)", teacher.person, tutor.Today()
        yield "day (tutor)", teacher.person, tutor.DayLessons(day=day)
        yield "week (tutor)", teacher.person, tutor.Week(day=day)
        yield "week as a picture (tutor)", teacher.person, tutor_lessons.WeekPicture(day=day)
        yield "month (tutor)", teacher.person, tutor_lessons.Month(day=day)
        yield "lesson card (tutor)", teacher.person, tutor.Lesson(lesson=lesson)
        yield "to mark (tutor)", teacher.person, tutor.ToMark(after=0)
        yield "schedule (parent)", pupil.guardian, family.SchedulePage(student=0, cursor=0, back=0)
        yield "week (parent)", pupil.guardian, family_schedule.FamilyWeek(student=0, day=day)
        yield "month (parent)", pupil.guardian, family_schedule.FamilyMonth(student=0, day=day)
        course = {"course": pupil.card, "student": pupil.card}
        yield "free days of a month (parent)", pupil.guardian, booking.BookMonth(**course, day=day)
        yield "free times of a day (parent)", pupil.guardian, booking.BookDay(**course, day=AHEAD)
        yield (
            "free times to share (tutor)",
            teacher.person,
            tutor_availability.ShareSlots(tutor=teacher.membership),
        )
        yield "lesson card (parent)", pupil.guardian, family.FamilyLesson(lesson=lesson)


def run(options: Options) -> list[Figures]:
    sizes = {f"{count} lessons": Size(PER_TUTOR, behind=count // PER_TUTOR) for count in (FEW, MANY)}
    return measured("Growth of the schedule", Schedule, sizes, options.rounds)
