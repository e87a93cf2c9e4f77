"""What travels over the Bot API: JSON objects and refusals."""

from typing import Any

Json = dict[str, Any]
"""A JSON object of the Bot API. Its values were checked against aiogram's classes on the way in."""


class Refusal(Exception):
    """An answer with ok=false: HTTP status, Telegram's words, and its `parameters` if any."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(f"{code} {description}")
        self.code = code
        self.description = description
        self.parameters = parameters

    def as_json(self) -> Json:
        answer: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            answer["parameters"] = self.parameters
        return answer


def bad_request(words: str, **parameters: int) -> Refusal:
    return Refusal(400, f"Bad Request: {words}", **parameters)


def forbidden(words: str) -> Refusal:
    return Refusal(403, f"Forbidden: {words}")


def utf16_length(text: str) -> int:
    """Telegram counts text in UTF-16 code units: an emoji is two."""
    return len(text) if text.isascii() else len(text) + sum(letter > "\uffff" for letter in text)
