"""What Telegram demands of keyboards."""

import re

from simulator.wire import Json, Refusal, bad_request, utf16_length

DATA_BYTES = 64
COPY_LENGTH = 256
BUTTONS_IN_ALL = 100
ROW_LIMIT = 8
PLACEHOLDER_LENGTH = 64
STYLES = frozenset({"danger", "success", "primary"})
MEANINGS = (
    "url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay", "disabled",
)  # fmt: skip
REPLY_MEANINGS = (
    "request_users", "request_chat", "request_contact", "request_location", "request_poll", "web_app",
    "request_user",
)  # fmt: skip
LINK = re.compile(
    r"(https?://)?[^\s/]+\.[^\s]+|(tg|ton)://[^\s]+|https?://(localhost|[\d.]+)(:\d+)?(/\S*)?", re.IGNORECASE
)


def split(
    markup: Json | None, *, private: bool = True, invoice: bool = False
) -> tuple[Json | None, Json | None]:
    """(inline keyboard of the message, what changes the person's reply keyboard); refuses bad shapes."""
    if not markup:
        return None, None
    if "inline_keyboard" in markup:
        return inline(markup, invoice=invoice), None
    if "keyboard" in markup:
        return None, _reply(markup, private=private)
    return None, markup


def inline(markup: Json | None, *, invoice: bool = False) -> Json | None:
    """A checked inline keyboard; empty rows and an empty keyboard vanish, as in Telegram."""
    if not markup:
        return None
    if "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    rows = [row for row in markup["inline_keyboard"] if row]
    _check_count(rows)
    first = rows[0][0] if rows else None
    for row in rows:
        for button in row:
            _check_button(button, invoice=invoice, first=button is first)
    if invoice and first is not None and not first.get("pay"):
        raise bad_request("BUTTON_INVALID")
    return {"inline_keyboard": rows} if rows else None


def _check_count(rows: list[list[Json]]) -> None:
    if sum(len(row) for row in rows) > BUTTONS_IN_ALL:
        raise bad_request("reply markup is too long")
    if any(len(row) > ROW_LIMIT for row in rows):
        raise bad_request("simulator: more than 8 buttons in a row are not shown by clients")


def _check_button(button: Json, *, invoice: bool, first: bool) -> None:
    text = button["text"]
    if not text.strip():
        raise (
            _unparsed("Text buttons are unallowed in the inline keyboard")
            if not text
            else bad_request("BUTTON_TEXT_INVALID")
        )
    meanings = [name for name in MEANINGS if name in button]
    if not meanings:
        raise _unparsed("Text buttons are unallowed in the inline keyboard")
    if len(meanings) > 1:
        raise bad_request(f"simulator: button {text!r} has several meanings: {', '.join(meanings)}")
    _check_style(button)
    if (
        "callback_data" in button
        and not 1 <= len(button["callback_data"].encode("utf-8", "surrogatepass")) <= DATA_BYTES
    ):
        raise bad_request("BUTTON_DATA_INVALID")
    if "url" in button and not LINK.fullmatch(button["url"]):
        raise bad_request(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")
    if "copy_text" in button and not 1 <= utf16_length(button["copy_text"]["text"]) <= COPY_LENGTH:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")
    app = button.get("web_app", {}).get("url", "https://")
    if not app.startswith("https://"):
        words = f"inline keyboard button Web App URL '{app}' is invalid"
        raise bad_request(f"{words}: Only HTTPS links are allowed")
    if "pay" in button and not (invoice and first):
        raise bad_request("BUTTON_TYPE_INVALID")


def _check_style(button: Json) -> None:
    if button.get("style", "primary") not in STYLES:
        raise _unparsed(f"Invalid button style '{button['style']}' specified")


def _reply(markup: Json, *, private: bool) -> Json:
    rows = [row for row in markup["keyboard"] if row]
    if not rows:
        raise bad_request("reply keyboard is empty")
    if utf16_length(markup.get("input_field_placeholder", "")) > PLACEHOLDER_LENGTH:
        raise bad_request("input field placeholder is too long")
    shaped: list[list[Json]] = [
        [{"text": one} if isinstance(one, str) else one for one in row] for row in rows
    ]
    for button in (button for row in shaped for button in row):
        if not button["text"].strip():
            raise bad_request("keyboard button text must be non-empty")
        asked = [name for name in REPLY_MEANINGS if button.get(name)]
        if len(asked) > 1:
            raise bad_request(f"simulator: button {button['text']!r} asks several things: {', '.join(asked)}")
        if asked and not private:
            raise bad_request("keyboard button can be used in private chats only")
        _check_style(button)
        users: Json = button.get("request_users") or {}
        if not 1 <= users.get("max_quantity", 1) <= 10:  # noqa: PLR2004  (Bot API: 1-10)
            raise bad_request("invalid max_quantity specified")
    return {**markup, "keyboard": shaped}


def _unparsed(words: str) -> Refusal:
    return bad_request(f"can't parse inline keyboard button: {words}")
