"""Inline mode: what a bot offers while somebody types its name, and what becomes of it when it is sent."""

from simulator.chats import Chat, Message
from simulator.formatting.text import message_text
from simulator.model import Model
from simulator.queries import Query
from simulator.wire import Json


def choose(world: Model, query: Query, result_id: str, chat: Chat) -> Message:
    """Sends the result as the person's own message. One with a keyboard can be edited by its bot ever after."""
    assert query.answer is not None, "the inline query has no answer yet"
    result: Json = next(one for one in query.answer["results"] if one["id"] == result_id)
    bot, written = world.bots[query.bot_id], result["input_message_content"]
    content = message_text(written["message_text"], written.get("parse_mode"), written.get("entities"))
    message = world.post(chat, query.person, content, via_bot=bot, markup=result.get("reply_markup"))
    chosen: Json = {"result_id": result_id, "from": query.person.as_json(), "query": query.asked["query"]}
    if message.markup:
        message.inline_id = f"AgAAA{world.random.getrandbits(120):030x}"
        world.inline[message.inline_id] = message
        chosen["inline_message_id"] = message.inline_id
    world.announce(message)
    world.queue(bot, "chosen_inline_result", chosen, lane=f"user:{query.person.id}")
    return message
