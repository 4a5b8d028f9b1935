import { build } from 'vite';
import { expect, test } from 'vitest';
import { oneLanguage } from '../../scripts/build/oneLanguage';

/** A module of src as it is built in one language. */
async function built(code: string, lang: 'zh' | 'en'): Promise<unknown> {
  const id = '/src/own.ts';
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'own',
        enforce: 'pre',
        resolveId: (asked) => (asked === id ? id : null),
        load: (asked) => (asked === id ? code : null),
      },
      oneLanguage(lang),
    ],
    build: { write: false, minify: false, lib: { entry: id, formats: ['es'], fileName: 'own' } },
  });
  const [{ output }] = result as { output: { code: string }[] }[] as [{ output: [{ code: string }] }];
  const { default: value } = (await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(output[0].code)}`
  )) as { default: unknown };
  return value;
}

const CODE = `
const text: { zh: string; en: string } = { zh: '一，{n}', en: 'one, {n}' };
const others = { en: ['zh', 'en'], n: 1 };
export default { text, others, nested: { zh: { deep: 1 }, en: { zh: 'a', en: 'b' } }, last: { en: 'x', zh: 'y', } };
`;

test('of a text in both languages one is left; what else has such a name stays', async () => {
  expect(await built(CODE, 'zh')).toEqual({
    text: { zh: '一，{n}' },
    others: { en: ['zh', 'en'], n: 1 },
    nested: { zh: { deep: 1 } },
    last: { zh: 'y' },
  });
  expect(await built(CODE, 'en')).toMatchObject({ text: { en: 'one, {n}' }, last: { en: 'x' } });
});

test('whether the language is one or the other is answered beforehand; what merely looks like it is not', async () => {
  const code = `
const view = { lang: 'zh' };
const ask = (lang: string) => (lang === 'en' ? 'in English' : 'not');
const other = (of: string) => of === 'zh';
export default { told: ask('zh'), viewed: view.lang === 'en', other: other('zh') };
`;
  expect(await built(code, 'zh')).toEqual({ told: 'not', viewed: false, other: true });
  expect(await built(code, 'en')).toEqual({ told: 'in English', viewed: true, other: true });
});
