"""A tutor, a student and a parent with their phones, in a school of a rig."""

from dataclasses import dataclass, replace
from datetime import timedelta

from domain.homework import Homework, Material, MediaKind
from domain.people import Language, Role
from simulator import images
from storage.engine import EVERY_STUDIO
from tests.bot.rig import Phone, Rig
from tests.storage.queries.family_cast import Family
from tests.world import School, found_school


@dataclass(frozen=True)
class Home:
    """``family`` acts through services at the rig's time; the phones act through the bot."""

    rig: Rig
    tutor: Phone
    student: Phone
    parent: Phone
    school: School

    @property
    def family(self) -> Family:
        return Family(self.rig.database, replace(self.school, now=self.rig.clock()))

    def photo(self) -> Material:
        """One that Telegram knows and the bot may send."""
        data = images.draw(seed=1)
        width, height = images.dimensions(data) or (300, 400)
        files = self.rig.world.files
        stored = files.keep("photo", data, mime="image/jpeg", details={"width": width, "height": height})
        ids = files.show(stored, self.rig.account.id)
        return Material(
            kind=MediaKind.PHOTO,
            file_id=ids["file_id"],
            file_unique_id=ids["file_unique_id"],
            size=ids["file_size"],
        )

    async def assigns(
        self, words: str, *materials: Material, due_in: timedelta = timedelta(days=2)
    ) -> Homework:
        """The tutor assigns; whoever is to hear of it hears."""
        work = await self.family.assigns(words, due_in, *materials)
        await self.rig.settle()
        return work


async def settle_in(rig: Rig, language: str = "ru", *, tutors: str = "en") -> Home:
    """Everybody is connected and has written once; the student and the parent read ``language``."""
    school = await found_school(rig.database, rig.clock())
    phones = (rig.phone("Tom", tutors), rig.phone("Sam", language), rig.phone("Gil", language))
    persons = (school.tutor_person_id, school.student_person_id, school.guardian_person_id)
    hats = (Role.TUTOR, Role.STUDENT, Role.GUARDIAN)
    async with rig.database.writing(EVERY_STUDIO) as uow:
        for phone, person_id, hat in zip(phones, persons, hats, strict=True):
            person = await uow.people.get(person_id)
            account = phone.person.account
            person.telegram_id, person.hat = account.id, hat
            person.language, person.zone = Language(account.language or "en"), account.zone
    for phone in phones:
        await phone.says("/help")
    return Home(rig, *phones, school)
