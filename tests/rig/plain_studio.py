"""Homework and people on top of the plain lessons and money: the whole model of a studio."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from tests.rig.plain_outbox import DAY, HOUR
from tests.rig.plain_teaching import Teaching

TO_DO = ("assigned", "seen", "returned")
REMINDERS = ("homework_due_tomorrow", "homework_due_soon", "homework_overdue", "homework_overdue_guardian")


@dataclass
class Attempt:
    number: int
    state: str = "collecting"
    pages: int = 0
    submitted_at: datetime | None = None


@dataclass
class Work:
    number: int
    pupil: int
    due: datetime
    state: str = "assigned"
    attempts: list[Attempt] = field(default_factory=list)

    @property
    def about(self) -> str:
        return f"work:{self.number}"

    @property
    def takes_pages(self) -> bool:
        return self.state in TO_DO

    def in_time(self) -> bool:
        moments = [one.submitted_at for one in self.attempts if one.submitted_at]
        return bool(moments) and min(moments) <= self.due


class Studio(Teaching):
    """``attempts`` are numbered over all works, in the order they were begun."""

    works: list[Work]
    attempts: int
    comings: int

    def begin(self) -> "Studio":
        self.works, self.attempts, self.comings = [], 0, 0
        return self

    def assign(self, pupil: int, due: datetime, now: datetime) -> None:
        if due <= now:
            return
        work = Work(len(self.works), pupil, due)
        self.works.append(work)
        self._say(work, "homework_assigned", str(work.number), self.pupils[pupil].reader, now)
        self._remind_all(work, now)

    def see(self, work: Work) -> None:
        if work.state == "assigned":
            work.state = "seen"

    def collect(self, work: Work, now: datetime) -> None:
        """One page; the work takes pages."""
        if not work.attempts or work.attempts[-1].state != "collecting":
            work.attempts.append(Attempt(self.attempts))
            self.attempts += 1
        attempt = work.attempts[-1]
        attempt.pages += 1
        self.see(work)
        due = now + timedelta(seconds=2)
        if not self.out.postpone("pages_received", work.about, due):
            fact = f"{attempt.number}:{attempt.pages}"
            reader = self.pupils[work.pupil].reader
            self._say(work, "pages_received", fact, reader, now, at=due, attempt=attempt)

    def submit(self, work: Work, now: datetime) -> None:
        attempt = work.attempts[-1]
        if attempt.state != "collecting":
            return
        attempt.state, attempt.submitted_at, work.state = "submitted", now, "submitted"
        self.out.withdraw((*REMINDERS, "pages_received"), work.about)
        fact = f"{attempt.number}:{now}"
        self._say(work, "homework_submitted", fact, "tutor", now, attempt=attempt)

    def take_back(self, work: Work, now: datetime) -> None:
        attempt = work.attempts[-1]
        if attempt.state != "submitted":
            return
        attempt.state, attempt.submitted_at = "collecting", None
        work.state = "seen" if len(work.attempts) == 1 else "returned"
        self.out.withdraw(["homework_submitted"], work.about)
        self._remind_all(work, now)

    def check(self, work: Work) -> None:
        attempt = work.attempts[-1]
        if attempt.state == "submitted":
            attempt.state, work.state = "in_check", "in_check"
            self.out.withdraw(["homework_submitted"], work.about)

    def judge(self, work: Work, verdict: str, now: datetime) -> None:
        attempt = work.attempts[-1]
        if attempt.state not in ("submitted", "in_check"):
            return
        attempt.state, work.state = verdict, verdict
        pupil, fact = self.pupils[work.pupil], str(attempt.number)
        self.out.withdraw(["homework_submitted"], work.about)
        if verdict == "returned":
            self._say(work, "homework_returned", fact, pupil.reader, now, attempt=attempt)
            self._remind_all(work, now)
            return
        pupil.accepted += 1
        self.reward(work.pupil, 20 if work.in_time() else 15, now)
        for person in pupil.family:
            self._say(work, "homework_accepted", fact, person, now, attempt=attempt)

    def leave(self, pupil: int, person: str) -> None:
        """The tutor disconnects a parent."""
        self.pupils[pupil].parents.remove(person)
        about = [lesson.about for lesson in self.lessons if lesson.pupil == pupil]
        about += [work.about for work in self.works if work.pupil == pupil]
        self.out.withdraw_of(person, about)

    def knock(self, now: datetime) -> None:
        """Somebody opens an invitation: the tutor hears of it."""
        self.comings += 1
        self.out.tell(("somebody_came", str(self.comings), "tutor"), now, "", lambda _: True)

    def join(self, pupil: int, person: str, now: datetime) -> None:
        self.pupils[pupil].parents.append(person)
        key = ("connected", str(self.comings), person)
        self.out.tell(key, now, "", lambda _: self.is_family(pupil, person))
        for lesson in self.lessons:
            if lesson.pupil == pupil and lesson.state == "planned" and lesson.start > now:
                self.remind(lesson, person, now)
        for work in self.works:
            if work.pupil == pupil and work.takes_pages:
                self._remind(work, person, now)

    def block(self, person: str, now: datetime) -> None:
        """A person with a place in the studio; the tutor hears of it while it lasts."""
        if person in self.out.away:
            return
        self.out.away.add(person)
        if any(self.is_family(number, person) for number in range(len(self.pupils))):
            key = ("person_unreachable", f"{person}:{now}", "tutor")
            self.out.tell(key, now, "", lambda _: person in self.out.away)

    def unblock(self, person: str) -> None:
        self.out.away.discard(person)

    def _remind_all(self, work: Work, now: datetime) -> None:
        for person in self.pupils[work.pupil].family:
            self._remind(work, person, now)

    def _remind(self, work: Work, person: str, now: datetime) -> None:
        if person in self.pupils[work.pupil].parents:
            moments = {"homework_overdue_guardian": work.due + DAY}
        else:
            moments = {
                "homework_due_tomorrow": work.due - DAY,
                "homework_due_soon": work.due - 3 * HOUR,
                "homework_overdue": work.due,
            }
        for kind, at in moments.items():
            if at > now:
                until = work.due if at < work.due else None
                self._say(work, kind, str(work.number), person, now, at=at, until=until)

    def _say(
        self,
        work: Work,
        kind: str,
        fact: str,
        person: str,
        now: datetime,
        *,
        at: datetime | None = None,
        until: datetime | None = None,
        attempt: Attempt | None = None,
    ) -> None:
        def is_useful(then: datetime) -> bool:
            return _stands(kind, work, attempt, then) and (
                person == "tutor" or self.is_family(work.pupil, person)
            )

        self.out.tell((kind, fact, person), now, work.about, is_useful, at=at, until=until)


def _stands(kind: str, work: Work, attempt: Attempt | None, then: datetime) -> bool:
    """Whether it is still worth telling."""
    if kind in ("pages_received", "homework_submitted", "homework_returned"):
        wanted = {"pages_received": "collecting", "homework_submitted": "submitted"}.get(kind, "returned")
        return attempt is not None and attempt.state == wanted
    if kind == "homework_accepted":
        return True
    is_over = then >= work.due
    in_time = {"homework_overdue": is_over, "homework_overdue_guardian": is_over, "homework_assigned": True}
    return work.state in TO_DO and in_time.get(kind, not is_over)
