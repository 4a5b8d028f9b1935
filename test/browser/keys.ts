import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What has the focus, as a reader of the page finds it. */
interface Stop {
  /** Its own words, or those of its label. */
  readonly name: string;
  /** False where nothing shows that it has the focus, or something lies over it. */
  readonly seen: boolean;
}

/** More stops than any page has between two things. */
const MOST_STOPS = 400;

/**
 * A reader with a keyboard and nothing else: goes from stop to stop by Tab, and expects to see where the focus is, on
 * whatever is used.
 */
export class Keys {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async #stop(): Promise<Stop> {
    return this.#page.evaluate(() => {
      const at = document.activeElement as HTMLInputElement | null;
      if (!at || at === document.body) return { name: '', seen: true };
      const label = at.labels?.[0];
      const name =
        at.getAttribute('aria-label') ?? label?.querySelector('span')?.textContent ?? label?.textContent;
      const { outlineStyle, outlineWidth } = getComputedStyle(at);
      // What is an input's own label shows for it.
      const box = at.getBoundingClientRect();
      const [x, y] = [box.x + Math.min(8, box.width / 2), box.y + box.height / 2];
      const top = document.elementFromPoint(x, y);
      const isOnTop = top !== null && (at.contains(top) || top.contains(at));
      return {
        name: (name ?? at.textContent).replace(/\s+/gu, ' ').trim(),
        seen: outlineStyle !== 'none' && parseFloat(outlineWidth) > 0 && isOnTop,
      };
    });
  }

  /** Tabs on (or back) until the focus is on what has this name; expects to see it there. */
  async to(name: string | RegExp, way: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const passed: string[] = [];
    for (let i = 0; i < MOST_STOPS; i++) {
      await this.#page.keyboard.press(way);
      const stop = await this.#stop();
      if (typeof name === 'string' ? stop.name === name : name.test(stop.name)) {
        expect(stop, 'the focus is seen').toEqual({ name: stop.name, seen: true });
        return;
      }
      passed.push(stop.name);
    }
    throw new Error(`no ${way} leads to “${String(name)}”, past ${[...new Set(passed)].join(' | ')}`);
  }

  /** Goes to what has this name and presses Enter, or another key; the focus must not be lost by it. */
  async press(name: string | RegExp, key = 'Enter', way: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await this.to(name, way);
    await this.#page.keyboard.press(key);
    await this.expectFocus(`after ${key} on ${String(name)}`);
  }

  /** Goes to a select and on by the arrow keys from its first option to the one of these words. */
  async choose(
    name: string | RegExp,
    option: string | RegExp,
    way: 'Tab' | 'Shift+Tab' = 'Tab',
  ): Promise<void> {
    await this.to(name, way);
    const chosen = () =>
      this.#page.evaluate(() => (document.activeElement as HTMLSelectElement).selectedOptions[0]?.text ?? '');
    const isWanted = (text: string) =>
      typeof option === 'string' ? text.trim() === option : option.test(text.trim());
    const passed: string[] = [];
    await this.#page.keyboard.press('Home');
    for (let text = await chosen(); !isWanted(text); text = await chosen()) {
      if (text === passed.at(-1)) throw new Error(`no option “${String(option)}”: ${passed.join(' | ')}`);
      passed.push(text);
      await this.#page.keyboard.press('ArrowDown');
    }
    await this.expectFocus(`after choosing ${String(option)}`);
  }

  /** Types into what has this name. */
  async type(name: string | RegExp, text: string): Promise<void> {
    await this.to(name);
    await this.#page.keyboard.type(text);
  }

  /** Fails where the focus has fallen back to the beginning of the page. */
  async expectFocus(when: string): Promise<void> {
    const isLost = () => this.#page.evaluate(() => document.activeElement === document.body);
    await expect.poll(isLost, { message: `the focus is kept ${when}` }).toBe(false);
  }
}
