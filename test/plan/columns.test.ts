import { match } from 'ts-pattern';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { type ColumnKey, columnName } from '../../src/plan/columns.ts';

const sell: ColumnKey = { kind: 'sell', tier: 'free', step: 0, period: '2027-01', block: 'day' };

describe('names', () => {
  test.each<[ColumnKey, string]>([
    [{ kind: 'buy', site: 'abilene', system: 'rack', period: '2027-01' }, 'buy[abilene,rack,2027-01]'],
    [{ kind: 'run', site: 'abilene', system: 'rack', period: '2027-01' }, 'run[abilene,rack,2027-01]'],
    [{ kind: 'shell', site: 'abilene', period: '2027-01' }, 'shell[abilene,2027-01]'],
    [{ kind: 'keep', site: 'abilene', system: 'rack', period: '2027-01' }, 'keep[abilene,rack,2027-01]'],
    [
      { kind: 'allocate', site: 'abilene', tier: 'free', server: 'a+b', period: '2027-01', block: 'day' },
      'allocate[abilene,free,a+b,2027-01,day]',
    ],
    [sell, 'sell[free,0,2027-01,day]'],
  ])('%o', (key, name) => {
    expect(columnName(key)).toBe(name);
  });
});

test('a kind that nobody handles does not compile', () => {
  const kindOf = (key: ColumnKey): string =>
    match(key)
      .with(
        { kind: 'buy' },
        { kind: 'run' },
        { kind: 'shell' },
        { kind: 'keep' },
        { kind: 'allocate' },
        ({ kind }) => kind,
      )
      // @ts-expect-error what is sold is not handled
      .exhaustive();
  expect(() => kindOf(sell)).toThrow('sell');
});

test('every kind has a name above', () => {
  expectTypeOf<ColumnKey['kind']>().toEqualTypeOf<'buy' | 'run' | 'shell' | 'keep' | 'allocate' | 'sell'>();
  // @ts-expect-error no column is of this kind
  columnName({ kind: 'retire', site: 'abilene', period: '2027-01' });
});
