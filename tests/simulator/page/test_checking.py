"""What the page's server refuses from a browser."""

import json
import re
from pathlib import Path

import pytest
from aiogram import Bot

from simulator.page.routes import STATIC
from simulator.person import Person
from simulator.world import World
from tests.simulator.page.conftest import Browser

BAD: list[tuple[str, dict[str, object]]] = [
    ("send", {"text": ""}),
    ("send", {"text": 5}),
    ("send", {"text": "x" * 20_001}),
    ("send", {"text": "ok", "reply_to": "one"}),
    ("send", {"text": "ok", "bot": True}),
    ("start", {"payload": "a b"}),
    ("start", {"payload": "a" * 65}),
    ("press", {"message": 1.5, "data": "x"}),
    ("press", {"message": 2**60, "data": "x"}),
    ("voice", {"seconds": 0}),
    ("voice", {"seconds": 3601}),
    ("location", {"latitude": 91, "longitude": 0}),
    ("poll", {"question": "?", "options": ["alone"]}),
    ("vote", {"message": 1, "options": [0]}),
    ("pay", {"message": 1}),
    ("share", {"people": [], "request": 1}),
]


@pytest.mark.parametrize("deed, body", BAD)
async def test_nonsense_is_refused_in_words_and_changes_nothing(
    browser: Browser, ann: Person, deed: str, body: dict[str, object]
) -> None:
    before = len(ann.messages)
    status, answer = await browser.act(ann, deed, **body)
    assert status in {400, 404}
    assert answer["error"]
    assert len(ann.messages) == before


@pytest.mark.parametrize(
    "method, path, body",
    [
        ("POST", "/sim/clock", {"advance": "1"}),
        ("POST", "/sim/clock", {"to": 10**18}),
        ("POST", "/sim/people", {"name": " ", "language": "en", "zone": "UTC"}),
        ("POST", "/sim/people", {"name": "A", "language": "<b>", "zone": "UTC"}),
        ("POST", "/sim/people", {"name": "A", "language": "en", "zone": "../../etc/passwd"}),
        ("PATCH", "/sim/people/1", {"language": "en"}),
        ("PATCH", "/sim/people/nobody", {"language": "en"}),
        ("PATCH", "/sim/faults", {"latency": 2}),
        ("POST", "/sim/people", []),
    ],
)
async def test_a_bad_setting_is_refused(browser: Browser, method: str, path: str, body: object) -> None:
    status, answer = await browser.send(method, path, body)
    assert status in {400, 404}
    assert answer["error"]


async def test_half_a_character_is_refused(browser: Browser, ann: Person) -> None:
    raw = json.dumps({"bot": browser.world.bot.id, "text": "x"}).replace('"x"', '"\\ud83d"')
    headers = {"Content-Type": "application/json"}
    async with browser.client.post(f"/sim/people/{ann.id}/send", data=raw, headers=headers) as response:
        assert response.status == 400


async def test_another_site_may_neither_act_nor_listen(browser: Browser, ann: Person) -> None:
    origin = {"Origin": "http://evil.example"}
    body = {"bot": browser.world.bot.id, "text": "pwned"}
    async with browser.client.post(f"/sim/people/{ann.id}/send", json=body, headers=origin) as response:
        assert response.status == 403
    async with browser.client.get("/sim/events", headers=origin) as response:
        assert response.status == 403
    async with browser.client.delete(f"/sim/people/{ann.id}", headers=origin) as response:
        assert response.status == 403
    assert not ann.account.deactivated


async def test_a_form_cannot_pass_for_json(browser: Browser, ann: Person) -> None:
    headers = {"Content-Type": "text/plain"}
    async with browser.client.post(f"/sim/people/{ann.id}/send", data="{}", headers=headers) as response:
        assert response.status == 415


async def test_an_uploaded_page_of_html_is_only_ever_saved(browser: Browser, ann: Person) -> None:
    sent = ann.sends_document("evil.html", b"<script>alert(1)</script>", mime="text/html")
    unique_id = sent.content["document"]["file_unique_id"]
    async with browser.client.get(f"/sim/file/{unique_id}") as response:
        assert response.content_type == "application/octet-stream"
        assert response.headers["Content-Disposition"].startswith("attachment")
        assert "sandbox" in response.headers["Content-Security-Policy"]


async def test_the_index_allows_nothing_from_elsewhere(browser: Browser) -> None:
    async with browser.client.get("/") as response:
        policy = response.headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe-inline" not in policy


SCRIPTS = sorted(STATIC.glob("js/*.js"))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_scripts_build_text_and_never_markup(script: Path) -> None:
    source = script.read_text()
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function", source
    )


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_every_import_of_a_script_is_there(script: Path) -> None:
    names = re.findall(r'^import .* from "\./([a-z_]+\.js)";', script.read_text(), flags=re.MULTILINE)
    imported = re.findall(r'^import .*"(.*)"', script.read_text(), flags=re.MULTILINE)
    assert [name for name in names if not (STATIC / "js" / name).exists()] == []
    assert len(imported) == len(names)


def test_nothing_is_loaded_from_outside() -> None:
    loaded = [
        (path.name, address)
        for path in STATIC.rglob("*.*")
        if path.suffix in {".html", ".css", ".svg"}
        for address in re.findall(r"""(?:href|src|url\()=?["'(]?\s*["']?(https?:[^"')]+)""", path.read_text())
    ]
    assert loaded == []


async def test_a_deleted_message_cannot_be_pressed(
    browser: Browser, ann: Person, bot: Bot, world: World
) -> None:
    sent = await bot.send_message(ann.id, "card")
    await bot.delete_message(ann.id, sent.message_id)
    status, answer = await browser.act(ann, "press", message=sent.message_id, data="h")
    assert (status, answer["error"]) == (404, "This message was deleted")
    assert not world.bot.updates.take()
