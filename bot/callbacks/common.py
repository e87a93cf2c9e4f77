"""Buttons everybody has."""

from bot.callbacks.base import Press, Whole, Word


class Home(Press, prefix="home"):
    """The home of the hat the person wears."""


class Help(Press, prefix="help"):
    pass


class Leave(Press, prefix="leave"):
    """Leaves the dialog, whatever it is."""


class Settings(Press, prefix="set"):
    pass


class Languages(Press, prefix="langs"):
    pass


class ChooseLanguage(Press, prefix="lang"):
    language: Word


class Zones(Press, prefix="zones"):
    pass


class ChooseZone(Press, prefix="zone"):
    """``index`` into the zones offered; any other zone is typed."""

    index: Whole


class SwitchReminders(Press, prefix="rem"):
    on: Whole


class SwitchDigest(Press, prefix="dig"):
    slot: Word
    on: Whole


class Roles(Press, prefix="roles"):
    pass


class WearHat(Press, prefix="hat"):
    role: Word


class EnterCode(Press, prefix="code"):
    """Starts typing an invitation code."""


class FoundLanguage(Press, prefix="f1"):
    """The founder's answers have buttons of their own: pressed later, they change nobody's settings."""

    language: Word


class FoundZone(Press, prefix="f2"):
    index: Whole


class FoundCurrency(Press, prefix="f3"):
    currency: Word
