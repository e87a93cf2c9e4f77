"""getUpdates and webhooks."""

import re

from simulator.calls import Call, method
from simulator.people import BotAccount, Webhook
from simulator.updates import UpdateQueue
from simulator.wire import Json, Refusal, bad_request

BATCH = 100
LONGEST_POLL = 50
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
CONFLICT = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
CONFLICT_WEBHOOK = (
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)


@method("getUpdates")
async def get_updates(call: Call) -> list[Json]:
    """The newer of two pollers wins, the older is told 409, as Telegram does."""
    queue = call.bot.updates
    _refuse_webhook(call.bot)
    _remember_allowed(call, queue)
    queue.poller += 1
    mine = queue.poller
    queue.wake()
    limit = call.number("limit", BATCH)
    if not 1 <= limit <= BATCH:
        limit = BATCH
    waiting = queue.peek(call.number("offset"), limit)
    timeout = min(call.number("timeout"), LONGEST_POLL)
    if not waiting and timeout > 0:
        await queue.wait(timeout)
        _refuse_webhook(call.bot)
        if queue.poller != mine:
            raise Refusal(409, CONFLICT)
        waiting = queue.peek(0, limit)
    return [update.as_json() for update in waiting]


def _refuse_webhook(bot: BotAccount) -> None:
    if bot.webhook is not None:
        raise Refusal(409, CONFLICT_WEBHOOK)


def _remember_allowed(call: Call, queue: UpdateQueue) -> None:
    """Left out, the last setting stays; an empty list is the default set."""
    if "allowed_updates" in call.params:
        asked: list[str] = call.params["allowed_updates"]
        queue.allowed = frozenset(asked) or None


@method("setWebhook")
def set_webhook(call: Call) -> bool:
    """An empty url deletes it. Plain http is allowed for this machine: the simulator serves developers."""
    url = call.text("url")
    if not url:
        return _delete(call)
    if not url.startswith(("https://", "http://127.0.0.1", "http://localhost", "http://[::1]")):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    secret = call.text("secret_token")
    if secret and not SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    if not 1 <= call.number("max_connections", 40) <= BATCH:
        raise bad_request("invalid max_connections specified")
    _remember_allowed(call, call.bot.updates)
    if call.flag("drop_pending_updates"):
        call.bot.updates.clear()
    call.bot.webhook = Webhook(
        url=url, secret=secret or None, max_connections=call.number("max_connections", 40)
    )
    call.bot.updates.wake()
    call.world.events.tell("bot", data={"id": call.bot.id, "webhook": url})
    return True


@method("deleteWebhook")
def delete_webhook(call: Call) -> bool:
    return _delete(call)


def _delete(call: Call) -> bool:
    if call.flag("drop_pending_updates"):
        call.bot.updates.clear()
    call.bot.webhook = None
    call.bot.updates.wake()
    call.world.events.tell("bot", data={"id": call.bot.id, "webhook": None})
    return True


@method("getWebhookInfo")
def get_webhook_info(call: Call) -> Json:
    webhook, queue = call.bot.webhook, call.bot.updates
    info: Json = {
        "url": webhook.url if webhook else "",
        "has_custom_certificate": False,
        "pending_update_count": len(queue),
    }
    if queue.allowed:
        info["allowed_updates"] = sorted(queue.allowed)
    if webhook is not None:
        info["max_connections"] = webhook.max_connections
        if webhook.last_error and webhook.last_error_at:
            info |= {
                "last_error_date": int(webhook.last_error_at.timestamp()),
                "last_error_message": webhook.last_error,
            }
    return info
