"""Working hours, days off and rules: by taps, by typing, twice, and with what makes no sense."""

from datetime import date, timedelta

from bot.callbacks import tutor_availability as callbacks
from domain.availability import Diary, Hours
from domain.lessons import LessonState
from domain.rules import Rules
from storage.queries import availability as queries
from tests.bot.family import Home
from tests.bot.statements import taps
from tests.bot.tutor.test_lessons import lessons_of, plans

MONDAY, SUNDAY = 0, 6
WEEK = timedelta(weeks=1)


async def diary_of(home: Home) -> Diary:
    async with home.rig.database.reading() as reads:
        now = home.rig.clock()
        return await queries.diary(reads, home.school.tutor_id, now, now + 6 * WEEK)


async def rules_of(home: Home) -> Rules:
    async with home.rig.database.writing(home.school.scope) as uow:
        return (await uow.studios.peek(home.school.studio_id)).rules


async def opens_hours(home: Home) -> None:
    await home.tutor.says("/settings")
    await home.tutor.presses("button-hours")


async def opens_monday(home: Home) -> None:
    await opens_hours(home)
    await taps(home.tutor, callbacks.HoursOfDay(tutor=home.school.tutor_id, weekday=MONDAY))


async def test_the_usual_week_is_one_tap_and_a_second_one_changes_nothing(home: Home) -> None:
    await opens_hours(home)
    assert home.tutor.sees_words("screen-hours-none")
    usual = callbacks.UsualHours(tutor=home.school.tutor_id)
    await taps(home.tutor, usual)
    await taps(home.tutor, usual)
    diary = await diary_of(home)
    assert [len(diary.hours_of(day)) for day in range(7)] == [1, 1, 1, 1, 1, 0, 0]
    assert "10:00–19:00" in home.tutor.screen


async def test_a_whole_day_may_be_typed_and_copied(home: Home) -> None:
    await opens_monday(home)
    await home.tutor.says("10-13, 15:30–20")
    await home.tutor.presses("button-hours-week")
    diary = await diary_of(home)
    for day in range(7):
        assert diary.hours_of(day) == (Hours(600, 780), Hours(930, 1200))


async def test_an_interval_is_added_and_dropped_by_taps(home: Home) -> None:
    await opens_monday(home)
    await home.tutor.presses("button-hours-add")
    await home.tutor.presses_label("09:00")
    await home.tutor.presses_label("12:00")
    assert (await diary_of(home)).hours_of(MONDAY) == (Hours(540, 720),)
    await home.tutor.presses("button-hours-drop", hours="09:00–12:00")
    assert not (await diary_of(home)).hours


async def test_typing_goes_on_after_an_interval_was_added_by_taps(home: Home) -> None:
    await opens_monday(home)
    ids = {"tutor": home.school.tutor_id, "weekday": MONDAY}
    await taps(home.tutor, callbacks.AddHours(**ids, since=540, till=720))
    await home.tutor.says("14-18")
    assert (await diary_of(home)).hours_of(MONDAY) == (Hours(840, 1080),)


async def test_hours_that_make_no_sense_are_asked_again_and_nothing_is_lost(home: Home) -> None:
    await opens_monday(home)
    await home.tutor.says("10-13")
    for nonsense, key in (
        ("25:00-26:00", "not-understood-set-hours-hours"),
        ("mornings", "not-understood-set-hours-hours"),
        ("10-13 and later", "not-understood-set-hours-hours"),
        ("10-13, 12-15", "error-hours-overlap"),
    ):
        await home.tutor.says(nonsense)
        assert home.tutor.words.label(key) in home.tutor.screen, nonsense
    await home.tutor.says("18-10")
    assert home.tutor.words.label("error-hours-out-of-range", shortest_minutes=15) in home.tutor.screen
    assert (await diary_of(home)).hours_of(MONDAY) == (Hours(600, 780),)


async def test_leaving_the_hours_is_told_and_keeps_them(home: Home) -> None:
    await opens_monday(home)
    await home.tutor.says("10-13")
    await home.tutor.says("/cancel")
    await home.tutor.says("14-15")
    assert (await diary_of(home)).hours_of(MONDAY) == (Hours(600, 780),)


async def opens_calendar(home: Home) -> None:
    await opens_hours(home)
    await home.tutor.presses("button-hours-off")
    await home.tutor.presses("button-off-add")


async def test_a_day_off_without_lessons(home: Home) -> None:
    await opens_calendar(home)
    await home.tutor.says("12.03")
    await home.tutor.presses("button-off-one-day")
    await home.tutor.presses("button-off-take")
    (off,) = (await diary_of(home)).off
    local = home.tutor.words.local(off.starts_at)
    assert (local.date(), local.hour, off.ends_at - off.starts_at) == (
        date(2026, 3, 12),
        0,
        timedelta(days=1),
    )


async def test_a_vacation_lists_the_lessons_and_may_keep_them(home: Home) -> None:
    await plans(home, "12.03 18:30")
    await opens_calendar(home)
    await home.tutor.says("10-14.03")
    assert "18:30" in home.tutor.screen
    await home.tutor.presses("button-off-keep")
    (lesson,) = await lessons_of(home)
    assert lesson.state is LessonState.PLANNED
    assert len((await diary_of(home)).off) == 1


async def test_a_vacation_may_cancel_the_lessons_and_tells_the_family(home: Home) -> None:
    await plans(home, "12.03 18:30")
    await plans(home, "20.03 18:30")
    heard = len(home.parent.person.received)
    await opens_calendar(home)
    await home.tutor.says("10.03 - 14.03.2026")
    await home.tutor.presses("button-off-cancel", count=1)
    assert [row.state for row in await lessons_of(home)] == [
        LessonState.CANCELLED_BY_TUTOR,
        LessonState.PLANNED,
    ]
    assert len(home.parent.person.received) > heard
    assert home.tutor.sees_words("screen-off-cancelled", count=1)


async def test_days_are_taken_once_and_given_back(home: Home) -> None:
    ids = {"tutor": home.school.tutor_id, "first": "20260310", "last": "20260314"}
    await home.tutor.says("/settings")
    await taps(home.tutor, callbacks.TakeTimeOff(**ids, cancels=0))
    await taps(home.tutor, callbacks.TakeTimeOff(**ids, cancels=0))
    assert len((await diary_of(home)).off) == 1
    await home.tutor.presses("button-off-give-back")
    assert (await diary_of(home)).off == ()


async def test_days_that_make_no_sense_are_asked_again(home: Home) -> None:
    await opens_calendar(home)
    for nonsense in ("31.02", "some day", "32.03-40.03"):
        await home.tutor.says(nonsense)
        assert home.tutor.words.label("not-understood-add-time-off-first") in home.tutor.screen, nonsense
    await home.tutor.says("14.03-10.03")
    assert home.tutor.words.label("error-time-off-out-of-range", most_days=180) in home.tutor.screen
    await home.tutor.says("12.03")
    await home.tutor.says("14.03")
    assert home.tutor.words.label("button-off-take") in home.tutor.screen


async def test_a_rule_is_changed_by_a_tap_or_a_number(home: Home) -> None:
    await opens_hours(home)
    await home.tutor.presses("button-rules")
    await home.tutor.presses("rule-name", rule="buffer_minutes")
    await home.tutor.presses("rule-value", rule="buffer_minutes", value=15)
    assert (await rules_of(home)).buffer_minutes == 15
    await home.tutor.presses("rule-name", rule="booking_notice_hours")
    await home.tutor.says("7")
    assert (await rules_of(home)).booking_notice_hours == 7


async def test_a_number_out_of_range_is_refused_and_asked_again(home: Home) -> None:
    await opens_hours(home)
    await home.tutor.presses("button-rules")
    await home.tutor.presses("rule-name", rule="buffer_minutes")
    await home.tutor.says("500")
    assert home.tutor.words.label("error-rule-out-of-range", least=0, most=120) in home.tutor.screen
    await home.tutor.says("soon")
    assert home.tutor.words.label("not-understood-change-rule-value") in home.tutor.screen
    assert (await rules_of(home)) == Rules()


async def test_free_times_are_shared_as_a_message_of_their_own(home: Home) -> None:
    await plans(home, "5.03 12:00")
    await opens_hours(home)
    await taps(home.tutor, callbacks.UsualHours(tutor=home.school.tutor_id))
    await home.tutor.presses("button-hours-share")
    shared = home.tutor.person.received[-2]
    assert "10:00–11:30, 13:30–19:00" in shared.text, "a lesson at noon, a break around it"
    assert not shared.rows, "nothing of the tutor's own goes with it"
    await taps(
        home.tutor,
        callbacks.TakeTimeOff(tutor=home.school.tutor_id, first="20260302", last="20260401", cancels=0),
    )
    await taps(home.tutor, callbacks.ShareSlots(tutor=home.school.tutor_id))
    assert home.tutor.sees_words("screen-slots-none")
