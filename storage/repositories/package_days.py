"""Freezes of many packages at once, extensions, and what is asked when a package is over."""

from collections.abc import Collection, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, func, insert, select

from domain.errors import NotFound
from domain.ledger import AccountKind
from domain.lessons import LessonState
from domain.packages import Extension, Freeze
from domain.people import Receiver, Role
from storage import tables
from storage.freezable import FREEZABLE, IS_FROZEN, OF_TUTORS_ALONE
from storage.types import Id, UtcDateTime
from storage.work import Lookup, Work

EXTENSION = Lookup(Extension, tables.package_extensions)

_k, _f, _x = tables.packages.c, tables.package_freezes.c, tables.package_extensions.c
_kc, _c, _a = tables.package_courses.c, tables.courses.c, tables.accounts.c
_m, _p, _l, _s = tables.memberships.c, tables.people.c, tables.lessons.c, tables.participations.c
_PACKAGE = bindparam("package", type_=Id())


_freezable = (
    select(_k.id)
    .select_from(tables.packages)
    .join(tables.accounts, and_(_a.package_id == _k.id, _a.kind == AccountKind.PACKAGE))
    .where(
        FREEZABLE,
        _a.balance_minor > 0,
    )
    .order_by(_k.id)
)
_freezable_of_tutors = _freezable.where(OF_TUTORS_ALONE)
_frozen_by = select(Freeze).where(_f.batch == bindparam("batch")).order_by(_f.package_id)
_package_of = select(_f.package_id, _f.studio_id).where(_f.id == bindparam("freeze", type_=Id()))
_extended_by = select(Extension).where(_x.key == bindparam("key"))
_receivers = (
    select(_p.id, _p.zone)
    .join(tables.memberships, _m.person_id == _p.id)
    .where(_m.ended_at.is_(None))
    .order_by(_p.id)
)
_tutors = _receivers.where(
    _m.id.in_(
        select(_c.tutor_id)
        .join(tables.package_courses, _kc.course_id == _c.id)
        .where(_kc.package_id == _PACKAGE)
    )
)
_owners = _receivers.where(
    _m.role == Role.OWNER, _m.studio_id == select(_k.studio_id).where(_k.id == _PACKAGE).scalar_subquery()
)
_unmarked = (
    select(func.count())
    .select_from(tables.packages)
    .join(tables.package_courses, _kc.package_id == _k.id)
    .join(tables.lessons, _l.course_id == _kc.course_id)
    .join(tables.participations, and_(_s.lesson_id == _l.id, _s.student_id == _k.student_id))
    .where(
        _k.id == _PACKAGE,
        _l.state == LessonState.PLANNED,
        _l.ends_at <= bindparam("now", type_=UtcDateTime()),
        _l.starts_at < bindparam("till", type_=UtcDateTime()),
        ~IS_FROZEN,
    )
)


class SqlPackageDays:
    def __init__(self, work: Work) -> None:
        self._work = work

    async def freezable(
        self, studio_id: int, tutor_ids: Collection[int] | None, since: datetime
    ) -> Sequence[int]:
        self._work.check_studio(studio_id)
        given = {"studio": studio_id, "since": since}
        if tutor_ids is None:
            return (await self._work.rows(_freezable, given)).scalars().all()
        return (
            (await self._work.rows(_freezable_of_tutors, given | {"tutors": sorted(tutor_ids)}))
            .scalars()
            .all()
        )

    async def add_freezes(self, freezes: Sequence[Freeze]) -> None:
        for freeze in freezes:
            self._work.check_studio(freeze.studio_id)
        if len(freezes) == 1:
            await self._work.add(freezes[0])
        else:
            await self._work.execute(insert(tables.package_freezes), [_row(one) for one in freezes])

    async def frozen_by(self, batch: str) -> Sequence[Freeze]:
        found = await self._work.entities(_frozen_by, {"batch": batch})
        studios = self._work.studios
        return [one for one in found if studios is None or one.studio_id in studios]

    async def package_of(self, freeze_id: int) -> int:
        found = (await self._work.rows(_package_of, {"freeze": freeze_id})).first()
        if found is None:
            raise NotFound
        self._work.check_studio(found.studio_id)
        package_id: int = found.package_id
        return package_id

    async def extend(self, extension: Extension) -> int:
        self._work.check_studio(extension.studio_id)
        return await self._work.add(extension)

    async def extension(self, extension_id: int) -> Extension:
        return await self._work.load(EXTENSION, extension_id)

    async def extended_by(self, key: str) -> Extension | None:
        found = await self._work.entities(_extended_by, {"key": key})
        return found[0] if found else None

    async def tutors(self, package_id: int) -> Sequence[Receiver]:
        given = {"package": package_id}
        found = (await self._work.rows(_tutors, given)).all() or (await self._work.rows(_owners, given)).all()
        return [Receiver(person_id, zone) for person_id, zone in found]

    async def unmarked(self, package_id: int, till: datetime, now: datetime) -> int:
        rows = await self._work.rows(_unmarked, {"package": package_id, "till": till, "now": now})
        return int(rows.scalar_one())


def _row(freeze: Freeze) -> dict[str, Any]:
    return {one.name: getattr(freeze, one.name) for one in fields(freeze) if one.name != "id"}
