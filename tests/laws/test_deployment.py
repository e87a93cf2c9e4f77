"""What the containers promise, read from the files themselves: no daemon is needed to see a slip."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.settings import Settings, SettingsRefused, load

ROOT = Path(__file__).resolve().parents[2]
OURS = ("migrate", "bot", "worker")


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))
    return loaded


@pytest.fixture(scope="module")
def services(compose: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = compose["services"]
    return found


def settings_of_example() -> dict[str, str]:
    lines = (ROOT / ".env.example").read_text("utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines if re.match(r"[A-Z_]+=", line))


def test_compose_starts_the_five_it_promises(services: dict[str, Any]) -> None:
    assert set(services) == {"postgres", "redis", *OURS}


def test_our_three_are_one_image_told_what_to_do(services: dict[str, Any]) -> None:
    assert {services[name]["image"] for name in OURS} == {"repitbot"}
    assert {name: services[name]["command"] for name in OURS} == {name: [name] for name in OURS}


def test_migrations_run_once_before_bot_and_worker(services: dict[str, Any]) -> None:
    assert services["migrate"]["restart"] == "no"
    assert services["migrate"]["depends_on"]["postgres"]["condition"] == "service_healthy"
    for name in ("bot", "worker"):
        assert services[name]["depends_on"]["migrate"]["condition"] == "service_completed_successfully"


def test_redis_is_never_waited_for_to_be_healthy(services: dict[str, Any]) -> None:
    for name in OURS:
        redis = services[name]["depends_on"].get("redis", {"condition": "service_started"})
        assert redis["condition"] == "service_started"


def test_each_dependency_is_a_service(services: dict[str, Any]) -> None:
    for name, service in services.items():
        assert set(service.get("depends_on", {})) <= set(services), name


def test_each_image_from_elsewhere_has_a_version(services: dict[str, Any]) -> None:
    for name in set(services) - set(OURS):
        assert re.search(r":\d", services[name]["image"]), name
    for line in (ROOT / "Dockerfile").read_text("utf-8").splitlines():
        if line.startswith("FROM "):
            assert re.search(r":\d+\.\d+", line), line


def test_each_service_that_stays_is_watched(services: dict[str, Any]) -> None:
    image_is_watched = "\nHEALTHCHECK " in (ROOT / "Dockerfile").read_text("utf-8")
    for name in set(services) - {"migrate"}:
        watched = image_is_watched if name in OURS else "healthcheck" in services[name]
        assert watched, name


def test_what_must_survive_lies_in_a_volume(compose: dict[str, Any]) -> None:
    for mount in compose["services"]["postgres"]["volumes"]:
        assert mount.split(":")[0] in compose["volumes"]


def test_no_password_stands_in_compose(services: dict[str, Any]) -> None:
    for name, service in services.items():
        for key, value in service["environment"].items() if "environment" in service else ():
            if "PASSWORD" in key or "TOKEN" in key:
                assert str(value).startswith("${"), (name, key)


def test_our_containers_get_more_than_the_thirty_seconds_of_a_shutdown(services: dict[str, Any]) -> None:
    for name in OURS:
        assert int(services[name]["stop_grace_period"].removesuffix("s")) > 30


def test_image_does_not_run_as_root() -> None:
    users = re.findall(r"^USER (\S+)", (ROOT / "Dockerfile").read_text("utf-8"), re.MULTILINE)
    assert users
    assert users[-1] not in {"root", "0"}


def test_image_is_installed_from_the_runtime_lock_by_hash() -> None:
    text = (ROOT / "Dockerfile").read_text("utf-8")
    assert "--require-hashes" in text
    assert "requirements-dev" not in text


def test_image_takes_only_what_is_let_in() -> None:
    copied = re.findall(r"^COPY (?!--from)(\S+)", (ROOT / "Dockerfile").read_text("utf-8"), re.MULTILINE)
    rules = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    assert "*" in rules
    assert {f"!{name}" for name in copied} == {rule for rule in rules if rule.startswith("!")}
    for name in copied:
        assert (ROOT / name).exists(), name


def test_compose_sets_only_settings_that_the_example_explains(services: dict[str, Any]) -> None:
    for name in OURS:
        assert set(services[name]["environment"]) <= set(settings_of_example())


def test_lock_files_name_no_registry() -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / name).read_text("utf-8")
        assert not re.search(r"://|^--(?!hash)|@ ", text, re.MULTILINE), name
        assert re.findall(r"^[a-z0-9-]+==", text, re.MULTILINE), name


def test_runtime_lock_is_part_of_the_development_lock() -> None:
    runtime, development = (
        set(re.findall(r"^(\S+==\S+)", (ROOT / name).read_text("utf-8"), re.MULTILINE))
        for name in ("requirements.lock", "requirements-dev.lock")
    )
    assert runtime <= development


def test_the_example_explains_every_setting() -> None:
    ours = {name.upper() for name in Settings.model_fields}
    assert settings_of_example().keys() == ours | {"POSTGRES_PASSWORD"}


def test_the_example_as_it_is_stops_the_start(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in settings_of_example():
        monkeypatch.delenv(name, raising=False)
    (tmp_path / ".env").write_text((ROOT / ".env.example").read_text("utf-8"), "utf-8")
    with pytest.raises(SettingsRefused, match=r"^BOT_TOKEN .*\.env\.example"):
        load()


def test_the_example_with_a_token_is_accepted(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in settings_of_example():
        monkeypatch.delenv(name, raising=False)
    text = (ROOT / ".env.example").read_text("utf-8").replace("change_me\n", f"1234567890:{'A' * 35}\n")
    (tmp_path / ".env").write_text(text, "utf-8")
    settings = load()
    assert settings.redis_url is None
    assert settings.database_url.get_secret_value() == "sqlite+aiosqlite:///data/repitbot.db"
