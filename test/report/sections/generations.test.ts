import { describe, expect, test } from 'vitest';
import { generations } from '../../../src/report/sections/generations.ts';
import { planOver, racks, type Said } from '../support/overTime.ts';

/** The sentences, without the marks and the breaks of the list. */
function told(said: readonly Said[]): string[] {
  const lines = generations(planOver(said), { columns: 120 }).slice(1);
  return lines
    .join('\n')
    .replaceAll('\n  ', ' ')
    .split('\n')
    .map((line) => line.replace(/^- /, ''));
}

const full = { north: [10, 10] } as const;

describe('a generation', () => {
  test('that stands at the start gives its power away and retires', () => {
    expect(
      told([
        { sites: full, fleet: [racks('alpha', 100)] },
        {
          sites: full,
          fleet: [racks('alpha', 100, { switchedOff: 100 }), racks('beta', 100, { bought: 100 })],
        },
        { sites: full, fleet: [racks('alpha', 0, { retired: 100 }), racks('beta', 100)] },
      ]),
    ).toEqual([
      'First (alpha) stands with 100 racks (10 MW) from the start, is switched off from 2027 Q2 on to give its power to Second, and retires in 2027 Q3.',
      'Second (beta) comes in 2027 Q2 with 100 racks (10 MW) and runs to the end.',
    ]);
  });

  test('that is bought comes, grows and runs to the end', () => {
    expect(
      told([
        {},
        { fleet: [racks('alpha', 20, { bought: 20 })] },
        { fleet: [racks('alpha', 50, { bought: 30 })] },
        { fleet: [racks('alpha', 50)] },
      ]),
    ).toEqual([
      'First (alpha) comes in 2027 Q2 with 20 racks (2 MW), grows to 50 racks (5 MW) by 2027 Q3, and runs to the end.',
    ]);
  });

  test('that shrinks says with what it ends', () => {
    expect(
      told([
        { fleet: [racks('alpha', 50, { bought: 50 })] },
        { fleet: [racks('alpha', 20, { retired: 30 })] },
      ]),
    ).toEqual([
      'First (alpha) comes in 2027 Q1 with 50 racks (5 MW), has 30 racks retired in 2027 Q2, and still runs at the end with 20 racks (2 MW).',
    ]);
  });

  test('of which only a part runs says how many stand and how many run', () => {
    expect(
      told([
        { fleet: [racks('alpha', 80, { switchedOff: 30 })] },
        { fleet: [racks('alpha', 80, { switchedOff: 20 })] },
      ]),
    ).toEqual([
      'First (alpha) stands with 80 racks from the start, runs 50 racks (5 MW) of them, runs up to 60 racks (6 MW) by 2027 Q2, has up to 30 racks switched off from 2027 Q1 on, and runs to the end.',
    ]);
  });

  test('that is never given power stands switched off', () => {
    const off = racks('alpha', 50, { switchedOff: 50 });
    expect(told([{ fleet: [off] }, { fleet: [off] }])).toEqual([
      'First (alpha) stands switched off with 50 racks from the start and stands switched off at the end.',
    ]);
  });

  test('that is switched on later says when', () => {
    expect(
      told([{ fleet: [racks('alpha', 50, { switchedOff: 50 })] }, { fleet: [racks('alpha', 50)] }]),
    ).toEqual([
      'First (alpha) stands switched off with 50 racks from the start, runs from 2027 Q2 on with 50 racks (5 MW), and runs to the end.',
    ]);
  });

  test('of racks that were on order says that they were', () => {
    expect(told([{}, { fleet: [racks('alpha', 50)] }])).toEqual([
      'First (alpha) comes in 2027 Q2 with 50 racks (5 MW) that were on order.',
    ]);
  });

  test('whose life ends as the plan begins is told of', () => {
    expect(told([{ fleet: [racks('alpha', 0, { retired: 9 })] }, {}])).toEqual([
      'First (alpha) retires as the plan begins: the life of its 9 racks ends.',
    ]);
  });

  test('that stands and is bought more of at once says both', () => {
    const both = racks('alpha', 50, { bought: 20 });
    expect(told([{ fleet: [both] }, { fleet: [racks('alpha', 50)] }])).toEqual([
      'First (alpha) stands with 30 racks from the start, runs in 2027 Q1 with 50 racks (5 MW), and runs to the end.',
    ]);
  });
});

describe('a switch-off', () => {
  const off = (racksOff: number) => ({ fleet: [racks('alpha', 50, { switchedOff: racksOff })] });

  test('of a part and for a while says how many and how long', () => {
    expect(told([off(0), off(10), off(20), off(0)])[0]).toBe(
      'First (alpha) stands with 50 racks (5 MW) from the start, has up to 20 racks switched off from 2027 Q2 to 2027 Q3, and runs to the end.',
    );
  });

  test('that becomes whole says from when', () => {
    expect(told([off(0), off(10), off(50), off(50)])[0]).toBe(
      'First (alpha) stands with 50 racks (5 MW) from the start, is switched off bit by bit from 2027 Q2 and wholly from 2027 Q3 on, and stands switched off at the end.',
    );
  });

  test('that comes again is counted', () => {
    expect(told([off(0), off(10), off(0), off(10), off(10)])[0]).toBe(
      'First (alpha) stands with 50 racks (5 MW) from the start, has up to 10 racks switched off in 2027 Q2, has racks switched off again in 2 later periods, and still runs at the end with 40 racks (4 MW).',
    );
  });

  // Of 80 racks some are idle at first, for want of users; then beta takes all but 1 MW of the 10 MW, and half of alpha's racks retire.
  test('for whose sake most racks are off is told, and how many run again after', () => {
    expect(
      told([
        { sites: { north: [10, 6] }, fleet: [racks('alpha', 80, { switchedOff: 20 })] },
        {
          sites: full,
          fleet: [racks('alpha', 80, { switchedOff: 70 }), racks('beta', 90, { bought: 90 })],
        },
        { sites: { north: [20, 13] }, fleet: [racks('alpha', 40, { retired: 40 }), racks('beta', 90)] },
        { sites: { north: [20, 9] }, fleet: [racks('alpha', 0, { retired: 40 }), racks('beta', 90)] },
      ])[0],
    ).toBe(
      'First (alpha) stands with 80 racks from the start, runs 60 racks (6 MW) of them, has up to 70 racks switched off from 2027 Q1 to 2027 Q2, most in 2027 Q2 to give its power to Second, runs 40 racks (4 MW) again from 2027 Q3, and retires from 2027 Q3 to 2027 Q4.',
    );
  });

  test('that becomes whole for the sake of another generation says so', () => {
    expect(
      told([
        { sites: { north: [10, 6] }, fleet: [racks('alpha', 80, { switchedOff: 20 })] },
        {
          sites: full,
          fleet: [racks('alpha', 80, { switchedOff: 80 }), racks('beta', 100, { bought: 100 })],
        },
      ])[0],
    ).toBe(
      'First (alpha) stands with 80 racks from the start, runs 60 racks (6 MW) of them, is switched off bit by bit from 2027 Q1 and wholly from 2027 Q2 on to give its power to Second, and stands switched off at the end.',
    );
  });

  test('has no cause to tell where power is left', () => {
    const sites = { north: [20, 10] } as const;
    expect(
      told([
        { sites, fleet: [racks('alpha', 50)] },
        { sites, fleet: [racks('alpha', 50, { switchedOff: 50 }), racks('beta', 100, { bought: 100 })] },
      ])[0],
    ).not.toContain('to give its power');
  });
});

describe('a fall of power', () => {
  test('below what ran switches racks off, and the report says so', () => {
    expect(
      told([
        { sites: { north: [10, 8] }, fleet: [racks('alpha', 80)] },
        { sites: { north: [5, 5] }, fleet: [racks('alpha', 80, { switchedOff: 30 })] },
      ]),
    ).toEqual([
      'First (alpha) stands with 80 racks (8 MW) from the start, has up to 30 racks switched off from 2027 Q2 on as the power of north falls, and still runs at the end with 50 racks (5 MW).',
      'The power of north falls from 10 MW to 5 MW in 2027 Q2, below the 8 MW that ran: 30 alpha are switched off.',
    ]);
  });

  // 4 MW are lost: 40 of the 80 alpha that ran. 100 beta that were on order come in that very quarter and never run.
  test('switches no racks off that came with it and never ran', () => {
    const lines = told([
      { sites: { north: [10, 8] }, fleet: [racks('alpha', 80)] },
      {
        sites: { north: [4, 4] },
        fleet: [racks('alpha', 90, { switchedOff: 50 }), racks('beta', 100, { switchedOff: 100 })],
      },
    ]);
    expect(lines.at(-1)).toBe(
      'The power of north falls from 10 MW to 4 MW in 2027 Q2, below the 8 MW that ran: 40 alpha are switched off.',
    );
    const second = lines.find((line) => line.startsWith('Second'));
    expect(second).toBeDefined();
    expect(second).not.toContain('falls');
  });

  test('that costs a single rack says so of one', () => {
    expect(
      told([
        { sites: { north: [10, 8] }, fleet: [racks('alpha', 80), racks('beta', 1)] },
        {
          sites: { north: [7, 7] },
          fleet: [racks('alpha', 79, { switchedOff: 1, retired: 1 }), racks('beta', 1)],
        },
      ]).at(-1),
    ).toBe(
      'The power of north falls from 10 MW to 7 MW in 2027 Q2, below the 8 MW that ran: 1 alpha is switched off and 1 alpha retires.',
    );
  });

  test('that retired racks leave room for switches none off', () => {
    expect(
      told([
        { sites: { north: [10, 8] }, fleet: [racks('alpha', 80)] },
        { sites: { north: [5, 5] }, fleet: [racks('alpha', 50, { retired: 30 })] },
      ]).at(-1),
    ).toBe(
      'The power of north falls from 10 MW to 5 MW in 2027 Q2, below the 8 MW that ran: 30 alpha retire.',
    );
  });

  test('to no less than what ran is none', () => {
    const fleet = [racks('alpha', 50)];
    expect(
      told([
        { sites: { north: [10, 5] }, fleet },
        { sites: { north: [5, 5] }, fleet },
      ]),
    ).toHaveLength(1);
  });

  // From 100 MW down by 10 MW each quarter: seven falls.
  test('again and again is told six times and then counted', () => {
    const said = [100, 90, 80, 70, 60, 50, 40, 30].map((mw) => ({
      sites: { north: [mw, mw] } as const,
      fleet: [racks('alpha', 1000, { switchedOff: 1000 - mw * 10 })],
    }));
    expect(told(said).at(-1)).toBe('Power falls below what ran 1 more time, at north.');
  });
});
