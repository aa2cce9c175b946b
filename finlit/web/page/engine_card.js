// A picture for a chat, drawn by the phone: the big number, the sentence, the picture, what was entered, the day.

import { say } from "./dom.js";

const MOST_BYTES = 100_000, WIDE = 360, EDGE = 16, FONT = "system-ui, Roboto, sans-serif";
const SHARPNESS = [3, 2.5, 2, 1.5, 1];

/** Return a PNG that a phone with one bar of signal still sends. */
export async function draw(screen, code) {
  const picture = await seen(new Blob([screen.answer.picture.svg], { type: "image/svg+xml" }));
  const qr = code && await seen(code);
  let made;
  for (const sharp of SHARPNESS) {
    made = await drawn(screen, picture, qr, sharp);
    if (made.size <= MOST_BYTES) break;
  }
  return made;
}

async function seen(file) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await file.text())}`;
  await image.decode();
  return image;
}

/** Draw twice: once to learn how high it gets, then on a sheet of that size. */
function drawn(screen, picture, qr, sharp) {
  const sheet = document.createElement("canvas");
  const high = laid(sheet.getContext("2d"), screen, picture, qr);
  sheet.width = WIDE * sharp;
  sheet.height = Math.ceil(high * sharp);
  const pen = sheet.getContext("2d");
  pen.scale(sharp, sharp);
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, WIDE, high);
  laid(pen, screen, picture, qr);
  return new Promise((ready) => sheet.toBlob(ready, "image/png"));
}

function laid(pen, { tool, answer }, picture, qr) {
  const { said } = answer, inside = WIDE - 2 * EDGE;
  let y = EDGE;
  const write = (words, size, weight = "normal", wide = inside) => {
    pen.font = `${weight} ${size}px ${FONT}`;
    pen.fillStyle = "#1a1a1a";
    pen.textBaseline = "top";
    for (const line of wrapped(pen, words, wide)) {
      pen.fillText(line, EDGE, y);
      y += size * 1.3;
    }
    y += 4;
  };
  write(tool.title, 17, "bold");
  write(said.big_number, Math.min(34, Math.floor(560 / said.big_number.length)), "bold");
  write(said.big_number_words, 12);
  write(said.headline, 15, "bold");
  for (const line of said.warnings.slice(0, 2)) write(`⚠ ${line}`, 13);
  const high = inside * picture.naturalHeight / picture.naturalWidth;
  pen.drawImage(picture, EDGE, y, inside, high);
  y += high + 8;
  write(answer.asked_on, 11, "bold");
  write(answer.entered.map((pair) => pair.join(": ")).join(" · "), 11);
  if (qr) pen.drawImage(qr, EDGE, y, 84, 84);
  if (qr) y += 88;
  write(say("printed_with"), 10);
  return y + EDGE - 4;
}

/** Break words into lines that fit. */
function wrapped(pen, words, wide) {
  const lines = [""];
  for (const word of words.split(/[ \n]+/)) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (lines.at(-1) && pen.measureText(longer).width > wide) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
