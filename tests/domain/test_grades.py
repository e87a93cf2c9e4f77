"""Scales and averages: rules without a database."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as some

from domain.errors import GradeOutOfRange, WeightOutOfRange
from domain.grades import BOUNDS, Grade, MarkKind, Scale, average, check_weight, choices, read, weights_of


@pytest.mark.parametrize("scale", Scale)
def test_every_grade_offered_is_read_again_as_it_is_written(scale: Scale) -> None:
    offered = choices(scale)
    assert [one.points for one in offered] == sorted({one.points for one in offered}, reverse=True)
    assert (offered[-1].points, offered[0].points) == BOUNDS[scale]
    if scale is not Scale.PASS_FAIL:
        assert [read(one.symbol, scale) for one in offered] == list(offered)


@pytest.mark.parametrize(
    "scale, typed", [(Scale.FIVE, "0"), (Scale.FIVE, "6"), (Scale.TWELVE, "13"), (Scale.HUNDRED, "9" * 40)]
)
def test_a_number_beyond_the_scale_is_refused_with_its_bounds(scale: Scale, typed: str) -> None:
    with pytest.raises(GradeOutOfRange) as refusal:
        read(typed, scale)
    assert (refusal.value.least, refusal.value.most) == BOUNDS[scale]


@pytest.mark.parametrize("typed", ["", "-1", "4+", "4.5", "\u0665", "five", "A"])
def test_what_is_no_whole_number_is_no_grade_of_five(typed: str) -> None:
    assert read(typed, Scale.FIVE) is None


@pytest.mark.parametrize("typed", ["b", " B ", "\N{CYRILLIC SMALL LETTER VE}"])
def test_a_letter_is_read_from_either_keyboard(typed: str) -> None:
    assert read(typed, Scale.LETTERS) == Grade(Scale.LETTERS, 4)
    assert read("G", Scale.LETTERS) is read("AB", Scale.LETTERS) is None


def test_an_average_says_of_how_many_and_a_kind_that_weighs_nothing_is_left_out() -> None:
    totals = [
        (MarkKind.TEST, 1, 5),
        (MarkKind.HOMEWORK, 2, 5),
        (MarkKind.EXAM, 1, 1),
        (MarkKind.LESSON, 0, 0),
    ]
    found = average(Scale.FIVE, totals, weights_of({"test": 3, "exam": 0}))
    assert found is not None
    assert (found.value, found.count) == (Fraction(4), 3)
    assert average(Scale.FIVE, totals[2:], weights_of({"exam": 0})) is None


@pytest.mark.parametrize("weight", [-1, 6])
def test_a_weight_is_between_nothing_and_five(weight: int) -> None:
    with pytest.raises(WeightOutOfRange):
        check_weight(weight)


@given(some.sampled_from(Scale), some.data())
def test_an_average_lies_between_its_grades_and_rounds_half_up(scale: Scale, data: some.DataObject) -> None:
    points = data.draw(some.lists(some.integers(*BOUNDS[scale]), min_size=1, max_size=20))
    found = average(scale, [(MarkKind.TEST, 1, one) for one in points], weights_of({}))
    assert found is not None
    assert min(points) <= found.value <= max(points)
    assert Fraction(-1, 2) <= found.nearest.points - found.value <= Fraction(1, 2)
    assert found.nearest.points - found.value != Fraction(-1, 2)
