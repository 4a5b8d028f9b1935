import type { Lang, Text } from '../model/text';
import { fill } from './fill';

/** The words of sharing a chart. */
const SHARE_TEXT = {
  heading: { zh: '分享这张图', en: 'Share this chart' },
  close: { zh: '关闭', en: 'Close' },
  link: { zh: '链接', en: 'Link' },
  card: {
    zh: '链接（在社交网络上显示图片、标题和说明）',
    en: 'Link that shows picture, title and description in social networks',
  },
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制', en: 'Copied' },
  selected: {
    zh: '浏览器不许复制；文字已选中，请按 Ctrl+C',
    en: 'The browser refuses; the text is selected: press Ctrl+C',
  },
  copyWhat: { zh: '复制：{what}', en: 'Copy: {what}' },
  trimming: { zh: '嵌入时', en: 'In another page' },
  title: { zh: '带标题', en: 'With its title' },
  controls: { zh: '带数据表', en: 'With the table of the figures' },
  still: { zh: '静态图，不可交互', en: 'A picture alone, not interactive' },
  transparent: { zh: '背景透明', en: 'Transparent background' },
  theme: { zh: '配色', en: 'Colours' },
  theme_auto: { zh: '随读者的系统', en: 'The reader’s system' },
  theme_light: { zh: '浅色', en: 'Light' },
  theme_dark: { zh: '深色', en: 'Dark' },
  language: { zh: '语言', en: 'Language' },
  language_view: { zh: '中文', en: 'English' },
  language_reader: { zh: '随读者的浏览器', en: 'The reader’s browser' },
  alt: {
    zh: '替代文字（给看不见图的读者，最多 {n} 字；留空则用由数字算出的）',
    en: 'Alternative text, for who can’t see the chart ({n} characters at most; empty for the computed one)',
  },
  live: { zh: '随数据更新', en: 'Follows the data' },
  frame: { zh: '框架代码', en: 'Frame' },
  frameNote: {
    zh: '高度按下面预览的宽度给出；页面若带有下面的脚本，高度会自动适应。',
    en: 'The height is that of the preview below; on a page with the script below it adapts by itself.',
  },
  script: { zh: '脚本代码（高度自动适应）', en: 'Script (the height adapts)' },
  frozen: { zh: '不随数据变化', en: 'Never changes' },
  frozenNote: {
    zh: '一个网页文件，图、数据和程序都在其中，离线可看，此后不变；可放在任何网站上，再用下面的代码嵌入。',
    en: 'One file with chart, data and code in it: it works offline and never changes. Put it on any site and embed it with the code below.',
  },
  save: { zh: '下载网页文件', en: 'Download the file' },
  saving: { zh: '正在制作…', en: 'Making it…' },
  saveFailed: { zh: '文件未能制作：{reason}', en: 'The file could not be made: {reason}' },
  frozenFrame: { zh: '嵌入这个文件的代码', en: 'Code to embed the file' },
  own: {
    zh: '您自己的年报只在本机：链接和随数据更新的图不含它们，下载的文件含有图中画出的。',
    en: 'Your own reports stay on this machine: links and live charts are without them; the file holds those that the chart draws.',
  },
  noEmbed: {
    zh: '这一视图不能嵌入别的网页，可用链接或图片分享。',
    en: 'This view can’t be put into another page; share its link or its picture.',
  },
  preview: { zh: '预览', en: 'Preview' },
} as const satisfies Record<string, Text>;

/** Words of sharing in `lang`, each `{name}` replaced by its value. */
export const shareSay = (
  key: keyof typeof SHARE_TEXT,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(SHARE_TEXT[key][lang], values);
