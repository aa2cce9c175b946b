"""The course as a Kolibri channel: its database, its files, its exercises; and taken in by Kolibri itself."""

import json
import os
import re
import shutil
import sqlite3
import subprocess
import zipfile
from datetime import date, datetime
from decimal import Decimal
from hashlib import md5
from io import BytesIO
from types import SimpleNamespace

import pytest

from finlit.course.blocks import read_lesson
from finlit.course.checks import load_exercise
from finlit.course.kolibri import _number_widget, write_channel
from finlit.language import LANGUAGES

# A channel is made once.
pytestmark = pytest.mark.xdist_group("kolibri")

DAY = date(2026, 11, 15)
KOLIBRI = "kolibri==0.19.5"
LESSONS = (1, 5, 7)


@pytest.fixture(scope="module", params=LANGUAGES)
def channel(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("stick") / "KOLIBRI_DATA"
    return request.param, write_channel(folder, request.param, lessons=LESSONS, on=DAY)


def rows(made, words):
    with sqlite3.connect(made.folder / "content" / "databases" / f"{made.id}.sqlite3") as read:
        read.row_factory = sqlite3.Row
        return [dict(row) for row in read.execute(words)]


def stored(made, row):
    name = f"{row['local_file_id']}.{row['extension']}"
    return (made.folder / "content" / "storage" / name[0] / name[1] / name).read_bytes()


def files(made):
    return rows(
        made,
        "SELECT f.*, l.extension, l.file_size, n.kind, n.title FROM content_file f "
        "JOIN content_localfile l ON l.id = f.local_file_id "
        "JOIN content_contentnode n ON n.id = f.contentnode_id",
    )


def test_the_tree_is_a_topic_a_lesson(channel):
    lang, made = channel
    nodes = rows(made, "SELECT * FROM content_contentnode ORDER BY lft")
    root = nodes[0]
    assert (root["id"], root["kind"], root["parent_id"], root["level"]) == (made.id, "topic", None, 0)
    topics = [node for node in nodes if node["parent_id"] == made.id]
    assert [node["title"].split(": ", 1)[1] for node in topics] == [
        read_lesson(n, lang).title for n in LESSONS
    ]
    for topic in topics:
        below = [node for node in nodes if node["parent_id"] == topic["id"]]
        assert [node["kind"] for node in below] == ["html5", "document", "exercise"]
        assert all(topic["lft"] < node["lft"] < node["rght"] < topic["rght"] for node in below)
    ends = sorted(end for node in nodes for end in (node["lft"], node["rght"]))
    assert ends == list(range(1, 2 * len(nodes) + 1))
    assert len({node["content_id"] for node in nodes}) == len(nodes)
    assert {node["lang_id"] for node in nodes} == {lang}
    assert {node["channel_id"] for node in nodes} == {made.id}


def test_the_channel_says_what_kolibri_asks_of_it(channel):
    _, made = channel
    (about,) = rows(made, "SELECT * FROM content_channelmetadata")
    assert about["min_schema_version"] == "5"
    assert datetime.strptime(about["last_updated"], "%Y-%m-%d %H:%M:%S").date() == DAY
    assert about["version"] == 20261115
    assert len(about["description"]) <= 400
    assert len(about["name"]) <= 200


def test_every_file_is_there_and_is_what_it_says(channel):
    _, made = channel
    found = files(made)
    assert len(found) == 3 * len(LESSONS) == made.lessons * 3
    for row in found:
        content = stored(made, row)
        assert md5(content).hexdigest() == row["local_file_id"]
        assert len(content) == row["file_size"]
        assert (row["kind"], row["preset"], row["extension"]) in {
            ("html5", "html5_zip", "zip"),
            ("document", "document", "pdf"),
            ("exercise", "exercise", "perseus"),
        }
        if row["extension"] == "zip":
            assert "index.html" in zipfile.ZipFile(BytesIO(content)).namelist()
        if row["extension"] == "pdf":
            assert content.startswith(b"%PDF")


def test_kolibri_takes_the_answers_that_the_key_takes(channel):
    _, made = channel
    keys = {exercise.lesson: exercise for exercise in map(load_exercise, LESSONS)}
    seen = 0
    for row in files(made):
        if row["extension"] != "perseus":
            continue
        packed = zipfile.ZipFile(BytesIO(stored(made, row)))
        about = json.loads(packed.read("exercise.json"))
        (listed,) = rows(
            made, f"SELECT * FROM content_assessmentmetadata WHERE contentnode_id = '{row['contentnode_id']}'"
        )
        assert json.loads(listed["assessment_item_ids"]) == about["all_assessment_items"]
        assert listed["number_of_assessments"] == len(about["all_assessment_items"])
        answers = [
            answer
            for exercise in keys.values()
            for answer in exercise.answers
            if isinstance(answer.value, Decimal) or answer.kind == "choice"
        ]
        for name in about["all_assessment_items"]:
            item = json.loads(packed.read(f"{name}.json"))
            ((widget, found),) = item["question"]["widgets"].items()
            assert f"[[☃ {widget}]]" in item["question"]["content"]
            assert "Shift" not in item["question"]["content"]
            assert not re.search(r"(?<!\\)\$", item["question"]["content"]), "a bare dollar is a formula"
            seen += 1
            if found["type"] == "numeric-input":
                right, *unmarked = found["options"]["answers"]
                assert {one["status"] for one in unmarked} <= {"ungraded"}
                assert all("%" in one["message"] for one in unmarked)
                assert any(
                    isinstance(one.value, Decimal)
                    and float(one.value) == right["value"]
                    and float(one.tolerance) == right["maxError"]
                    for one in answers
                )
            else:
                marked = [one["content"].casefold() for one in found["options"]["choices"] if one["correct"]]
                assert len(marked) == 1
                assert any(marked[0] == str(one.value).casefold() for one in answers)
    assert seen == made.questions > 5


def as_kolibri_reads(typed, answers):
    """What Kolibri 0.19 makes of a number with its sign: what is before a comma, of 1 or less a hundredth."""
    found = float(re.match(r"[\d.]*\d", typed)[0])
    right = [one for one in answers if one["status"] == "correct"]
    if all(abs(one["value"]) <= 1 for one in right):
        found /= 100
    first = next((one for one in answers if abs(found - one["value"]) < one["maxError"]), None)
    return first["status"] if first else "wrong"


@pytest.mark.parametrize(
    ("value", "typed"),
    [
        ("2.478", ("2.478%", "2,478%", "2,478 %")),
        ("24", ("24%", "24 %")),
        ("0.6", ("0.6%", "0,6%")),
        ("1250.5", ("1250,5%", "1.250,5%", "1250.5%", "1,250.5%")),
    ],
)
def test_a_right_number_with_its_sign_is_never_marked_wrong(value, typed):
    part = SimpleNamespace(value=Decimal(value), tolerance=Decimal("0.05"), kind="percent")
    _, widget = _number_widget(part, "id")
    answers = widget["options"]["answers"]
    assert answers[0]["status"] == "correct"
    for one in typed:
        assert as_kolibri_reads(one, answers) in ("correct", "ungraded"), one
    assert as_kolibri_reads("7,5%", answers) == "wrong"


def test_the_same_day_is_the_same_channel_and_others_stay(tmp_path):
    other = tmp_path / "content" / "databases" / "other.sqlite3"
    other.parent.mkdir(parents=True)
    other.write_bytes(b"x")
    first = write_channel(tmp_path, "id", lessons=[5], on=DAY)
    names = sorted(path.name for path in (tmp_path / "content" / "storage").rglob("*.*"))
    assert write_channel(tmp_path, "id", lessons=[5], on=DAY) == first
    assert sorted(path.name for path in (tmp_path / "content" / "storage").rglob("*.*")) == names
    assert other.read_bytes() == b"x"
    assert write_channel(tmp_path, "en", lessons=[5], on=DAY).id != first.id
    assert write_channel(tmp_path, "id", lessons=[5], district="lombok_tengah", on=DAY).id != first.id


@pytest.mark.slow
def test_kolibri_takes_the_channel_in(channel, tmp_path):
    uvx = shutil.which("uvx")
    assert uvx, "no uvx on this machine: install uv"
    _, made = channel
    home = os.environ | {"KOLIBRI_HOME": str(tmp_path / "home"), "KOLIBRI_RUN_MODE": "test"}

    def kolibri(*words):
        command = [uvx, "--python", "3.11", "--from", KOLIBRI, "kolibri", "manage", *words]
        ran = subprocess.run(command, env=home, capture_output=True, text=True, timeout=600)
        assert ran.returncode == 0, ran.stdout[-3000:] + ran.stderr[-3000:]
        return ran.stdout

    kolibri("importchannel", "disk", made.id, str(made.folder))
    kolibri("importcontent", "disk", made.id, str(made.folder))
    with sqlite3.connect(tmp_path / "home" / "db.sqlite3") as read:
        found = read.execute(
            "SELECT kind, available FROM content_contentnode WHERE channel_id = ?", [made.id]
        ).fetchall()
        published = read.execute("SELECT name, published_size FROM content_channelmetadata").fetchall()
    assert len(found) == 1 + 4 * len(LESSONS)
    assert all(available for _, available in found)
    assert len(published) == 1
