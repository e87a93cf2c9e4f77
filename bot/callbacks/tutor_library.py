"""Buttons of a tutor's materials. ``kind``: 0 subject, 1 level, 2 topic, 3 tag, 4 favourites, 5 the title."""

from bot.callbacks.base import Digit, Id, Press, Small


class LibraryShelf(Press, prefix="la"):
    """A page of all, or of ``label``'s; it lies beside material ``cursor`` as in ``student.HomeworkShelf``."""

    label: Id
    cursor: Id
    back: Small


class LibraryLabels(Press, prefix="lb"):
    """What the library can be narrowed down by."""

    kind: Digit
    page: Small


class OpenItem(Press, prefix="lc"):
    item: Id


class ItemParts(Press, prefix="ld"):
    """All that it consists of, as it was sent."""

    item: Id


class EditItem(Press, prefix="le"):
    item: Id
    kind: Digit


class PutLabel(Press, prefix="lf"):
    """One that other materials have."""

    item: Id
    label: Id


class PutOffered(Press, prefix="lg"):
    """The one offered in place ``index``: a subject taught, a usual level."""

    item: Id
    kind: Digit
    index: Small


class ClearLabel(Press, prefix="lh"):
    item: Id
    kind: Digit


class FavourItem(Press, prefix="li"):
    item: Id
    on: Digit


class RemoveItem(Press, prefix="lj"):
    item: Id


class RestoreItem(Press, prefix="lk"):
    item: Id


class DropPart(Press, prefix="ll"):
    """The last of ``number`` parts."""

    item: Id
    number: Small


class WriteItem(Press, prefix="lm"):
    """A material of words or a link."""


class ItemHolders(Press, prefix="ln"):
    """Who has been given it; pages as above."""

    item: Id
    cursor: Id
    back: Small


class GiveItem(Press, prefix="lo"):
    item: Id
    page: Small


class GiveTo(Press, prefix="lp"):
    """The student of this place in a course: ``on`` 1 he is given it, 0 it is taken back."""

    item: Id
    enrolment: Id
    on: Digit
    page: Small


class GiveToGroup(Press, prefix="lq"):
    item: Id
    course: Id
    on: Digit
    page: Small


class AssignItem(Press, prefix="lr"):
    """It becomes a homework that is being prepared."""

    item: Id


class KeepInLibrary(Press, prefix="ls"):
    """What was taken for homework is a material."""

    assignment: Id


class DescribeItem(Press, prefix="lx"):
    """All that can be changed of it."""

    item: Id


class LessonItems(Press, prefix="lv"):
    """Materials of a lesson; pages as above."""

    lesson: Id
    cursor: Id
    back: Small


class AttachItem(Press, prefix="lw"):
    """``on`` 1 it is the lesson's, 0 it is no more."""

    lesson: Id
    item: Id
    on: Digit
