"""After a lesson: the recap in two taps, words and a voice, skills, the past, the same time next week."""

from datetime import timedelta

from bot.callbacks.tutor_records import TellFamily
from domain.records import Mastery
from storage import tables
from storage.engine import Database
from tests.bot.family import Home, settle_in
from tests.bot.rig import Phone, Rig
from tests.bot.statements import taps
from tests.storage.queries.test_group_lessons import joined_by

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


async def held(home: Home) -> None:
    """A lesson of an hour has just ended, and the tutor has marked its card."""
    await home.family.plans(HOUR)
    await home.rig.passes(2 * HOUR + timedelta(minutes=3))
    await home.tutor.presses("button-notice-hold")


def chip(phone: Phone, code: str) -> str:
    return phone.words.label("recap-chip", chip=code)


async def test_a_recap_is_two_taps_and_one_message_to_each_in_his_language(home: Home) -> None:
    await held(home)
    await home.tutor.presses("button-lesson-recap", told="no")
    await home.tutor.presses_label(chip(home.tutor, "great"))
    await home.tutor.presses("button-recap-send", again="no")
    for phone in (home.student, home.parent):
        assert chip(phone, "great") in phone.screen
        assert phone.words.label("button-notice-lesson") in phone.screen
    assert home.tutor.words.label("button-lesson-recap", told="yes") in home.tutor.screen
    await home.parent.presses("button-notice-lesson")
    assert chip(home.parent, "great") in home.parent.screen


async def test_words_and_a_voice_arrive_as_one_voice_message(home: Home) -> None:
    await held(home)
    await home.tutor.presses("button-lesson-recap", told="no")
    await home.tutor.says("Did <well> & more")
    await home.tutor.does(lambda person: person.sends_voice(20))
    assert home.tutor.sees_words("screen-recap-voice")
    await home.tutor.presses("button-recap-send", again="no")
    told = home.student.person.received[-1]
    assert "voice" in told.content
    assert "Did <well> & more" in home.student.screen
    await home.student.presses("button-notice-lesson")
    await home.student.presses("button-recap-voice")
    assert "voice" in home.student.person.received[-2].content
    assert "Did <well> & more" in home.student.screen


async def test_only_words_and_voices_are_a_recap_and_leaving_keeps_them(home: Home) -> None:
    await held(home)
    await home.tutor.presses("button-lesson-recap", told="no")
    await home.tutor.does(lambda person: person.sends_photo(caption="no recap"))
    assert home.tutor.sees_words("not-understood-record-lesson-recap")
    await home.tutor.says("x" * 401)
    assert home.tutor.sees_words("error-text-too-long", limit=400)
    await home.tutor.says("Enough for today")
    await home.tutor.says("/cancel")
    assert home.tutor.sees_words("dialog-left-record-lesson")
    async with home.rig.database.reading() as reads:
        (row,) = await reads.all(tables.lesson_records.select())
    assert (row.recap, row.told_at) == ("Enough for today", None)


async def test_a_recap_changed_later_is_sent_again_and_its_words_can_be_erased(home: Home) -> None:
    await held(home)
    await home.tutor.presses("button-lesson-recap", told="no")
    await home.tutor.says("First words")
    await home.tutor.presses("button-recap-send", again="no")
    await home.rig.passes(timedelta(minutes=1))
    await home.tutor.presses("button-lesson-recap", told="yes")
    assert home.tutor.words.label("button-recap-send", again="yes") not in home.tutor.screen
    await home.tutor.presses("button-recap-erase")
    await home.tutor.presses_label(chip(home.tutor, "revise"))
    await home.tutor.presses("button-recap-send", again="yes")
    assert chip(home.parent, "revise") in home.parent.screen
    assert "First words" not in home.parent.screen


async def test_a_topic_a_note_and_skills_are_written_and_the_note_stays_with_the_tutor(home: Home) -> None:
    await held(home)
    await home.tutor.presses("button-lesson-recap", told="no")
    await home.tutor.presses("button-record-rest")
    await home.tutor.presses("button-record-topic")
    await home.tutor.says("Fractions <1>")
    await home.tutor.presses("button-record-note")
    await home.tutor.says("Father is strict")
    assert home.tutor.sees_words("screen-record-note", note="Father is strict")
    await home.tutor.presses("button-record-skills")
    await home.tutor.presses("button-skill-add")
    await home.tutor.says("Common denominator")
    for mastery in (Mastery.BEGUN, Mastery.PRACTISED):
        line = home.tutor.words("screen-skill-line", sign="", name="", mastery=int(mastery))
        assert line.strip(" —") in home.tutor.screen
        await home.tutor.presses_label("Common denominat")
    await home.tutor.presses("button-back")
    await home.tutor.presses("button-record-recap")
    await home.tutor.presses("button-recap-send", again="no")
    told = home.parent.screen
    assert "Fractions <1>" in told
    assert "Common denominator" in told
    assert "strict" not in told
    await home.parent.presses("button-notice-lesson")
    assert "strict" not in home.parent.screen
    await home.student.says("/progress")
    assert "35" in home.student.screen  # 10 for the lesson, 25 for the skill


async def test_a_skill_put_away_is_offered_no_more(home: Home) -> None:
    await held(home)
    await home.tutor.presses("button-lesson-recap", told="no")
    await home.tutor.presses("button-record-rest")
    await home.tutor.presses("button-record-skills")
    for name in ("Roots", "Powers"):
        await home.tutor.presses("button-skill-add")
        await home.tutor.says(name)
    await home.tutor.presses_label("Roots")
    await home.tutor.presses("button-skill-away")
    await home.tutor.presses_label("Powers")
    async with home.rig.database.reading() as reads:
        rows = await reads.all(tables.skills.select().order_by(tables.skills.c.id))
    assert [row.archived_at is None for row in rows] == [True, False]


async def test_the_past_is_read_by_both_sides_and_opens_each_lesson(home: Home) -> None:
    for day in range(8):
        await home.family.plans(HOUR)
        await home.rig.passes(2 * HOUR + timedelta(minutes=3))
        await home.tutor.presses("button-notice-hold")
        await home.tutor.presses("button-lesson-recap", told="no")
        await home.tutor.says(f"Words {day}.")
        if day:
            await home.tutor.presses("button-recap-send", again="no")
        await home.rig.passes(22 * HOUR)
    await home.tutor.says("/students")
    await home.tutor.presses_label("Sam")
    await home.tutor.presses("button-history")
    assert "Words 7." in home.tutor.screen
    await home.tutor.presses_label("›")
    assert "Words 0." in home.tutor.screen
    await home.tutor.presses_label("‹")
    assert "Words 7." in home.tutor.screen
    await home.student.says("/progress")
    await home.student.presses("button-history")
    await home.student.presses_label("›")
    assert "Words 1." in home.student.screen
    assert "Words 0." not in home.student.screen
    await home.student.presses("button-back")
    await home.parent.says("/start")
    await home.parent.presses("button-family-progress")
    await home.parent.presses("button-history")
    assert "Words 7." in home.parent.screen


async def test_the_same_time_next_week_is_one_tap_however_often_it_is_pressed(home: Home) -> None:
    await held(home)
    card = home.tutor.person.received[-1]
    await home.tutor.presses("button-lesson-next-week")
    assert home.student.sees_words("notice-lesson-planned")
    await home.tutor.presses("button-lesson-next-week", on=card)
    async with home.rig.database.reading() as reads:
        first, second = await reads.all(tables.lessons.select().order_by(tables.lessons.c.id))
    assert second.starts_at - first.starts_at == 7 * DAY
    assert second.ends_at - second.starts_at == HOUR


async def test_next_week_is_asked_about_when_something_stands_there(home: Home) -> None:
    await held(home)
    card = home.tutor.person.received[-1]
    await home.family.plans(7 * DAY - HOUR - timedelta(minutes=33))
    await home.tutor.presses("button-lesson-next-week", on=card)
    async with home.rig.database.reading() as reads:
        assert len(await reads.all(tables.lessons.select())) == 2
    await home.tutor.presses("button-tutor-anyway")
    async with home.rig.database.reading() as reads:
        assert len(await reads.all(tables.lessons.select())) == 3


async def test_a_group_has_skills_for_each_and_one_recap_for_all(home: Home) -> None:
    await joined_by(home.family, "Ann")
    await held(home)
    await home.tutor.presses("button-lesson-recap", told="no")
    await home.tutor.presses_label(chip(home.tutor, "clear"))
    await home.tutor.presses("button-record-rest")
    await home.tutor.presses("button-record-skills")
    await home.tutor.presses("button-skill-add")
    await home.tutor.says("Roots")
    await home.tutor.presses_label("Ann ›")
    assert home.tutor.sees_words("screen-skill-line", sign="○", name="Roots", mastery=0)
    await home.tutor.presses_label("○ Roots")
    await home.tutor.presses_label("◔ Roots")
    await home.tutor.presses_label("Sam ›")
    assert home.tutor.sees_words("screen-skill-line", sign="◔", name="Roots", mastery=1)
    await home.tutor.presses("button-back")
    await home.tutor.presses("button-record-recap")
    await home.tutor.presses("button-recap-send", again="no")
    assert home.student.sees_words("screen-skill-line", sign="◔", name="Roots", mastery=1)
    assert chip(home.parent, "clear") in home.parent.screen


async def test_a_recap_goes_on_after_every_restart(db: Database) -> None:
    home = await settle_in(await Rig(db, restarting=True).start())
    await held(home)
    await home.tutor.presses("button-lesson-recap", told="no")
    await home.tutor.says("Said before the restart")
    await home.tutor.presses_label(chip(home.tutor, "progress"))
    await home.tutor.says("Said after it")
    await home.tutor.presses("button-recap-send", again="no")
    assert "Said after it" in home.parent.screen
    assert chip(home.parent, "progress") in home.parent.screen
    assert not home.rig.findings()


async def test_an_old_recap_button_of_an_undone_lesson_sends_nothing(home: Home) -> None:
    await held(home)
    await home.tutor.presses("button-lesson-recap", told="no")
    await home.tutor.presses_label(chip(home.tutor, "great"))
    await home.tutor.presses("button-back")
    await home.tutor.presses("button-tutor-undo")
    await taps(home.tutor, TellFamily(lesson=1))
    assert home.tutor.words.label("error-lesson-not-held") in home.tutor.person.alerts
    assert chip(home.parent, "great") not in home.parent.chat
