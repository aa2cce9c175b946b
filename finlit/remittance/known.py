"""For which amounts a fee is known: stretches with one straight line each, and single amounts.

Between them nothing is guessed. Everything that prices an amount asks here, so that an amount beyond a price
table is NO DATA however the question is put.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from itertools import zip_longest
from typing import Literal, NamedTuple

from finlit.errors import NoData
from finlit.money import Money, minor_unit, round_to

Basis = Literal["exchanged", "handed_over"]
"""Which amount a fee is told for: what is exchanged when the fee comes on top of it, what is handed over when
the fee is taken out of it. Either way it is the amount that one says at the counter."""


class Line(NamedTuple):
    """A fee near one amount: ``flat + share * amount``."""

    flat: Decimal
    share: Decimal

    def at(self, amount: Decimal) -> Decimal:
        """Fee at this amount [currency]."""
        return self.flat + self.share * amount


_ZERO = Decimal(0)
FREE = Line(_ZERO, _ZERO)


class Piece(NamedTuple):
    """A stretch of amounts with one line: above ``above``, up to and including ``up_to`` (None: no end).

    Where both ends are the same, it is that one amount.
    """

    above: Decimal
    up_to: Decimal | None
    line: Line

    @property
    def is_single(self) -> bool:
        """Whether it is one amount that is known alone."""
        return self.above == self.up_to

    def holds(self, amount: Decimal) -> bool:
        """Whether the amount lies on this stretch."""
        return (self.above < amount or amount == self.up_to) and (self.up_to is None or amount <= self.up_to)


class Known(NamedTuple):
    """A fee, and for which amounts it is known.

    Attributes
    ----------
    stretches : tuple of Piece
        Rising, without overlaps.
    basis : {"exchanged", "handed_over"}
        What the amounts are.
    currency : str
        ISO 4217 code.
    """

    stretches: tuple[Piece, ...]
    basis: Basis = "exchanged"
    currency: str = ""

    def find(self, amount: Decimal) -> Piece | None:
        """Return the stretch that holds an amount, or None."""
        for piece in self.stretches:
            if piece.holds(amount):
                return piece
        return None

    def piece_at(self, amount: Decimal) -> Piece:
        """Return the piece that holds an amount.

        Raises
        ------
        NoData
            As :meth:`unknown` says.
        """
        piece = self.find(amount)
        if piece is None:
            raise self.unknown(amount)
        return piece

    def fee(self, amount: Decimal) -> Decimal:
        """Return the fee at an amount, rounded half up to the minor unit [currency].

        Raises
        ------
        NoData
            As :meth:`unknown` says.
        """
        return rounded(self.piece_at(amount).line.at(amount), minor_unit(self.currency))

    def unknown(self, amount: Decimal, asked: Callable[[Decimal], Decimal] = lambda known: known) -> NoData:
        """Say that an amount is not known, and which are.

        Parameters
        ----------
        amount : Decimal
            As it was asked.
        asked : callable
            Turns a known amount into one as it was asked, for instance with the fee on top.

        Returns
        -------
        NoData
            ``fee_not_surveyed`` where only single amounts are known, else ``amount_outside_limits``.
        """
        money = Money(amount, self.currency)
        if all(piece.is_single for piece in self.stretches):
            known = tuple(Money(asked(piece.above), self.currency) for piece in self.stretches)
            return NoData("fee_not_surveyed", amount=money, surveyed=known)
        lowest, highest = self.stretches[0].above, self.stretches[-1].up_to
        return NoData(
            "amount_outside_limits",
            amount=money,
            lowest=Money(asked(lowest) if lowest else lowest, self.currency),
            highest="∞" if highest is None else Money(asked(highest), self.currency),
        )

    def affordable(self, paid: Decimal, *, is_exact: bool = False) -> tuple[Decimal, Decimal]:
        """Return the largest amount that ``paid`` covers with its fee on top, and that fee.

        A step up in the fee can leave some change in the pocket. Money that reaches beyond all that is known
        is no change: there the price is not known.

        Parameters
        ----------
        paid : Decimal
            [currency]
        is_exact : bool
            Neither the amount nor the fee is rounded to the minor unit.

        Raises
        ------
        NoData
            As :meth:`unknown` says, in amounts handed over.
        """
        unit = None if is_exact else minor_unit(self.currency)
        for piece in reversed(self.stretches):
            found = _largest(piece, paid, unit)
            if found is None:
                continue
            amount, fee, change = found
            if change and not self._goes_on_after(amount, piece):
                break
            return amount, fee
        raise self.unknown(paid, lambda at: at + self.fee(at))

    def needed(self, converted: Decimal) -> Decimal:
        """Return the least amount that leaves ``converted`` when its fee is taken out of it.

        Raises
        ------
        NoData
            As :meth:`unknown` says, in amounts exchanged.
        """
        unit = minor_unit(self.currency)
        for piece in self.stretches:
            if piece.line.share >= 1:
                continue
            near = (converted + piece.line.flat) / (1 - piece.line.share)
            left = _Grid(piece, near, unit, -1)
            place = bisect_left(left, converted)
            if place == len(left):
                continue
            amount = left.amount(place)
            if left[place] == converted or self.find(amount - unit) is not None:
                return amount
            break
        raise self.unknown(converted, lambda at: at - self.fee(at))

    def _goes_on_after(self, amount: Decimal, piece: Piece) -> bool:
        """Whether more than this amount is known, too, without a gap."""
        if piece.up_to is None or amount < piece.up_to:
            return True
        return any(above.above == amount and not above.is_single for above in self.stretches)

    def cut(self, lowest: Decimal | None, highest: Decimal | None) -> "Known":
        """Keep the amounts between two limits, both included; None is no limit."""
        low = _ZERO if lowest is None else lowest
        kept = []
        for piece in self.stretches:
            if piece.holds(low) and lowest is not None and (highest is None or low <= highest):
                # A stretch does not hold the amount that it begins above.
                kept.append(piece if piece.is_single else Piece(low, low, piece.line))
            above, up_to = max(piece.above, low), _least(piece.up_to, highest)
            if up_to is None or above < up_to:
                kept.append(Piece(above, up_to, piece.line))
            elif piece.is_single and above == up_to != lowest:
                kept.append(piece)
        return self._replace(stretches=tuple(kept))

    def split(self, ends: Iterable[Decimal]) -> "Known":
        """Cut stretches in two where they hold an end, so that something else may change there."""
        pieces = list(self.stretches)
        for end in ends:
            place = next((place for place, piece in enumerate(pieces) if piece.holds(end)), None)
            if place is not None and pieces[place].up_to != end:
                above, up_to, line = pieces[place]
                pieces[place : place + 1] = [Piece(above, end, line), Piece(end, up_to, line)]
        return self._replace(stretches=tuple(pieces))

    def changed(self, change: Callable[[Line], Line]) -> "Known":
        """Change every line, keeping the amounts."""
        changed = tuple(piece._replace(line=change(piece.line)) for piece in self.stretches)
        return self._replace(stretches=changed)


def _largest(piece: Piece, paid: Decimal, unit: Decimal | None) -> tuple[Decimal, Decimal, Decimal] | None:
    """Return the largest amount of a piece that ``paid`` covers with its fee on top, that fee, and change."""
    above, up_to, line = piece
    if above == up_to:
        fee = line.at(above) if unit is None else rounded(line.at(above), unit)
        change = paid - (above + fee)
        return (above, fee, change) if change >= 0 else None
    if unit is None:
        amount = (paid - line.flat) / (1 + line.share)
        if up_to is not None and amount > up_to:
            fee = line.at(up_to)
            return up_to, fee, paid - (up_to + fee)
        return (amount, line.at(amount), _ZERO) if amount > above else None
    if not line.share:
        fee = rounded(line.flat, unit)  # the same for any amount of the piece
        amount = paid - fee if up_to is None else min(paid - fee, up_to)
        amount -= amount % unit
        return (amount, fee, paid - (amount + fee)) if amount > above else None
    costs = _Grid(piece, (paid - line.flat) / (1 + line.share), unit, 1)
    place = bisect_right(costs, paid) - 1
    return None if place < 0 else (costs.amount(place), costs.fee(place), paid - costs[place])


class _Grid:
    """Payable amounts of a piece near one, with the fee on top (1) or taken out (-1).

    Rounding of the fee can move what is looked for by a unit or two, no further.
    """

    def __init__(self, piece: Piece, near: Decimal, unit: Decimal, sign: int) -> None:
        self._piece, self._unit, self._sign = piece, unit, sign
        first = int(piece.above / unit) + 1
        centre = max(int(near / unit), first)
        last = centre + 2
        if piece.up_to is not None:
            last = min(last, int(piece.up_to / unit))
            centre = min(centre, last)
        self._steps = range(max(first, centre - 2), last + 1)

    def __len__(self) -> int:
        return len(self._steps)

    def __getitem__(self, place: int) -> Decimal:
        return self.amount(place) + self._sign * self.fee(place)

    def fee(self, place: int) -> Decimal:
        return rounded(self._piece.line.at(self.amount(place)), self._unit)

    def amount(self, place: int) -> Decimal:
        return self._steps[place] * self._unit


def rounded(fee: Decimal, unit: Decimal) -> Decimal:
    """Round a fee half up to whole units, as receipts do."""
    return round_to(fee, unit, "half_up")


def without_end(line: Line) -> Known:
    """One line for every amount."""
    return Known((Piece(_ZERO, None, line),))


def at_single(fees: Mapping[Decimal, Decimal]) -> Known:
    """Fees that are known at single amounts only."""
    return Known(tuple(Piece(at, at, Line(fee, _ZERO)) for at, fee in sorted(fees.items())))


def together(parts: Iterable[Known]) -> Known:
    """Add fees up: known where all of them are known."""
    known = [without_end(FREE), *parts]
    found = [piece for part in known for piece in part.stretches]
    ends = {piece.above for piece in found if not piece.is_single}
    ends |= {piece.up_to for piece in found if not piece.is_single and piece.up_to is not None}
    rising, summed = sorted(ends), []
    for low, high in zip_longest(rising, rising[1:]):
        lines = [_over(part, low, high) for part in known]
        if None not in lines:
            summed.append(Piece(low, high, _sum(lines)))
    for at in {piece.above for piece in found if piece.is_single}:
        pieces = [part.find(at) for part in known]
        if None not in pieces:
            summed.append(Piece(at, at, _sum(piece.line for piece in pieces if piece is not None)))
    return Known(tuple(sorted(summed, key=lambda piece: (piece.above, not piece.is_single))))


def _over(known: Known, low: Decimal, high: Decimal | None) -> Line | None:
    """Return the line of the piece that holds everything from ``low`` to ``high``."""
    for piece in known.stretches:
        if piece.above <= low and (piece.up_to is None or (high is not None and high <= piece.up_to)):
            return piece.line
    return None


def _sum(lines: Iterable[Line | None]) -> Line:
    flat = share = _ZERO
    for line in lines:
        if line is not None:
            flat, share = flat + line.flat, share + line.share
    return Line(flat, share)


def _least(first: Decimal | None, second: Decimal | None) -> Decimal | None:
    ends = [end for end in (first, second) if end is not None]
    return min(ends) if ends else None
