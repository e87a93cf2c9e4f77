"""The only source of "now" in the simulator; it can be moved, or stand still for tests."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta


class SimulatorClock:
    """Call it for the present moment (aware, UTC): real time plus an offset, or a frozen moment.

    Time never runs backwards by itself, but `move_to` may go anywhere.
    """

    def __init__(self, frozen_at: datetime | None = None) -> None:
        self._frozen = frozen_at.astimezone(UTC) if frozen_at else None
        self._offset = timedelta()
        self._listeners: list[Callable[[datetime], None]] = []

    def __call__(self) -> datetime:
        if self._frozen is not None:
            return self._frozen
        return datetime.now(UTC) + self._offset

    @property
    def offset(self) -> timedelta:
        """How far the clock is from real time; zero for a frozen one."""
        return self._offset

    @property
    def is_frozen(self) -> bool:
        """Whether it stands still until it is moved."""
        return self._frozen is not None

    def advance(self, by: timedelta) -> None:
        if self._frozen is not None:
            self._frozen += by
        else:
            self._offset += by
        self._tell()

    def move_to(self, moment: datetime) -> None:
        self.advance(moment - self())

    def reset(self) -> None:
        """Back to real time; a frozen clock starts to run."""
        self._frozen = None
        self._offset = timedelta()
        self._tell()

    def on_move(self, listener: Callable[[datetime], None]) -> None:
        """`listener` hears the new moment after each jump, not each second."""
        self._listeners.append(listener)

    def _tell(self) -> None:
        now = self()
        for listener in self._listeners:
            listener(now)
