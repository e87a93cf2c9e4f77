"""A log is read by strangers: it holds what happened, never to whom and in what words."""

import json
import logging
from collections.abc import Iterator

import pytest

from bot import logs

TOKEN = f"1234567890:{'AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-abc'}"


@pytest.fixture
def root() -> Iterator[logging.Logger]:
    """The root logger as it was before."""
    logger = logging.getLogger()
    handlers, level = list(logger.handlers), logger.level
    yield logger
    logger.handlers[:] = handlers
    logger.setLevel(level)


def written(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().err.splitlines()]


def test_an_event_is_one_json_line_with_its_facts(
    root: logging.Logger, capsys: pytest.CaptureFixture[str]
) -> None:
    logs.set_up("json", TOKEN)
    logging.getLogger("bot.ingest").info("update", extra={"update_id": 7, "ms": 3.5})
    (line,) = written(capsys)
    assert {name: line[name] for name in ("level", "from", "event", "update_id", "ms")} == {
        "level": "info",
        "from": "bot.ingest",
        "event": "update",
        "update_id": 7,
        "ms": 3.5,
    }


@pytest.mark.parametrize("style", ["json", "plain"])
def test_an_exception_is_its_class_and_place_without_its_words(
    root: logging.Logger, capsys: pytest.CaptureFixture[str], style: str
) -> None:
    logs.set_up("json" if style == "json" else "plain", TOKEN)
    try:
        _download()
    except ValueError:
        logging.getLogger("bot").exception("download failed")
    text = capsys.readouterr().err
    assert "ValueError" in text
    assert "KeyError" in text
    assert "test_logs.py" in text
    for secret in ("what the student wrote", TOKEN, "photo.jpg"):
        assert secret not in text


def _download() -> None:
    try:
        dict[str, int]()["what the student wrote"]
    except KeyError as cause:
        raise ValueError(f"https://api.telegram.org/file/bot{TOKEN}/photo.jpg") from cause


def test_a_token_is_struck_out_whoever_writes_it(
    root: logging.Logger, capsys: pytest.CaptureFixture[str]
) -> None:
    logs.set_up("json", TOKEN)
    logging.getLogger("library").warning("GET /bot%s/getMe", TOKEN)
    logging.getLogger("library").warning("postgresql+asyncpg://repit:hunter2@db/repit is away")
    text = capsys.readouterr().err
    assert TOKEN not in text
    assert "hunter2" not in text
    assert "is away" in text


def test_a_person_is_the_same_word_under_one_token_and_another_under_the_next(root: logging.Logger) -> None:
    logs.set_up("json", TOKEN)
    first, again, other = logs.hashed(42), logs.hashed(42), logs.hashed(43)
    logs.set_up("json", TOKEN.replace("A", "B"))
    assert first == again
    assert len({first, other, logs.hashed(42)}) == 3
    assert "42" not in (first, other)
