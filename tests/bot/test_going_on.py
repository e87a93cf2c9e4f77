"""A button of a dialog works while the dialog goes on."""

import pytest

from bot.routing import going_on
from domain.errors import StepOver


def test_a_dialog_goes_on_once_what_the_button_needs_is_answered() -> None:
    data = {"student": 7, "days": 0}
    assert going_on(data, "student", "days") is data


@pytest.mark.parametrize("data", [{}, {"student": 7}, {"student": 7, "days": None}])
def test_a_button_of_a_dialog_that_is_over_is_told_so(data: dict[str, int | None]) -> None:
    with pytest.raises(StepOver):
        going_on(data, "student", "days")
