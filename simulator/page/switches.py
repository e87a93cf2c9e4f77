"""The faults of `simulator.faults` as switches on the page."""

from simulator.faults import CALL_KINDS, UPDATE_KINDS, Faults, FloodControl, Kind
from simulator.page import checks
from simulator.page.wire import Data

LABELS: dict[Kind, tuple[str, str]] = {
    "latency": ("Slow answers", "Each call waits for a moment first"),
    "retry_after_chat": (
        "429 for one chat",
        "Too Many Requests with retry_after; the chat stays closed that long",
    ),
    "retry_after_all": ("429 for the whole bot", "Too Many Requests for every chat"),
    "server_error": ("500", "Internal Server Error"),
    "bad_gateway": ("502 in HTML", "A proxy's page instead of JSON"),
    "lost_before": ("Timeout, not accepted", "No answer, and nothing was done"),
    "lost_after": ("Timeout after acceptance", "It was done, but the answer never came"),
    "aborted": ("Broken answer", "It was done, and the connection broke in the middle of the answer"),
    "duplicate_update": ("Updates twice", "The same update is delivered again"),
    "reordered_update": ("Updates out of order", "An update overtakes the one before it"),
}
KINDS: tuple[Kind, ...] = ("latency", *CALL_KINDS, *UPDATE_KINDS)


def listed(faults: Faults) -> list[Data]:
    """Name, words, type (rate, switch or number) and value of each switch, in the page's order."""
    rates = [
        {
            "name": kind,
            "label": LABELS[kind][0],
            "help": LABELS[kind][1],
            "type": "rate",
            "value": faults.rates.get(kind, 0),
        }
        for kind in KINDS
    ]
    flood = {
        "name": "flood_control", "label": "Flood control", "type": "switch", "value": faults.flood_control is not None,
        "help": "Refuse what is faster than Telegram's own pace: a message a second per chat, 30 a second in all",
    }  # fmt: skip
    pause = {
        "name": "retry_after",
        "label": "retry_after, seconds",
        "type": "whole",
        "value": faults.retry_after,
        "help": "How long a 429 says to wait",
    }
    return [*rates, flood, pause]


def turn(faults: Faults, body: checks.Body) -> None:
    """Set the switches named; refuses names it does not know before it sets any."""
    unknown = set(body) - {*KINDS, "flood_control", "retry_after", "next"}
    if unknown:
        raise checks.Refused(f"There is no fault called {min(unknown)}")
    rates = {kind: checks.number(body, kind, least=0, most=1) for kind in KINDS if kind in body}
    upcoming = next((kind for kind in KINDS if kind == body.get("next")), None)
    if "next" in body and upcoming is None:
        raise checks.Refused("There is no such fault to come next")
    flood = (
        checks.flag(body, "flood_control") if "flood_control" in body else faults.flood_control is not None
    )
    pause = (
        checks.whole(body, "retry_after", least=1, most=3600) if "retry_after" in body else faults.retry_after
    )
    faults.rates.update(rates)
    faults.retry_after = pause
    faults.flood_control = (faults.flood_control or FloodControl()) if flood else None
    if upcoming is not None:
        faults.next(upcoming)
