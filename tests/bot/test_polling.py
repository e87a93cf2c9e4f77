"""The offset moves past what is committed, and one update that waits keeps nobody else's waiting."""

import asyncio

from tests.bot.rig import Rig


async def test_a_chat_told_to_slow_down_keeps_nobody_elses_answer(rig: Rig) -> None:
    rig.forgiving = True
    slow, quick = rig.phone("Slow", "en"), rig.phone("Quick", "en")
    rig.world.faults.next("retry_after_chat", 1, method="sendMessage")
    slow.person.sends("/help")
    await rig.polls_once()
    quick.person.sends("/help")
    await rig.polls_once()
    assert quick.person.received
    assert not slow.person.received
    assert len(rig.account.updates) > 0, "what waits is not confirmed"


async def test_what_a_person_does_later_waits_for_what_is_tried_again(rig: Rig) -> None:
    rig.forgiving = True
    someone = rig.phone("Someone", "en")
    rig.world.faults.next("server_error", 1, method="sendMessage")
    someone.person.sends("/help")
    someone.person.sends("/settings")
    await rig.polls_once()
    assert not someone.person.received, "the second would have overtaken the first"
    while len(rig.account.updates):
        await asyncio.sleep(0.05)
        await rig.polls_once()
    texts = [message.text for message in someone.person.received]
    help_page, settings = texts[-2:]
    assert someone.words.label("language-en") in settings
    assert someone.words.label("language-en") not in help_page
