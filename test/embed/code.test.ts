import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { frozenPage } from '../../scripts/build/frozenPage';
import { frameCode, frozenCode, scriptCode } from '../../src/embed/embedCode';
import type { Frozen } from '../../src/embed/frozenFile';
import { frozenFile } from '../../src/embed/frozenFile';

const HOSTILE = `"><script>alert(1)</script>'&amp; $& $1 </noscript> %frozen:alt%`;
const embedded = {
  site: 'https://example.org/g/',
  folder: 'share/indicator/suits_total/',
  search: '?view=trend&area=50&alt=a%22b',
  page: 'https://example.org/g/?view=trend&area=50',
  title: HOSTILE,
  height: 480,
};

interface Node {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}
const all = (node: Node): Node[] => [node, ...(node.childNodes ?? []).flatMap(all)];
const elements = (html: string) => all(parseFragment(html) as unknown as Node).filter(({ attrs }) => attrs);
const attribute = (node: Node | undefined, name: string) =>
  node?.attrs?.find((each) => each.name === name)?.value;

describe('the code for another page', () => {
  test('a frame holds what it was given, and nothing else comes of it', () => {
    const [frame, ...others] = elements(frameCode(embedded));
    expect(frame?.nodeName).toBe('iframe');
    expect(attribute(frame, 'src')).toBe(`${embedded.site}${embedded.folder}embed.html${embedded.search}`);
    expect(attribute(frame, 'title')).toBe(HOSTILE);
    expect(attribute(frame, 'sandbox')?.split(' ')).not.toContain('allow-top-navigation');
    expect(others).toEqual([]);
  });

  test.each([
    ['?view=trend', undefined],
    ['?view=trend&trim=dark', undefined],
    ['?view=trend&trim=transparent', 'light dark'],
    ['?view=trend&trim=transparent,light', 'light'],
    ['?view=trend&trim=no-title,transparent,dark', 'dark'],
  ])('%s: a frame that is to be seen through has the chart’s scheme', (search, scheme) => {
    for (const code of [
      frameCode({ ...embedded, search }),
      frozenCode('chart.html', { ...embedded, search }),
    ]) {
      const style = attribute(elements(code)[0], 'style') ?? '';
      expect(/color-scheme:([a-z ]+)/u.exec(style)?.[1]).toBe(scheme);
      expect(style).toContain('width:100%;border:0');
    }
  });

  test('a script’s place holds a picture and a link for where no script runs', () => {
    const found = elements(scriptCode(embedded, `${embedded.site}share/overview/card.png`));
    expect(found.map(({ nodeName }) => nodeName)).toEqual(['div', 'a', 'img', 'script']);
    const [place, link, image, script] = found;
    expect(attribute(image, 'src')).toBe(`${embedded.site}share/overview/card.png`);
    expect(attribute(place, 'data-gongkai')).toBe(embedded.search);
    expect(attribute(link, 'href')).toBe(embedded.page);
    expect(attribute(script, 'src')).toBe(`${embedded.site}embed.js`);
  });

  test('a saved chart’s frame has no origin', () => {
    const [frame] = elements(frozenCode('chart.html', embedded));
    expect(attribute(frame, 'sandbox')).not.toContain('allow-same-origin');
  });
});

describe('the file of a saved chart', () => {
  const template = frozenPage({ code: 'draw()', style: 'a{color:red}' });
  const frozen = {
    search: '?view=trend',
    data: { names: { '1': HOSTILE } },
    page: 'https://example.org/?a=1&b=2',
    saved: '2026-11-27',
  } as unknown as Frozen;
  const file = frozenFile(template, frozen, {
    ...{ lang: 'en', title: HOSTILE, alt: HOSTILE },
    picture: '<svg><text>$&amp;</text></svg>',
  });

  test('hostile text stays text, and the data are what they were', () => {
    const scripts = file.match(/<script/giu) ?? [];
    expect(scripts.length).toBe(2);
    const json = /<script type="application\/json" id="frozen">(.*?)<\/script>/su.exec(file)?.[1] ?? '';
    expect(JSON.parse(json)).toEqual(frozen);
    expect(file.match(/<\/noscript>/gu)?.length).toBe(1);
    expect(file).toContain('<svg><text>$&amp;</text></svg>');
  });

  test('its policy lets its own script and style run, by hash, and nothing be fetched', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/u.exec(file)?.[1] ?? '';
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; /u);
    expect(policy).not.toContain('unsafe');
  });

  test('a template without a place for them, and code that would end its element, are refused', () => {
    expect(() =>
      frozenFile('<html></html>', frozen, { lang: 'en', title: '', alt: '', picture: '' }),
    ).toThrow('no place');
    expect(() => frozenPage({ code: '"</script>"', style: '' })).toThrow('can’t stand');
    expect(() => frozenPage({ code: '', style: 'a{background:url(x)}' })).toThrow('can’t stand');
  });
});
