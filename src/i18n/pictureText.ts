import type { Lang, Text } from '../model/text';
import { fill } from './fill';

/** The words of taking a chart's picture. */
const PICTURE_TEXT = {
  heading: { zh: '图片', en: 'Picture' },
  note: {
    zh: '标题、说明、来源和断点都在图中；浅色为白底，可直接印刷；SVG 可放大、可在制图软件中修改。',
    en: 'Title, notes, source and the break are in the picture; the light one is on white, ready for print; SVG can be scaled and edited.',
  },
  size: { zh: '尺寸', en: 'Size' },
  size_1x: { zh: '原尺寸', en: 'As it is' },
  size_2x: { zh: '两倍（高清屏、印刷）', en: 'Double (for sharp screens and print)' },
  size_social: { zh: '社交网络 {width}×{height}', en: 'Social networks, {width}×{height}' },
  scheme: { zh: '配色', en: 'Colours' },
  scheme_light: { zh: '浅色', en: 'Light' },
  scheme_dark: { zh: '深色', en: 'Dark' },
  width: { zh: '宽度（{least}–{most} 像素）', en: 'Width ({least}–{most} pixels)' },
  badWidth: {
    zh: '宽度须为 {least} 至 {most} 的整数；图仍为 {width} 像素宽。',
    en: 'The width must be a whole number from {least} to {most}; the picture is still {width} pixels wide.',
  },
  png: { zh: '下载 PNG', en: 'Download PNG' },
  svg: { zh: '下载 SVG', en: 'Download SVG' },
  made: { zh: '{width}×{height} 像素', en: '{width}×{height} pixels' },
  preview: { zh: '图片预览', en: 'Preview of the picture' },
  tooTall: {
    zh: '这张图行数多，缩到社交网络的尺寸后字太小，读不清。可选较小的范围，或取原尺寸。',
    en: 'The chart has too many rows: at the size for social networks its words would be too small to read. Choose a smaller area, or take it as it is.',
  },
  tooLarge: {
    zh: '这张图太大，浏览器画不成 PNG。可取原尺寸，或下载 SVG。',
    en: 'The browser can’t draw a PNG as large as that. Take it as it is, or as SVG.',
  },
  failed: { zh: '图片未能制作：{reason}', en: 'The picture could not be made: {reason}' },
} as const satisfies Record<string, Text>;

/** Words of a picture in `lang`, each `{name}` replaced by its value. */
export const pictureSay = (
  key: keyof typeof PICTURE_TEXT,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(PICTURE_TEXT[key][lang], values);
