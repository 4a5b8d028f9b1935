import type { Locator, Page } from 'playwright-core';

/** Where a mark of a chart stands once it stands still, on the screen. Throws where it isn't drawn. */
export async function steadyBox(
  mark: Locator,
): Promise<{ x: number; y: number; width: number; height: number }> {
  const element = await mark.elementHandle();
  await element.waitForElementState('stable');
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (!box) throw new Error('a mark that isn’t drawn');
  return box;
}

/** Names a thing by all of its own words, or by some of them. */
type Name = string | RegExp;

/**
 * A reader with a mouse, and a keyboard for nothing but words. Every press is the browser's own, at a point on the
 * screen that nothing else covers; what the pointer can't come to fails.
 */
export class Mouse {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  #named(name: Name): Locator {
    const roles = ['link', 'button', 'radio', 'checkbox'] as const;
    const [first, ...others] = roles.map((role) =>
      this.#page.getByRole(role, typeof name === 'string' ? { name, exact: true } : { name }),
    );
    if (!first) throw new Error('no role');
    const summary = this.#page.locator('summary', { hasText: name });
    return [...others, summary].reduce((all, each) => all.or(each), first).first();
  }

  /** Presses the first link, button, choice or fold of this name. */
  press(name: Name): Promise<void> {
    return this.#named(name).click();
  }

  /**
   * Chooses an option. The list of a native select is drawn outside the page, where nothing of the page's can be
   * pressed: the pointer is proved to come to the select, and its option is set.
   */
  async choose(label: string, value: string): Promise<void> {
    const select = this.#page.getByRole('combobox', { name: label, exact: true }).first();
    await select.click({ trial: true });
    await select.selectOption(value);
  }

  /** Presses into a field and types in place of what stands there. */
  async type(label: string, text: string): Promise<void> {
    await this.#page.getByLabel(label, { exact: true }).click({ clickCount: 3 });
    await this.#page.keyboard.type(text);
  }

  /** Moves onto a mark of a chart, at its middle. */
  async point(mark: Locator): Promise<{ x: number; y: number }> {
    const box = await steadyBox(mark);
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await this.#page.mouse.move(at.x, at.y);
    return at;
  }

  /** Moves onto a mark of a chart and presses there. */
  async pick(mark: Locator): Promise<void> {
    const { x, y } = await this.point(mark);
    await this.#page.mouse.click(x, y);
  }
}
