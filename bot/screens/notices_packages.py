"""What payers are told of lessons paid ahead that are nearly used up."""

from bot import counts
from bot.callbacks.balances import FAMILY
from bot.callbacks.packages import Package
from bot.l10n import Words, escaped
from bot.screen import Message, press
from bot.screens.notices_debts import pay_rows
from bot.screens.notices_lessons import joined
from domain.people import Role
from storage.queries.package_freezes import Term


def low(words: Words, package: Term, reader: Role, student: str) -> Message:
    """What is left of it now."""
    lines = joined(
        words("notice-low-package", state="low" if package.left else "empty"),
        str(escaped(student)) if reader is Role.GUARDIAN else None,
        words(
            "notice-low-package-left",
            package=counts.package(words, package.name, package.lessons),
            left=counts.lessons(words, package.left),
        ),
    )
    look = Package(package=package.id, side=FAMILY, before=0)
    pay, _ = pay_rows(words, package.student_id)
    return Message(lines, (pay, (press(words.label("button-low-package"), look),)))
