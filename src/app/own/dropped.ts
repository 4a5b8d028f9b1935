import { byText } from '../../i18n/collate';
import type { Incoming } from '../../state/batch.svelte';

const fileOf = (entry: FileSystemFileEntry) =>
  new Promise<File>((resolve, reject) => {
    entry.file(resolve, reject);
  });

const listOf = (reader: FileSystemDirectoryReader) =>
  new Promise<FileSystemEntry[]>((resolve, reject) => {
    reader.readEntries(resolve, reject);
  });

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** Hidden files and the lock files of office programs are nobody's reports. */
export const isReadable = (path: string): boolean => !/(^|\/)(\.|~\$|__MACOSX\/|Thumbs\.db$)/u.test(path);

async function filesIn(entry: FileSystemEntry): Promise<Incoming[]> {
  if (isFile(entry)) return [{ path: entry.fullPath.replace(/^\//u, ''), file: await fileOf(entry) }];
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const files: Incoming[] = [];
  // A folder is given in pieces of a hundred or so, until one comes empty.
  for (let entries = await listOf(reader); entries.length > 0; entries = await listOf(reader)) {
    for (const each of entries) files.push(...(await filesIn(each)));
  }
  return files;
}

/** What was dropped, folders gone through, in the order of the paths. To be called while the event is handled: the browser forgets the rest. */
export async function droppedFiles(data: DataTransfer): Promise<readonly Incoming[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const found = await Promise.all(entries.map(filesIn));
  return inOrder(found.flat());
}

/** Chosen files, with their paths where a folder was chosen. */
export const chosenFiles = (list: readonly File[]): readonly Incoming[] =>
  inOrder(list.map((file) => ({ path: file.webkitRelativePath || file.name, file })));

const inOrder = (files: readonly Incoming[]) =>
  files.filter(({ path }) => isReadable(path)).sort((a, b) => byText(a.path, b.path));
