"""Pages keep the order they were sent in, whatever order they arrive in, and the order they are moved into."""

import itertools
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import NotFound, SubmissionClosed, TooManyPages
from domain.homework import PAGE_LIMIT, HomeworkState, SubmissionState
from domain.identity import known
from domain.notices import NoticeKind
from domain.pages import PagePlace, PageState, in_order, moved
from domain.services import handing_in, homework, late_pages, pages
from storage import tables
from tests.domain.cast import DAY, HOUR, NOW, Cast, photo

ALBUM = (11, 12, 13, 14)


def page(number: int, state: PageState = PageState.COUNTED) -> PagePlace:
    return PagePlace(number, number * 10, state, NOW)


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(-1, 9)), max_size=6), st.permutations(range(8)))
def test_moves_only_pass_places_round(moves: list[tuple[int, int]], arrival: list[int]) -> None:
    there = [page(number) for number in arrival]
    wanted = sorted(arrival)
    for page_id, number in moves:
        places = moved(there, page_id, number)
        wanted.remove(page_id)
        wanted.insert(max(number, 1) - 1, page_id)
        there = [PagePlace(one.id, places.get(one.id, one.place), one.state, NOW) for one in there]
        assert [one.id for one in in_order(there)] == wanted
    assert sorted(one.place for one in there) == [number * 10 for number in range(8)]
    late = PagePlace(99, 35, PageState.COUNTED, NOW)
    assert [one.place for one in in_order([*there, late])][4] == 35


def test_what_does_not_count_cannot_be_moved() -> None:
    with pytest.raises(NotFound):
        moved([page(1), page(2, PageState.REMOVED)], 2, 1)


async def collects(cast: Cast, work_id: int, message_id: int, seconds: float = 0) -> int:
    moment = NOW + timedelta(seconds=seconds)
    sent = photo(f"p{message_id}")
    attempt = await cast.does(handing_in.collect, cast.student, work_id, message_id, "album", sent, moment)
    return known(attempt.id)


async def order(cast: Cast, submission_id: int) -> list[int]:
    """The messages whose pages count, in their order."""
    p = tables.pages.c
    rows = await cast.rows(tables.pages, p.submission_id == submission_id)
    counted = [row for row in rows if row.state is PageState.COUNTED]
    return [row.message_id for row in sorted(counted, key=lambda row: row.place)]


async def ids(cast: Cast) -> dict[int, int]:
    return {row.message_id: row.id for row in await cast.rows(tables.pages)}


async def test_an_album_has_its_own_order_in_whatever_order_its_parts_arrive(cast: Cast) -> None:
    for arrival in itertools.permutations(ALBUM):
        work_id = known((await cast.homework()).id)
        attempts = {await collects(cast, work_id, message_id) for message_id in arrival}
        assert len(attempts) == 1
        assert await order(cast, attempts.pop()) == [*ALBUM], arrival


@pytest.mark.parametrize("before_submit", range(1, 4))
async def test_parts_that_come_after_submit_are_kept_and_join_in_their_places(
    cast: Cast, before_submit: int
) -> None:
    """Every choice of parts that made it in time, and every order of the others."""
    for early in itertools.combinations(ALBUM, before_submit):
        late = [message for message in ALBUM if message not in early]
        for arrival in itertools.permutations(late):
            work_id = known((await cast.homework()).id)
            submission_id = [await collects(cast, work_id, message) for message in early][-1]
            await cast.does(handing_in.submit, cast.student, submission_id, NOW)
            for message in (*arrival, *arrival):
                assert await collects(cast, work_id, message) == submission_id
            assert await order(cast, submission_id) == [*early]
            for _ in range(2):
                await cast.does(late_pages.add, cast.student, submission_id, NOW)
            assert await order(cast, submission_id) == [*ALBUM]


async def test_late_pages_have_a_receipt_of_their_own_and_the_tutor_hears_of_the_addition(
    cast: Cast,
) -> None:
    work_id = known((await cast.homework()).id)
    submission_id = await collects(cast, work_id, 11)
    await cast.does(handing_in.submit, cast.student, submission_id, NOW)
    assert await cast.notices(NoticeKind.PAGES_RECEIVED) == []
    for number in range(3):
        await collects(cast, work_id, 12 + number, seconds=number)
    (receipt,) = await cast.notices(NoticeKind.PAGES_RECEIVED)
    assert receipt.due_at == NOW + timedelta(seconds=4)
    await cast.does(late_pages.add, cast.student, submission_id, NOW + HOUR)
    (told,) = await cast.notices(NoticeKind.HOMEWORK_SUBMITTED)
    assert told.person_id == cast.tutor.person_id
    assert await cast.notices(NoticeKind.PAGES_RECEIVED) == []
    (attempt,) = await cast.rows(tables.submissions)
    assert (attempt.page_count, attempt.state) == (4, SubmissionState.SUBMITTED)


async def test_an_addition_counts_from_when_it_was_sent_not_from_when_it_was_added(cast: Cast) -> None:
    work = await cast.homework(NOW + DAY)
    submission_id = await collects(cast, known(work.id), 11)
    await cast.does(handing_in.submit, cast.student, submission_id, NOW)
    await collects(cast, known(work.id), 12, seconds=3600)
    await cast.does(late_pages.add, cast.student, submission_id, NOW + 2 * DAY)
    (attempt,) = await cast.rows(tables.submissions)
    assert attempt.submitted_at == NOW + HOUR
    await collects(cast, known(work.id), 13, seconds=3 * 86_400)
    await cast.does(late_pages.add, cast.student, submission_id, NOW + 4 * DAY)
    (attempt,) = await cast.rows(tables.submissions)
    assert attempt.submitted_at == NOW + 3 * DAY


async def test_taking_back_takes_what_came_later_along(cast: Cast) -> None:
    work_id = known((await cast.homework()).id)
    submission_id = await collects(cast, work_id, 12)
    await cast.does(handing_in.submit, cast.student, submission_id, NOW)
    await collects(cast, work_id, 11)
    taken = await cast.does(handing_in.take_back, cast.student, submission_id, NOW)
    assert taken.page_count == 2
    assert await order(cast, submission_id) == [11, 12]


async def test_what_is_left_out_is_kept_and_asked_about_no_more(cast: Cast) -> None:
    work_id = known((await cast.homework()).id)
    submission_id = await collects(cast, work_id, 11)
    await cast.does(handing_in.submit, cast.student, submission_id, NOW)
    await collects(cast, work_id, 12)
    await cast.does(late_pages.leave_out, cast.student, submission_id, NOW)
    await cast.does(late_pages.add, cast.student, submission_id, NOW)
    assert await order(cast, submission_id) == [11]
    await cast.does(handing_in.take_back, cast.student, submission_id, NOW)
    await cast.does(pages.restore, cast.student, (await ids(cast))[12], NOW)
    assert await order(cast, submission_id) == [11, 12]


async def test_what_came_during_the_check_may_begin_the_next_attempt(cast: Cast) -> None:
    work_id = known((await cast.homework()).id)
    first = await collects(cast, work_id, 11)
    await cast.does(handing_in.submit, cast.student, first, NOW)
    await cast.does(homework.open_check, cast.tutor, first, NOW)
    for message in (14, 13):
        await collects(cast, work_id, message)
    await cast.refuses(SubmissionClosed, late_pages.add, cast.student, first, NOW)
    await cast.refuses(SubmissionClosed, late_pages.begin_again, cast.student, first, NOW)
    await cast.does(homework.return_for_rework, cast.tutor, first, NOW)
    second = await cast.does(late_pages.begin_again, cast.student, first, NOW)
    assert (second.number, second.page_count) == (2, 2)
    assert await order(cast, known(second.id)) == [13, 14]
    assert await order(cast, first) == [11]
    again = await cast.does(late_pages.begin_again, cast.student, first, NOW)
    assert again.id == first
    await cast.does(handing_in.submit, cast.student, known(second.id), NOW)
    assert (await cast.rows(tables.homework))[0].state is HomeworkState.SUBMITTED


async def test_no_more_is_kept_beside_an_attempt_than_it_can_hold(cast: Cast) -> None:
    work_id = known((await cast.homework()).id)
    submission_id = await collects(cast, work_id, 1)
    await cast.does(handing_in.submit, cast.student, submission_id, NOW)
    for message in range(2, PAGE_LIMIT + 1):
        await collects(cast, work_id, message)
    await cast.refuses(TooManyPages, handing_in.collect, cast.student, work_id, 99, None, photo(), NOW)
    added = await cast.does(late_pages.add, cast.student, submission_id, NOW)
    assert added.page_count == PAGE_LIMIT


async def test_a_page_taken_out_counts_no_more_and_comes_back_where_it_stood(cast: Cast) -> None:
    work_id = known((await cast.homework()).id)
    submission_id = [await collects(cast, work_id, message) for message in ALBUM][-1]
    page_of = await ids(cast)
    taken = [await cast.does(pages.remove, cast.student, page_of[12], NOW) for _ in range(2)]
    assert [attempt.page_count for attempt in taken] == [3, 3]
    await cast.does(pages.move, cast.student, page_of[14], 1, NOW)
    assert await order(cast, submission_id) == [14, 11, 13]
    back = [await cast.does(pages.restore, cast.student, page_of[12], NOW) for _ in range(2)]
    assert [attempt.page_count for attempt in back] == [4, 4]
    assert await order(cast, submission_id) == [14, 12, 11, 13]
    await cast.does(handing_in.submit, cast.student, submission_id, NOW)
    for act in (pages.remove, pages.restore):
        await cast.refuses(SubmissionClosed, act, cast.student, page_of[12], NOW)
    await cast.refuses(SubmissionClosed, pages.move, cast.student, page_of[12], 1, NOW)
