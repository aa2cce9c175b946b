"""*Start here*: three questions that find a path through the lessons, and how far one is already."""

from typing import Any

import ipywidgets as widgets

from finlit.course.paths import STAGES, Entry, entries, path_of
from finlit.course.progress import Progress, progress
from finlit.i18n import Language, check_language, text
from finlit.language import FALLBACK
from finlit.tools.kept import course_folder

_PLACES = ("prospective", "abroad", "home", "returned", "officer")
_TOGETHER = ("alone", "joint")


def start_here(lang: str = FALLBACK) -> "StageFinder":
    """Ask three questions and show the path that fits, with how far each exercise is on this machine.

    Parameters
    ----------
    lang : str

    Raises
    ------
    InputError
        ``language_unknown``.
    """
    return StageFinder(check_language(lang))


class StageFinder(widgets.VBox):  # type: ignore[misc]  # ipywidgets has no types
    """Three questions and, below them, the lessons in the order that fits the answers. Nothing is kept."""

    def __init__(self, lang: Language) -> None:
        self._lang = lang
        self._lessons = entries()
        folder = course_folder()
        self._progress = progress(folder, lang) if folder else {}
        self.place = self._question("place", _PLACES)
        self.stage = self._question("stage", STAGES)
        self.together = self._question("together", _TOGETHER)
        self._path = widgets.Output()
        super().__init__(children=[*self._asked(), self._path])
        for question in (self.place, self.stage, self.together):
            question.observe(lambda _: self._show(), names="value")
        self._show()

    def _question(self, name: str, choices: tuple[str, ...]) -> widgets.RadioButtons:
        options = [(self._say(f"{name}.{choice}"), choice) for choice in choices]
        layout = widgets.Layout(width="max-content", max_width="100%")
        return widgets.RadioButtons(options=options, value=choices[0], layout=layout)

    def _asked(self) -> list[widgets.Widget]:
        asked: list[widgets.Widget] = []
        for number, (name, question) in enumerate(
            (("place", self.place), ("stage", self.stage), ("together", self.together)), start=1
        ):
            asked.append(widgets.HTML(f"<strong>{number}. {self._say(f'{name}.question')}</strong>"))
            asked.append(question)
        return asked

    @property
    def path(self) -> list[Entry]:
        """The lessons, in the order that fits what is answered."""
        way = "joint" if self.together.value == "joint" else self.place.value
        return path_of(self._lessons, way, self.stage.value) or self._lessons

    def words(self) -> str:
        """Return the path as Markdown: each lesson with its link, and how far its exercise is."""
        return "\n".join([f"### {self._say('path')}", "", *(self._line(entry) for entry in self.path)])

    def _line(self, entry: Entry) -> str:
        parts = [f"[{entry.called(self._lang)}]({entry.link()})"]
        minutes = text("course.minutes", self._lang, minutes=entry.source.front.minutes)
        parts.append(f"({minutes})")
        if entry.key:
            done = self._progress.get(entry.source.name)
            parts.append(f"– [{self._say('exercise')}]({entry.exercise_link(self._lang)})")
            parts.append(self._done(done) if done else "")
        return f"1. {' '.join(part for part in parts if part)}"

    def _done(self, done: Progress) -> str:
        return self._say("done", right=done.right, questions=done.questions)

    def _show(self) -> None:
        # As Markdown, because the lab turns its links into notebooks that open in a tab.
        data = {"text/markdown": self.words(), "text/plain": self.words()}
        self._path.outputs = ({"output_type": "display_data", "data": data, "metadata": {}},)

    def _say(self, key: str, **values: Any) -> str:
        return text(f"course.start.{key}", self._lang, **values)
