import type { Issue } from '../model/report';
import { decodeText } from './encoding';
import type { XmlHandler } from './xml';
import { readXml } from './xml';
import type { ZipEntry } from './zip/directory';
import { listZip } from './zip/directory';
import type { Allowance, PackFault } from './zip/unpack';
import { unpack } from './zip/unpack';

/** Thrown and caught among the readers of office files: a part can't be read, and so the file can't. */
class PartFault extends Error {
  constructor(readonly issue: Issue) {
    super(issue.code);
  }
}

/** No reading of any kind, and why. */
export interface PackageRefused {
  readonly document: null;
  readonly rows: null;
  readonly issue: Issue;
}

const damaged: Issue = {
  code: 'damaged',
  message: {
    zh: '文件已损坏或不完整，不能读取。请重新下载，或在原软件中打开后另存。',
    en: 'The file is damaged or incomplete and can’t be read. Download it again, or open it in its own program and save it anew.',
  },
};

const FAULTS: Readonly<Record<PackFault, Issue>> = {
  damaged,
  method: damaged,
  encrypted: {
    code: 'encrypted',
    message: {
      zh: '文件已加密，不能读取。请在原软件中取消密码后另存，再读取。',
      en: 'The file is encrypted. Open it in its own program, remove the password and save it.',
    },
  },
  'too-large': {
    code: 'too-large',
    message: {
      zh: '文件解压后过大，不像是一份年度报告，不予读取。',
      en: 'Unpacked, the file is too large for a report; not read.',
    },
  },
};

/** All parts of one office file together. */
const MAX_UNPACKED = 96_000_000;

/** The parts of an office file (DOCX, XLSX): XML texts in a ZIP. */
export class OfficePackage {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #allowance: Allowance = { left: MAX_UNPACKED };

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#entries = new Map((listZip(bytes) ?? []).map((entry) => [entry.path.toLowerCase(), entry]));
  }

  /** Tells `handler` what a part holds; false where there is no such part. Throws a `PartFault` where it can't be read. */
  read(path: string, handler: XmlHandler): boolean {
    const entry = this.#entries.get(path.toLowerCase());
    if (!entry) return false;
    const { bytes, fault } = unpack(this.#bytes, entry, this.#allowance);
    if (!bytes) throw new PartFault(FAULTS[fault]);
    const source = decodeText(bytes);
    if (source === null || !readXml(source, handler)) throw new PartFault(damaged);
    return true;
  }

  /** The file's main part, as its relationships name it; `usual` where they don't. */
  main(usual: string): string {
    return [...this.relations('').values()].find(({ type }) => type === 'officeDocument')?.path ?? usual;
  }

  /** What a part (`''`: the package itself) refers to, by id: the kind of relation and the path of the other part. */
  relations(path: string): ReadonlyMap<string, { readonly type: string; readonly path: string }> {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const found = new Map<string, { type: string; path: string }>();
    this.read(`${folder}_rels/${path.slice(folder.length)}.rels`, {
      open: (name, attribute) => {
        if (name !== 'Relationship' || attribute('TargetMode') === 'External') return;
        const type = attribute('Type').split('/').at(-1) ?? '';
        found.set(attribute('Id'), { type, path: resolve(folder, attribute('Target')) });
      },
      close: () => undefined,
      text: () => undefined,
    });
    return found;
  }
}

/** A part's address as its path in the package: "/a" from the top, else from `folder`. */
function resolve(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith('/') ? target : `${folder}${target}`).split(/[/\\]/u)) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** What `read` makes of an office file's parts, or the issue that says which of them can't be read. */
export function readPackage<T>(bytes: Uint8Array, read: (parts: OfficePackage) => T): T | PackageRefused {
  try {
    return read(new OfficePackage(bytes));
  } catch (error) {
    if (error instanceof PartFault) return { document: null, rows: null, issue: error.issue };
    throw error;
  }
}
