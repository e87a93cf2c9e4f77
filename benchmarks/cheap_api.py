"""A Bot API that thinks nothing, in a process of its own, so that its CPU is nobody's cost.

It answers as Telegram would with what the bot said (text, keyboard) and checks nothing.
"""

import argparse
import asyncio
import sys
from functools import partial
from itertools import count
from typing import cast

import orjson
import uvloop

BOT = {"id": 4242, "is_bot": True, "first_name": "Bench", "username": "bench_bot"}
TOKEN = "4242:" + "b" * 35
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
END_OF_HEAD = b"\r\n\r\n"
QUIET_POLL = 20.0
_numbers = count(1_000_000)


class CheapApi(asyncio.Protocol):
    """One connection. ``delay`` stands for the way to Telegram and back, in seconds."""

    def __init__(self, delay: float) -> None:
        self._delay = delay
        self._received = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)  # uvloop's is none by class

    def data_received(self, data: bytes) -> None:
        self._received += data
        while (taken := self._take()) is not None:
            method, form = taken
            delay = QUIET_POLL if method == "getUpdates" else self._delay
            reply = self._reply(method, form)
            if delay:
                asyncio.get_running_loop().call_later(delay, partial(self._write, reply))
            else:
                self._write(reply)

    def _write(self, reply: bytes) -> None:
        if not self._transport.is_closing():
            self._transport.write(reply)

    def _take(self) -> tuple[str, bytes] | None:
        """The method's name and the body of the next whole request."""
        head, found, rest = self._received.partition(END_OF_HEAD)
        if not found:
            return None
        length = _length(head)
        if len(rest) < length:
            return None
        self._received = rest[length:]
        path = head[: head.index(b"\r\n")].split(b" ")[1]
        return path.rpartition(b"/")[2].partition(b"?")[0].decode(), rest[:length]

    def _reply(self, method: str, body: bytes) -> bytes:
        content = orjson.dumps({"ok": True, "result": _result(method, body)})
        return HEAD % len(content) + content


def _length(head: bytes) -> int:
    for line in head.split(b"\r\n")[1:]:
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            return int(value)
    return 0


def _result(method: str, body: bytes) -> object:
    if method == "getMe":
        return BOT
    if method == "getUpdates":
        return []
    if not method.startswith(("send", "edit")) or method == "sendChatAction":
        return True
    said = orjson.loads(body) if body.startswith(b"{") else {}
    chat = {"id": said.get("chat_id", 7), "type": "private", "first_name": "Anna"}
    message = {"message_id": next(_numbers), "date": 1_772_000_000, "chat": chat, "from": BOT}
    message["text"] = said.get("text", "hello")
    return message | ({"reply_markup": said["reply_markup"]} if "reply_markup" in said else {})


async def main(delay: float) -> None:
    """Prints the port it listens on, then serves until it is ended."""
    server = await asyncio.get_running_loop().create_server(lambda: CheapApi(delay), "127.0.0.1", 0)
    sys.stdout.write(f"{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    await server.serve_forever()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--delay", type=float, default=0.0)
    uvloop.run(main(parser.parse_args().delay))
