"""python -m benchmarks [name ...] [--rounds N] [--students N] [--lessons N] [--transfers N] [--json FILE]."""

import argparse
import json
import platform
import time
from pathlib import Path

from benchmarks.catalogue import CATALOGUE
from benchmarks.figures import Figures, Options


def main() -> None:
    told = Options()
    about = "\n".join(f"  {name:<10} {one.about}" for name, one in CATALOGUE.items())
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description="What the bot costs. Never fails on a number.",
        epilog=f"benchmarks:\n{about}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("names", nargs="*", metavar="name", choices=[*CATALOGUE, []], help="all by default")
    parser.add_argument("--rounds", type=int, default=told.rounds, help=f"turns of each ({told.rounds})")
    parser.add_argument("--students", type=int, default=told.students, help="of the large installation")
    parser.add_argument("--lessons", type=int, default=told.lessons, help="in the past of the busy tutor")
    parser.add_argument("--transfers", type=int, default=told.transfers, help="in the big ledger")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures there")
    asked = parser.parse_args()
    options = Options(asked.rounds, asked.students, asked.lessons, asked.transfers)
    found = {name: _run(name, options) for name in asked.names or CATALOGUE}
    if asked.json:
        tables = {name: [table.as_json() for table in tables] for name, tables in found.items()}
        asked.json.write_text(json.dumps(tables, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _run(name: str, options: Options) -> list[Figures]:
    started = time.monotonic()
    tables = CATALOGUE[name].run(options)
    for table in tables:
        print(f"{table.printed()}\n", flush=True)
    print(f"({name}: {time.monotonic() - started:.0f} s, Python {platform.python_version()})\n", flush=True)
    return tables


if __name__ == "__main__":
    main()
