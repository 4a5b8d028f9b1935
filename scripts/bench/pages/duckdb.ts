import { begin, drawn } from '../../../src/embed/begin';
import type { FigureQuestion } from '../../../src/embed/figure';
import type { Kind } from '../../../src/embed/kinds';
import { TREND } from '../../../src/embed/kinds';
import type { AnswerOf } from '../../../src/embed/live';
import { liveFigure } from '../../../src/embed/live';
import TrendFigure from '../../../src/embed/TrendFigure.svelte';
import { openDuckdb } from '../../../src/db/openDuckdb';
import type { TrendQuestion } from '../../../src/model/question';
import { answersFromDatabase } from '../../../src/query/fromDatabase';
import { readCatalog } from '../../../src/query/slices/catalog';
import type { FetchJson } from '../../../src/query/slices/slices';
import { fetchJson } from '../../../src/query/slices/fetchJson';
import { unchangeable } from '../../../src/embed/unchangeable';

/* The embedded trend as it is, but for its figures: the page's own engine and database answer, not a slice. */

/** Asked for once, by the engine and by the chart. */
const catalogFile = fetchJson('catalog.json');
const fetchOnce: FetchJson = (path) => (path === 'catalog.json' ? catalogFile : fetchJson(path));

async function open() {
  const catalog = readCatalog(await catalogFile);
  const database = await openDuckdb({
    dataUrl: new URL('./data/reports.duckdb.gz.bin', location.href).href,
    version: catalog.version,
    onProgress: () => undefined,
  });
  return answersFromDatabase(database, catalog.bodies);
}

// At once, as whoever builds such a page would: not after what the slices' chart waits for.
const opened = open();

const answer: AnswerOf<TrendQuestion> = async (_facts, question) => {
  const { answers } = await opened;
  return answers.answer(question);
};

// The definitions are in this page's code, and no slice is asked: nothing is fetched but what its figures take.
const kind = { ...TREND, defined: () => [] } as unknown as Kind;

void begin(
  {
    trend: {
      ...drawn(TREND, answer, TrendFigure),
      load: (view) => liveFigure(kind, answer as unknown as AnswerOf<FigureQuestion>, view, fetchOnce),
    },
  },
  unchangeable,
);
