"""Who is who: persons of Telegram, their memberships, student cards and invitations (PRODUCT §1, rule 33)."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.clock import zone_named
from domain.digests import Slot, next_moment
from domain.errors import CodePaused, InvitationSpent, TextEmpty, TextTooLong
from domain.identity import known

NAME_LIMIT = 60
INVITATION_LIFE = timedelta(days=14)
CODE_ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
CODE_LENGTH = 8
TOKEN_LENGTH = 22
WRONG_CODES_ALLOWED = 5
CODE_PAUSE = timedelta(minutes=15)


class Language(StrEnum):
    RUSSIAN = "ru"
    UKRAINIAN = "uk"
    ENGLISH = "en"


class Role(StrEnum):
    OWNER = "owner"
    TUTOR = "tutor"
    STUDENT = "student"
    GUARDIAN = "guardian"


@dataclass(frozen=True, slots=True)
class Receiver:
    """Whoever is to be told something, and the zone whose quiet hours he has."""

    person_id: int
    zone: str


@dataclass(eq=False, kw_only=True)
class Person:
    """Someone in Telegram, once, whatever he is in how many studios.

    ``unreachable_since`` is set by a 403 and cleared when he writes again; ``hat`` is the role whose home
    he sees.
    ``reminders_on`` governs reminders alone: news of a changed lesson always comes; with ``calendar_files`` the lesson
    follows it as a file for a calendar. ``digest_at``: when a tutor is given his next digest.
    """

    id: int | None = None
    telegram_id: int
    name: str
    language: Language
    zone: str
    hat: Role | None = None
    reminders_on: bool = True
    calendar_files: bool = False
    morning_digest: bool = True
    evening_digest: bool = True
    digest_at: datetime | None = None
    unreachable_since: datetime | None = None
    wrong_codes: int = 0
    code_pause_until: datetime | None = None
    created_at: datetime

    @property
    def receiver(self) -> Receiver:
        return Receiver(known(self.id), self.zone)

    def plan_digest(self, now: datetime) -> None:
        """The first that he wants, from now on."""
        wanted = {Slot.MORNING: self.morning_digest, Slot.EVENING: self.evening_digest}
        slots = [slot for slot, is_wanted in wanted.items() if is_wanted]
        self.digest_at = next_moment(slots, now, zone_named(self.zone))

    def check_may_try_code(self, now: datetime) -> None:
        """Raises CodePaused; after a pause the tries begin anew (rule 33)."""
        if self.code_pause_until is None:
            return
        if now < self.code_pause_until:
            raise CodePaused(until=self.code_pause_until)
        self.forget_wrong_codes()

    def count_wrong_code(self, now: datetime) -> int:
        """How many tries are left; none means a pause."""
        self.wrong_codes += 1
        if self.wrong_codes >= WRONG_CODES_ALLOWED:
            self.code_pause_until = now + CODE_PAUSE
        return max(WRONG_CODES_ALLOWED - self.wrong_codes, 0)

    def forget_wrong_codes(self) -> None:
        self.wrong_codes = 0
        self.code_pause_until = None


@dataclass(eq=False, kw_only=True)
class Membership:
    """What a person is in a studio. A student's or guardian's names the student card it is about.

    A tutor's ``id`` is the tutor id that courses and lessons carry. ``pays`` means: sees money and may pay
    (guardians by default; an adult student may be his own payer). An ended one gives no rights.
    """

    id: int | None = None
    studio_id: int
    person_id: int
    role: Role
    student_id: int | None = None
    pays: bool = False
    created_at: datetime
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Relative:
    """Somebody connected to a student: the student himself or a guardian. ``pays``: he sees the money."""

    student_id: int
    receiver: Receiver
    role: Role
    pays: bool


@dataclass(frozen=True, slots=True)
class Families:
    """Students, and everybody connected to one of them, the student first."""

    student_ids: tuple[int, ...]
    relatives: tuple[Relative, ...]

    def of(self, student_id: int) -> "Families":
        """Of this one student."""
        return Families((student_id,), tuple(one for one in self.relatives if one.student_id == student_id))

    @property
    def each_once(self) -> tuple[Relative, ...]:
        """Each person once, for the first of the students he is connected to."""
        found: dict[int, Relative] = {}
        for relative in self.relatives:
            found.setdefault(relative.receiver.person_id, relative)
        return tuple(found.values())

    @property
    def students(self) -> tuple[Relative, ...]:
        return tuple(one for one in self.relatives if one.role is Role.STUDENT)

    @property
    def guardians(self) -> tuple[Relative, ...]:
        return tuple(one for one in self.relatives if one.role is Role.GUARDIAN)

    def deciders(self, student_id: int) -> tuple[Relative, ...]:
        """Who answers for the student (rule 9): whoever pays for him; where nobody does, he himself."""
        his = self.of(student_id)
        return his.payers or his.students

    @property
    def payers(self) -> tuple[Relative, ...]:
        return tuple(one for one in self.relatives if one.pays)


@dataclass(eq=False, kw_only=True)
class Student:
    """The card of a student; he need not have Telegram."""

    id: int | None = None
    studio_id: int
    name: str
    created_at: datetime
    archived_at: datetime | None = None


@dataclass(eq=False, kw_only=True)
class Invitation:
    """A single-use door for one place in a studio: deep link token, or the short code as fallback.

    Only the token's digest is stored. opened (somebody came) → confirmed (the tutor said yes) or withdrawn.
    The first owner's invitation has no studio and needs no confirmation.
    """

    id: int | None = None
    token_digest: str
    code: str
    role: Role
    studio_id: int | None = None
    student_id: int | None = None
    invited_by: int | None = None
    created_at: datetime
    expires_at: datetime
    opened_by: int | None = None
    opened_at: datetime | None = None
    settled_at: datetime | None = None

    def check_open(self, now: datetime) -> None:
        """Raises InvitationSpent when it has served or its time is over."""
        if self.opened_by is not None or self.settled_at is not None or now >= self.expires_at:
            raise InvitationSpent

    def is_held_by(self, person_id: int, now: datetime) -> bool:
        """He opened it, and nothing has come of it yet: coming back continues."""
        return self.opened_by == person_id and self.settled_at is None and now < self.expires_at


def clean_name(text: str) -> str:
    """One line, trimmed, with no invisible characters at its ends; raises TextEmpty or TextTooLong."""
    name = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    if not name or not any(char.isalnum() for char in name):
        raise TextEmpty
    if len(name) > NAME_LIMIT:
        raise TextTooLong(limit=NAME_LIMIT)
    return name


def name_from_telegram(name: str, telegram_id: int) -> str:
    """Whatever Telegram calls him, as one usable line: refusing an update for an odd name would be absurd."""
    try:
        return clean_name(name[:NAME_LIMIT])
    except TextEmpty:
        return f"id{telegram_id}"


def new_token() -> str:
    """128 random bits as 22 characters that a deep link may carry."""
    return secrets.token_urlsafe(16)


def looks_like_token(secret: str) -> bool:
    """A deep link's token cannot be guessed, so a wrong one is old news and no try."""
    return len(secret) == TOKEN_LENGTH


def digest_of(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def new_code() -> str:
    return "".join(secrets.choice(CODE_ALPHABET) for _ in range(CODE_LENGTH))


def clean_code(text: str) -> str:
    """A code as typed by a person: case, spaces and dashes do not matter."""
    return "".join(char for char in text.upper() if char.isalnum())
