"""Editing what a bot has sent."""

from simulator import keyboards
from simulator.calls import Call, method
from simulator.chats import CAPTIONED, Message
from simulator.formatting import text as words
from simulator.methods import rich
from simulator.methods.albums import media_content
from simulator.wire import Json, bad_request

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)
CAPTION_FIELDS = frozenset({"caption", "caption_entities", "show_caption_above_media"})


def own(call: Call) -> Message:
    """The message to edit, which must be the bot's own, or one sent through its inline mode."""
    if call.text("inline_message_id"):
        found = call.world.inline.get(call.text("inline_message_id"))
        if found is None or found.via_bot is not call.bot or found.deleted:
            raise bad_request("MESSAGE_ID_INVALID")
        return found
    if not call.params.get("message_id") and call.params.get("chat_id"):
        raise bad_request("message identifier is not specified")
    message = call.message("message to edit not found")
    if message.sender is not call.bot:
        raise bad_request("message can't be edited")
    if message.forward_origin is not None or message.kind == "service":
        raise bad_request("message can't be edited")
    return message


def change(call: Call, message: Message, content: Json, *, markup_only: bool = False) -> Json | bool:
    """Put the new content and keyboard in place; refuses when nothing differs.

    An inline message is edited blindly, as in Telegram: the answer is just True.
    """
    markup = keyboards.inline(call.params.get("reply_markup"), invoice="invoice" in message.content)
    if content == message.content and markup == message.markup:
        raise bad_request(NOT_MODIFIED)
    message.content, message.markup = content, markup
    message.revision += 1
    if not markup_only:
        message.edit_date = call.world.clock()
    call.world.events.tell("edited", chat=message.chat, message=message)
    return True if call.text("inline_message_id") else message.as_json()


@method("editMessageText")
def edit_message_text(call: Call) -> Json | bool:
    message = own(call)
    if message.kind not in {"text", "rich_message"}:
        raise bad_request("there is no text in the message to edit")
    if "rich_message" in call.params:
        return change(call, message, rich.content(call))
    content = words.message_text(
        call.text("text"), call.params.get("parse_mode"), call.params.get("entities")
    )
    if options := call.params.get("link_preview_options"):
        content["link_preview_options"] = options
    return change(call, message, content)


@method("editMessageCaption")
def edit_message_caption(call: Call) -> Json | bool:
    message = own(call)
    caption = words.caption(
        call.text("caption"), call.params.get("parse_mode"), call.params.get("caption_entities")
    )
    if message.kind not in CAPTIONED:
        raise bad_request("there is no caption in the message to edit")
    kept = {key: value for key, value in message.content.items() if key not in CAPTION_FIELDS}
    if call.flag("show_caption_above_media") and caption:
        caption["show_caption_above_media"] = True
    return change(call, message, kept | caption)


@method("editMessageMedia")
def edit_message_media(call: Call) -> Json | bool:
    """A text may become a medium, never the other way; a part of an album keeps to the album's kinds."""
    message = own(call)
    part: Json = call.params["media"]
    if message.kind not in CAPTIONED and message.kind != "text":
        raise bad_request("message can't be edited")
    alone = {"document", "audio"}
    if (
        message.media_group_id
        and (part["type"] in alone or message.kind in alone)
        and part["type"] != message.kind
    ):
        raise bad_request("type of file mismatch")
    return change(call, message, media_content(call, part))


@method("editMessageReplyMarkup")
def edit_message_reply_markup(call: Call) -> Json | bool:
    message = own(call)
    return change(call, message, message.content, markup_only=True)
