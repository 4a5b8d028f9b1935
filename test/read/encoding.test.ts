import { expect, test } from 'vitest';
import { decodeText } from '../../src/read/encoding';

/** 莱州市 in GB18030, which Node can't encode. */
const GB = [0xc0, 0xb3, 0xd6, 0xdd, 0xca, 0xd0];
const ascii = (text: string) => Array.from(text, (c) => c.charCodeAt(0));

test.each([
  ['UTF-8', [...new TextEncoder().encode('莱州市 0')], '莱州市 0'],
  ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, ...new TextEncoder().encode('莱州市')], '莱州市'],
  ['UTF-8 cut inside a character', [...new TextEncoder().encode('莱州市')].slice(0, 8), '莱州'],
  ['GB18030 undeclared', [...GB, ...ascii(' 0')], '莱州市 0'],
  ['GB2312 declared', [...ascii('<meta charset="gb2312">'), ...GB], '<meta charset="gb2312">莱州市'],
  [
    'UTF-8 that says GB2312',
    [...ascii('<meta charset=gb2312>'), ...new TextEncoder().encode('莱')],
    '<meta charset=gb2312>莱',
  ],
  ['UTF-16LE with a mark', [0xff, 0xfe, 0xb1, 0x83], '莱'],
  ['UTF-16BE with a mark', [0xfe, 0xff, 0x83, 0xb1], '莱'],
  ['UTF-16LE without', ascii('2020\n0').flatMap((byte) => [byte, 0]), '2020\n0'],
])('%s', (_, bytes, text) => {
  expect(decodeText(Uint8Array.from(bytes))).toBe(text);
});

test('bytes that are no text', () => {
  const noise = Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3) * 31) % 256);
  expect(decodeText(noise)).toBeNull();
});

test('UTF-16 with a byte too many is no text: what follows it would be read across its characters', () => {
  const bytes = ascii('<td>3877</td>').flatMap((code) => [code, 0]);
  expect(decodeText(Uint8Array.from([0xff, 0xfe, ...bytes]))).toBe('<td>3877</td>');
  expect(decodeText(Uint8Array.from([0xff, 0xfe, ...bytes.slice(0, 8), 0, ...bytes.slice(8)]))).toBeNull();
});
