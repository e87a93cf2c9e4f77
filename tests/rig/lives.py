"""A studio full of secrets in every state, and everybody who must not see them, each with a life of his own."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import func, select

from bot.demo import giving
from domain.access import Actor
from domain.homework import Material, MediaKind
from domain.identity import known
from domain.package_days import Days
from domain.packages import Offer
from domain.payments import Paid
from domain.people import Role
from domain.ports import UnitOfWork
from domain.services import (
    cancellations,
    lessons,
    onboarding,
    package_ends,
    package_freezes,
    package_types,
    packages,
    payments,
    proposals,
    series,
)
from domain.services.packages import Sale
from domain.services.series_plans import Slot
from storage import conversation, tables
from storage.engine import EVERY_STUDIO
from tests.bot.crowd import CANARY, card_of, person, place, studio_of
from tests.bot.rig import Phone, Rig
from tests.rig import availabilities
from tests.rig.lives_at_work import STEPS, prepared
from tests.rig.lives_in_groups import live_in_a_group
from tests.rig.lives_paid import paid
from tests.rig.lives_with_money import paid_astray, paid_by_hand
from tests.rig.past import a_voice, argued_over, written_down

Ids = dict[str, tuple[int, ...]]
KINDS = {
    "studio": "studios", "student": "students", "course": "courses", "lesson": "lessons",
    "homework": "homework", "assignment": "assignments", "template": "assignments", "submission": "submissions",
    "page": "pages", "sheet": "pages", "transfer": "transfers",
    "proposal": "proposals",
    "skill": "skills", "cancellation": "cancellations", "credit": "makeup_credits",
    "series": "series",
    "invitation": "invitations", "membership": "memberships", "tutor": "memberships",
    "off": "time_off", "time_off": "time_off", "participation": "participations",
    "enrolment": "enrolments", "waiting": "waiting_places", "entry": "marks", "period": "period_marks",
    "comment": "comments", "answer": "feedback", "price": "prices",
    "package": "packages", "claim": "payment_claims", "requisite": "requisites",
    "freeze": "package_freezes",
    "extension": "package_extensions",
    "dispute": "disputes",
    "stray": "card_payments",
    "type": "package_types",
    "package_type": "package_types",
    "item": "library_items", "label": "library_labels", "gift": "library_gifts",
}  # fmt: skip
"""What a row is called in buttons, dialogs and services, and its table."""
_FORGET = "DELETE FROM sqlite_sequence WHERE name = ?"
_SEQUENCE = "INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)"


@dataclass
class Lives:
    """``insiders``: tutor, student and guardian; ``targets``: their rows of each kind; ``own``: a foreigner's."""

    rig: Rig
    insiders: tuple[Phone, ...]
    targets: Ids
    victims: dict[str, frozenset[int]]
    foreigners: dict[str, Phone] = field(default_factory=dict)
    own: dict[str, Ids] = field(default_factory=dict)


async def actor_of(rig: Rig, phone: Phone) -> Actor:
    async with rig.database.reading() as reads:
        actor = (await conversation.load(reads, 1, phone.person.id, 1)).actor
    assert actor is not None
    return actor


async def ids_of_rows(rig: Rig) -> dict[str, frozenset[int]]:
    """The ids of every row there is, by table."""
    found = {}
    async with rig.database.reading() as reads:
        for name, table in tables.metadata.tables.items():
            if "id" in table.c:
                found[name] = frozenset(row[0] for row in await reads.all(select(table.c.id)))
    return found


async def gather(rig: Rig) -> Lives:
    """Ids are so far apart that no number means a row of one table and of another."""
    await _spread(rig)
    tutor, studio_id, tutor_id = await studio_of(rig, f"{CANARY} tutor")
    card, course = await card_of(rig, studio_id, tutor_id, f"{CANARY} student")
    student, student_person = await person(rig, f"{CANARY} pupil")
    await place(rig, studio_id, student_person, Role.STUDENT, card)
    guardian, guardian_person = await person(rig, f"{CANARY} guardian")
    await place(rig, studio_id, guardian_person, Role.GUARDIAN, card)
    await _live(rig, tutor, student, (course, card), CANARY)
    victims = await ids_of_rows(rig)
    targets = {kind: tuple(sorted(victims[table])) for kind, table in KINDS.items()}
    lives = Lives(rig, (tutor, student, guardian), targets, victims)
    await _foreigners(lives, studio_id, card)
    return lives


async def _spread(rig: Rig) -> None:
    """Each table numbers its rows from another billion on."""
    async with rig.database.transaction() as connection:
        for number, table in enumerate(tables.metadata.sorted_tables):
            if "id" not in table.c:
                continue
            first = 1_000_000_000 * (number + 3)
            if rig.database.is_sqlite:
                await connection.exec_driver_sql(
                    _FORGET, (table.name,)
                )  # one a migration made anew has a row
                await connection.exec_driver_sql(_SEQUENCE, (table.name, first))
            else:
                sequence = func.pg_get_serial_sequence(table.name, "id")
                await connection.execute(select(func.setval(sequence, first)))


async def _live(rig: Rig, tutor: Phone, student: Phone, course_and_card: tuple[int, int], words: str) -> None:
    """Lessons and homework in every state, a payment, an open invitation and one that somebody has opened."""
    course_id, card_id = course_and_card
    teacher, pupil, now = await actor_of(rig, tutor), await actor_of(rig, student), rig.clock()
    async with rig.database.writing(teacher.studio_ids) as uow:
        held = await _lessons(uow, teacher, course_id, now)
        await written_down(uow, teacher, (held, card_id), (words, a_voice(rig)), now)
        await live_in_a_group(uow, teacher, card_id, words, now)
        intent = f"intent{card_id}"
        await payments.record(
            uow, teacher, card_id, Paid(amount_minor=1_000, happened_at=now, note=words), intent, now
        )
        for own in (one for one in teacher.places if one.role is Role.OWNER):
            kind = Offer("", 8, 100_000, 60)
            await package_types.add(uow, teacher, own.studio_id, kind, None, now)
        sale = Sale(Offer(words, 4, 100_000, 30), frozenset({course_id}))
        package_id = known((await packages.sell(uow, teacher, card_id, sale, intent, now)).id)
        today = now.date()
        days = Days(today + timedelta(days=6), today + timedelta(days=8))
        await package_freezes.freeze(uow, teacher, package_id, days, words, "abcdef123456", now)
        last = today + timedelta(days=50)
        await package_ends.extend(uow, teacher, package_id, last, intent, now)
        await paid(uow, teacher, now)
        await argued_over(uow, teacher, card_id, words, now)
        await paid_by_hand(uow, teacher, card_id, words, now)
        await paid_astray(uow, card_id, words, now)
        await onboarding.invite(uow, teacher, card_id, Role.GUARDIAN, now)
        opened = await onboarding.invite(uow, teacher, card_id, Role.GUARDIAN, now)
    guest, _ = await person(rig, f"{words} guest")
    caller = await actor_of(rig, guest)
    async with rig.database.writing(EVERY_STUDIO) as uow:
        await onboarding.open_invitation(uow, caller, opened.token, now)
    page = Material(kind=MediaKind.TEXT, text=words)
    async with rig.database.writing(teacher.studio_ids) as uow:
        await prepared(uow, teacher, course_and_card, page, now)
    for step in STEPS:
        async with rig.database.writing(teacher.studio_ids) as uow:
            due = now + timedelta(days=3)
            work = await giving.give(uow, teacher, course_id, card_id, words, [], due, now)
            await step(uow, (teacher, pupil), known(work.id), page, now)


async def _lessons(uow: UnitOfWork, tutor: Actor, course_id: int, now: datetime) -> int:
    """To come, over and to be marked, held (its id), cancelled by the tutor and too late."""
    hours = (24, -3, -6, -30, -50)
    coming = [
        await lessons.plan(
            uow, tutor, course_id, now + timedelta(hours=away), 60, now, despite_past=True, despite_clash=True
        )
        for away in hours
    ]
    held = known(coming[2].id)
    await lessons.hold(uow, tutor, held, 1, now)
    await lessons.cancel(uow, tutor, known(coming[3].id), 1, now)
    await cancellations.mark_late(uow, tutor, known(coming[4].id), 1, now)
    await proposals.propose(uow, tutor, known(coming[0].id), 1, [now + timedelta(days=3)], now)
    first = now.date() + timedelta(days=9)
    weekly = Slot(1 << first.weekday(), 20 * 60, 60, first, ends_on=first + timedelta(weeks=4))
    await series.create(uow, tutor, course_id, weekly, now)
    await availabilities.lived(uow, tutor, first, now)
    return held


async def _foreigners(lives: Lives, studio_id: int, card_id: int) -> None:
    """Of the same studio: another tutor with a family of his own. Of another one: the like. And those who were."""
    rig = lives.rig
    elsewhere, their_studio, their_tutor = await studio_of(rig, "Elsewhere")
    await _family(lives, (elsewhere, their_studio, their_tutor), "elsewhere")
    colleague, colleague_id = await person(rig, "Colleague")
    colleague_tutor = await place(rig, studio_id, colleague_id, Role.TUTOR)
    await _family(lives, (colleague, studio_id, colleague_tutor), "here")
    lives.foreigners |= {"tutor of another studio": elsewhere, "other tutor of the same studio": colleague}
    lives.own["tutor of another studio"] = lives.own["elsewhere"]
    sold_here = {kind: lives.targets[kind] for kind in ("studio", "type", "package_type")}
    lives.own["other tutor of the same studio"] = lives.own["here"] | sold_here  # every tutor sells them
    for who, role, card in (
        ("removed parent", Role.GUARDIAN, card_id),
        ("former tutor", Role.TUTOR, None),
    ):
        phone, person_id = await person(rig, who)
        await place(rig, studio_id, person_id, role, card, ended=True)
        lives.foreigners[who] = phone
    lives.foreigners["stranger"] = (await person(rig, "Stranger"))[0]
    lives.foreigners["newcomer"] = rig.phone("Newcomer", language="en", zone="Europe/London")


async def _family(lives: Lives, school: tuple[Phone, int, int], where: str) -> None:
    """A card with a student and a parent, and all that happens to them; they are foreigners too."""
    rig, (tutor, studio_id, tutor_id) = lives.rig, school
    before = await ids_of_rows(rig)
    card, course = await card_of(rig, studio_id, tutor_id, f"Student {where}")
    student, student_id = await person(rig, f"Student {where}")
    await place(rig, studio_id, student_id, Role.STUDENT, card)
    parent, parent_id = await person(rig, f"Parent {where}")
    await place(rig, studio_id, parent_id, Role.GUARDIAN, card)
    await _live(rig, tutor, student, (course, card), f"Words {where}")
    after = await ids_of_rows(rig)
    own: dict[str, Any] = {
        kind: tuple(sorted(after[table] - before[table])) for kind, table in KINDS.items() if kind != "studio"
    }
    own["studio"] = (studio_id,)
    for who, phone in ((f"other student {where}", student), (f"other parent {where}", parent)):
        lives.foreigners[who] = phone
        lives.own[who] = own
    lives.own[where] = own
