"""The page's own server, running for tests as it runs in a village hall."""

import socket
import threading
import time
from contextlib import contextmanager

import uvicorn

from finlit.web.lines import SETTINGS
from finlit.web.server import make_app


@contextmanager
def serving(lang, today, room=""):
    """Serve the page on a free port of this machine; gives its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = uvicorn.Config(make_app(lang, today, room), host="127.0.0.1", port=port, **SETTINGS)
    server = uvicorn.Server(settings)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    for _ in range(600):
        if server.started:
            break
        time.sleep(0.05)
    assert server.started
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join(20)
