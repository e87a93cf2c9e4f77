"""Who may see and do what: pure questions, one line each.

Ids in a button are requests, not rights (rule 32).
"""

from dataclasses import dataclass

from domain.courses import Course
from domain.homework import Homework
from domain.lessons import Lesson
from domain.people import Language, Receiver, Role


@dataclass(frozen=True, slots=True)
class Place:
    """A live membership, as far as rights go. ``id`` is the tutor id for a tutor."""

    id: int
    studio_id: int
    role: Role
    student_id: int | None = None
    pays: bool = False


@dataclass(frozen=True, slots=True)
class Actor:
    """Whoever asks: a person with all his live memberships. A stranger has none.

    ``hat`` only chooses the home.
    """

    person_id: int
    telegram_id: int
    language: Language
    zone: str
    hat: Role | None = None
    places: tuple[Place, ...] = ()

    @property
    def receiver(self) -> Receiver:
        return Receiver(self.person_id, self.zone)

    @property
    def studio_ids(self) -> frozenset[int]:
        return frozenset(place.studio_id for place in self.places)

    @property
    def tutor_ids(self) -> frozenset[int]:
        """Memberships as tutor: whose lessons these are."""
        return frozenset(place.id for place in self.places if place.role is Role.TUTOR)

    @property
    def teaching_studio_ids(self) -> frozenset[int]:
        """Where this person teaches."""
        return frozenset(place.studio_id for place in self.places if place.role is Role.TUTOR)

    @property
    def own_student_ids(self) -> frozenset[int]:
        """Cards this person is the student of."""
        return frozenset(p.student_id for p in self.places if p.role is Role.STUDENT and p.student_id)

    @property
    def ward_ids(self) -> frozenset[int]:
        """Cards this person is a guardian of."""
        return frozenset(p.student_id for p in self.places if p.role is Role.GUARDIAN and p.student_id)

    @property
    def payer_student_ids(self) -> frozenset[int]:
        """Cards whose money this person may see (rule 17)."""
        return frozenset(p.student_id for p in self.places if p.pays and p.student_id)

    @property
    def owned_studio_ids(self) -> frozenset[int]:
        return frozenset(place.studio_id for place in self.places if place.role is Role.OWNER)

    @property
    def roles(self) -> tuple[Role, ...]:
        """Each role held, once, in the order of the enum."""
        return tuple(role for role in Role if any(place.role is role for place in self.places))

    @property
    def homes(self) -> tuple[Role, ...]:
        """Roles with a home of their own: an owner who teaches lives at the tutor's."""
        return tuple(role for role in self.roles if role is not Role.OWNER or Role.TUTOR not in self.roles)


def place_as_tutor(actor: Actor, tutor_id: int) -> Place | None:
    return next((place for place in actor.places if place.role is Role.TUTOR and place.id == tutor_id), None)


def teaches_lesson(actor: Actor, lesson: Lesson) -> bool:
    return lesson.tutor_id in actor.tutor_ids


def teaches_course(actor: Actor, course: Course) -> bool:
    return course.tutor_id in actor.tutor_ids


def checks_homework(actor: Actor, homework: Homework) -> bool:
    """His tutor, and the owner of the studio."""
    return homework.tutor_id in actor.tutor_ids or owns(actor, homework.studio_id)


def hands_in(actor: Actor, homework: Homework) -> bool:
    return homework.student_id in actor.own_student_ids


def tutor_place(actor: Actor, studio_id: int) -> Place | None:
    """The actor's membership as tutor of that studio."""
    return next((p for p in actor.places if p.role is Role.TUTOR and p.studio_id == studio_id), None)


def owns(actor: Actor, studio_id: int) -> bool:
    return any(p.role is Role.OWNER and p.studio_id == studio_id for p in actor.places)


def follows(actor: Actor, student_id: int) -> bool:
    """Whether the actor is this student or a guardian of his: he sees what the student does."""
    return student_id in actor.own_student_ids or student_id in actor.ward_ids


def has_place(actor: Actor, role: Role, student_id: int | None) -> bool:
    """Whether the actor is that already; an owner may found another studio."""
    return student_id is not None and any((p.role, p.student_id) == (role, student_id) for p in actor.places)
