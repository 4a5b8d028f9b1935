import { expect, test } from 'vitest';
import { countedOwn, pendingBodies } from '../../src/model/counted';
import { ownReport } from '../intake/make';

const ids = (...list: Parameters<typeof countedOwn>[0]) => countedOwn(list).map(({ id }) => id);

test('of a body and year the accepted report that was chosen counts, else the pending one read last', () => {
  const first = ownReport({ id: 'first' });
  const second = ownReport({ id: 'second' });
  const chosen = ownReport({ id: 'chosen', standing: 'accepted' });
  expect(ids(first, second)).toEqual(['second']);
  expect(ids(chosen, first, second)).toEqual(['chosen']);
  expect(ids(first, chosen)).toEqual(['chosen']);
  expect(ids(first, ownReport({ id: 'other', year: 2021 }))).toEqual(['first', 'other']);
});

test('what was turned down, taken out, not chosen, or lacks a body or year doesn’t count', () => {
  expect(
    ids(
      ownReport({ id: 'a', standing: 'rejected' }),
      ownReport({ id: 'b', standing: 'removed' }),
      ownReport({ id: 'c', standing: 'accepted', chosen: false }),
      ownReport({ id: 'd', body: null }),
      ownReport({ id: 'e', year: null, standing: 'accepted' }),
    ),
  ).toEqual([]);
});

test('a report that waits names its body in its year, one that was decided on doesn’t', () => {
  const list = [ownReport({ id: 'a' }), ownReport({ id: 'b', year: 2021, standing: 'accepted' })];
  expect([...pendingBodies(list, 2020).values()].map(({ name }) => name)).toEqual(['金城镇']);
  expect(pendingBodies(list, 2021).size).toBe(0);
});
