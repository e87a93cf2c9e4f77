"""The simulator over HTTP: the Bot API, its files, and the page with the chats."""

import asyncio
import importlib
import json
from collections.abc import Sequence
from contextlib import suppress

from aiohttp import web
from aiohttp.multipart import BodyPartReader

from simulator.calls import Upload
from simulator.faults import Aborted, TimedOut
from simulator.files import DOWNLOAD_LIMIT, UPLOAD_LIMIT
from simulator.webhooks import Webhooks
from simulator.wire import Json
from simulator.world import World

HANG = 75.0
"""Seconds a call without an answer is held, unless the bot gives up before; longer than aiogram's timeout."""
FORM_LIMIT = UPLOAD_LIMIT + 1024 * 1024
WORLD = web.AppKey("world", World)


def application(world: World, shown: Sequence[int] | None = None, *, page: bool = True) -> web.Application:
    """`shown` are the people whose phones the page opens with; None means everybody."""
    app = web.Application(client_max_size=FORM_LIMIT)
    app[WORLD] = world
    app.router.add_route("*", "/bot{token}/test/{method}", _not_found)
    app.router.add_route("*", r"/bot{token:[^/]+}/{method:[^/]*}", _call)
    app.router.add_get(r"/file/bot{token:[^/]+}/{path:.+}", _download)
    if page:
        importlib.import_module("simulator.page.routes").mount(app, world, shown)
    app.cleanup_ctx.append(Webhooks(world).running)
    return app


async def serve(
    world: World, host: str = "127.0.0.1", port: int = 8081, shown: Sequence[int] | None = None
) -> web.AppRunner:
    """Start listening; `await runner.cleanup()` ends it. Port 0 takes a free one: see `runner.addresses`."""
    runner = web.AppRunner(application(world, shown), access_log=None, shutdown_timeout=1.0)
    await runner.setup()
    await web.TCPSite(runner, host, port).start()
    return runner


async def _call(request: web.Request) -> web.StreamResponse:
    api = request.app[WORLD].api
    try:
        params, uploads = await _read(request)
    except ValueError as error:
        return _json(400, {"ok": False, "error_code": 400, "description": f"Bad Request: {error}"})
    try:
        reply = await api.call(request.match_info["token"], request.match_info["method"], params, uploads)
    except TimedOut:
        await asyncio.sleep(HANG)
        return _json(504, {"ok": False, "error_code": 504, "description": "Gateway Timeout"})
    except Aborted:
        return await _broken(request)
    kind = "text/html" if reply.is_html else "application/json"
    return web.Response(status=reply.status, text=reply.body, content_type=kind)


async def _read(request: web.Request) -> tuple[Json, dict[str, Upload]]:
    """The parameters wherever Telegram allows them: query, form, multipart, JSON."""
    params: Json = dict(request.query)
    uploads: dict[str, Upload] = {}
    if request.content_type == "application/json" and request.can_read_body:
        body = json.loads(await request.text() or "{}")
        if not isinstance(body, dict):
            raise ValueError("can't parse JSON encoded web request")
        params |= body
    elif request.content_type == "multipart/form-data":
        await _read_parts(request, params, uploads)
    elif request.can_read_body:
        params |= {name: str(value) for name, value in (await request.post()).items()}
    return {name: value for name, value in params.items() if value != ""}, uploads


async def _read_parts(request: web.Request, params: Json, uploads: dict[str, Upload]) -> None:
    """A file sent under a parameter's own name is that parameter."""
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or part.name is None:
            continue
        data = bytes(await part.read(decode=True))
        if part.filename is None:
            params[part.name] = data.decode("utf-8", "replace")
            continue
        kind = part.headers.get("Content-Type")
        mime = None if kind in {None, "application/octet-stream"} else kind
        uploads[part.name] = Upload(part.filename, data, mime)
        params.setdefault(part.name, f"attach://{part.name}")
    for name in set(uploads) & set(params):
        if params[name] == f"attach://{name}" and _refers(params, name):
            del params[name]


def _refers(params: Json, name: str) -> bool:
    """Whether another parameter names this upload, so that the upload is no parameter itself."""
    return any(f"attach://{name}" in str(value) for other, value in params.items() if other != name)


async def _download(request: web.Request) -> web.Response:
    world = request.app[WORLD]
    stored = world.files.by_path(request.match_info["path"])
    if (
        world.bot_by_token(request.match_info["token"]) is None
        or stored is None
        or stored.size > DOWNLOAD_LIMIT
    ):
        return _json(404, {"ok": False, "error_code": 404, "description": "Not Found"})
    return web.Response(body=stored.data, content_type="application/octet-stream")


async def _broken(request: web.Request) -> web.StreamResponse:
    """Promise a long answer, send a little of it, hang up."""
    response = web.StreamResponse(headers={"Content-Type": "application/json", "Content-Length": "4096"})
    await response.prepare(request)
    await response.write(b'{"ok":true,"result":')
    with suppress(AttributeError):
        request.transport.close()  # type: ignore[union-attr]  # no transport: the bot has hung up before us
    return response


async def _not_found(_: web.Request) -> web.Response:
    return _json(404, {"ok": False, "error_code": 404, "description": "Not Found"})


def _json(status: int, body: Json) -> web.Response:
    return web.Response(status=status, text=json.dumps(body), content_type="application/json")
