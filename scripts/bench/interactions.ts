import type { Browser, Page } from 'playwright-core';
import type { Body } from '../../src/model/body';
import type { PageClock, Told } from './pageClock';
import { putClock } from './pageClock';
import { randomOf } from './random';

/** A thing that a reader does: what has to be on the screen before, and the input that is timed. */
interface Interaction {
  readonly kind: string;
  /** The view it is done in, as an address; where there is none, it goes on from the one before. */
  readonly at?: string;
  /** Brings the page to where the input is due; not timed. */
  readonly ready?: (page: Page) => Promise<unknown>;
  /** One key, click, turn of the wheel or step back. */
  readonly act: (page: Page) => Promise<unknown>;
}

type Pick = <T>(from: readonly T[]) => T;

/** A choice in a list, by keyboard: an arrow up or down. */
const choice = (kind: string, at: string | undefined, label: string, pick: Pick): Interaction => ({
  kind,
  ...(at === undefined ? {} : { at }),
  ready: async (page) => {
    const more = page.locator('main button[aria-controls=trend-more][aria-expanded=false]');
    if ((await more.count()) > 0) await more.click();
    await page.getByRole('combobox', { name: label, exact: true }).first().focus();
  },
  act: async (page) => {
    const end = await page.evaluate(() => {
      const { selectedIndex, length } = document.activeElement as HTMLSelectElement;
      return selectedIndex === length - 1 ? 'last' : selectedIndex === 0 ? 'first' : 'between';
    });
    const key = end === 'last' ? 'ArrowUp' : end === 'first' ? 'ArrowDown' : pick(['ArrowUp', 'ArrowDown']);
    await page.keyboard.press(key);
  },
});

const focusThenPress = (
  kind: string,
  role: 'link' | 'button' | 'radio' | 'slider' | 'searchbox' | 'checkbox',
  name: string | RegExp,
  key: string,
  at?: string,
): Interaction => ({
  kind,
  ...(at === undefined ? {} : { at }),
  ready: (page) => page.getByRole(role, { name, exact: true }).first().focus(),
  act: (page) => page.keyboard.press(key),
});

/** Clicks on the nth of what a selector finds, where it is drawn. */
const click = (kind: string, selector: string, nth: number, at?: string): Interaction => {
  let point = { x: 0, y: 0 };
  return {
    kind,
    ...(at === undefined ? {} : { at }),
    ready: async (page) => {
      const found = page.locator(selector);
      const mark = found.nth(nth % Math.max(1, await found.count()));
      await mark.scrollIntoViewIfNeeded();
      const box = await mark.boundingBox();
      if (!box) throw new Error(`${kind}: no mark`);
      point = { x: box.x + Math.min(5, box.width / 2), y: box.y + box.height / 2 };
      await page.mouse.move(point.x, point.y);
    },
    act: (page) => page.mouse.click(point.x, point.y),
  };
};

/** What readers do, in an order that goes through all views; another choice each time, the same for the same seed. */
function interactionsOf(random: () => number, bodies: readonly Body[]): readonly Interaction[] {
  const pick: Pick = (from) => from[Math.floor(random() * from.length)] as (typeof from)[number];
  const county = pick(bodies).area;
  const province = county.slice(0, 2);
  const nth = () => Math.floor(random() * 12);
  const digit = pick(['1', '2', '3', '5']);
  const tab = (name: string) => focusThenPress('switch views', 'link', name, 'Enter');
  const select = (kind: string, label: string, at?: string) => choice(kind, at, label, pick);
  return [
    { ...tab('概览'), at: '?view=trend' },
    tab('趋势'),
    select('trend: another indicator', '指标', '?view=trend&indicator=app_new__total'),
    select('trend: another province', '省份'),
    select('trend: another city or county', '市县', `?view=trend&area=${province}`),
    select('trend: first year', '起', '?view=trend'),
    select('trend: measure', '显示'),
    select('trend: groups', '线条', '?view=trend&group=province'),
    select('trend: statistic', '每组取'),
    select('trend: scale', '纵轴', '?view=trend&scale=log'),
    select('trend: panels', '排法', '?view=trend&panels=shared'),
    focusThenPress('trend: read a mark', 'slider', /./u, 'ArrowRight', '?view=trend'),
    focusThenPress('trend: choose a line', 'slider', /./u, 'Enter'),
    tab('排名'),
    select('ranking: another year', '年份', '?view=ranking&year=2022'),
    select('ranking: another indicator', '指标', '?view=ranking&indicator=app_new__total'),
    select('ranking: kind', '类别'),
    select('ranking: another province', '省份', '?view=ranking'),
    click('ranking: choose a bar', 'figure svg rect.bar', nth(), '?view=ranking'),
    focusThenPress('ranking: definition', 'button', '定义', 'Enter'),
    click('ranking: its figures as a table', 'main details:last-of-type > summary', 0, '?view=ranking'),
    tab('比较'),
    select('distribution: another indicator', '指标', '?view=compare&indicator=app_new__total&year=2022'),
    select('distribution: another year', '年份', '?view=compare&year=2022'),
    focusThenPress(
      'distribution: read a mark',
      'slider',
      /./u,
      'ArrowRight',
      `?view=compare&year=2022&area=${province}`,
    ),
    focusThenPress('distribution: choose a mark', 'slider', /./u, 'Enter'),
    select('distribution: its peers', '中位数取自'),
    focusThenPress('compare: change', 'radio', '分布', 'ArrowRight', `?view=compare&area=${province}`),
    focusThenPress('compare: many figures', 'radio', '比上年', 'ArrowRight'),
    click('many figures: sort', 'main thead button', 3),
    click('many figures: choose a body', 'main tbody th button', nth()),
    tab('办理结果'),
    select('outcomes: by year or body', '分组', `?view=outcomes&area=${province}`),
    select('outcomes: share or count', '显示'),
    select('outcomes: another province', '省份', '?view=outcomes'),
    tab('办理过程'),
    focusThenPress('handling: reasons', 'link', '不公开的理由', 'Enter'),
    focusThenPress('handling: applicants', 'link', '申请人', 'Enter'),
    focusThenPress('handling: rates', 'link', '比率', 'Enter'),
    select('handling: another rate', '比率'),
    tab('集中采购'),
    select('procurement: another province', '省份', '?view=procurement'),
    tab('收录情况'),
    select('coverage: another province', '省份'),
    select('coverage: another county', '市县', `?view=coverage&area=${county}`),
    click('coverage: choose a town', 'main tbody th button', nth()),
    tab('勾稽核对'),
    select('checks: a rule', '规则', '?view=checks'),
    focusThenPress('checks: search', 'searchbox', /./u, digit, '?view=checks'),
    click('checks: by body', 'main .tallies button', 1, '?view=checks'),
    tab('数据'),
    click('data: sort', 'main thead button', pick([0, 1, 2, 3, 4, 5]), '?view=data'),
    focusThenPress('data: filter', 'searchbox', /./u, digit),
    focusThenPress('data: filter, one digit less', 'searchbox', /./u, 'Backspace'),
    {
      kind: 'data: scroll',
      at: '?view=data',
      ready: (page) => page.mouse.move(600, 600),
      act: (page) => page.mouse.wheel(0, 1000 + 400 * nth()),
    },
    // Some rows above those seen are drawn too.
    click('data: choose a row’s body', 'main tbody td.pick button', 14 + (nth() % 4), '?view=data'),
    focusThenPress('choose bodies: open', 'button', '选择机构', 'Enter', '?view=ranking'),
    focusThenPress('choose bodies: search', 'searchbox', /./u, digit),
    click('choose bodies: one of them', 'dialog li input', nth()),
    focusThenPress('language', 'button', 'English', 'Enter', '?view=trend'),
    { kind: 'back', at: '?view=trend', ready: step, act: (page) => page.evaluate(() => history.back()) },
  ];
}

/** A step that can be gone back: another measure. */
async function step(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: '显示', exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await page.waitForURL(/show=/u);
  await page.waitForTimeout(300);
}

/** Goes to a view within the page, as a link would: what is loaded stays. */
async function goTo(page: Page, address: string): Promise<void> {
  await page.keyboard.press('Escape');
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);
  await settled(page);
}

async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let last = performance.now();
        const observer = new MutationObserver(() => (last = performance.now()));
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
        const look = () => {
          if (performance.now() - last < 250) return void setTimeout(look, 50);
          observer.disconnect();
          resolve();
        };
        look();
      }),
  );
}

export interface Interacted extends Told {
  readonly kind: string;
  /** Milliseconds that the page's main thread ran for it, whatever else the machine did meanwhile. */
  readonly cpu: number;
  /** The first of its kind: its code is fetched and not yet compiled. */
  readonly first: boolean;
}

export interface Doing {
  /** Those of the data, among which places are chosen. */
  readonly bodies: readonly Body[];
  readonly rounds: number;
  readonly seed: number;
  /** How the kinds begin that are done; all of them unless given. */
  readonly only?: string;
}

/** Milliseconds that the main thread has run so far. */
async function mainThreadOf(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
  };
}

const clockOf = (page: Page) => ({
  start: () => page.evaluate(() => (window as unknown as { pageClock: PageClock }).pageClock.start()),
  stop: () => page.evaluate(() => (window as unknown as { pageClock: PageClock }).pageClock.stop()),
});

/** Opens the page with its engine up and does all that a reader does, `rounds` times over. */
export async function interact(
  browser: Browser,
  url: string,
  { bodies, rounds, seed, only }: Doing,
): Promise<readonly Interacted[]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, locale: 'zh-CN' });
  const page = await context.newPage();
  page.setDefaultTimeout(5000);
  // What compiles this script wraps functions in a helper, which the page hasn't.
  await page.addInitScript('globalThis.__name = (each) => each');
  await page.addInitScript(putClock);
  await page.goto(url);
  await page.waitForFunction(() => performance.getEntriesByName('live-chart').length > 0);
  // The first view that asks it anything marks that it answers.
  await page.waitForFunction(() => performance.getEntriesByName('duckdb-answer').length > 0, undefined, {
    timeout: 60_000,
  });
  const random = randomOf(seed);
  const clock = clockOf(page);
  const mainThread = await mainThreadOf(page);
  const all: Interacted[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const { kind, at, ready, act } of interactionsOf(random, bodies)) {
      if (only !== undefined && !kind.startsWith(only)) continue;
      try {
        if (at !== undefined) await goTo(page, at);
        await ready?.(page);
        await settled(page);
        await clock.start();
        const before = await mainThread();
        await act(page);
        const told = await clock.stop();
        all.push({ kind, first: round === 0, ...told, cpu: (await mainThread()) - before });
      } catch (reason) {
        console.error(`${kind}, round ${round + 1}: ${String(reason)}`);
        await page.keyboard.press('Escape');
      }
    }
  }
  await context.close();
  return all;
}
