"""The payer says that he has paid, and may show it; the tutor finds the money or does not (rule 16)."""

from datetime import datetime

from domain.access import Actor
from domain.errors import ClaimOver, NotFound, TextEmpty, TooManyClaims, TooManyProofs
from domain.identity import known
from domain.ledger import PaymentMethod, Transfer
from domain.money import check_amount
from domain.payment_claims import CLAIM_LIMIT, PROOF_LIMIT, ClaimState, PaymentClaim, claim_key
from domain.payments import Paid, check_proof, note_of
from domain.ports import UnitOfWork
from domain.sent import Material
from domain.services import claim_news, payments, rights, trail


async def claim(
    uow: UnitOfWork,
    actor: Actor,
    student_id: int,
    amount_minor: int,
    method: PaymentMethod,
    intent: str,
    now: datetime,
) -> tuple[PaymentClaim, bool]:
    """The claim, and whether it is new: the same screen again, or the same amount while it waits, is the one there is.

    Raises AmountOutOfRange, TooManyClaims.
    """
    student = await rights.student_paid_for(uow, actor, student_id)
    check_amount(amount_minor)
    key = f"{student_id}:{intent}"
    earlier = await uow.claims.with_intent(key)
    waiting = [one for one in await uow.claims.open_of(student_id) if one.person_id == actor.person_id]
    same = earlier or next((one for one in waiting if one.amount_minor == amount_minor), None)
    if same is not None:
        return same, False
    if len(waiting) >= CLAIM_LIMIT:
        raise TooManyClaims(limit=CLAIM_LIMIT)
    made = PaymentClaim(
        studio_id=student.studio_id,
        student_id=student_id,
        person_id=actor.person_id,
        amount_minor=amount_minor,
        method=method,
        intent=key,
        claimed_at=now,
    )
    await uow.claims.add(made)
    await claim_news.made(uow, made, now)
    await _recorded(uow, actor, "claims.claim", made, now)
    return made, True


async def show_proof(
    uow: UnitOfWork, actor: Actor, claim_id: int, message_id: int, proof: Material, now: datetime
) -> PaymentClaim:
    """One message once. What was not found is looked for again.

    Raises ClaimOver, ProofRefused, FileTooBig, TooManyProofs.
    """
    claim = await _made(uow, actor, claim_id)
    check_proof(proof)
    if claim.is_answered:
        raise ClaimOver
    if not await uow.claims.add_proof(claim, actor.person_id, message_id, proof, now):
        return claim
    if await uow.claims.proofs_of(claim_id) > PROOF_LIMIT:
        raise TooManyProofs(limit=PROOF_LIMIT)
    claim.ask_again()
    await claim_news.proved(uow, claim, message_id, now)
    return claim


async def say(
    uow: UnitOfWork, actor: Actor, claim_id: int, text: str, message_id: int, now: datetime
) -> PaymentClaim:
    """Words to the tutor; what was not found is looked for again. Raises ClaimOver, TextEmpty."""
    claim = await _made(uow, actor, claim_id)
    said = note_of(text)
    if said is None:
        raise TextEmpty
    claim.ask_again()
    claim.said = said
    await claim_news.proved(uow, claim, message_id, now)
    return claim


async def go_without(uow: UnitOfWork, actor: Actor, claim_id: int, now: datetime) -> PaymentClaim:
    """There will be no picture: the tutor is told at once."""
    claim = await _made(uow, actor, claim_id)
    if claim.state is ClaimState.OPEN:
        await claim_news.hurry(uow, claim, now)
    return claim


async def withdraw(uow: UnitOfWork, actor: Actor, claim_id: int, now: datetime) -> PaymentClaim:
    """A slip of the payer's. Raises ClaimOver once the money is received."""
    claim = await _made(uow, actor, claim_id)
    if claim.state is ClaimState.WITHDRAWN:
        return claim
    claim.withdraw(actor.person_id, now)
    await claim_news.withdrawn(uow, claim, now)
    await _recorded(uow, actor, "claims.withdraw", claim, now)
    return claim


async def receive(
    uow: UnitOfWork, actor: Actor, claim_id: int, now: datetime, *, amount_minor: int | None = None
) -> Transfer:
    """The payment that the claim becomes, once whoever presses: of another amount where another one has come.

    Raises ClaimOver where the payer has taken it back, AmountOutOfRange.
    """
    student = await rights.money_led(uow, actor, await uow.claims.student_of(claim_id))
    claim = await uow.claims.get(claim_id)
    if claim.transfer_id is not None:
        return await uow.ledger.get(claim.transfer_id)
    if claim.state is ClaimState.WITHDRAWN:
        raise ClaimOver
    paid = Paid(
        amount_minor=claim.amount_minor if amount_minor is None else amount_minor,
        happened_at=claim.claimed_at,
        method=claim.method,
    )
    payment, _ = await payments.credit(uow, actor, student, paid, claim_key(claim_id, claim.rounds), now)
    claim.receive(known(payment.id), actor.person_id, now)
    await claim_news.settled(uow, claim)
    await _recorded(uow, actor, "claims.receive", claim, now)
    return payment


async def match(
    uow: UnitOfWork, actor: Actor, claim_id: int, transfer_id: int, now: datetime
) -> PaymentClaim:
    """It is a payment that has been recorded already: nothing is credited. Raises ClaimOver, NothingToUndo."""
    claim = await _led(uow, actor, claim_id)
    if claim.is_answered:
        return claim
    payment = await payments.payment_of(uow, claim.student_id, transfer_id)
    if await uow.claims.of_payment(transfer_id) is not None:
        raise ClaimOver
    claim.receive(known(payment.id), actor.person_id, now)
    await claim_news.settled(uow, claim)
    await _recorded(uow, actor, "claims.match", claim, now)
    return claim


async def not_find(uow: UnitOfWork, actor: Actor, claim_id: int, now: datetime) -> PaymentClaim:
    """The payer is told kindly. What is answered stays so."""
    claim = await _led(uow, actor, claim_id)
    if claim.state is not ClaimState.OPEN:
        return claim
    claim.not_find(actor.person_id, now)
    await claim_news.not_found(uow, claim, now)
    await _recorded(uow, actor, "claims.not_find", claim, now)
    return claim


async def _led(uow: UnitOfWork, actor: Actor, claim_id: int) -> PaymentClaim:
    """Of a student whose money the actor may move; both locked."""
    await rights.money_led(uow, actor, await uow.claims.student_of(claim_id))
    return await uow.claims.get(claim_id)


async def _made(uow: UnitOfWork, actor: Actor, claim_id: int) -> PaymentClaim:
    """The actor's own, while he pays for the student; both locked."""
    await rights.student_paid_for(uow, actor, await uow.claims.student_of(claim_id))
    claim = await uow.claims.get(claim_id)
    if claim.person_id != actor.person_id:
        raise NotFound
    return claim


async def _recorded(uow: UnitOfWork, actor: Actor, act: str, claim: PaymentClaim, now: datetime) -> None:
    subject = ("payment_claim", known(claim.id))
    facts = {"student_id": claim.student_id, "amount_minor": claim.amount_minor}
    await trail.record(uow, actor, act, claim.studio_id, subject, now, **facts)
