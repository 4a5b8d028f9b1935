import type { FileRead } from '../../../src/intake/readFile';
import type { FigureId } from '../../../src/model/figures';
import { DAMAGES } from '../../parse/render/damage';
import { pack } from '../../parse/render/layouts';
import { picker } from '../../parse/render/report';
import type { Harm } from './bytes';
import { ANY_BYTES, ENCODINGS, noise } from './bytes';
import { GIANTS } from './giants';
import { PDF, ZIP } from './packed';
import type { Kind, Pick, Source } from './source';
import { KINDS, makeSource } from './source';

/** A damaged file. */
export interface Case {
  /** Kind of file and harm, in words. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What a figure must be where it is read; null where the harm may have changed it, or there was none. */
  readonly expected: ReadonlyMap<FigureId, number | null> | null;
}

const PACKED: ReadonlySet<Kind> = new Set(['docx', 'wordDocx', 'xlsx', 'csvBook', 'archive', 'innerArchive']);
/** Text whose base64 or quoted-printable a byte more or less turns into other digits. */
const CODED: ReadonlySet<Kind> = new Set(['wordMht', 'chromeMht']);

/** Harm after which a ZIP's checksums tell what was changed. */
const anyOf = (kind: Kind): readonly (readonly [string, Harm])[] =>
  Object.entries(ANY_BYTES).map(([name, harm]) => [name, PACKED.has(kind) ? { ...harm, told: true } : harm]);

function harmsOf(kind: Kind): readonly (readonly [string, Harm])[] {
  if (kind === 'pdf') return [...anyOf(kind), ...Object.entries(PDF)];
  if (PACKED.has(kind)) return [...anyOf(kind), ...Object.entries(ZIP), ...Object.entries(ZIP)];
  if (CODED.has(kind)) return anyOf(kind).map(([name, harm]) => [name, { ...harm, told: name === 'cut' }]);
  return [...anyOf(kind), ...Object.entries(ENCODINGS)];
}

function toText(source: Source, pick: Pick): Case | null {
  if (!source.layout) return null;
  const harms = Object.entries(DAMAGES);
  const [name = '', damage] = harms[pick(harms.length)] ?? [];
  const { name: layout, text } = source.layout;
  const damaged = damage?.(layout, text, pick) ?? text;
  return { name: `${source.kind} ${name}`, bytes: pack(layout, damaged), expected: source.sample.expected };
}

function toBytes({ kind, sample, bytes }: Source, pick: Pick): Case {
  const harms = harmsOf(kind);
  const [name = '', harm] = harms[pick(harms.length)] ?? [];
  const damaged = harm?.apply(bytes, pick) ?? bytes;
  return { name: `${kind} ${name}`, bytes: damaged, expected: harm?.told ? sample.expected : null };
}

const GIANT_NAMES = Object.keys(GIANTS);
/** Of a hundred cases so many are giants, and so many noise: they take long, and are few of a kind. */
const GIANT_SHARE = 6;
const NOISE_SHARE = 8;

/** The case of a seed. */
export function makeCase(seed: number): Case {
  const pick = picker(seed);
  const way = pick(100);
  if (way < GIANT_SHARE) {
    const name = GIANT_NAMES[pick(GIANT_NAMES.length)] ?? '';
    return { name, bytes: GIANTS[name]?.(pick) ?? new Uint8Array(), expected: null };
  }
  if (way < GIANT_SHARE + NOISE_SHARE) return { name: 'noise', bytes: noise(pick), expected: null };
  const source = makeSource(KINDS[pick(KINDS.length)] ?? 'html', seed);
  return (pick(4) === 0 ? toText(source, pick) : null) ?? toBytes(source, pick);
}

const valuesOf = (read: FileRead) =>
  read.kind === 'document'
    ? [read.found.read.values]
    : read.kind === 'rows'
      ? read.found.map((found) => found.read.values)
      : read.kind === 'project'
        ? read.reports.map((own) => own.read.values)
        : [];

/** What is wrong with how a file's reading ended; nothing where it is a record or a reasoned refusal. */
export function faultsOf(results: readonly FileRead[], expected: Case['expected']): string[] {
  const faults: string[] = [];
  if (results.length === 0) faults.push('nothing came of it');
  for (const result of results) {
    if (result.kind === 'refused') {
      if (result.issues.length === 0) faults.push('refused without a reason');
      for (const { code, message } of result.issues) {
        if (code === 'reader-failed') faults.push(`threw: ${message.en}`);
        if (message.zh === '' || message.en === '') faults.push(`${code} says nothing`);
      }
    }
    if (result.kind === 'rows' && result.found.length + result.problems.length === 0)
      faults.push('no rows, and no word');
    for (const values of expected ? valuesOf(result) : []) {
      for (const [id, value] of Object.entries(values)) {
        const printed = expected?.get(id as FigureId) ?? null;
        if (value !== printed) faults.push(`wrong: ${id} ${value} for ${printed ?? 'nothing'}`);
      }
    }
  }
  return faults;
}
