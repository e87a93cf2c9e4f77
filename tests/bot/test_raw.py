"""What an update costs to read is bounded by what is read of it, not by what it holds."""

import json
from typing import Any

import pytest

from bot.polling import ALLOWED_UPDATES
from bot.raw import SERVED, sanitised
from bot.session import _loads
from tests.rig.heavy import HEAVY, heaviest
from tests.rig.hostile_updates import KINDS

MOST_PARTS = 64
HEAVIEST = heaviest(7)


def parts(value: Any) -> int:  # noqa: ANN401 (JSON)
    """Objects and lists, which is what validation takes its time for."""
    if isinstance(value, dict):
        return 1 + sum(map(parts, value.values()))
    return 1 + sum(map(parts, value)) if isinstance(value, list) else 0


@pytest.mark.parametrize("name,raw", HEAVIEST, ids=[name for name, _ in HEAVIEST])
def test_of_the_heaviest_update_few_parts_are_left_to_validate(name: str, raw: dict[str, Any]) -> None:
    assert len(json.dumps(raw)) > HEAVY / 8
    assert parts(sanitised(raw)) <= MOST_PARTS


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_that_is_not_served_is_not_even_read(kind: str) -> None:
    assert sanitised({"update_id": 1, kind: {"message_id": 1}}) is None


def test_the_kinds_asked_for_are_those_that_are_served() -> None:

    assert set(ALLOWED_UPDATES) == SERVED


def test_texts_are_made_well_formed_at_the_door() -> None:
    came = {"update_id": 1, "message": {"text": "a\x00b\ud800c", "from": {"first_name": "\udfff"}}}
    message = (sanitised(came) or {})["message"]
    assert message == {
        "text": "ab\N{REPLACEMENT CHARACTER}c",
        "from": {"first_name": "\N{REPLACEMENT CHARACTER}"},
    }


def test_of_marks_only_well_formed_links_are_read() -> None:
    link = {"type": "text_link", "offset": 0, "length": 2, "url": "https://example.org"}
    odd = [link | change for change in ({"offset": -1}, {"length": "2"}, {"url": [link]}, {"type": "bold"})]
    came = {"update_id": 1, "message": {"entities": [*odd, 7, link], "caption_entities": {"type": "url"}}}
    assert (sanitised(came) or {})["message"] == {"entities": [link], "caption_entities": []}


def test_what_is_no_object_is_left_for_validation_to_refuse() -> None:
    came = {"update_id": 1, "message": {"chat": [1], "photo": "x", "from": None, "text": {"a": 1}}}
    assert (sanitised(came) or {})["message"] == {"chat": [], "photo": "x", "from": None, "text": {}}


def test_half_a_surrogate_pair_does_not_lose_the_batch_it_came_in() -> None:
    batch = '{"ok":true,"result":[{"update_id":1,"message":{"text":"\\ud800"}},{"update_id":2}]}'
    assert [update["update_id"] for update in _loads(batch)["result"]] == [1, 2]
