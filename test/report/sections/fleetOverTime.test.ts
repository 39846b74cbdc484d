import { expect, test } from 'vitest';
import { fleetOverTime } from '../../../src/report/sections/fleetOverTime.ts';
import { planOver, racks } from '../support/overTime.ts';

const PAGE = { columns: 80 };

test('periods of which the same is to be said share a row', () => {
  const document = planOver([
    { fleet: [racks('alpha', 20, { bought: 20, capexUsd: 70e6 })] },
    { fleet: [racks('alpha', 20)] },
    { fleet: [racks('alpha', 20)] },
    { fleet: [racks('alpha', 20, { switchedOff: 5 }), racks('beta', 1, { powerMw: 0.02 })] },
    { fleet: [racks('alpha', 0, { retired: 20 })] },
  ]);
  expect(fleetOverTime(document, PAGE)).toEqual([
    'Fleet over time ────────────────────────────────────────────────────────────────',
    '                     bought  installed  running  off  retired    MW  capex',
    'alpha at north',
    '  2027 Q1                20         20       20                   2   $70M',
    '  2027 Q2 - 2027 Q3                 20       20                   2',
    '  2027 Q4                           20       15    5            1.5',
    '  2028 Q1                            0        0            20     0',
    'beta at north',
    '  2027 Q4                            1        1                <0.1',
    'Racks are continuous here: counts are rounded.',
  ]);
});

test('a system that stands at several sites is summed up first, and then told site by site', () => {
  const sites = { north: [10, 2], south: [10, 1] } as const;
  const fleet = [racks('alpha', 20), racks('alpha at south', 10), racks('beta at south', 5)];
  const document = planOver([
    { sites, fleet },
    { sites, fleet },
  ]);
  expect(fleetOverTime(document, PAGE).slice(2, -1)).toEqual([
    'alpha at all sites',
    '  2027 Q1 - 2027 Q2                 30       30                  3',
    'alpha at north',
    '  2027 Q1 - 2027 Q2                 20       20                  2',
    'alpha at south',
    '  2027 Q1 - 2027 Q2                 10       10                  1',
    'beta at south',
    '  2027 Q1 - 2027 Q2                  5        5                0.5',
  ]);
});

// 70 quarters, each with another count: 71 lines with the name of the system, of which 60 are shown.
test('a long table is cut, and says how much is missing', () => {
  const document = planOver(
    Array.from({ length: 70 }, (_, index) => ({ fleet: [racks('alpha', index + 1)] })),
  );
  const lines = fleetOverTime(document, PAGE);
  expect(lines).toHaveLength(2 + 60 + 2);
  expect(lines.at(-2)).toBe("and 11 more lines; the plan's JSON has them all.");
});

test('no racks at all', () => {
  expect(fleetOverTime(planOver([{}, {}]), PAGE).slice(1)).toEqual(['No racks stand in any period.']);
});
