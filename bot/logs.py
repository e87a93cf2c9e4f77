"""One line per event, for a machine (json) or a person (plain); never a text, a name, a file id or a token.

Modules log events with facts: ``log.info("update", extra={"ms": 3})``. An exception is logged as its class
and where it arose, without its words: those of SQLAlchemy and pydantic quote what a person wrote, aiohttp's
the whole address of a failed download. What still looks like a token is struck out, whoever wrote it.
"""

import hashlib
import logging
import re
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

import orjson

_TOKEN = re.compile(r"\d{3,16}:[A-Za-z0-9_-]{30,64}")
_PASSWORD = re.compile(r"(?<=://)([^\s:/@]*):[^\s/@]+@")
_OWN = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}
_QUIET = ("aiogram", "aiohttp.access", "apscheduler", "asyncio", "sqlalchemy")
DEEPEST_CAUSE = 8


class _Key:
    """Set once by ``set_up``; without it hashes are stable for everybody, which is right for tests alone."""

    secret = b"repitbot"


def set_up(style: Literal["json", "plain"], secret: str) -> None:
    """Sends every log to standard error. ``secret``, the bot's token, keys the hashes of people."""
    _Key.secret = hashlib.sha256(secret.encode()).digest()[:32]
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines() if style == "json" else PlainLines())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.INFO)
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)


def hashed(telegram_id: int) -> str:
    """The same person under the same token is the same word; nobody else can tell who it is."""
    return hashlib.blake2s(str(telegram_id).encode(), key=_Key.secret, digest_size=6).hexdigest()


def redacted(text: str) -> str:
    """Without anything of a token's shape, and without passwords in addresses."""
    return _PASSWORD.sub(r"\1:***@", _TOKEN.sub("***", text))


def _facts(record: logging.LogRecord) -> dict[str, object]:
    return {name: value for name, value in vars(record).items() if name not in _OWN}


def _trace(error: BaseException) -> str:
    """Classes and places of an exception and what caused it, the last first; of libraries only where it arose."""
    parts: list[str] = []
    cause: BaseException | None = error
    while cause is not None and len(parts) < DEEPEST_CAUSE:
        frames = traceback.extract_tb(cause.__traceback__)
        ours = [frame for frame in frames[:-1] if "site-packages" not in frame.filename]
        places = " < ".join(_place(frame) for frame in [*reversed(frames[-1:]), *reversed(ours)])
        parts.append(f"{type(cause).__module__}.{type(cause).__qualname__} at {places or 'nowhere'}")
        cause = cause.__cause__ or (None if cause.__suppress_context__ else cause.__context__)
    return " | because of ".join(parts)


def _place(frame: traceback.FrameSummary) -> str:
    """A file by its last two names: enough to find it, and no path of this machine."""
    return f"{'/'.join(Path(frame.filename).parts[-2:])}:{frame.lineno} {frame.name}"


class JsonLines(logging.Formatter):
    """A JSON object a line: at, level, event and its facts."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "from": record.name,
            "event": record.getMessage(),
            **_facts(record),
        }
        if record.exc_info and record.exc_info[1]:
            line["trace"] = _trace(record.exc_info[1])
        return redacted(orjson.dumps(line, default=str).decode())


class PlainLines(logging.Formatter):
    """The same for a terminal."""

    def format(self, record: logging.LogRecord) -> str:
        at = datetime.fromtimestamp(record.created, UTC).astimezone().strftime("%H:%M:%S")
        facts = " ".join(f"{name}={value}" for name, value in _facts(record).items())
        line = f"{at} {record.levelname:<7} {record.getMessage()} {facts}".rstrip()
        if record.exc_info and record.exc_info[1]:
            line = f"{line}\n  {_trace(record.exc_info[1])}"
        return redacted(line)
