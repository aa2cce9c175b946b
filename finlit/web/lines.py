"""How the server meets the phones' lines: who keeps one open and asks nothing gives the place to others."""

from asyncio import TimerHandle, Transport
from collections import Counter
from typing import Any, ClassVar

from uvicorn.protocols.http.auto import AutoHTTPProtocol

LONGEST_SILENCE = 10.0
"""[s] a line may stay without a whole question"""
MOST_LINES = 120
"""From one phone; a browser opens about six"""
_HERE = ("127.0.0.1", "::1", "")


class Lines(AutoHTTPProtocol):  # type: ignore[misc,valid-type]  # uvicorn chooses it when it is loaded
    """A line to a phone, closed when it is silent for long or one of too many."""

    open_lines: ClassVar[Counter[str]] = Counter()

    def connection_made(self, transport: Transport) -> None:
        """Begin."""
        super().connection_made(transport)
        self._whose = self.client[0] if self.client else ""
        self._before: Any = None
        self._looks: TimerHandle = self.loop.call_later(LONGEST_SILENCE, self._look)
        self.open_lines[self._whose] += 1
        if self._whose not in _HERE and self.open_lines[self._whose] > MOST_LINES:
            transport.close()

    def connection_lost(self, exc: Exception | None) -> None:
        """End."""
        self._looks.cancel()
        self.open_lines[self._whose] -= 1
        super().connection_lost(exc)

    def _look(self) -> None:
        """Close the line when nothing was asked since the last look."""
        is_answering = self.cycle is not None and not self.cycle.response_complete
        if self.cycle is self._before and not is_answering:
            self.transport.close()
            return
        self._before = self.cycle
        self._looks = self.loop.call_later(LONGEST_SILENCE, self._look)


SETTINGS: dict[str, Any] = {
    "log_level": "error",
    "access_log": False,  # who asked what is nobody's business
    "server_header": False,
    "limit_concurrency": 500,
    "timeout_keep_alive": 20,
    "http": Lines,
}
"""Of the server, in a village hall and in its tests."""
