"""The rig can fail: twelve bugs, each planted in a copy of the project and looked for by the tests that should see it.

A bug is a textual change of one place. It must apply exactly once, in the whole project as it is today, so that a
bug cannot rot away unnoticed: a quick test sees to that.
"""

import asyncio
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.rig.parts import Options, Report, quick_folder

ROOT = Path(__file__).resolve().parents[2]
LEFT_BEHIND = shutil.ignore_patterns(
    ".git", ".venv", ".*_cache", ".hypothesis", "__pycache__", "data", "pictures", "node_modules"
)
PATIENCE = 300
_FAILED = re.compile(r"^(?:FAILED|ERROR) (\S+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Bug:
    """``tests`` are pytest's arguments: the cheapest that should notice."""

    name: str
    path: str
    right: str
    wrong: str
    tests: tuple[str, ...]

    def planted_in(self, text: str) -> str:
        """Raises LookupError when the place is gone, or is no longer one."""
        if text.count(self.right) != 1:
            raise LookupError(f"{self.name}: found {text.count(self.right)} times in {self.path}")
        return text.replace(self.right, self.wrong)


BUGS = (
    Bug(
        "the dedupe insert is gone",
        "storage/conversation.py",
        "    await uow.work.execute(_KEEP, values)\n",
        "    _ = values\n",
        ("tests/storage/test_conversation.py", "tests/bot/test_trouble.py"),
    ),
    Bug(
        "a right is not asked",
        "domain/services/rights.py",
        "may=access.teaches_lesson(actor, roll.lesson))",
        "may=True)",
        ("tests/domain/test_foreign_actors.py",),
    ),
    Bug(
        "BEGIN IMMEDIATE is gone",
        "storage/engine.py",
        'connection.exec_driver_sql("BEGIN IMMEDIATE")',
        'connection.exec_driver_sql("BEGIN")',
        ("tests/storage/test_engine.py",),
    ),
    Bug(
        "an escape is gone",
        "bot/l10n.py",
        "return escape(value, quote=False) if isinstance(value, str)",
        "return value if isinstance(value, str)",
        ("tests/bot/tutor/test_first_minute.py", "tests/bot/test_whole_story.py"),
    ),
    Bug(
        "valid_until is ignored",
        "storage/claims.py",
        ".where(_n.state == NoticeState.DUE, _n.valid_until <= _now)",
        ".where(_n.state == NoticeState.DUE, _n.valid_until <= _n.created_at)",
        ("tests/storage/test_outbox.py",),
    ),
    Bug(
        "a reversal is doubled",
        "domain/services/ledger.py",
        "        amount_minor=undone.amount_minor,\n",
        "        amount_minor=undone.amount_minor * 2,\n",
        ("tests/domain/test_ledger_services.py",),
    ),
    Bug(
        "a lease is never freed",
        "storage/outbox.py",
        "_n.state == NoticeState.SENDING, _n.lease_until <= _now)",
        "_n.state == NoticeState.SENDING, _n.lease_until <= _n.created_at)",
        ("tests/worker/test_trouble.py",),
    ),
    Bug(
        "a datetime is naive",
        "domain/clock.py",
        "return wall.replace(tzinfo=zone, fold=0).astimezone(UTC)\n",
        "return wall.replace(tzinfo=zone, fold=0).astimezone(UTC).replace(tzinfo=None)\n",
        ("tests/domain/test_clock.py",),
    ),
    Bug(
        "a callback is not answered",
        "bot/presenter.py",
        "        text = alert or toast or over\n        try:\n",
        "        text = alert or toast or over\n        if text is None:\n            return\n        try:\n",
        ("tests/bot/common/test_first_steps.py",),
    ),
    Bug(
        "a part of an album is dropped",
        "bot/routers/student/hand_in.py",
        '    homework_id = (await state.get_data())["homework"]\n    material = material_of(message)\n',
        '    homework_id = (await state.get_data())["homework"]\n'
        '    if message.media_group_id and message.media_group_id == (await state.get_data()).get("album"):\n'
        "        return None\n"
        "    await state.update_data(album=message.media_group_id)\n"
        "    material = material_of(message)\n",
        ("tests/bot/student/test_hand_in.py",),
    ),
    Bug(
        "a key is missing in one language",
        "locales/uk/buttons-tutor.ftl",
        "toast-tutor-held =",
        "toast-tutor-held-once =",
        ("tests/laws/test_locales.py",),
    ),
    Bug(
        "a commit comes before the row of the outbox",
        "storage/repositories/notices.py",
        "            rows = [values_of(notice, resent=False) for notice in self._added.values()]\n",
        "            rows = [values_of(notice, resent=False) for notice in self._added.values()]\n"
        '            await self._work.connection.exec_driver_sql("COMMIT")\n'
        '            await self._work.connection.exec_driver_sql("BEGIN IMMEDIATE")\n',
        ("tests/rig/test_model.py", "tests/rig/test_crash.py"),
    ),
)


async def run(options: Options) -> Report:
    """``attempts`` are bugs planted, ``points`` those that were caught. First nothing is planted: nothing may fail."""
    report = Report("planted")
    with quick_folder() as folder:
        copy = folder / "project"
        shutil.copytree(ROOT, copy, ignore=LEFT_BEHIND)
        alarm = await asyncio.to_thread(_first_failure, copy, tuple(dict.fromkeys(_all_tests())))
        if alarm is not None:
            report.failures.append(f"fails with nothing planted: {alarm}")
        for number, bug in enumerate(BUGS, start=1):
            await asyncio.to_thread(_try, bug, number, copy, report)
    return report


def _all_tests() -> list[str]:
    return [path for bug in BUGS for path in bug.tests]


def _try(bug: Bug, number: int, copy: Path, report: Report) -> None:
    path = copy / bug.path
    was = path.read_text(encoding="utf-8")
    path.write_text(bug.planted_in(was), encoding="utf-8")
    _age(path, -number)
    try:
        seen = _first_failure(copy, bug.tests)
    finally:
        path.write_text(was, encoding="utf-8")
        _age(path, -60)
    report.attempts += 1
    if seen is None:
        report.failures.append(f"{bug.name}: nobody noticed")
        return
    report.points += 1
    sys.stdout.write(f"  {number:2}. {bug.name}: {seen}\n")
    sys.stdout.flush()


def _age(path: Path, minutes: int) -> None:
    """Python compiles a module anew when its second has changed, so each version gets one of its own."""
    moment = path.stat().st_mtime + 60 * minutes
    os.utime(path, (moment, moment))


def _first_failure(copy: Path, tests: tuple[str, ...]) -> str | None:
    """The first test that fails, on SQLite."""
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-x",
        "-q",
        "-p",
        "no:cacheprovider",
        "-m",
        "not postgres",
        *tests,
    ]
    ended = subprocess.run(  # noqa: S603 (our own tests)
        command, cwd=copy, capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    if ended.returncode == 0:
        return None
    found = _FAILED.search(ended.stdout)
    if ended.returncode != 1 or found is None:
        raise RuntimeError(f"the tests could not be run: {ended.stdout[-500:]}{ended.stderr[-500:]}")
    return found[1]
