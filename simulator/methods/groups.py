"""Chats and their members."""

from simulator.calls import Call, method
from simulator.groups import leave, member_json
from simulator.people import Account, Member
from simulator.wire import Json, bad_request


@method("getChat")
def get_chat(call: Call) -> Json:
    chat = call.chat()
    if chat.person is not None and not chat.started:
        raise bad_request("chat not found")
    full: Json = {
        **chat.as_json(), "accent_color_id": chat.id % 7, "max_reaction_count": 11,
        "accepted_gift_types": {
            "unlimited_gifts": True, "limited_gifts": True, "unique_gifts": True,
            "premium_subscription": True,
            "gifts_from_channels": True,
        },
    }  # fmt: skip
    if chat.pinned:
        full["pinned_message"] = chat.pinned[-1].as_json(nested=True)
    if chat.person is None:
        full["permissions"] = {"can_send_messages": True}
    return full


@method("getChatMember")
def get_chat_member(call: Call) -> Json:
    chat = call.chat()
    user = chat.members.get(call.number("user_id"))
    if user is None:
        known: Member | None = call.world.accounts.get(call.number("user_id"))
        if known is None:
            raise bad_request("invalid user_id specified")
        return {"user": known.as_json(), "status": "left"}
    if chat.is_private:
        return {"user": user.as_json(), "status": "member"}
    return member_json(user, chat.statuses.get(user.id, "member"))


@method("getChatMemberCount")
def get_chat_member_count(call: Call) -> int:
    return len(call.chat().members)


@method("getChatAdministrators")
def get_chat_administrators(call: Call) -> list[Json]:
    chat = call.chat()
    if chat.is_private:
        raise bad_request("there are no administrators in the private chat")
    chiefs = {"creator", "administrator"}
    return [
        member_json(one, chat.statuses[one.id])
        for one in chat.members.values()
        if chat.statuses.get(one.id) in chiefs
    ]


@method("leaveChat")
def leave_chat(call: Call) -> bool:
    chat = call.writable_chat()
    if chat.is_private:
        raise bad_request("chat member status can't be changed in private chats")
    leave(call.world, chat, call.bot)
    return True


@method("banChatMember")
def ban_chat_member(call: Call) -> bool:
    return _set_status(call, "kicked")


@method("unbanChatMember")
def unban_chat_member(call: Call) -> bool:
    return _set_status(call, "left")


def _set_status(call: Call, status: str) -> bool:
    chat = call.writable_chat()
    if chat.statuses.get(call.bot.id) != "administrator":
        raise bad_request("not enough rights to restrict/unrestrict chat member")
    account = call.world.accounts.get(call.number("user_id"))
    if not isinstance(account, Account):
        raise bad_request("PARTICIPANT_ID_INVALID")
    chat.members.pop(account.id, None)
    chat.statuses[account.id] = status
    return True
