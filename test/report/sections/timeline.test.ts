import { describe, expect, test } from 'vitest';
import { timeline } from '../../../src/report/sections/timeline.ts';
import { planOver, racks } from '../support/overTime.ts';

const PAGE = { columns: 80 };

describe('the timeline', () => {
  // A rack takes 0.1 MW.
  const document = planOver([
    { revenueUsd: 10e6, spentUsd: 90e6, sites: { north: [10, 4] }, fleet: [racks('alpha', 40)] },
    {
      revenueUsd: 20e6,
      sites: { north: [10, 10] },
      fleet: [racks('alpha', 40), racks('beta', 60)],
    },
    { revenueUsd: 20e6, sites: { north: [10, 10] }, fleet: [racks('beta', 100)] },
    { revenueUsd: 20e6, sites: { north: [10, 10] }, fleet: [racks('beta', 100)] },
    { revenueUsd: 12e6, spentUsd: 1e6, sites: { north: [5, 5] }, fleet: [racks('beta', 50)] },
  ]);

  test('has a row for each period, sums by calendar year and a total', () => {
    expect(timeline(document, PAGE)).toEqual([
      'Timeline ───────────────────────────────────────────────────────────────────────',
      '         revenue  capex  power     MW  of  First  Second',
      '2027 Q1     $10M   $90M  ███▎       4  10      4',
      '2027 Q2     $20M     $0  ████████  10  10      4       6',
      '2027 Q3     $20M     $0  ████████  10  10             10',
      '2027 Q4     $20M     $0  ████████  10  10             10',
      'in 2027     $70M   $90M',
      '2028 Q1     $12M    $1M  ████       5   5              5',
      'in 2028     $12M    $1M',
      'total       $82M   $91M',
      'MW in use of the power at the meter, and by generation.',
    ]);
  });

  test('of years has no sums by year', () => {
    const years = planOver([
      { months: 12, revenueUsd: 1e6 },
      { months: 12, revenueUsd: 2e6 },
    ]);
    expect(timeline(years, PAGE).slice(1, 5)).toEqual([
      '         revenue  capex  power     MW  of',
      '2027-01      $1M     $0             0  10',
      '2028-01      $2M     $0             0  10',
      'total        $3M     $0',
    ]);
  });

  // Nine months from January 2027, six that run on into 2028 and count in 2027, and nine from April 2028.
  test('says so where a period runs on into the next year', () => {
    const halves = planOver([6, 3, 3, 6].map((months) => ({ months, revenueUsd: 1e6 })));
    expect(timeline(halves, PAGE).join(' ')).not.toContain('runs on into');
    const crossing = planOver([9, 6, 9].map((months) => ({ months, revenueUsd: 1e6 })));
    expect(timeline(crossing, PAGE).slice(2)).toEqual([
      '2027-01      $1M     $0             0  10',
      '2027-10      $1M     $0             0  10',
      'in 2027      $2M     $0',
      '2028-04      $1M     $0             0  10',
      'in 2028      $1M     $0',
      'total        $3M     $0',
      'MW in use of the power at the meter, and by generation. A period that runs on',
      'into the next year counts whole in the year in which it begins.',
    ]);
  });

  test('counts the reserve out, and says so', () => {
    const reserved = planOver([{ sites: { north: [9, 9] }, availableMw: 10 }, {}]);
    const lines = timeline(reserved, PAGE);
    expect(lines[1]).toBe('         revenue  capex  power     MW used  of');
    expect(lines[2]).toBe('2027 Q1       $0     $0  ███████▎        9   9');
    expect(lines.join(' ')).toContain('MW in use of the power that racks may take, the reserve apart');
  });

  // 61 months: 2027 to 2031 have twelve each, and 2032 one.
  test('of a long horizon has a row for each calendar year, with means of the power', () => {
    const months = planOver(
      Array.from({ length: 61 }, (_, index) => ({
        months: 1,
        revenueUsd: 1e6,
        sites: { north: [10, index < 6 ? 0 : 10] } as const,
      })),
    );
    expect(timeline(months, PAGE).slice(1)).toEqual([
      '       revenue  capex  power     MW  of',
      '2027      $12M     $0  ████       5  10',
      '2028      $12M     $0  ████████  10  10',
      '2029      $12M     $0  ████████  10  10',
      '2030      $12M     $0  ████████  10  10',
      '2031      $12M     $0  ████████  10  10',
      '2032       $1M     $0  ████████  10  10',
      'total     $61M     $0',
      'MW in use of the power at the meter, and by generation. By calendar year, with',
      'means of the power; the JSON has every period.',
    ]);
  });
});

test('generations that do not fit as columns are drawn, each against its own peak', () => {
  const many = ['alpha', 'beta', 'gamma', 'one', 'two', 'three', 'four'];
  const document = planOver(
    [1, 2, 4, 8].map((share) => ({ fleet: many.map((system) => racks(system, share * 10)) })),
  );
  const lines = timeline(document, PAGE);
  const at = lines.indexOf('Power by generation, 2027 Q1 to 2027 Q4:');
  expect(lines.slice(at + 1, at + 3)).toEqual([
    '              peak  at the end',
    'First   ▁▂▄█  8 MW        8 MW',
  ]);
  expect(lines).toHaveLength(at + 2 + many.length);
});

// 45 quarters in 12 calendar years.
test('a long horizon is drawn by calendar year', () => {
  const many = ['alpha', 'beta', 'gamma', 'one', 'two', 'three', 'four'];
  const document = planOver(
    Array.from({ length: 45 }, () => ({ fleet: many.map((system) => racks(system, 10)) })),
  );
  const lines = timeline(document, PAGE);
  const at = lines.indexOf('Power by generation, 2027 to 2038:');
  expect(lines[at + 2]).toBe(`First   ${'█'.repeat(12)}  1 MW        1 MW`);
});

describe('several sites', () => {
  const sites = { north: [10, 4], south: [6, 6] } as const;

  test('have their power beside each other', () => {
    const lines = timeline(planOver([{ sites }, { sites: { ...sites, south: [3, 2.5] } }]), PAGE);
    expect(lines.slice(-4)).toEqual([
      'MW in use of what each site has:',
      '           north     south',
      '2027 Q1  4 of 10    6 of 6',
      '2027 Q2  4 of 10  2.5 of 3',
    ]);
  });

  test('that do not fit are drawn', () => {
    const many = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`site-number-${index}`, [10, 5] as const]),
    );
    const lines = timeline(planOver([{ sites: many }, { sites: many }]), PAGE);
    expect(lines.slice(-12)[0]).toBe('site-number-0   ▄▄  5 MW        5 MW');
  });
});
