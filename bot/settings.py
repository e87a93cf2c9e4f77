"""What the installation is told from outside; the only door to pydantic-settings.

A missing, malformed or "change_me" value ends the start with one line that says what to do.
"""

import re
from typing import Literal
from urllib.parse import urlsplit

from pydantic import SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

_TOKEN = re.compile(r"\d{3,16}:[A-Za-z0-9_-]{30,64}")
_PROVIDER = re.compile(r"\d+:[A-Z]+:[\x21-\x7e]+")


class SettingsRefused(Exception):
    """``str()`` is the line for the operator."""


class DatabaseSettings(BaseSettings):
    """What migrating needs. Frozen; read from the environment and from ``.env`` beside the program."""

    model_config = SettingsConfigDict(env_file=".env", env_ignore_empty=True, extra="ignore", frozen=True)

    database_url: SecretStr = SecretStr("sqlite+aiosqlite:///data/repitbot.db")

    @field_validator("database_url")
    @classmethod
    def _engine_is_known(cls, value: SecretStr) -> SecretStr:
        if not value.get_secret_value().startswith(("sqlite+aiosqlite:///", "postgresql+asyncpg://")):
            message = "must start with sqlite+aiosqlite:/// or postgresql+asyncpg://"
            raise ValueError(message)
        return value


class Settings(DatabaseSettings):
    """Everything else; each is explained in .env.example."""

    bot_token: SecretStr
    bot_api_url: str = "https://api.telegram.org"
    redis_url: SecretStr | None = None
    log_format: Literal["json", "plain"] = "json"
    http_host: str = "127.0.0.1"
    http_port: int = 8090
    public_url: str | None = None
    payment_provider_token: SecretStr = SecretStr("")

    @field_validator("bot_token")
    @classmethod
    def _token_has_shape(cls, value: SecretStr) -> SecretStr:
        if not _TOKEN.fullmatch(value.get_secret_value()):
            message = "must look like 123456789:AA…, as @BotFather gave it"
            raise ValueError(message)
        return value

    @field_validator("bot_api_url")
    @classmethod
    def _address_has_shape(cls, value: str) -> str:
        parts = urlsplit(value)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            message = "must be an http(s) address, such as http://localhost:8081"
            raise ValueError(message)
        return value.rstrip("/")

    @field_validator("public_url")
    @classmethod
    def _is_reachable(cls, value: str | None) -> str | None:
        parts = urlsplit(value) if value else None
        if parts is not None and (parts.scheme not in ("http", "https") or not parts.hostname or parts.query):
            message = "must be the http(s) address people reach this bot at, such as https://bot.example.org"
            raise ValueError(message)
        return value.rstrip("/") if value else None

    @field_validator("payment_provider_token")
    @classmethod
    def _provider_has_shape(cls, value: SecretStr) -> SecretStr:
        if value.get_secret_value() and not _PROVIDER.fullmatch(value.get_secret_value()):
            message = (
                "must be the token @BotFather gave for the payment provider, such as 123:TEST:456, or empty"
            )
            raise ValueError(message)
        return value

    @field_validator("redis_url")
    @classmethod
    def _redis_has_shape(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not _is_redis(value.get_secret_value()):
            message = "must be an address such as redis://localhost:6379/0"
            raise ValueError(message)
        return value

    @field_validator("http_port")
    @classmethod
    def _port_exists(cls, value: int) -> int:
        if not 0 <= value <= 65535:  # noqa: PLR2004 (the range of ports)
            message = "must be a port: 0 to 65535"
            raise ValueError(message)
        return value


def _is_redis(address: str) -> bool:
    try:
        parts = urlsplit(address)
        named = bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
    return named if parts.scheme in ("redis", "rediss") else parts.scheme == "unix" and bool(parts.path)


def load() -> Settings:
    """Raises SettingsRefused with the first thing that is wrong, never with the value itself."""
    try:
        return Settings()
    except ValidationError as error:
        raise SettingsRefused(_line_of(error)) from None


def load_database() -> str:
    """The database's URL alone: migrating needs no token. Raises SettingsRefused."""
    try:
        return DatabaseSettings().database_url.get_secret_value()
    except ValidationError as error:
        raise SettingsRefused(_line_of(error)) from None


def _line_of(error: ValidationError) -> str:
    first = error.errors(include_input=False, include_url=False)[0]
    name = "_".join(str(part) for part in first["loc"]).upper() or "settings"
    if first["type"] == "missing":
        return f"{name} is not set: put it into the environment or into .env (see .env.example)"
    return f"{name} {first['msg'].removeprefix('Value error, ')} (see .env.example)"
