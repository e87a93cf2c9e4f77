"""Rules about money, pages, notices and the trail: each a statement that answers whatever breaks it."""

from collections.abc import Iterator

from sqlalchemy import FromClause, and_, case, exists, func, or_, select, union_all

from storage import tables
from tests.rig.absence_rules import left_it
from tests.rig.kinship import Rule, rule, twice

_a, _t, _n, _m = tables.accounts.c, tables.transfers.c, tables.notices.c, tables.memberships.c
_i, _audit, _s = tables.invitations.c, tables.audit_log.c, tables.submissions.c
_debit, _credit = tables.accounts.alias("debit"), tables.accounts.alias("credit")
_undone = tables.transfers.alias("undone")
_sides = tables.transfers.join(_debit, _t.debit_account_id == _debit.c.id).join(
    _credit, _t.credit_account_id == _credit.c.id
)


def rules() -> Iterator[Rule]:
    yield from _money()
    yield from _reversals()
    yield from _said_once()
    yield from _homework()
    yield from _outbox()
    yield from _trail()


def _money() -> Iterator[Rule]:
    yield (
        rule("transfer: its accounts differ in unit", _t.id)
        .select_from(_sides)
        .where(_debit.c.unit != _credit.c.unit)
    )
    yield (
        rule("unit: debits are not credits in studio", _a.studio_id)
        .group_by(_a.studio_id, _a.unit)
        .having(func.sum(_a.balance_minor) != 0)
    )
    moves = union_all(
        select(_t.credit_account_id.label("account"), _t.amount_minor.label("amount")),
        select(_t.debit_account_id, -_t.amount_minor),
    ).subquery()
    sums = (
        select(moves.c.account, func.sum(moves.c.amount).label("total")).group_by(moves.c.account).subquery()
    )
    yield (
        rule("account: its balance is not the sum of its transfers", _a.id)
        .select_from(tables.accounts.outerjoin(sums, sums.c.account == _a.id))
        .where(_a.balance_minor != func.coalesce(sums.c.total, 0))
    )
    running = _running_balances()
    yield rule("transfer: its balance afterwards is wrong", running.c.id).where(
        running.c.said != running.c.should_be
    )
    purse = case((_credit.c.kind == "student", _credit.c.student_id), else_=_debit.c.student_id)
    yield (
        rule("transfer: in another student's account", _t.id)
        .select_from(_sides)
        .where(or_(purse.is_(None), purse != _t.student_id))
    )


def _running_balances() -> FromClause:
    credited = _credit.c.kind == "student"
    purse = case((credited, _t.credit_account_id), else_=_t.debit_account_id)
    amount = case((credited, _t.amount_minor), else_=-_t.amount_minor)
    should = func.sum(amount).over(partition_by=purse, order_by=_t.id)
    return (
        select(_t.id, _t.balance_after_minor.label("said"), should.label("should_be"))
        .select_from(_sides)
        .subquery()
    )


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


def _said_once() -> Iterator[Rule]:
    """What unique constraints promise, in case one is ever lost on the way."""
    grants, handled = tables.xp_grants.c, tables.handled_updates.c
    yield twice("transfer: a key twice", _t.key)
    yield twice("transfer: reversed twice", _t.reverses_id).where(_t.reverses_id.is_not(None))
    yield twice("notice: a key twice", _n.key)
    yield twice("xp: granted twice", grants.student_id, grants.source, grants.rule, grants.round).where(
        grants.reverses_id.is_(None)
    )
    yield twice("update: handled twice", handled.update_id, handled.bot_id)


def _homework() -> Iterator[Rule]:
    pages = tables.pages.c
    counted = (
        select(func.count()).where(pages.submission_id == _s.id, pages.state == "counted").scalar_subquery()
    )
    yield rule("submission: its page count is wrong", _s.id).where(_s.page_count != counted)
    yield rule("submission: handed in without a page", _s.id).where(
        _s.state != "collecting", _s.page_count == 0
    )
    yield twice("page: a message stored twice", pages.message_id, pages.submission_id)
    feedback, shown = tables.feedback.c, tables.shown_pages.c
    for name, column in (("feedback", feedback), ("shown page", shown)):
        yield (
            rule(f"{name}: on a page of another submission", column.id)
            .select_from(column.id.table.join(tables.pages, column.page_id == pages.id))
            .where(pages.submission_id != column.submission_id)
        )


def _outbox() -> Iterator[Rule]:
    """Still due, on its way, or in exactly one final state."""
    arrived = and_(_n.sent_at.is_not(None), _n.message_id.is_not(None))
    touched = or_(_n.sent_at.is_not(None), _n.message_id.is_not(None))
    leased = and_(_n.lease.is_not(None), _n.lease_until.is_not(None))
    unsent = ("due", "expired", "withdrawn", "undeliverable")
    yield rule("notice: sent, but not known when and as what", _n.id).where(_n.state == "sent", ~arrived)
    yield rule("notice: not sent, but has a message", _n.id).where(_n.state != "sent", touched)
    yield rule("notice: on its way without a lease", _n.id).where(_n.state == "sending", ~leased)
    yield rule("notice: not on its way, but leased", _n.id).where(
        _n.state.in_(unsent), or_(_n.lease.is_not(None), _n.send_started_at.is_not(None))
    )
    yield rule("notice: of unknown outcome, but never started", _n.id).where(
        _n.state == "unknown", _n.send_started_at.is_(None)
    )


def _trail() -> Iterator[Rule]:
    """Whoever came in by an invitation was let in by somebody; what a test has put there itself was not."""
    moved = exists().where(
        _audit.subject == "transfer", _audit.subject_id == _t.id, _audit.person_id == _t.made_by,
        _audit.studio_id == _t.studio_id,
    )  # fmt: skip
    yield rule("transfer: nobody's act", _t.id).where(~moved)
    admitted = exists().where(
        _audit.act == "onboarding.admit", _audit.subject == "membership", _audit.subject_id == _m.id,
        _audit.person_id.is_not(None),
    )  # fmt: skip
    invited = exists().where(_i.opened_by == _m.person_id, _i.role == _m.role, _i.student_id == _m.student_id)
    yield rule("membership: let in by nobody", _m.id).where(invited, ~admitted)
    founded = exists().where(
        _audit.act == "onboarding.found_studio", _audit.studio_id == _i.studio_id,
        _audit.person_id == _i.opened_by,
    )  # fmt: skip
    yield rule("studio: founded by nobody", _i.studio_id).where(
        _i.role == "owner", _i.studio_id.is_not(None), ~founded
    )
    ended = exists().where(
        _audit.act == "students.disconnect", _audit.subject == "membership", _audit.subject_id == _m.id,
        _audit.person_id.is_not(None),
    )  # fmt: skip
    yield rule("membership: ended by nobody", _m.id).where(invited, _m.ended_at.is_not(None), ~ended)
    asked = (
        select(func.count())
        .where(
            _audit.act == "onboarding.invite", _audit.subject == "student", _audit.subject_id == _i.student_id,
            _audit.person_id == _i.invited_by,
        )
        .scalar_subquery()
    )  # fmt: skip
    yield (
        rule("invitation: made by nobody", func.min(_i.id))
        .where(_i.student_id.is_not(None))
        .group_by(_i.student_id, _i.invited_by)
        .having(func.count() > asked)
    )
