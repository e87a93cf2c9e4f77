"""Answering taps and inline queries."""

from simulator.calls import Call, method
from simulator.inlining import content_of
from simulator.keyboards import inline
from simulator.wire import Json, bad_request

ANSWER_LIMIT = 200
RESULTS_LIMIT = 50
RESULT_ID_BYTES = OFFSET_BYTES = 64


@method("answerCallbackQuery")
def answer_callback_query(call: Call) -> bool:
    text = call.limit("text", ANSWER_LIMIT, "MESSAGE_TOO_LONG")
    url = call.text("url")
    if url and not url.startswith(
        (f"https://t.me/{call.bot.username}?start=", f"t.me/{call.bot.username}?start=")
    ):
        raise bad_request("URL_INVALID")
    answer: Json = {"text": text, "show_alert": call.flag("show_alert"), "url": url or None}
    query = call.world.queries.answer(call.text("callback_query_id"), "callback_query", call.bot.id, answer)
    call.world.events.tell(
        "answer",
        chat=query.chat,
        message=query.message,
        person_id=query.person.id,
        data={"id": query.id, **answer},
    )
    return True


@method("answerInlineQuery")
def answer_inline_query(call: Call) -> bool:
    results: list[Json] = call.params["results"]
    if len(results) > RESULTS_LIMIT:
        raise bad_request("RESULTS_TOO_MUCH")
    ids = [str(one["id"]) for one in results]
    if len(set(ids)) != len(ids):
        raise bad_request("RESULT_ID_DUPLICATE")
    if not all(1 <= len(one.encode()) <= RESULT_ID_BYTES for one in ids):
        raise bad_request("RESULT_ID_INVALID")
    for one in results:
        inline(one.get("reply_markup"))
        content_of(call.world.files, call.bot.id, one)
    if len(call.text("next_offset").encode()) > OFFSET_BYTES:
        raise bad_request("NEXT_OFFSET_INVALID")
    answer: Json = {
        "results": results,
        "next_offset": call.text("next_offset"),
        "button": call.params.get("button"),
    }
    query = call.world.queries.answer(call.text("inline_query_id"), "inline_query", call.bot.id, answer)
    call.world.events.tell("answer", person_id=query.person.id, data={"id": query.id, **answer})
    return True
