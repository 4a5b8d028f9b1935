import type { Issue } from '../model/report';
import { formatOf } from './magic';
import type { ZipEntry } from './zip/directory';
import { listZip, MAX_ENTRIES } from './zip/directory';
import type { Allowance, PackFault } from './zip/unpack';
import { unpack } from './zip/unpack';

/** A file of an archive, or why it couldn't be unpacked. `path` is where it stands in the archive. */
export type ArchiveFile = {
  readonly path: string;
  /** The share of the archive's files that have come so far, this one included. */
  readonly fraction: number;
} & ({ readonly bytes: Uint8Array; readonly issue: null } | { readonly bytes: null; readonly issue: Issue });

/** What all files of an archive, those of archives in it included, may unpack to: real ones grow little. */
const allowanceOf = (archive: Uint8Array): Allowance => ({
  left: Math.min(128_000_000 + 4 * archive.length, 1_000_000_000),
});
const MAX_FILES = 10_000;
/** A ZIP in a ZIP is opened, one in that isn't. */
const MAX_DEPTH = 1;

const issue = (code: string, zh: string, en: string): Issue => ({ code, message: { zh, en } });

const FAULTS: Readonly<Record<PackFault, Issue>> = {
  encrypted: issue(
    'encrypted',
    '压缩包中的这个文件有密码，不能读取。请先解压，再读取其中的文件。',
    'This file of the archive has a password. Unpack it first and read what was in it.',
  ),
  method: issue(
    'unsupported-archive',
    '压缩包用了少见的压缩方法，不能读取。请先解压，再读取其中的文件。',
    'The archive uses an uncommon compression. Unpack it first and read what was in it.',
  ),
  damaged: issue(
    'damaged',
    '压缩包中的这个文件已损坏或不完整，不能读取。请重新下载。',
    'This file of the archive is damaged or incomplete. Download it again.',
  ),
  'too-large': issue(
    'too-large',
    '压缩包中的这个文件解压后过大，不像是年度报告，不予读取。',
    'Unpacked, this file of the archive is too large for a report; not read.',
  ),
};

const tooDeep = issue(
  'nested-archive',
  '压缩包层层嵌套，不再展开。请先解压，再读取其中的文件。',
  'Archives within archives are opened once only. Unpack it first and read what was in it.',
);

const tooMany = issue(
  'too-large',
  '压缩包中的文件过多或过大，其余文件不予读取。请分成几个压缩包。',
  'The archive holds too many or too large files; the rest is not read. Split it up.',
);

const damaged = issue(
  'damaged',
  '压缩包已损坏或不完整，不能读取。请重新下载。',
  'The archive is damaged or incomplete. Download it again.',
);

const empty = issue('empty', '压缩包是空的。', 'The archive is empty.');

/** Files that systems and office programs leave beside the real ones. */
const isLitter = (path: string) =>
  path.split('/').some((part) => part === '__MACOSX' || part.startsWith('.') || part.startsWith('~$')) ||
  /(?:^|\/)(?:thumbs\.db|desktop\.ini)$/iu.test(path);

function* filesOf(
  archive: Uint8Array,
  entries: readonly ZipEntry[],
  allowance: Allowance,
  depth: number,
): Generator<ArchiveFile> {
  for (const [i, entry] of entries.entries()) {
    const { path } = entry;
    const fraction = (i + 1) / entries.length;
    const { bytes, fault } = unpack(archive, entry, allowance);
    const format = bytes && formatOf(bytes);
    if (!bytes) yield { path, fraction, bytes, issue: FAULTS[fault] };
    else if (format !== 'archive') yield { path, fraction, bytes, issue: null };
    else if (depth >= MAX_DEPTH) yield { path, fraction, bytes: null, issue: tooDeep };
    else {
      const inner = listed(bytes);
      if (!Array.isArray(inner)) yield { path, fraction, bytes: null, issue: inner };
      else {
        for (const file of filesOf(bytes, inner, allowance, depth + 1)) {
          yield { ...file, path: `${path}/${file.path}`, fraction };
        }
      }
    }
  }
}

/** The files of an archive that are worth reading, or why there are none. */
function listed(bytes: Uint8Array): ZipEntry[] | Issue {
  const entries = listZip(bytes);
  if (!entries) return damaged;
  const files = entries.filter(({ path }) => !isLitter(path));
  return files.length === 0 ? empty : files;
}

/** Whether the bytes are a ZIP of files, and no office document, which is a ZIP too. */
export const isArchive = (bytes: Uint8Array): boolean => formatOf(bytes) === 'archive';

/**
 * The files in a ZIP, one after the other as they are asked for, so that one at a time is in memory. Names
 * are UTF-8 or GB18030; what systems leave beside real files is left out; a ZIP in it is opened once. Files
 * that can't be unpacked, or that go beyond the bounds set against bombs, come with an issue instead; an
 * archive without any file gives one entry with path ''. Never throws.
 */
export function* expandArchive(bytes: Uint8Array): Generator<ArchiveFile> {
  const entries = listed(bytes);
  if (!Array.isArray(entries)) {
    yield { path: '', fraction: 1, bytes: null, issue: entries };
    return;
  }
  const allowance = allowanceOf(bytes);
  let count = 0;
  for (const file of filesOf(bytes, entries, allowance, 0)) {
    if (++count > MAX_FILES || allowance.left <= 0) {
      yield { path: '', fraction: 1, bytes: null, issue: tooMany };
      return;
    }
    yield file;
  }
  if (entries.length >= MAX_ENTRIES) yield { path: '', fraction: 1, bytes: null, issue: tooMany };
}
