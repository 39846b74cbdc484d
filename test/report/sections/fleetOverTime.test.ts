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

// 70 quarters at two sites, each with another count: 213 lines with the names, of which 200 are shown; of 70 at one site all 71.
test('a long table is cut, and says how much is missing', () => {
  const standing = (places: readonly string[]) =>
    planOver(
      Array.from({ length: 70 }, (_, index) => ({
        sites: { north: [10, 0], south: [10, 0] } as const,
        fleet: places.map((place) => racks(place, index + 1)),
      })),
    );
  const lines = fleetOverTime(standing(['alpha', 'alpha at south']), PAGE);
  expect(lines).toHaveLength(2 + 200 + 2);
  expect(lines.at(-2)).toBe("and 13 more lines; the plan's JSON has them all.");
  const whole = fleetOverTime(standing(['alpha']), PAGE);
  expect(whole).toHaveLength(2 + 71 + 1);
  expect(whole.join(' ')).not.toContain('more lines');
});

test('no racks at all', () => {
  expect(fleetOverTime(planOver([{}, {}]), PAGE).slice(1)).toEqual(['No racks stand in any period.']);
});
