"""Any tool as a set of controls in a notebook: ``show("send-money", lang="id")``.

The tool says what there is to set and what the answer is; here is only how it looks and moves. Nothing
is stored: what was set leaves the notebook only as a file that the learner saves.
"""

from abc import abstractmethod
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal
from urllib.parse import quote

import ipywidgets as widgets

from finlit import page
from finlit._beside import write_beside
from finlit.errors import FinlitError
from finlit.export import again
from finlit.i18n import check_language, error_message, number, text
from finlit.language import FALLBACK
from finlit.money import round_to
from finlit.tools import (
    Answer,
    Control,
    ToolInputs,
    answer,
    ask,
    controls,
    explain,
    question,
    read,
    subjects,
    title,
)
from finlit.tools.files import opened, saved
from finlit.tools.kept import FILE, forget, keep, kept_file, open_kept, opening
from finlit.tools.ours import set_in, set_otherwise

_STYLE = Path(__file__).with_name("widgets.css").read_text(encoding="utf-8")


def show(
    name: str, lang: str = FALLBACK, as_of: date | None = None, *, ours: bool = False, **start_values: Any
) -> "Face | OurFace":
    """Draw a tool: its controls, its answer, and what is behind the folds.

    Parameters
    ----------
    name : str
        See :func:`finlit.tools.names`.
    lang : str
    as_of : date, optional
        The day of asking; today when left out.
    ours : bool
        Open with the numbers that the family keeps (:mod:`finlit.tools.kept`), and offer to keep those that
        are set.
    **start_values
        Fields to start from, for instance ``corridor="SGP-IDN", amount=400``.

    Raises
    ------
    InputError
        ``tool_unknown``, ``language_unknown``, and whatever the tool refuses among the start values.
    """
    face = Face(name, lang, as_of, start_values)
    return OurFace(face) if ours else face


def tiles(lang: str = FALLBACK, as_of: date | None = None) -> "Tiles":
    """Draw every tool as a picture to click; the tool opens below the pictures.

    Parameters
    ----------
    lang : str
    as_of : date, optional
        The day of asking; today when left out.

    Raises
    ------
    InputError
        ``language_unknown``.
    """
    return Tiles(check_language(lang), as_of)


class Tiles(widgets.VBox):  # type: ignore[misc]  # ipywidgets has no types
    """All tools as pictures, by subject. ``tiles.choose(name)`` does what a click does."""

    def __init__(self, lang: str, as_of: date | None) -> None:
        self._lang, self._as_of = lang, as_of
        self._below = widgets.VBox()
        drawn = widgets.VBox([self._group(*group) for group in subjects(lang).items()])
        super().__init__([widgets.HTML(f"<style>{_STYLE}</style>"), drawn, self._below])
        self.add_class("finlit")

    def choose(self, name: str) -> "Face":
        """Show a tool below the pictures, in place of the one before."""
        face = Face(name, self._lang, self._as_of, {})
        self._below.children = (face,)
        return face

    def _group(self, subject: str, found: Iterable[str]) -> widgets.Widget:
        tiles = widgets.Box([self._tile(name) for name in found])
        tiles.add_class("finlit-tiles")
        return widgets.VBox([widgets.HTML(f"<h3>{subject}</h3>"), tiles])

    def _tile(self, name: str) -> widgets.Widget:
        picture = str(ask(name, self._lang, self._as_of).picture)
        # Beside the button that says the tool's name it tells a screen reader nothing more.
        image = widgets.HTML(f'<img alt="" src="data:image/svg+xml;charset=utf-8,{quote(picture)}">')
        button = widgets.Button(description=title(name, self._lang), tooltip=question(name, self._lang))
        button.on_click(lambda _: self.choose(name))
        tile = widgets.VBox([image, button])
        tile.add_class("finlit-tile")
        return tile


class Face(widgets.VBox):  # type: ignore[misc]  # ipywidgets has no types
    """A tool on the screen. ``face.inputs`` is what is set, ``face.answer`` what is answered.

    ``answer`` is None while what is set cannot be answered; then the reason stands where the number was.
    """

    def __init__(self, name: str, lang: str, as_of: date | None, start_values: dict[str, Any]) -> None:
        self._name, self._lang, self._as_of = name, check_language(lang), as_of
        self._start = dict(start_values)
        self.inputs: ToolInputs = read(name, start_values, lang)
        self.answer: Answer | None = None
        self._given = dict(start_values)
        self._is_filling = False
        self._head, self._body = widgets.HTML(), widgets.HTML()
        self._controls: dict[str, Control] = {}
        self._rows = {control.field: self._row(control) for control in self._asked_controls()}
        self._rests_on = _Fold("widgets.rests_on", lang, [widgets.HTML()], self._fill_folds)
        self._table = _Fold("widgets.table", lang, [widgets.HTML()], self._fill_folds)
        self._working = _Fold("widgets.working", lang, [widgets.HTML()], self._fill_folds)
        self._outputs = _Fold("widgets.take_out", lang, self._output_buttons(), self._forget_output)
        self._save, self._print = widgets.HTML(), widgets.HTML()
        self._reset = widgets.Button(description=text("widgets.reset", lang), icon="undo")
        self._reset.on_click(lambda _: self.reset())
        self._make_page = widgets.Button(description=text("widgets.print", lang), icon="print")
        self._make_page.on_click(lambda _: self._offer_page())
        self._open = widgets.FileUpload(accept=".json", description=text("widgets.open", lang))
        self._open.observe(self._opened, names="value")
        super().__init__(children=self._arranged(), layout=widgets.Layout(width="100%", max_width="1000px"))
        self.add_class("finlit")
        self.add_class("finlit-face")
        self._refresh()

    # What others may do with it

    @property
    def name(self) -> str:
        """Of the tool."""
        return self._name

    @property
    def lang(self) -> str:
        """Of its words."""
        return self._lang

    @property
    def by_hand(self) -> frozenset[str]:
        """The fields that are not as the tool begins with them."""
        return frozenset(self._given)

    def set(self, **values: Any) -> None:
        """Set fields as if by hand; what cannot be used is said on the screen."""
        for field, value in values.items():
            known = self._controls.get(field)  # what is not known is said when the values are read
            for reset in known.resets if known else ():
                self._given.pop(reset, None)
            self._forget_rows_beyond(field, value)
            self._given[field] = value
        self._refresh()

    def _forget_rows_beyond(self, field: str, many: Any) -> None:
        """Where there are fewer rows now, what was set in the others goes with them."""
        for known in [name for name in self._given if name.startswith(f"{field}.")]:
            if str(many).isdecimal() and int(known.split(".")[1]) > int(many):
                del self._given[known]

    def reset(self) -> None:
        """Go back to the start."""
        self._given = dict(self._start)
        self._refresh()

    def _own(self) -> dict[str, str]:
        """Return what is a family's own of what is set: neither an example nor a number of the story."""
        set_now = {field for field, value in self._given.items() if self._start.get(field) != value}
        return set_in(self._name, self.inputs, set_otherwise(self._controls.values(), set_now))

    def open_saved(self, content: str | bytes) -> None:
        """Take the values of a saved file; a file that cannot be used is said on the screen."""
        try:
            values = opened(self._name, content, self._lang)
            read(self._name, values, self._lang)
        except FinlitError as problem:
            self._show_problem(explain(self._name, problem, self._lang))
            return
        self._given = values
        self._refresh()

    # How it is arranged

    def _arranged(self) -> list[widgets.Widget]:
        heading = f"<h3>{title(self._name, self._lang)}</h3><p>{question(self._name, self._lang)}</p>"
        self._more = _Fold("widgets.more", self._lang, [], lambda: None)
        self._setting = widgets.VBox(self._settings())
        self._setting.add_class("finlit-set")
        seen = widgets.VBox([self._body])
        seen.add_class("finlit-seen")
        wrap = widgets.Layout(flex_flow="row wrap", width="100%", grid_gap="16px")
        buttons = [self._reset, self._save, self._open, self._make_page, self._print]
        return [
            widgets.HTML(f"<style>{page.STYLE}\n{_STYLE}</style>{heading}"),
            self._head,
            widgets.HBox([self._setting, seen], layout=wrap),
            self._rests_on,
            self._table,
            self._working,
            self._outputs,
            widgets.HBox(
                buttons, layout=widgets.Layout(flex_flow="row wrap", grid_gap="12px", align_items="center")
            ),
        ]

    def _settings(self) -> list[widgets.Widget]:
        """What is set at first sight, and the fold with the rest."""
        first = [self._rows[field] for field, control in self._controls.items() if control.first]
        self._more.fill([self._rows[field] for field, control in self._controls.items() if not control.first])
        return [*first, self._more]

    def _asked_controls(self) -> Iterable[Control]:
        found = controls(self._name, self.inputs, self._lang)
        self._controls = {control.field: control for control in found}
        return found

    def _row(self, control: Control) -> "_Row":
        kinds: dict[str, type[_Row]] = {"number": _NumberRow, "choice": _ChoiceRow, "text": _TextRow}
        return kinds[control.kind](control, self._lang, self._changed)

    # What happens when something is set

    def _changed(self, field: str, value: Any) -> None:
        if self._is_filling:
            return
        self.set(**{field: value})

    def _refresh(self) -> None:
        """Work everything out anew; an answer that no longer holds never stays on the screen."""
        self._print.value = self._took_out.value = ""
        try:
            self.inputs = read(self._name, self._given, self._lang)
            self._fill_rows()
            self.answer = answer(self._name, self.inputs, self._lang, self._as_of)
        except FinlitError as problem:
            self._show_problem(explain(self._name, problem, self._lang))
            return
        except Exception:  # ipywidgets swallows it; the learner must not be left with an old number
            self._show_problem(text("widgets.broken", self._lang))
            raise
        self._head.value = f'<div aria-live="polite">{page.head(self.answer, self._lang)}</div>'
        self._body.value = page.body(self.answer)
        self._save.value = _download(
            f"finlit-{self._name}.json",
            "application/json",
            saved(self._name, self.answer.inputs, self._lang, self._own()),
            text("widgets.save", self._lang),
        )
        self._make_page.disabled = False
        self._fill_folds()

    def _fill_rows(self) -> None:
        self._is_filling = True
        try:
            found = list(self._asked_controls())
            if [control.field for control in found] != list(self._rows):
                self._rows = {one.field: self._rows.get(one.field) or self._row(one) for one in found}
                self._setting.children = self._settings()
            for control in found:
                self._rows[control.field].show(control, control.value)
        finally:
            self._is_filling = False

    def _fill_folds(self) -> None:
        """What is behind a closed fold is not sent to the browser."""
        answer = self.answer
        self._rests_on.layout.display = "flex" if answer is not None and answer.rests_on else "none"
        rests = "" if answer is None or not self._rests_on.is_open else page.rests_on(answer)
        self._rests_on.content[0].value = rests
        shown = "" if answer is None or not self._table.is_open else page.table(answer.table)
        self._table.content[0].value = shown
        sums = "" if answer is None or not self._working.is_open else page.working(answer)
        self._working.content[0].value = sums

    def _show_problem(self, words: str) -> None:
        self.answer = None
        self._head.value = page.problem(words)
        self._body.value = self._save.value = self._print.value = ""
        self._make_page.disabled = True
        self._fill_folds()

    def _offer_page(self) -> None:
        if self.answer is None:
            return
        made = page.page(self._name, self.answer, self._lang, again(self.answer))
        words = text("widgets.print_link", self._lang)
        self._print.value = _download(f"finlit-{self._name}.html", "text/html", made, words)

    def take_out(self, format: str) -> None:
        """Write the answer as a file beside the notebook; what goes wrong is said there."""
        from finlit.export import output

        if self.answer is None:
            return
        try:
            made = output(self.answer, format)
            write_beside(Path(made.name), made.content)
        except FinlitError as problem:
            self._took_out.value = page.problem(explain(self._name, problem, self._lang))
            return
        self._took_out.value = f'<p role="status">{text("widgets.taken_out", self._lang, file=made.name)}</p>'

    def _output_buttons(self) -> list[widgets.Widget]:
        from finlit.export import offered

        self._took_out = widgets.HTML()
        buttons = []
        for format in offered(self._name):
            button = widgets.Button(description=text(f"widgets.as_{format}", self._lang))
            button.on_click(lambda _, format=format: self.take_out(format))
            buttons.append(button)
        row = widgets.HBox(buttons, layout=widgets.Layout(flex_flow="row wrap", grid_gap="12px"))
        return [row, self._took_out]

    def _forget_output(self) -> None:
        """Say nothing of a file whose answer has changed since."""
        self._took_out.value = ""

    def _opened(self, change: Any) -> None:
        for file in change["new"]:
            self.open_saved(bytes(file["content"]))


class OurFace(widgets.VBox):  # type: ignore[misc]  # ipywidgets has no types
    """A tool with a family's own numbers: ``face`` is the tool, above it is said which numbers are kept."""

    def __init__(self, face: Face) -> None:
        self.face = face
        self._file = kept_file()
        self._note = widgets.HTML()
        self.keeps = widgets.Button(description=text("widgets.keep", face.lang), icon="check")
        self.keeps.on_click(lambda _: self.keep())
        self.clears = widgets.Button(description=text("widgets.forget", face.lang), icon="trash")
        self.clears.on_click(lambda _: self.forget())
        buttons = widgets.HBox([self.keeps, self.clears], layout=widgets.Layout(flex_flow="row wrap"))
        super().__init__([self._note, face, buttons])
        self.add_class("finlit")
        self._open()

    def _open(self) -> None:
        """Open with what is kept, and say so; a file that cannot be used is said, too."""
        try:
            values = opening(self.face.name, open_kept(self._file), self.face.lang)
        except FinlitError as problem:
            self._tell(page.problem(error_message(problem, self.face.lang)))
            return
        self.clears.disabled = not self._file.is_file()
        if values:
            self.face.set(**values)
        self._say("widgets.ours" if values else "widgets.ours_none")

    def keep(self) -> None:
        """Keep what was set by hand, for the next lesson."""
        values = set_in(self.face.name, self.face.inputs, self.face.by_hand)
        if self.face.answer is None or not values:
            self._say("widgets.ours_none")
            return
        try:
            keep(self._file, values, date.today())
        except FinlitError as problem:
            self._tell(page.problem(error_message(problem, self.face.lang)))
            return
        self.clears.disabled = False
        self._say("widgets.kept")

    def forget(self) -> None:
        """Clear all that is kept, and go back to the start."""
        forget(self._file)
        self.clears.disabled = True
        self.face.reset()
        self._say("widgets.forgotten")

    def _say(self, key: str) -> None:
        self._tell(f'<p role="status">{text(key, self.face.lang, file=FILE)}</p>')

    def _tell(self, words: str) -> None:
        self._note.value = words


class _Row(widgets.VBox):  # type: ignore[misc]  # ipywidgets has no types
    """One control on the screen."""

    def __init__(self, control: Control, lang: str, changed: Callable[[str, Any], None]) -> None:
        self._control, self._lang, self._changed = control, lang, changed
        self._helping = widgets.HTML()
        self._helping.add_class("finlit-help")
        super().__init__([*self._parts(), self._helping])
        self.add_class("finlit-control")

    def show(self, control: Control, value: Any) -> None:
        """Show a control as it is now: its value, its help, and itself only where it changes anything."""
        self.layout.display = "flex" if control.applies else "none"
        self._helping.value = control.help
        self._helping.layout.display = "block" if control.help else "none"
        self.fill(control, value)

    @abstractmethod
    def _parts(self) -> Iterable[widgets.Widget]:
        """Make what the learner sees and touches."""

    @abstractmethod
    def fill(self, control: Control, value: Any) -> None:
        """Show a value, within limits that may be new ones."""

    def _label(self) -> str:
        unit = self._control.unit
        return f"{self._control.label} ({unit})" if unit else self._control.label


class _NumberRow(_Row):
    """A number to type, to slide, or to step with two buttons."""

    def _parts(self) -> Iterable[widgets.Widget]:
        self._value = self._end("minimum")
        self.field = widgets.Text(description=self._label(), continuous_update=False)
        self.slider = self._new_slider()
        self.less = self._button("−", "widgets.less_of", -1)
        self.more = self._button("+", "widgets.more_of", 1)
        self.field.observe(self._typed, names="value")
        self._line = widgets.HBox(
            [self.less, self.slider, self.more], layout=widgets.Layout(width="100%", align_items="center")
        )
        return self.field, self._line

    def _new_slider(self) -> widgets.FloatSlider:
        slider = widgets.FloatSlider(
            value=float(self._on_slider(self._value)),
            min=float(self._end("minimum")),
            max=float(self._end("maximum")),
            step=float(self._step),
            readout=False,
            continuous_update=True,
            tooltip=self._control.label,
        )
        slider.observe(self._slid, names="value")
        return slider

    def _button(self, sign: str, key: str, direction: int) -> widgets.Button:
        button = widgets.Button(description=sign, tooltip=text(key, self._lang, what=self._control.label))
        button.add_class("finlit-step")
        button.on_click(lambda _: self._stepped(direction))
        return button

    def fill(self, control: Control, value: Any) -> None:
        before, self._control, self._value = self._control, control, Decimal(value)
        if all(getattr(control, end) == getattr(before, end) for end in ("minimum", "maximum", "step")):
            self.slider.value = float(self._on_slider(self._value))
        else:
            self._replace_slider()
        self.field.description = self._label()
        self.field.value = number(self._value, self._lang)

    def _replace_slider(self) -> None:
        """Put another slider in its place: one whose limits change answers with wrong numbers.

        The browser takes new limits and a new value one after another, in any order, and answers from in
        between: with the new value at the nearest of the old steps, as if the handle had been moved there.
        """
        old, self.slider = self.slider, self._new_slider()
        self._line.children = (self.less, self.slider, self.more)
        old.unobserve_all()
        old.close()

    @property
    def _step(self) -> Decimal:
        return self._control.step or Decimal(1)

    def _on_slider(self, value: Decimal) -> Decimal:
        """Where a value stands on the slider: only whole steps from its low end have a place there."""
        low = self._end("minimum")
        inside = min(max(value, low), self._end("maximum"))
        return low + round_to(inside - low, self._step, "half_up")

    def _end(self, end: Literal["minimum", "maximum"]) -> Decimal:
        found = getattr(self._control, end)
        assert isinstance(found, Decimal)  # a number always has its limits
        return found

    def _typed(self, change: Any) -> None:
        self._changed(self._control.field, change["new"])

    def _slid(self, change: Any) -> None:
        # What is typed may lie between two steps. The browser then answers with the nearest step, as if the
        # handle had been moved: what the family typed stays.
        moved_to = self._on_slider(Decimal(repr(change["new"])))
        if moved_to != self._on_slider(self._value):
            self._move(moved_to)

    def _stepped(self, direction: int) -> None:
        now = max(self._value, self._end("minimum"))
        self._move(now + direction * self._step)

    def _move(self, wanted: Decimal) -> None:
        low = self._end("minimum")
        inside = min(max(wanted, low), self._end("maximum"))
        is_none = self._control.minimum_is_none and inside == low
        self._changed(self._control.field, Decimal(0) if is_none else inside)


class _ChoiceRow(_Row):
    """One of several."""

    def _parts(self) -> Iterable[widgets.Widget]:
        options = [(choice.label, choice.value) for choice in self._control.choices]
        self.choice = widgets.Dropdown(description=self._label(), options=options)
        self.choice.observe(lambda change: self._changed(self._control.field, change["new"]), names="value")
        return (self.choice,)

    def fill(self, control: Control, value: Any) -> None:
        options = tuple((choice.label, choice.value) for choice in control.choices)
        if control != self._control:
            self._control = control
            self.choice.options = options
        self.choice.value = value if value in [option for _, option in options] else options[0][1]


class _TextRow(_Row):
    """A few words."""

    def _parts(self) -> Iterable[widgets.Widget]:
        self.field = widgets.Text(description=self._label(), continuous_update=False)
        self.field.observe(lambda change: self._changed(self._control.field, change["new"]), names="value")
        return (self.field,)

    def fill(self, control: Control, value: Any) -> None:
        self._control = control
        self.field.value = str(value)


class _Fold(widgets.VBox):  # type: ignore[misc]  # ipywidgets has no types
    """A button that opens what is under it."""

    def __init__(
        self, key: str, lang: str, content: list[widgets.Widget], toggled: Callable[[], None]
    ) -> None:
        self._lang, self._what, self._toggled = lang, text(key, lang), toggled
        self.content = content
        self.button = widgets.ToggleButton(value=False)
        self._inside = widgets.VBox(content, layout=widgets.Layout(display="none"))
        self.button.observe(lambda _: self._turned(), names="value")
        super().__init__([self.button, self._inside])
        self._say()

    def fill(self, content: list[widgets.Widget]) -> None:
        """Put something else under it."""
        self.content = content
        self._inside.children = tuple(content)

    @property
    def is_open(self) -> bool:
        """Whether what is inside can be seen."""
        return bool(self.button.value)

    def _turned(self) -> None:
        self._inside.layout.display = "flex" if self.is_open else "none"
        self._say()
        self._toggled()

    def _say(self) -> None:
        sign, key = ("▾", "widgets.hide") if self.is_open else ("▸", "widgets.show")
        self.button.description = f"{sign} {text(key, self._lang, what=self._what)}"


def _download(file: str, kind: str, content: str, words: str) -> str:
    """Return a link that saves what is inside it; no server is asked."""
    return f'<a download="{file}" href="data:{kind};charset=utf-8,{quote(content)}">{words}</a>'
