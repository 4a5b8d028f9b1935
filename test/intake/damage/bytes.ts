import type { Pick } from './source';

/** What was done to a file's bytes. `told` where a changed digit can't come of it: what is read must be right. */
export interface Harm {
  readonly told: boolean;
  readonly apply: (bytes: Uint8Array, pick: Pick) => Uint8Array;
}

const some = (pick: Pick, n: number, at: () => void) => {
  for (let i = pick(n); i >= 0; i--) at();
};

/** Bytes left out one by one where `which` says so, a few of the whole. */
function without(
  bytes: Uint8Array,
  pick: Pick,
  which: (byte: number, at: number, bytes: Uint8Array) => boolean,
): Uint8Array {
  const rate = 2 + pick(400);
  return bytes.filter((byte, at) => !which(byte, at, bytes) || pick(rate) > 0);
}

/**
 * A byte of a character other than ASCII, but not the first of a full-width digit in UTF-8 (EF BC 90–99) or GBK
 * (A3 B0–B9): a digit that is lost with all its bytes leaves no trace.
 */
function isOfCharacter(byte: number, at: number, bytes: Uint8Array): boolean {
  const [next = 0, third = 0] = bytes.subarray(at + 1, at + 3);
  const isUtf8 = byte === 0xef && next === 0xbc && third >= 0x90 && third <= 0x99;
  return byte >= 0x80 && !isUtf8 && !(byte === 0xa3 && next >= 0xb0 && next <= 0xb9);
}

/** Text in UTF-8 taken for another encoding and saved as UTF-8 again. */
function doubled(bytes: Uint8Array, encoding: string): Uint8Array {
  return new TextEncoder().encode(new TextDecoder(encoding).decode(bytes));
}

const MARKS = [
  [0xff, 0xfe],
  [0xfe, 0xff],
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe, 0, 0],
];

/** Harm to any file. */
export const ANY_BYTES: Readonly<Record<string, Harm>> = {
  cut: { told: true, apply: (bytes, pick) => bytes.subarray(0, pick(bytes.length + 1)) },
  cutNearEnd: { told: true, apply: (bytes, pick) => bytes.subarray(0, bytes.length - 1 - pick(40)) },
  beheaded: { told: true, apply: (bytes, pick) => bytes.subarray(1 + pick(Math.min(bytes.length, 500))) },
  flips: {
    told: false,
    apply: (bytes, pick) => {
      const out = bytes.slice();
      some(pick, 30, () => {
        const at = pick(out.length);
        out[at] = (out[at] ?? 0) ^ (1 << pick(8));
      });
      return out;
    },
  },
  overwritten: {
    told: false,
    apply: (bytes, pick) => {
      const out = bytes.slice();
      const from = pick(out.length);
      const to = Math.min(out.length, from + 1 + pick(600));
      const fill = pick(3) === 0 ? pick(256) : null;
      for (let at = from; at < to; at++) out[at] = fill ?? pick(256);
      return out;
    },
  },
  stretchDoubled: {
    told: false,
    apply: (bytes, pick) => {
      const from = pick(bytes.length);
      const stretch = bytes.subarray(from, from + 1 + pick(400));
      return Uint8Array.from([...bytes.subarray(0, from), ...stretch, ...bytes.subarray(from)]);
    },
  },
  stretchesSwapped: {
    told: false,
    apply: (bytes, pick) => {
      const at = [pick(bytes.length), pick(bytes.length), pick(bytes.length)].sort((a, b) => a - b);
      const [a = 0, b = 0, c = 0] = at;
      return Uint8Array.from([
        ...bytes.subarray(0, a),
        ...bytes.subarray(b, c),
        ...bytes.subarray(a, b),
        ...bytes.subarray(c),
      ]);
    },
  },
  prefixed: {
    told: true,
    apply: (bytes, pick) =>
      Uint8Array.from([...Array.from({ length: 1 + pick(60) }, () => pick(256)), ...bytes]),
  },
  followed: {
    told: true,
    apply: (bytes, pick) =>
      Uint8Array.from([...bytes, ...Array.from({ length: 1 + pick(3000) }, () => pick(256))]),
  },
};

/** Harm to the encoding of a text: its digits stay what they are, or are lost with their neighbours. */
export const ENCODINGS: Readonly<Record<string, Harm>> = {
  bytesOfCharactersLost: { told: true, apply: (bytes, pick) => without(bytes, pick, isOfCharacter) },
  savedTwiceAsLatin: { told: true, apply: (bytes) => doubled(bytes, 'windows-1252') },
  savedTwiceAsGbk: { told: true, apply: (bytes) => doubled(bytes, 'gbk') },
  savedTwiceAsUtf8: { told: true, apply: (bytes) => doubled(bytes, 'utf-8') },
  savedAsUtf16: { told: true, apply: (bytes) => doubled(bytes, 'utf-16le') },
  wrongMark: {
    told: true,
    apply: (bytes, pick) => Uint8Array.from([...(MARKS[pick(MARKS.length)] ?? []), ...bytes]),
  },
  halfInAnother: {
    told: true,
    apply: (bytes, pick) => {
      const at = pick(bytes.length);
      return Uint8Array.from([...bytes.subarray(0, at), ...doubled(bytes.subarray(at), 'gbk')]);
    },
  },
  zerosBetween: {
    told: true,
    apply: (bytes, pick) => {
      const rate = 2 + pick(300);
      return Uint8Array.from([...bytes].flatMap((byte) => (pick(rate) === 0 ? [byte, 0] : [byte])));
    },
  },
};

const MAGIC = [
  [0x50, 0x4b, 3, 4],
  [0x50, 0x4b, 5, 6],
  Array.from('%PDF-1.7\n', (c) => c.charCodeAt(0)),
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  Array.from('MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n', (c) =>
    c.charCodeAt(0),
  ),
  Array.from('<html><body><table><tr><td>', (c) => c.charCodeAt(0)),
  Array.from('body,year,app_new__total\n', (c) => c.charCodeAt(0)),
  Array.from('{"format":"gongkai-project","version":1,', (c) => c.charCodeAt(0)),
  [0x89, 0x50, 0x4e, 0x47],
  [],
];

/** Noise behind the mark of some format. */
export function noise(pick: Pick): Uint8Array {
  const most = [40, 4_000, 60_000][pick(3)] ?? 40;
  const range = pick(2) === 0 ? 256 : 128;
  return Uint8Array.from([
    ...(MAGIC[pick(MAGIC.length)] ?? []),
    ...Array.from({ length: pick(most) }, () => pick(range)),
  ]);
}
