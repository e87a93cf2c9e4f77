"""Buttons of a tutor about debts: reminding one family, or all, and the question before a lesson."""

from bot.callbacks.base import Digit, Id, Press, Small


class RemindDebtor(Press, prefix="tda"):
    """From the list's page beyond ``edge``, as in ``overdue.Debtors``; it is shown again."""

    student: Id
    edge: Id
    back: Small


class RemindAll(Press, prefix="tdb"):
    """Shows whom a reminder would reach."""


class RemindPage(Press, prefix="tdd"):
    page: Small


class Spare(Press, prefix="tde"):
    """Leaves out who stands at this ``place`` of the dialog's list, or with ``on`` takes him in again."""

    place: Small
    on: Digit
    page: Small


class RemindThem(Press, prefix="tdf"):
    """All that are ticked."""


class TeachOn(Press, prefix="tdg"):
    """The lesson takes place, whatever is owed."""

    lesson: Id


class RemindBefore(Press, prefix="tdh"):
    """The payers are reminded; the lesson stays as it is."""

    lesson: Id
    student: Id


class MoneyRules(Press, prefix="tdi"):
    """When a balance is low, when a debt is due, and who is told."""

    studio: Id
