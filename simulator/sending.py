"""What a person sends to a bot."""

from collections.abc import Sequence

from simulator import images, media, paying, voting, words
from simulator.chats import Chat, Message
from simulator.files import StoredFile
from simulator.formatting import detection
from simulator.seeing import Sees
from simulator.wire import Json

PAGES = 32
"""How many different sample pages there are."""


class Sends(Sees):
    """The writing half of a person. Each deed queues the updates that Telegram would and returns the message.

    `to` is a group; without it the message goes to the chat with the bot. `reply_to` makes it a reply.
    """

    def sends(
        self,
        text: str,
        *,
        entities: list[Json] | None = None,
        reply_to: Message | None = None,
        to: Chat | None = None,
    ) -> Message:
        """A long text leaves a phone as several messages, as real clients do; the last one is returned."""
        *earlier, last = words.pieces(text)
        for piece in earlier:
            self._sends({"text": piece}, to, reply_to)
        found = detection.find(last, entities)
        return self._sends({"text": last, **({"entities": found} if found else {})}, to, reply_to)

    def replies(self, message: Message, text: str) -> Message:
        return self.sends(text, reply_to=message, to=message.chat)

    def starts(self, payload: str | None = None) -> Message:
        """Press START, or open the bot's deep link with `payload`; a blocked bot is unblocked by it."""
        if self.bot.id in self.account.blocked_bots:
            self._set_blocked(blocked=False)
        return self.sends("/start" if payload is None else f"/start {payload}")

    def sends_photo(
        self,
        data: bytes | None = None,
        caption: str | None = None,
        *,
        reply_to: Message | None = None,
        to: Chat | None = None,
        album: str | None = None,
    ) -> Message:
        """Without data a sample page is drawn; no two messages share a file."""
        data = images.draw(seed=len(self.chat.messages) % PAGES) if data is None else data
        width, height = images.dimensions(data) or (300, 400)
        stored = self.model.files.keep(
            "photo", data, mime="image/jpeg", details={"width": width, "height": height}
        )
        return self._sends(self._shown(stored) | words.captioned(caption), to, reply_to, album)

    def sends_album(
        self,
        photos: int | Sequence[bytes] = 3,
        caption: str | None = None,
        *,
        reply_to: Message | None = None,
    ) -> list[Message]:
        """Separate messages with one media_group_id; the caption is on the first, as phones do it."""
        pages = [None] * photos if isinstance(photos, int) else list(photos)
        album = self.model.next_album_id()
        return [
            self.sends_photo(page, caption if place == 0 else None, reply_to=reply_to, album=album)
            for place, page in enumerate(pages)
        ]

    def sends_document(
        self,
        name: str = "homework.pdf",
        data: bytes = b"%PDF-1.4 sample",
        *,
        size: int | None = None,
        mime: str = "application/pdf",
        caption: str | None = None,
        reply_to: Message | None = None,
        album: str | None = None,
    ) -> Message:
        """`size` declares a size without having the bytes."""
        stored = self.model.files.keep("document", data, name=name, mime=mime, declared_size=size)
        return self._sends(self._shown(stored) | words.captioned(caption), None, reply_to, album)

    def sends_voice(
        self,
        seconds: int = 3,
        *,
        data: bytes | None = None,
        reply_to: Message | None = None,
        caption: str | None = None,
    ) -> Message:
        return self._sends_medium(
            "voice",
            data or b"OggS" + bytes(seconds * 400),
            "audio/ogg",
            reply_to,
            duration=seconds,
            caption=caption,
        )

    def sends_audio(
        self, title: str = "Song", seconds: int = 60, *, reply_to: Message | None = None
    ) -> Message:
        return self._sends_medium(
            "audio", b"ID3" + bytes(64), "audio/mpeg", reply_to, duration=seconds, title=title
        )

    def sends_video(
        self,
        seconds: int = 5,
        *,
        reply_to: Message | None = None,
        caption: str | None = None,
        size: int | None = None,
    ) -> Message:
        return self._sends_medium(
            "video",
            bytes(512),
            "video/mp4",
            reply_to,
            duration=seconds,
            width=640,
            height=360,
            caption=caption,
            size=size,
        )

    def sends_video_note(self, seconds: int = 5, *, reply_to: Message | None = None) -> Message:
        return self._sends_medium("video_note", bytes(512), None, reply_to, duration=seconds, length=384)

    def sends_animation(self, *, reply_to: Message | None = None) -> Message:
        return self._sends_medium(
            "animation", bytes(256), "video/mp4", reply_to, duration=2, width=320, height=240
        )

    def sends_sticker(self, emoji: str = "\N{THUMBS UP SIGN}", *, reply_to: Message | None = None) -> Message:
        return self._sends_medium(
            "sticker", bytes(128), None, reply_to,
            emoji=emoji, width=512, height=512, type="regular", is_animated=False, is_video=False,
        )  # fmt: skip

    def sends_contact(self, person: Sees | None = None) -> Message:
        """His own contact, or another person's."""
        account = (person or self).account
        contact: Json = {
            "phone_number": account.phone,
            "first_name": account.first_name,
            "user_id": account.id,
        }
        if account.last_name:
            contact["last_name"] = account.last_name
        return self._sends({"contact": contact})

    def sends_location(self, latitude: float = 50.45, longitude: float = 30.52) -> Message:
        return self._sends({"location": {"latitude": latitude, "longitude": longitude}})

    def sends_poll(self, question: str, options: Sequence[str]) -> Message:
        self.model.poll_number += 1
        poll: Json = {
            "id": str(5_400_000_000_000_000_000 + self.model.poll_number), "question": question,
            "options": [voting.option(place, text) for place, text in enumerate(options)],
            "total_voter_count": 0, "is_closed": False, "is_anonymous": True, "type": "regular",
            "allows_multiple_answers": False, "allows_revoting": True, "members_only": False,
        }  # fmt: skip
        return self._sends({"poll": poll})

    def sends_dice(self, emoji: str = "\N{GAME DIE}") -> Message:
        return self._sends({"dice": {"emoji": emoji, "value": self.model.random.randint(1, 6)}})

    def forwards(self, message: Message, *, to: Chat | None = None) -> Message:
        """Forward a message of any chat he can see to the bot."""
        origin = message.forward_origin or {
            "type": "user", "sender_user": message.sender.as_json(), "date": int(message.date.timestamp()),
        }  # fmt: skip
        copy = self._sends(media.reissued(self.model.files, self.bot.id, message.content), to, origin=origin)
        if message.terms:
            paying.offer_copy(message, copy)
        return copy

    def _sends_medium(
        self,
        kind: str,
        data: bytes,
        mime: str | None,
        reply_to: Message | None,
        *,
        caption: str | None = None,
        size: int | None = None,
        **details: object,
    ) -> Message:
        stored = self.model.files.keep(kind, data, mime=mime, declared_size=size, details=details)
        return self._sends(self._shown(stored) | words.captioned(caption), None, reply_to)

    def _shown(self, stored: StoredFile) -> Json:
        return media.content(self.model.files, self.bot.id, stored)

    def _sends(
        self,
        content: Json,
        to: Chat | None = None,
        reply_to: Message | None = None,
        album: str | None = None,
        origin: Json | None = None,
    ) -> Message:
        chat = to or (reply_to.chat if reply_to is not None else self.chat)
        assert not self.account.deactivated, f"{self} has deleted his account"
        assert not (chat.bot and chat.bot.id in self.account.blocked_bots), (
            f"{self} must unblock the bot first"
        )
        chat.started = True
        message = self.model.post(
            chat, self.account, content, reply_to=reply_to, media_group_id=album, forward_origin=origin
        )
        self.model.announce(message)
        return message

    def _set_blocked(self, *, blocked: bool) -> None:
        """Tell the bot by my_chat_member, as Telegram does."""
        chat, bot = self.chat, self.bot
        was, becomes = ("member", "kicked") if blocked else ("kicked", "member")
        (self.account.blocked_bots.add if blocked else self.account.blocked_bots.discard)(bot.id)
        until: Json = {"until_date": 0}
        change: Json = {
            "chat": chat.as_json(), "from": self.account.as_json(),
            "date": int(self.model.clock().timestamp()),
            "old_chat_member": {"user": bot.as_json(), "status": was, **(until if was == "kicked" else {})},
            "new_chat_member": {"user": bot.as_json(), "status": becomes,
            **(until if becomes == "kicked" else {})},
        }  # fmt: skip
        self.model.queue(bot, "my_chat_member", change, lane=f"chat:{chat.id}")
        self.model.events.tell("person", person_id=self.id)
