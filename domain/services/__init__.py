"""One async function per thing a person or the worker can do: load, ask access, let entities decide, record.

``async def verb(uow, actor, what, now)``: no service commits, and none talks to Telegram. Where state must
outlive a refusal (wrong codes), the refusal is a result, since an exception rolls the transaction back.
"""

WORKER_SERVICES = frozenset(
    {
        "card_payments.give_back",
        "card_payments.settle",
        "debts.look",
        "digests.tell",
        "package_ends.look",
        "onboarding.introduce",
        "onboarding.invite_owner",
        "people.mark_reachable",
        "people.mark_unreachable",
        "proposals.expire",
        "scrubbing.tell",
        "series_ahead.materialise",
    }
)
"""Called by the worker, the context or a command of the terminal: no person asks, so there is no actor."""

INNER_SERVICES = frozenset(
    {
        "group_news",
        "group_places",
        "cancellation_news",
        "attending",
        "card_news",
        "called_off",
        "doors",
        "cancelling",
        "charges",
        "drawing",
        "handing_in.open_attempt",
        "homework_news",
        "illness_news",
        "dispute_news",
        "claim_news",
        "ledger",
        "lesson_news",
        "makeups.grant",
        "makeups.grant_paid",
        "makeups.take_back",
        "makeups.use",
        "makeups.warn",
        "notices",
        "package_moves",
        "package_news",
        "pay_news",
        "package_rests.burn_rest",
        "package_rests.release_rest",
        "payments.credit",
        "payments.payment_of",
        "payments.transfer_of",
        "package_telling",
        "period_news",
        "periods.check_open",
        "progress",
        "proposal_news",
        "proposal_terms",
        "record_news",
        "reminders",
        "rights",
        "series_changes",
        "series_news",
        "series_plans",
        "trail",
        "waiting_news",
    }
)
"""Modules and functions that services alone call, after the rights have been asked."""
