"""From a fact to a message on the right phone, once, in the right words."""

from tests.domain.cast import DAY, NOW
from tests.worker.conftest import Stage


async def test_a_planned_lesson_is_told_to_student_and_parent_each_in_his_own_zone(stage: Stage) -> None:
    await stage.cast.lesson(NOW + 2 * DAY)
    await stage.worker.tick()
    assert "New lesson" in stage.student.last.text
    assert "15:00" in stage.student.last.text
    assert "Ann" in stage.parent.last.text
    assert "17:00" in stage.parent.last.text
    assert not stage.tutor.received


async def test_nothing_is_told_twice(stage: Stage) -> None:
    await stage.cast.lesson()
    await stage.worker.tick()
    await stage.worker.tick()
    assert len(stage.student.received) == 1
