"""The life of a group: who comes, who goes, and how it becomes a supergroup."""

from simulator.chats import Chat
from simulator.model import Model
from simulator.people import BotAccount, Member
from simulator.wire import Json


def join(world: Model, group: Chat, member: Member, *, by: Member | None = None) -> None:
    """The group reads who came; a bot hears of itself by my_chat_member, of others by chat_member if it asked."""
    group.members[member.id] = member
    _tell(world, group, member, by or member, "member")
    message = world.post(group, by or member, {"new_chat_members": [member.as_json()]})
    world.announce(message)


def leave(world: Model, group: Chat, member: Member, *, by: Member | None = None) -> None:
    """Go by oneself, or be kicked `by` somebody: a kicked bot gets 403 from then on."""
    message = world.post(group, by or member, {"left_chat_member": member.as_json()})
    world.announce(message)
    _tell(world, group, member, by or member, "left" if by is None else "kicked")
    del group.members[member.id]


def promote(world: Model, group: Chat, member: Member, *, by: Member) -> None:
    _tell(world, group, member, by, "administrator")


def migrate(world: Model, group: Chat) -> Chat:
    """The group becomes a supergroup with another id; calls to the old one are refused with migrate_to_chat_id."""
    assert group.type == "group", "only a small group becomes a supergroup"
    bigger = world.add_group(group.title or "", list(group.members.values()))
    bigger.statuses = dict(group.statuses)
    chief = next(iter(group.members.values()))
    world.announce(world.post(group, chief, {"migrate_to_chat_id": bigger.id}))
    world.announce(world.post(bigger, chief, {"migrate_from_chat_id": group.id}))
    group.migrated_to = bigger.id
    return bigger


def member_json(member: Member, status: str) -> Json:
    """The `ChatMember` of that status."""
    shown: Json = {"user": member.as_json(), "status": status}
    if status == "creator":
        shown["is_anonymous"] = False
    if status == "kicked":
        shown["until_date"] = 0
    if status == "administrator":
        shown |= dict.fromkeys(RIGHTS, True) | {"is_anonymous": False}
    return shown


RIGHTS = (
    "can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats",
    "can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories",
    "can_edit_stories", "can_delete_stories", "can_send_welcome_messages", "can_pin_messages",
)  # fmt: skip


def _tell(world: Model, group: Chat, member: Member, by: Member, status: str) -> None:
    was = group.statuses.get(member.id, "left")
    group.statuses[member.id] = status
    change: Json = {
        "chat": group.as_json(), "from": by.as_json(), "date": int(world.clock().timestamp()),
        "old_chat_member": member_json(member, was), "new_chat_member": member_json(member, status),
    }  # fmt: skip
    for bot in group.bots():
        world.queue(
            bot, "my_chat_member" if bot is member else "chat_member", change, lane=f"chat:{group.id}"
        )
    if isinstance(member, BotAccount) and member.id not in group.members:
        world.queue(member, "my_chat_member", change, lane=f"chat:{group.id}")
    world.events.tell("person", person_id=member.id)
