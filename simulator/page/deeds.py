"""What a person can do in his chat, by the names the page uses."""

from collections.abc import Callable

from simulator.chats import Message
from simulator.model import Model
from simulator.page import checks
from simulator.people import Account
from simulator.person import Person
from simulator.queries import Query

Answer = dict[str, object]
Deed = Callable[[Person, checks.Body], Answer | None]


def person_in(world: Model, account: Account, body: checks.Body) -> Person:
    """The person, facing the bot that the page names."""
    bot = world.bots.get(checks.whole(body, "bot"))
    if bot is None:
        raise checks.Refused("There is no such bot", 404)
    person = Person(world, account)
    person.default_bot = bot
    return person


def message_in(person: Person, body: checks.Body, name: str = "message") -> Message:
    found = person.chat.find(checks.whole(body, name))
    if found is None:
        raise checks.Refused("This message was deleted", 404)
    return found


def reply_target(person: Person, body: checks.Body) -> Message | None:
    return message_in(person, body, "reply_to") if body.get("reply_to") else None


def _start(person: Person, body: checks.Body) -> None:
    payload = checks.text(body, "payload", most=64, empty=True)
    if not all(letter.isascii() and (letter.isalnum() or letter in "-_") for letter in payload):
        raise checks.Refused("A start parameter is up to 64 of A-Z, a-z, 0-9, _ and -")
    person.starts(payload or None)


def _send(person: Person, body: checks.Body) -> None:
    person.sends(checks.text(body, "text"), reply_to=reply_target(person, body))


def _press(person: Person, body: checks.Body) -> Answer:
    """A phone sends the data it showed, even if the bot has changed the buttons since."""
    message = message_in(person, body)
    data = checks.text(body, "data", most=64)
    button = next((one for one in message.buttons if one.get("callback_data") == data), None)
    return {"query": person.taps(message, data, button).id}


def _pay(person: Person, body: checks.Body) -> Answer:
    message = message_in(person, body)
    if message.kind != "invoice":
        raise checks.Refused("Only an invoice can be paid")
    return {"query": person.pays(message).id}


def _tap(person: Person, body: checks.Body) -> None:
    person.taps_reply(checks.text(body, "label"))


def _share(person: Person, body: checks.Body) -> None:
    """Choose people for a request_users button."""
    accounts = [person.model.accounts.get(one) for one in checks.wholes(body, "people", most=10)]
    chosen = [Person(person.model, one) for one in accounts if one is not None]
    if not chosen:
        raise checks.Refused("Nobody was chosen")
    person.shares_users(*chosen, request_id=checks.whole(body, "request", least=-(2**31)))


def _edit(person: Person, body: checks.Body) -> None:
    message = message_in(person, body)
    if message.sender is not person.account:
        raise checks.Refused("Only one's own messages can be edited")
    person.edits(message, checks.text(body, "text", most=4096))


def _delete(person: Person, body: checks.Body) -> None:
    person.deletes(message_in(person, body))


def _forward(person: Person, body: checks.Body) -> None:
    message = message_in(person, body)
    if message.protected:
        raise checks.Refused("This message is protected from forwarding")
    person.forwards(message)


def _react(person: Person, body: checks.Body) -> None:
    person.reacts(message_in(person, body), checks.text(body, "emoji", most=16, empty=True) or None)


def _vote(person: Person, body: checks.Body) -> None:
    message = message_in(person, body)
    options = checks.wholes(body, "options")
    if message.kind != "poll" or any(one >= len(message.content["poll"]["options"]) for one in options):
        raise checks.Refused("There is no such option")
    person.votes(message, *options)


def _voice(person: Person, body: checks.Body) -> None:
    person.sends_voice(checks.whole(body, "seconds", least=1, most=3600), reply_to=reply_target(person, body))


def _video_note(person: Person, body: checks.Body) -> None:
    person.sends_video_note(
        checks.whole(body, "seconds", least=1, most=60), reply_to=reply_target(person, body)
    )


def _sticker(person: Person, body: checks.Body) -> None:
    person.sends_sticker(checks.text(body, "emoji", most=16), reply_to=reply_target(person, body))


def _contact(person: Person, _body: checks.Body) -> None:
    person.sends_contact()


def _location(person: Person, body: checks.Body) -> None:
    if "latitude" not in body:
        person.sends_location()
        return
    latitude = checks.number(body, "latitude", least=-90, most=90)
    person.sends_location(latitude, checks.number(body, "longitude", least=-180, most=180))


def _poll(person: Person, body: checks.Body) -> None:
    person.sends_poll(checks.text(body, "question", most=300), checks.texts(body, "options"))


def _inline(person: Person, body: checks.Body) -> Answer:
    """Type behind the bot's name; what it offers is asked for with "offers"."""
    return {"query": person.types_inline(checks.text(body, "text", most=256, empty=True)).id}


def _asked(person: Person, body: checks.Body) -> Query:
    query = person.model.queries.find(checks.text(body, "query", most=64))
    if query is None or query.kind != "inline_query" or query.person is not person.account:
        raise checks.Refused("Nothing was asked", 404)
    return query


def _offers(person: Person, body: checks.Body) -> Answer:
    """What the bot has answered; nothing yet is told apart from nothing at all."""
    answer = _asked(person, body).answer
    results = answer["results"] if answer else []
    offers = [
        {"id": one["id"], "title": one.get("title") or "", "text": one.get("description") or ""}
        for one in results
    ]
    return {"answered": answer is not None, "offers": offers}


def _choose(person: Person, body: checks.Body) -> None:
    query, result = _asked(person, body), checks.text(body, "result", most=64)
    if query.answer is None or all(one["id"] != result for one in query.answer["results"]):
        raise checks.Refused("This is not offered", 404)
    person.chooses(query, result)


DEEDS: dict[str, Deed] = {
    "start": _start, "send": _send, "press": _press, "pay": _pay, "tap": _tap, "share": _share, "edit": _edit,
    "delete": _delete, "forward": _forward, "react": _react, "vote": _vote, "voice": _voice,
    "video_note": _video_note, "sticker": _sticker, "contact": _contact, "location": _location, "poll": _poll,
    "inline": _inline, "offers": _offers, "choose": _choose,
}  # fmt: skip
