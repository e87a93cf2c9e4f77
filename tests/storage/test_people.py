from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from domain.courses import Teaching
from domain.errors import AlreadyConnected, StudentHasTelegram
from domain.people import Invitation, Membership, Receiver, Role, digest_of
from storage import tables
from storage.engine import EVERY_STUDIO, Database
from storage.errors import LostRace
from tests.world import School, add_lesson, add_person


def place(school: School, person_id: int, role: Role, student_id: int | None = None) -> Membership:
    return Membership(
        studio_id=school.studio_id,
        person_id=person_id,
        role=role,
        student_id=student_id,
        created_at=school.now,
    )


def invitation(school: School, code: str, role: Role = Role.GUARDIAN) -> Invitation:
    return Invitation(
        token_digest=digest_of(code),
        code=code,
        role=role,
        studio_id=school.studio_id,
        student_id=school.student_id,
        invited_by=school.tutor_person_id,
        created_at=school.now,
        expires_at=school.now + timedelta(days=14),
    )


async def test_nobody_is_here_before_the_first_studio(db: Database, now: datetime) -> None:
    async with db.writing(EVERY_STUDIO) as uow:
        assert not await uow.studios.exist()
        assert await uow.people.with_telegram_id(1) is None


async def test_a_studio_can_be_looked_at_without_a_lock(db: Database, school: School) -> None:
    async with db.writing(school.scope) as uow:
        assert (await uow.studios.peek(school.studio_id)).currency == "RUB"
        assert await uow.studios.exist()


async def test_people_around_a_student_are_found_by_what_they_are(
    db: Database, school: School, other_school: School
) -> None:
    async with db.writing(school.scope) as uow:
        lesson_id = await add_lesson(uow, school, school.lesson())
        family = await uow.people.family_of(school.student_id)
        same = [
            await uow.people.families_of_course(school.course_id),
            await uow.people.families_of_lesson(lesson_id),
        ]
        tutors = [person.id for person in await uow.people.tutors_of_student(school.student_id)]
    assert [family, family] == same
    assert family.student_ids == (school.student_id,)
    assert [one.receiver.person_id for one in family.students] == [school.student_person_id]
    assert family.guardians == family.payers
    assert [one.receiver for one in family.payers] == [Receiver(school.guardian_person_id, "Europe/Kyiv")]
    assert family.each_once == family.relatives == family.of(school.student_id).relatives
    assert tutors == [school.tutor_person_id]


async def test_somebody_disconnected_is_nobody_s_guardian_any_more(db: Database, school: School) -> None:
    async with db.writing(school.scope) as uow:
        await uow.people.end_membership(school.guardian_id, school.now)
    async with db.writing(school.scope) as uow:
        family = await uow.people.family_of(school.student_id)
        assert family.guardians == family.payers == ()
        assert await uow.people.memberships_of(school.guardian_person_id) == []
        assert (await uow.people.membership(school.guardian_id)).ended_at == school.now


async def test_ending_a_membership_twice_keeps_the_first_moment(db: Database, school: School) -> None:
    for later in (timedelta(), timedelta(days=1)):
        async with db.writing(school.scope) as uow:
            await uow.people.end_membership(school.guardian_id, school.now + later)
    async with db.writing(school.scope) as uow:
        assert (await uow.people.membership(school.guardian_id)).ended_at == school.now


async def test_a_place_is_held_once(db: Database, school: School) -> None:
    with pytest.raises(AlreadyConnected):
        async with db.writing(school.scope) as uow:
            await uow.people.add_membership(
                place(school, school.guardian_person_id, Role.GUARDIAN, school.student_id)
            )
    with pytest.raises(AlreadyConnected):
        async with db.writing(school.scope) as uow:
            await uow.people.add_membership(place(school, school.tutor_person_id, Role.TUTOR))


async def test_a_student_card_has_one_telegram_person(db: Database, school: School) -> None:
    async with db.writing(school.scope) as uow:
        another = await add_person(uow, "Another", school.now)
    with pytest.raises(StudentHasTelegram):
        async with db.writing(school.scope) as uow:
            await uow.people.add_membership(place(school, another, Role.STUDENT, school.student_id))


async def test_a_place_once_left_may_be_taken_again(db: Database, school: School) -> None:
    async with db.writing(school.scope) as uow:
        await uow.people.end_membership(school.guardian_id, school.now)
    async with db.writing(school.scope) as uow:
        await uow.people.add_membership(
            place(school, school.guardian_person_id, Role.GUARDIAN, school.student_id)
        )
        assert len((await uow.people.family_of(school.student_id)).guardians) == 1


async def test_a_tutor_who_is_a_parent_elsewhere_has_both_places(
    db: Database, school: School, other_school: School
) -> None:
    async with db.writing(other_school.scope) as uow:
        await uow.people.add_membership(
            place(other_school, school.tutor_person_id, Role.GUARDIAN, other_school.student_id)
        )
        places = await uow.people.memberships_of(school.tutor_person_id)
    assert [(p.role, p.studio_id) for p in places] == [
        (Role.OWNER, school.studio_id),
        (Role.TUTOR, school.studio_id),
        (Role.GUARDIAN, other_school.studio_id),
    ]


async def test_one_telegram_person_is_one_row(db: Database, school: School) -> None:
    async with db.writing(EVERY_STUDIO) as uow:
        person = await uow.people.get(school.tutor_person_id)
        found = await uow.people.with_telegram_id(person.telegram_id)
        assert found is person
    copy = {name: getattr(person, name) for name in tables.people.c.keys() if name != "id"}  # noqa: SIM118
    with pytest.raises(LostRace):
        async with db.transaction() as connection:
            await connection.execute(tables.people.insert(), copy)


async def test_a_student_is_known_to_whoever_taught_him(
    db: Database, school: School, other_school: School
) -> None:
    async with db.writing(school.scope) as uow:
        student, teaching = await uow.students.with_teaching(school.student_id, {school.tutor_id})
        assert (student.id, teaching) == (school.student_id, Teaching(ever=True, now=True))
        for strangers in ({other_school.tutor_id}, set[int]()):
            assert not (await uow.students.with_teaching(school.student_id, strangers))[1].ever
    async with db.transaction() as connection:
        await connection.execute(tables.enrolments.update().values(left_at=school.now))
    async with db.writing(school.scope) as uow:
        assert (await uow.students.with_teaching(school.student_id, {school.tutor_id}))[1] == Teaching(
            ever=True, now=False
        )
        assert await uow.people.tutors_of_student(school.student_id) == []


async def test_an_invitation_is_found_by_its_secrets(db: Database, school: School) -> None:
    async with db.writing(school.scope) as uow:
        invitation_id = await uow.invitations.add(invitation(school, "ABCD2345"))
    async with db.writing(frozenset()) as uow:
        by_digest = await uow.invitations.with_digest(digest_of("ABCD2345"))
        by_code = await uow.invitations.with_code("ABCD2345")
        assert by_digest is not None
        assert by_digest is by_code
        assert by_digest.id == invitation_id
        for hostile in ("", "\x00", "\ud800", "abcd2345", "ABCD2345\x00 ", "'; --"):
            assert await uow.invitations.with_code(hostile) is None


async def test_a_code_is_unique_among_unsettled_invitations(db: Database, school: School) -> None:
    async with db.writing(school.scope) as uow:
        settled = invitation(school, "SAME2345")
        settled.settled_at = school.now
        await uow.invitations.add(settled)
    async with db.writing(school.scope) as uow:
        again = invitation(school, "SAME2345")
        again.token_digest = digest_of("another token")
        await uow.invitations.add(again)
        assert await uow.invitations.with_code("SAME2345") is again
    third = invitation(school, "SAME2345")
    third.token_digest = digest_of("a third token")
    with pytest.raises(LostRace):
        async with db.writing(school.scope) as uow:
            await uow.invitations.add(third)


async def test_only_the_newest_door_stays_open(db: Database, school: School) -> None:
    async with db.writing(school.scope) as uow:
        opened = invitation(school, "OPENED23")
        opened.opened_by, opened.opened_at = school.guardian_person_id, school.now
        for each in (opened, invitation(school, "FRESH234"), invitation(school, "STUDENT2", Role.STUDENT)):
            await uow.invitations.add(each)
        await uow.invitations.withdraw_open(Role.GUARDIAN, school.student_id, school.now)
    assert await unsettled_codes(db) == {"OPENED23", "STUDENT2"}
    async with db.writing(school.scope) as uow:
        await uow.invitations.withdraw_unsettled(Role.GUARDIAN, school.student_id, school.now)
    assert await unsettled_codes(db) == {"STUDENT2"}


async def test_the_owner_s_invitation_is_withdrawn_without_a_student(db: Database, school: School) -> None:
    async with db.writing(EVERY_STUDIO) as uow:
        owner = invitation(school, "OWNER234", Role.OWNER)
        owner.studio_id = owner.student_id = owner.invited_by = None
        await uow.invitations.add(owner)
        await uow.invitations.add(invitation(school, "FRESH234"))
        await uow.invitations.withdraw_open(Role.OWNER, None, school.now)
    assert await unsettled_codes(db) == {"FRESH234"}


async def unsettled_codes(db: Database) -> set[str]:
    i = tables.invitations.c
    async with db.reading() as reads:
        return {row[0] for row in await reads.all(select(i.code).where(i.settled_at.is_(None)))}


async def test_a_change_of_a_person_is_committed(db: Database, school: School) -> None:
    async with db.writing(frozenset()) as uow:
        person = await uow.people.get(school.guardian_person_id)
        person.hat, person.reminders_on, person.unreachable_since = Role.GUARDIAN, False, school.now
    async with db.writing(frozenset()) as uow:
        again = await uow.people.get(school.guardian_person_id)
        assert (again.hat, again.reminders_on, again.unreachable_since) == (Role.GUARDIAN, False, school.now)
