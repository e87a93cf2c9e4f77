"""``python -m tests.rig [part …] [--points N] [--seconds N] [--seed N] [--engine sqlite|postgres]``."""

import argparse
import asyncio
import logging
import sys
import time

from bot.process import say
from tests.rig.parts import ENGINES, PARTS, Options, run_of

SHOWN = 5


def main() -> int:
    """Runs the parts one after the other; a line of figures for each. 1 when any has failed."""
    told = "\n".join(f"  {name:<9} {words}" for name, words in PARTS.items())
    parser = argparse.ArgumentParser(
        prog="python -m tests.rig", epilog=told, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "parts", nargs="*", choices=[*PARTS, []], default=[], help="all of them when none is named"
    )
    parser.add_argument("--points", type=int, help="how many points, attempts or kills, for each part named")
    parser.add_argument("--seconds", type=float, help="how long, for parts that go by time")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--engine", choices=ENGINES, help="this one alone")
    chosen = parser.parse_args()
    options = Options(
        chosen.points, chosen.seconds, chosen.seed, (chosen.engine,) if chosen.engine else ENGINES
    )
    logging.disable(logging.CRITICAL)  # trouble is what is looked for here: the log would be nothing else
    failed = [name for name in chosen.parts or PARTS if not _passes(name, options)]
    return 1 if failed else 0


def _passes(name: str, options: Options) -> bool:
    run = run_of(name)
    if run is None:
        return True
    started = time.perf_counter()
    report = asyncio.run(run(options))
    say(report.line(time.perf_counter() - started))
    for failure in report.failures[:SHOWN]:
        say(f"  {failure}")
    return not report.failures


if __name__ == "__main__":
    sys.exit(main())
