"""What ``finlit build --audit`` and ``--table`` show of the whole course."""

from finlit.cli.screen import note, say, table
from finlit.course.audit import DEEDS, cast_rows, place_rows, plain_rows, term_rows
from finlit.course.reading import Course
from finlit.course.spellings import proved
from finlit.i18n import LANGUAGES
from finlit.language import language


def show_audit(course: Course) -> None:
    """Show who does what in the stories, which places are named, and how plainly the lessons speak."""
    rows = [
        [row.lesson or say("build.all"), *_halves(row.people, row.women, row.men)]
        for row in cast_rows(course)
    ]
    table(say("build.cast"), _heads("lesson", "people", *DEEDS), rows, right=range(1, 2 + len(DEEDS)))
    places = place_rows(course)
    shown = [[row.lesson, str(row.named), str(row.differing)] for row in places]
    total = [
        say("build.all"),
        str(sum(row.named for row in places)),
        str(sum(row.differing for row in places)),
    ]
    table(say("build.places"), _heads("lesson", "named", "differing"), [*shown, total], right=[1, 2])
    _speech(course)
    for source in course.lessons:
        for found in term_rows(source):
            key = "unsaid" if found.lang else "no_term"
            spoken = language(found.lang).name if found.lang else ""
            values = {"lesson": found.lesson, "term": found.term}
            note(say(f"build.{key}", **values, **({"language": spoken} if found.lang else {})))


def _speech(course: Course) -> None:
    measured = plain_rows(course)
    rows = [
        [f"{lesson} ({lang})", str(found.sentences), f"{found.average:.1f}", str(len(found.long))]
        for lesson, by_language in measured.items()
        for lang, found in by_language.items()
    ]
    columns = _heads("lesson", "sentences", "average", "long")
    table(say("build.speech"), columns, rows, right=[1, 2, 3])
    for lesson, by_language in measured.items():
        for lang in LANGUAGES:
            for words in by_language[lang].long:
                note(say("build.long_sentence", lesson=lesson, language=language(lang).name, words=words))


def _halves(people: tuple[int, int], women: tuple[int, ...], men: tuple[int, ...]) -> list[str]:
    pairs = [people, *zip(women, men, strict=True)]
    return [f"{first} / {second}" for first, second in pairs]


def show_table(course: Course) -> None:
    """Show for every question what it catches, and whether it takes every spelling of the right answer."""
    found = [each for source in course.exercises for each in proved(course.keys[source.name])]
    rows = [
        [
            each.question,
            each.kind,
            *map(str, (each.misconceptions, each.caught, each.tried, len(each.refused))),
        ]
        for each in found
    ]
    sums = [sum(int(row[place]) for row in rows) for place in range(2, 6)]
    columns = _heads("question", "kind", "misconceptions", "caught", "tried", "refused")
    total = [say("build.all"), str(len(rows)), *map(str, sums)]
    table(say("build.questions"), columns, [*rows, total], right=range(2, 6))
    for each in found:
        for written in each.refused:
            note(f"{each.question}: {written!r}")


def _heads(*names: str) -> list[str]:
    return [say(f"build.column.{name}") for name in names]
