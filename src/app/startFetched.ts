/**
 * Starts by `start` what is being fetched. Returns what stops it at once, or, where it hasn't come yet, keeps it from
 * starting; where the fetch fails nothing starts.
 */
export function startFetched<T>(fetched: Promise<T>, start: (part: T) => () => void): () => void {
  let isOver = false;
  let stop: () => void = () => undefined;
  void fetched.then(
    (part) => {
      if (!isOver) stop = start(part);
    },
    () => undefined,
  );
  return () => {
    isOver = true;
    stop();
  };
}
