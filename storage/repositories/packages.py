"""Packages. Whoever moves what is left of one holds its row and both its accounts, and so those of whatever else its
student can draw from, in the order of packages; a lesson that is drawn is locked before.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import Row, and_, bindparam, delete, exists, insert, or_, select

from domain.errors import NotFound
from domain.identity import known
from domain.ledger import LESSONS, AccountKind, Transfer, TransferKind
from domain.package_debts import Owed
from domain.packages import Freeze, Holding, Package, PackageType
from storage import tables
from storage.errors import LostRace
from storage.repositories.package_debts import charged
from storage.types import Id
from storage.work import Lookup, Work

TYPE = Lookup(PackageType, tables.package_types)
FREEZE = Lookup(Freeze, tables.package_freezes)

_k, _kc, _f = tables.packages.c, tables.package_courses.c, tables.package_freezes.c
_t, _l, _e, _c = tables.transfers.c, tables.lessons.c, tables.enrolments.c, tables.courses.c
_left, _worth = tables.accounts.alias("left_account"), tables.accounts.alias("worth_account")
_undone = tables.transfers.alias("undone_by")

_holdings = (
    select(
        Package,
        _left.c.id,
        _left.c.balance_minor,
        _worth.c.id,
        _worth.c.balance_minor,
    )
    .select_from(Package)
    .join(_left, and_(_left.c.package_id == _k.id, _left.c.kind == AccountKind.PACKAGE))
    .join(_worth, and_(_worth.c.package_id == _k.id, _worth.c.kind == AccountKind.PREPAID))
    .order_by(_k.id)
    .with_for_update(of=[tables.packages, _left, _worth], key_share=True)
    .execution_options(populate_existing=True)
)
_ids = bindparam("ids", expanding=True, type_=Id())
_asked = tables.packages.alias("asked")
_by_ids = _holdings.where(
    _k.student_id.in_(select(_asked.c.student_id).where(_asked.c.id.in_(_ids))),
    or_(_left.c.balance_minor > 0, _k.id.in_(_ids)),
)
_student_of = select(_k.student_id, _k.studio_id).where(_k.id == bindparam("package", type_=Id()))
_drawable = _holdings.where(
    _k.id.in_(select(_kc.package_id).where(_kc.course_id == bindparam("course", type_=Id()))),
    _k.student_id.in_(bindparam("students", expanding=True, type_=Id())),
    _left.c.balance_minor > 0,
)
_freezes = (
    select(Freeze)
    .where(_f.package_id.in_(bindparam("ids", expanding=True, type_=Id())), _f.undone_at.is_(None))
    .order_by(_f.starts_at, _f.id)
    .execution_options(populate_existing=True)
)
_with_key = select(Package).where(_k.key == bindparam("key"))
_good_for = select(_kc.course_id).where(_kc.package_id == bindparam("package", type_=Id()))
_forget_courses = delete(tables.package_courses).where(_kc.package_id == bindparam("package", type_=Id()))
_open_to = (
    select(_c.id, _c.tutor_id)
    .join(tables.enrolments, _e.course_id == _c.id)
    .where(_e.student_id == bindparam("student", type_=Id()), _e.left_at.is_(None), _c.ended_at.is_(None))
)
_its_charges = and_(_t.package_id == bindparam("package", type_=Id()), _t.kind == TransferKind.CHARGE)
_its_lessons = (
    select(_l.id)
    .where(_l.id.in_(select(_t.lesson_id).where(_its_charges)))
    .order_by(_l.id)
    .with_for_update(key_share=True)
)
_draws = (
    select(tables.transfers)
    .where(_its_charges, ~exists().where(_undone.c.reverses_id == _t.id))
    .order_by(_t.posted_at, _t.id)
)


class SqlPackages:
    def __init__(self, work: Work) -> None:
        self._work = work

    async def add_type(self, kind: PackageType) -> int:
        self._work.check_studio(kind.studio_id)
        return await self._work.add(kind)

    async def type(self, type_id: int) -> PackageType:
        return await self._work.load(TYPE, type_id)

    async def add(self, package: Package, course_ids: Collection[int], currency: str) -> Holding:
        self._work.check_studio(package.studio_id)
        package_id = await self._work.add(package)
        await self._work.execute(insert(tables.package_courses), _rows(package, course_ids))
        sides = ((AccountKind.PACKAGE, LESSONS), (AccountKind.PREPAID, currency))
        rows = [
            {
                "studio_id": package.studio_id,
                "kind": kind,
                "package_id": package_id,
                "unit": unit,
                "balance_minor": 0,
            }
            for kind, unit in sides
        ]
        await self._work.execute(insert(tables.accounts), rows)
        return await self.holding(package_id)

    async def with_key(self, key: str) -> Package | None:
        found = await self._work.entities(_with_key, {"key": key})
        return found[0] if found else None

    async def holding(self, package_id: int) -> Holding:
        found = await self.holdings({package_id})
        if not found:
            raise NotFound
        return found[0]

    async def holdings(self, package_ids: Collection[int]) -> Sequence[Holding]:
        if not package_ids:
            return []
        found = await self._held(await self._locked(_by_ids, {"ids": sorted(package_ids)}))
        return [one for one in found if one.id in package_ids]

    async def drawable(self, student_ids: Collection[int], course_id: int) -> Sequence[Holding]:
        given = {"students": sorted(student_ids), "course": course_id}
        return await self._held(await self._locked(_drawable, given))

    async def student_of(self, package_id: int) -> int:
        found = (await self._work.rows(_student_of, {"package": package_id})).first()
        if found is None:
            raise NotFound
        self._work.check_studio(found.studio_id)
        student_id: int = found.student_id
        return student_id

    async def with_draws(self, package_id: int) -> tuple[Holding, Sequence[Transfer]]:
        """Raises LostRace where a lesson was drawn before the package was locked, but after the lessons were."""
        held = set((await self._work.rows(_its_lessons, {"package": package_id})).scalars())
        holding = await self.holding(package_id)
        rows = (await self._work.rows(_draws, {"package": package_id})).all()
        if any(row.lesson_id not in held for row in rows):
            raise LostRace
        return holding, [Transfer(**row._asdict()) for row in rows]

    async def charged(self, student_id: int, course_ids: Collection[int], most: int) -> Sequence[Owed]:
        return await charged(self._work, student_id, course_ids, most)

    async def courses_of(self, package_id: int) -> frozenset[int]:
        rows = await self._work.rows(_good_for, {"package": package_id})
        return frozenset(rows.scalars())

    async def set_courses(self, package: Package, course_ids: Collection[int]) -> None:
        await self._work.execute(_forget_courses, {"package": known(package.id)})
        await self._work.execute(insert(tables.package_courses), _rows(package, course_ids))

    async def courses_open_to(self, student_id: int) -> dict[int, int]:
        rows = await self._work.rows(_open_to, {"student": student_id})
        return {row.id: row.tutor_id for row in rows}

    async def add_freeze(self, freeze: Freeze) -> int:
        return await self._work.add(freeze)

    async def freeze(self, freeze_id: int) -> Freeze:
        return await self._work.load(FREEZE, freeze_id)

    async def _locked(self, statement: Any, given: dict[str, Any]) -> Sequence[Row[*tuple[Any, ...]]]:  # noqa: ANN401 (a select)
        await self._work.flush()
        rows: Sequence[Row[*tuple[Any, ...]]] = (await self._work.session.execute(statement, given)).all()
        for row in rows:
            self._work.check_studio(row[0].studio_id)
        return rows

    async def _held(self, rows: Sequence[Row[*tuple[Any, ...]]]) -> list[Holding]:
        """Freezes are read once the packages are locked: one that was made meanwhile is not in a snapshot from before.
        Without days there is nothing to freeze.
        """
        freezes = await self._freezes_of([known(row[0].id) for row in rows if row[0].valid_days is not None])
        return [
            Holding(
                package=package,
                left=int(left),
                worth_minor=int(worth),
                left_id=left_id,
                worth_id=worth_id,
                freezes=tuple(freezes[known(package.id)]),
            )
            for package, left_id, left, worth_id, worth in rows
        ]

    async def _freezes_of(self, package_ids: Sequence[int]) -> dict[int, list[Freeze]]:
        found: dict[int, list[Freeze]] = defaultdict(list)
        if package_ids:
            for freeze in await self._work.entities(_freezes, {"ids": package_ids}):
                found[freeze.package_id].append(freeze)
        return found


def _rows(package: Package, course_ids: Iterable[int]) -> list[dict[str, int]]:
    shared = {"studio_id": package.studio_id, "package_id": known(package.id)}
    return [shared | {"course_id": course_id} for course_id in sorted(course_ids)]
