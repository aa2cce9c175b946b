"""A hall of phones at one laptop: how long each waits for its answer.

    uv run --group dev python -m benchmarks.bench_app [phones] [moves]

Every phone opens the page, then moves something every one to three seconds, each at a tool of its own.
"""

import asyncio
import json
import random
import resource
import socket
import statistics
import subprocess
import sys
import time

import httpx

from finlit import tools

PHONES = int(sys.argv[1]) if len(sys.argv) > 1 else 100
MOVES = int(sys.argv[2]) if len(sys.argv) > 2 else 10
GOAL = 0.5  # [s] at the 95th percentile
_FILES = ("", "app.css", "app.js", "api/words?lang=id", "api/tools?lang=id")
_PAUSE, _ARRIVING = (1.0, 3.0), 10.0  # [s]


def moved(name: str) -> dict[str, object]:
    """Set the first number of a tool somewhere on its slider."""
    controls = [one for one in tools.controls(name, tools.read(name, {}, "id"), "id") if one.kind == "number"]
    control = random.choice([one for one in controls if one.first] or controls)
    assert control.minimum is not None
    assert control.maximum is not None
    assert control.step is not None
    steps = int((control.maximum - control.minimum) / control.step)
    return {control.field: float(control.minimum + random.randint(0, steps) * control.step)}


class Line:
    """A phone's connection, as light as can be: what is measured is the laptop."""

    async def open(self, port: int) -> "Line":
        """Connect."""
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", port)
        return self

    async def ask(self, place: str, sent: object = None) -> int:
        """Ask once; gives the status when all of the answer is there."""
        body = b"" if sent is None else json.dumps(sent).encode()
        head = f"{'GET' if sent is None else 'POST'} {place} HTTP/1.1\r\nhost: x\r\naccept-encoding: gzip\r\n"
        kind = f"content-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n"
        self.writer.write((head + kind).encode() + body)
        told = (await self.reader.readuntil(b"\r\n\r\n")).decode().lower()
        await self.reader.readexactly(int(told.partition("content-length: ")[2].partition("\r\n")[0]))
        return int(told.split()[1])


async def phone(port: int, place: int, opened: list[float], answered: list[float], faults: list[str]) -> None:
    """One family at one tool."""
    name = tools.names()[place % len(tools.names())]
    where = f"/api/tools/{name}/answer?lang=id"
    await asyncio.sleep(random.uniform(0, _ARRIVING))
    start = time.perf_counter()
    line = await Line().open(port)
    for file in _FILES:
        await line.ask(f"/{file}")
    await line.ask(where, {"values": {}, "numbers": False})
    opened.append(time.perf_counter() - start)
    for _ in range(MOVES):
        await asyncio.sleep(random.uniform(*_PAUSE))
        values = moved(name)
        start = time.perf_counter()
        status = await line.ask(where, {"values": values, "numbers": False})
        answered.append(time.perf_counter() - start)
        if status not in (200, 422):
            faults.append(f"{name} {values}: {status}")
    line.writer.close()


async def hall(port: int) -> bool:
    """All phones at once; prints what they waited."""
    opened: list[float] = []
    answered: list[float] = []
    faults: list[str] = []
    await asyncio.gather(*(phone(port, place, opened, answered, faults) for place in range(PHONES)))
    for name, times in (("first view with its answer", opened), ("an answer", answered)):
        late = statistics.quantiles(times, n=20)[-1]
        middle = statistics.median(times)
        print(
            f"{name}: median {middle * 1000:.0f} ms, 95 of 100 under {late * 1000:.0f} ms, n = {len(times)}"
        )
    print(f"goal {GOAL * 1000:.0f} ms for 95 of 100 answers; faults: {faults or 'none'}")
    return not faults and statistics.quantiles(answered, n=20)[-1] < GOAL


def main() -> None:
    """Serve, ask, stop."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "finlit", "app", "--no-browser", "--port", str(port), "--lang", "id"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as server:
        try:
            for _ in range(200):
                try:
                    httpx.get(f"http://127.0.0.1:{port}/api/words")
                    break
                except httpx.TransportError:
                    time.sleep(0.1)
            is_met = asyncio.run(hall(port))
        finally:
            server.terminate()
            server.wait()
        spent = resource.getrusage(resource.RUSAGE_CHILDREN)
        each = (spent.ru_utime + spent.ru_stime) / (PHONES * (MOVES + len(_FILES) + 1))
        print(f"the laptop's own work: {each * 1000:.1f} ms of one core for each request, its start included")
    sys.exit(not is_met)


if __name__ == "__main__":
    main()
