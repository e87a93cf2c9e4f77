"""Polls and quizzes."""

from simulator import voting
from simulator.calls import Call, deliver, method
from simulator.formatting import text as words
from simulator.methods.editing import own
from simulator.wire import Json, bad_request, utf16_length

QUESTION, OPTION, EXPLANATION = 300, 100, 200
LEAST, MOST = 1, 12


@method("sendPoll")
def send_poll(call: Call) -> Json:
    asked = call.params
    question, entities = words.formatted(
        call.text("question"), asked.get("question_parse_mode"), asked.get("question_entities")
    )
    if not 1 <= utf16_length(question) <= QUESTION:
        raise bad_request(f"poll question must be non-empty and not exceed {QUESTION} characters")
    options = [_option(number, one) for number, one in enumerate(asked["options"])]
    if not LEAST <= len(options) <= MOST:
        raise bad_request(
            "poll must have at least 1 option" if not options else f"poll can't have more than {MOST} options"
        )
    call.world.poll_number += 1
    poll: Json = {
        "id": str(5_400_000_000_000_000_000 + call.world.poll_number), "question": question,
        **({"question_entities": entities} if entities else {}),
        "options": options, "total_voter_count": 0, "is_closed": call.flag("is_closed"),
        "is_anonymous": bool(asked.get("is_anonymous", True)), "type": asked.get("type") or "regular",
        "allows_multiple_answers": call.flag("allows_multiple_answers"),
        "allows_revoting": bool(asked.get("allows_revoting", asked.get("type") != "quiz")),
        "members_only": call.flag("members_only"),
    }  # fmt: skip
    if poll["type"] not in {"regular", "quiz"}:
        raise bad_request("unsupported poll type")
    if poll["type"] == "quiz":
        poll |= _quiz(call, len(options))
    return deliver(call, {"poll": poll}).as_json()


def _option(number: int, given: Json | str) -> Json:
    option: Json = {"text": given} if isinstance(given, str) else given
    text, entities = words.formatted(
        option["text"], option.get("text_parse_mode"), option.get("text_entities")
    )
    if not 1 <= utf16_length(text) <= OPTION:
        raise bad_request(
            f"poll options length must not exceed {OPTION}" if text else "poll option text must be non-empty"
        )
    return voting.option(number, text, entities)


def _quiz(call: Call, options: int) -> Json:
    right = call.params.get("correct_option_ids")
    if right is None and "correct_option_id" in call.params:
        right = [call.number("correct_option_id")]
    if not right or not all(0 <= one < options for one in right):
        raise bad_request("wrong correct option ID specified")
    text, entities = words.formatted(
        call.text("explanation"),
        call.params.get("explanation_parse_mode"),
        call.params.get("explanation_entities"),
    )
    if utf16_length(text) > EXPLANATION:
        raise bad_request("message is too long")
    quiz: Json = {"correct_option_id": right[0], "correct_option_ids": right}
    if text:
        quiz |= {"explanation": text, "explanation_entities": entities}
    return quiz


@method("stopPoll")
def stop_poll(call: Call) -> Json:
    message = own(call)
    poll = message.content.get("poll")
    if poll is None:
        raise bad_request("message with poll to stop not found")
    if poll["is_closed"]:
        raise bad_request("poll has already been closed")
    message.content = {"poll": {**poll, "is_closed": True}}
    message.markup = None
    message.revision += 1
    call.world.events.tell("edited", chat=message.chat, message=message)
    closed: Json = message.content["poll"]
    call.world.queue(call.bot, "poll", closed, lane=f"poll:{poll['id']}")
    return closed
