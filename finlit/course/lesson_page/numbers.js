"use strict";
// Exact numbers, as fractions of whole ones, and plain sums of them.

const DIGITS_OF_A_SUM = 50;
const DIGITS = 28;
const LONGEST_SUM = 500;
const LARGEST = 10n ** 15n;

/** What was written cannot be read as an answer. */
class Unreadable extends Error {}

const size = (whole) => (whole < 0n ? -whole : whole);

function common(one, other) {
  while (other) [one, other] = [other, one % other];
  return size(one);
}

function fraction(top, bottom = 1n) {
  if (bottom === 0n) throw new Unreadable();
  const shared = common(top, bottom) || 1n;
  const sign = bottom < 0n ? -1n : 1n;
  return { top: (sign * top) / shared, bottom: (sign * bottom) / shared };
}

const plus = (a, b) => fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
const minus = (a, b) => fraction(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom);
const times = (a, b) => fraction(a.top * b.top, a.bottom * b.bottom);
const over = (a, b) => fraction(a.top * b.bottom, a.bottom * b.top);
const distance = (a, b) => { const more = minus(a, b); return fraction(size(more.top), more.bottom); };
const isAtMost = (a, b) => a.top * b.bottom <= b.top * a.bottom;
const isWhole = (a) => a.bottom === 1n;

/** Read a program's decimal: "-12.50". */
function decimal(written) {
  const [, sign, whole, part = ""] = written.match(/^(-?)(\d*)(?:\.(\d*))?$/);
  const top = BigInt(whole + part || "0");
  return fraction(sign ? -top : top, 10n ** BigInt(part.length));
}

/** Round to so many digits, halves to the even one, as Python's decimal does. */
function toDigits(value, digits) {
  if (value.top === 0n) return value;
  const top = size(value.top);
  let power = BigInt(digits - (String(top).length - String(value.bottom).length));
  const scaled = () => (power >= 0n ? [top * 10n ** power, value.bottom] : [top, value.bottom * 10n ** -power]);
  let [above, below] = scaled();
  while (above / below >= 10n ** BigInt(digits)) { power -= 1n; [above, below] = scaled(); }
  let whole = above / below;
  const rest = (above % below) * 2n;
  if (rest > below || (rest === below && whole % 2n)) whole += 1n;
  if (value.top < 0n) whole = -whole;
  return power >= 0n ? fraction(whole, 10n ** power) : fraction(whole * 10n ** -power);
}

function notTooLarge(value) {
  if (!isAtMost(distance(value, fraction(0n)), fraction(LARGEST))) throw new Unreadable();
  return value;
}

/** Work a sum out: numbers, names, + - * / ( ); whatever else is unreadable. */
function workedOut(formula, named) {
  if (formula.length > LONGEST_SUM) throw new Unreadable();
  const pieces = formula.match(/\d+(?:\.\d+)?|\w+|\S/g) || [];
  let at = 0;
  const isNext = (...signs) => signs.includes(pieces[at]);

  function one() {
    const piece = pieces[at++];
    if (piece === "-") return minus(fraction(0n), one());
    if (piece === "+") return one();
    if (piece === "(") {
      const inside = sum();
      if (pieces[at++] !== ")") throw new Unreadable();
      return inside;
    }
    if (piece !== undefined && /^\d/.test(piece)) return decimal(piece);
    if (piece === undefined || !Object.hasOwn(named, piece)) throw new Unreadable();
    return named[piece];
  }
  function product() {
    let found = one();
    while (isNext("*", "/")) found = pieces[at++] === "*" ? times(found, one()) : over(found, one());
    return found;
  }
  function sum() {
    let found = product();
    while (isNext("+", "-")) found = pieces[at++] === "+" ? plus(found, product()) : minus(found, product());
    return found;
  }
  const found = sum();
  if (at !== pieces.length) throw new Unreadable();
  return toDigits(found, DIGITS_OF_A_SUM);
}
