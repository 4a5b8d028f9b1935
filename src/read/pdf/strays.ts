/** What pdf.js rejects with inside itself. */
const OWN =
  /^(?:XRef(?:Entry|Parse)Exception|MissingDataException|ParserEOFException|FormatError|(?:InvalidPDF|UnknownError|Abort)Exception)$/u;

const isOwn = (reason: unknown) => OWN.test((reason as { readonly name?: string } | null)?.name ?? '');

interface Emitter {
  on(event: 'unhandledRejection', listener: (reason: unknown) => void): void;
}

let isQuiet = false;

/**
 * Keeps quiet what pdf.js leaves behind when it reads a damaged file a second time: promises of the first try,
 * rejected, that nobody waits for any more. Unheard, they would end a Node process and stand in a page's console
 * as errors, though the file has been read. Heard once for all, however often it is called. Whatever isn't
 * pdf.js's own goes its way.
 */
export function quietStrays(): void {
  if (isQuiet) return;
  isQuiet = true;
  const { process, addEventListener } = globalThis as {
    process?: Partial<Emitter>;
    addEventListener?: typeof globalThis.addEventListener;
  };
  if (process?.on) {
    process.on('unhandledRejection', (reason) => {
      if (!isOwn(reason)) throw reason;
    });
  } else {
    addEventListener?.('unhandledrejection', (event) => {
      if (isOwn(event.reason)) event.preventDefault();
    });
  }
}
