"""Rules about money and lessons paid ahead: each a statement that answers whatever breaks it."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import FromClause, and_, case, exists, func, or_, select, union_all

from storage import tables
from tests.rig.absence_rules import left_it
from tests.rig.kinship import Rule, rule

_a, _t, _audit, _k = tables.accounts.c, tables.transfers.c, tables.audit_log.c, tables.packages.c
_d = tables.debts.c
_debit, _credit = tables.accounts.alias("debit"), tables.accounts.alias("credit")
_undone, _beside = tables.transfers.alias("undone"), tables.transfers.alias("beside")
_sides = tables.transfers.join(_debit, _t.debit_account_id == _debit.c.id).join(
    _credit, _t.credit_account_id == _credit.c.id
)
_ids = _t.debit_account_id, _t.credit_account_id


def rules() -> Iterator[Rule]:
    yield from _accounts()
    yield from _clients()
    yield from _reversals()
    yield from _packages()
    yield from _debts()


def _accounts() -> Iterator[Rule]:
    yield (
        rule("transfer: its accounts differ in unit", _t.id)
        .select_from(_sides)
        .where(or_(_debit.c.unit != _credit.c.unit, _debit.c.unit != _t.unit))
    )
    yield (
        rule("unit: debits are not credits in studio", _a.studio_id)
        .group_by(_a.studio_id, _a.unit)
        .having(func.sum(_a.balance_minor) != 0)
    )
    moves = _moves()
    sums = (
        select(moves.c.account, func.sum(moves.c.amount).label("total")).group_by(moves.c.account).subquery()
    )
    yield (
        rule("account: its balance is not the sum of its transfers", _a.id)
        .select_from(tables.accounts.outerjoin(sums, sums.c.account == _a.id))
        .where(_a.balance_minor != func.coalesce(sums.c.total, 0))
    )


def _clients() -> Iterator[Rule]:
    running = _running_balances()
    yield (
        rule("transfer: its balance afterwards is wrong", _t.id)
        .select_from(
            _sides.join(running, and_(running.c.id == _t.id, running.c.account == _side(*_ids, last=_ids[1])))
        )
        .where(running.c.should_be != _t.balance_after_minor)
    )
    owner = _side(_debit.c.student_id, _credit.c.student_id, last=None)
    package = _side(_debit.c.package_id, _credit.c.package_id, last=None)
    his_package = exists().where(_k.id == package, _k.student_id == _t.student_id, _k.id == _t.package_id)
    yield (
        rule("transfer: in another student's account", _t.id)
        .select_from(_sides)
        .where(
            or_(
                owner != _t.student_id,
                and_(package.is_not(None), ~his_package),
                and_(owner.is_(None), package.is_(None), _t.student_id.is_not(None)),
            )
        )
    )


def _side(debit: Any, credit: Any, *, last: Any) -> Any:  # noqa: ANN401 (columns)
    """Whatever is said of the client's side: his purse, his package, what is prepaid for it."""
    kinds = ("student", "package", "prepaid")
    whens = [
        (side.c.kind == kind, value) for kind in kinds for side, value in ((_credit, credit), (_debit, debit))
    ]
    return case(*whens, else_=last)


def _moves() -> FromClause:
    return union_all(
        select(_t.id, _t.credit_account_id.label("account"), _t.amount_minor.label("amount")),
        select(_t.id, _t.debit_account_id, -_t.amount_minor),
    ).subquery()


def _running_balances() -> FromClause:
    moves = _moves()
    should = func.sum(moves.c.amount).over(partition_by=moves.c.account, order_by=moves.c.id)
    return select(moves.c.id, moves.c.account, should.label("should_be")).subquery()


def _reversals() -> Iterator[Rule]:
    mirrored = and_(
        _t.amount_minor == _undone.c.amount_minor,
        _t.debit_account_id == _undone.c.credit_account_id,
        _t.credit_account_id == _undone.c.debit_account_id,
    )
    yield (
        rule("reversal: no mirror of what it reverses", _t.id)
        .select_from(tables.transfers.join(_undone, _t.reverses_id == _undone.c.id))
        .where(~mirrored)
    )
    standing = and_(_t.kind == "charge", ~exists().where(_undone.c.reverses_id == _t.id))
    yield (
        rule("lesson: charged twice", _t.lesson_id)
        .where(standing)
        .group_by(_t.lesson_id, _t.student_id)
        .having(func.count() > 1)
    )
    yield (
        rule("lesson: charged, but only planned", _t.lesson_id)
        .select_from(tables.transfers.join(tables.lessons, _t.lesson_id == tables.lessons.c.id))
        .where(standing, tables.lessons.c.state == "planned", ~left_it(_t.lesson_id, _t.student_id))
    )
    by_worker = and_(_audit.person_id.is_(None), _t.made_by.is_(None))
    by_him = and_(or_(_audit.person_id == _t.made_by, by_worker), _audit.studio_id == _t.studio_id)
    moved = exists().where(by_him, _audit.subject == "transfer", _audit.subject_id == _t.id)
    in_one_go = (
        select(_beside.c.id)
        .where(_beside.c.package_id == _t.package_id, _beside.c.posted_at == _t.posted_at)
        .scalar_subquery()
    )
    of_package = exists().where(
        by_him,
        or_(
            and_(_audit.subject == "package", _audit.subject_id == _t.package_id),
            and_(_audit.subject == "transfer", _audit.subject_id.in_(in_one_go)),
        ),
    )
    yield rule("transfer: nobody's act", _t.id).where(~moved, ~of_package)


def _packages() -> Iterator[Rule]:
    """Neither more is left than was sold, nor worth more; of nothing left nothing is worth."""
    left = and_(_a.package_id == _k.id, _a.kind == "package")
    worth = and_(_debit.c.package_id == _k.id, _debit.c.kind == "prepaid")
    both = tables.packages.join(tables.accounts, left).join(_debit, worth)
    yield (
        rule("package: what is left of it cannot be", _k.id)
        .select_from(both)
        .where(
            or_(
                _a.balance_minor < 0,
                _a.balance_minor > _k.lessons * 100,
                _debit.c.balance_minor < 0,
                _debit.c.balance_minor > _k.price_minor,
                and_(_a.balance_minor == 0, _debit.c.balance_minor != 0),
            )
        )
    )


def _debts() -> Iterator[Rule]:
    """A debt stands for every purse below zero, and for no other."""
    standing = exists().where(_d.account_id == _a.id, _d.ended_at.is_(None))
    below = and_(_a.kind == "student", _a.balance_minor < 0)
    yield rule("debt: none stands for a purse below zero", _a.id).where(below, ~standing)
    yield rule("debt: stands for a purse that is not below zero", _a.id).where(~below, standing)
