"""Some hostile texts on some screens; ``make rig`` shows all of them everywhere."""

import random
from collections.abc import AsyncIterator

import pytest

from domain.people import Language
from tests.rig import draws, hostile, markup, places
from tests.rig.undone import Undone

pytestmark = pytest.mark.slow

SCREENS = 24
TEXTS = ('</b><i>&lt;b&gt;&amp;<a href="', "\n".join(["<&>"] * 700), "&" * 4096, hostile.EMOJI * 2048)
SOME = (*TEXTS, *random.Random(5).sample(hostile.TEXTS, 4))


@pytest.fixture
async def undone(url: str) -> AsyncIterator[Undone]:
    database = Undone(url)
    yield database
    await database.close()


async def test_what_a_person_wrote_stays_text_and_fits(undone: Undone, engine: str) -> None:
    dice = random.Random(f"20260302 {engine}")
    scribe = await markup.prepare(undone, dice.sample(draws.everything(), SCREENS), (Language.ENGLISH,))
    for text in SOME[0 if engine == "sqlite" else 1 :: 2]:
        await scribe.tries(text, Language.ENGLISH)
    assert scribe.failures == []
    assert scribe.seen > 100


def test_every_column_of_text_is_a_place_for_words_or_our_own() -> None:
    assert places.forgotten() == set()


def test_there_are_two_hundred_hostile_texts_and_more() -> None:
    assert len(set(hostile.TEXTS)) > 200
