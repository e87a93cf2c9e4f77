"""Students: the list, the card, invitations, and picking one for something."""

from collections.abc import Callable, Sequence
from datetime import date, datetime

from bot import counts, formats
from bot.callbacks import tutor
from bot.callbacks import tutor_cards as cards
from bot.callbacks import tutor_planning as planning
from bot.callbacks.balances import TUTOR
from bot.callbacks.base import Press
from bot.callbacks.packages import of_student
from bot.callbacks.tutor_grades import Journals
from bot.callbacks.tutor_groups import Group, Groups
from bot.callbacks.tutor_quick import NO_CLOCK, PlanOnDay, QuickFor
from bot.callbacks.tutor_records import History
from bot.callbacks.tutor_series import StudentSeries
from bot.keyboards import clock, pager
from bot.keyboards import common as keyboards
from bot.keyboards.calendar import NOW, packed
from bot.keyboards.names import cut, distinct
from bot.l10n import Html, Words
from bot.screen import Button, Message, Screen, Style, press
from bot.screens import tutor_makeups
from domain.people import Role
from storage.queries.tutor_students import PAGE, Connection, CourseLine, StudentCard, StudentRow

PURPOSES = ("plan", "homework", "payment")


def purpose_button(purpose: str, student_id: int) -> Press:
    """What picking a student for this purpose opens."""
    if purpose == "plan":
        return planning.PlanFor(student=student_id)
    return tutor.AssignFor(student=student_id) if purpose == "homework" else tutor.PayFor(student=student_id)


def students(words: Words, rows: Sequence[StudentRow], edge: int, *, back: bool) -> Screen:
    shown, turned = pager.keyed(
        rows, PAGE, edge, back=back, turn=lambda id_, back_: tutor.Students(edge=id_, back=back_)
    )
    if not shown:
        return Screen(
            text=words("screen-tutor-no-students"),
            rows=[
                [press(words.label("button-tutor-add-student"), cards.AddStudent(), Style.PRIMARY)],
                keyboards.home(words),
            ],
        )
    lines = [
        words(
            "screen-tutor-student-line",
            name=row.name,
            balance=formats.money(words, row.balance_minor, row.currency),
            connected="yes" if row.is_connected else "no",
        )
        for row in shown
    ]
    text = Html(f"{words('screen-tutor-students')}\n\n" + "\n".join(lines))
    search = [press(words.label("button-tutor-find"), tutor.FindStudent())] if turned else []
    return Screen(
        text=text,
        rows=[
            *_name_rows(shown, lambda student_id: tutor.Student(student=student_id)),
            turned,
            [*search, press(words.label("button-tutor-add-student"), cards.AddStudent())],
            [press(words.label("button-groups"), Groups(edge=0, back=0)), *keyboards.home(words)],
        ],
    )


def pick(words: Words, purpose: str, rows: Sequence[StudentRow], edge: int, *, back: bool) -> Screen:
    shown, turned = pager.keyed(
        rows,
        PAGE,
        edge,
        back=back,
        turn=lambda id_, back_: tutor.PickStudent(purpose=purpose, edge=id_, back=back_),
    )
    if not shown:
        return students(words, rows, edge, back=back)
    names = _name_rows(shown, lambda student_id: purpose_button(purpose, student_id))
    text = words("screen-tutor-pick", purpose=purpose)
    return Screen(text=text, rows=[*names, turned, keyboards.home(words)])


def pick_for_day(words: Words, day: date, rows: Sequence[StudentRow], edge: int, *, back: bool) -> Screen:
    """Whose lesson is to be on that day."""
    on = packed(day)
    shown, turned = pager.keyed(
        rows, PAGE, edge, back=back, turn=lambda id_, back_: PlanOnDay(day=on, edge=id_, back=back_)
    )
    if not shown:
        return students(words, rows, edge, back=back)
    names = _name_rows(
        shown,
        lambda student_id: QuickFor(
            student=student_id, day=on, clock=NO_CLOCK, minutes=0, weekdays=0, every=1, until=NOW
        ),
    )
    return Screen(
        text=words("screen-tutor-pick-day", day=formats.long_day(words, day)),
        rows=[*names, turned, keyboards.back_and_home(words, tutor.DayLessons(day=on))],
    )


def _name_rows(shown: Sequence[StudentRow], meaning: Callable[[int], Press]) -> list[list[Button]]:
    labels = distinct([row.name for row in shown])
    return clock.in_rows([press(label, meaning(row.id)) for row, label in zip(shown, labels, strict=True)], 2)


def find(words: Words) -> Screen:
    return Screen(text=words("dialog-tutor-find"), rows=[keyboards.leave(words)])


def found(words: Words, part: str, names: Sequence[tuple[int, str]]) -> Screen:
    shown = names[:PAGE]
    labels = distinct([name for _, name in shown])
    rows = [press(label, tutor.Student(student=id_)) for (id_, _), label in zip(shown, labels, strict=True)]
    more = words("screen-tutor-found-more", count=len(shown)) if len(names) > len(shown) else None
    return Screen(
        text=Html(
            "\n\n".join(filter(None, (words("screen-tutor-found", part=part, count=len(shown)), more)))
        ),
        rows=[
            *clock.in_rows(rows, 2),
            [press(words.label("button-tutor-find"), tutor.FindStudent())],
            keyboards.back_and_home(words, tutor.Students(edge=0, back=0)),
        ],
    )


def card(
    words: Words, student: StudentCard, courses: Sequence[CourseLine], connections: Sequence[Connection]
) -> Screen:
    parts = [
        Html(f"<b>{words('screen-tutor-student', name=student.name)}</b>"),
        Html("\n".join(_course_line(words, course, student.currency) for course in courses)),
        Html("\n".join(_facts(words, student))),
        Html("\n".join(_connection_lines(words, connections))),
    ]
    return Screen(
        text=Html("\n\n".join(part for part in parts if part)),
        rows=_card_rows(words, student, courses, connections),
    )


def _course_line(words: Words, course: CourseLine, currency: str) -> Html:
    return words(
        "screen-tutor-course-line",
        kind="group" if course.is_group else "single",
        subject=course.subject,
        price=formats.money(words, course.price_minor, currency),
        minutes=course.duration_minutes,
    )


def _facts(words: Words, student: StudentCard) -> list[Html]:
    balance = formats.money(words, student.balance_minor, student.currency)
    lines = [
        words("screen-tutor-balance-line", balance=balance),
        words("screen-tutor-next-lesson", moment=formats.moment(words, student.next_starts_at))
        if student.next_starts_at
        else words("screen-tutor-no-next-lesson"),
    ]
    if student.prepaid:
        lines.insert(1, words("screen-packages-prepaid", lessons=counts.lessons(words, student.prepaid)))
    if student.open_homework or student.to_check:
        lines.append(words("screen-tutor-homework-line", open=student.open_homework, check=student.to_check))
    return lines


def _connection_lines(words: Words, connections: Sequence[Connection]) -> list[Html]:
    lines = [
        words(
            "screen-tutor-connection",
            role=connection.role.value,
            name=connection.name,
            reach="blocked" if connection.unreachable_since else "connected",
        )
        for connection in connections
    ]
    held = {connection.role for connection in connections}
    missing = [role for role in (Role.STUDENT, Role.GUARDIAN) if role not in held]
    return lines + [words("screen-tutor-not-connected", role=role.value) for role in missing]


def _card_rows(
    words: Words, student: StudentCard, courses: Sequence[CourseLine], connections: Sequence[Connection]
) -> list[list[Button]]:
    id_ = student.id
    invites = [
        press(words.label("button-tutor-invite-parent"), cards.Invite(student=id_, role=Role.GUARDIAN.value))
    ]
    if all(connection.role is not Role.STUDENT for connection in connections):
        label = words.label("button-tutor-invite-student")
        invites.insert(0, press(label, cards.Invite(student=id_, role=Role.STUDENT.value)))
    rows = [
        [press(words.label("button-tutor-plan"), planning.PlanFor(student=id_), Style.PRIMARY)],
        [
            press(words.label("button-tutor-assign"), tutor.AssignFor(student=id_)),
            press(words.label("button-tutor-works"), tutor.StudentHomework(student=id_, before=0)),
        ],
        [
            press(words.label("button-tutor-payment"), tutor.PayFor(student=id_)),
            press(words.label("button-tutor-balance"), tutor.Balance(student=id_, before=0)),
        ],
    ]
    edit = press(words.label("button-tutor-edit"), cards.EditStudent(student=id_))
    history = press(words.label("button-history"), History(student=id_, cursor=0, back=0))
    journal = press(words.label("button-journal"), Journals(student=id_))
    weekly = press(words.label("button-series-list"), StudentSeries(student=id_))
    paid_ahead = press(words.label("button-packages"), of_student(id_, TUTOR))
    makeups = tutor_makeups.door(words, id_, student.makeups)
    rows += clock.in_rows(
        [paid_ahead, *invites, edit, history, journal, *([weekly] if student.series else []), *makeups], 2
    )
    if student.next_lesson_id:
        following = tutor.Lesson(lesson=student.next_lesson_id)
        rows[0].insert(0, press(words.label("button-tutor-next-lesson"), following))
    groups = [press(cut(course.subject), Group(course=course.id)) for course in courses if course.is_group]
    return [
        *rows,
        *clock.in_rows(groups, 2),
        keyboards.back_and_home(words, tutor.Students(edge=0, back=0)),
    ]


def invitation(words: Words, role: Role, name: str, link: str, code: str, expires_at: datetime) -> Message:
    """A message to forward as it is; it speaks to whoever receives it."""
    text = words(
        "screen-tutor-invitation",
        role=role.value,
        name=name,
        link=link,
        code=code,
        till=formats.short_day(words, words.local(expires_at).date()),
    )
    return Message(text=text, rows=[[Button(label=words.label("button-tutor-open-invitation"), url=link)]])


def came(words: Words, name: str, student_id: int, *, admitted: bool) -> Screen:
    """The notice that somebody came becomes its answer; ``name`` is who that was."""
    return Screen(
        text=words("screen-tutor-admitted", name=name)
        if admitted
        else words("screen-tutor-refused", name=name),
        rows=[[press(words.label("button-tutor-student-card"), tutor.Student(student=student_id))]],
        in_place=True,
    )
