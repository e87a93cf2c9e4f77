"""Putting off aiogram's validators loses none of them. In fresh processes: here aiogram is imported long ago."""

import subprocess
import sys

import pytest

pytestmark = pytest.mark.slow

EVERYTHING_BUILDS = """
import bot.app
from aiogram import methods, types
from aiogram.types.base import TelegramObject
put_off = [getattr(module, name) for module in (methods, types) for name in module.__all__]
models = [one for one in put_off if isinstance(one, type) and issubclass(one, (TelegramObject, methods.TelegramMethod))]
assert not types.ChatFullInfo.__pydantic_complete__, "nothing was put off"
for model in models:
    assert model.model_rebuild() is not False, model
    assert model.__pydantic_complete__, model
for method in models:
    if issubclass(method, methods.TelegramMethod) and method is not methods.TelegramMethod:
        methods.Response[method.__returning__].model_rebuild()
print(len(models))
"""
AN_ANSWER_IS_READ_FIRST = """
import bot.app
from aiogram import methods, types
said = {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}, "text": "hi"}
read = methods.Response[types.Message].model_validate({"ok": True, "result": said})
print(read.result.text)
"""


def in_a_fresh_process(program: str) -> str:
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)  # noqa: S603 (our own)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.strip()


def test_every_object_and_method_of_telegram_can_still_be_built() -> None:
    assert int(in_a_fresh_process(EVERYTHING_BUILDS)) > 500


def test_an_answer_can_be_read_before_anything_else_was_used() -> None:
    assert in_a_fresh_process(AN_ANSWER_IS_READ_FIRST) == "hi"
