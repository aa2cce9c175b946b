"""The page as a folder: the same answers as on the laptop, on any plain web server, and without one."""

import functools
import http.server
import json
import re
import subprocess
import threading
import zipfile
from pathlib import Path

import pytest
from every_tool import TODAY, asked

from finlit import tools
from finlit.errors import WorkshopError
from finlit.language import LANGUAGES
from finlit.plain import to_json
from finlit.web import engine, wheels
from finlit.web.static import write_site

from .conftest import keep_shot
from .test_app import looked_at, number, settled

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("site")]


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return write_site(tmp_path_factory.mktemp("site") / "page", "id")


class Quiet(http.server.SimpleHTTPRequestHandler):
    """What ``python -m http.server`` runs, without its lines."""

    def log_message(self, *words):
        pass


@pytest.fixture
def given_out(site):
    """Give the folder's parent out, so that the page stands in a sub-folder."""
    handler = functools.partial(Quiet, directory=site.folder.parent)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def questions():
    """Every tool with each of its settings in each language, the first screen, and what is refused."""
    found = [(what, lang, "") for what in ("tools", "words") for lang in LANGUAGES]
    for name, values in asked(quick=False):
        sent = to_json({"values": values, "day": TODAY})
        found += [(f"tools/{name}/answer", lang, sent) for lang in LANGUAGES]
    for name in tools.names():
        found += [(f"tools/{name}/schema", "id", ""), (f"tools/{name}/answer", "id", '{"values": {"x": 1}}')]
    found += [("check", lang, '{"question": "5.1", "answer": "6.328.200"}') for lang in LANGUAGES]
    found += [(f"tools/loan-price/export/{kind}", "id", '{"values": {}}') for kind in ("ics", "qr", "sms")]
    found += [("tools/loan-price/export", lang, "") for lang in LANGUAGES]
    return [*found, ("check", "id", '{"question": "4.1", "answer": "2,5%"}')]


def told(answer):
    """An answer with its picture apart: words exactly, places of lines as numbers."""
    found = json.loads(answer)
    svg = found.pop("picture", {}).get("svg", "")
    named = re.search(r'aria-labelledby="(\w+)-title', svg)
    svg = svg.replace(named[1], "") if named else svg
    numbers = r"-?\d+(?:\.\d+)?(?:e-?\d+)?"
    return found, re.sub(numbers, "#", svg), [float(one) for one in re.findall(numbers, svg)]


def alike(one, other):
    """Equal, numbers to twelve digits: the last ones of a power are each machine's own."""
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(alike(one[key], other[key]) for key in one)
    if isinstance(one, list):
        return len(one) == len(other) and all(map(alike, one, other))
    if isinstance(one, float) or isinstance(other, float):
        return one == pytest.approx(other, rel=1e-12, abs=1e-12)
    return one == other


def test_a_phone_gives_the_same_answers(site, tmp_path):
    sent = questions()
    (tmp_path / "asked.json").write_text(json.dumps(sent), encoding="utf-8")
    script = Path(__file__).parents[1] / "answers_in_a_phone.mjs"
    command = ["node", script, site.folder, tmp_path / "asked.json", tmp_path / "answered.json"]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr[-2000:]
    answered = json.loads((tmp_path / "answered.json").read_text(encoding="utf-8"))
    for question, there in zip(sent, answered, strict=True):
        here, (found, drawn, places) = told(engine.ask(*question)), told(there)
        assert here[0].get("error", {}).get("code") != "package_missing"
        assert here[0].get("said") == found.get("said"), question
        assert alike(here[0], found), question
        assert here[1] == drawn, question
        assert here[2] == pytest.approx(places, abs=0.02), question


def test_it_is_small_and_every_part_is_pinned(site):
    assert site.size <= 11_000_000
    assert not list((site.folder / "py").glob("*.wasm")), "the core lies packed"
    lock = json.loads((site.folder / "py" / "pyodide-lock.json").read_text(encoding="utf-8"))
    listed = {one["file_name"]: one["sha256"] for one in lock["packages"].values()}
    library = zipfile.ZipFile(site.folder / "py" / "python_stdlib.zip").namelist()
    assert not [name for name in library if name.endswith(".py")], "programs come compiled"
    lying = {path.name for path in (site.folder / "py").glob("*.whl")}
    assert lying == set(listed)
    assert all(re.fullmatch("[0-9a-f]{64}", digest) for digest in listed.values())
    for path in site.folder.rglob("*"):
        if path.suffix in (".html", ".css", ".js", ".json"):
            words = path.read_text(encoding="utf-8")
            assert str(Path.home()) not in words
            assert 'src="/' not in words, path.name
            assert 'href="/' not in words, path.name


def test_the_same_parts_give_the_same_bytes(site, tmp_path):
    for name, files in (("a", [("x/__init__.py", b"1")]), ("b", [("x/__init__.py", b"1")])):
        (tmp_path / name).mkdir()
        wheels._write_wheel(tmp_path / name, "x", "1.0", files)
    assert (tmp_path / "a/x-1.0-py3-none-any.whl").read_bytes() == (
        tmp_path / "b/x-1.0-py3-none-any.whl"
    ).read_bytes()
    whole = zipfile.ZipFile(next((site.folder / "py").glob("finlit-*.whl")))
    assert {one.date_time for one in whole.infolist()} == {(2020, 1, 1, 0, 0, 0)}


@pytest.fixture
def phone(browser, given_out):
    """A browser that knows the laptop by its own name, or by another one: plain http, as on a wifi."""
    contexts = []

    def opened(host, place):
        contexts.append(browser.new_context(viewport={"width": 390, "height": 844}, locale="id-ID"))
        page = contexts[-1].new_page()
        page.asked, page.complaints = [], []
        page.on("request", lambda sent: page.asked.append(sent.url.replace("//finlit.lan:", "//127.0.0.1:")))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("console", lambda said: page.complaints.append(said.text) if said.type == "error" else None)
        page.goto(f"http://{host}:{given_out.server_address[1]}/page/{place}")
        return page

    yield opened
    for context in contexts:
        context.close()


def test_it_opens_in_a_sub_folder_of_a_plain_server_under_any_name(phone):
    page = phone("finlit.lan", "#/id/send-money")
    page.wait_for_selector(".headline", timeout=120_000)
    assert not page.evaluate("isSecureContext")
    before = number(page)
    assert before == tools.ask("send-money", "id").big_number
    page.fill("#set-amount", "2,5 rb")
    page.keyboard.press("Enter")
    assert settled(page, before) == tools.ask("send-money", "id", amount=2500).big_number
    page.fill("#set-amount", "banyak")
    page.keyboard.press("Enter")
    page.wait_for_selector(".problem")
    page.get_by_role("link", name="Semua alat").click()
    page.wait_for_selector(".tile")
    assert "perlu Wi-Fi" in page.inner_text("#offline")
    looked_at(page, "site-home")


def test_the_page_stays_awake_and_hands_out(phone, tmp_path):
    page = phone("finlit.lan", "#/id/loan-price?amount=5000000")
    page.wait_for_selector("progress")
    longest = page.evaluate(
        """() => new Promise((done) => {
          let longest = 0, last = performance.now();
          const look = () => {
            longest = Math.max(longest, performance.now() - last);
            last = performance.now();
            if (document.querySelector(".headline")) done(longest); else setTimeout(look, 20);
          };
          look();
        })"""
    )
    assert longest < 1500, "Python counts beside the page"
    assert len(page.workers) == 1
    page.click("#take_out summary")
    page.wait_for_selector("#take_out button")
    begins = {"Gambar untuk chat": b"\x89PNG", "Lembar Excel": b"PK", "Tanggal untuk kalender": b"BEGIN:VCAL"}
    for label, begin in begins.items():
        with page.expect_download(timeout=60_000) as waited:
            page.get_by_role("button", name=label).click()
        waited.value.save_as(tmp_path / "file")
        assert (tmp_path / "file").read_bytes().startswith(begin)
        assert (tmp_path / "file").stat().st_size <= 100_000
    page.get_by_role("button", name="Satu SMS").click()
    page.wait_for_function(
        "() => document.querySelector('#take_out [role=status]').textContent.includes('Rp1.200.000')"
    )
    page.get_by_role("button", name="Kode QR").click()
    page.wait_for_selector("#take_out img.code")
    assert "simpan sebagai PDF" in page.inner_text("#take_out")
    looked_at(page, "site-take-out")


def test_where_a_browser_gives_no_worker_the_page_counts_itself(browser, given_out):
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.add_init_script("globalThis.Worker = class { constructor() { throw new Error('none here'); } }")
    page.goto(f"http://127.0.0.1:{given_out.server_address[1]}/page/#/id/send-money")
    page.wait_for_selector(".headline", timeout=120_000)
    assert number(page) == tools.ask("send-money", "id").big_number
    context.close()


def test_it_opens_again_with_the_server_stopped(phone, given_out):
    page = phone("127.0.0.1", "#/id/send-money")
    page.wait_for_selector(".headline", timeout=120_000)
    page.wait_for_function("() => document.getElementById('offline').textContent.includes('tanpa internet')")
    given_out.shutdown()
    given_out.server_close()
    page.reload()
    page.wait_for_selector(".headline", timeout=120_000)
    assert number(page) == tools.ask("send-money", "id").big_number
    keep_shot(page, "site-offline")


class TestParts:
    def test_are_taken_from_a_folder(self, tmp_path):
        with pytest.raises(WorkshopError) as caught:
            write_site(tmp_path / "page", "id", tmp_path)
        assert caught.value.code == "site_parts_missing"
        assert "pyodide-" in str(caught.value)
        assert "pydantic_core-" in str(caught.value)
        assert not (tmp_path / "page").exists()
        assert not (tmp_path / "page.new").exists()

    def test_that_are_none_are_refused(self, tmp_path):
        pyodide, core = wheels.wanted()
        (tmp_path / pyodide).write_bytes(b"not a package")
        (tmp_path / core).write_bytes(b"")
        with pytest.raises(WorkshopError) as caught:
            write_site(tmp_path / "page", "id", tmp_path)
        assert caught.value.code == "site_part_unusable"

    def test_never_go_over_a_folder_of_ones_own(self, tmp_path):
        (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
        with pytest.raises(WorkshopError) as caught:
            write_site(tmp_path, "id")
        assert caught.value.code == "folder_not_a_site"
        assert (tmp_path / "mine.txt").exists()
