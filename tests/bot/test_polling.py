"""The offset moves past what is committed, and one update that waits keeps nobody else's waiting."""

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
