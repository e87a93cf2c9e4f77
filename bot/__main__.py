"""python -m bot run | bot | worker | migrate | demo | owner-link | doctor | replay | scrub."""

import argparse
import asyncio
import sys

from bot import process, settings


def main() -> int:
    """The exit code: 0 done, 1 a command found something wrong, 2 the settings are not usable."""
    parser = argparse.ArgumentParser(
        prog="python -m bot", description="RepitBot: a tutoring assistant in Telegram"
    )
    commands = parser.add_subparsers(dest="command", required=True)
    for name, told in process.COMMANDS.items():
        command = commands.add_parser(name, help=told)
        if name == "demo":
            command.add_argument("--port", type=int, default=8080, help="of the page (8080)")
            command.add_argument("--empty", action="store_true", help="start with nobody")
            command.add_argument("--cards", action="store_true", help="with payment by card")
    chosen = parser.parse_args()
    try:
        with asyncio.Runner(loop_factory=process.loop_factory()) as runner:
            return runner.run(process.carry_out(chosen))
    except settings.SettingsRefused as refused:
        print(refused, file=sys.stderr)  # noqa: T201 (the operator's line)
        return 2
    except KeyboardInterrupt:
        return 0


if __name__ == "__main__":
    sys.exit(main())
