/** Radicals that compatibility folding knows as the characters they are drawn like. */
const KANGXI = /[\u2f00-\u2fdf]/u;

/**
 * Other radicals that fonts share with a character, and which a PDF then names instead of it. Long dashes
 * are what fonts make of two or three short ones.
 */
const RADICALS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '⸺': '——',
    '⸻': '———',
    '⺁': '厂',
    '⺇': '几',
    '⺌': '小',
    '⺎': '兀',
    '⺏': '尣',
    '⺐': '尢',
    '⺒': '巳',
    '⺓': '幺',
    '⺔': '彑',
    '⺗': '心',
    '⺘': '扌',
    '⺙': '攵',
    '⺝': '月',
    '⺟': '母',
    '⺠': '民',
    '⺡': '氵',
    '⺢': '氺',
    '⺣': '灬',
    '⺧': '牛',
    '⺩': '王',
    '⺪': '疋',
    '⺫': '目',
    '⺬': '示',
    '⺯': '糸',
    '⺰': '纟',
    '⺱': '罓',
    '⺲': '罒',
    '⺶': '羊',
    '⺸': '羊',
    '⺹': '耂',
    '⺻': '聿',
    '⺼': '肉',
    '⺾': '艹',
    '⻁': '虎',
    '⻂': '衤',
    '⻃': '覀',
    '⻄': '西',
    '⻅': '见',
    '⻆': '角',
    '⻈': '讠',
    '⻉': '贝',
    '⻊': '足',
    '⻋': '车',
    '⻌': '辶',
    '⻍': '辶',
    '⻏': '阝',
    '⻐': '钅',
    '⻑': '長',
    '⻒': '镸',
    '⻓': '长',
    '⻔': '门',
    '⻖': '阝',
    '⻗': '雨',
    '⻘': '青',
    '⻙': '韦',
    '⻚': '页',
    '⻛': '风',
    '⻜': '飞',
    '⻝': '食',
    '⻟': '飠',
    '⻠': '饣',
    '⻢': '马',
    '⻣': '骨',
    '⻤': '鬼',
    '⻥': '鱼',
    '⻦': '鸟',
    '⻧': '卤',
    '⻨': '麦',
    '⻩': '黄',
    '⻪': '黾',
    '⻫': '斉',
    '⻬': '齐',
    '⻭': '歯',
    '⻮': '齿',
    '⻯': '竜',
    '⻰': '龙',
    '⻲': '亀',
    '⻳': '龟',
  }),
);

/** Codes that stand for no character: control codes, private use, not assigned. */
const NO_CHARACTER = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd\p{Co}\p{Cn}\p{Cs}]/u;

/** A character of a PDF as Chinese text has it: radicals become characters, a code that is none U+FFFD. */
export function plainCharacter(text: string): string {
  if (text === '' || NO_CHARACTER.test(text)) return '\ufffd';
  return Array.from(text, (c) => RADICALS.get(c) ?? (KANGXI.test(c) ? c.normalize('NFKC') : c)).join('');
}

const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff00-\uff0f\uff1a-\uffef]/u;

/** True for a Chinese character or punctuation mark: no blank stands between two of them. */
export const isChinese = (text: string) => CHINESE.test(text);

/** A cell's text with a character that can't be told added where it holds a figure, so that none is read of it. */
export const distrusted = (text: string) => (/\d/u.test(text.normalize('NFKC')) ? `${text}\ufffd` : text);
