import { expect, expectTypeOf, test } from 'vitest';
import { type RowKey, RULES, ruleOf } from '../../../src/plan/rules/index.ts';

const NAMES = [
  'power',
  'shell',
  'standing',
  'capex',
  'supply',
  'fleet',
  'whole',
  'capacity',
  'balance',
  'demand',
  'priceStep',
  'commitment',
  'share',
  'vendor',
  'systemRacks',
  'systemPower',
  'systemCapex',
  'carbon',
  'ordered',
  'kept',
  'churn',
] as const;

test('the union of row keys is inferred from the list of rules', () => {
  expectTypeOf<RowKey['rule']>().toEqualTypeOf<(typeof NAMES)[number]>();
  // @ts-expect-error a rule that is not in the list has no rows
  ruleOf({ rule: 'noise' });
});

test('every rule is in the list once and finds itself by its key', () => {
  expect(RULES.map(({ name }) => name)).toEqual(NAMES);
  expect(ruleOf({ rule: 'capex' }).name).toBe('capex');
});

test('every rule says what it is in one sentence', () => {
  for (const { sentence } of RULES) expect(sentence).toMatch(/^[A-Z][^.]*\.$/);
});
