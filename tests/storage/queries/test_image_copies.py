"""Which pictures of which work are to be copied, and what is remembered of each."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import func, select

from domain.homework import Material, MediaKind
from domain.identity import known
from domain.services import handing_in, pages
from storage import image_copies, tables
from storage.image_copies import Made
from tests.storage.queries.family_cast import DAY, Family, photo, text

LATER = timedelta(hours=1)
LOOK_BACK = timedelta(days=2)


def file(name: str, mime: str | None) -> Material:
    return Material(kind=MediaKind.DOCUMENT, file_id=name, file_unique_id=name, mime_type=mime, size=9)


async def wanted(family: Family, at: datetime, most: int = 50) -> set[tuple[str, int]]:
    async with family.db.reading() as reads:
        studios = await image_copies.keeping(reads)
        found = await image_copies.wanted(reads, studios, at, at - LOOK_BACK, most)
    return {(want.file_id, want.tries) for want in found}


async def notes(family: Family, at: datetime, made: Made) -> None:
    async with family.db.reading() as reads:
        studios = await image_copies.keeping(reads)
        (want,) = await image_copies.wanted(reads, studios, at, at - LOOK_BACK, 50)
    await image_copies.note(family.db, want, made)


@pytest.fixture
async def keeping(family: Family) -> Family:
    async with family.db.writing(family.school.scope) as uow:
        studio = await uow.studios.get(family.school.studio_id)
        studio.rules_changed = studio.rules.with_rule("keep_copies", 1).changed
    return family


async def test_pictures_of_handed_in_work_and_of_the_answers_to_it_are_wanted(keeping: Family) -> None:
    """Not what is no picture, is taken out, is not handed in yet, or was settled long ago."""
    family, now = keeping, keeping.school.now
    work, other, open_ = [await family.assigns(name, DAY) for name in ("one", "two", "three")]
    things = (photo("a"), file("b", "image/png"), file("c", "application/pdf"), text("d"), photo("out"))
    async with family.db.writing(family.school.scope) as uow:
        *_, attempt = [
            await handing_in.collect(uow, family.student, known(work.id), number, None, thing, now)
            for number, thing in enumerate(things, start=1)
        ]
        await handing_in.collect(uow, family.student, known(open_.id), 40, None, photo("not yet"), now)
    assert await wanted(family, now) == set()
    async with family.db.writing(family.school.scope) as uow:
        last = await uow.reads.scalar(select(func.max(tables.pages.c.id)))
        assert last
        await pages.remove(uow, family.student, last - 1, now)
        await handing_in.submit(uow, family.student, known(attempt.id), now)
    settled = await family.hands_in(other, photo("e"))
    await family.returns(known(settled.id), photo("drawn"), text("well"))
    assert await wanted(family, now) == {(name, 0) for name in ("a", "b", "e", "drawn")}
    assert await wanted(family, now + DAY * 3) == {("a", 0), ("b", 0)}
    assert len(await wanted(family, now, most=1)) == 1


async def test_a_studio_that_keeps_none_wants_none(family: Family) -> None:
    await family.hands_in(await family.assigns("one", DAY), photo("a"))
    async with family.db.reading() as reads:
        assert await image_copies.keeping(reads) == []
        assert await image_copies.wanted(reads, [], family.school.now, family.school.now, 5) == []


async def test_what_failed_is_wanted_again_in_time_and_what_is_done_never(keeping: Family) -> None:
    family, now = keeping, keeping.school.now
    await family.hands_in(await family.assigns("one", DAY), photo("a"))
    await notes(family, now, Made(again_at=now + LATER))
    assert await wanted(family, now) == set()
    assert await wanted(family, now + LATER) == {("a", 1)}
    await notes(family, now + LATER, Made())
    assert await wanted(family, now + DAY) == set()
    async with family.db.reading() as reads:
        assert await image_copies.found(reads, "a") is None
        assert await image_copies.kept(reads, family.school.studio_id) == (0, 0)


async def test_of_two_copies_made_at_once_the_first_stays(keeping: Family) -> None:
    family, now = keeping, keeping.school.now
    await family.hands_in(await family.assigns("one", DAY), photo("a"))
    async with family.db.reading() as reads:
        (want,) = await image_copies.wanted(reads, [family.school.studio_id], now, now, 5)
    for made in (Made(b"first"), Made(b"second one"), Made()):
        await image_copies.note(family.db, want, made)
    async with family.db.reading() as reads:
        assert await image_copies.found(reads, "a") == b"first"
        assert await image_copies.kept(reads, family.school.studio_id) == (1, 5)
