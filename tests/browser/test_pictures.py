"""Words of every picture, measured with the letters of a real machine."""

import pytest
from picture_cases import CASES, draw

from .conftest import keep_shot

pytestmark = pytest.mark.browser

MEASURE = """
() => [...document.querySelectorAll('svg')].flatMap(svg => {
  const edge = svg.getBoundingClientRect();
  // A line of letters is higher than its letters: a fifth of it above and below is air.
  const told = [...svg.querySelectorAll('text')].map(node => {
    const box = node.getBoundingClientRect(), air = box.height / 5;
    const [top, foot] = [box.top + air, box.bottom - air];
    return {words: node.textContent, left: box.left, right: box.right, top, foot};
  }).filter(box => box.words.trim());
  const faults = told
    .filter(box => box.left < edge.left - 0.5 || box.right > edge.right + 0.5
      || box.top < edge.top || box.foot > edge.bottom)
    .map(box => `outside: ${box.words}`);
  told.forEach((one, place) => told.slice(0, place).forEach(other => {
    const beside = Math.min(one.right, other.right) - Math.max(one.left, other.left) <= 0.5;
    const below = Math.min(one.foot, other.foot) - Math.max(one.top, other.top) <= 0.5;
    if (!beside && !below) faults.push(`${one.words} runs into ${other.words}`);
  }));
  return faults.map(fault => `${svg.dataset.name}: ${fault}`);
})
"""


@pytest.mark.parametrize("lang", ["en", "id"])
@pytest.mark.parametrize("wide", [360, 520])
def test_words_stay_on_their_picture_and_apart(open_page, tmp_path, lang, wide):
    drawn = "".join(
        draw(name, case, lang)
        .stamped("DATA BUATAN – hanya untuk belajar")
        .svg.replace("<svg", f'<svg data-name="{name}, {case}"', 1)
        for name, case in CASES
    )
    page = tmp_path / "pictures.html"
    page.write_text(f'<!doctype html><meta charset="utf-8"><body style="margin:0">{drawn}', encoding="utf-8")
    shown = open_page(page.as_uri(), wide)
    keep_shot(shown, f"pictures-{lang}-{wide}")
    assert shown.locator("svg text").count() > 10 * len(CASES)
    assert shown.evaluate(MEASURE) == []
