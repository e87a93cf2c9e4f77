"""What a tutor may do with a student's packages: buttons of the card, and the questions before what is not small."""

from collections.abc import Sequence

from bot import counts, formats
from bot.callbacks import packages as shared
from bot.callbacks import tutor
from bot.callbacks import tutor_packages as callbacks
from bot.callbacks.balances import TUTOR
from bot.keyboards import clock
from bot.keyboards import common as keyboards
from bot.keyboards.names import distinct
from bot.l10n import Words
from bot.screen import Button, Screen, Style, press
from bot.screens import package_days
from bot.screens.package_sale import days
from bot.screens.packages import named
from storage.queries.package_card import PackageCard
from storage.queries.package_sale import Charged, Target


def of_student(words: Words, student_id: int) -> list[list[Button]]:
    """Above the list of his packages."""
    sell = callbacks.SellTo(student=student_id, edge=0, back=0)
    return [[press(words.label("button-package-sell"), sell, Style.PRIMARY)]]


def of_package(words: Words, package: PackageCard) -> list[list[Button]]:
    """Nothing for one that was never sold in the end."""
    line = package.line
    if line.is_undone:
        return []
    rows: list[list[Button]] = package_days.deeds(words, line)
    if package.emptied is not None:
        label = words.label("button-package-restore")
        rows.append([press(label, callbacks.Restore(transfer=package.emptied))])
    else:
        rows.append(
            [
                press(words.label("button-tutor-payment"), tutor.PayFor(student=line.student_id)),
                press(words.label("button-package-undo"), callbacks.AskUndo(package=line.id)),
            ]
        )
    if line.left:
        rows.append(
            [
                press(words.label("button-package-for"), callbacks.Courses(package=line.id)),
                press(words.label("button-package-release"), callbacks.AskRelease(package=line.id)),
            ]
        )
    return rows


def ask_release(words: Words, package: PackageCard, intent: str) -> Screen:
    line = package.line
    text = words(
        "screen-package-release",
        name=named(words, line),
        student=line.student_name,
        rest=counts.lessons(words, line.left),
        worth=formats.money(words, package.worth_minor, line.currency),
    )
    sure = callbacks.Release(package=line.id, intent=intent)
    return _sure(words, package, text, press(words.label("button-package-release"), sure, Style.DANGER))


def ask_undo(words: Words, package: PackageCard, drawn: Sequence[Charged], *, others: bool) -> Screen:
    """``others``: something is left of another package, which may be drawn from instead."""
    line = package.line
    text = words(
        "screen-package-undo",
        name=named(words, line),
        student=line.student_name,
        price=formats.money(words, line.price_minor, line.currency),
        count=len(drawn),
        days=days(words, drawn),
        amount=formats.money(words, sum(one.amount_minor for one in drawn), line.currency),
        others="yes" if others else "no",
    )
    sure = callbacks.UndoSale(package=line.id)
    return _sure(words, package, text, press(words.label("button-package-undo"), sure, Style.DANGER))


def _sure(words: Words, package: PackageCard, text: str, sure: Button) -> Screen:
    """The safe way first."""
    card = shared.Package(package=package.line.id, side=TUTOR, before=0)
    return Screen(text=text, rows=[keyboards.back(words, card), [sure]])


def choose_courses(
    words: Words, package: PackageCard, found: Sequence[Target], *, toast: str | None = None
) -> Screen:
    line = package.line
    labels = distinct([one.subject for one in found], 17)
    toggles = [
        press(
            words.label("button-package-course", subject=label, on="yes" if one.is_on else "no"),
            callbacks.SetCourse(package=line.id, course=one.id, on=int(not one.is_on)),
        )
        for one, label in zip(found, labels, strict=True)
    ]
    return Screen(
        text=words("screen-package-for", name=named(words, line), student=line.student_name),
        rows=[
            *clock.in_rows(toggles, 1),
            keyboards.back_and_home(words, shared.Package(package=line.id, side=TUTOR, before=0)),
        ],
        toast=toast,
    )
