"""What is told of people: who came, who is connected, who cannot be reached; and of a failure of ours."""

from bot.callbacks import common, tutor
from bot.l10n import Words
from bot.screen import Message, Rows, Style, press
from bot.screens.notices_lessons import joined
from domain.people import Role
from storage.queries.notice_facts import InvitationFacts


def somebody_came(words: Words, invitation: InvitationFacts) -> Message:
    """The tutor confirms who came (rule 33)."""
    lines = joined(
        words("notice-somebody-came"),
        words("notice-somebody-name", name=invitation.comer or "?"),
        words("notice-somebody-place", role=invitation.role.value, student=invitation.student or "?"),
        words("notice-somebody-question"),
    )
    admit = press(words.label("button-notice-admit"), tutor.Admit(invitation=invitation.id), Style.SUCCESS)
    refuse = press(words.label("button-notice-refuse"), tutor.Refuse(invitation=invitation.id))
    return Message(lines, ((admit,), (refuse,)))


def connected(words: Words, reader: Role, student: str) -> Message:
    lines = joined(
        words("notice-connected"), words("notice-connected-next", role=reader.value, student=student)
    )
    return Message(lines, _home(words))


def teacher_connected(words: Words) -> Message:
    return Message(joined(words("notice-connected"), words("notice-teacher-connected")), _home(words))


def refused(words: Words, invitation: InvitationFacts) -> Message:
    """Whom it was meant for is not his to know."""
    lines = joined(
        words("notice-refused-entry"), words("notice-refused-entry-next", role=invitation.role.value)
    )
    return Message(lines, _home(words))


def unreachable(words: Words, name: str, student_id: int) -> Message:
    lines = joined(words("notice-person-unreachable", name=name), words("notice-person-unreachable-why"))
    return Message(
        lines, ((press(words.label("button-notice-student"), tutor.Student(student=student_id)),),)
    )


def quarantined(words: Words) -> Message:
    """What broke is ours, what the person did is kept (PRODUCT 4.9)."""
    lines = joined(words("notice-update-quarantined"), words("notice-update-quarantined-kept"))
    return Message(lines, _home(words))


def ledger_differs(words: Words, count: int, numbers: str) -> Message:
    """For whoever runs the bot: the owner passes it on."""
    lines = joined(
        words("notice-ledger-differs", count=count),
        words("notice-ledger-differs-what"),
        words("notice-ledger-differs-where", numbers=numbers),
    )
    return Message(lines, _home(words))


def _home(words: Words) -> Rows:
    return ((press(words.label("button-notice-home"), common.Home()),),)
