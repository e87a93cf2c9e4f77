"""A studio of two: the owner sees a colleague's student and his money, pays the colleague, and names what they sell."""

import re

from bot.callbacks import (
    tutor,
    tutor_cards,
    tutor_income,
    tutor_package_names,
    tutor_packages,
    tutor_pay,
    tutor_studio,
    tutor_teachers,
)
from bot.demo.guide import Guide

STUDIO = 1
_LINK = re.compile(r"https://t\.me/\S+")


async def walk(owner: Guide, colleague: Guide) -> None:
    await _hires(owner, colleague)
    name = owner.words.label("demo-newcomer")
    await _adds(colleague, name)
    await owner.says("/students", "students")
    await owner.opens(owner.first(tutor_studio.StudioStudents), "whole")
    await owner.opens(tutor.FindStudent())
    await owner.says(name[:4], "found")
    await owner.opens(owner.first(tutor.Student), "card")
    await owner.opens(owner.first(tutor.Balance), "balance")
    await _pays(owner, colleague)
    await _names(owner)


async def _hires(owner: Guide, colleague: Guide) -> None:
    await owner.opens(tutor_teachers.InviteTeacher(studio=STUDIO))
    texts = [str(message.content.get("text", "")) for message in owner.person.received]
    link = next(found[0] for text in reversed(texts) if (found := _LINK.search(text)))
    await colleague.does(lambda person: person.opens(link))
    await owner.presses("button-notice-admit")
    await colleague.says("/today", "first")


async def _adds(colleague: Guide, name: str) -> None:
    await colleague.opens(tutor_cards.AddStudent())
    await colleague.says(name)
    await colleague.says(colleague.words.label("demo-subject", subject="maths"))
    await colleague.says("20")
    await colleague.opens(colleague.first(tutor_cards.ChooseLength))


async def _pays(owner: Guide, colleague: Guide) -> None:
    """The colleague is the newest tutor."""
    await owner.opens(tutor_teachers.Teachers(studio=STUDIO, edge=0))
    await owner.opens(owner.first(tutor_teachers.Teacher), "teacher")
    place = owner.first(tutor_pay.TutorPay).tutor
    await owner.opens(tutor_pay.PayKind(tutor=place, kind=tutor_pay.PERCENT))
    await owner.says("50 %")
    await owner.opens(owner.first(tutor_pay.AgreePay))
    await colleague.take("terms")
    await owner.opens(tutor_pay.PayOut(tutor=place, month=0))
    await owner.says("50")
    await owner.opens(owner.first(tutor_pay.RecordPayOut))
    await colleague.take("paid")
    await owner.opens(owner.first(tutor_pay.UndoPayOut))
    await colleague.take("unpaid")


async def _names(owner: Guide) -> None:
    await owner.opens(tutor_income.Income(studio=STUDIO, month=0))
    await owner.opens(owner.first(tutor_packages.Types), "types")
    await owner.opens(tutor_packages.AddType(studio=STUDIO))
    await owner.says("8")
    await owner.says("120")
    await owner.opens(tutor_packages.TakeDays(value=60))
    await owner.opens(tutor_packages.TakeSubject(index=0))
    await owner.opens(owner.first(tutor_packages.Type), "type")
    await owner.opens(owner.first(tutor_package_names.NameType), "ask-name")
    await owner.says(owner.words.label("demo-package-name"), "named")
    await owner.presses("button-back", "types-named")
