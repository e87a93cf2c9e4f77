"""Plays the script through the real services, each call at the moment it happened."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from bot.demo import cast, files, giving, script
from bot.demo.recording import NOTES, write_down
from bot.l10n import Words
from domain.access import Actor, Place
from domain.clock import utc_of_wall
from domain.homework import Material, MediaKind
from domain.identity import known
from domain.payments import Paid
from domain.people import Language
from domain.services import availability, handing_in, homework, lessons, onboarding, payments, students
from simulator.person import Person
from simulator.world import World
from storage.unit_of_work import SqlUnitOfWork

Deed = Callable[[datetime], Awaitable[None]]


class Seeding:
    """One transaction, opened by whoever plays it. ``phones`` are everybody's accounts by his name in the script."""

    def __init__(self, uow: SqlUnitOfWork, world: World, phones: dict[str, Person], now: datetime) -> None:
        self._uow = uow
        self._world = world
        self._phones = phones
        self._now = now
        self._words = self._words_of(cast.TUTOR.who)
        self._timeline: list[tuple[datetime, int, Deed]] = []
        self._student_ids: dict[str, int] = {}
        self._course_ids: dict[str, int] = {}
        self._message_id = 1_000_000
        self._studio_id = 0

    async def play(self) -> None:
        """Everything that has happened by now, in its order."""
        await self._found()
        for pupil in script.PUPILS:
            await self._add(pupil)
            self._teach(pupil)
        for payment in script.PAYMENTS:
            self._pay(payment)
        for work in script.WORKS:
            self._assign(work)
        for when, _, deed in sorted(self._timeline, key=lambda entry: entry[:2]):
            await deed(when)

    async def _found(self) -> None:
        at = self._at(script.OPENED, 9)
        secrets = await onboarding.invite_owner(self._uow, at)
        for someone in (*cast.PHONES, *cast.OTHERS):
            telegram_id, language = self._phones[someone.who].id, self._words_of(someone.who).language
            name = cast.name_of(someone.who, language)
            await onboarding.introduce(self._uow, telegram_id, name, language, someone.zone, at)
        tutor = await self._actor("anna")
        await onboarding.open_invitation(self._uow, tutor, secrets.token, at)
        name = self._words.label("demo-studio")
        studio = await onboarding.found_studio(
            self._uow, tutor, secrets.invitation_id, name, script.CURRENCY, cast.TUTOR.zone, at
        )
        self._studio_id = known(studio.id)
        await self._set_hours(at)

    async def _set_hours(self, at: datetime) -> None:
        tutor = await self._actor("anna")
        for weekdays, hours in script.HOURS:
            await availability.set_hours(self._uow, tutor, min(tutor.tutor_ids), weekdays, hours, at)

    async def _add(self, pupil: script.Pupil) -> None:
        """The card, and the family let in; who is not connected has an invitation in his hand."""
        at = self._at(pupil.since, 9, 30)
        name = cast.name_of(pupil.who, self._words.language)
        subject = self._words.label("demo-subject", subject=pupil.subject)
        tutor = await self._actor("anna")
        student_id, course_id = await students.add_student(
            self._uow, tutor, self._studio_id, name, subject, pupil.price, pupil.minutes, at
        )
        self._student_ids[pupil.who], self._course_ids[pupil.who] = student_id, course_id
        connected = {role for _, role in pupil.family}
        for who, role in pupil.family:
            secrets = await onboarding.invite(self._uow, tutor, student_id, role, at)
            await onboarding.open_invitation(self._uow, await self._actor(who), secrets.token, at)
            await onboarding.admit(self._uow, tutor, secrets.invitation_id, at)
        for role in script.FAMILY:
            if role not in connected:
                await onboarding.invite(self._uow, tutor, student_id, role, at)

    def _teach(self, pupil: script.Pupil) -> None:
        for slot in pupil.slots:
            for week in range(-script.WEEKS_BEHIND - 1, script.WEEKS_AHEAD + 1):
                day = slot.shift + 7 * week
                behind, ahead = -7 * script.WEEKS_BEHIND, 7 * script.WEEKS_AHEAD
                if max(behind, pupil.since) <= day <= ahead:
                    self._lesson(pupil, day, slot)

    def _lesson(self, pupil: script.Pupil, day: int, slot: script.Slot) -> None:
        key = (pupil.who, day)
        starts_at = self._at(day, slot.hour, slot.minute)
        made: list[int] = []

        async def plan(now: datetime) -> None:
            tutor = await self._actor("anna")
            course_id = self._course_ids[pupil.who]
            lesson = await lessons.plan(self._uow, tutor, course_id, starts_at, pupil.minutes, now)
            made.append(known(lesson.id))

        async def move(now: datetime) -> None:
            tutor = await self._actor("anna")
            lesson = await self._uow.lessons.get(made[0])
            to = self._at(*script.MOVED[key])
            await lessons.move(self._uow, tutor, made[0], lesson.revision, to, pupil.minutes, now)

        async def settle(now: datetime) -> None:
            tutor = await self._actor("anna")
            revision = (await self._uow.lessons.get(made[0])).revision
            verb = lessons.no_show if key in script.MISSED else lessons.hold
            await verb(self._uow, tutor, made[0], revision, now)
            if key in NOTES:
                place = (made[0], self._student_ids[pupil.who])
                await write_down(self._uow, tutor, place, NOTES[key], self._words, now)

        async def cancel(now: datetime) -> None:
            tutor = await self._actor("anna")
            revision = (await self._uow.lessons.get(made[0])).revision
            await lessons.cancel(self._uow, tutor, made[0], revision, now)

        self._then(max(self._at(pupil.since, 10), starts_at - script.PLANNED_BEFORE), plan)
        if key in script.MOVED:
            self._then(min(starts_at, self._at(0, 12)) - timedelta(days=1), move)
            starts_at = self._at(*script.MOVED[key])
        if key in script.CANCELLED:
            self._then(starts_at - timedelta(days=1), cancel)
        elif key not in script.UNMARKED:
            self._then(starts_at + timedelta(minutes=pupil.minutes + 5), settle)

    def _pay(self, payment: script.Payment) -> None:
        async def pay(now: datetime) -> None:
            price = next(pupil.price for pupil in script.PUPILS if pupil.who == payment.who)
            tutor, student_id = await self._actor("anna"), self._student_ids[payment.who]
            note = self._words.label("demo-note", how=payment.how)
            intent = f"demo{payment.day}".replace("-", "_")
            paid = Paid(amount_minor=payment.lessons * price, happened_at=now, note=note)
            await payments.record(self._uow, tutor, student_id, paid, intent, now)

        self._then(self._at(payment.day, payment.hour, payment.minute), pay)

    def _assign(self, work: script.Work) -> None:
        made: list[int] = []

        async def assign(now: datetime) -> None:
            tutor, text = await self._actor("anna"), self._words.label("demo-task", task=work.task)
            self._world.watcher.wrote(text)
            due = self._at(work.due, 23, 59)
            course_id, student_id = self._course_ids[work.who], self._student_ids[work.who]
            given = await giving.give(self._uow, tutor, course_id, student_id, text, [], due, now)
            made.append(known(given.id))
            if work.seen:
                await homework.see(self._uow, await self._actor(work.who), made[0], now)

        self._then(self._at(work.given, work.hour, 40), assign)
        for attempt in work.attempts:
            self._attempt(work.who, made, attempt)

    def _attempt(self, who: str, made: list[int], attempt: script.Attempt) -> None:
        handed_in: list[int] = []

        async def hand_in(now: datetime) -> None:
            student = await self._actor(who)
            for number in range(attempt.pages):
                page, message_id = self._page(number), self._next_message_id()
                sent = await handing_in.collect(self._uow, student, made[0], message_id, None, page, now)
                handed_in[:] = [known(sent.id)]
            await handing_in.submit(self._uow, student, handed_in[0], now)

        async def judge(now: datetime) -> None:
            tutor = await self._actor("anna")
            await homework.open_check(self._uow, tutor, handed_in[0], now)
            if attempt.feedback:
                said = Material(
                    kind=MediaKind.TEXT, text=self._words.label("demo-feedback", what=attempt.feedback)
                )
                await homework.give_feedback(
                    self._uow, tutor, handed_in[0], None, self._next_message_id(), said, now
                )
            if attempt.verdict == "accepted":
                await homework.accept(self._uow, tutor, handed_in[0], now)
            elif attempt.verdict == "returned":
                await homework.return_for_rework(self._uow, tutor, handed_in[0], now)

        self._then(self._at(attempt.day, attempt.hour, 40), hand_in)
        if attempt.verdict:
            self._then(self._at(*attempt.verdict_at), judge)

    def _page(self, number: int) -> Material:
        """The second page is a remark in words, the others are photos."""
        if number == 1:
            return Material(kind=MediaKind.TEXT, text=self._words.label("demo-answer"))
        return files.page(self._world, self._message_id)

    def _next_message_id(self) -> int:
        self._message_id += 1
        return self._message_id

    def _words_of(self, who: str) -> Words:
        """As his phone is set."""
        account = self._phones[who].account
        return Words(Language(account.language or "en"), account.zone)

    def _then(self, when: datetime, deed: Deed) -> None:
        """What lies ahead has not happened yet."""
        if when <= self._now:
            self._timeline.append((when, len(self._timeline), deed))

    def _at(self, day: int, hour: int, minute: int = 0) -> datetime:
        """A moment on the tutor's wall clock, ``day`` days from today."""
        midnight = self._words.local(self._now).replace(
            hour=0, minute=0, second=0, microsecond=0, tzinfo=None
        )
        wall = midnight + timedelta(days=day, hours=hour, minutes=minute)
        return utc_of_wall(wall, self._words.zone)

    async def _actor(self, who: str) -> Actor:
        """With the places he has by now."""
        person = await self._uow.people.with_telegram_id(self._phones[who].id)
        assert person is not None  # noqa: S101 (everybody was introduced first)
        places = tuple(
            Place(known(p.id), p.studio_id, p.role, p.student_id, p.pays)
            for p in await self._uow.people.memberships_of(known(person.id))
            if p.ended_at is None
        )
        return Actor(known(person.id), person.telegram_id, person.language, person.zone, person.hat, places)
