"""Payments by hand that a foreigner aims at: a claim, requisites, a student in debt."""

from domain.identity import known
from domain.ledger import PaymentMethod
from domain.notices import NoticeKind
from domain.payment_claims import PaymentClaim
from domain.payments import Paid
from domain.requisites import RequisiteKind
from domain.services import claims, corrections, payments, requisites, students
from tests.domain.card_money import strayed
from tests.domain.cast import NOW, PRICE, Cast, photo


async def claimed(cast: Cast, amount_minor: int = PRICE, intent: str = "i") -> PaymentClaim:
    """By the parent."""
    method = PaymentMethod.BANK
    return (await cast.does(claims.claim, cast.parent, cast.student_id, amount_minor, method, intent, NOW))[0]


async def owing(cast: Cast, name: str = "Debtor", amount_minor: int = -PRICE) -> int:
    """Another student of the tutor's, who owes the price of a lesson, or has so much."""
    debtor, _ = await cast.does(
        students.add_student, cast.tutor, cast.studio_id, name, "Physics", 100, 60, NOW
    )
    await cast.does(corrections.adjust, cast.tutor, debtor, amount_minor, "A book", "debt", NOW)
    return debtor


async def paid(cast: Cast, amount_minor: int = PRICE, intent: str = "i") -> int:
    """Recorded by the tutor."""
    payment = Paid(amount_minor=amount_minor, happened_at=NOW)
    return known((await cast.does(payments.record, cast.tutor, cast.student_id, payment, intent, NOW)).id)


async def money_moves(cast: Cast) -> None:
    """Paid, undone, corrected, claimed, proved, not found, taken back."""
    await paid(cast, PRICE * 2)
    undone = await paid(cast, 1, "j")
    correction = await cast.does(corrections.adjust, cast.tutor, cast.student_id, 100, "A present", "k", NOW)
    await cast.does(corrections.refund, cast.tutor, cast.student_id, 100, "l", NOW)
    slip, lost = await claimed(cast, 5, "m"), await claimed(cast, 7, "n")
    await cast.sent(NoticeKind.CLAIM_MADE)
    await cast.does(claims.show_proof, cast.parent, known(lost.id), 71, photo("late"), NOW)
    await cast.does(claims.withdraw, cast.parent, known(slip.id), NOW)
    await cast.does(claims.not_find, cast.tutor, known(lost.id), NOW)
    await cast.sent(NoticeKind.PAYMENT_RECEIVED)
    await cast.sent(NoticeKind.MONEY_CORRECTED)
    for transfer_id in (undone, known(correction.id)):
        await cast.does(payments.undo, cast.tutor, transfer_id, NOW)


async def paid_by_hand(cast: Cast) -> dict[str, int]:
    claim = known((await claimed(cast, PRICE // 3)).id)
    await cast.does(claims.show_proof, cast.parent, claim, 70, photo("proof"), NOW)
    line = await cast.does(
        requisites.add, cast.tutor, cast.studio_id, RequisiteKind.PHONE, "+1 555 000 11 22", NOW
    )
    gone = await cast.does(requisites.add, cast.tutor, cast.studio_id, RequisiteKind.OTHER, "Old", NOW)
    await cast.does(requisites.remove, cast.tutor, known(gone.id), NOW)
    return {
        "stray": await strayed(cast),
        "payment": await paid(cast),
        "claim": claim,
        "requisite": known(line.id),
        "removed_requisite": known(gone.id),
        "debtor": await owing(cast),
        "saver": await owing(cast, "Saver", PRICE),
    }
