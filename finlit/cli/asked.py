"""Where a program asks for sentences: its source read as text, none of it run.

A key reaches a catalogue through ``text("tools.send-money.title", lang)``, through a function that puts
something in front of it (``say("title")``), or as the code of an error. An f-string stands for every key
that it can become; a name for what is assigned to it beside.
"""

import ast
import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

from finlit import errors

ERRORS = "errors"
ANY, HOLE = "\0", "\1"
"""In a key: what is not known here, and what a caller puts in."""

_KINDS = {name for name, one in vars(errors).items() if isinstance(one, type) and issubclass(one, Exception)}
_MOST_WAYS = 400
_Function = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda


class Door(NamedTuple):
    """A function that looks a sentence up under a key that its caller completes."""

    keys: frozenset[str]
    parameter: str
    position: int
    gives: frozenset[str] = frozenset()
    """Values that it names itself."""
    hands_on: bool = True
    """Whether it takes more values (``**values``)."""
    must: bool = True
    """Whether the sentence has to be there."""
    usual: frozenset[str] = frozenset()
    """What stands for the key where a caller gives none."""
    may_be: frozenset[str] = frozenset()
    """What a caller may give."""


class Use(NamedTuple):
    """A place that asks for sentences."""

    where: str
    key: str
    given: frozenset[str] | None
    """The values that are named; None: not all are known here."""
    must: bool


_ROOMS = ("words", "i18n", "errors")
_FIRST = frozenset({HOLE})
_DOORS = {
    "text": Door(_FIRST, "", 0),
    "text_with": Door(_FIRST, "", 0),
    "has_text": Door(_FIRST, "", 0, must=False),
} | {kind: Door(frozenset({f"{ERRORS}.{HOLE}"}), "", 0) for kind in _KINDS}


class Program:
    """The source of a program: its modules, and the functions in them that look sentences up."""

    def __init__(self, root: Path, domains: Iterable[str]) -> None:
        self.domains = set(domains)
        self._known: dict[tuple[str, str], list[tuple[str, str, str]]] = {}
        self.modules = {
            path.relative_to(root.parent).with_suffix("").as_posix().removesuffix("/__init__"): _module(
                path.read_text(encoding="utf-8")
            )
            for path in sorted(root.rglob("*.py"))
        }
        self.doors: dict[str, dict[str, list[Door]]] = {name: {} for name in self.modules}
        for name, module in self.modules.items():
            module.about = self._about(name)
        self._find_doors()

    def uses(self) -> list[Use]:
        """Return every place that asks for a sentence with what it knows of the key."""
        found: list[Use] = []
        called: set[Door] = set()
        for name, module in self.modules.items():
            for call, door in self._calls(name):
                called.add(door)
                if not self._hands_key_on(module, call, door):
                    found += self._used(f"{name}.py:{call.lineno}", module, call, door)
            found += self._written(name, module)
        # A function that nobody is seen to call is called with whatever it may be called with.
        for name, doors in self.doors.items():
            for door in {door for some in doors.values() for door in some} - called:
                # "course.…" from a template: the words stand there.
                keys = [key for key in door.keys if key.partition(".")[2] != HOLE]
                found += [
                    Use(f"{name}.py", key.replace(HOLE, way), None, door.must)
                    for key in keys
                    for way in door.may_be
                ]
        return found

    def _written(self, name: str, module: "_Module") -> Iterator[Use]:
        """Return the keys that stand in a module without being asked for there."""
        inside = {
            id(one) for call, door in self._calls(name) for one in ast.walk(_argument(call, door) or call)
        }
        for node in ast.walk(module.tree):
            if isinstance(node, ast.JoinedStr | ast.Constant) and id(node) not in inside:
                for key in module.ways(node, node):
                    if "." in key and key.partition(".")[0] in self.domains:
                        yield Use(f"{name}.py", key, None, must=False)

    def _find_doors(self) -> None:
        """Look for functions whose key is completed by a caller, until no new one is found."""
        while True:
            new = 0
            for name, module in self.modules.items():
                for call, door in list(self._calls(name)):
                    for function in module.around(call):
                        made = self._door(module, function, call, door)
                        some = self.doors[name].setdefault(module.called_as(function), [])
                        if made and made not in some:
                            some.append(made)
                            new += 1
            if not new:
                return

    def _calls(self, name: str) -> Iterator[tuple[ast.Call, Door]]:
        module = self.modules[name]
        for call, called in module.calls:
            if called in _DOORS and called not in self.doors[name] and _is_ours(call):
                yield call, _DOORS[called]
            for door in self._doors_of(name, called, _receiver(call)):
                yield call, door

    def _doors_of(self, name: str, called: str, receiver: str | None) -> list[Door]:
        """Return the doors that a call can mean; ``receiver`` is whose method it is, None for a function."""
        if called == "self":
            called = "__call__"
        found = list(self.doors[name].get(called, []))
        if found and receiver is None:
            return found
        for local, source, original in self._meant(name, called):
            doors = self.doors.get(source, {})
            if local == called and receiver is None:
                found += doors.get(original, [])
            methods = self._methods(source, original)
            # An object is called as its class: say.table(...), say("title"); a method goes by its name.
            if called in methods and receiver in (None, original.lower()):
                found += doors.get(called, [])
            if called == original.lower() and "__call__" in methods:
                found += doors.get("__call__", [])
        return found

    def _meant(self, name: str, called: str) -> list[tuple[str, str, str]]:
        """Return the things of a module that a call can mean; they stay the same while doors are found."""
        key = (name, called)
        if key not in self._known:
            self._known[key] = [
                (local, source, original)
                for local, source, original in self._things(name)
                if called in (local, original.lower()) or called in self._methods(source, original)
            ]
        return self._known[key]

    def _methods(self, source: str, original: str) -> Collection[str]:
        return self.modules[source].classes.get(original, ()) if source in self.modules else ()

    def _things(self, name: str) -> Iterator[tuple[str, str, str]]:
        """Return what a module imports, and its own classes: name here, module, name there."""
        module = self.modules[name]
        yield from ((local, source, original) for local, (source, original) in module.imports.items())
        yield from ((one, name, one) for one in module.classes)

    def _about(self, name: str) -> set[str]:
        """Return the tool or picture of a module: its ``NAME``, or what ``Sheet("box", lang)`` says."""
        module = self.modules[name]
        speakers = {
            local
            for local, source, original in self._things(name)
            if source in self.modules and "say" in self.modules[source].classes.get(original, ())
        }
        named = list(module.assigned(module.tree).get("NAME", []))
        named += [call.args[0] for call, called in module.calls if called in speakers and call.args]
        return {one.value for one in named if isinstance(one, ast.Constant) and isinstance(one.value, str)}

    def _door(self, module: "_Module", function: _Function, call: ast.Call, door: Door) -> Door | None:
        """Return what a function is if one of its own parameters completes the key of this call."""
        if not isinstance(function, ast.FunctionDef):
            return None
        for position, parameter in enumerate(_parameters(function)):
            keys = self._keys(module, call, door, hole=parameter)
            if any(HOLE in key for key in keys) and HOLE not in parameter:
                return Door(
                    frozenset(keys),
                    parameter,
                    position - _is_method(module, function),
                    door.gives | {keyword.arg for keyword in call.keywords if keyword.arg},
                    door.hands_on and any(keyword.arg is None for keyword in call.keywords),
                    door.must and not module.asks_first(call),
                    frozenset(self._usual(module, function, parameter)),
                    frozenset(module.allowed(function, parameter) or {ANY}),
                )
        return None

    def _usual(self, module: "_Module", function: ast.FunctionDef, parameter: str) -> set[str]:
        given = function.args
        names = [one.arg for one in [*given.posonlyargs, *given.args]]
        pairs = [*zip(names[::-1], given.defaults[::-1], strict=False)]
        pairs += [
            (one.arg, usual) for one, usual in zip(given.kwonlyargs, given.kw_defaults, strict=True) if usual
        ]
        return _all(module.ways(usual, usual) for name, usual in pairs if name == parameter)

    def _keys(self, module: "_Module", call: ast.Call, door: Door, hole: str = "") -> set[str]:
        argument = _argument(call, door)
        ways = module.ways(argument, call, hole) if argument is not None else set(door.usual)
        return {
            module.named(key.replace(HOLE, way)) if HOLE in key else key for key in door.keys for way in ways
        }

    def _hands_key_on(self, module: "_Module", call: ast.Call, door: Door) -> bool:
        return any(self._door(module, function, call, door) for function in module.around(call))

    def _used(self, where: str, module: "_Module", call: ast.Call, door: Door) -> Iterator[Use]:
        given = door.gives | {keyword.arg for keyword in call.keywords if keyword.arg}
        keys = {key for key in self._keys(module, call, door) if not key.endswith(".")}
        # Which values go with which of several sentences is chosen beside the key.
        known = len(keys) == 1 and not any(keyword.arg is None for keyword in call.keywords)
        must = door.must and not module.asks_first(call)
        for key in sorted(keys):
            is_sure = must and (len(keys) == 1 or not is_open(key))
            yield Use(where, key, frozenset(given) if known else None, is_sure)


class _Module:
    """One file of the program."""

    def __init__(self, source: str) -> None:
        self.tree = ast.parse(source)
        self.parents: dict[ast.AST, ast.AST] = {}
        self.calls: list[tuple[ast.Call, str]] = []
        self.imports: dict[str, tuple[str, str]] = {}
        self.classes: dict[str, set[str]] = {}
        self.functions: dict[str, list[ast.FunctionDef]] = {}
        self.about: set[str] = set()
        self._assigned: dict[ast.AST, dict[str, list[ast.AST]]] = {}
        self._running: set[ast.AST] = set()
        for node in ast.walk(self.tree):
            for child in ast.iter_child_nodes(node):
                self.parents[child] = node
            if isinstance(node, ast.Call):
                self.calls.append((node, _called(node)))
            elif isinstance(node, ast.ImportFrom) and node.module:
                source = node.module.replace(".", "/")
                self.imports |= {alias.asname or alias.name: (source, alias.name) for alias in node.names}
            elif isinstance(node, ast.ClassDef):
                self.classes[node.name] = {one.name for one in node.body if isinstance(one, ast.FunctionDef)}
            elif isinstance(node, ast.FunctionDef):
                self.functions.setdefault(node.name, []).append(node)

    def around(self, node: ast.AST) -> Iterator[_Function]:
        """Return the functions that a place stands in, the nearest first."""
        return (one for one in self._above(node) if isinstance(one, _Function))

    def called_as(self, function: _Function) -> str:
        """Return the name that a function is called by; a class is called by its own."""
        name, above = getattr(function, "name", ""), self.parents.get(function)
        return above.name if name == "__init__" and isinstance(above, ast.ClassDef) else str(name)

    def _above(self, node: ast.AST) -> Iterator[ast.AST]:
        while node in self.parents:
            node = self.parents[node]
            yield node

    def asks_first(self, call: ast.Call) -> bool:
        """Whether the sentence is said only where the catalogue has it."""
        return any(
            isinstance(one, ast.Call) and _called(one) in ("has", "has_text")
            for above in self._above(call)
            if isinstance(above, ast.IfExp | ast.If)
            for one in ast.walk(above.test)
        )

    def named(self, key: str) -> str:
        """Put the name of what the module is about into a key of whatever tool or picture it is."""
        domain, dot, rest = key.partition(".")
        if rest.startswith(f"{ANY}.") and len(self.about) == 1:
            return f"{domain}{dot}{next(iter(self.about))}{rest[1:]}"
        return key

    def ways(
        self, node: ast.AST, at: ast.AST, hole: str = "", seen: frozenset[str] = frozenset()
    ) -> set[str]:
        """Return the texts that an expression can be; ``ANY`` stands for what is not known."""
        found = self._ways(node, at, hole, seen)
        return found if len(found) <= _MOST_WAYS else {ANY}

    def _ways(self, node: ast.AST, at: ast.AST, hole: str, seen: frozenset[str]) -> set[str]:
        def of(part: ast.AST) -> set[str]:
            return self.ways(part, at, hole, seen)

        match node:
            case ast.Constant(value=str() | int() as value):
                return {str(value)}
            case ast.JoinedStr(values=parts):
                return {_even("".join(some)) for some in product(*map(of, parts))}
            case ast.Tuple(elts=parts) | ast.List(elts=parts):
                return _all(map(of, parts))
            case ast.Starred(value=value):
                return of(value)
            case ast.FormattedValue(value=value):
                return of(value)
            case ast.IfExp(body=body, orelse=other):
                return of(body) | of(other)
            case ast.BoolOp(values=parts):
                return _all(map(of, parts))
            case ast.BinOp(left=left, op=ast.Add(), right=right):
                return {_even(a + b) for a, b in product(of(left), of(right))}
            case ast.Subscript(value=value):
                tables = self._literals(value, at, ast.Dict)
                return _all(of(one) for table in tables for one in table.values) or {ANY}
            case ast.Call() as call if _called(call) in self.functions:
                return _all(self._returned(one, seen) for one in self.functions[_called(call)])
            case ast.Name(id=name):
                return {HOLE} if name == hole else self._named(name, at, hole, seen)
        return {ANY}

    def _returned(self, function: ast.FunctionDef, seen: frozenset[str]) -> set[str]:
        """Return the texts that a function of this module returns."""
        name = f"{function.name}()"
        if name in seen:
            return set()
        values = [node.value for node in _inside(function) if isinstance(node, ast.Return) and node.value]
        return _all(self.ways(value, value, "", seen | {name}) for value in values) or {ANY}

    def _named(self, name: str, at: ast.AST, hole: str, seen: frozenset[str]) -> set[str]:
        """Return what a name can be: what is assigned to it, or what it runs through."""
        if name in seen:
            return set()
        values = self._values(name, at)
        return _all(self.ways(value, at, hole, seen | {name}) for value in values) if values else {ANY}

    def _values(self, name: str, at: ast.AST) -> list[ast.AST]:
        """Return what is assigned to a name, in the nearest place that does; nothing for a parameter."""
        for above in self._above(at):
            for loop in getattr(above, "generators", [above] if isinstance(above, ast.For) else []):
                if loop not in self._running and name in _names(loop.target):
                    return [value for target, value in self._run(loop) if target == name]
            if isinstance(above, _Function):
                if name in _parameters(above):
                    return [ast.Constant(value=word) for word in self.allowed(above, name)]
                if found := self.assigned(above).get(name, []):
                    return found
        return self.assigned(self.tree).get(name, [])

    def allowed(self, function: _Function, parameter: str) -> list[str]:
        """Return the words that a parameter may be, by its ``Literal``."""
        given = function.args
        for one in [*given.posonlyargs, *given.args, *given.kwonlyargs]:
            if one.arg == parameter and one.annotation is not None:
                return [word for kind in self._kinds(one.annotation) for word in _literal(kind)]
        return []

    def _kinds(self, annotation: ast.AST) -> list[ast.AST]:
        if isinstance(annotation, ast.Name):
            return self.assigned(self.tree).get(annotation.id, [])
        return [annotation]

    def _run(self, loop: ast.For | ast.comprehension) -> Iterator[tuple[str, ast.AST]]:
        """Return each name of a loop with each value that it runs through."""
        self._running.add(loop)  # "for row in row" looks for its rows outside
        each = self._rows(loop)
        self._running.remove(loop)
        for one in each or [_UNKNOWN]:
            yield from _pairs(loop.target, one)

    def _rows(self, loop: ast.For | ast.comprehension) -> list[ast.AST]:
        values, told = loop.iter, ""
        if isinstance(values, ast.Call) and isinstance(values.func, ast.Attribute):
            told, values = values.func.attr, values.func.value
        rows = self._literals(values, loop, ast.Tuple | ast.List | ast.Set) if not told else []
        each = [one for row in rows for part in row.elts for one in self._spread(part, loop)]
        for table in (
            self._literals(values, loop, ast.Dict) if told in ("", "keys", "values", "items") else []
        ):
            keys = [key for key in table.keys if key is not None]
            if told == "items":
                each += [ast.Tuple(elts=list(pair)) for pair in zip(keys, table.values, strict=False)]
            else:
                each += table.values if told == "values" else keys
        return each or ([loop.iter] if isinstance(loop.iter, ast.Name) else [])

    def _spread(self, part: ast.AST, at: ast.AST) -> list[ast.AST]:
        if not isinstance(part, ast.Starred):
            return [part]
        rows = self._literals(part.value, at, ast.Tuple | ast.List)
        return [one for row in rows for one in row.elts] or [_UNKNOWN]

    def _literals(self, node: ast.AST, at: ast.AST, kind: Any) -> list[Any]:
        """Return the tables or lists written in the source that an expression stands for."""
        found = [node] if isinstance(node, kind) else []
        if isinstance(node, ast.Name):
            found = [value for value in self._values(node.id, at) if isinstance(value, kind)]
        return found

    def assigned(self, scope: ast.AST) -> dict[str, list[ast.AST]]:
        """Return what is assigned to each name in a function, or outside of any."""
        if scope not in self._assigned:
            found: dict[str, list[ast.AST]] = {}
            for node in _inside(scope):
                for target, value in _targets(node):
                    found.setdefault(target, []).append(value)
            self._assigned[scope] = found
        return self._assigned[scope]


@lru_cache(maxsize=512)
def _module(source: str) -> _Module:
    return _Module(source)


def is_open(key: str) -> bool:
    """Whether a part of the key is not known."""
    return ANY in key


def _inside(scope: ast.AST) -> Iterator[ast.AST]:
    """Walk through a module or a function, but not into the functions in it."""
    for node in ast.iter_child_nodes(scope):
        yield node
        if not isinstance(node, _Function):
            yield from _inside(node)


def _all(some: Iterable[set[str]]) -> set[str]:
    return set().union(*some)


def _targets(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    match node:
        case ast.Assign(targets=targets, value=value):
            for target in targets:
                yield from _pairs(target, value)
        case ast.AnnAssign(target=target, value=value) | ast.NamedExpr(target=target, value=value):
            if value is not None:
                yield from _pairs(target, value)
        case ast.AugAssign(target=ast.Name(id=name), value=value):
            yield name, value
        case ast.Call(
            func=ast.Attribute(value=ast.Name(id=name), attr="append" | "insert"), args=[*_, value]
        ):
            yield name, ast.List(elts=[value])


_UNKNOWN = ast.Constant(value=None)


def _pairs(target: ast.AST, value: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    if isinstance(target, ast.Name):
        yield target.id, value
    elif isinstance(value, ast.IfExp):
        yield from _pairs(target, value.body)
        yield from _pairs(target, value.orelse)
    elif isinstance(target, ast.Tuple):
        parts = value.elts if isinstance(value, ast.Tuple) and len(value.elts) == len(target.elts) else None
        for place, part in enumerate(target.elts):
            yield from _pairs(part, parts[place] if parts else _UNKNOWN)


def _literal(kind: ast.AST) -> list[str]:
    match kind:
        case ast.Subscript(value=ast.Name(id="Literal"), slice=ast.Tuple(elts=words)):
            return [
                word.value for word in words if isinstance(word, ast.Constant) and isinstance(word.value, str)
            ]
        case ast.Subscript(value=ast.Name(id="Literal"), slice=ast.Constant(value=str() as word)):
            return [word]
    return []


def _names(target: ast.AST) -> set[str]:
    return {node.id for node in ast.walk(target) if isinstance(node, ast.Name)}


def _even(key: str) -> str:
    return re.sub(f"{ANY}{ANY}+", ANY, key)


def _called(call: ast.Call) -> str:
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _receiver(call: ast.Call) -> str | None:
    """Return the name before the last point of a call; None where there is none."""
    if not isinstance(call.func, ast.Attribute):
        return None
    value = call.func.value
    return value.attr if isinstance(value, ast.Attribute) else str(getattr(value, "id", ""))


def _is_ours(call: ast.Call) -> bool:
    """Whether it is our ``text`` or error, not a method of the same name."""
    return _receiver(call) in (None, *_ROOMS)


def _parameters(function: _Function) -> list[str]:
    given = function.args
    return [one.arg for one in [*given.posonlyargs, *given.args, *given.kwonlyargs]]


def _is_method(module: _Module, function: _Function) -> bool:
    return isinstance(module.parents.get(function), ast.ClassDef) and _parameters(function)[:1] == ["self"]


def _argument(call: ast.Call, door: Door) -> ast.AST | None:
    for keyword in call.keywords:
        if keyword.arg == door.parameter:
            return keyword.value
    return call.args[door.position] if len(call.args) > door.position else None
