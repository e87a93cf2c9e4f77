"""Eleven lessons or seventy-seven: what is done to a series costs the same number of statements."""

import pytest

from bot.callbacks.tutor_series import (
    CancelSeries,
    ChangeSeries,
    CreateSeries,
    EndSeries,
    RestoreSeries,
    SeriesForm,
)
from storage.engine import Database
from tests.bot.family import Home, settle_in
from tests.bot.statements import CountingRig, counting, taps
from tests.bot.tutor.weekly import lessons_of, series_of

FORM = {"day": "20260312", "clock": 1110, "minutes": 60, "every": 1, "until": "00000000"}
MOST = {
    "tutor.series.show_form": 7,
    "tutor.series.create": 14,
    "tutor.series_changes.change": 17,
    "tutor.series_changes.cancel": 13,
    "tutor.series_changes.restore": 17,
    "tutor.series_changes.end": 14,
}
"""The act itself asks 10 to 14; the screens before and after it, the dialog and the kept answer the rest."""


async def live(home: Home, weekdays: int) -> None:
    form = {**FORM, "course": home.school.course_id, "weekdays": weekdays}
    await taps(home.tutor, SeriesForm(**form))
    await taps(home.tutor, CreateSeries(**form, sure=0))
    pivot = (await lessons_of(home))[0]
    move = ChangeSeries(lesson=pivot.id, revision=1, day="20260312", clock=1200, everything=1, sure=0)
    for sure in (0, 1):
        await taps(home.tutor, move.model_copy(update={"sure": sure}))
    for sure in (0, 1):
        await taps(home.tutor, CancelSeries(lesson=pivot.id, revision=2, everything=1, sure=sure))
    await taps(home.tutor, RestoreSeries(lesson=pivot.id))
    newest = (await series_of(home))[-1]
    for sure in (0, 1):
        await taps(home.tutor, EndSeries(series=newest.id, revision=newest.revision, sure=sure))


@pytest.mark.parametrize("weekdays", [8, 127])
async def test_no_act_on_a_series_costs_more_when_it_is_longer(db: Database, weekdays: int) -> None:
    with counting(db) as tally:
        home = await settle_in(await CountingRig(db, tally).start())
        tally.costs.clear()
        await live(home, weekdays)
    cost = {name: max(asked for asked, _ in costs) for name, costs in tally.costs.items()}
    assert cost.keys() >= MOST.keys()
    assert {name: cost[name] for name in MOST if cost[name] > MOST[name]} == {}
