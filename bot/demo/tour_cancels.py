"""A place given up: the price before the tap, asking to waive, the tutor's answer, and what makes up for it."""

from bot.callbacks import cancelling, family, tutor, tutor_availability, tutor_makeups, tutor_waivers
from bot.callbacks.tutor_lessons import LessonMore
from bot.demo.guide import Guide

MARK = 1
STUDIO = 1


async def walk(teacher: Guide, parent: Guide) -> None:
    """Rules first: without a free late one its price is seen."""
    await teacher.opens(tutor_waivers.CancelRules(studio=STUDIO), "rules")
    rule = tutor_availability.SetRule(studio=STUDIO, rule="free_late_cancels", value=0)
    await teacher.opens(tutor_availability.StudioRule(studio=STUDIO, rule=rule.rule), "rule")
    await teacher.opens(rule)
    await parent.says("/start")
    await parent.opens(family.SchedulePage(student=MARK, cursor=0, back=0))
    lessons = parent.camera.shown(parent.person, family.ScheduledLesson)
    await _give_up(parent, lessons[0], "near")
    await parent.opens(parent.first(cancelling.WaiverReasons), "reasons")
    await parent.opens(parent.first(cancelling.Cancel), "asked")
    await teacher.take("asked")
    await teacher.opens(teacher.first(tutor_waivers.Decide), "decide")
    await teacher.opens(teacher.first(tutor_waivers.Waive), "waived")
    await parent.take("waived")
    await _give_up(parent, lessons[-1], "far")
    await parent.opens(parent.first(cancelling.Cancel), "free")
    await teacher.take("told")
    await parent.says("/start", "makeups")
    await teacher.opens(tutor.Student(student=MARK), "student")
    await teacher.opens(tutor_makeups.StudentMakeups(student=MARK), "makeups")
    await teacher.opens(tutor.Student(student=MARK))
    await teacher.opens(teacher.first(tutor.Lesson))
    await teacher.opens(teacher.first(LessonMore), "more")


async def _give_up(parent: Guide, lesson: family.ScheduledLesson, name: str) -> None:
    await parent.opens(lesson, f"{name}-lesson")
    await parent.opens(parent.first(cancelling.AskCancel), f"{name}-ask")
