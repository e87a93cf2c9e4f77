"""Buttons of what tutors are paid. ``month`` is YYYYMM, 0 the present one."""

from bot.callbacks.base import Digit, Id, Intent, Minor, Month, Press, Small, Tiny

PER_LESSON, PER_HOUR, PERCENT, PER_HEAD = range(4)
"""What ``kind`` says of ``value``."""


class StudioPay(Press, prefix="wa"):
    """All tutors' month, those after the tutor ``edge``."""

    studio: Id
    month: Month
    edge: Id


class TutorPay(Press, prefix="wb"):
    """One tutor's month."""

    tutor: Id
    month: Month


class PayKinds(Press, prefix="wc"):
    """Other terms: first by what they are reckoned."""

    tutor: Id


class PayKind(Press, prefix="wd"):
    tutor: Id
    kind: Digit


class PayTermsPress(Press, prefix="we"):
    """The terms as they would be, still to be agreed; ``from_day`` in days since 1970, 0 is now."""

    tutor: Id
    kind: Digit
    value: Minor
    least: Minor
    share: Tiny
    from_day: Small


class PayLeast(Press, prefix="wf"):
    """Asks what a lesson gives at any rate."""

    tutor: Id
    kind: Digit
    value: Minor
    least: Minor
    share: Tiny
    from_day: Small


class AgreePay(Press, prefix="wg"):
    tutor: Id
    kind: Digit
    value: Minor
    least: Minor
    share: Tiny
    from_day: Small


class PayOut(Press, prefix="wh"):
    """Asks how much was given for the month."""

    tutor: Id
    month: Month


class PayOutAmount(Press, prefix="wi"):
    """Asks whether to record it."""

    tutor: Id
    month: Month
    minor: Minor


class RecordPayOut(Press, prefix="wj"):
    tutor: Id
    month: Month
    minor: Minor
    intent: Intent


class PayOutReceipt(Press, prefix="wk"):
    transfer: Id


class UndoPayOut(Press, prefix="wl"):
    transfer: Id
