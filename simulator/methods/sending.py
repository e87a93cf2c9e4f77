"""Sending one message of any kind."""

from simulator.calls import Call, deliver, method
from simulator.formatting import text as words
from simulator.incoming import medium
from simulator.wire import Json, bad_request

DICE = {
    "\N{GAME DIE}": 6, "\N{DIRECT HIT}": 6, "\N{BOWLING}": 6, "\N{BASKETBALL AND HOOP}": 5,
    "\N{SOCCER BALL}": 5, "\N{SLOT MACHINE}": 64,
}  # fmt: skip
DETAILS = {
    "sendVoice": ("voice", ("duration",)),
    "sendAudio": ("audio", ("duration", "performer", "title")),
    "sendVideo": ("video", ("duration", "width", "height")),
    "sendAnimation": ("animation", ("duration", "width", "height")),
    "sendDocument": ("document", ()),
    "sendPhoto": ("photo", ()),
}
DEFAULTS = {"duration": 0, "width": 320, "height": 320}
ACTIONS = frozenset({
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
    "upload_document",
    "choose_sticker", "find_location", "record_video_note", "upload_video_note",
})  # fmt: skip
LATITUDE, LONGITUDE = 90, 180


@method("sendMessage")
def send_message(call: Call) -> Json:
    content = words.message_text(
        call.text("text"), call.params.get("parse_mode"), call.params.get("entities")
    )
    if options := call.params.get("link_preview_options"):
        content["link_preview_options"] = options
    return deliver(call, content).as_json()


def _send_captioned(call: Call) -> Json:
    name = next(name for name in DETAILS if name.lower() == call.method.lower())
    kind, wanted = DETAILS[name]
    caption = words.caption(
        call.text("caption"), call.params.get("parse_mode"), call.params.get("caption_entities")
    )
    details = {key: call.params.get(key, DEFAULTS.get(key)) for key in wanted}
    call.writable_chat()
    content = medium(call, kind, call.text(kind), details) | caption
    if call.flag("has_spoiler"):
        content["has_media_spoiler"] = True
    if call.flag("show_caption_above_media") and caption:
        content["show_caption_above_media"] = True
    return deliver(call, content).as_json()


for _name in DETAILS:
    method(_name)(_send_captioned)


@method("sendVideoNote")
def send_video_note(call: Call) -> Json:
    details = {"duration": call.number("duration"), "length": call.number("length", 240)}
    return deliver(call, medium(call, "video_note", call.text("video_note"), details)).as_json()


@method("sendSticker")
def send_sticker(call: Call) -> Json:
    details: Json = {
        "type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False,
        "emoji": call.params.get("emoji"),
    }  # fmt: skip
    return deliver(call, medium(call, "sticker", call.text("sticker"), details)).as_json()


@method("sendContact")
def send_contact(call: Call) -> Json:
    if not call.text("phone_number"):
        raise bad_request("phone number is empty")
    if not call.text("first_name"):
        raise bad_request("first name is empty")
    kept = ("phone_number", "first_name", "last_name", "vcard")
    return deliver(call, {"contact": {key: call.params[key] for key in kept if key in call.params}}).as_json()


def _place(call: Call) -> Json:
    latitude, longitude = float(call.params["latitude"]), float(call.params["longitude"])
    if abs(latitude) > LATITUDE or abs(longitude) > LONGITUDE:
        raise bad_request("invalid location specified")
    return {"latitude": latitude, "longitude": longitude}


@method("sendLocation")
def send_location(call: Call) -> Json:
    kept = ("horizontal_accuracy", "live_period", "heading", "proximity_alert_radius")
    return deliver(call, {"location": _place(call) | _kept(call, *kept)}).as_json()


@method("sendVenue")
def send_venue(call: Call) -> Json:
    place = _place(call)
    venue = {"location": place, "title": call.text("title"), "address": call.text("address")}
    return deliver(call, {"venue": venue, "location": place}).as_json()


@method("sendDice")
def send_dice(call: Call) -> Json:
    emoji = call.text("emoji") or "\N{GAME DIE}"
    if emoji not in DICE:
        raise bad_request("wrong dice emoji")
    return deliver(
        call, {"dice": {"emoji": emoji, "value": call.world.random.randint(1, DICE[emoji])}}
    ).as_json()


@method("sendChatAction")
def send_chat_action(call: Call) -> bool:
    action = call.text("action")
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    call.world.events.tell("typing", chat=call.writable_chat(), data={"action": action, "bot": call.bot.id})
    return True


@method("sendMessageDraft")
def send_message_draft(call: Call) -> bool:
    """A text that grows on the person's screen while the bot thinks; it is no message."""
    if not call.number("draft_id"):
        raise bad_request("draft_id must be non-zero")
    plain, entities = words.formatted(
        call.limit("text", 4096, "message is too long"),
        call.params.get("parse_mode"),
        call.params.get("entities"),
    )
    data: Json = {"draft_id": call.number("draft_id"), "text": plain, "entities": entities}
    call.world.events.tell("draft", chat=call.writable_chat(), data=data)
    return True


def _kept(call: Call, *names: str) -> Json:
    return {name: call.params[name] for name in names if name in call.params}
