"""Rich messages: headings, tables, lists, details."""

from simulator.calls import Call, deliver, method
from simulator.formatting import blocks, rich
from simulator.wire import Json, bad_request


def content(call: Call) -> Json:
    """The content of a rich message; exactly one of html, markdown and blocks says what it is."""
    given: Json = call.params.get("rich_message") or {}
    if not isinstance(given, dict):
        raise bad_request("can't parse rich message JSON object")
    sources = [name for name in ("html", "markdown", "blocks") if given.get(name)]
    if len(sources) != 1:
        raise bad_request("exactly one of the fields html, markdown, or blocks must be used")
    for name in ("markdown", "media"):
        if given.get(name):
            raise bad_request(f"simulator: {name} of rich messages is not implemented")
    if not isinstance(given.get("html", ""), str):
        raise bad_request("can't parse rich message JSON object")
    shown = blocks.checked(rich.parse(given["html"]) if "html" in given else given["blocks"])
    right_to_left: Json = {"is_rtl": True} if given.get("is_rtl") else {}
    return {"rich_message": {"blocks": shown, **right_to_left}}


@method("sendRichMessage")
def send_rich_message(call: Call) -> Json:
    return deliver(call, content(call)).as_json()


@method("sendRichMessageDraft")
def send_rich_message_draft(call: Call) -> bool:
    """What grows on the person's screen; it is no message."""
    if not call.number("draft_id"):
        raise bad_request("draft_id must be non-zero")
    data: Json = {"draft_id": call.number("draft_id"), **content(call)}
    call.world.events.tell("draft", chat=call.writable_chat(), data=data)
    return True
