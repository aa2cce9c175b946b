"use strict";
// Numbers in words or in several parts: finlit.money.worded, in the language of a page. A test holds them equal.

const TOKEN = /\p{Nd}(?:[\p{Nd}.,'_]*\p{Nd})?|[\p{L}\p{Nl}\p{No}]+/gu;
const JOINED = /^,?[ \t-]*(?:and[ ]+)?(?:a[ ]+)?$/iu;
const JOINS = ["and", "a"];
const HALVED = /(\p{Nd}+)(?:\s*½|\s+1[/⁄]2(?!\p{Nd}))/gu;
const ONE_OF = /(?<![\p{L}\p{N}_])se(?=(?:belas|puluh|ratus|ribu|juta|miliar)(?![\p{L}\p{N}_]))/giu;
const NOTHING_ELSE = /^[ \t-]*$/u;
const NOUGHT = fraction(0n), WHOLE = fraction(1n), HALF = fraction(1n, 2n);
const isLess = (one, other) => !isAtMost(other, one);

/** Make what writes the numbers of a line in digits; `number` reads one in digits, or cannot. */
function makeSpeller(speech, number) {
  const begin = {
    total: NOUGHT, group: NOUGHT, unit: NOUGHT, room: fraction(10n ** 15n), scales: 0, words: 0, digits: 0, closes: false, place: NOUGHT,
  };
  const valueOf = (count) => plus(plus(count.total, count.group), count.unit);
  const has = (known, word) => Object.hasOwn(known, word);
  const isThere = (value) => value.top !== 0n;

  function then(count, token) {
    const word = token.toLowerCase();
    if (/^\p{Nd}/u.test(word)) {
      const value = number(token);
      const fits = isLess(value, count.room) && !isThere(count.unit) && !isThere(count.place);
      const closes = count.scales > 0 && isAtMost(count.room, times(value, fraction(10n)));
      const room = isWhole(value) ? WHOLE : NOUGHT;
      return fits ? { ...count, unit: value, room, digits: count.digits + 1, closes } : null;
    }
    const said = { ...count, words: count.words + 1 };
    if (speech.points.includes(word) && (count.words || count.digits) && !isThere(count.place)) {
      return { ...said, place: fraction(1n, 10n) };
    }
    if (has(speech.numbers, word)) return added(said, fraction(BigInt(speech.numbers[word])));
    if (speech.halves.includes(word) && isThere(count.room)) {
      return { ...said, group: plus(count.group, HALF), room: NOUGHT };
    }
    if (speech.teens.includes(word) && isThere(count.unit) && isLess(count.unit, fraction(10n))) {
      return { ...said, unit: plus(count.unit, fraction(10n)) };
    }
    const many = has(speech.times, word) ? fraction(BigInt(speech.times[word])) : null;
    if (many && isThere(count.unit)) {
      const most = isLess(count.unit, fraction(10n)) ? times(count.room, fraction(100n)) : fraction(10n);
      if (isAtMost(many, most)) {
        return { ...said, group: plus(count.group, times(count.unit, many)), unit: NOUGHT, room: many };
      }
    }
    return has(speech.scales, word) ? scaled(count, speech.scales[word]) : null;
  }

  function added(count, value) {
    if (isThere(count.place)) {
      const more = { ...count, group: plus(count.group, times(value, count.place)), place: over(count.place, fraction(10n)) };
      return isLess(value, fraction(10n)) ? more : null;
    }
    if (isThere(count.unit) || !isLess(value, count.room)) return null;
    if (value.top >= 20n && value.top % 10n === 0n) return { ...count, group: plus(count.group, value), room: fraction(10n) };
    return { ...count, unit: value, room: WHOLE };
  }

  function scaled(count, zeros) {
    const before = plus(count.group, count.unit), scale = fraction(10n ** BigInt(zeros));
    if (!zeros || !isThere(before)) return null;
    if (count.scales && !isWhole(over(count.total, times(scale, fraction(1000n))))) return null;
    const total = plus(count.total, times(before, scale));
    return { ...count, total, group: NOUGHT, unit: NOUGHT, room: scale, scales: count.scales + 1, place: NOUGHT };
  }

  function more(count, token) {
    try {
      return then(count, token);
    } catch (problem) {
      if (problem instanceof Unreadable) return null;
      throw problem;
    }
  }

  function runs(line) {
    const tokens = [...line.matchAll(TOKEN)].filter((token) => !JOINS.includes(token[0].toLowerCase()));
    const end = (token) => token.index + token[0].length;
    const found = [];
    let count = begin, first = 0;
    tokens.forEach((token, place) => {
      const isJoined = place > first && JOINED.test(line.slice(end(tokens[place - 1]), token.index));
      const longer = isJoined || place === first ? more(count, token[0]) : null;
      if (longer) {
        count = longer;
        return;
      }
      if (place > first) found.push([tokens[first].index, end(tokens[place - 1]), count]);
      const anew = more(begin, token[0]);
      count = anew ?? begin;
      first = anew ? place : place + 1;
    });
    if (first < tokens.length) found.push([tokens[first].index, end(tokens.at(-1)), count]);
    return found;
  }

  return function inDigits(line) {
    const halved = line.replace(HALVED, `$1${speech.point}5`).replaceAll("½", `0${speech.point}5`);
    const whole = halved.replace(ONE_OF, "satu ");
    let written = "", end = 0, isSure = halved !== line;
    const found = runs(whole);
    // Two that stand side by side could be anything and stay as they are.
    const meets = (place) => place > 0 && place < found.length && NOTHING_ELSE.test(whole.slice(found[place - 1][1], found[place][0]));
    for (const [place, [start, stop, count]] of found.entries()) {
      if (meets(place) || meets(place + 1) || (!count.words && count.scales < 2 && !count.closes)) continue;
      isSure ||= count.digits > 0;
      written += whole.slice(end, start) + asDecimal(toDigits(valueOf(count), DIGITS)).replace(".", speech.point);
      end = stop;
    }
    return end || halved !== line ? [written + whole.slice(end), isSure] : [line, false];
  };
}
