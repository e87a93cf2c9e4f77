"""Votes in polls."""

from simulator.chats import Message
from simulator.model import Model
from simulator.people import Account
from simulator.wire import Json


def option(number: int, text: str, entities: list[Json] | None = None) -> Json:
    """An option nobody has chosen yet."""
    found: Json = {"text_entities": entities} if entities else {}
    return {"persistent_id": str(number), "text": text, "voter_count": 0, **found}


def vote(world: Model, message: Message, voter: Account, options: list[int]) -> None:
    """Count it and tell the bot that sent the poll; no options takes the vote back."""
    poll: Json = message.content["poll"]
    assert not poll["is_closed"], "the poll is closed"
    assert len(options) <= 1 or poll["allows_multiple_answers"], "the poll takes one answer"
    before = message.votes.get(voter.id, [])
    message.votes[voter.id] = options
    if not options:
        del message.votes[voter.id]
    counted = [dict(option) for option in poll["options"]]
    for chosen, step in ((before, -1), (options, 1)):
        for number in chosen:
            counted[number]["voter_count"] += step
    message.content = {"poll": {**poll, "options": counted, "total_voter_count": len(message.votes)}}
    message.revision += 1
    world.events.tell("edited", chat=message.chat, message=message)
    bot = world.bots.get(message.sender.id)
    if bot is None:
        return
    world.queue(bot, "poll", message.content["poll"], lane=f"poll:{poll['id']}")
    if not poll["is_anonymous"]:
        chosen_ids = [poll["options"][number]["persistent_id"] for number in options]
        answer: Json = {"poll_id": poll["id"], "user": voter.as_json(), "option_ids": options}
        answer["option_persistent_ids"] = chosen_ids
        world.queue(bot, "poll_answer", answer, lane=f"user:{voter.id}")
