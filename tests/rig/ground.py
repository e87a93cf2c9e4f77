"""What the victims have, as it was before anybody tried; and what was done to it."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table, select

from storage import tables
from storage.reads import Reads
from tests.rig.lives import Lives, ids_of_rows

SHARED = frozenset({"studios", "accounts"})
"""What all tutors of a studio write to; whose account it is, the student's own reference tells."""
Rows = dict[int, tuple[Any, ...]]


@dataclass
class Ground:
    """The victims' rows as they were, and the newest id of each table: what is above is new."""

    rows: dict[str, Rows]
    newest: dict[str, int]
    victims: dict[str, frozenset[int]]

    async def harm(self, reads: Reads, touched: frozenset[str], *, inside: bool) -> list[str]:
        """What the writes to these tables did to the victims. ``inside``: their studio is the attacker's too."""
        found = []
        for name in sorted(touched & self.rows.keys()):
            table = tables.metadata.tables[name]
            for row in await reads.all(select(table)):
                if row.id in self.rows[name]:
                    if tuple(row) != self.rows[name][row.id] and not (inside and _is_till(table, row)):
                        found.append(f"{name} {row.id} is changed")
                elif row.id > self.newest[name]:
                    found += self._referred(table, row, inside=inside)
            count = len([1 for row in await reads.all(select(table.c.id)) if row[0] in self.rows[name]])
            if count != len(self.rows[name]):
                found.append(f"{name}: rows are gone")
        return found

    def _referred(self, table: Table[Any], row: Any, *, inside: bool) -> list[str]:  # noqa: ANN401 (a row)
        return [
            f"a new row of {table.name} refers to {key.column.table.name} {getattr(row, key.parent.name)}"
            for key in table.foreign_keys
            if key.column.name == "id"
            and not (inside and key.column.table.name in SHARED)
            and getattr(row, key.parent.name) in self.victims[key.column.table.name]
        ]


def _is_till(table: Table[Any], row: Any) -> bool:  # noqa: ANN401 (a row)
    """The studio's income, which each of its tutors adds to."""
    return table is tables.accounts and row.student_id is None


async def ground_of(lives: Lives) -> Ground:
    rows: dict[str, Rows] = {}
    newest: dict[str, int] = {}
    async with lives.rig.database.reading() as reads:
        for name, ids in lives.victims.items():
            found = await reads.all(select(tables.metadata.tables[name]))
            rows[name] = {row.id: tuple(row) for row in found if row.id in ids}
            newest[name] = max((row.id for row in found), default=0)
    return Ground(rows, newest, lives.victims)


async def every_id(lives: Lives) -> frozenset[int]:
    return frozenset().union(*(await ids_of_rows(lives.rig)).values())
