"""What a claim of notices needs to be loaded."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta

from bot.notices.cases import kin_of
from domain.clock import day_bounds, zone_named
from domain.digests import Slot, day_told
from domain.notices import NoticeKind
from storage.outbox import ClaimedNotice
from storage.queries.digests import DigestWanted
from storage.queries.notice_facts import Wanted
from storage.queries.notice_package_days import PackageDaysWanted
from storage.queries.notice_pay import PayWanted

HALF_A_DAY = timedelta(hours=12)
TOLD_TOGETHER = frozenset({NoticeKind.HOMEWORK_OVERDUE, NoticeKind.HOMEWORK_OVERDUE_GUARDIAN})
OF_DEBTS = frozenset(
    {
        NoticeKind.BALANCE_LOW,
        NoticeKind.PAYMENT_DUE,
        NoticeKind.PAYMENT_REMINDER,
        NoticeKind.DEBT_LASTS,
        NoticeKind.DEBT_BEFORE_LESSON,
        NoticeKind.CLAIM_MADE,
        NoticeKind.PACKAGE_SOLD,
    }
)
OF_PACKAGES = frozenset({NoticeKind.PACKAGE_SOLD, NoticeKind.PACKAGE_UNSOLD})
OF_PACKAGE_DAYS = frozenset(
    {
        NoticeKind.PACKAGE_EXPIRES,
        NoticeKind.PACKAGE_OVER,
        NoticeKind.PACKAGE_EXTENDED,
        NoticeKind.PACKAGE_EMPTIED,
        NoticeKind.PACKAGE_LOW,
    }
)
EMPTIED = frozenset({NoticeKind.PACKAGE_OVER, NoticeKind.PACKAGE_EMPTIED})
CHECKED = frozenset({NoticeKind.HOMEWORK_RETURNED, NoticeKind.HOMEWORK_ACCEPTED})


def wanted(notices: Iterable[ClaimedNotice]) -> Wanted:
    """The ids that a claim's notices are rendered from."""
    claim = tuple(notices)

    def subjects(name: str) -> frozenset[int]:
        return frozenset(found for one in claim if isinstance(found := one.subject.get(name), int))

    return Wanted(
        lesson_ids=frozenset(one.lesson_id for one in claim if one.lesson_id),
        homework_ids=frozenset(one.homework_id for one in claim if one.homework_id),
        transfer_ids=subjects("transfer_id"),
        invitation_ids=subjects("invitation_id"),
        proposal_ids=subjects("proposal_id"),
        waiting_ids=subjects("waiting_id"),
        cancellation_ids=subjects("cancellation_id"),
        credit_ids=subjects("credit_id"),
        dispute_ids=subjects("dispute_id"),
        price_ids=subjects("price_id"),
        pay=PayWanted(subjects("pay_id"), subjects("payout_id")),
        claim_ids=subjects("claim_id"),
        paid_ids=_numbers(claim, "transfer_id", frozenset({NoticeKind.PAYMENT_RECEIVED})),
        debtor_ids=_numbers(claim, "student_id", OF_DEBTS),
        student_ids=subjects("student_id"),
        recap_ids=frozenset(
            one.lesson_id for one in claim if one.lesson_id and one.kind is NoticeKind.LESSON_RECAP
        ),
        checked_ids=_numbers(claim, "submission_id", CHECKED),
        kin=frozenset(kin for one in claim if one.kind in TOLD_TOGETHER and (kin := kin_of(one))),
        digests=frozenset(_digest(one) for one in claim if one.kind is NoticeKind.DIGEST),
        given=subjects("given"),
        package_days=_package_days(claim),
        person_ids=subjects("person_id") | {one.person_id for one in claim},
    )


def _numbers(claim: Iterable[ClaimedNotice], name: str, kinds: frozenset[NoticeKind]) -> frozenset[int]:
    of_kinds = (one.subject.get(name) for one in claim if one.kind in kinds)
    return frozenset(number for number in of_kinds if isinstance(number, int))


def _package_days(claim: Collection[ClaimedNotice]) -> PackageDaysWanted:
    batches = (
        (one.person_id, one.subject.get("batch")) for one in claim if one.kind is NoticeKind.PACKAGE_FROZEN
    )
    return PackageDaysWanted(
        packages=_numbers(claim, "package_id", OF_PACKAGE_DAYS),
        sold=_numbers(claim, "package_id", OF_PACKAGES),
        frozen=frozenset((person, batch) for person, batch in batches if isinstance(batch, str)),
        extensions=_numbers(claim, "extension_id", frozenset({NoticeKind.PACKAGE_EXTENDED})),
        emptied=_numbers(claim, "transfer_id", EMPTIED),
    )


def _digest(notice: ClaimedNotice) -> DigestWanted:
    since, till = day_bounds(day_of_digest(notice.subject), zone_named(notice.zone))
    return DigestWanted(notice.person_id, since, till, notice.due_at - HALF_A_DAY, notice.due_at)


def day_of_digest(subject: Mapping[str, int | str]) -> date:
    """The day whose lessons it names."""
    return day_told(Slot(str(subject["slot"])), date.fromisoformat(str(subject["day"])))
