"""What the database says of the model's studio, in the model's words."""

import re
from collections import Counter
from typing import Any

from sqlalchemy import Select, func, select

from storage import tables
from tests.rig.model_stage import Stage
from tests.rig.plain_teaching import AWARDS

_CODE = re.compile("|".join(f"{word}-[0-9]+" for word in AWARDS))
"""The model knows these achievements; the others hang on weeks of homework."""
_l, _h, _s = tables.lessons.c, tables.homework.c, tables.submissions.c
_FACTS: dict[str, Select[*tuple[Any, ...]]] = {
    "lessons": select(_l.state, _l.starts_at, _l.revision).order_by(_l.id),
    "works": select(_h.state, _h.due_at).order_by(_h.id),
    "attempts": select(_s.state, _s.page_count).order_by(_s.id),
    "money": select(tables.accounts.c.student_id, tables.accounts.c.balance_minor),
    "xp": select(tables.xp_grants.c.student_id, func.sum(tables.xp_grants.c.amount)).group_by(
        tables.xp_grants.c.student_id
    ),
    "awards": select(tables.awards.c.student_id, tables.awards.c.code),
    "notices": select(
        tables.people.c.telegram_id, tables.notices.c.kind, tables.notices.c.state, tables.notices.c.key
    ).join(tables.people, tables.people.c.id == tables.notices.c.person_id),
}


async def facts_of(stage: Stage) -> dict[str, Any]:
    async with stage.rig.database.reading() as reads:
        rows = {name: [tuple(row) for row in await reads.all(fact)] for name, fact in _FACTS.items()}
    names = {phone.person.id: name for name, phone in stage.phones.items()}
    money, xp = dict(rows["money"]), dict(rows["xp"])
    told = Counter(
        (names[telegram_id], kind.value, state.value)
        for telegram_id, kind, state, key in rows["notices"]
        if kind.value != "achievement" or _CODE.search(key)
    )
    return {
        "lessons": [(state.value, start, revision) for state, start, revision in rows["lessons"]],
        "works": [(state.value, due) for state, due in rows["works"]],
        "attempts": [(state.value, pages) for state, pages in rows["attempts"]],
        "balances": [int(money.get(card, 0)) for card, _ in stage.cards],
        "xp": [int(xp.get(card, 0)) for card, _ in stage.cards],
        "awards": [
            {code for of, code in rows["awards"] if of == card and _CODE.match(code)}
            for card, _ in stage.cards
        ],
        "told": told,
    }
