"""JupyterLab opens the Indonesian lesson, all cells run, the keyboard moves the big number."""

import os
import socket
import statistics
import subprocess
import time
import urllib.request

import pytest
from nbformat import write
from nbformat.v4 import new_code_cell, new_notebook

from finlit.cli.lab import copy_course, jupyter_command
from finlit.tools import ask, names

from .conftest import keep_shot, outside

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("lab")]

TOKEN = "only-for-this-test"


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    """Address of a running lab on a fresh copy of the course."""
    folder = tmp_path_factory.mktemp("course")
    copy_course(folder, "id")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command, environment = jupyter_command(folder, "id", port, no_browser=True)
    command.append(f"--IdentityProvider.token={TOKEN}")
    log = (folder / "lab.log").open("w")
    # With this seed a slider's value was once told to the browser before its step: the order that goes wrong.
    environment |= {"HOME": str(folder), "PYTHONHASHSEED": "1"}
    server = subprocess.Popen(command, env=environment, stdout=log, stderr=subprocess.STDOUT)
    address = f"http://127.0.0.1:{port}"
    deadline = time.monotonic() + 90
    while True:
        try:
            urllib.request.urlopen(f"{address}/api/status?token={TOKEN}", timeout=5).close()
            break
        except OSError:
            assert server.poll() is None, (folder / "lab.log").read_text()
            assert time.monotonic() < deadline, (folder / "lab.log").read_text()
            time.sleep(0.3)
    yield address, folder
    server.terminate()
    server.wait(timeout=30)
    log.close()


def run_all(page, name):
    """Run the notebook of this name: a page that comes back first shows the tabs of the one before."""
    page.wait_for_selector(
        f'#jp-main-dock-panel .lm-TabBar-tab.lm-mod-current:has-text("{name}")', timeout=90_000
    )
    page.wait_for_selector(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-Cell", timeout=90_000)
    page.wait_for_selector("text=Python 3 (ipykernel) | Idle", timeout=90_000)
    press_run_all(page)


def press_run_all(page):
    page.locator(".lm-MenuBar-itemLabel", has_text="Jalankan").click()
    page.locator('li[data-command="runmenu:run-all"]').click()


def test_lesson_list_opens_first(lab, open_page):
    address, _ = lab
    page = open_page(f"{address}/?token={TOKEN}", 1280)
    page.wait_for_selector(".jp-RenderedMarkdown a >> text=Kirim uang ke rumah", timeout=90_000)
    assert page.locator(".jp-toast, .Toastify__toast").count() == 0
    menus = page.locator(".lm-MenuBar-itemLabel").all_inner_texts()
    assert menus == ["Berkas", "Sunting", "Tampilan", "Jalankan", "Mesin", "Tab", "Pengaturan", "Bantuan"]
    assert outside(page) == []
    keep_shot(page, "lab-list")


def test_the_start_finds_a_path_and_a_picture_opens_its_tool(lab, open_page):
    address, _ = lab
    page = open_page(f"{address}/lab/tree/notebooks/id/index.ipynb?token={TOKEN}&reset", 1280, 1000)
    page.wait_for_selector(".finlit-tile img", timeout=90_000)  # its cells ran by themselves
    assert page.locator(".finlit-tile").count() == len(names())
    page.get_by_label("Kami menabung untuk pulang").click()
    page.wait_for_function(
        "() => document.querySelector('.jp-OutputArea-output li a')?.textContent.startsWith('1. ')"
    )
    page.get_by_role("button", name="Membaca struk kiriman").click()
    page.wait_for_selector(".finlit-face .finlit-big", timeout=30_000)
    assert outside(page) == []
    assert page.complaints == []
    keep_shot(page, "lab-start")


def test_indonesian_lesson_runs_and_the_keyboard_moves_the_big_number(lab, open_page, record_property):
    address, _ = lab
    page = open_page(
        f"{address}/lab/tree/notebooks/id/05_sending_money.ipynb?token={TOKEN}&reset", 1280, 1000
    )
    faces = page.locator(".finlit-face")
    page.wait_for_function(
        "() => document.querySelectorAll('.finlit-face .finlit-big').length >= 4", timeout=90_000
    )
    assert faces.count() == 4
    assert page.locator('[data-mime-type="application/vnd.jupyter.error"]').count() == 0
    assert page.locator('[data-mime-type="application/vnd.jupyter.stderr"]').count() == 0

    face = faces.first
    face.scroll_into_view_if_needed()
    big = face.locator(".finlit-big").first
    before = big.inner_text()
    assert before.startswith("Rp")
    handle = face.locator(".noUi-handle").first
    handle.focus()
    page.evaluate(
        """() => {
          const face = document.querySelector('.finlit-face');
          const number = () => document.querySelector('.finlit-face .finlit-big').innerText;
          window.steps = [];
          window.shown = number();
          document.addEventListener('keydown', () => { window.pressed = performance.now(); }, true);
          new MutationObserver(() => {
            if (number() === window.shown) return;
            window.shown = number();
            window.steps.push(performance.now() - window.pressed);
          }).observe(face, {subtree: true, childList: true});
        }"""
    )
    seen = [before]
    for _ in range(20):
        page.keyboard.press("ArrowRight")
        page.wait_for_function(
            "before => document.querySelector('.finlit-face .finlit-big').innerText !== before",
            arg=seen[-1],
            timeout=10_000,
        )
        seen.append(big.inner_text())
        page.wait_for_timeout(60)
    assert len(set(seen)) == 21
    steps = page.evaluate("window.steps")
    record_property("median_step_ms", statistics.median(steps))
    print(f"slider step, key press to new answer: median {statistics.median(steps):.0f} ms of {len(steps)}")
    keep_shot(page, "lab-lesson")
    assert outside(page) == []
    assert page.complaints == []


def own_notebook(folder, *lines):
    """A notebook of one cell beside the lessons."""
    notebook = new_notebook(cells=[new_code_cell("\n".join(lines))])
    notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3 (ipykernel)"}
    write(notebook, folder / "own.ipynb")
    return "own.ipynb"


def test_what_is_typed_stays_and_a_method_brings_its_own_rate(lab, open_page):
    """The browser's slider knows whole steps only; it must not push them back over what was typed."""
    address, folder = lab
    name = own_notebook(
        folder, "from finlit.widgets import show", 'show("loan-price", "id", amount=1250000, rate="2.25")'
    )
    page = open_page(f"{address}/lab/tree/{name}?token={TOKEN}&reset", 1280, 1000)
    run_all(page, name)
    page.wait_for_selector(".finlit-face .finlit-big", timeout=90_000)
    page.wait_for_timeout(1000)  # time for the browser to answer back
    face = page.locator(".finlit-face").first
    amount, rate = (face.locator(".finlit-control input[type=text]").nth(place) for place in (0, 1))
    big = face.locator(".finlit-big").first

    def stands(wanted_amount, wanted_rate, **values):
        wanted = ask("loan-price", "id", **values).big_number
        page.wait_for_function(
            "wanted => document.querySelector('.finlit-face .finlit-big').innerText === wanted",
            arg=wanted,
            timeout=10_000,
        )
        page.wait_for_timeout(500)
        assert (amount.input_value(), rate.input_value(), big.inner_text()) == (
            wanted_amount,
            wanted_rate,
            wanted,
        )

    stands("1.250.000", "2,25", amount=1_250_000, rate="2.25")
    amount.fill("2.180.000")
    amount.press("Enter")
    stands("2.180.000", "2,25", amount=2_180_000, rate="2.25")
    method = face.locator(".finlit-control select").first
    for chosen, shown_rate in (("declining", "6"), ("daily", "0,3"), ("declining", "6"), ("flat", "2")):
        method.select_option(index=["flat", "declining", "daily"].index(chosen))
        stands("2.180.000", shown_rate, amount=2_180_000, method=chosen)
    assert outside(page) == []
    keep_shot(page, "lab-loan-price")


def test_lesson_fits_a_phone(lab, open_page):
    address, _ = lab
    # The plain notebook page of the same server: one document, no side panels.
    page = open_page(f"{address}/notebooks/notebooks/id/05_sending_money.ipynb?token={TOKEN}", 390, 844)
    page.wait_for_selector(".jp-Notebook .jp-Cell", timeout=90_000)
    page.wait_for_selector(".jp-NotebookKernelStatus-fade", state="attached", timeout=90_000)
    assert page.locator(".jp-RenderedMarkdown .MathJax, .jp-RenderedMarkdown mjx-container").count() == 0
    press_run_all(page)
    page.wait_for_selector(".finlit-face .finlit-big", timeout=90_000)
    face = page.locator(".finlit-face").first
    face.scroll_into_view_if_needed()
    page.wait_for_timeout(500)
    keep_shot(page, "lab-phone")
    box = face.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    sticking_out = page.evaluate(
        """() => {
          const face = document.querySelector('.finlit-face').getBoundingClientRect();
          return [...document.querySelectorAll('.finlit-face *')].filter(e => {
            const r = e.getBoundingClientRect();
            return r.width > 0 && r.right > face.right + 20;
          }).map(e => `${e.className} ${e.getBoundingClientRect().right}`);
        }"""
    )
    assert sticking_out == []
    small = page.evaluate(
        """() => [...document.querySelectorAll('.finlit-face :is(button, .noUi-handle)')].filter(e => {
             const r = e.getBoundingClientRect();
             return r.width > 0 && (r.width < 24 || r.height < 24);
           }).map(e => e.className)"""
    )
    assert small == []


@pytest.mark.skipif(os.name == "nt", reason="the lab is stopped by a signal")
def test_exercise_gives_a_hint_at_once(lab, open_page):
    address, _ = lab
    path = "exercises/id/release/05_sending_money/05_sending_money.ipynb"
    page = open_page(f"{address}/lab/tree/{path}?token={TOKEN}&reset", 1280, 1000)
    run_all(page, "05_sending_money.ipynb")
    outputs = page.locator(".jp-OutputArea-output")
    outputs.nth(4).wait_for(state="attached", timeout=90_000)
    words = " ".join(outputs.all_inner_texts())
    assert "belum diisi" in words.lower()
    assert outside(page) == []
    keep_shot(page, "lab-exercise")
