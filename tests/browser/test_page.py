"""The page in a real browser: what a person does on a phone reaches the bot, and what the bot does is seen."""

import asyncio
from pathlib import Path

from tests.browser.conftest import Page


async def starts(page: Page, phone: str = "Ann") -> None:
    await page.clicks("[data-start]", phone)
    await page.sees(phone, "Ready")


async def test_what_is_written_is_answered_on_the_same_phone_alone(page: Page) -> None:
    await starts(page)
    await page.writes("Ann", "hello <b>there</b>")
    await page.sees("Ann", "You sent text: hello <b>there</b>")
    assert "hello" not in await page.text("Ben")


async def test_a_toast_and_an_alert_are_shown_and_acknowledged(page: Page) -> None:
    await starts(page)
    await page.clicks("[data-button='Toast']", "Ann")
    await page.waits_for("[data-toast]")
    await page.clicks("[data-button='Alert']", "Ann")
    await page.waits_for("[data-alert]")
    await page.sees("Ann", "Alert shown")
    await page.clicks("[data-alert] button")
    await page.tab.wait("!document.querySelector('[data-alert]')")


async def test_an_edited_message_changes_where_it_stands(page: Page) -> None:
    await starts(page)
    before = await page.counts("Ann", "[data-message-id]")
    await page.clicks("[data-button='Edit']", "Ann")
    await page.sees("Ann", "Edited words")
    assert await page.counts("Ann", "[data-message-id]") == before
    assert "edited" in await page.text("Ann")


async def test_an_album_is_chosen_sent_and_shown_as_one(page: Page) -> None:
    await starts(page)
    await page.clicks("[data-attach]", "Ann")
    await page.tab.wait("document.querySelectorAll('[data-sample]').length >= 3")
    await page.tab.run(
        "[...document.querySelectorAll('[data-sample]')].slice(0, 3).forEach(one => one.click())"
    )
    await page.clicks("[data-send-chosen]")
    await page.sees("Ann", "You sent photo")
    await page.waits_for("[data-name='Ann'] [data-album]")


async def test_voice_files_and_the_rest_come_from_the_sheet(page: Page) -> None:
    await starts(page)
    for kind, said in (
        ("voice", "voice"),
        ("sticker", "sticker"),
        ("contact", "contact"),
        ("location", "location"),
    ):
        await page.clicks("[data-attach]", "Ann")
        await page.clicks(f"[data-kind='{kind}']")
        await page.sees("Ann", f"You sent {said}")


async def test_the_clock_moves_for_everybody(page: Page) -> None:
    moved = asyncio.Event()
    page.world.clock.on_move(lambda _: moved.set())
    before = page.world.clock()
    await page.clicks("[data-clock='+1 day']")
    await asyncio.wait_for(moved.wait(), 10)
    assert (page.world.clock() - before).days >= 1
    tomorrow = page.world.clock().day
    await page.tab.wait(f"document.querySelector('[data-clock-face]').innerText.includes('{tomorrow}')")


async def test_an_invoice_is_paid_after_a_confirmation(page: Page) -> None:
    await starts(page)
    await page.writes("Ann", "invoice")
    await page.clicks("[data-button^='Pay']", "Ann")
    await page.clicks("[data-confirm] [data-yes]")
    await page.sees("Ann", "You sent successful_payment")


async def test_a_blocked_bot_is_offered_to_be_unblocked(page: Page) -> None:
    await starts(page)
    ann = next(iter(page.world.people.values()))
    ann.blocks_bot()
    await page.sees("Ann", "UNBLOCK")
    await page.clicks("[data-start]", "Ann")
    await page.sees("Ann", "Ready")


async def test_a_person_is_added_and_has_a_phone(page: Page) -> None:
    await page.clicks("[data-add-person]")
    await page.waits_for("[data-new-name]")
    await page.tab.run("document.querySelector('[data-new-name]').value = 'Cleo'")
    await page.clicks("[data-add]")
    await page.waits_for("[data-name='Cleo']")
    assert [person.account.first_name for person in page.world.people.values()][-1] == "Cleo"


async def test_a_fault_is_switched_on_and_the_journal_tells_of_it(page: Page) -> None:
    await starts(page)
    await page.clicks("[data-tool='faults']")
    await page.clicks("[data-once='server_error']")
    await page.writes("Ann", "will fail")
    await page.clicks("[data-tool='journal']")
    await page.waits_for("[data-entry='sendMessage'].failed")


async def test_a_spoiler_opens_and_words_stay_words(page: Page) -> None:
    await starts(page)
    await page.writes("Ann", "markup")
    await page.sees("Ann", "x < y")
    await page.waits_for("[data-name='Ann'] .spoiler")


async def test_a_thousand_messages_are_still_quick_to_open(page: Page) -> None:
    ann = next(iter(page.world.people.values()))
    for number in range(1000):
        page.world.post(ann.chat, ann.account, {"text": f"message {number}"})
    await page.opens()
    await page.sees("Ann", "message 999")


async def test_pictures_are_taken_in_light_and_dark(page: Page, tmp_path: Path) -> None:
    await starts(page)
    for dark in (False, True):
        out = tmp_path / f"{dark}.png"
        await page.opens(dark=dark, width=1000, height=800)
        await page.sees("Ann", "Ready")
        await page.tab.picture(out)
        assert out.stat().st_size > 10_000


async def test_what_a_bot_offers_inline_is_chosen_and_drawn_anew(page: Page) -> None:
    await starts(page)
    await page.tab.run(
        "const input = document.querySelector(\"[data-name='Ann'] [data-input]\");"
        "input.value = '@page_bot Monday'; input.dispatchEvent(new Event('input', {bubbles: true}))"
    )
    await page.waits_for("[data-name='Ann'] [data-offer]")
    await page.clicks("[data-offer]", "Ann")
    await page.sees("Ann", "Free on Monday")
    await page.clicks("[data-button='Take']", "Ann")
    await page.sees("Ann", "All taken")
