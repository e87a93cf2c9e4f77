"""Planning, moving, cancelling, holding: every way a tutor may go, and every tap twice."""

from datetime import timedelta

from bot.callbacks import tutor
from domain.lessons import LessonState
from storage.queries import tutor_cards, tutor_lesson_card, tutor_lessons
from storage.queries.tutor_lesson_card import LessonCard
from storage.queries.tutor_lessons import LessonRow
from tests.bot.family import Home
from tests.bot.statements import taps


async def lessons_of(home: Home) -> tuple[LessonRow, ...]:
    async with home.rig.database.reading() as reads:
        now = home.rig.clock()
        year = timedelta(days=300)
        return await tutor_lessons.between(reads, home.family.tutor, now - year, now + year)


async def card_of(home: Home, lesson_id: int) -> LessonCard:
    async with home.rig.database.reading() as reads:
        return await tutor_lesson_card.card(reads, home.family.tutor, lesson_id)


async def opens_calendar(home: Home) -> None:
    await home.tutor.says("/today")
    await home.tutor.presses("button-tutor-new-lesson")
    await home.tutor.presses_label(await name_of(home))


async def name_of(home: Home) -> str:
    async with home.rig.database.reading() as reads:
        return await tutor_cards.name(reads, home.family.tutor, home.school.student_id)


async def plans(home: Home, typed: str) -> LessonRow:
    before = {row.id for row in await lessons_of(home)}
    await opens_calendar(home)
    await home.tutor.says(typed)
    await home.tutor.presses("button-minutes-usual", minutes=60)
    await home.tutor.presses("button-tutor-plan-sure")
    return next(row for row in await lessons_of(home) if row.id not in before)


async def test_a_day_and_a_time_may_be_typed_at_the_calendar(home: Home) -> None:
    made = await plans(home, "12.03 18:30")
    local = home.tutor.words.local(made.starts_at)
    assert (local.month, local.day, local.hour, local.minute) == (3, 12, 18, 30)


async def test_nonsense_at_the_calendar_asks_again_and_loses_nothing(home: Home) -> None:
    await opens_calendar(home)
    await home.tutor.says("whenever you like")
    assert home.tutor.words.label("not-understood-plan-lesson-day") in home.tutor.screen
    await home.tutor.says("31.02 18:30")
    assert home.tutor.words.label("not-understood-plan-lesson-day") in home.tutor.screen
    await home.tutor.says("12.03")
    await home.tutor.says("7:15")
    await home.tutor.says("1:30")
    await home.tutor.presses("button-tutor-plan-sure")
    (made,) = await lessons_of(home)
    assert made.ends_at - made.starts_at == timedelta(minutes=90)


async def test_the_family_hears_of_a_planned_lesson_at_once(home: Home) -> None:
    heard = len(home.student.person.received), len(home.parent.person.received)
    await plans(home, "12.03 18:30")
    assert len(home.student.person.received) > heard[0]
    assert len(home.parent.person.received) > heard[1]


async def test_a_clash_is_refused_and_overridden_with_one_tap(home: Home) -> None:
    await plans(home, "12.03 18:30")
    await opens_calendar(home)
    await home.tutor.says("12.03 19:00")
    await home.tutor.presses("button-minutes-usual", minutes=60)
    await home.tutor.presses("button-tutor-plan-sure")
    assert len(await lessons_of(home)) == 1
    await home.tutor.presses("button-tutor-anyway")
    assert len(await lessons_of(home)) == 2


async def test_a_move_onto_another_lesson_changes_nothing_till_it_is_confirmed(home: Home) -> None:
    await plans(home, "12.03 18:30")
    await plans(home, "12.03 20:30")
    before = [lesson.starts_at for lesson in await lessons_of(home)]
    await home.tutor.presses("button-tutor-move")
    await home.tutor.says("12.03 18:30")
    await home.tutor.presses("button-tutor-move-sure")
    assert [lesson.starts_at for lesson in await lessons_of(home)] == before
    await home.tutor.presses("button-tutor-anyway")
    assert len({lesson.starts_at for lesson in await lessons_of(home)}) == 1


async def test_a_past_time_asks_once(home: Home) -> None:
    await opens_calendar(home)
    await home.tutor.says("01.03 10:00")
    await home.tutor.presses("button-minutes-usual", minutes=60)
    await home.tutor.presses("button-tutor-plan-sure")
    assert not await lessons_of(home)
    await home.tutor.presses("button-tutor-anyway")
    assert len(await lessons_of(home)) == 1


async def test_a_second_tap_on_plan_shows_the_lesson_it_made(home: Home) -> None:
    await opens_calendar(home)
    await home.tutor.says("12.03 18:30")
    await home.tutor.presses("button-minutes-usual", minutes=60)
    plan = home.tutor.words.label("button-tutor-plan-sure")
    await home.tutor.does(lambda person: (person.presses(plan), person.presses(plan)))
    assert len(await lessons_of(home)) == 1
    assert home.tutor.words.label("toast-tutor-planned-already") in home.tutor.person.toasts


async def test_a_lesson_is_moved_and_its_old_time_struck_through(home: Home) -> None:
    made = await plans(home, "12.03 18:30")
    await home.tutor.presses("button-tutor-move")
    await home.tutor.says("13.03 10:00")
    await home.tutor.presses("button-tutor-move-sure")
    card = await card_of(home, made.id)
    assert card.moved_from == made.starts_at
    assert home.tutor.words.local(card.starts_at).hour == 10
    assert home.tutor.words.local(card.starts_at).day == 13


async def test_a_lesson_is_moved_by_buttons_alone(home: Home) -> None:
    made = await plans(home, "12.03 18:30")
    await home.tutor.presses("button-tutor-move")
    await home.tutor.presses("button-calendar-tomorrow")
    await home.tutor.presses_label("19:00")
    await home.tutor.presses("button-tutor-move-sure")
    assert home.tutor.words.local((await card_of(home, made.id)).starts_at).hour == 19


async def test_cancelling_asks_first_and_can_be_undone(home: Home) -> None:
    made = await plans(home, "12.03 18:30")
    await home.tutor.presses("button-tutor-cancel-lesson")
    assert (await card_of(home, made.id)).state is LessonState.PLANNED
    await home.tutor.presses("button-tutor-cancel-sure")
    assert (await card_of(home, made.id)).state is LessonState.CANCELLED_BY_TUTOR
    await home.tutor.presses("button-tutor-undo")
    assert (await card_of(home, made.id)).state is LessonState.PLANNED


async def test_the_card_after_a_lesson_charges_once_and_turns_into_its_result(home: Home) -> None:
    made = await plans(home, "02.03 18:30")
    await home.rig.passes(made.ends_at + timedelta(minutes=4) - home.rig.clock())
    card = home.tutor.person.last
    await home.tutor.presses("button-notice-hold", on=card)
    assert (await card_of(home, made.id)).charged_minor > 0
    assert home.tutor.words.label("button-tutor-undo") in home.tutor.screen
    await home.tutor.presses("button-tutor-undo")
    assert (await card_of(home, made.id)).charged_minor == 0


async def test_an_old_button_shows_the_lesson_as_it_is(home: Home) -> None:
    made = await plans(home, "02.03 18:30")
    await home.rig.passes(made.ends_at + timedelta(minutes=4) - home.rig.clock())
    card = home.tutor.person.last
    no_show = tutor.NoShow(lesson=made.id, revision=1).pack()
    await home.tutor.presses("button-notice-hold", on=card)
    await home.tutor.does(lambda person: person.taps(card, no_show))
    assert (await card_of(home, made.id)).state is LessonState.HELD
    assert home.tutor.words.label("error-changed-since") in home.tutor.person.toasts


async def test_held_pressed_in_two_places_charges_once(home: Home) -> None:
    made = await plans(home, "02.03 18:30")
    await home.rig.passes(made.ends_at + timedelta(minutes=4) - home.rig.clock())
    card = home.tutor.person.last
    await home.tutor.says("/today")
    await home.tutor.presses("button-tutor-to-mark", count=1)
    await home.tutor.presses_label("18:30")
    await home.tutor.presses("button-tutor-held")
    await home.tutor.presses("button-notice-hold", on=card)
    assert (await card_of(home, made.id)).charged_minor == 1500


async def test_any_menu_press_leaves_the_dialog_and_says_so(home: Home) -> None:
    await opens_calendar(home)
    await home.tutor.says("/today")
    left = home.tutor.words.label("dialog-name-plan-lesson")
    assert home.tutor.words.label("dialog-left", dialog=left) in home.tutor.screen


async def test_a_cancelled_lesson_comes_back_beside_another_only_when_asked_twice(home: Home) -> None:
    made = await plans(home, "12.03 18:30")
    await home.tutor.presses("button-tutor-cancel-lesson")
    await home.tutor.presses("button-tutor-cancel-sure")
    await plans(home, "12.03 19:00")
    undo = tutor.Reopen(lesson=made.id, revision=2, sure=0)
    for answer, state in (
        ("button-tutor-keep-lesson", LessonState.CANCELLED_BY_TUTOR),
        ("button-tutor-anyway", LessonState.PLANNED),
    ):
        await taps(home.tutor, undo)
        await home.tutor.presses(answer)
        assert (await card_of(home, made.id)).state is state
    await home.tutor.presses("button-tutor-cancel-lesson")
    await home.tutor.presses("button-tutor-cancel-sure")
    await taps(home.tutor, undo)
    assert home.tutor.words.label("error-changed-since") in home.tutor.person.toasts
    assert (await card_of(home, made.id)).state is LessonState.CANCELLED_BY_TUTOR
