"""The family of a school as actors, and what they do through the real services."""

from dataclasses import dataclass
from datetime import timedelta

from bot.demo import giving
from domain.access import Actor, Place
from domain.homework import Homework, Material, MediaKind, Submission
from domain.identity import known
from domain.lessons import Lesson
from domain.payments import Paid
from domain.people import Language, Role
from domain.services import handing_in, homework, lessons, payments
from storage.engine import Database
from tests.world import School

DAY = timedelta(days=1)


def photo(name: str) -> Material:
    return Material(kind=MediaKind.PHOTO, file_id=name, file_unique_id=name, size=1000)


def text(words: str) -> Material:
    return Material(kind=MediaKind.TEXT, text=words)


@dataclass(frozen=True)
class Family:
    db: Database
    school: School

    def _actor(self, person_id: int, hat: Role, place: Place) -> Actor:
        return Actor(person_id, person_id + 1000, Language.ENGLISH, "Europe/Kyiv", hat, (place,))

    @property
    def tutor(self) -> Actor:
        place = Place(self.school.tutor_id, self.school.studio_id, Role.TUTOR)
        return self._actor(self.school.tutor_person_id, Role.TUTOR, place)

    @property
    def student(self) -> Actor:
        place = Place(0, self.school.studio_id, Role.STUDENT, self.school.student_id)
        return self._actor(self.school.student_person_id, Role.STUDENT, place)

    @property
    def guardian(self) -> Actor:
        place = Place(
            self.school.guardian_id, self.school.studio_id, Role.GUARDIAN, self.school.student_id, pays=True
        )
        return self._actor(self.school.guardian_person_id, Role.GUARDIAN, place)

    async def plans(self, starts_in: timedelta) -> Lesson:
        async with self.db.writing(self.school.scope) as uow:
            start = self.school.now + starts_in
            return await lessons.plan(
                uow, self.tutor, self.school.course_id, start, 60, self.school.now, despite_past=True
            )

    async def pays(self, amount_minor: int) -> None:
        async with self.db.writing(self.school.scope) as uow:
            now = self.school.now
            intent = f"paid{amount_minor}"
            await payments.record(
                uow,
                self.tutor,
                self.school.student_id,
                Paid(amount_minor=amount_minor, happened_at=now),
                intent,
                now,
            )

    async def holds(self, lesson: Lesson) -> None:
        async with self.db.writing(self.school.scope) as uow:
            await lessons.hold(uow, self.tutor, known(lesson.id), lesson.revision, self.school.now)

    async def assigns(self, words: str, due_in: timedelta, *materials: Material) -> Homework:
        school = self.school
        async with self.db.writing(school.scope) as uow:
            return await giving.give(
                uow,
                self.tutor,
                school.course_id,
                school.student_id,
                words,
                materials,
                school.now + due_in,
                school.now,
            )

    async def hands_in(
        self, work: Homework, *materials: Material, after: timedelta = timedelta()
    ) -> Submission:
        now = self.school.now + after
        async with self.db.writing(self.school.scope) as uow:
            kept = [
                await handing_in.collect(uow, self.student, known(work.id), number, None, material, now)
                for number, material in enumerate(materials, start=1)
            ]
            return await handing_in.submit(uow, self.student, known(kept[-1].id), now)

    async def returns(self, submission_id: int, *remarks: Material) -> None:
        """Remarks on the whole, in messages from 900 on."""
        async with self.db.writing(self.school.scope) as uow:
            await homework.open_check(uow, self.tutor, submission_id, self.school.now)
            for number, remark in enumerate(remarks, start=900):
                await homework.give_feedback(
                    uow, self.tutor, submission_id, None, number, remark, self.school.now
                )
            await homework.return_for_rework(uow, self.tutor, submission_id, self.school.now)

    async def accepts(self, submission_id: int) -> None:
        async with self.db.writing(self.school.scope) as uow:
            await homework.open_check(uow, self.tutor, submission_id, self.school.now)
            await homework.accept(uow, self.tutor, submission_id, self.school.now)
