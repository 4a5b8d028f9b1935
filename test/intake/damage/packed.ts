import { unzipSync, zipSync } from 'fflate';
import type { Harm } from './bytes';
import type { Pick } from './source';

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));

const onEntries =
  (change: (entries: [string, Uint8Array][], pick: Pick) => [string, Uint8Array][]): Harm['apply'] =>
  (bytes, pick) =>
    zipSync(Object.fromEntries(change(Object.entries(unzipSync(bytes)), pick)));

const NAMES = [
  'word/document.xml',
  'xl/workbook.xml',
  '[Content_Types].xml',
  '../../x',
  'a.zip',
  '',
  'OFD.xml',
];

/** Harm to the files of a ZIP, each of them whole. */
export const ZIP: Readonly<Record<string, Harm>> = {
  entriesSwapped: {
    told: true,
    apply: onEntries((entries, pick) => {
      const [a, b] = [pick(entries.length), pick(entries.length)];
      return entries.map(([name, bytes], i) => [
        name,
        (i === a ? entries[b]?.[1] : i === b ? entries[a]?.[1] : bytes) ?? bytes,
      ]);
    }),
  },
  entryRenamed: {
    told: true,
    apply: onEntries((entries, pick) => {
      const at = pick(entries.length);
      const to = NAMES[pick(NAMES.length)] ?? '';
      return entries.map(([name, bytes], i) => [i === at ? to : name, bytes]);
    }),
  },
  entryDropped: {
    told: true,
    apply: onEntries((entries, pick) => {
      const at = pick(entries.length);
      return entries.filter((_, i) => i !== at);
    }),
  },
  entryCut: {
    told: true,
    apply: onEntries((entries, pick) => {
      const at = pick(entries.length);
      return entries.map(([name, bytes], i) => [
        name,
        i === at ? bytes.subarray(0, pick(bytes.length + 1)) : bytes,
      ]);
    }),
  },
  entryOfNoise: {
    told: true,
    apply: onEntries((entries, pick) => {
      const at = pick(entries.length);
      const noise = Uint8Array.from({ length: pick(3000) }, () => pick(256));
      return entries.map(([name, bytes], i) => [name, i === at ? noise : bytes]);
    }),
  },
  headerField: {
    told: true,
    apply: (bytes, pick) => {
      const out = bytes.slice();
      const heads: number[] = [];
      for (let at = 0; at + 4 <= out.length; at++) {
        if (out[at] === 0x50 && out[at + 1] === 0x4b && (out[at + 2] ?? 9) < 8) heads.push(at);
      }
      const head = heads[pick(heads.length)] ?? 0;
      const field = head + 4 + pick(42);
      if (field < out.length) out[field] = pick(4) === 0 ? 0xff : pick(256);
      return out;
    },
  },
};

interface Objects {
  readonly head: string;
  readonly bodies: readonly string[];
}

function objectsOf(pdf: string): Objects {
  const [head = '', ...bodies] = pdf.split(/(?=^\d+ 0 obj$)/mu);
  return { head, bodies };
}

const onObjects =
  (change: (bodies: string[], pick: Pick) => string[]): Harm['apply'] =>
  (bytes, pick) => {
    const { head, bodies } = objectsOf(latin(bytes));
    return bytesOf(head + change([...bodies], pick).join(''));
  };

const onText =
  (change: (text: string, pick: Pick) => string): Harm['apply'] =>
  (bytes, pick) =>
    bytesOf(change(latin(bytes), pick));

/** Harm to a PDF's objects. Which of its pages is which isn't told by a figure, so they may not change places. */
export const PDF: Readonly<Record<string, Harm>> = {
  objectDropped: {
    told: true,
    apply: onObjects((bodies, pick) => {
      bodies.splice(pick(bodies.length), 1);
      return bodies;
    }),
  },
  objectsRenumbered: {
    told: true,
    apply: onObjects((bodies, pick) => {
      const at = pick(bodies.length);
      bodies[at] = (bodies[at] ?? '').replace(/^\d+/u, String(1 + pick(bodies.length + 2)));
      return bodies;
    }),
  },
  objectTwice: {
    told: true,
    apply: onObjects((bodies, pick) => [
      ...bodies.slice(0, -1),
      bodies[pick(bodies.length - 1)] ?? '',
      ...bodies.slice(-1),
    ]),
  },
  lengthsWrong: {
    told: true,
    apply: onText((text, pick) =>
      text.replace(/\/Length \d+/gu, (found) => (pick(3) === 0 ? `/Length ${pick(99_999)}` : found)),
    ),
  },
  noTable: { told: true, apply: onText((text) => text.replace(/^xref$[\s\S]*?^trailer$/mu, 'trailer')) },
  offsetsWrong: {
    told: true,
    apply: onText((text, pick) =>
      text.replace(/\d{10}(?= 00000 n)/gu, (found) =>
        pick(3) === 0 ? String(pick(9_999)).padStart(10, '0') : found,
      ),
    ),
  },
  endsLost: {
    told: true,
    apply: onText((text, pick) =>
      text.replace(/endstream|endobj/gu, (found) => (pick(4) === 0 ? '' : found)),
    ),
  },
  keysRenamed: {
    told: true,
    apply: onText((text, pick) =>
      text.replace(/\/(?:Type|Kids|Count|Contents|Resources|Font|Encoding|MediaBox|DW)\b/gu, (found) =>
        pick(12) === 0 ? '/Xx' : found,
      ),
    ),
  },
  loops: {
    told: true,
    apply: onText((text, pick) =>
      text.replace(/(\d+) 0 R/gu, (found) => (pick(10) === 0 ? `${1 + pick(12)} 0 R` : found)),
    ),
  },
};
