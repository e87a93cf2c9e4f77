"""What a tutor may do with a student's packages: buttons of the card, and the questions before what is not small."""

from bot import counts, formats
from bot.callbacks import packages as shared
from bot.callbacks import tutor_packages as callbacks
from bot.callbacks.balances import TUTOR
from bot.keyboards import common as keyboards
from bot.l10n import Words
from bot.screen import Button, Screen, Style, press
from bot.screens import package_days
from bot.screens.packages import named
from storage.queries.package_card import PackageCard


def of_package(words: Words, package: PackageCard) -> list[list[Button]]:
    """Nothing for one that was never sold in the end."""
    line = package.line
    if line.is_undone:
        return []
    rows: list[list[Button]] = package_days.deeds(words, line)
    if package.emptied is not None:
        label = words.label("button-package-restore")
        rows.append([press(label, callbacks.Restore(transfer=package.emptied))])
    if line.left:
        rows.append([press(words.label("button-package-release"), callbacks.AskRelease(package=line.id))])
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
    return Screen(
        text=text,
        rows=[
            keyboards.back(words, shared.Package(package=line.id, side=TUTOR, before=0)),
            [press(words.label("button-package-release"), sure, Style.DANGER)],
        ],
    )
