import { describe, expect, it } from 'vitest';
import { fewGenerations } from '../../src/screen/fewGenerations.ts';
import { racksInWords } from '../../src/screen/racksInWords.ts';
import { type Timeline, timelineOf } from '../../src/screen/timeline.ts';
import { planOf, roadmap } from './roadmap.ts';

/** Racks of one generation that all run. */
const running = (racks: number, powerMw: number) => ({
  running: about(racks),
  switchedOff: 0,
  retired: 0,
  powerMw: about(powerMw),
});

const about = (amount: number) => expect.closeTo(amount, 6);

describe('timeline', () => {
  const columbus = () => timelineOf(planOf(roadmap({ periods: 2 })), 'columbus');

  it('adds up sites, racks of a generation, and what is spent', () => {
    const { generations, rows } = timelineOf(planOf(roadmap({ periods: 2 })));
    // Both stand from the first quarter on; the newer one takes all of the power.
    expect(generations).toEqual(['Blackwell Ultra', 'Hopper']);
    // 100 MW are 1,000 racks for $3B. They make 8 Mtok/s: 8 * $3 * 7.884M seconds are $189.2M in a quarter.
    expect(rows[0]).toEqual({
      label: '2027 Q1',
      revenueMusd: about(189.216),
      capexMusd: about(3000),
      usedMw: about(100),
      usableMw: 100,
      generations: [running(1000, 100), { running: 0, switchedOff: 200, retired: 0, powerMw: 0 }],
    });
    // 10 MW more at abilene and 50 MW at columbus are 600 racks for $1.8B.
    expect(rows[1]).toMatchObject({
      label: '2027 Q2',
      capexMusd: about(1800),
      usedMw: about(160),
      usableMw: 160,
    });
  });

  it('leaves out what sites earn together where one of them is shown', () => {
    const { generations, rows } = columbus();
    expect(generations).toEqual(['Blackwell Ultra']);
    expect(rows.map(({ usableMw }) => usableMw)).toEqual([0, 50]);
    expect(rows[1]).toEqual({
      label: '2027 Q2',
      capexMusd: about(1500),
      usedMw: about(50),
      usableMw: 50,
      generations: [running(500, 50)],
    });
  });

  it('says which racks run, stand dark and retire', () => {
    const { generations, rows } = timelineOf(planOf(roadmap({ periods: 9 })));
    const words = rows.map((row) => racksInWords(row, generations));
    expect(words[0]).toBe('2027 Q1 racks: 1,000 Blackwell Ultra, 0 Hopper (200 off)');
    // What was delivered in January 2025 lives for four years: until the end of 2028.
    expect(words[7]).toBe('2028 Q4 racks: 2,200 Blackwell Ultra, 0 Hopper (200 off)');
    expect(words[8]).toBe('2029 Q1 racks: 2,300 Blackwell Ultra, 0 Hopper (200 retired)');
  });

  it('says so where there are no racks', () => {
    const { generations, rows } = columbus();
    expect(racksInWords(rows[0] as (typeof rows)[number], generations)).toBe('2027 Q1 racks: none');
  });
});

describe('columns of generations', () => {
  const cell = (powerMw: number) => ({ running: 0, switchedOff: 0, retired: 0, powerMw });
  const timeline = (powers: Readonly<Record<string, number>>): Timeline => ({
    generations: Object.keys(powers),
    rows: [
      {
        label: '2027 Q1',
        capexMusd: 0,
        usedMw: 0,
        usableMw: 0,
        generations: Object.values(powers).map(cell),
      },
    ],
  });
  const shown = (powers: Readonly<Record<string, number>>, room: number) => {
    const own = timeline(powers);
    const { headings, widths, cells } = fewGenerations(own, room);
    return { headings, widths, cells: own.rows.map(cells)[0] };
  };
  const headingsTo = (last: string) => [
    ['', 'Blackwell', '', ''],
    ['Hopper', 'Ultra', 'Rubin', last],
  ];
  const four = { Hopper: 40, 'Blackwell Ultra': 1234, Rubin: 900, Blackwell: 0 };

  it('writes names of two words under each other', () => {
    // With a blank before each: 7 + 10 + 6 + 10.
    expect(shown(four, 33)).toEqual({
      headings: headingsTo('Blackwell'),
      widths: [6, 9, 5, 9],
      cells: ['40', '1,234', '900', ''],
    });
  });

  it('adds up those with least power where they do not all fit', () => {
    expect(shown(four, 32)).toEqual({
      headings: headingsTo('other'),
      widths: [6, 9, 5, 5],
      cells: ['40', '1,234', '900', ''],
    });
    expect(shown(four, 22)).toMatchObject({
      headings: [expect.anything(), ['Ultra', 'Rubin', 'other']],
      cells: ['1,234', '900', '40'],
    });
    expect(shown(four, 6)).toEqual({ headings: [['other']], widths: [5], cells: ['2,174'] });
  });

  it('shows none where there is no room for any', () => {
    expect(shown(four, 4)).toEqual({ headings: [[]], widths: [], cells: [] });
  });
});
