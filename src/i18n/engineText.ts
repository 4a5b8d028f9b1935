import type { Lang, Text } from '../model/text';

/** What the engine does while it starts. */
const STAGES: Readonly<Record<string, Text>> = {
  code: { zh: '读取程序', en: 'loading its code' },
  wasm: { zh: '下载引擎', en: 'downloading the engine' },
  compile: { zh: '编译引擎', en: 'compiling' },
  data: { zh: '下载数据', en: 'downloading the data' },
  attach: { zh: '打开数据', en: 'opening the data' },
};

/** Why the engine did not start, and what to do about it. */
const FAILURES: Readonly<Record<string, Text>> = {
  'no-wasm': {
    zh: '浏览器不支持或禁用了 WebAssembly，请换用较新的浏览器，或关闭其“严格安全”模式。',
    en: 'the browser lacks WebAssembly or has it turned off; use a newer one, or leave its strictest mode.',
  },
  'wrong-mime': {
    zh: '服务器给出的引擎文件不对（类型或内容有误），请网站管理员核对部署的文件是否完整。',
    en: 'the host served the engine wrongly (type or content); its keeper should check that all files were deployed.',
  },
  'out-of-memory': {
    zh: '内存不足，请关闭其他页面后重试。',
    en: 'out of memory; close other pages and try again.',
  },
  timeout: {
    zh: '等待过久，网络可能很慢，请重试。',
    en: 'it took too long; the network may be slow. Try again.',
  },
  network: {
    zh: '文件未能下载，请检查网络后重试。',
    en: 'a file could not be downloaded; check the network and try again.',
  },
  'own-data': {
    zh: '自有数据未能装入查询引擎。',
    en: 'your own data could not be put into it.',
  },
  'too-new-file': {
    zh: '数据文件的版本比引擎新，请刷新页面。',
    en: 'the data file is newer than the engine; reload the page.',
  },
};

const UNKNOWN: Text = { zh: '原因不明，请刷新页面重试。', en: 'for an unknown reason; reload the page.' };

export const engineStageWords = (stage: string, lang: Lang): string => STAGES[stage]?.[lang] ?? stage;
export const engineFailureWords = (code: string, lang: Lang): string => (FAILURES[code] ?? UNKNOWN)[lang];
