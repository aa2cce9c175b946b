"""The page for phones: every tool in every language at two widths, by thumb, by keys, by ear, on paper."""

import json
import re
from datetime import date
from urllib.parse import unquote

import pytest
from axe_playwright_python.sync_playwright import Axe

from finlit import export, tools
from finlit.language import LANGUAGES

from .conftest import keep_shot, outside

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("app")]
TODAY = date(2026, 1, 20)
SCREEN = 844  # [px] of a phone 390 px wide


@pytest.fixture(scope="module")
def served():
    from served import serving

    with serving("id", lambda: TODAY) as address:
        yield address


@pytest.fixture
def phone(served, open_page):
    """Open a screen of the page and wait for its answer."""

    def opened(place, width=390, height=SCREEN):
        page = open_page(f"{served}/#/{place}", width, height)
        page.wait_for_selector(".headline, .tile, .problem")
        return page

    return opened


def looked_at(page, name):
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]
    assert outside(page) == []
    assert page.complaints == []
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    keep_shot(page, name)


def number(page):
    return page.inner_text(".big")


def settled(page, before):
    """Wait until another number stands there."""
    page.wait_for_function("before => document.querySelector('.big')?.textContent !== before", arg=before)
    return number(page)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", tools.names())
def test_every_tool(phone, name, lang):
    page = phone(f"{lang}/{name}")
    right = tools.ask(name, lang, TODAY)
    assert number(page) == right.big_number
    assert page.inner_text(".headline") == right.headline
    assert page.get_attribute("html", "lang") == lang
    assert page.get_attribute(".picture", "alt").endswith(right.picture_text)
    assert page.evaluate(
        "document.querySelector('.picture').complete && document.querySelector('.picture').naturalWidth > 0"
    )
    first = page.locator(".first .control:visible").count()
    assert 1 <= first <= 3
    assert page.locator(".warnings li").count() <= 2
    assert page.evaluate("document.documentElement.scrollHeight") <= 3 * SCREEN
    is_printed_on_one_page(page, f"{name}-{lang}", right)
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": SCREEN})
        looked_at(page, f"app-{name}-{lang}-{width}")
    folds = page.locator("main summary:visible")
    for place in range(folds.count()):
        folds.nth(place).click()
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": SCREEN})
        looked_at(page, f"app-{name}-{lang}-{width}-open")


def is_printed_on_one_page(page, name, right):
    """With what was entered, the day and the code that asks it again; afterwards the page is as it was."""
    page.wait_for_selector(".again img", state="attached")
    drawn = unquote(page.get_attribute(".again img", "src").partition(",")[2])
    # A server that only its own laptop can ask has no address for another phone.
    assert drawn == export.code(right)
    open_before = page.locator("details[open]").count()
    printed = page.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert "2026" in page.inner_text("#entered")
    assert page.locator("#entered dd").first.is_visible()
    assert page.locator(".again img").is_visible()
    assert not page.locator(".set").is_visible()
    assert not page.locator("#take_out").is_visible()
    keep_shot(page, f"app-print-{name}")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    assert not page.locator(".again img").is_visible()
    assert page.locator("details[open]").count() == open_before


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("width", [320, 1280])
def test_first_screen(phone, width, lang):
    page = phone(lang, width)
    assert page.locator(".tile").count() == len(tools.names())
    assert tools.question("send-money", lang) in page.inner_text("main")
    looked_at(page, f"app-home-{lang}-{width}")


@pytest.mark.parametrize("display", ["dark", "contrast", "light"])
def test_displays(phone, display):
    page = phone("id/arisan-check")
    page.select_option("#display", display)
    looked_at(page, f"app-display-{display}")
    page.get_by_role("link", name="Semua alat").click()
    page.wait_for_selector(".tile")
    looked_at(page, f"app-display-home-{display}")


def test_dark_phones_and_those_that_want_contrast(phone):
    for media in ({"color_scheme": "dark"}, {"contrast": "more"}, {"forced_colors": "active"}):
        page = phone("id/send-money")
        page.emulate_media(**media)
        looked_at(page, f"app-media-{'-'.join(media)}")


class TestByThumb:
    def test_targets_are_large_enough(self, phone):
        page = phone("id/compare-offers")
        page.locator("#more summary").click()
        boxes = page.evaluate(
            """[...document.querySelectorAll('button, input, select, summary, header a, .tile, label.button')]
            .filter(one => one.checkVisibility() && one.id !== 'file')
            .map(one => [one.outerHTML.slice(0, 60), one.offsetWidth || one.getBoundingClientRect().width,
                one.getBoundingClientRect().height])"""
        )
        assert len(boxes) > 30
        for what, width, height in boxes:
            assert height >= 44, what
            assert width >= 24, what

    def test_letters_are_large_enough(self, phone):
        page = phone("id/loan-price")
        sizes = page.evaluate(
            """[...document.querySelectorAll('body *')]
            .filter(one => one.checkVisibility() && one.children.length === 0 && one.textContent.trim())
            .map(one => [one.textContent, parseFloat(getComputedStyle(one).fontSize)])"""
        )
        assert [words for words, size in sizes if size < 16] == []

    def test_plus_minus_and_one_step_back(self, phone):
        page = phone("id/send-money")
        before = number(page)
        page.get_by_role("button", name="Tambah: Uang yang diserahkan").click()
        assert settled(page, before) == tools.ask("send-money", "id", TODAY, amount=3050).big_number
        page.get_by_role("button", name="Mundur selangkah").click()
        assert settled(page, tools.ask("send-money", "id", TODAY, amount=3050).big_number) == before
        assert page.get_by_role("button", name="Mundur selangkah").is_disabled()

    def test_typed_as_people_type_it_and_kept_when_the_language_changes(self, phone):
        page = phone("id/send-money")
        before = number(page)
        page.get_by_label("Uang yang diserahkan untuk dikirim (HK$)").first.fill("2,5 rb")
        page.keyboard.press("Tab")
        right = tools.ask("send-money", "id", TODAY, amount=2500).big_number
        assert settled(page, before) == right
        page.get_by_role("link", name="English").click()
        assert settled(page, right) == tools.ask("send-money", "en", TODAY, amount=2500).big_number
        assert page.input_value("#set-amount") == "2,500"
        assert "#/en/send-money" in page.url
        assert "2500" not in page.url

    def test_the_slider_answers_and_its_number_is_said(self, phone):
        page = phone("id/loan-price")
        before = number(page)
        slider = page.locator(".control[data-field=rate] input[type=range]")
        slider.focus()
        page.keyboard.press("ArrowRight")
        settled(page, before)
        assert page.input_value("#set-rate").startswith("2,")
        said = slider.get_attribute("aria-valuetext")
        assert said.endswith(page.input_value("#set-rate"))
        given = page.input_value("#set-rate")
        assert number(page) == tools.ask("loan-price", "id", TODAY, rate=given).big_number

    def test_a_number_typed_beyond_the_slider_is_not_pulled_back(self, phone):
        page = phone("id/send-money")
        before = number(page)
        page.fill("#set-amount", "20000")
        page.keyboard.press("Enter")
        first = settled(page, before)
        page.get_by_role("button", name="Kurangi: Uang yang diserahkan").click()
        settled(page, first)
        assert page.input_value("#set-amount") == "19.950"

    def test_what_cannot_be_read_takes_the_number_away(self, phone):
        page = phone("id/send-money")
        page.fill("#set-amount", "banyak")
        page.keyboard.press("Enter")
        page.wait_for_selector(".problem")
        assert "banyak" in page.inner_text(".problem")
        assert page.locator(".big, .picture, #table").count() == 0
        looked_at(page, "app-problem")
        page.fill("#set-amount", "3.000")
        page.keyboard.press("Enter")
        page.wait_for_selector(".big")
        assert number(page) == "Rp6.368.025"

    def test_another_choice_brings_its_own_limits(self, phone):
        page = phone("id/send-money")
        before = number(page)
        page.select_option("#set-corridor", "TWN-IDN")
        settled(page, before)
        right = tools.ask("send-money", "id", TODAY, corridor="TWN-IDN")
        assert number(page) == right.big_number
        assert page.input_value("#set-amount") == f"{right.inputs['amount']:,}".replace(",", ".")

    def test_more_rows_bring_more_controls(self, phone):
        page = phone("id/compare-offers")
        page.locator("#more summary").click()
        many = page.locator(".control").count()
        page.fill("#set-offers", "3")
        page.keyboard.press("Enter")
        page.wait_for_function("many => document.querySelectorAll('.control').length > many", arg=many)
        assert page.locator("[id='set-offers.3.instalment']").count() == 1

    def test_before_and_now_stand_beside_each_other(self, phone):
        page = phone("id/loan-price")
        before = number(page)
        page.get_by_role("button", name="Bandingkan").click()
        page.locator(".control[data-field=amount] .step").last.click()
        now = settled(page, before)
        shown = page.locator(".beside .number").all_inner_texts()
        assert shown == [before, now]
        looked_at(page, "app-before-now")
        page.get_by_role("button", name="Selesai membandingkan").click()
        assert not page.locator(".beside").is_visible()


class TestByKeyboard:
    def test_from_the_first_screen_to_an_answer(self, phone):
        page = phone("id")
        for _ in range(60):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.getAttribute('href')") == "#/id/send-money":
                break
        page.keyboard.press("Enter")
        page.wait_for_selector(".headline")
        assert page.evaluate("document.activeElement.tagName") == "H1"
        before = number(page)
        for _ in range(20):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.id") == "set-amount":
                break
        page.keyboard.type("2500")
        page.keyboard.press("Tab")
        assert settled(page, before) == tools.ask("send-money", "id", TODAY, amount=2500).big_number

    @pytest.mark.parametrize("name", tools.names())
    def test_everything_can_be_reached_in_order_and_is_named(self, phone, name):
        page = phone(f"id/{name}")
        page.locator("#more summary").click() if page.locator("#more").is_visible() else None
        wanted = page.evaluate(
            """[...document.querySelectorAll('a, button, input, select, summary')]
            .filter(one => one.checkVisibility() && !one.disabled && !one.closest('.skip')).length"""
        )
        seen = set()
        page.evaluate("document.activeElement.blur()")
        for _ in range(wanted + 15):
            page.keyboard.press("Tab")
            seen.add(page.evaluate("[...document.querySelectorAll('*')].indexOf(document.activeElement)"))
        assert len(seen) >= wanted

    def test_skip_to_the_content(self, phone):
        page = phone("id/send-money")
        page.locator(".skip").focus()
        assert page.locator(".skip").bounding_box()["x"] >= 0
        page.keyboard.press("Enter")
        assert page.url.endswith("#/id/send-money")
        assert page.locator(".headline").is_visible()
        assert page.evaluate("document.activeElement.id") == "main"


class TestTheCourse:
    @pytest.mark.parametrize("lang", LANGUAGES)
    @pytest.mark.parametrize("width", [360, 1280])
    @pytest.mark.parametrize(
        "place", ["course", "glossary", "sheet/5", "course/4", "course/5", "course/7", "course/8"]
    )
    def test_its_screens(self, served, open_page, lang, width, place):
        page = open_page(f"{served}/#/{lang}/{place}", width, SCREEN)
        page.wait_for_selector("main h1")
        page.wait_for_function("() => document.title !== 'finlit'")
        looked_at(page, f"app-{place.replace('/', '-')}-{lang}-{width}")

    def test_an_answer_is_checked_in_the_page(self, phone, served, open_page):
        page = open_page(f"{served}/#/id/course", 390, SCREEN)
        page.get_by_role("link", name="Kirim uang ke rumah").first.click()
        box = page.get_by_label("Jawaban soal 5.1", exact=True)
        box.fill("6.360.000")
        box.press("Enter")
        page.wait_for_selector(".mark p")
        assert "Biaya kirimnya belum dipotong" in page.inner_text(".mark >> nth=0")
        box.fill("6.328.200")
        page.get_by_role("button", name="Periksa").first.click()
        page.wait_for_function("() => document.querySelector('.mark').textContent.includes('✓')")
        looked_at(page, "app-course-checked")
        page.get_by_role("link", name="English").click()
        page.wait_for_function("() => document.documentElement.lang === 'en'")
        assert page.url.endswith("#/en/course/5")

    def test_a_word_is_found(self, served, open_page):
        page = open_page(f"{served}/#/id/glossary", 390, SCREEN)
        page.get_by_label("Cari kata").fill("angsuran")
        assert page.locator(".terms dt").count() >= 1
        assert "cicilan" in page.inner_text(".terms")


class TestTwoChairs:
    def test_two_phones_cut_one_wage_in_secret(self, served, open_page):
        one = open_page(f"{served}/#/id", 390, SCREEN)
        one.get_by_role("link", name="Dua kursi, dua HP").click()
        one.wait_for_selector("#set-wage")
        looked_at(one, "app-chairs-begin")
        one.get_by_role("button", name="Mulai rencana").click()
        code = one.inner_text(".big")
        other = open_page(f"{served}/#/id/chairs", 390, SCREEN)
        other.wait_for_selector("#code")
        other.fill("#code", "xxxxx")
        other.get_by_role("button", name="Ikut rencana").click()
        other.wait_for_selector(".problem")
        other.fill("#code", code.lower())
        other.get_by_role("button", name="Ikut rencana").click()
        other.wait_for_selector("[id='set-chairs.2.own_savings']")
        one.fill("[id='set-chairs.1.own_savings']", "30")
        one.keyboard.press("Tab")
        one.wait_for_timeout(300)
        one.get_by_role("button", name="Ini pembagian saya").click()
        one.wait_for_function("() => document.querySelector('.state').textContent.includes('masih membagi')")
        assert one.locator(".picture").count() == 0
        looked_at(one, "app-chairs-waiting")
        other.get_by_role("button", name="Ini pembagian saya").click()
        for page in (one, other):
            page.wait_for_selector(".picture", timeout=15_000)
        right = tools.ask("wage-split", "id", TODAY, **{"chairs.1.own_savings": 30})
        assert one.inner_text(".headline") == right.headline
        assert one.inner_text(".seen .big") == other.inner_text(".seen .big") == right.big_number
        looked_at(other, "app-chairs-both")


class TestYours:
    def test_saved_and_opened_also_by_the_library(self, phone, tmp_path):
        from finlit.tools.files import opened

        page = phone("id/compare-offers")
        before = number(page)
        page.locator(".control[data-field='offers.2.instalment'] .step").last.click()
        now = settled(page, before)
        with page.expect_download() as waiting:
            page.get_by_role("button", name="Simpan", exact=True).click()
        path = tmp_path / waiting.value.suggested_filename
        waiting.value.save_as(path)
        values = opened("compare-offers", path.read_bytes())
        assert tools.ask("compare-offers", "id", TODAY, **values).big_number == now
        page.get_by_role("button", name="Kembali ke awal").click()
        settled(page, now)
        page.set_input_files("#file", path)
        assert settled(page, before) == now
        other = phone("en/send-money")  # a file of another tool opens that tool
        before = number(other)
        other.set_input_files("#file", path)
        other.wait_for_url("**/#/en/compare-offers")
        assert settled(other, before) == tools.ask("compare-offers", "en", TODAY, **values).big_number

    def test_a_file_that_is_none_is_told(self, phone, tmp_path):
        for name, content, told in (
            ("a.json", "{}", "bukan simpanan"),
            ("b.json", "x" * 100_000, "bukan simpanan"),
            ("c.json", '{"tool":"send-money","schema":9,"values":{}}', "finlit yang lebih baru"),
        ):
            page = phone("id/send-money")
            (tmp_path / name).write_text(content, encoding="utf-8")
            page.set_input_files("#file", tmp_path / name)
            page.wait_for_selector(".problem")
            assert told in page.inner_text(".problem")

    def test_clear_all_forgets(self, phone):
        page = phone("id/send-money")
        before = number(page)
        page.fill("#set-amount", "2500")
        page.keyboard.press("Enter")
        settled(page, before)
        page.get_by_role("button", name="Hapus semua").click()
        page.wait_for_selector(".cleared")
        looked_at(page, "app-cleared")
        page.get_by_role("link", name="Kirim uang ke rumah").click()
        page.wait_for_selector(".headline")
        assert number(page) == before

    def test_nothing_is_kept_in_the_phone(self, phone):
        page = phone("id/send-money")
        page.fill("#set-amount", "2500")
        page.keyboard.press("Enter")
        page.wait_for_timeout(500)
        assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
        assert page.context.cookies() == []

    def test_a_mark_in_an_address_means_what_it_means_in_the_language(self, phone):
        for lang, marked in (("id", "2.500"), ("id", "2500"), ("en", "2,500")):
            right = tools.ask("send-money", lang, TODAY, amount=2500).big_number
            assert number(phone(f"{lang}/send-money?amount={marked}")) == right

    def test_an_address_may_hold_what_is_set(self, phone):
        page = phone("id/send-money?amount=2500&corridor=TWN-IDN")
        right = tools.ask("send-money", "id", TODAY, amount=2500, corridor="TWN-IDN")
        assert number(page) == right.big_number


def test_the_button_prints_with_the_code_of_the_last_answer(phone):
    page = phone("id/send-money")
    page.evaluate(
        """() => { window.print = () => { window.printed = document.querySelector('.again img')?.src; }; }"""
    )
    page.fill("#set-amount", "2500")
    page.keyboard.press("Enter")
    settled(page, tools.ask("send-money", "id", TODAY).big_number)
    assert page.locator(".again img").count() == 0, "no code of an answer that is gone"
    page.get_by_role("button", name="Cetak").click()
    page.wait_for_function("() => window.printed")
    drawn = unquote(page.evaluate("window.printed").partition(",")[2])
    assert drawn == export.code(tools.ask("send-money", "id", TODAY, amount=2500))


def test_without_its_server_the_page_says_so(open_page):
    from served import serving

    with serving("id", lambda: TODAY) as address:
        page = open_page(f"{address}/#/id/send-money", 390)
        page.wait_for_selector(".headline")
    page.locator(".control[data-field=amount] .step").last.click()
    page.wait_for_selector(".problem")
    assert "Wi-Fi" in page.inner_text(".problem")
    assert page.locator(".big").count() == 0


def test_an_unknown_screen_shows_all_tools(phone):
    page = phone("id/no-such-tool")
    assert page.locator(".tile").count() == len(tools.names())


def test_read_aloud_where_there_is_a_voice(served, browser):
    """A browser of a test has no voice; one is put in."""
    context = browser.new_context(viewport={"width": 390, "height": SCREEN}, locale="id-ID")
    context.add_init_script(
        """window.heard = [];
        speechSynthesis.getVoices = () => [{ lang: "id-ID", name: "Suara" }];
        speechSynthesis.speak = (spoken) => heard.push(spoken.text);
        const kind = SpeechSynthesisUtterance.prototype;
        Object.defineProperty(kind, "voice", { set() {}, get() { return null; } });"""
    )
    page = context.new_page()
    page.goto(f"{served}/#/id/send-money")
    page.wait_for_selector(".headline")
    page.get_by_role("button", name="Bacakan").click()
    heard = page.evaluate("heard")
    assert heard
    assert "enam juta tiga ratus enam puluh delapan ribu dua puluh lima rupiah" in heard[0]
    page.goto("about:blank")
    page.goto(f"{served}/#/en/send-money")
    page.wait_for_selector(".headline")
    assert not page.get_by_role("button", name="Read aloud").is_visible()
    context.close()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", tools.names())
def test_a_first_view_is_light(browser, served, name, lang):
    context = browser.new_context(viewport={"width": 390, "height": SCREEN})
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    sizes = []
    session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    page.goto(f"{served}/#/{lang}/{name}")
    page.wait_for_selector(".headline")
    page.wait_for_timeout(100)
    import gzip

    picture = len(gzip.compress(json.dumps(tools.ask(name, lang, TODAY).picture).encode(), 5))
    assert len(sizes) > 8
    assert sum(sizes) <= 30_000 + picture
    context.close()


@pytest.mark.parametrize("name", ["job-offer", "fund-lab", "send-money"])
def test_a_big_number_is_never_broken_in_two(phone, name):
    """At 320 pixels, and so at 200 % of 640: two lines of digits read as two numbers."""
    page = phone(f"id/{name}", 320)
    page.get_by_role("button", name="Bandingkan").click()
    for kind in (".big", ".beside .number"):
        lines = page.evaluate(
            """kind => [...document.querySelectorAll(kind)].map(one => {
              const range = document.createRange();
              range.selectNodeContents(one);
              return [range.getClientRects().length, one.scrollWidth <= one.clientWidth];
            })""",
            kind,
        )
        assert lines
        assert all(line == [1, True] for line in lines), (kind, lines)
