"""The tutors of a studio: who comes in as one, and who leaves."""

from domain.errors import AlreadyConnected, NotForYou, NotFound, TutorHasCourses
from domain.people import Role
from domain.services import onboarding, students, teachers
from storage import tables
from tests.domain.cast import NOW, Cast, hire


async def test_a_tutor_comes_in_when_the_owner_says_so_and_only_then(cast: Cast) -> None:
    newcomer = await cast.meets(700, "Boris")
    door = await cast.does(teachers.invite, cast.tutor, cast.studio_id, NOW)
    await cast.does(onboarding.open_invitation, newcomer, door.token, NOW)
    assert (await cast.actor(newcomer.person_id)).places == ()
    await cast.refuses(NotFound, onboarding.admit, cast.rival, door.invitation_id, NOW)
    for _ in range(2):
        await cast.does(onboarding.admit, cast.tutor, door.invitation_id, NOW)
    boris = await cast.actor(newcomer.person_id)
    assert [(place.role, place.studio_id) for place in boris.places] == [(Role.TUTOR, cast.studio_id)]
    again = await cast.does(teachers.invite, cast.tutor, cast.studio_id, NOW)
    await cast.refuses(AlreadyConnected, onboarding.open_invitation, boris, again.token, NOW)
    await cast.refuses(NotFound, teachers.invite, boris, cast.studio_id, NOW)


async def test_a_tutor_of_another_studio_may_be_one_here_too(cast: Cast) -> None:
    both = await hire(cast, cast.tutor, cast.rival)
    assert len(both.tutor_ids) == 2


async def test_somebody_refused_gets_no_place(cast: Cast) -> None:
    newcomer = await cast.meets(701, "Wrong one")
    door = await cast.does(teachers.invite, cast.tutor, cast.studio_id, NOW)
    await cast.does(onboarding.open_invitation, newcomer, door.token, NOW)
    await cast.does(onboarding.refuse, cast.tutor, door.invitation_id, NOW)
    assert (await cast.actor(newcomer.person_id)).places == ()


async def test_whoever_teaches_nothing_may_be_let_go_once(cast: Cast) -> None:
    boris = await hire(cast, cast.tutor, await cast.meets(702, "Boris"))
    (place,) = boris.places
    await cast.does(students.add_student, boris, cast.studio_id, "Eve", "Art", 100, 60, NOW)
    await cast.refuses(TutorHasCourses, teachers.dismiss, cast.tutor, place.id, NOW)
    await cast.refuses(NotFound, teachers.dismiss, boris, min(cast.tutor.tutor_ids), NOW)
    idle = await hire(cast, cast.tutor, await cast.meets(703, "Idle"))
    for _ in range(2):
        await cast.does(teachers.dismiss, cast.tutor, idle.places[0].id, NOW)
    assert (await cast.actor(idle.person_id)).places == ()
    (person,) = await cast.rows(tables.people, tables.people.c.id == idle.person_id)
    assert person.hat is None
    await cast.refuses(NotForYou, teachers.dismiss, cast.tutor, min(cast.tutor.tutor_ids), NOW)
