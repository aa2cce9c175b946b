"use strict";
// Marks an answer: finlit.course.checks, in the language of a page. A test holds both equal.

const NEAR = decimal("0.005");
const LONGEST_SHOWN = 60;

/** Make what marks the answers of a key: (name, written) -> {outcome, score, value, standing, hint}. */
function makeMarker(key) {
  const read = makeReader(key.speech);
  const answers = Object.fromEntries(key.answers.map((answer) => [answer.name, answer]));

  function mark(name, written) {
    const answer = answers[name];
    const found = judged(answer, written);
    return { ...found, standing: standing(found), hint: hint(answer, found, written) };
  }

  function judged(answer, written) {
    if (["", "None", "..."].includes(tidy(written))) return { outcome: "unanswered", score: 0, value: null };
    try {
      return judgedAs(answer, valueOf(answer, written), written);
    } catch (problem) {
      if (problem instanceof OtherCurrency) return { outcome: "other_currency", score: 0, value: null };
      if (problem instanceof Unreadable) return { outcome: "unreadable", score: 0, value: null };
      throw problem;
    }
  }

  function valueOf(answer, written) {
    if (Array.from(written).length > LONGEST) throw new Unreadable();
    if (answer.kind === "own") return own(answer.asks, numbersApart(tidy(written), answer.asks.length));
    if (answer.kind === "choice") return chosen(answer.options, tidy(written));
    if (answer.kind === "order") return ordered(answer.options, tidy(written));
    return read(answer, written);
  }

  /** The learner's own numbers, each purse in one currency whichever it is. */
  function own(asks, parts) {
    const found = {};
    for (const purse of new Set(asks.map((ask) => ask.purse))) {
      const asked = asks.map((ask, place) => [ask, parts[place]]).filter(([ask]) => ask.purse === purse);
      Object.assign(found, ofPurse(asked));
    }
    return asks.map((ask) => found[ask.name]);
  }

  function ofPurse(asked) {
    const all = (currency) => Object.fromEntries(asked.map(([ask, part]) =>
      [ask.name, read(currency ? { ...ask, currency } : ask, part)]));
    try {
      return all("");
    } catch (problem) {
      if (!(problem instanceof OtherCurrency)) throw problem;
      return all(problem.codes.find((code) => code !== asked[0][0].currency));
    }
  }

  function judgedAs(answer, value, written) {
    if (answer.kind === "own") return { ...held(answer, value), value };
    const [outcome, score] = compared(answer, value);
    if (isNumber(value) && ["zeros", "not_yet"].includes(outcome)) {
      for (const other of otherReadings(answer, value, written)) {
        const [meant, scoreOfIt] = compared(answer, other);
        if (!["zeros", "not_yet"].includes(meant)) return { outcome: meant, score: scoreOfIt, value: other };
      }
    }
    return { outcome, score, value };
  }

  return mark;

  function hint(answer, found, written) {
    const lines = tidy(written).split(/[\n\u2028\u2029]/).map((line) => line.split(/\s+/u).filter(Boolean).join(" ").replace(/[;,]+$/u, ""));
    const shown = Array.from(lines.filter(Boolean).join("; "));
    const short = shown.length <= LONGEST_SHOWN ? shown.join("") : `${shown.slice(0, LONGEST_SHOWN - 1).join("")}…`;
    return answer.hints[found.outcome].replace("{written}", () => short);
  }
}

const isNumber = (value) => typeof value === "object" && value !== null && "top" in value;

function standing({ outcome, score }) {
  if (outcome === "unanswered") return "unanswered";
  return score === 1 ? "right" : score ? "part" : "wrong";
}

/** Which condition the learner's own numbers break first, and which part of all they keep. */
function held(answer, values) {
  const named = Object.fromEntries(Object.entries(answer.given).map(([name, value]) => [name, decimal(value)]));
  answer.asks.forEach((ask, place) => { named[ask.name] = values[place]; });
  const broken = answer.holds.filter((hold) => !hold.sides.every((side) => keeps(side, named, decimal(answer.tolerance))));
  if (!broken.length) return { outcome: "right", score: 1 };
  return { outcome: broken[0].hint, score: 1 - broken.length / answer.holds.length };
}

function keeps([left, sign, right], named, tolerance) {
  let more;
  try {
    more = minus(workedOut(left, named), workedOut(right, named));
  } catch (problem) {
    if (problem instanceof Unreadable) return false; // a share of nothing
    throw problem;
  }
  const none = fraction(0n);
  if (sign === "==") return isAtMost(distance(more, none), tolerance);
  if (sign === "<=") return isAtMost(more, tolerance);
  if (sign === "<") return !isAtMost(none, more);
  return sign === ">=" ? isAtMost(minus(none, tolerance), more) : !isAtMost(more, none);
}

/** Three digits after a mark are thousands or a fraction; what nobody would mean is read the other way. */
function* otherReadings(answer, given, written) {
  const thousand = fraction(1000n);
  const isSmall = !isAtMost(thousand, distance(given, fraction(0n)));
  if (answer.kind === "rupiah" && isSmall && !isWhole(given) && isWhole(times(given, thousand))) {
    yield times(given, thousand);
  }
  const isSingle = /(?<![\p{Nd}.,])\p{Nd}{1,3}[.,]\s?\p{Nd}{3}(?![\p{Nd}.,])/u.test(written);
  const hasFraction = !isWhole(decimal(answer.value));
  if ((["rupiah", "percent"].includes(answer.kind) || hasFraction) && isSingle && !isSmall) yield over(given, thousand);
}

function compared(answer, given) {
  if (isSame(given, answer.value, answer.tolerance)) return ["right", 1];
  const wrong = answer.wrong.find((one) => isSame(given, one.value, one.tolerance));
  if (wrong) return [wrong.hint, wrong.score];
  return isNumber(given) ? nearMiss(given, decimal(answer.value)) : ["not_yet", 0];
}

function isSame(given, wanted, tolerance) {
  if (isNumber(given)) return isAtMost(distance(given, decimal(wanted)), decimal(tolerance));
  return JSON.stringify(given) === JSON.stringify(wanted);
}

function nearMiss(given, wanted) {
  if (given.top === 0n || wanted.top === 0n) return ["not_yet", 0];
  const share = over(given, wanted), one = fraction(1n);
  const isNear = (value) => isAtMost(distance(value, one), NEAR);
  const powers = [6n, 3n, 2n, 1n].flatMap((power) => [fraction(10n ** power), fraction(1n, 10n ** power)]);
  if (powers.some((power) => isNear(times(share, power)))) return ["zeros", 0];
  if (share.top === -1n && share.bottom === 1n) return ["sign", 0.5];
  return isNear(share) ? ["near", 0.5] : ["not_yet", 0];
}

/** Write a number as a program does: "-12.5". */
function asDecimal(value) {
  const rounded = toDigits(value, DIGITS);
  let places = 0n;
  while ((rounded.top * 10n ** places) % rounded.bottom) places += 1n;
  const digits = String(size((rounded.top * 10n ** places) / rounded.bottom)).padStart(Number(places) + 1, "0");
  const whole = digits.slice(0, digits.length - Number(places));
  const part = places ? `.${digits.slice(-Number(places))}` : "";
  return `${rounded.top < 0n ? "-" : ""}${whole}${part}`;
}
