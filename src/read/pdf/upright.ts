import type { Glyph, PageContent, Rule, Turn } from './page';

const TURNS = [0, 1, 2, 3] as const;

const turnBack = (turn: Turn, by: Turn): Turn => ((turn - by + 4) % 4) as Turn;

/** The turn that most of a page's characters have. */
function mostTurn(glyphs: readonly Glyph[]): Turn {
  const counts = TURNS.map((turn) => glyphs.filter((glyph) => glyph.upright === turn).length);
  return TURNS.find((turn) => counts[turn] === Math.max(...counts)) ?? 0;
}

/** A page that is printed sideways or head down, turned so that its characters stand upright. */
export function upright(page: PageContent): PageContent {
  const by = mostTurn(page.glyphs);
  if (by === 0) return page;
  const { width, height } = page;
  const turn = (x: number, y: number): readonly [number, number] => {
    if (by === 1) return [y, width - x];
    return by === 2 ? [width - x, height - y] : [height - y, x];
  };
  const glyphs = page.glyphs.map((glyph): Glyph => {
    const [x, y] = turn(glyph.x, glyph.y);
    return { ...glyph, x, y, upright: turnBack(glyph.upright, by), along: turnBack(glyph.along, by) };
  });
  const rules = page.rules.map((rule): Rule => {
    const [ax, ay] = turn(rule.x0, rule.y0);
    const [bx, by] = turn(rule.x1, rule.y1);
    return { x0: Math.min(ax, bx), y0: Math.min(ay, by), x1: Math.max(ax, bx), y1: Math.max(ay, by) };
  });
  const size = by % 2 === 1 ? { width: height, height: width } : { width, height };
  return { ...page, ...size, glyphs, rules };
}
