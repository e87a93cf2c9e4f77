"""`python -m simulator`: a Bot API for any bot, and a page with the chats."""

import argparse
import asyncio
import signal
import sys

from simulator import server
from simulator.world import World

NAMES = ("Anna", "Ben", "Clara")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m simulator", description="A local Telegram for any bot.")
    parser.add_argument(
        "--host", default="127.0.0.1", help="address to listen on (default: this machine only)"
    )
    parser.add_argument("--port", type=int, default=8081)
    parser.add_argument(
        "--token", help="register this bot at once; other tokens of valid shape register themselves"
    )
    parser.add_argument("--username", help="username of the bot registered by --token")
    parser.add_argument(
        "--people", type=int, default=len(NAMES), help="how many people there are at the start"
    )
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


async def _run(arguments: argparse.Namespace) -> None:
    world = World(seed=arguments.seed, open_to_any_token=True)
    if arguments.token:
        world.add_bot(arguments.token, username=arguments.username)
    for number in range(arguments.people):
        world.add_person(NAMES[number] if number < len(NAMES) else f"Person {number + 1}")
    stop = asyncio.Event()
    for one in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(one, stop.set)
    runner = await server.serve(world, arguments.host, arguments.port)
    host, port = runner.addresses[0][:2]
    address = f"http://{host}:{port}"
    sys.stdout.write(f"Chats:   {address}/\nBot API: {address}  (any bot, any token of valid shape)\n")
    sys.stdout.flush()
    await stop.wait()
    await runner.cleanup()


if __name__ == "__main__":
    asyncio.run(_run(_arguments()))
