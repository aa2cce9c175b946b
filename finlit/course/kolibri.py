"""The course as a Kolibri channel: for schools, libraries and shelters, from a stick, without a network.

A channel is a folder with one database and its files. For every lesson there is a topic with the page of
:mod:`finlit.course.lesson_pages`, the learners' sheets to print, and an exercise of Kolibri's own kind
(Perseus) with the questions that have one number or one choice for an answer.
"""

import json
import re
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_DOWN, Decimal
from hashlib import md5
from pathlib import Path
from typing import Any, NamedTuple
from uuid import NAMESPACE_URL, UUID, uuid5

from finlit import __version__
from finlit._beside import write_beside
from finlit.course.answers import options_of
from finlit.course.blocks import Asked, Lesson, lesson_numbers, read_lesson
from finlit.course.cells import without_keys
from finlit.course.district import DISTRICT
from finlit.course.editions import printed
from finlit.course.key import Answer
from finlit.course.lesson_pages import lesson_page, zipped
from finlit.course.names import SKIN
from finlit.i18n import text
from finlit.language import check_language, language

LEARNERS_EDITIONS = ("sheet", "planner", "exercise")
"""What is printed for those who learn: never the key."""
_SCHEMA = Path(__file__).with_name("kolibri.sql")
_SCHEMA_VERSION = "5"
_AUTHOR, _LICENCE = "finlit", "MIT"
_NAMESPACE = uuid5(NAMESPACE_URL, "finlit.course.kolibri")
_LONGEST_TITLE = 200
_NEAR = 1e-6


class Channel(NamedTuple):
    """A channel that was written: its id, the folder, and what is in it."""

    id: str
    folder: Path
    lessons: int
    questions: int
    size: int
    """[bytes]"""


@dataclass
class _Node:
    """A topic or a resource, and what is below it."""

    path: str
    kind: str
    title: str
    description: str = ""
    content: bytes = b""
    ending: str = ""
    preset: str = ""
    items: list[str] = field(default_factory=list)
    below: list["_Node"] = field(default_factory=list)

    @property
    def id(self) -> str:
        return uuid5(_NAMESPACE, self.path).hex


def write_channel(
    folder: Path | str,
    lang: str,
    *,
    district: str | Path = DISTRICT,
    skin: str = SKIN,
    lessons: Sequence[int] = (),
    address: str = "",
    on: date | None = None,
) -> Channel:
    """Write the course of a language as a Kolibri channel.

    Parameters
    ----------
    folder : path
        ``content/databases`` and ``content/storage`` are made in it; other channels there stay. Called
        ``KOLIBRI_DATA`` on a stick, Kolibri finds it by itself.
    lang : str
    district, skin : str
        As in :func:`finlit.course.read_lesson`.
    lessons : sequence of int
        Without them all.
    address : str
        Of the tools' page, for links and QR codes.
    on : date, optional
        The day on which facts are looked at and pictures are worked out; it is the channel's version, too.

    Raises
    ------
    InputError
        ``question_unknown``, ``district_unknown``, ``language_unknown``.
    WorkshopError
        ``folder_not_writable``; ``package_missing`` without typst.
    """
    check_language(lang)
    place, day = Path(folder), on or date.today()
    read = [read_lesson(number, lang, district, skin, day) for number in lessons or lesson_numbers()]
    called = read[0].names.district.said("district", lang)
    title = text("course.print.title", lang, district=called)
    base = f"{lang}/{Path(district).stem}/{skin}"
    root = _Node(base, "topic", title, text("course.kolibri.about", lang))
    for lesson in read:
        sheets = printed(
            lang,
            district=district,
            skin=skin,
            lessons=[lesson.number],
            editions=LEARNERS_EDITIONS,
            address=address,
            on=day,
        )
        root.below.append(_topic(lesson, base, sheets, address, day))
    nodes = [node for topic in root.below for node in topic.below]
    files = {f"{md5(node.content).hexdigest()}.{node.ending}": node.content for node in nodes}
    for name, content in files.items():
        write_beside(place / "content" / "storage" / name[0] / name[1] / name, content)
    # Last, so that a channel that is there is whole.
    write_beside(place / "content" / "databases" / f"{root.id}.sqlite3", _database(root, lang, day))
    questions = sum(len(node.items) for node in nodes)
    return Channel(root.id, place, len(read), questions, sum(map(len, files.values())))


def _topic(lesson: Lesson, base: str, sheets: bytes, address: str, day: date) -> _Node:
    lang, path = lesson.lang, f"{base}/{lesson.name}"
    number = text("course.lesson_number", lang, number=lesson.number)
    page = zipped(lesson_page(lesson, address, day))
    below = [
        _Node(f"{path}/page", "html5", lesson.title, lesson.rule, page, "zip", "html5_zip"),
        _Node(
            f"{path}/sheets", "document", text("course.kolibri.sheets", lang), "", sheets, "pdf", "document"
        ),
    ]
    items = dict(_items(lesson, path))
    if items:
        below.append(
            _Node(
                f"{path}/exercise",
                "exercise",
                text("course.kolibri.exercise", lang),
                text("course.kolibri.exercise_about", lang),
                _perseus(items),
                "perseus",
                "exercise",
                items=list(items),
            )
        )
    return _Node(path, "topic", f"{number}: {lesson.title}", lesson.rule, below=below)


def _items(lesson: Lesson, path: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Return the questions that Kolibri can mark, each with the story that it is asked of."""
    story = [words for words in map(without_keys, lesson.story) if words]
    for asked in lesson.questions:
        part = asked.part
        if not isinstance(part, Answer):
            continue
        if isinstance(part.value, Decimal):
            how, widget = _to_type(part, lesson.lang), _number_widget(part, lesson.lang)
        elif part.kind == "choice" and isinstance(part.value, str):
            how, widget = "", _choice_widget(part)
        else:
            continue
        words = [*story, asked.words, how]
        item_id = uuid5(_NAMESPACE, f"{path}/{part.name}").hex
        yield item_id, _item(words, widget, _hints(asked, lesson))


def _to_type(part: Answer, lang: str) -> str:
    """Say what stands beside the field; Kolibri reads 6.328.200, 12,5 and 12.5 as everywhere, but no sign."""
    if part.kind == "percent":
        return text("course.kolibri.percent", lang)
    has_fraction = isinstance(part.value, Decimal) and part.value % 1 != 0
    return text(f"course.kolibri.{'fraction' if has_fraction else 'digits'}", lang)


def _hints(asked: Asked, lesson: Lesson) -> list[str]:
    general = text("course.hint.not_yet", lesson.lang)
    return [general, f"**{lesson.rule}**"]


def _number_widget(part: Answer, lang: str) -> tuple[str, dict[str, Any]]:
    right = Decimal(str(part.value))
    answers = [_number(right, float(part.tolerance))]
    if part.kind == "percent":
        said = text("course.kolibri.no_sign", lang)
        answers += [_number(value, _NEAR, said) for value in _with_sign(right)]
    options = {"answers": answers, "size": "normal", "coefficient": False, "labelText": "", "static": False}
    return "numeric-input 1", _widget("numeric-input", options, major=0)


def _number(value: Decimal, most_error: float, said: str = "") -> dict[str, Any]:
    """An answer that is right, or with words one that is not marked: the words ask for another writing."""
    return {
        "value": float(value),
        "status": "ungraded" if said else "correct",
        "message": said,
        "simplify": "optional",
        "strict": False,
        "maxError": most_error,
        "answerForms": ["integer", "decimal"],
    }


def _with_sign(right: Decimal) -> list[Decimal]:
    """Return what Kolibri takes the right answer for when it is typed with its sign.

    It reads the number before the sign up to a comma, and a hundredth of it where the right one is at most 1:
    "2,478%" as 2, "0.6%" as 0.006, "1.250,5%" as 1.25. The right answer is never marked wrong for that.
    """
    whole = right.to_integral_value(ROUND_DOWN)
    read = {right, whole}
    if whole > 999:
        read |= {whole / 1000, (whole / 1000).to_integral_value(ROUND_DOWN)}
    if abs(right) <= 1:
        read = {one / 100 for one in read}
    return sorted(read - {right})


def _choice_widget(part: Answer) -> tuple[str, dict[str, Any]]:
    choices = [
        {"content": option.upper(), "correct": option == str(part.value).casefold()}
        for option in sorted(options_of(part))
    ]
    options = {
        "choices": choices,
        "randomize": False,
        "multipleSelect": False,
        "countChoices": False,
        "displayCount": None,
        "hasNoneOfTheAbove": False,
        "onePerLine": True,
        "deselectEnabled": False,
    }
    return "radio 1", _widget("radio", options, major=1)


def _widget(kind: str, options: dict[str, Any], major: int) -> dict[str, Any]:
    return {
        "type": kind,
        "alignment": "default",
        "static": False,
        "graded": True,
        "options": options,
        "version": {"major": major, "minor": 0},
    }


def _item(words: list[str], widget: tuple[str, dict[str, Any]], hints: list[str]) -> dict[str, Any]:
    name, found = widget
    content = "\n\n".join([*map(_without_formulas, filter(None, words)), f"[[☃ {name}]]"])
    return {
        "question": {"content": content, "images": {}, "widgets": {name: found}},
        "answerArea": {"calculator": True, "periodicTable": False},
        "itemDataVersion": {"major": 0, "minor": 1},
        "hints": [{"content": _without_formulas(one), "images": {}, "widgets": {}} for one in hints],
    }


def _without_formulas(words: str) -> str:
    """Mark every dollar as one: to Perseus a bare one begins a formula."""
    return re.sub(r"(?<!\\)\$", r"\\$", words)


def _perseus(items: dict[str, dict[str, Any]]) -> bytes:
    about = {
        "all_assessment_items": list(items),
        "assessment_mapping": dict.fromkeys(items, "perseus_question"),
        **_mastery(len(items)),
        "randomize": False,
    }
    files = {"exercise.json": about} | {f"{name}.json": item for name, item in items.items()}
    return zipped({name: json.dumps(one, ensure_ascii=False).encode() for name, one in files.items()})


def _mastery(count: int) -> dict[str, Any]:
    return {"mastery_model": "do_all", "m": count, "n": count}


def _database(root: _Node, lang: str, day: date) -> bytes:
    """Return the channel's database: the tree, its files and its exercises."""
    with sqlite3.connect(":memory:") as made:
        made.executescript(_SCHEMA.read_text(encoding="utf-8"))
        name = language(lang).name
        _insert(made, "content_language", (lang, lang, "", name, "ltr"))
        _insert_tree(made, root, root.id, lang)
        channel = (root.id, root.title, root.description, None, _AUTHOR, int(f"{day:%Y%m%d}"), "")
        # With a space between day and hour: a "T" there breaks Kolibri's import.
        _insert(made, "content_channelmetadata", (*channel, f"{day} 00:00:00", _SCHEMA_VERSION, root.id))
        made.commit()
        return bytes(made.serialize())


def _insert_tree(made: sqlite3.Connection, root: _Node, channel: str, lang: str) -> None:
    """Write the nodes with the numbers of a nested set: each one's lie between its parent's."""
    last = 0

    def write(node: _Node, parent: str | None, level: int, order: int) -> None:
        nonlocal last
        last += 1
        left = last
        for place, below in enumerate(node.below, start=1):
            write(below, node.id, level + 1, place)
        last += 1
        _insert(made, "content_contentnode", _row(node, channel, lang, (order, left, last, level), parent))
        _insert_resource(made, node, lang)

    write(root, None, 0, 1)


def _row(
    node: _Node, channel: str, lang: str, tree: tuple[int, int, int, int], parent: str | None
) -> tuple[Any, ...]:
    order, left, right, level = tree
    is_topic = node.kind == "topic"
    licence = (None, None) if is_topic else ("Special Permissions", _LICENCE)
    content = UUID(node.id).hex if is_topic else uuid5(_NAMESPACE, f"content/{node.path}").hex
    return (
        *(node.id, *licence, node.title[:_LONGEST_TITLE], False, content, channel, node.description),
        *(order, "" if is_topic else _AUTHOR, f"{_AUTHOR} {__version__}", node.kind, False, "{}"),
        *(None, None, None, None, None, None, None),
        *(left, right, 1, level, lang, parent),
    )


def _insert_resource(made: sqlite3.Connection, node: _Node, lang: str) -> None:
    if not node.content:
        return
    digest, file_id = md5(node.content).hexdigest(), uuid5(_NAMESPACE, f"file/{node.path}").hex
    made.execute(
        "INSERT OR IGNORE INTO content_localfile VALUES (?, ?, ?, ?)",
        (digest, node.ending, False, len(node.content)),
    )
    _insert(made, "content_file", (file_id, node.preset, False, False, 1, node.id, lang, digest))
    if node.items:
        count = len(node.items)
        about = {"type": "do_all", "m": count, "n": count}
        ids, mastery = json.dumps(node.items), json.dumps(about)
        name = uuid5(_NAMESPACE, f"assessment/{node.path}").hex
        _insert(made, "content_assessmentmetadata", (name, ids, count, mastery, False, True, node.id))


def _insert(made: sqlite3.Connection, table: str, row: tuple[Any, ...]) -> None:
    made.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)
