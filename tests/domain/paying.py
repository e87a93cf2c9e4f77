"""A tutor of the studio who is paid by it."""

from domain.identity import known
from domain.pay import PayPer, PayTerms
from domain.services import pay
from tests.domain.cast import NOW, Cast


async def paid_out(cast: Cast) -> int:
    """The owner has given himself something: the transfer."""
    tutor = min(cast.tutor.tutor_ids)
    await cast.does(pay.agree, cast.tutor, tutor, PayTerms(PayPer.LESSON, 500), None, NOW)
    paid = await cast.does(pay.pay_out, cast.tutor, tutor, NOW.date(), 500, "given", NOW)
    return known(paid.id)
