import { expect, test } from 'vitest';
import { orders } from '../../../src/report/sections/orders.ts';
import { planOver } from '../support/overTime.ts';
import { input } from '../support/planDocument.ts';

const PAGE = { columns: 80 };
const order = (orderBy: string, delivery: string, system: string, racks: number) => ({
  site: 'north',
  system,
  racks,
  capexUsd: racks * 1e6,
  delivery,
  orderBy,
});

test('orders stand by the month in which they are due', () => {
  const base = planOver([{}, {}], {
    orders: [order('2027-01', '2027-07', 'alpha', 12), order('2027-04', '2027-04', 'beta', 1000)],
  });
  const scenario = {
    ...base.scenario,
    input: input({ leadMonths: [{ system: 'alpha', months: 6 }] }),
  };
  expect(orders({ ...base, scenario }, PAGE)).toEqual([
    'Orders ─────────────────────────────────────────────────────────────────────────',
    'order by   delivery  system  racks   capex',
    '2027-01    2027-07   alpha      12    $12M',
    '2027-04    2027-04   beta    1,000     $1B',
    'all racks                    1,012  $1.01B',
  ]);
});

test('sites are named where there are several, and lead times missed where none are stated', () => {
  const sites = { north: [1, 1], south: [1, 1] } as const;
  const document = planOver([{ sites }, { sites }], { orders: [order('2027-04', '2027-04', 'alpha', 2)] });
  expect(orders(document, PAGE).slice(1)).toEqual([
    'order by   delivery  site   system  racks  capex',
    '2027-04    2027-04   north  alpha       2    $2M',
    'all racks                               2    $2M',
    'No lead times are stated: an order is due in the month of its delivery.',
  ]);
});

test('a long list is cut, and its sum is that of all', () => {
  const many = Array.from({ length: 70 }, () => order('2027-04', '2027-04', 'alpha', 2));
  const lines = orders(planOver([{}, {}], { orders: many }), PAGE);
  expect(lines.slice(-3, -1)).toEqual([
    "and 10 more orders; the plan's JSON has them all.",
    'all racks                      140  $140M',
  ]);
});

test('nothing is said where nothing is bought', () => {
  expect(orders(planOver([{}, {}]), PAGE)).toEqual([]);
});
