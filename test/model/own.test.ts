import { describe, expect, test } from 'vitest';
import type { OwnReport } from '../../src/model/own';
import { attentionOf, countStatus, reportOf, rivalKey, statusOf, valueOf } from '../../src/model/own';
import { contested, rivalsOf, settle } from '../../src/model/rivals';
import { ownReport } from '../intake/make';

const byId = (...reports: readonly OwnReport[]) => new Map(reports.map((own) => [own.id, own]));

describe('a report with edits', () => {
  const own = ownReport({
    values: { disclosed_total: 30, app_new__total: 4 },
    status: { disclosed_total: 'read', app_new__total: 'placed', app_carried_in__total: 'unread' },
    edits: { values: { disclosed_total: 31, app_new__total: null } },
  });

  test('gives the edited figure, and unknown where it was set so', () => {
    expect(valueOf(own, 'disclosed_total')).toBe(31);
    expect(valueOf(own, 'app_new__total')).toBeNull();
    expect(valueOf(own, 'app_handled__total')).toBeNull();
    expect(reportOf(own)?.values).toEqual({ disclosed_total: 31 });
  });

  test('marks edited cells and leaves the others as read', () => {
    expect(statusOf(own, 'disclosed_total')).toBe('edited');
    expect(reportOf(own)?.status).toEqual({
      disclosed_total: 'edited',
      app_new__total: 'edited',
      app_carried_in__total: 'unread',
    });
    expect(own.read.values.disclosed_total).toBe(30);
  });

  test('counts cells as they stand', () => {
    expect(countStatus(own, 'placed')).toBe(0);
    expect(countStatus(own, 'edited')).toBe(2);
    expect(countStatus(own, 'unread')).toBe(1);
  });

  test('without body or year it is no report yet', () => {
    const nameless = ownReport({ body: null });
    expect(reportOf(nameless)).toBeNull();
    expect(rivalKey(nameless)).toBeNull();
    expect(attentionOf(nameless)).toBe('blocked');
    const { body } = own.read;
    expect(body).not.toBeNull();
    if (body) expect(reportOf({ ...nameless, edits: { body } })?.body).toBe(body);
  });

  test('asks for attention by what is worst', () => {
    expect(attentionOf(ownReport({}))).toBe('clean');
    expect(attentionOf({ ...ownReport({}), failed: 1 })).toBe('problem');
    expect(attentionOf(ownReport({ status: { app_new__total: 'unread' } }))).toBe('problem');
    expect(
      attentionOf(ownReport({ values: { app_new__total: 1 }, status: { app_new__total: 'placed' } })),
    ).toBe('look');
  });
});

describe('two reports on one body and year', () => {
  const early = ownReport({ id: 'a', published: '2021-01-20', standing: 'accepted' });
  const late = ownReport({ id: 'b', published: '2021-01-28', standing: 'accepted' });

  test('the later one stands, whichever is put first', () => {
    expect(settle(byId(early), [late]).map(({ id, chosen }) => [id, chosen])).toEqual([
      ['b', true],
      ['a', false],
    ]);
    expect(settle(byId(late), [early]).map(({ id, chosen }) => [id, chosen])).toEqual([['a', false]]);
    expect(settle(new Map(), [early, late]).filter(({ chosen }) => chosen)).toEqual([late]);
  });

  test('the reader’s choice holds over the date', () => {
    const settled = settle(byId(late, { ...early, chosen: false }), [{ ...early, chosen: true }], 'last');
    expect(settled.filter(({ chosen }) => chosen).map(({ id }) => id)).toEqual(['a']);
    expect(settled).toHaveLength(2);
  });

  test('one that moves to another year leaves its place', () => {
    const moved = { ...late, edits: { year: 2021 } };
    const items = byId({ ...early, chosen: false }, late);
    expect(settle(items, [moved])).toEqual([moved]);
    expect(rivalsOf(byId(early, moved), moved)).toEqual([]);
  });

  test('what isn’t accepted is no rival', () => {
    expect(settle(byId(early), [{ ...late, standing: 'pending' }])).toHaveLength(1);
    expect(rivalsOf(byId(early, { ...late, standing: 'rejected' }), early)).toEqual([]);
  });
});

describe('what waits is contested', () => {
  const one = ownReport({ id: 'a', values: { disclosed_total: 30 } });
  const names = (...list: readonly OwnReport[]) =>
    [...contested(list)].map(([id, others]) => [id, ...others.map((other) => other.id)]);

  test('where another on its body and year, waiting or accepted, tells other figures', () => {
    const other = ownReport({ id: 'b', values: { disclosed_total: 31 } });
    expect(names(one, other)).toEqual([
      ['a', 'b'],
      ['b', 'a'],
    ]);
    expect(names(one, { ...other, standing: 'accepted' })).toEqual([['a', 'b']]);
    expect(
      names(one, ownReport({ id: 'c', values: { disclosed_total: 30, app_new__total: 0 } })),
    ).toHaveLength(2);
  });

  test('but not by one that tells the same, another year, or was turned down', () => {
    expect(names(one, { ...one, id: 'b' })).toEqual([]);
    expect(names(one, ownReport({ id: 'b', year: 2021 }))).toEqual([]);
    expect(names(one, ownReport({ id: 'b', standing: 'rejected' }))).toEqual([]);
  });
});
