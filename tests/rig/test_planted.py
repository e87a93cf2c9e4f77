"""That the twelve bugs are caught is shown by ``make rig``; here, that each can still be planted."""

import ast

import pytest

from tests.rig.planted import BUGS, ROOT, Bug

TWELVE = 12


@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: bug.name)
def test_a_bug_is_planted_in_exactly_one_place_and_is_no_mere_typo(bug: Bug) -> None:
    planted = bug.planted_in((ROOT / bug.path).read_text(encoding="utf-8"))
    if bug.path.endswith(".py"):
        ast.parse(planted)
    assert all((ROOT / path).exists() for path in bug.tests)


def test_a_bug_whose_place_is_gone_says_so() -> None:
    with pytest.raises(LookupError, match="found 0 times"):
        BUGS[0].planted_in("something else")


def test_there_are_twelve_different_ones() -> None:
    assert len({(bug.path, bug.right) for bug in BUGS}) == TWELVE
