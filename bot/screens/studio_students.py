"""An owner's students, whoever teaches them: the list, and a card with their money."""

from collections.abc import Sequence

from bot import counts, formats
from bot.callbacks import tutor
from bot.callbacks.balances import TUTOR
from bot.callbacks.packages import of_student
from bot.callbacks.tutor_money import MoneyActs
from bot.callbacks.tutor_studio import StudioStudents
from bot.keyboards import clock, pager
from bot.keyboards import common as keyboards
from bot.keyboards.names import distinct
from bot.l10n import Html, Words
from bot.screen import Button, Screen, press
from bot.screens.family_words import lines, paragraphs
from storage.queries.studio_students import PAGE, StudioCard, StudioStudent


def door(words: Words) -> list[Button]:
    return [press(words.label("button-studio-students"), StudioStudents(edge=0, back=0))]


def students(words: Words, rows: Sequence[StudioStudent], edge: int, *, back: bool) -> Screen:
    shown, turned = pager.keyed(
        rows, PAGE, edge, back=back, turn=lambda id_, way: StudioStudents(edge=id_, back=way)
    )
    told = [
        words(
            "screen-studio-student",
            name=row.name,
            balance=formats.money(words, row.balance_minor, row.currency),
        )
        for row in shown
    ]
    labels = distinct([row.name for row in shown])
    buttons = [press(label, tutor.Student(student=row.id)) for row, label in zip(shown, labels, strict=True)]
    search = [press(words.label("button-tutor-find"), tutor.FindStudent())] if turned else []
    empty = words("screen-studio-nobody") if not shown else None
    return Screen(
        text=paragraphs(words("screen-studio-students"), lines(*told), empty),
        rows=[
            *clock.in_rows(buttons, 2),
            turned,
            search,
            keyboards.back_and_home(words, tutor.Students(edge=0, back=0)),
        ],
    )


def card(words: Words, found: StudioCard) -> Screen:
    """Lessons and homework stay with who teaches him."""
    student = found.student
    id_ = student.id
    facts = [
        words(
            "screen-studio-teachers",
            names=", ".join(name for name in found.teachers if name),
            many="yes" if any(found.teachers) else "no",
        ),
        words(
            "screen-tutor-balance-line", balance=formats.money(words, student.balance_minor, student.currency)
        ),
    ]
    if found.prepaid:
        facts.append(words("screen-packages-prepaid", lessons=counts.lessons(words, found.prepaid)))
    return Screen(
        text=paragraphs(Html(f"<b>{words('screen-tutor-student', name=student.name)}</b>"), lines(*facts)),
        rows=[
            [
                press(words.label("button-tutor-payment"), tutor.PayFor(student=id_)),
                press(words.label("button-tutor-balance"), tutor.Balance(student=id_, before=0)),
            ],
            [
                press(words.label("button-packages"), of_student(id_, TUTOR)),
                press(words.label("button-money-acts"), MoneyActs(student=id_)),
            ],
            keyboards.back_and_home(words, StudioStudents(edge=0, back=0)),
        ],
    )
