"""The laptop's server: the page, and the JSON that it and other programs ask for.

It keeps nothing: no log of who asked what, no cookie, no file. What is common to all who ask (a tool as it
begins) is worked out once a day.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import date
from functools import lru_cache
from typing import Annotated, Any

import anyio
from fastapi import FastAPI, Path, Query, Request, Response
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ConfigDict, Field, JsonValue
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware

from finlit import __version__, tools
from finlit.errors import FinlitError, InputError, WorkshopError
from finlit.export import FORMATS, kinds, within_reach
from finlit.language import FALLBACK, LANGUAGES, check_language
from finlit.plain import to_json
from finlit.scenario_file import SCHEMA
from finlit.web import engine, lessons
from finlit.web.chairs import TOOL, Rooms
from finlit.web.files import page_files
from finlit.web.limits import Limits, Message

_STATUS = dict.fromkeys(("tool_unknown", "question_unknown", "plan_unknown"), 404)
_STATUS |= {"plan_not_yours": 403, "plan_taken": 409}
_STATUS |= dict.fromkeys(("plans_full", "plans_begun", "plans_guessed"), 429)
_JSON = "application/json"
_AT_ONCE = 2  # More would only take turns: Python counts one thing at a time.

Lang = Annotated[str, Query(description="Language of the answer.", json_schema_extra={"enum": [*LANGUAGES]})]
Name = Annotated[str, Path(description="Name of a tool, from /api/tools.")]
Format = Annotated[str, Path(description="How it is taken away.", json_schema_extra={"enum": [*FORMATS]})]


class Asked(BaseModel):
    """What a tool is asked: fields that are left out have their defaults."""

    model_config = ConfigDict(extra="forbid")

    values: dict[str, JsonValue] = Field(
        default={},
        description="Fields of the tool: numbers, or text as people type it in the language.",
        examples=[{"amount": 3000}],
    )
    numbers: bool = Field(default=True, description="Whether the typed result is wanted, too.")
    day: date | None = Field(default=None, description="The day of asking; today when left out.")


class Given(BaseModel):
    """An answer as people type it."""

    model_config = ConfigDict(extra="forbid")

    question: str = Field(description="Lesson and question.", examples=["5.1"], max_length=100)
    answer: str = Field(examples=["6.328.200"], max_length=2000)


class Wage(BaseModel):
    """What both chairs have in common."""

    model_config = ConfigDict(extra="forbid")

    wage: float | None = Field(default=None, ge=1, le=10**9, description="[currency] A month.")
    currency: str | None = Field(
        default=None, json_schema_extra={"enum": [*tools.get(TOOL).Inputs.FIELDS["currency"].choices, None]}
    )


class Seat(BaseModel):
    """Whose chair it is."""

    model_config = ConfigDict(extra="forbid")

    key: str = Field(max_length=100)


class Cut(Seat):
    """How one chair cuts the wage: fields of a chair of the tool wage-split, in percent."""

    values: dict[str, JsonValue] = Field(default={}, examples=[{"own_savings": 25}])


class Problem(BaseModel):
    """What was wrong: a code for programs, words for people in the asked language."""

    code: str
    field: str | None
    message: str
    next_step: str


class Refusal(BaseModel):
    """How every error is told."""

    error: Problem


def written(found: Any) -> bytes:
    """Write plain data: numbers as numbers, to the 17 digits that a program has."""
    return to_json(found).encode(errors="replace")


def make_app(lang: str = FALLBACK, today: Callable[[], date] = date.today, room: str = "") -> FastAPI:
    """Make the application.

    Parameters
    ----------
    lang : str
        Of the page for a phone that asks for none of ours.
    today : callable
        Tells the day.
    room : str, optional
        Address under which the phones of the room ask, where it is open to them: what is printed on the
        laptop itself names this one.
    """
    at_once = anyio.CapacityLimiter(_AT_ONCE)

    async def worked(work: Callable[[], bytes | Response]) -> Response:
        """Count beside the others who ask; who has left is not waited for."""
        found = await anyio.to_thread.run_sync(work, limiter=at_once, abandon_on_cancel=True)
        return found if isinstance(found, Response) else Response(found, media_type=_JSON)

    app = FastAPI(
        title="finlit",
        version=__version__,
        summary="The learner tools as JSON: numbers, sentences, table and picture.",
        docs_url=None,  # its page asks another host for its looks
        redoc_url=None,
        lifespan=_warm,
        responses={404: {"model": Refusal}, 422: {"model": Refusal}, 503: {"model": Refusal}},
    )
    _tool_routes(app, worked, today, room)
    _course_routes(app, worked)
    _room_routes(app, worked, today)
    _page_routes(app, lang)
    _errors(app)
    app.add_middleware(GZipMiddleware, minimum_size=500, compresslevel=5)
    app.add_middleware(Limits, refuse=_refused_early)
    return app


def _tool_routes(
    app: FastAPI, worked: Callable[..., Awaitable[Response]], today: Callable[[], date], room: str
) -> None:
    @app.get("/api/tools", summary="List the tools and the languages")
    async def list_tools(lang: Lang = FALLBACK) -> Response:
        return await worked(lambda: written(engine.listed(lang)))

    @app.get("/api/words", summary="The words of the page itself")
    async def words(lang: Lang = FALLBACK) -> Response:
        return await worked(lambda: written(engine.words(lang)))

    @app.get("/api/tools/{name}/schema", summary="What a tool lets people set")
    async def schema(name: Name, lang: Lang = FALLBACK) -> Response:
        return await worked(lambda: written(engine.schema(name, lang)))

    @app.post(
        "/api/tools/{name}/answer",
        summary="Ask a tool: numbers, sentences, table, picture and working",
        responses={400: {"model": Refusal}, 413: {"model": Refusal}},
    )
    async def answer(name: Name, asked: Asked, lang: Lang = FALLBACK) -> Response:
        day = asked.day or today()
        if not asked.values:
            return await worked(lambda: _as_it_begins(name, lang, day, asked.numbers))
        return await worked(
            lambda: written(engine.answered(name, asked.values, lang, day, numbers=asked.numbers))
        )

    @app.get("/api/tools/{name}/export", summary="The formats in which an answer can be taken away")
    async def formats(name: Name, lang: Lang = FALLBACK) -> Response:
        return await worked(lambda: written(engine.takeable(name, lang)))

    @app.post(
        "/api/tools/{name}/export/{format}",
        summary="Ask a tool, and take its answer away: picture, page, workbook, calendar or SMS",
        response_class=Response,
        responses={
            200: {"content": {kind: {} for kind in kinds().values()}},
            400: {"model": Refusal},
            413: {"model": Refusal},
        },
    )
    async def export(
        name: Name, format: Format, asked: Asked, request: Request, lang: Lang = FALLBACK
    ) -> Response:
        day, address = asked.day or today(), within_reach(str(request.base_url)) or room

        def make() -> Response:
            made = engine.taken(name, asked.values, lang, format, day, address)
            file = {"content-disposition": f'attachment; filename="{made.name}"'}
            return Response(made.content, media_type=made.kind, headers=file)

        return await worked(make)

    @app.post(
        "/api/open/{name}",
        summary="Read a saved file for a tool: whose it is, and what was set",
        responses={400: {"model": Refusal}, 413: {"model": Refusal}},
        openapi_extra={"requestBody": {"required": True, "content": {_JSON: {"schema": _file_schema()}}}},
    )
    async def open_file_for(request: Request, name: str, lang: Lang = FALLBACK) -> Response:
        check_language(lang)
        content = await request.body()
        return await worked(lambda: written(engine.opened_file(content, name, lang)))

    @app.post(
        "/api/open",
        summary="Read a saved file: whose it is, and what was set",
        responses={400: {"model": Refusal}, 413: {"model": Refusal}},
        openapi_extra={"requestBody": {"required": True, "content": {_JSON: {"schema": _file_schema()}}}},
    )
    async def open_file(request: Request, lang: Lang = FALLBACK) -> Response:
        check_language(lang)
        content = await request.body()
        return await worked(lambda: written(engine.opened_file(content, lang=lang)))


def _course_routes(app: FastAPI, worked: Callable[..., Awaitable[Response]]) -> None:
    @app.get("/api/course", summary="The lessons: their rules and their tools")
    async def list_lessons(lang: Lang = FALLBACK) -> Response:
        return await worked(lambda: written(lessons.course(lang)))

    @app.get("/api/course/{lesson}", summary="An exercise: its story and its questions")
    async def exercise(lesson: int, lang: Lang = FALLBACK) -> Response:
        return await worked(lambda: written(lessons.exercise(lesson, lang)))

    @app.get("/api/course/{lesson}/sheet", summary="The sheet of a lesson, to take home")
    async def sheet(lesson: int, lang: Lang = FALLBACK) -> Response:
        return await worked(lambda: written(lessons.sheet(lesson, lang)))

    @app.get("/api/glossary", summary="What the words mean")
    async def glossary(lang: Lang = FALLBACK) -> Response:
        return await worked(lambda: written(lessons.words_told(lang)))

    @app.post(
        "/api/check",
        summary="Mark an answer to a question of the course",
        responses={400: {"model": Refusal}, 413: {"model": Refusal}},
    )
    async def check(given: Given, lang: Lang = FALLBACK) -> Response:
        return await worked(lambda: written(lessons.marked(given.question, given.answer, lang)))


def _room_routes(app: FastAPI, worked: Callable[..., Awaitable[Response]], today: Callable[[], date]) -> None:
    rooms = Rooms()

    async def asked(request: Request, work: Callable[[str], dict[str, Any]]) -> Response:
        who = request.client.host if request.client else ""
        return await worked(lambda: written(rooms.asked(who, lambda: work(who))))

    told: dict[int | str, dict[str, Any]] = {code: {"model": Refusal} for code in (400, 403, 409, 413, 429)}

    @app.post("/api/rooms", summary="Two chairs: begin a plan", responses=told)
    async def begin(wage: Wage, request: Request, lang: Lang = FALLBACK) -> Response:
        shared = {name: value for name, value in wage.model_dump().items() if value is not None}
        return await asked(request, lambda who: rooms.open(shared, lang, who))

    @app.post("/api/rooms/{code}/join", summary="Two chairs: sit down in the second one", responses=told)
    async def join(code: str, request: Request, lang: Lang = FALLBACK) -> Response:
        return await asked(request, lambda who: rooms.join(code))

    @app.post("/api/rooms/{code}/cut", summary="Two chairs: cut the wage in one's own", responses=told)
    async def cut(code: str, own: Cut, request: Request, lang: Lang = FALLBACK) -> Response:
        return await asked(request, lambda who: rooms.cut(code, own.key, own.values, lang))

    @app.post("/api/rooms/{code}/look", summary="Two chairs: how far both are", responses=told)
    async def look(code: str, own: Seat, request: Request, lang: Lang = FALLBACK) -> Response:
        return await asked(request, lambda who: rooms.look(code, own.key, lang, today()))


def _file_schema() -> dict[str, Any]:
    """Describe a saved file, as :func:`finlit.scenario_file.written_parts` writes it."""
    part = {"type": "object"}
    tool = {"name": {"type": "string", "enum": [*tools.names()]}, "lang": {"type": "string"}, "values": part}
    return {
        "type": "object",
        "properties": {
            "finlit": {"type": "string", "enum": ["household-plan"]},
            "schema": {"type": "integer", "minimum": SCHEMA, "maximum": SCHEMA},
            "tool": {"type": "object", "properties": tool, "required": ["name", "values"]},
            "pages": part,
            "plan": part,
        },
        "required": ["finlit", "schema"],
        "minProperties": 3,
    }


@lru_cache(maxsize=200)
def _as_it_begins(name: str, lang: str, day: date, numbers: bool) -> bytes:
    """Answer a tool of which nothing was set: the same for everybody on a day."""
    return written(engine.answered(name, {}, lang, day, numbers=numbers))


def _page_routes(app: FastAPI, lang: str) -> None:
    files = page_files(lang)

    @app.get("/{file}", include_in_schema=False)
    @app.get("/", include_in_schema=False)
    async def page(request: Request, file: str = "index.html") -> Response:
        if file not in files:
            raise HTTPException(404)
        content, kind = files[file]
        return Response(content, media_type=kind, headers={"cache-control": "no-cache"})


@asynccontextmanager
async def _warm(app: FastAPI) -> AsyncIterator[None]:
    """Load every tool before the first phone asks."""
    await anyio.to_thread.run_sync(lambda: [tools.get(name) for name in tools.names()])
    yield


def _errors(app: FastAPI) -> None:
    @app.exception_handler(FinlitError)
    async def refused(request: Request, error: FinlitError) -> Response:
        return _said(request, error, _STATUS.get(error.code, 422))

    @app.exception_handler(RequestValidationError)
    async def unusable(request: Request, error: RequestValidationError) -> Response:
        first: Mapping[str, Any] = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"] if part != "body") or "body"
        return _said(request, InputError("request_unusable", name=place), 422)

    @app.exception_handler(HTTPException)
    async def not_here(request: Request, error: HTTPException) -> Response:
        if error.status_code == 400:
            return _said(request, InputError("request_unusable", name="body"), 400)
        said = _said(request, InputError("address_unknown"), error.status_code)
        said.headers.update(error.headers or {})
        return said

    @app.exception_handler(Exception)
    async def unforeseen(request: Request, error: Exception) -> Response:
        return _said(request, WorkshopError("unforeseen", reason=type(error).__name__), 500)


def _said(request: Request, error: FinlitError, status: int) -> Response:
    found = engine.refused(error, _language(request.scope), request.path_params.get("name", ""))
    return Response(written(found), status, media_type=_JSON)


def _refused_early(scope: Message, error: FinlitError) -> tuple[bytes, str]:
    return written(engine.refused(error, _language(scope))), _JSON


def _language(scope: Mapping[str, Any]) -> str:
    """Return the language that is asked for, whatever else is wrong with the request."""
    asked = Request({**scope, "type": "http"}).query_params.get("lang", FALLBACK)
    return asked if asked in LANGUAGES else FALLBACK
