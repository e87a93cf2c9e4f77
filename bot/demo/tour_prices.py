"""What a course costs: changed from a day on, for everybody and for one of a group; a trial."""

from bot.callbacks import tutor, tutor_planning
from bot.callbacks import tutor_groups as groups
from bot.callbacks import tutor_prices as prices
from bot.demo.guide import Guide

MARK = 1
DAY = "20260313"


async def walk(guide: Guide, parent: Guide) -> None:
    await guide.says("/students")
    await guide.opens(tutor.Student(student=MARK))
    await guide.opens(prices.Prices(course=MARK, student=0), "now")
    await guide.opens(prices.ChangePrice(course=MARK, student=0), "terms")
    await guide.says("1,5,0", "not-understood")
    await guide.says("-5", "refused")
    await guide.says("1700/h", "since")
    await guide.opens(guide.first(prices.PriceDays), "day")
    await guide.says("01.05", "to-come")
    await parent.take("told")
    await guide.opens(guide.first(prices.WithdrawPrice), "withdrawn")
    await parent.take("stays")
    await _group(guide)
    await _trial(guide)


async def _group(guide: Guide) -> None:
    await guide.opens(groups.AddGroup())
    await guide.says(guide.words.label("demo-group-name"))
    await guide.opens(guide.first(groups.GroupPrice))
    await guide.opens(groups.GroupLength(minutes=60))
    await guide.says("3")
    group = guide.first(groups.EditGroup).course
    await guide.opens(groups.AddMember(course=group))
    await guide.says(guide.words.label("demo-group-first"))
    await guide.opens(groups.Group(course=group))
    await guide.opens(groups.Members(course=group, edge=0, back=0))
    await guide.opens(guide.first(groups.Member), "member")
    await guide.opens(guide.first(prices.Prices), "of-student")
    await guide.opens(guide.first(prices.ChangePrice), "discounts")
    await guide.says("-10 %")
    await guide.opens(guide.first(prices.SetPrice), "discounted")
    await guide.opens(prices.Prices(course=group, student=0), "of-group")


async def _trial(guide: Guide) -> None:
    await guide.opens(tutor_planning.PlanTime(course=MARK, day=DAY, clock=1200))
    await guide.opens(tutor_planning.PlanLength(course=MARK, day=DAY, clock=1200, minutes=60), "plan")
    await guide.presses("button-tutor-plan-trial", "trial")
