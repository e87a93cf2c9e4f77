"""The one door for words of a bot: parse mode or entities in, text with entities out, limits kept."""

from simulator.formatting import detection, entities, html, markdown
from simulator.wire import Json, bad_request, utf16_length

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
PARSERS = {"html": html.parse, "markdownv2": markdown.parse, "markdown": markdown.parse_old}
KINDS = frozenset({
    "mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bold", "italic",
    "underline",
    "strikethrough", "spoiler", "blockquote", "expandable_blockquote", "code", "pre", "text_link",
    "text_mention",
    "custom_emoji", "date_time",
})  # fmt: skip


def formatted(text: str, parse_mode: str | None, given: list[Json] | None) -> tuple[str, list[Json]]:
    """What the message will hold; explicit entities win over no parse mode, as in Telegram."""
    if parse_mode:
        parser = PARSERS.get(parse_mode.lower())
        if parser is None:
            raise bad_request("unsupported parse_mode")
        plain, found = parser(text)
    else:
        plain, found = text, _checked(text, given or [])
    plain, found = entities.trimmed(plain, found)
    return plain, detection.find(plain, entities.disentangled(found))


def message_text(text: str, parse_mode: str | None, given: list[Json] | None) -> Json:
    """The content of a text message."""
    if not text:
        raise bad_request("message text is empty")
    plain, found = formatted(text, parse_mode, given)
    if not plain:
        raise bad_request("text must be non-empty")
    if utf16_length(plain) > TEXT_LIMIT:
        raise bad_request("message is too long")
    return {"text": plain, **({"entities": found} if found else {})}


def caption(text: str | None, parse_mode: str | None, given: list[Json] | None) -> Json:
    """The caption fields of a medium; none when it is empty."""
    plain, found = formatted(text or "", parse_mode, given)
    if utf16_length(plain) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")
    if not plain:
        return {}
    return {"caption": plain, **({"caption_entities": found} if found else {})}


def _checked(text: str, given: list[Json]) -> list[Json]:
    length = utf16_length(text)
    for one in given:
        if one["type"] not in KINDS:
            raise entities.parse_error(f'Unknown entity type "{one["type"]}"')
        if one["offset"] < 0 or one["length"] <= 0 or one["offset"] + one["length"] > length:
            raise entities.parse_error("Entity beyond the text")
    return given
