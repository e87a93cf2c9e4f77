"""A few short lives of a studio, the same ones each time; ``make rig`` lives many, at random."""

import pytest
from hypothesis.stateful import run_state_machine_as_test

from tests.rig.model import StudioMachine, thorough
from tests.rig.model_place import places

LIVES, STEPS = 10, 25


@pytest.mark.slow
def test_a_studio_lived_at_random_is_what_plain_python_says(
    engine: str, request: pytest.FixtureRequest
) -> None:
    class Machine(StudioMachine):
        url = staticmethod(places(engine, request.getfixturevalue))

    run_state_machine_as_test(Machine, settings=thorough(LIVES, STEPS, same=True))
    assert Machine.steps > LIVES * STEPS // 2
