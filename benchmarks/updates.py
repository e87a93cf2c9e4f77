"""Raw updates as Telegram sends them, of the kinds that are measured."""

from itertools import count
from typing import Any

from benchmarks.cheap_api import BOT
from benchmarks.ids import LIVE, telegram_id

Raw = dict[str, Any]
DATE = 1_772_600_000
_update_ids = count(900_000_000)
_message_ids = count(LIVE + 1)

# A screen as it was when the button on it was pressed: its size is what validation costs.
SCREEN = (
    "Saturday, 14 March\n\n17:00  Anna, Maths\n18:00  Boris, Maths\n19:00  Clara, English\n"
    "20:00  Denis, Physics\n\nTo mark: 2\nTo check: 3\nThe next lesson begins in 45 minutes\n"
)
BOLD = [{"type": "bold", "offset": 0, "length": 18}]
BUTTONS = [
    [{"text": f"Button {row} {side}", "callback_data": f"fl:{row}{side}"} for side in (1, 2)]
    for row in range(4)
]


def person(number: int) -> Raw:
    return {
        "id": telegram_id(number),
        "is_bot": False,
        "first_name": f"Person {number}",
        "language_code": "ru",
    }


def chat(number: int) -> Raw:
    return {"id": telegram_id(number), "type": "private", "first_name": f"Person {number}"}


def message(number: int, **content: object) -> Raw:
    """Of this person to the bot; ``content`` is what it holds."""
    said = {"message_id": next(_message_ids), "date": DATE, "from": person(number), "chat": chat(number)}
    return {"update_id": next(_update_ids), "message": said | content}


def text(number: int, words: str) -> Raw:
    command = [{"type": "bot_command", "offset": 0, "length": len(words)}] if words.startswith("/") else None
    return message(number, text=words, **({"entities": command} if command else {}))


def photo(number: int, album: str) -> Raw:
    """A part of an album: three sizes, as usual."""
    update = next(_update_ids)
    sizes = [
        {"file_id": f"AgAC{update}{width}", "file_unique_id": f"{update}{width}", "width": width,
         "height": width * 4 // 3, "file_size": width * 100}
        for width in (90, 320, 960)
    ]  # fmt: skip
    return message(number, photo=sizes, media_group_id=album)


def press(number: int, data: str, message_id: int = LIVE) -> Raw:
    """A tap on the live screen, or on another message of the bot."""
    shown = {
        "message_id": message_id,
        "date": DATE,
        "from": BOT,
        "chat": chat(number),
        "text": SCREEN,
        "entities": BOLD,
        "reply_markup": {"inline_keyboard": BUTTONS},
    }
    update = next(_update_ids)
    tap = {"id": str(update), "from": person(number), "message": shown, "chat_instance": "1", "data": data}
    return {"update_id": update, "callback_query": tap}
