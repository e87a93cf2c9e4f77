"""The schedule as a tutor and a family meet it: weeks and months, hours, series, moves."""

from bot.callbacks import (
    common,
    family,
    family_schedule,
    moves,
    tutor,
    tutor_availability,
    tutor_lessons,
    tutor_planning,
    tutor_series,
)
from bot.demo.guide import Guide

MARK = 1
MONDAY, TODAY, FRIDAY = "20260309", "20260312", "20260320"


async def walk_tutor(guide: Guide) -> None:
    await _views(guide)
    await _hours(guide)
    await _series(guide)
    await _moves(guide)
    await _typed(guide)


async def _views(guide: Guide) -> None:
    await guide.says("/week", "week")
    await guide.opens(tutor_lessons.WeekPicture(day=MONDAY), "week-picture")
    await guide.opens(tutor_lessons.Month(day=TODAY), "month")
    await guide.opens(tutor.DayLessons(day=TODAY), "day")
    await guide.opens(guide.first(tutor.Lesson))
    await guide.opens(guide.first(tutor_lessons.LessonMore), "lesson-more")


async def _hours(guide: Guide) -> None:
    await guide.says("/settings", "settings")
    hours = guide.first(tutor_availability.WorkingHours)
    await guide.opens(hours, "hours-none")
    tutor_id = guide.first(tutor_availability.HoursOfDay).tutor
    await guide.opens(tutor_availability.UsualHours(tutor=tutor_id), "hours-usual")
    await guide.opens(tutor_availability.HoursOfDay(tutor=tutor_id, weekday=2), "hours-day")
    await guide.says("10-13, 15-25:00", "hours-not-understood")
    await guide.says("10-13, 15-20", "hours-typed")
    await guide.opens(tutor_availability.HoursSince(tutor=tutor_id, weekday=2), "hours-since")
    await guide.opens(tutor_availability.HoursTill(tutor=tutor_id, weekday=2, since=480), "hours-till")
    await guide.opens(tutor_availability.TimesOff(tutor=tutor_id), "off-none")
    await guide.opens(tutor_availability.TimeOffFirst(tutor=tutor_id, day=TODAY), "off-first")
    await guide.opens(tutor_availability.TimeOffLast(tutor=tutor_id, first=TODAY, day=TODAY), "off-last")
    over = tutor_availability.TimeOffDays(tutor=tutor_id, first="20260313", last=FRIDAY)
    await guide.opens(over, "off-over-lessons")
    away = tutor_availability.TakeTimeOff(tutor=tutor_id, first="20260401", last="20260405", cancels=0)
    await guide.opens(away, "off-taken")
    await guide.opens(hours)
    await guide.opens(guide.first(tutor_availability.StudioRules), "rules")
    await guide.opens(guide.first(tutor_availability.StudioRule), "rule")
    await guide.says("-5", "rule-refused")


async def _series(guide: Guide) -> None:
    await guide.says("/today")
    await guide.opens(tutor_planning.PlanFor(student=MARK))
    await guide.opens(tutor_planning.PlanDay(course=MARK, day=FRIDAY))
    await guide.opens(tutor_planning.PlanTime(course=MARK, day=FRIDAY, clock=660))
    await guide.opens(guide.first(tutor_planning.PlanLength), "confirm")
    form = guide.first(tutor_series.SeriesForm)
    await guide.opens(form, "series-form")
    await guide.opens(guide.first(tutor_series.EndOfSeries), "series-end")
    await guide.says("?!", "series-end-not-understood")
    await guide.says("500", "series-end-refused")
    await guide.says("24", "series-counted")
    await guide.opens(form.model_copy(update={"weekdays": 18, "every": 2}), "series-two-days")
    await guide.opens(guide.first(tutor_series.CreateSeries), "series-made")
    series = guide.first(tutor_series.SeriesCard)
    await guide.opens(series, "series-card")
    await _one_of_a_series(guide)
    await guide.opens(tutor_series.StudentSeries(student=MARK), "series-list")
    await guide.opens(series)
    await guide.opens(guide.first(tutor_series.EndSeries), "series-end-question")
    await guide.opens(guide.camera.shown(guide.person, tutor_series.EndSeries)[-1], "series-ended")
    await guide.opens(series, "series-over")
    await guide.opens(tutor_series.StudentSeries(student=MARK), "series-none")


async def _one_of_a_series(guide: Guide) -> None:
    lesson = guide.first(tutor.Lesson)
    await guide.opens(lesson, "series-lesson")
    await guide.opens(guide.first(tutor.CancelLesson), "series-cancel")
    await guide.opens(guide.first(tutor_series.CancelSeries), "series-cancel-question")
    await guide.opens(guide.first(tutor_series.CancelSeries), "series-cancelled")
    await guide.opens(guide.first(tutor_series.RestoreSeries), "series-restored")
    await guide.opens(guide.first(tutor_planning.MoveMonth))
    await guide.says("21.03 12:00", "series-move")
    await guide.opens(guide.first(tutor_series.ChangeSeries), "series-move-question")
    await guide.opens(guide.first(tutor_series.ChangeSeries), "series-moved")


async def _moves(guide: Guide) -> None:
    await guide.opens(tutor.DayLessons(day="20260316"), "another-day")
    await guide.opens(guide.first(tutor.Lesson))
    await guide.opens(guide.first(moves.MoveDays), "move-days")
    await guide.opens(guide.first(moves.MoveTimes), "move-times")
    await guide.opens(guide.first(moves.MoveChosen), "move-chosen")
    await guide.opens(guide.first(moves.ProposeMove), "move-proposed")


async def _typed(guide: Guide) -> None:
    for number, phrase in enumerate(guide.words("demo-quick-phrases").split("|"), 1):
        await guide.says(phrase.strip(), f"typed-{number}")
        await guide.says("/cancel")


async def walk_family(guide: Guide) -> None:
    await guide.says("/start")
    await guide.opens(family_schedule.FamilyWeek(student=MARK, day=MONDAY), "week")
    await guide.opens(family_schedule.FamilyDay(student=MARK, day="20260316"), "day")
    await guide.opens(guide.first(family_schedule.DatedLesson), "lesson")
    await guide.opens(guide.first(moves.ShowMove), "proposal")
    await guide.opens(guide.first(moves.AcceptMove), "accepted")
    await guide.opens(family.SchedulePage(student=MARK, cursor=0, back=0), "schedule")
    await guide.opens(guide.first(family.ScheduledLesson))
    await guide.opens(guide.first(moves.MoveDays), "move-days")
    await guide.opens(common.Settings(), "settings")
