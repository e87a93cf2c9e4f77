"""Rules about pages, notices and the trail: each a statement that answers whatever breaks it."""

from collections.abc import Iterator

from sqlalchemy import and_, exists, func, or_, select

from storage import tables
from tests.rig import card_rules, money_rules
from tests.rig.kinship import Rule, rule, twice

_a, _t, _n, _m = tables.accounts.c, tables.transfers.c, tables.notices.c, tables.memberships.c
_i, _audit, _s = tables.invitations.c, tables.audit_log.c, tables.submissions.c


def rules() -> Iterator[Rule]:
    yield from money_rules.rules()
    yield from card_rules.rules()
    yield from _said_once()
    yield from _homework()
    yield from _outbox()
    yield from _trail()


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
