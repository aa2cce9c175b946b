"use strict";
// Reads an answer as people write it: finlit.money.reading and finlit.course.answers, in the language of a page.
// A test holds them equal; what is changed there is changed here.

const LONGEST = 500;
const AROUND = "\"'`´“”„‟«»‹›‘’‚‛ \t;!?";
const SIGNS = { "×": "*", "·": "*", x: "*", X: "*", "÷": "/", ":": "/", "−": "-", "–": "-" };
const HAS_DIGIT = /[\p{Nd}²³¹⁰⁴-⁹₀-₉①-⑨⑴-⑼⒈-⒐❶-❾➀-➈➊-➒]/u;
const QUESTION = /^(?:soal|question|no\.?|nomor|number)\s*\p{Nd}+\s*[:.)=]\s*/iu;
const PIECES = /\p{Nd}(?:[\p{Nd}.,'_]*\p{Nd})?(?:,-)?|[\p{L}\p{Nl}\p{No}]+\$?|\S/gu;
const CALL = /[\p{L}\p{Nl}\p{No}_]\s*[(\[]/u;
const QUOTES = /["“”„‟«»‹›]|(?<!\p{Nd})['`´‘’‚‛]|['`´‘’‚‛](?!\p{Nd})/gu;
const PLAIN = { "，": ",", "．": "." };
const SPACED = /(?<![\p{Nd}.,])\p{Nd}{1,3}(?:[ '’_]\p{Nd}{3})+(?!\p{Nd})/gu;
const NUMBER = /^([+-]?)\s*([\p{Nd}.,]*\p{Nd}[\p{Nd}.,]*?)(?:,-|\.-)?\s*([\p{L}\p{Nl}\p{No}]*)$/u;
const CURRENCY = /([^\p{Nd}\s.,+\-'’_]+)(?:(?<=rp)\.)?/giu;
const BETWEEN = [/[\n;|]/, /&/, /,\s+/, /\s+\/\s+/];
const GLUED = /^ke-?(?=\p{Nd})|(?<=\p{Nd})(?:x|th|bl|bln|bulan|hr|hari|mgg|kali|thn|buah|orang)$/giu;
const OUT_OF = /\s+(?:dari|per|out of)\s+(?:100|seratus|(?:a |one )?hundred)(?![\p{L}\p{N}_])/giu;

/** Money of another currency than the one that was asked for. */
class OtherCurrency extends Error {
  constructor(codes) { super(); this.codes = codes; }
}

/** It can be read in two ways: without a word of it, it would be a third number. */
class TwoReadings extends Unreadable {}

/** Make a reader for a language: how it writes numbers, and which currencies there are. */
function makeReader(speech) {
  const escaped = (word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const percentMark = new RegExp(`^%\\s*|\\s*(?:${speech.all_percent.map(escaped).join("|")})$`, "iu");

  function number(written, three) {
    const plain = bare(written).replace(/\s/gu, " ").replace(SPACED, (found) => found.replace(/\P{Nd}/gu, ""));
    const match = plain.match(NUMBER);
    const scale = match ? match[3].toLowerCase() : "";
    if (!match || (scale && (three === "fraction" || !Object.hasOwn(speech.scales, scale)))) throw new Unreadable();
    const zeros = scale ? speech.scales[scale] : 0;
    const found = decimal(plainDigits(asciiDigits(match[2]), zeros ? beforeScale(scale, zeros) : three));
    const value = toDigits(times(found, fraction(10n ** BigInt(zeros))), DIGITS);
    return notTooLarge(match[1] === "-" ? minus(fraction(0n), value) : value);
  }

  /** Three digits before "million": the language decides; a word of another one, and thousandths of a thousand, ask. */
  function beforeScale(scale, zeros) {
    if (zeros === 3) return "group";
    return speech.borrowed.includes(scale) ? 3 : "language";
  }

  function plainDigits(digits, three) {
    const marks = digits.match(/[.,]/g);
    if (!marks) return digits;
    const [group, point] = roles(digits, marks, three);
    const place = point ? digits.indexOf(point) : -1;
    const part = place < 0 ? "" : digits.slice(place + 1);
    let whole = place < 0 ? digits : digits.slice(0, place);
    if (whole.includes(group) && !new RegExp(`^\\d{1,3}(?:${escaped(group)}\\d{3})+$`).test(whole)) {
      throw new Unreadable();
    }
    if (part.includes(group) || (point && !part)) throw new Unreadable();
    whole = whole.replaceAll(group, "") || "0";
    const isSlip = typeof three === "number" && part.length > Math.max(three, 2);
    if (isSlip && !Number(part) && Number(whole)) throw new Unreadable();
    return part ? `${whole}.${part}` : whole;
  }

  function roles(digits, marks, three) {
    const last = marks.at(-1);
    const other = last === "." ? "," : ".";
    if (marks.filter((mark) => mark === last).length > 1) return [last, null];
    if (marks.includes(other)) return [other, last];
    const [whole, part] = digits.split(last);
    if (part.length !== 3 || whole.length < 1 || whole.length > 3 || !Number(whole)) return [other, last];
    if (three === "fraction" && whole.length < 3 && Number(part)) return [other, last];
    const isPoint = last === speech.point;
    const asks = three === 3 || (three === "fraction" && !(Number(part) && isPoint)) || (three === "group" && isPoint);
    if (whole[0] === "0" || asks) throw new TwoReadings();
    if (typeof three === "number") return three < 3 ? [last, null] : [other, last];
    return last === speech.group ? [last, null] : [other, last];
  }

  /** Return the amount, of the wanted currency or of any (""). */
  function money(written, wanted) {
    const tidied = bare(written);
    const codes = new Set();
    const left = tidied.replace(CURRENCY, (whole, word, place) => {
      if (Object.hasOwn(speech.scales, word.toLowerCase())) return word;
      const behind = tidied.slice(place + whole.length);
      if (/\p{Nd}/u.test(tidied.slice(0, place)) && /\p{Nd}/u.test(behind)) throw new Unreadable();
      const code = speech.written[word.toLowerCase()] || word.toUpperCase();
      if (!Object.hasOwn(speech.currencies, code)) throw new Unreadable();
      codes.add(code);
      return " ";
    }).trim();
    if (wanted) codes.add(wanted);
    if (codes.size > 1) throw new OtherCurrency([...codes]);
    if (!tidied || !/\p{Nd}/u.test(left) || !codes.size) throw new Unreadable();
    return number(left, speech.currencies[[...codes][0]]);
  }

  const percent = (written) => number(bare(written).replace(percentMark, ""), "fraction");

  /** Try readers in turn; another currency is told at once. */
  function firstSure(...readers) {
    for (const reader of readers.slice(0, -1)) {
      try {
        return reader();
      } catch (problem) {
        if (!(problem instanceof Unreadable) || problem instanceof TwoReadings) throw problem;
      }
    }
    return readers.at(-1)();
  }

  function first(...readers) {
    for (const reader of readers.slice(0, -1)) {
      try {
        return reader();
      } catch (problem) {
        if (!(problem instanceof Unreadable)) throw problem;
      }
    }
    return readers.at(-1)();
  }

  function whole(sought, line) {
    const inMoney = () => money(line, sought.currency);
    if (sought.kind === "percent") return first(() => percent(line), () => money(line, ""), inMoney);
    return sought.kind === "count" ? number(line.replace(GLUED, ""), 0) : inMoney();
  }

  function summed(sought, line) {
    const isPercent = sought.kind === "percent";
    const formula = [], named = {};
    for (const piece of piecesOf(line)) {
      const sign = Object.hasOwn(SIGNS, piece) ? SIGNS[piece] : piece;
      if (HAS_DIGIT.test(Array.from(piece)[0])) {
        const name = `n${Object.keys(named).length}`;
        named[name] = number(piece, isPercent ? "language" : 2);
        formula.push(name);
      } else if (piece === "%") formula.push(...(isPercent ? [] : ["/", "100"]));
      else if (sign.length === 1 && "+-*/()".includes(sign)) formula.push(sign);
      else if (!namesMoney(piece)) throw new Unreadable();
    }
    if (Object.keys(named).length < 2) throw new Unreadable();
    return notTooLarge(workedOut(formula.join(" "), named));
  }

  function piecesOf(line) {
    const pieces = [];
    for (const piece of line.match(PIECES) || []) {
      const isBehindNumber = pieces.length && HAS_DIGIT.test(Array.from(pieces.at(-1))[0]);
      if (speech.all_scales.includes(piece.toLowerCase()) && isBehindNumber) pieces.push(`${pieces.pop()} ${piece}`);
      else pieces.push(piece);
    }
    return pieces;
  }

  function namesMoney(word) {
    if (["dolar", "dollar", "dollars", "$"].includes(word.toLowerCase())) return true;
    return first(() => { money(`${word} 1`, ""); return true; }, () => false);
  }

  function inASentence(sought, line) {
    const words = line.split(/\s+/u).filter(Boolean);
    const places = words.flatMap((word, place) => (HAS_DIGIT.test(word) ? [place] : []));
    const start = places[0], end = places.at(-1) + 1;
    if (places.length !== end - start || CALL.test(line)) throw new Unreadable();
    const close = words.slice(start, end + 2).join(" ").toLowerCase();
    if (sought.kind !== "percent" && speech.all_percent.some((word) => close.endsWith(word))) throw new Unreadable();
    const parts = [1, 0].flatMap((before) => [2, 1, 0].map((behind) =>
      words.slice(Math.max(start - before, 0), end + behind).join(" ")));
    return firstSure(...parts.map((part) => () => whole(sought, stripped(part, `${AROUND}.,:()`))));
  }

  const inDigits = makeSpeller(speech, (written) => number(written, "language"));

  return function read(sought, written) {
    const said = tidy(written);
    const [digits, isSure] = inDigits(sought.kind === "percent" ? said.replace(OUT_OF, "%") : said);
    const lines = (isSure ? [digits] : [said, digits]).map(answeringLine).filter(Boolean);
    if (!lines.length) throw new Unreadable();
    return firstSure(...lines.flatMap((line) =>
      [() => whole(sought, line), () => summed(sought, line), () => inASentence(sought, line)]));
  };
}

function bare(written) {
  const plain = written.replace(/\p{Cf}/gu, "").replace(QUOTES, " ").trim();
  return plain.replace(/[‐‑‒–—−－]/g, "-").replace(/[，．]/g, (mark) => PLAIN[mark]);
}

/** Write the digits of other scripts as 0 to 9. */
function asciiDigits(written) {
  return written.replace(/\p{Nd}/gu, (digit) => {
    let zero = digit.codePointAt(0);
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return String((digit.codePointAt(0) - zero) % 10);
  });
}

/** Take away what cannot be seen: it belongs to the keyboard, not to the answer. */
function tidy(written) {
  const lines = written.split(/\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/).join("\n");
  return lines.replace(/\p{C}/gu, (sign) => ("\n\t".includes(sign) ? sign : "")).normalize("NFC").trim();
}

function stripped(written, signs, ends = "both") {
  const letters = Array.from(written);
  while (ends === "both" && letters.length && signs.includes(letters[0])) letters.shift();
  while (letters.length && signs.includes(letters.at(-1))) letters.pop();
  return letters.join("");
}

function answeringLine(written) {
  const lines = written.split(/[\n\u2028\u2029]/).filter((line) => HAS_DIGIT.test(line));
  if (!lines.length) return "";
  const line = lines.at(-1).trim().replace(QUESTION, "");
  const equals = line.lastIndexOf("=");
  const behind = line.slice(equals + 1);
  const said = HAS_DIGIT.test(behind) ? behind : line.slice(0, Math.max(equals, 0));
  return stripped(stripped(said, `${AROUND}*_~±`).replace(/\/-$/u, ""), ".,", "end");
}

/** The one option that is named: b, (B), Toko B. */
function chosen(options, written) {
  const line = written.normalize("NFKC");
  const letter = stripped(line, `${AROUND}.,:()[]*-=`).toLowerCase();
  if (options.includes(letter) || /^[\p{L}\p{N}]$/u.test(letter)) return letter;
  const words = (line.match(/[\p{L}\p{N}_]+/gu) || []).filter((word) => Array.from(word).length > 1 || !/\p{Ll}/u.test(word));
  const named = new Set(words.map((word) => word.toLowerCase()).filter((word) => options.includes(word)));
  const last = (line.match(/[\p{L}\p{N}_]+/gu) || []).at(-1);
  if (!named.size && options.includes(last)) return last;
  if (named.size !== 1) throw new Unreadable();
  return [...named][0];
}

/** The options in their order: C, A, B; C > A > B; CAB; C lalu A. */
function ordered(options, written) {
  const plain = written.normalize("NFKC");
  const line = options.some((option) => HAS_DIGIT.test(option)) ? plain : plain.replace(/\p{Nd}+\s*[.)]?/gu, " ");
  const words = (line.match(/[\p{L}\p{N}]+/gu) || []).map((word) => word.toLowerCase());
  let parts = words.filter((word) => options.includes(word) || Array.from(word).length === 1);
  if (!parts.length && words.length && options.every((option) => option.length === 1)) {
    const letters = Array.from(words.at(-1));
    parts = letters.every((letter) => options.includes(letter)) ? letters : [];
  }
  if (!parts.some((part) => options.includes(part))) throw new Unreadable();
  return parts;
}

/** Several numbers: one a line, or with ; or & or a comma and a space between them. */
function numbersApart(written, count) {
  for (const mark of BETWEEN) {
    const parts = written.split(mark).map((part) => part.trim()).filter(Boolean);
    if (parts.length === count) return withoutMarks(parts);
  }
  throw new Unreadable();
}

/** Take off what a list puts before each line: "1. 5000" and "2. 30", or "- 5000" and "- 30". */
function withoutMarks(parts) {
  const ways = [(place) => new RegExp(`^${place + 1}\\s?[.):]\\s+(?=\\S)`, "u"), () => /^[-*•]\s+(?=\S)/u];
  for (const way of ways) {
    if (parts.every((part, place) => way(place).test(part))) return parts.map((part, place) => part.replace(way(place), ""));
  }
  return parts;
}
