"""Counts what is logged: one event, one line, one count, so that log and metrics cannot disagree."""

import logging

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

BUCKETS = (0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10)


class Counted(logging.Handler):
    """Install it on the root logger; ``scrape`` is the text Prometheus reads."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.registry = CollectorRegistry()
        self._updates = Counter("repitbot_updates", "Updates handled", ["outcome"], registry=self.registry)
        self._seconds = Histogram(
            "repitbot_update_seconds", "From reading an update to showing its answer", buckets=BUCKETS,
            registry=self.registry,
        )  # fmt: skip
        self._notices = Counter(
            "repitbot_notices", "Notices by kind and how sending ended", ["kind", "outcome"],
            registry=self.registry,
        )  # fmt: skip
        self._trouble = Counter(
            "repitbot_trouble", "Warnings and errors by the module that logged them", ["level", "module"],
            registry=self.registry,
        )  # fmt: skip
        self._beat = Gauge(
            "repitbot_worker_beat", "When the worker last reported, unix time", registry=self.registry
        )
        self._late = Gauge(
            "repitbot_notices_late_seconds",
            "How long the oldest due notice has waited",
            registry=self.registry,
        )

        self._scrubbed = Gauge(
            "repitbot_ledger_scrubbed",
            "When the ledger was last reckoned anew, unix time",
            registry=self.registry,
        )
        self._differs = Gauge(
            "repitbot_ledger_findings", "What differed when it was last reckoned anew", registry=self.registry
        )

    def emit(self, record: logging.LogRecord) -> None:
        facts = vars(record)
        if record.levelno >= logging.WARNING:
            self._trouble.labels(record.levelname.lower(), record.name).inc()
        if record.msg == "update":
            self._updates.labels(str(facts.get("outcome"))).inc()
            self._seconds.observe(float(facts.get("ms", 0)) / 1000)
        elif record.msg == "notice":
            self._notices.labels(str(facts.get("kind")), str(facts.get("outcome"))).inc()
        elif record.msg == "ledger scrubbed":
            self._scrubbed.set(record.created)
            self._differs.set(float(facts.get("findings", 0)))
        elif record.msg == "worker beat":
            self._beat.set(record.created)
            self._late.set(float(facts.get("late_seconds", 0)))

    def scrape(self) -> bytes:
        return generate_latest(self.registry)
