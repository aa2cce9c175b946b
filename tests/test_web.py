"""The JSON of the phone page: every tool in every language, and whatever a room of phones may send."""

import json
import re
import socket
import subprocess
import sys
import threading
import time
import zipfile
from datetime import date

import httpx
import pytest
from cases import each, in_turn, up_to
from every_tool import TODAY, answered, asked
from hypothesis import given, settings
from hypothesis import strategies as st
from served import serving

from finlit import export, tools
from finlit.course import check
from finlit.course.checks import exercise_files, read_exercise
from finlit.errors import InputError, WorkshopError
from finlit.language import LANGUAGES
from finlit.plain import to_json
from finlit.web import chairs, engine, limits, lines, wheels
from finlit.web.files import page_files

JSON = {"content-type": "application/json"}


@pytest.fixture(scope="module")
def server():
    with serving("id", lambda: TODAY) as address, httpx.Client(base_url=address, timeout=30) as client:
        yield client


def answer(server, name, values, lang="id", **more):
    return server.post(f"/api/tools/{name}/answer?lang={lang}", json={"values": values, **more})


@pytest.mark.xdist_group("answers")
@each(("name", "values"), asked(quick=1))
@each("lang", LANGUAGES)
def test_the_page_gets_the_answer_of_the_tool(server, name, values, lang):
    found = answer(server, name, values, lang)
    assert found.status_code == 200
    right = answered(name, lang, values)
    told, numbers = found.json(), json.loads(right.to_json())
    for key in ("tool", "lang", "day", "inputs", "result"):
        assert told[key] == numbers[key], key
    assert told["said"]["big_number"] == right.big_number
    assert told["picture"]["svg"] == right.picture
    assert told["entered"] == [list(line) for line in right.entered]


@each(("name", "lang"), in_turn(tools.names(), LANGUAGES))
class TestEveryTool:
    def test_what_is_drawn_is_what_can_be_set(self, server, name, lang):
        told = server.get(f"/api/tools/{name}/schema?lang={lang}").json()
        assert told["question"]
        right = tools.controls(name, tools.read(name, {}, lang), lang)
        assert [one["field"] for one in told["controls"]] == [one.field for one in right]
        assert [one["label"] for one in told["controls"]] == [one.label for one in right]
        for field in told["values"]["properties"]:
            assert any(one.field == field for one in right)

    def test_the_defaults_of_the_schema_give_the_answer_without_values(self, server, name, lang):
        told = server.get(f"/api/tools/{name}/schema?lang={lang}").json()
        properties = told["values"]["properties"]
        given = {field: one["default"] for field, one in properties.items() if "default" in one}
        assert (
            answer(server, name, given, lang).json()["inputs"]
            == answer(server, name, {}, lang).json()["inputs"]
        )

    def test_a_saved_file_opens_to_the_same_answer(self, server, name, lang):
        first = answer(server, name, {}, lang).json()
        found = server.post(f"/api/open?lang={lang}", content=first["file"], headers=JSON).json()
        assert found["tool"] == name
        assert answer(server, name, found["values"], lang).json() == first


def refused(found, status, code):
    assert found.status_code == status, found.text
    told = found.json()["error"]
    assert told["code"] == code
    assert told["message"]
    assert told["next_step"]
    return told


class TestWhatCannotBeAnswered:
    def test_is_told_in_the_language_with_the_field_and_the_next_step(self, server):
        told = refused(answer(server, "send-money", {"amount": "xx"}), 422, "number_unreadable")
        assert told["field"] == "amount"
        assert "“Uang yang diserahkan untuk dikirim”" in told["message"]
        assert told["next_step"].startswith("Tulis dengan angka")
        told = refused(answer(server, "send-money", {"amount": "xx"}, "en"), 422, "number_unreadable")
        assert "'xx', which cannot be read as a number" in told["message"]

    def test_an_unknown_tool_field_or_language(self, server):
        refused(answer(server, "no-such-tool", {}), 404, "tool_unknown")
        refused(answer(server, "send-money", {"nothing": 1}), 422, "field_unknown")
        refused(answer(server, "send-money", {}, "xx"), 422, "language_unknown")
        refused(server.get("/api/tools?lang=xx"), 422, "language_unknown")

    def test_a_body_that_is_none(self, server):
        where = "/api/tools/send-money/answer"
        for body in (b"", b"{", b"[]", b"7", b'{"values": 3}', b'{"value": {}}', b"\xff\xfe"):
            refused(server.post(where, content=body, headers=JSON), 422, "request_unusable")
        refused(server.post(where, json={"day": "2026-02-30"}), 422, "request_unusable")

    def test_an_address_that_is_none(self, server):
        refused(server.get("/api/nothing"), 404, "address_unknown")
        refused(server.get("/engine_server.js"), 404, "address_unknown")
        refused(server.get("/..%2Fserver.py"), 404, "address_unknown")
        refused(server.get("/api/tools/send-money/answer"), 405, "address_unknown")

    def test_a_body_too_large_or_too_deep(self, server):
        where = "/api/tools/send-money/answer?lang=id"
        told = refused(server.post(where, content=b" " * 10_000_000, headers=JSON), 413, "body_too_large")
        assert "64 kB" in told["message"]
        chunks = (b" " * 10_000 for _ in range(50))  # nobody told how long it will be
        refused(server.post(where, content=chunks, headers=JSON), 413, "body_too_large")
        refused(server.post(where, content=b"[" * 30_000, headers=JSON), 400, "body_too_deep")
        deep = '{"values": {"amount": ' + "[" * 20 + "]" * 20 + "}}"
        refused(server.post(where, content=deep, headers=JSON), 400, "body_too_deep")
        text = json.dumps({"values": {"own_name": "[[[[[[[[[[[[[[[[[[[["}})
        assert server.post(where, content=text, headers=JSON).status_code == 200

    def test_a_saved_file_that_is_none(self, server):
        for body in (b"", b"{}", b"[1]", b"\x00\xff", b"null", json.dumps({"tool": "send-money"}).encode()):
            refused(server.post("/api/open", content=body, headers=JSON), 422, "plan_file_unreadable")
        newer = {"tool": "send-money", "schema": 99, "values": {}}
        refused(server.post("/api/open", json=newer), 422, "plan_file_newer")
        refused(server.post("/api/open", json={**newer, "schema": 2, "tool": "x"}), 404, "tool_unknown")

    def test_a_question_that_takes_too_long(self, server, monkeypatch):
        """The phone hears that nothing came; the server goes on with the others."""
        gone_on = threading.Event()
        monkeypatch.setattr(limits, "LONGEST", 0.2)
        monkeypatch.setattr(engine, "listed", lambda lang: gone_on.wait(5))
        start = time.perf_counter()
        refused(server.get("/api/tools"), 503, "took_too_long")
        assert time.perf_counter() - start < 3
        gone_on.set()
        assert server.get("/api/words").status_code == 200

    def test_a_fault_of_ours_is_no_traceback(self, server, monkeypatch):
        monkeypatch.setattr(engine, "words", lambda lang: 1 / 0)
        told = refused(server.get("/api/words?lang=id"), 500, "unforeseen")
        assert "ZeroDivisionError" in told["message"]


def test_phones_that_leave_mid_answer_and_two_hundred_at_once_leave_the_server_well(server):
    host, port = server.base_url.host, server.base_url.port
    body = b'{"values": {}}'
    head = b"POST /api/tools/%s/answer HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n"
    lines = []
    for place in range(200):
        name = tools.names()[place % len(tools.names())].encode()
        line = socket.create_connection((host, port), timeout=30)
        line.sendall(head % name + b"content-length: %d\r\n\r\n" % len(body) + body)
        if place % 2:
            line.close()  # the phone left
        else:
            lines.append(line)
    for line in lines:
        assert line.recv(12) == b"HTTP/1.1 200"
        line.close()
    half = socket.create_connection((host, port), timeout=30)
    half.sendall(head % b"send-money" + b"content-length: 100\r\n\r\n{")
    half.close()
    assert answer(server, "send-money", {"amount": 2500}).status_code == 200


def test_a_page_of_another_place_sends_nothing(server):
    where = "/api/tools/send-money/answer?lang=id"
    own = f"{server.base_url.host}:{server.base_url.port}"
    for origin in ("http://evil.example", "null", f"http://{own}.evil.example"):
        refused(server.post(where, json={"values": {}}, headers={"origin": origin}), 403, "origin_foreign")
    for headers in ({"origin": f"http://{own}"}, {}):
        assert server.post(where, json={"values": {}}, headers=headers).status_code == 200


def test_who_keeps_lines_open_and_asks_nothing_gives_way(monkeypatch):
    monkeypatch.setattr(lines, "LONGEST_SILENCE", 0.3)
    with serving("id", lambda: TODAY) as address:
        host, port = address.removeprefix("http://").split(":")
        silent = [socket.create_connection((host, int(port)), timeout=5) for _ in range(40)]
        for one in silent[:20]:
            one.sendall(b"POST /api/tools HTTP/1.1\r\nhost: x\r\nx-a: ")  # never ends
        assert httpx.get(f"{address}/api/words", timeout=10).status_code == 200
        assert [one.recv(1) for one in silent] == [b""] * 40, "all are closed"
        for one in silent:
            one.close()
        assert httpx.get(f"{address}/api/words", timeout=10).status_code == 200


@pytest.mark.parametrize(
    "sent",
    [
        b"POST /api/open HTTP/1.1\r\nhost: x\r\ncontent-length: -5\r\n\r\n{}",
        b"POST /api/open HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}",
        b"POST /api/open HTTP/1.1\r\nhost: x\r\ncontent-length: 99999999999999999999\r\n\r\n{}",
        b"\x16\x03\x01\x02\x00\x01\x00" + b"\x00" * 40,
        b"GET /" + b"a" * 70_000 + b" HTTP/1.1\r\nhost: x\r\n\r\n",
        b"GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n",
        b"GET /api/../../etc/passwd HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n",
    ],
)
def test_a_question_that_is_no_http_is_refused_and_the_server_goes_on(server, sent):
    with socket.create_connection((server.base_url.host, server.base_url.port), timeout=20) as line:
        line.sendall(sent)
        told = line.recv(4000)
    assert re.match(rb"HTTP/1.1 4\d\d", told), told[:100]
    assert b"root:" not in told
    assert server.get("/api/words").status_code == 200


def test_questions_in_one_breath_are_answered_in_their_order(server):
    ask = b"GET /api/words?lang=%s HTTP/1.1\r\nhost: x\r\n%s\r\n"
    with socket.create_connection((server.base_url.host, server.base_url.port), timeout=20) as line:
        line.sendall(ask % (b"id", b"") + ask % (b"en", b"connection: close\r\n"))
        told = b""
        while part := line.recv(65536):
            told += part
    assert told.count(b"HTTP/1.1 200") == 2


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(max_size=5), inside, max_size=3),
    max_leaves=6,
)


@pytest.mark.parametrize("name", tools.names())
@settings(max_examples=up_to(25, quick=5))
@given(data=st.data())
def test_whatever_is_sent_for_a_field_is_answered_or_refused(server, name, data):
    fields = [one.field for one in tools.controls(name, tools.read(name, {}, "en"), "en")]
    given = data.draw(st.dictionaries(st.sampled_from([*fields, "goals.1", "x"]), ANYTHING, max_size=3))
    body = json.dumps({"values": given})
    found = server.post(f"/api/tools/{name}/answer?lang=id", content=body, headers=JSON)
    assert found.status_code in (200, 400, 422), found.text
    json.loads(found.text, parse_constant=lambda word: pytest.fail(word))


class TestTheCourse:
    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_every_lesson_has_its_rule_its_story_and_its_questions(self, server, lang):
        lessons = server.get(f"/api/course?lang={lang}").json()["lessons"]
        keys = [read_exercise(path) for path in exercise_files()]
        assert [one["number"] for one in lessons] == [key.lesson for key in keys]
        for lesson, key in zip(lessons, keys, strict=True):
            assert lesson["rule"] == key.rule[lang]
            assert lesson["tools"]
            told = server.get(f"/api/course/{key.lesson}?lang={lang}").json()
            asked = [part for part in told["parts"] if "question" in part]
            assert [one["question"] for one in asked] == [
                f"{key.code}.{place}" for place in range(1, len(key.answers) + 1)
            ]
            words = "".join(part["html"] for part in told["parts"])
            assert "<h2>" in words
            for notebook in ("Shift", "Ctrl", "<script", "\\$"):
                assert notebook not in words, key.name

    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_a_lesson_has_its_sheet(self, server, lang):
        told = server.get("/api/course/5/sheet", params={"lang": lang}).json()
        assert told["number"] == 5
        assert told["rule"] in told["html"]
        assert "<script" not in told["html"]
        assert told == json.loads(engine.ask("course/5/sheet", lang))
        found = server.get("/api/course/99/sheet", params={"lang": lang})
        assert (found.status_code, found.json()["error"]["code"]) == (404, "question_unknown")

    def test_an_answer_is_marked_as_in_the_notebook(self, server):
        for written in ("6.328.200", "Rp6328200", "6,4 jt", "", "x" * 500, "(3000 - 15) x 2120"):
            told = server.post("/api/check?lang=id", json={"question": "5.1", "answer": written}).json()
            right = check("5.1", written, "id")
            assert (told["points"], told["hint"], told["sign"]) == (right.points, right.hint, right.sign)

    def test_a_question_that_is_none(self, server):
        for question in ("5.99", "", "x", "5." * 30):
            refused(
                server.post("/api/check", json={"question": question, "answer": "1"}), 404, "question_unknown"
            )
        refused(server.get("/api/course/99"), 404, "question_unknown")
        refused(server.get("/api/course/x"), 422, "request_unusable")
        refused(
            server.post("/api/check", json={"question": "5.1", "answer": "1" * 3000}), 422, "request_unusable"
        )

    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_the_words_are_told_in_their_order(self, server, lang):
        terms = server.get(f"/api/glossary?lang={lang}").json()["terms"]
        assert len(terms) > 50
        assert all(one["word"] and one["meaning"] for one in terms)


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


class TestTwoChairs:
    def post(self, server, place, **sent):
        return server.post(f"/api/rooms{place}?lang=id", json=sent)

    def test_each_cuts_in_secret_then_both_see_both(self, server):
        one = self.post(server, "", wage=6000, currency="HKD").json()
        other = self.post(server, f"/{one['code'].lower()}/join").json()
        assert (one["chair"], other["chair"], other["shared"]) == (1, 2, {"wage": 6000, "currency": "HKD"})
        cut = self.post(server, f"/{one['code']}/cut", key=one["key"], values={"own_savings": 31}).json()
        assert (cut["have_cut"], cut["answer"]) == ([1], None)
        seen = self.post(server, f"/{one['code']}/look", key=other["key"])
        assert "31" not in seen.text.replace(one["code"], "")
        self.post(server, f"/{one['code']}/cut", key=other["key"], values={"own_savings": "5,5"})
        for key in (one["key"], other["key"]):
            answer_of_both = self.post(server, f"/{one['code']}/look", key=key).json()["answer"]
            chairs = [{"own_savings": 31}, {"own_savings": 5.5}]
            right = tools.ask(
                "wage-split",
                "id",
                TODAY,
                wage=6000,
                currency="HKD",
                **{
                    f"chairs.{place}.{name}": value
                    for place, chair in enumerate(chairs, start=1)
                    for name, value in chair.items()
                },
            )
            assert answer_of_both["said"]["big_number"] == right.big_number
            assert answer_of_both["picture"]["svg"] == right.picture

    def test_who_has_no_chair_sees_nothing(self, server):
        one = self.post(server, "").json()
        refused(self.post(server, f"/{one['code']}/look", key="x"), 403, "plan_not_yours")
        refused(self.post(server, f"/{one['code']}/cut", key="é", values={}), 403, "plan_not_yours")
        refused(self.post(server, "/ZZZZZ/join"), 404, "plan_unknown")
        self.post(server, f"/{one['code']}/join")
        refused(self.post(server, f"/{one['code']}/join"), 409, "plan_taken")

    def test_a_cut_that_cannot_be_is_told_to_its_own_chair(self, server):
        one = self.post(server, "").json()
        place = f"/{one['code']}/cut"
        found = self.post(server, place, key=one["key"], values={"own_savings": 60, "living": 70})
        assert found.status_code == 422
        refused(self.post(server, place, key=one["key"], values={"x": 1}), 422, "field_unknown")
        refused(self.post(server, "", wage="banyak"), 422, "request_unusable")
        refused(self.post(server, "", currency="XXX"), 422, "choice_unknown")
        assert self.post(server, f"/{one['code']}/look", key=one["key"]).json()["have_cut"] == []

    def test_codes_are_not_found_by_trying_and_no_phone_takes_all_plans(self):
        clock = Clock()
        rooms = chairs.Rooms(clock)
        mine = rooms.asked("phone", lambda: rooms.open({}, "en", "phone"))
        for _ in range(100):  # the same wrong code again is one wrong code: a plan that has ended
            with pytest.raises(InputError):
                rooms.asked("phone", lambda: rooms.join("AAAAA"))
        for place in range(29):
            with pytest.raises(InputError):
                rooms.asked("phone", lambda place=place: rooms.join(f"B{place}"))
        with pytest.raises(WorkshopError) as caught:
            rooms.asked("phone", lambda: rooms.join(mine["code"]))
        assert caught.value.code == "plans_guessed"
        assert rooms.asked("another", lambda: rooms.join(mine["code"]))["chair"] == 2
        clock.now = 601
        assert not rooms.asked("phone", lambda: rooms.look(mine["code"], mine["key"], "en"))["have_cut"]
        for _ in range(19):
            rooms.open({}, "en", "phone")
        with pytest.raises(WorkshopError) as full:
            rooms.open({}, "en", "phone")
        assert full.value.code == "plans_begun"
        assert rooms.open({}, "en", "another")["chair"] == 1

    def test_plans_end_and_are_capped(self):
        clock = Clock()
        rooms = chairs.Rooms(clock)
        seats = [rooms.open({}, "en") for _ in range(60)]
        assert len({seat["code"] for seat in seats}) == 60
        with pytest.raises(WorkshopError) as caught:
            rooms.open({}, "en")
        assert caught.value.code == "plans_full"
        clock.now = 45 * 60 + 1
        with pytest.raises(InputError) as gone:
            rooms.join(seats[0]["code"])
        assert gone.value.code == "plan_unknown"
        assert rooms.open({}, "en")["chair"] == 1


class TestThePage:
    def test_may_ask_its_own_server_and_nobody_else(self, server):
        policy = server.get("/").headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        # Only a page obeys it: twelve small files need not carry it.
        small = server.get("/app.js").headers
        assert "content-security-policy" not in small
        assert small["x-content-type-options"] == "nosniff"
        for name, (content, _) in page_files("id").items():
            outside = [
                word for word in content.decode().split() if "http" in word and "w3.org/2000/svg" not in word
            ]
            assert outside == [], name

    def test_says_only_words_of_the_catalogue_in_every_language(self, server):
        for lang in LANGUAGES:
            told = server.get(f"/api/words?lang={lang}").json()
            assert all(told["words"].values())
            assert {"keep", "display_dark", "skip"} <= told["words"].keys()

    def test_keeps_nothing_in_the_phone_and_says_so_to_the_browser(self, server):
        found = answer(server, "send-money", {"amount": 2500})
        assert found.headers["cache-control"] == "no-store"
        assert "set-cookie" not in found.headers
        scripts = b"".join(
            content for content, kind in page_files("id").values() if "script" in kind
        ).decode()
        for store in ("localStorage", "sessionStorage", "indexedDB", "document.cookie", "innerHTML", "eval("):
            assert store not in scripts

    def test_is_light(self, server):
        size = 0
        for place in ("/", *(f"/{name}" for name in page_files("id") if name != "index.html")):
            size += wire(server, "GET", place)
        size += wire(server, "GET", "/api/words?lang=id") + wire(server, "GET", "/api/tools?lang=id")
        assert size < 26_000, "a first view is 30 kB with one answer beside its picture"


def wire(server, method, place):
    """Bytes on the way, gzipped."""
    with server.stream(method, place) as found:
        return sum(len(part) for part in found.iter_raw())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_answer_can_be_taken_away(server, lang):
    told = server.get("/api/tools/loan-price/export", params={"lang": lang}).json()["formats"]
    offered = [one["format"] for one in told]
    assert len({one["label"] for one in told}) == len(told)
    assert offered == ["pdf", "png", "xlsx", "ics", "qr", "sms"]
    begins = {"pdf": b"%PDF", "png": b"\x89PNG", "xlsx": b"PK", "ics": b"BEGIN:VCALENDAR"}
    begins |= {"qr": b"<svg", "sms": b""}
    for kind in offered:
        sent = {"values": {"amount": "5.000.000" if lang == "id" else "5,000,000"}}
        found = server.post(f"/api/tools/loan-price/export/{kind}", params={"lang": lang}, json=sent)
        assert found.status_code == 200
        assert found.content.startswith(begins[kind])
        ending = {"sms": "txt", "qr": "svg"}.get(kind, kind)
        assert f'filename="loan-price-{TODAY}.{ending}"' in found.headers["content-disposition"]


def test_a_code_holds_an_address_that_another_phone_can_open(server):
    right = tools.ask("loan-price", "id", TODAY)
    where, sent = "/api/tools/loan-price/export/qr?lang=id", {"values": {}}
    found = server.post(where, json=sent, headers={"host": "192.168.1.20:8000"})
    assert found.text == export.code(right, "http://192.168.1.20:8000/")
    assert server.post(where, json=sent).text == export.code(right), "127.0.0.1 is each phone's own"
    with serving("id", lambda: TODAY, "http://10.0.0.7:8000/") as address:
        found = httpx.post(f"{address}{where}", json=sent, timeout=30)
    assert found.text == export.code(right, "http://10.0.0.7:8000/"), "the laptop knows its name in the room"
    assert "<title>Membuka alat ini lagi" in found.text


def test_what_cannot_be_taken_away_is_refused(server):
    told = server.get("/api/tools/send-money/export").json()["formats"]
    assert "ics" not in [one["format"] for one in told]
    for address, code in (
        ("send-money/export/ics", "no_due_dates"),
        ("send-money/export/doc", "choice_unknown"),
        ("nowhere/export/png", "tool_unknown"),
    ):
        found = server.post(f"/api/tools/{address}", json={"values": {}})
        assert found.status_code in (404, 422)
        assert found.json()["error"]["code"] == code
    found = server.post("/api/tools/send-money/export/sms", json={"values": {"lang": "x", "amount": "?"}})
    assert found.status_code == 422
    assert server.get("/api/tools/nowhere/export").status_code == 404


def test_the_day_may_be_given_and_is_told(server):
    told = answer(server, "send-money", {}, day="2026-03-01").json()
    assert told["day"] == "2026-03-01"


def test_the_page_leaves_the_numbers_out(server):
    whole = answer(server, "send-money", {"amount": 2500}).json()
    assert answer(server, "send-money", {"amount": 2500}, numbers=False).json() == {
        name: part for name, part in whole.items() if name != "result"
    }


def test_openapi_tells_every_address_and_error(server):
    told = server.get("/openapi.json").json()
    assert set(told["paths"]) >= {
        "/api/tools", "/api/words", "/api/tools/{name}/schema", "/api/tools/{name}/answer", "/api/open"
    }  # fmt: skip
    assert "Refusal" in told["components"]["schemas"]
    assert {"404", "413", "422", "503"} <= told["paths"]["/api/tools/{name}/answer"]["post"][
        "responses"
    ].keys()


def test_an_error_of_the_engine_is_told_without_a_server():
    told = engine.refused(InputError("number_above", name="amount", value=9, highest=5), "id", "send-money")
    assert told["error"]["code"] == "number_above"
    assert "Uang yang diserahkan" in told["error"]["message"]
    assert to_json(told)


def test_answers_are_asked_as_of_today_without_a_day():
    assert engine.answered("send-money", {}, "en")["day"] == date.today()


def test_what_a_phone_loads_answers_without_the_rest_of_finlit(tmp_path):
    wheels._write_wheel(tmp_path, "finlit", "1.0", wheels._own_files())
    (packed,) = tmp_path.glob("*.whl")
    zipfile.ZipFile(packed).extractall(tmp_path / "phone")
    questions = [(f"tools/{name}/answer", "id", '{"values": {}}') for name in tools.names()]
    questions += [("tools/loan-price/export/ics", "id", '{"values": {}}')]
    questions += [("check", "id", '{"question": "5.1", "answer": "6.328.200"}')]
    asks = "answers = [engine.ask(*one) for one in json.load(sys.stdin)]; json.dump(answers, sys.stdout)"
    script = f"import json, sys; sys.path.insert(0, '.'); from finlit.web import engine; {asks}"
    ran = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path / "phone",
        input=json.dumps(questions),
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    for question, there in zip(questions, json.loads(ran.stdout), strict=True):
        assert "error" not in json.loads(there), question
