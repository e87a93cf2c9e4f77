"""Imports aiogram without building its validators: each is built when it is first used, or by ``build``.

aiogram describes 450 kinds of objects, of which this bot meets a few dozen. Building all of them at import takes two
thirds of the start and half of the memory (DESIGN §5). Nothing is changed when aiogram has been imported before.
"""

import sys
from importlib import import_module
from typing import Any

from pydantic import BaseModel

_rebuild = BaseModel.__dict__["model_rebuild"].__func__
_names: dict[str, Any] = {}


def _put_off(_: type[BaseModel], /, *, _types_namespace: dict[str, Any] | None = None, **__: Any) -> None:  # noqa: ANN401 (pydantic's)
    """In place of a rebuild while aiogram is being imported: the names it resolves with are kept for later."""
    _names.update(_types_namespace or {})


def _rebuild_with_names(
    model: type[BaseModel],
    /,
    *,
    force: bool = False,
    raise_errors: bool = True,
    **namespaces: Any,  # noqa: ANN401 (pydantic's)
) -> bool | None:
    names = {**_names, **(namespaces.get("_types_namespace") or {})}
    done: bool | None = _rebuild(model, force=force, raise_errors=raise_errors, _types_namespace=names)
    return done


def _import_aiogram() -> None:
    original = BaseModel.__dict__["model_rebuild"]
    BaseModel.model_config["defer_build"] = True
    BaseModel.model_rebuild = classmethod(_put_off)  # type: ignore[method-assign,assignment]  # for the import alone
    try:
        import_module("aiogram")
        roots = (
            import_module("aiogram.client.context_controller").BotContextController,
            import_module("aiogram.methods").Response,
        )
    finally:
        BaseModel.model_rebuild = original  # type: ignore[method-assign]  # as it was
        del BaseModel.model_config["defer_build"]
    for root in roots:
        root.model_rebuild = classmethod(_rebuild_with_names)


def build(*models: type[BaseModel]) -> None:
    """Now instead of at first use: for what the first person would otherwise wait for."""
    for model in models:
        model.model_rebuild()


if "aiogram" not in sys.modules:
    _import_aiogram()
