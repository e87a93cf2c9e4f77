"""Said to be paid (rule 16): one claim, one payment, told to who takes the money and back to who has paid."""

from datetime import datetime

import pytest

from domain.errors import (
    AmountOutOfRange,
    BalanceTooSmall,
    ClaimOver,
    NotForYou,
    NothingOwed,
    NothingToUndo,
    ProofRefused,
    RequisiteWrong,
    TextEmpty,
    TooManyClaims,
    TooManyRequisites,
)
from domain.homework import Material, MediaKind
from domain.identity import known
from domain.ledger import PaymentMethod, TransferKind
from domain.notices import NoticeKind
from domain.payment_claims import PROOF_AWAITED, ClaimState
from domain.payments import Coverage, Paid
from domain.people import Role
from domain.requisites import LINE_LIMIT, RequisiteKind
from domain.services import claims, corrections, lessons, payments, requisites
from storage import tables
from storage.queries import coverage, unsettled
from tests.domain.cast import HOUR, NOW, PRICE, Cast, connect, photo
from tests.domain.paid import claimed, owing, paid
from tests.domain.test_concurrency import pressed_together

LATER = NOW + 2 * HOUR
FIRST = NOW - 9 * HOUR
PDF = Material(
    kind=MediaKind.DOCUMENT, file_id="pdf", file_unique_id="pdf", mime_type="application/pdf", size=9
)


async def test_a_hundred_presses_of_received_are_one_credit(cast: Cast) -> None:
    claim_id = known((await claimed(cast)).id)
    answers = await pressed_together(lambda _: cast.does(claims.receive, cast.tutor, claim_id, LATER), 100)
    assert len({answer.id for answer in answers}) == 1
    assert await cast.balance(cast.student_id) == PRICE
    (payment,) = await cast.rows(tables.transfers)
    assert (payment.key, payment.method) == (f"payment:claim:{claim_id}", PaymentMethod.BANK)
    assert len(await cast.notices(NoticeKind.PAYMENT_RECEIVED)) == 1
    assert (await cast.acts()).count("claims.receive") == 1
    assert (await cast.does(claims.not_find, cast.tutor, claim_id, LATER)).state is ClaimState.RECEIVED
    await cast.refuses(ClaimOver, claims.withdraw, cast.parent, claim_id, LATER)


async def test_the_same_sum_said_twice_is_one_claim_and_the_picture_comes_with_it(cast: Cast) -> None:
    first = await claimed(cast)
    again = await claimed(cast, intent="another screen")
    assert again.id == first.id
    (waits,) = await cast.notices(NoticeKind.CLAIM_MADE)
    assert waits.due_at == NOW + PROOF_AWAITED
    for _ in range(2):
        await cast.does(claims.show_proof, cast.parent, known(first.id), 7, photo(), NOW)
    (at_once,) = await cast.notices(NoticeKind.CLAIM_MADE)
    assert at_once.due_at == NOW
    assert await cast.notices(NoticeKind.CLAIM_PROVED) == []
    assert len(await cast.rows(tables.payment_proofs)) == 1
    await cast.sent(NoticeKind.CLAIM_MADE)
    await cast.does(claims.show_proof, cast.parent, known(first.id), 8, PDF, NOW)
    (more,) = await cast.notices(NoticeKind.CLAIM_PROVED)
    assert more.person_id == cast.tutor.person_id


async def test_three_claims_of_a_payer_wait_at_once_and_a_fourth_when_one_is_answered(cast: Cast) -> None:
    first, *_ = [await claimed(cast, amount, f"i{amount}") for amount in (1, 2, 3)]
    refused = await cast.refuses(
        TooManyClaims, claims.claim, cast.parent, cast.student_id, 4, PaymentMethod.BANK, "i4", NOW
    )
    assert vars(refused) == {"limit": 3}
    assert (await claimed(cast, 3, "i4")).intent.endswith("i3")
    async with cast.db.reading() as reads:
        seen = await unsettled.of_payer(reads, cast.parent, cast.student_id)
    assert sorted(minor for _, minor, _ in seen.claims) == [1, 2, 3]
    await cast.does(claims.receive, cast.tutor, known(first.id), NOW)
    assert (await claimed(cast, 4, "i4")).intent.endswith("i4")


async def test_what_is_not_found_is_told_kindly_and_looked_for_again(cast: Cast) -> None:
    claim_id = known((await claimed(cast)).id)
    await cast.does(claims.not_find, cast.tutor, claim_id, NOW)
    (told,) = await cast.notices(NoticeKind.CLAIM_NOT_FOUND)
    assert told.person_id == cast.parent.person_id
    said = await cast.does(claims.say, cast.parent, claim_id, "On  Monday", 9, LATER)
    assert (said.state, said.said) == (ClaimState.OPEN, "On Monday")
    payment = await cast.does(claims.receive, cast.tutor, claim_id, LATER, amount_minor=PRICE - 1)
    assert payment.amount_minor == PRICE - 1
    await cast.refuses(ClaimOver, claims.say, cast.parent, claim_id, "More", 10, LATER)


async def test_an_undone_payment_lets_its_claim_wait_again_and_become_another(cast: Cast) -> None:
    claim_id = known((await claimed(cast)).id)
    first = await cast.does(claims.receive, cast.tutor, claim_id, NOW)
    await cast.does(payments.undo, cast.tutor, known(first.id), NOW)
    (claim,) = await cast.rows(tables.payment_claims)
    assert (claim.state, claim.transfer_id) == (ClaimState.OPEN, None)
    second = await cast.does(claims.receive, cast.tutor, claim_id, LATER, amount_minor=500)
    assert second.id != first.id
    assert await cast.balance(cast.student_id) == 500


async def test_a_payment_known_already_is_matched_and_credited_once(cast: Cast) -> None:
    payment = await paid(cast)
    claim_id = known((await claimed(cast)).id)
    await cast.does(claims.match, cast.tutor, claim_id, payment, NOW)
    assert await cast.balance(cast.student_id) == PRICE
    other = known((await claimed(cast, 5, "other")).id)
    await cast.refuses(ClaimOver, claims.match, cast.tutor, other, payment, NOW)
    await cast.does(payments.undo, cast.tutor, payment, NOW)
    await cast.refuses(NothingToUndo, claims.match, cast.tutor, other, payment, NOW)


async def test_only_who_pays_says_so_and_only_pictures_prove_it(cast: Cast) -> None:
    method = PaymentMethod.BANK
    for who in (cast.student, cast.tutor):
        await cast.refuses(NotForYou, claims.claim, who, cast.student_id, PRICE, method, "x", NOW)
    for amount in (0, -1, 10**12):
        await cast.refuses(
            AmountOutOfRange, claims.claim, cast.parent, cast.student_id, amount, method, "x", NOW
        )
    claim_id = known((await claimed(cast)).id)
    voice = Material(kind=MediaKind.VOICE, file_id="v", file_unique_id="v")
    await cast.refuses(ProofRefused, claims.show_proof, cast.parent, claim_id, 7, voice, NOW)
    await cast.does(claims.withdraw, cast.parent, claim_id, NOW)
    assert await cast.notices(NoticeKind.CLAIM_MADE) == await cast.notices(NoticeKind.CLAIM_WITHDRAWN) == []
    await cast.refuses(ClaimOver, claims.receive, cast.tutor, claim_id, NOW)


async def test_money_is_given_back_adjusted_and_forgiven_once_and_undone(cast: Cast) -> None:
    who = (cast.tutor, cast.student_id)
    await paid(cast)
    await cast.refuses(BalanceTooSmall, corrections.refund, *who, PRICE + 1, "r", NOW)
    refund = await cast.does(corrections.refund, *who, PRICE + 1, "r", NOW, beyond=True)
    assert (await cast.does(corrections.refund, *who, 5, "r", NOW)).id == refund.id
    assert (refund.kind, await cast.balance(cast.student_id)) == (TransferKind.REFUND, -1)
    await cast.refuses(TextEmpty, corrections.adjust, *who, 100, "  ", "a", NOW)
    added = await cast.does(corrections.adjust, *who, -99, "A  book", "a", NOW)
    assert (await cast.does(corrections.adjust, *who, -99, "", "a", NOW)).id == added.id
    assert (added.note, await cast.balance(cast.student_id)) == ("A book", -100)
    await cast.refuses(NothingOwed, corrections.write_off, *who, 101, "w", NOW)
    forgiven = await cast.does(corrections.write_off, *who, 100, "w", NOW)
    assert (await cast.does(corrections.write_off, *who, 100, "w", NOW)).id == forgiven.id
    assert await cast.balance(cast.student_id) == 0
    assert len(await cast.notices(NoticeKind.MONEY_CORRECTED, cast.parent)) == 3
    for done in (refund, added, forgiven):
        await cast.does(payments.undo, cast.tutor, known(done.id), NOW)
    assert await cast.balance(cast.student_id) == PRICE
    assert await cast.notices(NoticeKind.MONEY_CORRECTED) == []


async def test_a_payment_says_which_lessons_it_has_paid(cast: Cast) -> None:
    held = [known((await cast.lesson(NOW + (n - 9) * HOUR)).id) for n in range(3)]
    for lesson_id in held:
        await cast.does(lessons.hold, cast.tutor, lesson_id, 1, NOW)
    first = await paid(cast, PRICE * 3 // 2)
    rest = await paid(cast, PRICE * 2, "rest")
    async with cast.db.reading() as reads:
        covered = await coverage.of_payments(reads, {first, rest})
    assert named(covered[first]) == [(FIRST, PRICE, True), (FIRST + HOUR, PRICE // 2, False)]
    assert named(covered[rest]) == [(FIRST + HOUR, PRICE // 2, True), (FIRST + 2 * HOUR, PRICE, True)]
    assert (covered[first].advance_minor, covered[rest].advance_minor) == (0, PRICE // 2)


def named(covered: Coverage) -> list[tuple[datetime | None, int, bool]]:
    return [(one.debit.lesson_at, one.amount_minor, one.is_whole) for one in covered.debits]


async def test_the_owner_alone_says_where_to_pay_and_a_slip_in_it_is_caught(cast: Cast) -> None:
    who = (cast.tutor, cast.studio_id)
    for kind, wrong in (
        (RequisiteKind.CARD, "4111 1111 1111 1112"),
        (RequisiteKind.IBAN, "DE89 3704 0044 0532 0130 01"),
        (RequisiteKind.PHONE, "12-34"),
        (RequisiteKind.LINK, "ftp://bank"),
    ):
        await cast.refuses(RequisiteWrong, requisites.add, *who, kind, wrong, NOW)
    card = await cast.does(requisites.add, *who, RequisiteKind.CARD, "4111-1111 11111111", NOW)
    assert card.value == "4111 1111 1111 1111"
    assert (await cast.does(requisites.add, *who, RequisiteKind.CARD, "4111111111111111", NOW)).id == card.id
    for number in range(LINE_LIMIT - 1):
        await cast.does(requisites.add, *who, RequisiteKind.OTHER, f"Line {number}", NOW)
    await cast.refuses(TooManyRequisites, requisites.add, *who, RequisiteKind.OTHER, "One more", NOW)
    await cast.does(requisites.remove, cast.tutor, known(card.id), NOW)
    await cast.does(requisites.add, *who, RequisiteKind.OTHER, "One more", NOW)
    await cast.refuses(TooManyRequisites, requisites.restore, cast.tutor, known(card.id), NOW)


async def test_a_claim_of_another_child_is_another_keeper_of_moneys_matter(cast: Cast) -> None:
    debtor = await owing(cast)
    parent = await connect(cast, cast.tutor, debtor, Role.GUARDIAN, await cast.meets(88, "Dad"))
    claim, _ = await cast.does(claims.claim, parent, debtor, 100, PaymentMethod.CASH, "c", NOW)
    payment = Paid(amount_minor=100, happened_at=NOW, proof=photo("tutor's own"))
    posted = await cast.does(payments.record, cast.tutor, debtor, payment, "p", NOW)
    (proof,) = await cast.rows(tables.payment_proofs)
    assert (proof.transfer_id, claim.method) == (posted.id, PaymentMethod.CASH)
    await cast.refuses(NotForYou, claims.receive, cast.parent, known((await claimed(cast)).id), NOW)


@pytest.mark.parametrize("words", ["", "   "])
async def test_words_to_the_tutor_are_words(cast: Cast, words: str) -> None:
    claim_id = known((await claimed(cast)).id)
    await cast.refuses(TextEmpty, claims.say, cast.parent, claim_id, words, 7, NOW)
