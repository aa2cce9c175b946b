"""What keeps a laptop answering a roomful of phones: limits of what is asked, headers of what is answered.

Plain ASGI, so that a body that is too large is refused before anybody reads it.
"""

import asyncio
import re
import time
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from finlit.errors import FinlitError, InputError, WorkshopError

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Message, Receive, Send], Awaitable[None]]
Refuse = Callable[[Message, FinlitError], tuple[bytes, str]]

LARGEST, DEEPEST, LONGEST = 64 * 1024, 16, 10.0
"""Bytes and levels of a body, and seconds until an answer."""
_TEXTS = re.compile(rb'"(?:[^"\\]|\\.)*"?', re.DOTALL)
_DRAINED, _DRAINING = 32 * 2**20, 5.0
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
}
# What a browser asks of a page alone; a dozen small files would carry it for nothing.
_PAGE_HEADERS = {
    "content-security-policy": POLICY,
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}
_PAGES = (b"text/html", b"image/svg+xml")


class Limits:
    """Stands around an application: refuses what is too large, too deep or takes too long."""

    def __init__(self, app: App, refuse: Refuse) -> None:
        self.app, self.refuse = app, refuse

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        sender = _Sender(send)
        if _is_foreign(scope):
            await self._refused(scope, sender, InputError("origin_foreign"), 403)
            return
        try:
            async with asyncio.timeout(LONGEST):
                body = await _body(scope, receive)
                await self.app(scope, _again(body, receive), sender)
        except TimeoutError:
            await self._refused(scope, sender, WorkshopError("took_too_long", seconds=int(LONGEST)), 503)
        except _TooMuch as problem:
            await self._refused(scope, sender, problem.error, problem.status, receive)

    async def _refused(
        self,
        scope: Message,
        sender: "_Sender",
        error: FinlitError,
        status: int,
        receive: Receive | None = None,
    ) -> None:
        if sender.has_begun:
            return
        body, kind = self.refuse(scope, error)
        headers = [
            (b"content-type", kind.encode()),
            (b"content-length", str(len(body)).encode()),
            (b"connection", b"close"),
        ]
        await sender({"type": "http.response.start", "status": status, "headers": headers})
        await sender({"type": "http.response.body", "body": body, "more_body": receive is not None})
        if receive is not None:
            # Who is still sending hears the answer only when the rest is taken, too; nothing of it is kept.
            await _drained(receive)
            await sender({"type": "http.response.body", "body": b""})


def _is_foreign(scope: Message) -> bool:
    """Whether a page of another place sends something: only our own page and programs may."""
    headers = dict(scope["headers"])
    origin = headers.get(b"origin")
    if origin is None or scope["method"] in ("GET", "HEAD"):
        return False
    return bool(origin.rpartition(b"://")[2] != headers.get(b"host"))


class _TooMuch(Exception):
    def __init__(self, error: FinlitError, status: int) -> None:
        super().__init__(error.code)
        self.error, self.status = error, status


class _Sender:
    """Sends, and puts the headers on that forbid the page everything it does not need."""

    def __init__(self, send: Send) -> None:
        self.send, self.has_begun = send, False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.has_begun = True
            known = dict(message.get("headers", []))
            is_page = known.get(b"content-type", b"").startswith(_PAGES)
            added = _HEADERS | _PAGE_HEADERS if is_page else _HEADERS
            more = [(name.encode(), value.encode()) for name, value in added.items()]
            more.append((b"cache-control", b"no-store"))
            message["headers"] = [*message.get("headers", []), *(one for one in more if one[0] not in known)]
        await self.send(message)


async def _body(scope: Message, receive: Receive) -> bytes:
    told = dict(scope["headers"]).get(b"content-length", b"0")
    if not told.isdigit() or int(told) > LARGEST:
        raise _too_large()
    parts, size, more = [], 0, True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            break
        parts.append(message.get("body", b""))
        size += len(parts[-1])
        more = message.get("more_body", False)
        if size > LARGEST:
            raise _too_large()
    body = b"".join(parts)
    if _depth(body) > DEEPEST:
        raise _TooMuch(InputError("body_too_deep", deepest=DEEPEST), 400)
    return body


def _too_large() -> _TooMuch:
    return _TooMuch(InputError("body_too_large", kilobytes=LARGEST // 1024), 413)


def _depth(body: bytes) -> int:
    """Count how deep brackets stand in one another, texts left out."""
    deepest = depth = 0
    for sign in _TEXTS.sub(b"", body):
        if sign in b"[{":
            depth += 1
            deepest = max(deepest, depth)
        elif sign in b"]}":
            depth -= 1
    return deepest


def _again(body: bytes, receive: Receive) -> Receive:
    """Give the body that was read once more, then whatever comes."""
    given = False

    async def again() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return again


async def _drained(receive: Receive) -> None:
    size, until = 0, time.monotonic() + _DRAINING
    while size < _DRAINED and time.monotonic() < until:
        try:
            message = await asyncio.wait_for(receive(), _DRAINING)
        except TimeoutError:
            return
        size += len(message.get("body", b""))
        if message["type"] == "http.disconnect" or not message.get("more_body", False):
            return
