import type { Body } from './body';
import { placeOf } from './place';

/**
 * A search over `bodies` by name, place and code: gives those that hold every word of the text, wherever in these
 * each stands; first those that hold them all in their own names, else in the order of `bodies`. No text gives all.
 */
export function bodySearch(bodies: readonly Body[]): (text: string) => readonly Body[] {
  // Put together once, not at every letter.
  const texts = bodies.map((body) => `${placeOf(body)}${body.name} ${body.id} ${body.area}`.toLowerCase());
  return (text) => {
    const words = text.trim().toLowerCase().split(/\s+/u).filter(Boolean);
    if (words.length === 0) return bodies;
    const found = bodies.filter((_, i) => words.every((word) => texts[i]?.includes(word)));
    const isNamed = ({ name }: Body) => words.every((word) => name.toLowerCase().includes(word));
    return [...found.filter(isNamed), ...found.filter((body) => !isNamed(body))];
  };
}
