"""Parameters checked by name and type against aiogram's own method classes.

Whatever reaches a method's implementation has a known name and the right type; strings that carry JSON or
numbers (as in a form) are decoded on the way.
"""

import json
import typing
from dataclasses import dataclass
from functools import lru_cache

from aiogram import methods
from aiogram.methods import TelegramMethod
from aiogram.types.base import TelegramObject
from pydantic import BaseModel, ValidationError

from simulator.wire import Json, Refusal, bad_request

MISSING = {
    "chat_id": "chat_id is empty",
    "text": "message text is empty",
    "message_id": "message identifier is not specified",
    "photo": "there is no photo in the request",
    "document": "there is no document in the request",
    "voice": "there is no voice in the request",
    "video": "there is no video in the request",
    "audio": "there is no audio in the request",
    "file_id": "file_id not specified",
    "user_id": "invalid user_id specified",
}
UNREADABLE = {
    "reply_markup": "can't parse reply keyboard markup JSON object",
    "entities": "can't parse entities JSON object",
    "media": "can't parse media JSON object",
    "commands": "can't parse commands JSON array",
}
ABSENT = frozenset({
    "business_connection_id", "direct_messages_topic_id", "suggested_post_parameters",
    "ephemeral_message_parameters",
    "receiver_user_id", "message_thread_id", "reply_to_checklist_task_id", "star_count",
    "game_short_name",
})  # fmt: skip
"""Parameters of things that are not here: refused, never overlooked."""
UNCHECKED: Json = {"rich_message": {}}
"""What stands in for it: aiogram validates nested rich text in exponential time; `blocks` checks it instead."""


@dataclass(frozen=True, slots=True)
class Signature:
    """What a method takes: the class that validates it, and which of its parameters are structures."""

    checker: type[TelegramMethod[typing.Any]]
    structures: frozenset[str]


@lru_cache(maxsize=1)
def _classes() -> dict[str, type[TelegramMethod[typing.Any]]]:
    found = (getattr(methods, name) for name in methods.__all__)
    return {
        one.__api_method__.lower(): one
        for one in found
        if isinstance(one, type) and issubclass(one, TelegramMethod) and one is not TelegramMethod
    }


@lru_cache(maxsize=512)
def signature(method: str) -> Signature:
    """Method names are case-insensitive, as Telegram's are; an unknown one is 404."""
    checker = _classes().get(method.lower())
    if checker is None:
        raise Refusal(404, "Not Found")
    checker.model_rebuild()
    fields = checker.model_fields.items()
    return Signature(checker, frozenset(name for name, field in fields if _is_structure(field.annotation)))


def checked(method: str, given: Json) -> Json:
    """The parameters with numbers and structures decoded; a Refusal for anything that does not fit."""
    wanted = signature(method)
    params = {name: _decoded(name, value, wanted) for name, value in given.items() if value is not None}
    if waiting := ABSENT & set(params):
        raise bad_request(f"simulator: {min(waiting)} is not implemented")
    _refuse_broken_text(params)
    unknown = [name for name in params if name not in wanted.checker.model_fields]
    if unknown:
        raise bad_request(f"simulator: {wanted.checker.__api_method__} has no parameter {unknown[0]!r}")
    try:
        model = wanted.checker.model_validate(
            {name: UNCHECKED.get(name, value) for name, value in params.items()}
        )
    except ValidationError as error:
        raise _refusal(method, error) from error
    for name, value in params.items():
        typed = getattr(model, name)
        if name in wanted.structures:
            _refuse_unknown_fields(name, typed)
        elif isinstance(value, str) and isinstance(typed, bool | int | float):
            params[name] = typed
    return params


def _refuse_broken_text(params: Json) -> None:
    try:
        json.dumps(params, ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        raise bad_request("strings must be encoded in UTF-8") from error


def _decoded(name: str, value: object, wanted: Signature) -> object:
    if name not in wanted.structures or not isinstance(value, str) or value[:1] not in {"{", "["}:
        return value
    try:
        decoded: object = json.loads(value)
    except ValueError as error:
        raise bad_request(UNREADABLE.get(name, f"can't parse {name} JSON object")) from error
    return decoded


def _refusal(method: str, error: ValidationError) -> Refusal:
    for one in error.errors():
        name = str(one["loc"][0]) if one["loc"] else ""
        if one["type"] == "missing" and len(one["loc"]) == 1:
            return bad_request(MISSING.get(name, f'parameter "{name}" is required'))
    first = error.errors()[0]
    place = ".".join(str(part) for part in first["loc"])
    if first["loc"] and first["loc"][0] in UNREADABLE and not isinstance(first["input"], int | float):
        name = str(first["loc"][0])
        return bad_request(f"{UNREADABLE[name]}: simulator: {place}: {first['msg']}")
    return bad_request(f"simulator: {method}: {place}: {first['msg']}")


def _refuse_unknown_fields(place: str, value: object) -> None:
    """Telegram overlooks a misspelt field in silence; we do not."""
    if isinstance(value, list):
        for one in value:
            _refuse_unknown_fields(place, one)
    elif isinstance(value, BaseModel):
        if value.model_extra:
            raise bad_request(
                f"simulator: {place}: {type(value).__name__} has no field {next(iter(value.model_extra))!r}"
            )
        for name in value.model_fields_set:
            _refuse_unknown_fields(f"{place}.{name}", getattr(value, name))


def _is_structure(annotation: object) -> bool:
    if isinstance(annotation, type):
        return issubclass(annotation, TelegramObject)
    if typing.get_origin(annotation) in {list, dict}:
        return True
    return any(_is_structure(part) for part in typing.get_args(annotation))
