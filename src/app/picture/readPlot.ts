import type { Drawing, Heading, Plot } from '../../picture/compose';
import { linesOf } from '../../picture/compose';
import type { PictureElement } from '../../picture/element';
import { isTaken, looksOf, PLACES, shortNumber, withHalo } from '../../picture/inline';

type Looks = ReturnType<typeof looksOf>;

/** Looks follow from the classes of an element and of those around it: charts have thousands of marks, but few of these. */
class LooksReader {
  readonly #known = new Map<string, Looks>();

  read(mark: Element, around: string): readonly [looks: Looks, key: string] {
    const key = `${around}/${mark.localName}.${mark.getAttribute('class') ?? ''}#${mark.getAttribute('fill') ?? ''}`;
    let looks = this.#known.get(key);
    if (looks === undefined) {
      const style = getComputedStyle(mark);
      looks = looksOf(mark.localName, (property) => style.getPropertyValue(property));
      this.#known.set(key, looks);
    }
    return [looks, key];
  }
}

function placesOf(mark: Element): Record<string, string> {
  const places: Record<string, string> = {};
  for (const name of PLACES) {
    const value = mark.getAttribute(name);
    if (value !== null) places[name] = shortNumber(value);
  }
  return places;
}

function childrenOf(parent: Element, reader: LooksReader, around: string): PictureElement['children'] {
  return [...parent.childNodes].flatMap((node) => {
    if (node instanceof Text) {
      const isWord = /^(text|tspan)$/u.test(parent.localName) && node.data !== '';
      return isWord ? node.data.replaceAll(/\s+/gu, ' ') : [];
    }
    if (!(node instanceof Element) || !isTaken(node.localName)) return [];
    const [looks, key] = reader.read(node, around);
    const mark: PictureElement = {
      tag: node.localName,
      attributes: { ...placesOf(node), ...looks },
      children: childrenOf(node, reader, key),
    };
    return mark.tag === 'text' ? withHalo(mark) : mark;
  });
}

function headingsOf(heading: HTMLElement, corner: DOMRect): Heading[] {
  const { left, top, width, height } = heading.getBoundingClientRect();
  const size = Number.parseFloat(getComputedStyle(heading).fontSize);
  const lines = linesOf(heading.textContent.trim(), size, width);
  return lines.map((text, i) => ({
    x: left - corner.left,
    y: top - corner.top + ((i + 0.5) * height) / lines.length,
    ...{ size, text },
  }));
}

/**
 * The chart drawn in `host`: all its drawings with their looks in their attributes, and the names above them.
 * Null where nothing is drawn.
 */
export function readPlot(host: HTMLElement): Plot | null {
  const corner = host.getBoundingClientRect();
  const found = [...host.querySelectorAll('svg')];
  if (found.length === 0) return null;
  const reader = new LooksReader();
  const drawings = found.map((svg): Drawing => {
    const { left, top } = svg.getBoundingClientRect();
    const [, key] = reader.read(svg, '');
    const elements = childrenOf(svg, reader, key).filter((each) => typeof each !== 'string');
    return { x: left - corner.left, y: top - corner.top, elements };
  });
  // A drawing may need more room than it was given.
  const right = Math.max(...found.map((svg) => svg.getBoundingClientRect().right));
  return {
    width: Math.max(corner.width, Math.ceil(right - corner.left)),
    ...{ height: corner.height, drawings },
    headings: [...host.querySelectorAll('h2')].flatMap((heading) => headingsOf(heading, corner)),
  };
}
