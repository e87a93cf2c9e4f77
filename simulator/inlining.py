"""Inline mode: what a bot offers while somebody types its name, and what becomes of it when it is sent."""

from simulator.chats import Chat, Message
from simulator.files import Files
from simulator.formatting.text import caption, message_text
from simulator.media import content as media_content
from simulator.model import Model
from simulator.queries import Query
from simulator.wire import Json, bad_request

CACHED = ("photo", "document", "video", "voice", "audio")
TITLED = ("document", "video", "voice")


def content_of(files: Files, bot_id: int, result: Json) -> Json:
    """What sending the result makes a message of; refuses one that nobody could send."""
    kind = next((one for one in ("article", *CACHED) if one == result["type"]), "")
    written: Json = result.get("input_message_content") or {}
    if kind == "article" and not result.get("title"):
        raise bad_request('can\'t parse inline query result: Field "title" must be non-empty')
    if "message_text" in written:
        return message_text(written["message_text"], written.get("parse_mode"), written.get("entities"))
    if kind == "article":
        raise bad_request("message text is empty")
    if kind == "" or f"{kind}_file_id" not in result:
        raise bad_request("simulator: this inline result is not implemented")
    if kind in TITLED and not result.get("title"):
        raise bad_request(f"can't parse inline query result: {kind} title is empty")
    stored = files.of_bot(result[f"{kind}_file_id"], bot_id)
    if stored.kind != kind:
        raise bad_request(f"{kind.upper()}_INVALID")
    said = caption(result.get("caption"), result.get("parse_mode"), result.get("caption_entities"))
    return media_content(files, bot_id, stored) | said


def choose(world: Model, query: Query, result_id: str, chat: Chat) -> Message:
    """Sends the result as the person's own message. One with a keyboard can be edited by its bot ever after."""
    assert query.answer is not None, "the inline query has no answer yet"
    result: Json = next(one for one in query.answer["results"] if one["id"] == result_id)
    bot = world.bots[query.bot_id]
    content = content_of(world.files, bot.id, result)
    message = world.post(chat, query.person, content, via_bot=bot, markup=result.get("reply_markup"))
    chosen: Json = {"result_id": result_id, "from": query.person.as_json(), "query": query.asked["query"]}
    if message.markup:
        message.inline_id = f"AgAAA{world.random.getrandbits(120):030x}"
        world.inline[message.inline_id] = message
        chosen["inline_message_id"] = message.inline_id
    world.announce(message)
    world.queue(bot, "chosen_inline_result", chosen, lane=f"user:{query.person.id}")
    return message
