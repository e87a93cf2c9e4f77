"""The bot itself, people's profiles, files."""

from simulator import images, media
from simulator.calls import Call, method
from simulator.files import DOWNLOAD_LIMIT
from simulator.wire import Json, bad_request


@method("getMe")
def get_me(call: Call) -> Json:
    bot = call.bot
    return {
        **bot.as_json(), "can_join_groups": True, "can_read_all_group_messages": bot.reads_groups,
        "supports_inline_queries": bot.inline, "can_connect_to_business": False, "has_main_web_app": False,
    }  # fmt: skip


@method("getUserProfilePhotos")
def get_user_profile_photos(call: Call) -> Json:
    account = call.world.accounts.get(call.number("user_id"))
    if account is None:
        raise bad_request("user not found")
    if account.portrait is None:
        data = images.draw(160, 160, seed=account.id % 1000)
        account.portrait = call.world.files.keep("photo", data, details={"width": 160, "height": 160})
    sizes = media.photo_sizes(call.world.files, call.bot.id, account.portrait)
    shown = [sizes][call.number("offset") :][: call.number("limit", 100)]
    return {"total_count": 1, "photos": shown}


@method("getFile")
def get_file(call: Call) -> Json:
    if not call.text("file_id"):
        raise bad_request("file_id not specified")
    stored = call.world.files.of_bot(call.text("file_id"), call.bot.id, unknown="invalid file_id")
    if stored.size > DOWNLOAD_LIMIT:
        raise bad_request("file is too big")
    return {**call.world.files.show(stored, call.bot.id), "file_path": stored.path}


@method("logOut")
def log_out(call: Call) -> bool:
    """The local server has no cloud to leave."""
    call.bot.updates.clear()
    return True


@method("close")
def close(call: Call) -> bool:
    call.bot.updates.wake()
    return True
