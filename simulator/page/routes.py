"""The page's addresses: the page itself, its stream of news, and what it may ask and do."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from aiohttp import web

from simulator.page import checks, deeds, downloads, switches, uploads
from simulator.page.hub import Hub, Subscriber
from simulator.people import Account
from simulator.wire import Refusal
from simulator.world import World

STATIC = Path(__file__).parent / "static"
HEARTBEAT = 15.0
FARTHEST = timedelta(days=3660)
POLICY = (
    "default-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
SAFE = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(frozen=True, slots=True)
class Moment:
    """Somewhere worth moving the clock to: a line of the "to next…" menu."""

    label: str
    at: datetime


Moments = Callable[[], Awaitable[Sequence[Moment]]]


MOMENTS = web.AppKey("moments", list[Moments])
"""Whoever knows what happens next may add to it at any time: `runner.app[MOMENTS].append(ask)`."""


def mount(app: web.Application, world: World, shown: Sequence[int] | None = None) -> None:
    """Serve the page of `world` at /, with the phones of the people `shown` (all, if None) side by side."""
    app[MOMENTS] = []
    page = Page(world, shown)
    app.on_shutdown.append(page.stop)
    app.on_response_prepare.append(_ask_again)
    router = app.router
    router.add_get("/", page.index)
    router.add_static("/sim/static/", STATIC)
    for method, path, handler in (
        ("GET", "/sim/events", page.events),
        ("GET", "/sim/moments", page.moments),
        ("GET", "/sim/file/{unique_id}", page.file),
        ("POST", "/sim/clock", page.clock),
        ("PATCH", "/sim/faults", page.faults),
        ("POST", "/sim/people", page.add_person),
        ("PATCH", "/sim/people/{person}", page.change_person),
        ("DELETE", "/sim/people/{person}", page.remove_person),
        ("POST", "/sim/people/{person}/upload", page.upload),
        ("POST", "/sim/people/{person}/{deed}", page.act),
    ):
        router.add_route(method, path, _in_words(handler))


async def _ask_again(request: web.Request, response: web.StreamResponse) -> None:
    """A browser asks whether a script has changed, so that an update of the project is seen at once."""
    if request.path.startswith("/sim/static/"):
        response.headers["Cache-Control"] = "no-cache"


def _in_words(handler: Handler) -> Handler:
    """Refusals, ours and the model's, go back as words for the phone."""

    async def answered(request: web.Request) -> web.StreamResponse:
        try:
            return await handler(request)
        except checks.Refused as refused:
            return web.json_response({"error": str(refused)}, status=refused.status)
        except Refusal as refused:
            return web.json_response({"error": refused.description}, status=400)
        except AssertionError as impossible:  # a Person says so when a human could not do it
            return web.json_response({"error": str(impossible)}, status=409)

    return answered


class Page:
    """The handlers, on one world."""

    def __init__(self, world: World, shown: Sequence[int] | None) -> None:
        self._world = world
        self._shown = None if shown is None else list(shown)
        self._hub = Hub(world, lambda: self._shown)

    async def stop(self, _app: web.Application) -> None:
        self._hub.close()

    async def index(self, _request: web.Request) -> web.StreamResponse:
        return web.FileResponse(STATIC / "index.html", headers={**SAFE, "Cache-Control": "no-cache"})

    async def events(self, request: web.Request) -> web.StreamResponse:
        """The stream: first everything, then each change."""
        checks.refuse_foreign_pages(request)
        stream = web.StreamResponse(
            headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
        )
        await stream.prepare(request)
        subscriber = self._hub.subscribe()
        try:
            await _pour(subscriber, stream)
        except ConnectionError:  # the page was closed
            return stream
        finally:
            self._hub.leave(subscriber)
        return stream

    async def moments(self, request: web.Request) -> web.StreamResponse:
        told = [one for ask in request.app[MOMENTS] for one in await ask()]
        told.sort(key=lambda one: one.at)
        return web.json_response(
            {"moments": [{"label": one.label, "at": one.at.timestamp()} for one in told]}
        )

    async def file(self, request: web.Request) -> web.StreamResponse:
        stored = self._world.files.by_unique_id(request.match_info["unique_id"])
        if stored is None:
            raise web.HTTPNotFound
        return downloads.response(stored)

    async def clock(self, request: web.Request) -> web.StreamResponse:
        body = await checks.json_body(request)
        clock = self._world.clock
        if body.get("real") is True:
            clock.reset()
        elif "to" in body:
            least, most = _span(clock())
            clock.move_to(datetime.fromtimestamp(checks.number(body, "to", least=least, most=most), UTC))
        else:
            most = FARTHEST.total_seconds()
            clock.advance(timedelta(seconds=checks.number(body, "advance", least=-most, most=most)))
        return web.json_response({"now": clock().timestamp()})

    async def faults(self, request: web.Request) -> web.StreamResponse:
        body = await checks.json_body(request)
        switches.turn(self._world.api.faults, body)
        self._hub.tell_faults()
        return web.json_response({})

    async def add_person(self, request: web.Request) -> web.StreamResponse:
        body = await checks.json_body(request)
        first, _, last = checks.text(body, "name", most=64).strip().partition(" ")
        language, zone = checks.language(body), checks.zone(body)
        if not first:
            raise checks.Refused("A person has a name")
        person = self._world.add_person(first, last or None, language=language, zone=zone)
        if self._shown is not None:
            self._shown.append(person.id)
            self._world.events.tell("person", person_id=person.id)
        return web.json_response({"id": person.id})

    async def change_person(self, request: web.Request) -> web.StreamResponse:
        account = self._account(request)
        body = await checks.json_body(request)
        language = checks.language(body) if "language" in body else account.language
        zone = checks.zone(body) if "zone" in body else account.zone
        if "blocked" in body:
            person = deeds.person_in(self._world, account, body)
            (person.blocks_bot if checks.flag(body, "blocked") else person.unblocks_bot)()
        account.language, account.zone = language, zone
        self._world.events.tell("person", person_id=account.id)
        return web.json_response({})

    async def remove_person(self, request: web.Request) -> web.StreamResponse:
        checks.refuse_foreign_pages(request)
        self._world.remove_account(self._account(request))
        return web.json_response({})

    async def act(self, request: web.Request) -> web.StreamResponse:
        account = self._account(request)
        deed = deeds.DEEDS.get(request.match_info["deed"])
        if deed is None:
            raise checks.Refused("Nobody can do that", 404)
        body = await checks.json_body(request)
        answer = deed(deeds.person_in(self._world, account, body), body)
        return web.json_response(answer or {})

    async def upload(self, request: web.Request) -> web.StreamResponse:
        account = self._account(request)
        checks.refuse_foreign_pages(request)
        form = await uploads.read(request)
        uploads.send(deeds.person_in(self._world, account, form.fields), form)
        return web.json_response({})

    def _account(self, request: web.Request) -> Account:
        number = request.match_info["person"]
        account = self._world.accounts.get(int(number)) if number.isdigit() and len(number) <= 16 else None  # noqa: PLR2004  (2**53 has 16 digits)
        if account is None:
            raise checks.Refused("There is no such person", 404)
        return account


async def _pour(subscriber: Subscriber, stream: web.StreamResponse) -> None:
    while True:
        try:
            news = await asyncio.wait_for(subscriber.queue.get(), HEARTBEAT)
        except TimeoutError:
            await stream.write(b": still here\n\n")
            continue
        if news is None:
            return
        await stream.write(f"data: {news}\n\n".encode(errors="replace"))


def _span(now: datetime) -> tuple[float, float]:
    return (now - FARTHEST).timestamp(), (now + FARTHEST).timestamp()
