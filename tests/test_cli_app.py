"""``finlit app``: it starts, says where it is, answers, and ends quietly."""

import signal
import socket
import subprocess
import sys
import time

import httpx
import pytest

from finlit.cli import phone
from finlit.errors import WorkshopError


@pytest.fixture
def taken():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        one.listen()
        yield one.getsockname()[1]


def test_a_port_that_is_taken_is_told_and_another_one_found(taken, monkeypatch):
    with pytest.raises(WorkshopError) as caught:
        phone._port("127.0.0.1", taken)
    assert caught.value.code == "port_in_use"
    with pytest.raises(WorkshopError):
        phone._port("127.0.0.1", 99_999)
    monkeypatch.setattr(phone, "_FIRST_PORT", taken)
    assert phone._port("127.0.0.1", 0) > taken


def test_the_address_of_the_room_is_a_square_too(capsys):
    phone._invite("http://10.0.0.7:8000/#/id")
    shown = capsys.readouterr().out
    assert "http://10.0.0.7:8000/#/id" in shown
    assert "▀" in shown


def test_without_its_packages_the_command_that_brings_them_is_told(monkeypatch):
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    with pytest.raises(WorkshopError) as caught:
        phone._server()
    assert caught.value.code == "package_missing"
    assert "finlit[app]" in caught.value.next_step


@pytest.mark.slow
def test_it_serves_and_ends_without_a_word(tmp_path):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "finlit", "app", "--no-browser", "--port", str(port), "--lang", "id"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=tmp_path) as server:
        for _ in range(200):
            try:
                found = httpx.get(f"http://127.0.0.1:{port}/api/tools?lang=id")
                break
            except httpx.TransportError:
                time.sleep(0.1)
        assert found.json()["tools"]
        assert 'lang="id"' in httpx.get(f"http://127.0.0.1:{port}/").text
        server.send_signal(signal.SIGINT)
        shown = server.communicate(timeout=20)[0].decode()
    assert f"http://127.0.0.1:{port}/#/id" in shown
    assert "Traceback" not in shown
    assert list(tmp_path.iterdir()) == []
