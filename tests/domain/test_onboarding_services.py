"""The way in: introduced, invited, let in, and the doors that stay shut (rule 33)."""

from datetime import datetime, timedelta

import pytest

from domain.errors import (
    AlreadyConnected,
    CodePaused,
    CurrencyUnknown,
    DomainError,
    InvitationSpent,
    InvitationUnknown,
    NotFound,
    StudentHasTelegram,
    TextEmpty,
    ZoneUnknown,
)
from domain.notices import NoticeKind
from domain.people import CODE_PAUSE, INVITATION_LIFE, Language, Role, digest_of
from domain.services import onboarding, students
from domain.services.doors import Secrets
from domain.services.onboarding import Opened, WrongCode
from storage import tables
from storage.engine import Database
from tests.domain.cast import HOUR, NOW, Cast, Office, connect, found


async def invited(cast: Cast, role: Role, student_id: int | None = None) -> Secrets:
    assert role is Role.STUDENT or role is Role.GUARDIAN
    return await cast.does(onboarding.invite, cast.tutor, student_id or cast.student_id, role, NOW)


async def new_card(cast: Cast) -> int:
    student_id, _ = await cast.does(
        students.add_student, cast.tutor, cast.studio_id, "Bob", "Physics", 100, 60, NOW
    )
    return student_id


async def test_somebody_is_introduced_once_and_stays_as_he_set_himself_up(db: Database) -> None:
    office = Office(db)
    first = await office.works(
        onboarding.introduce, 7, "  Ann \u200b Smith ", Language.RUSSIAN, "Europe/Kyiv", NOW
    )
    again = await office.works(onboarding.introduce, 7, "Other", Language.ENGLISH, "UTC", NOW)
    assert first.id == again.id
    (row,) = await office.rows(tables.people)
    assert (row.name, row.language, row.zone, row.hat) == ("Ann Smith", Language.RUSSIAN, "Europe/Kyiv", None)


async def test_the_first_owner_gets_a_studio_and_both_his_places(db: Database) -> None:
    office = Office(db)
    owner = await found(office, 1, "Tutor", "Europe/Berlin", "EUR")
    assert owner.roles == (Role.OWNER, Role.TUTOR)
    assert owner.hat is Role.TUTOR
    (studio,) = await office.rows(tables.studios)
    assert (studio.name, studio.currency, studio.zone) == ("Tutor", "EUR", "Europe/Berlin")
    assert await office.acts() == ["onboarding.found_studio"]


async def test_founding_twice_is_one_studio(db: Database) -> None:
    office = Office(db)
    secrets = await office.works(onboarding.invite_owner, NOW)
    owner = await office.meets(1, "Tutor")
    await office.does(onboarding.open_invitation, owner, secrets.token, NOW)
    ids = set()
    for _ in range(2):
        studio = await office.does(
            onboarding.found_studio, owner, secrets.invitation_id, "S", "RUB", "UTC", NOW
        )
        ids.add(studio.id)
        owner = await office.actor(owner.person_id)
    assert len(ids) == 1
    assert len(await office.rows(tables.memberships)) == 2


async def test_an_owners_link_is_kept_for_whoever_opened_it(db: Database) -> None:
    office = Office(db)
    secrets = await office.works(onboarding.invite_owner, NOW)
    owner, other = await office.meets(1, "Tutor"), await office.meets(2, "Other")
    for _ in range(2):
        opened = await office.does(onboarding.open_invitation, owner, secrets.token, NOW)
        assert isinstance(opened, Opened)
        assert not opened.awaits_tutor
    await office.refuses(InvitationSpent, onboarding.open_invitation, other, secrets.token, NOW)
    await office.refuses(
        NotFound, onboarding.found_studio, other, secrets.invitation_id, "S", "RUB", "UTC", NOW
    )


async def test_a_new_owners_link_ends_the_older_even_if_opened(db: Database) -> None:
    office = Office(db)
    older = await office.works(onboarding.invite_owner, NOW)
    thief = await office.meets(1, "Thief")
    await office.does(onboarding.open_invitation, thief, older.token, NOW)
    await office.works(onboarding.invite_owner, NOW)
    await office.refuses(
        InvitationSpent, onboarding.found_studio, thief, older.invitation_id, "S", "RUB", "UTC", NOW
    )


async def test_a_studio_needs_a_name_a_currency_and_a_zone(db: Database) -> None:
    office = Office(db)
    secrets = await office.works(onboarding.invite_owner, NOW)
    owner = await office.meets(1, "Tutor")
    await office.does(onboarding.open_invitation, owner, secrets.token, NOW)
    slips: list[tuple[str, str, str, datetime, type[DomainError]]] = [
        ("...", "RUB", "UTC", NOW, TextEmpty),
        ("S", "XXX", "UTC", NOW, CurrencyUnknown),
        ("S", "RUB", "Mars/Olympus", NOW, ZoneUnknown),
        ("S", "RUB", "UTC", NOW + INVITATION_LIFE, InvitationSpent),
    ]
    for name, currency, zone, now, refusal in slips:
        await office.refuses(
            refusal, onboarding.found_studio, owner, secrets.invitation_id, name, currency, zone, now
        )


async def test_the_token_itself_is_never_stored(cast: Cast) -> None:
    secrets = await invited(cast, Role.GUARDIAN)
    (row,) = await cast.rows(tables.invitations, tables.invitations.c.id == secrets.invitation_id)
    assert row.token_digest == digest_of(secrets.token)
    assert secrets.token not in repr(row)


@pytest.mark.parametrize("typed", ["token", "code", "code as people type it"])
async def test_whoever_comes_waits_for_the_tutors_yes(cast: Cast, typed: str) -> None:
    secrets = await invited(cast, Role.GUARDIAN)
    code = secrets.code
    secret = {"token": secrets.token, "code": code}.get(typed, f" {code[:4].lower()}-{code[4:].lower()}")
    for _ in range(2):
        opened = await cast.does(onboarding.open_invitation, cast.stranger, secret, NOW)
        assert isinstance(opened, Opened)
        assert opened.awaits_tutor
    asked = [row.subject["invitation_id"] for row in await cast.notices(NoticeKind.SOMEBODY_CAME, cast.tutor)]
    assert asked.count(secrets.invitation_id) == 1
    assert (await cast.actor(cast.stranger.person_id)).places == ()


async def test_admitting_makes_a_paying_guardian_and_tells_him_once(cast: Cast) -> None:
    secrets = await invited(cast, Role.GUARDIAN)
    await cast.does(onboarding.open_invitation, cast.stranger, secrets.token, NOW)
    places = [await cast.does(onboarding.admit, cast.tutor, secrets.invitation_id, NOW) for _ in range(2)]
    assert places[0].id == places[1].id
    newcomer = await cast.actor(cast.stranger.person_id)
    (place,) = newcomer.places
    assert (place.role, place.student_id, place.pays) == (Role.GUARDIAN, cast.student_id, True)
    assert newcomer.hat is Role.GUARDIAN
    (told,) = await cast.notices(NoticeKind.CONNECTED, newcomer)
    assert told.subject == {"membership_id": place.id, "student_id": cast.student_id}
    await cast.refuses(InvitationSpent, onboarding.refuse, cast.tutor, secrets.invitation_id, NOW)


async def test_a_refused_stranger_stays_one(cast: Cast) -> None:
    secrets = await invited(cast, Role.GUARDIAN)
    await cast.does(onboarding.open_invitation, cast.stranger, secrets.token, NOW)
    for _ in range(2):
        await cast.does(onboarding.refuse, cast.tutor, secrets.invitation_id, NOW)
    assert (await cast.acts()).count("onboarding.refuse") == 1
    await cast.refuses(InvitationSpent, onboarding.admit, cast.tutor, secrets.invitation_id, NOW)
    await cast.refuses(InvitationSpent, onboarding.open_invitation, cast.stranger, secrets.token, NOW)


async def test_nobody_is_admitted_before_somebody_came(cast: Cast) -> None:
    secrets = await invited(cast, Role.GUARDIAN)
    await cast.refuses(NotFound, onboarding.admit, cast.tutor, secrets.invitation_id, NOW)


async def test_several_guardians_may_be_invited_at_once(cast: Cast) -> None:
    doors = [await invited(cast, Role.GUARDIAN) for _ in range(2)]
    for number, secrets in enumerate(doors):
        guest = await cast.meets(700 + number, "Guest")
        await cast.does(onboarding.open_invitation, guest, secrets.token, NOW)
        await cast.does(onboarding.admit, cast.tutor, secrets.invitation_id, NOW)
    guardians = [p for p in await cast.rows(tables.memberships) if p.role is Role.GUARDIAN]
    assert len(guardians) == 3


async def test_a_students_newer_invitation_closes_the_older(cast: Cast) -> None:
    card = await new_card(cast)
    older, newer = await invited(cast, Role.STUDENT, card), await invited(cast, Role.STUDENT, card)
    await cast.refuses(InvitationSpent, onboarding.open_invitation, cast.stranger, older.token, NOW)
    assert isinstance(await cast.does(onboarding.open_invitation, cast.stranger, newer.token, NOW), Opened)


async def test_a_student_is_one_person(cast: Cast) -> None:
    await cast.refuses(StudentHasTelegram, onboarding.invite, cast.tutor, cast.student_id, Role.STUDENT, NOW)


async def test_two_who_came_for_one_student_cannot_both_be_admitted(cast: Cast) -> None:
    card = await new_card(cast)
    first = await invited(cast, Role.STUDENT, card)
    await cast.does(onboarding.open_invitation, cast.stranger, first.token, NOW)
    await connect(cast, cast.tutor, card, Role.STUDENT, await cast.meets(701, "Bob"))
    await cast.refuses(StudentHasTelegram, onboarding.admit, cast.tutor, first.invitation_id, NOW)


async def test_whoever_holds_the_place_already_is_told_so(cast: Cast) -> None:
    secrets = await invited(cast, Role.GUARDIAN)
    await cast.refuses(AlreadyConnected, onboarding.open_invitation, cast.parent, secrets.token, NOW)


async def test_a_tutor_may_be_a_parent_too_and_keeps_his_hat(cast: Cast) -> None:
    both = await connect(cast, cast.tutor, cast.student_id, Role.GUARDIAN, cast.rival)
    assert both.roles == (Role.OWNER, Role.TUTOR, Role.GUARDIAN)
    assert both.hat is Role.TUTOR


async def test_an_invitation_expires(cast: Cast) -> None:
    secrets = await invited(cast, Role.GUARDIAN)
    late = NOW + INVITATION_LIFE
    await cast.refuses(InvitationSpent, onboarding.open_invitation, cast.stranger, secrets.token, late)
    in_time = late - timedelta(seconds=1)
    assert isinstance(
        await cast.does(onboarding.open_invitation, cast.stranger, secrets.token, in_time), Opened
    )
    await cast.does(onboarding.admit, cast.tutor, secrets.invitation_id, late)


async def test_five_wrong_codes_close_the_door_for_a_quarter_of_an_hour(cast: Cast) -> None:
    tries = [await cast.does(onboarding.open_invitation, cast.stranger, f"WRONG{n}", NOW) for n in range(5)]
    assert [attempt.tries_left for attempt in tries if isinstance(attempt, WrongCode)] == [4, 3, 2, 1, 0]
    code = (await invited(cast, Role.GUARDIAN)).code
    refusal = await cast.refuses(CodePaused, onboarding.open_invitation, cast.stranger, code, NOW)
    assert isinstance(refusal, CodePaused)
    assert refusal.until == NOW + CODE_PAUSE
    opened = await cast.does(onboarding.open_invitation, cast.stranger, code, NOW + CODE_PAUSE)
    assert isinstance(opened, Opened)


async def test_a_link_works_while_codes_are_paused_and_an_old_link_is_no_try(cast: Cast) -> None:
    for number in range(5):
        await cast.does(onboarding.open_invitation, cast.stranger, f"WRONG{number}", NOW)
    await cast.refuses(InvitationUnknown, onboarding.open_invitation, cast.stranger, "x" * 22, NOW)
    secrets = await invited(cast, Role.GUARDIAN)
    assert isinstance(await cast.does(onboarding.open_invitation, cast.stranger, secrets.token, NOW), Opened)


async def test_the_right_code_forgets_the_wrong_ones(cast: Cast) -> None:
    for number in range(4):
        await cast.does(onboarding.open_invitation, cast.stranger, f"WRONG{number}", NOW)
    secrets = await invited(cast, Role.GUARDIAN)
    await cast.does(onboarding.open_invitation, cast.stranger, secrets.code, NOW)
    attempt = await cast.does(onboarding.open_invitation, cast.stranger, "WRONG", NOW + HOUR)
    assert attempt == WrongCode(tries_left=4, paused_until=None)
    again = await cast.does(onboarding.open_invitation, cast.stranger, secrets.code, NOW + HOUR)
    assert isinstance(again, Opened)
    attempt = await cast.does(onboarding.open_invitation, cast.stranger, "WRONG", NOW + HOUR)
    assert attempt == WrongCode(tries_left=3, paused_until=None), "an own invitation resets no count twice"
