"""What happens to a family's money by hand: claims in every state, a proof, requisites shown and removed."""

from datetime import datetime

from domain.access import Actor
from domain.identity import known
from domain.invoices import CardPayment, Invoice
from domain.ledger import PaymentMethod
from domain.payment_claims import PaymentClaim
from domain.ports import UnitOfWork
from domain.requisites import RequisiteKind
from domain.sent import Material, MediaKind
from domain.services import claims, requisites


async def paid_astray(uow: UnitOfWork, card_id: int, words: str, now: datetime) -> None:
    """By card, other than its invoice asked for."""
    payer = (await uow.people.family_of(card_id)).payers[0].receiver.person_id
    student = await uow.students.get(card_id)
    asked = Invoice(
        studio_id=student.studio_id,
        student_id=card_id,
        person_id=payer,
        amount_minor=100_000,
        currency="RUB",
        token=f"token{card_id}",
        intent="astray",
        created_at=now,
        expires_at=now,
    )
    invoice, _ = await uow.invoices.add(asked)
    came = CardPayment(asked.token, "RUB", 99_999, f"charge{card_id}", words)
    await uow.invoices.note(came, payer, invoice, now)


async def paid_by_hand(uow: UnitOfWork, tutor: Actor, card_id: int, words: str, now: datetime) -> None:
    """Said by whoever pays: one that waits, one received, one not found."""
    payer = (await uow.people.family_of(card_id)).payers[0].receiver.person_id
    student = await uow.students.get(card_id)
    for number in range(3):
        claim = PaymentClaim(
            studio_id=student.studio_id,
            student_id=card_id,
            person_id=payer,
            amount_minor=100_000 + number,
            method=PaymentMethod.BANK,
            intent=f"{card_id}:claim{number}",
            claimed_at=now,
            said=words,
        )
        claim_id = await uow.claims.add(claim)
        proof = Material(
            kind=MediaKind.PHOTO, file_id=f"{words} {number}", file_unique_id=f"{card_id}{number}"
        )
        await uow.claims.add_proof(claim, payer, 900 + number, proof, now)
        if number == 1:
            await claims.receive(uow, tutor, claim_id, now)
        if number == 2:
            await claims.not_find(uow, tutor, claim_id, now)
    if student.studio_id in tutor.owned_studio_ids:
        await requisites.add(uow, tutor, student.studio_id, RequisiteKind.RECEIVER, words, now)
        gone = await requisites.add(uow, tutor, student.studio_id, RequisiteKind.OTHER, words, now)
        await requisites.remove(uow, tutor, known(gone.id), now)
