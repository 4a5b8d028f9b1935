/** Changes made on the page, which are being written meanwhile: none may be lost to what was read before it. */
export class Changes {
  #count = 0;
  #written: Promise<unknown> = Promise.resolve();

  /** To be called at each change. */
  made(): void {
    this.#count += 1;
  }

  /** Waits for a write too; it doesn't reject. */
  writing(write: Promise<unknown>): void {
    this.#written = Promise.all([this.#written, write]);
  }

  /** Resolves when all writes so far are done. */
  async settled(): Promise<void> {
    await this.#written;
  }

  /** What is read, and read again where something was changed meanwhile; undefined where it can't be read. */
  async after<T>(read: () => Promise<T | undefined>): Promise<T | undefined> {
    const at = this.#count;
    const found = await read();
    return found === undefined || at === this.#count ? found : this.after(read);
  }
}
