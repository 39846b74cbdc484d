import { describe, expect, test } from 'vitest';
import type { PlanDocument } from '../../../src/document/schema.ts';
import { type Answered, isAnswered } from '../../../src/report/section.ts';
import { influences } from '../../../src/report/sections/influences.ts';
import { explanation, planDocument } from '../support/planDocument.ts';

type Influences = NonNullable<PlanDocument['explanation']>['influences'];
type Influence = Influences['numbers'][number];

const BASE = { valueUsd: 10e9, anewUsd: 10e9 };

function said(numbers: readonly Influence[], columns: number, change: Partial<PlanDocument> = {}): string[] {
  const document: PlanDocument = {
    ...planDocument(change),
    explanation: explanation({ influences: { ...BASE, numbers } }),
  };
  if (!isAnswered(document)) throw new Error('The document holds no plan.');
  return influences(document as Answered, { columns });
}

const both = (lowUsd: number, highUsd: number) => ({ lowUsd, highUsd });

const price: Influence = {
  what: 'price of vr_nvl72',
  grade: 'derived',
  value: 7.3,
  unit: '$M per rack',
  low: 5.8,
  high: 9.8,
  fixed: both(10e9, 10e9),
  anew: both(11e9, 8e9),
};

const ships: Influence = {
  what: 'ship date of vr_nvl72',
  grade: 'vendor',
  value: 24_321,
  unit: 'month',
  low: 24_321,
  high: 24_324,
  fixed: { lowUsd: 10e9 },
  anew: both(10e9, 6e9),
};

const utilisation: Influence = {
  what: 'utilisation',
  grade: 'assumption',
  value: 0.6,
  unit: 'fraction',
  low: 0.54,
  high: 0.66,
  isTried: true,
  fixed: both(9e9, 10.5e9),
  anew: both(9e9, 11e9),
};

const demand: Influence = {
  what: 'demand for medium',
  grade: 'assumption',
  fixed: both(9.5e9, 10e9),
  anew: both(9.5e9, 10e9),
};

describe('the numbers that a plan hangs on', () => {
  test('are sentences on a page that is too narrow for columns', () => {
    expect(said([ships, price], 46).slice(-6)).toEqual([
      'ship date of vr_nvl72, 2026-10 to 2027-01:',
      '  with these racks $10B to no plan, planned',
      '  anew $10B to $6B',
      'price of vr_nvl72, $5.8M to $9.8M/rack: with',
      '  these racks the same, planned anew $11B to',
      '  $8B',
    ]);
  });

  test('stand with what it comes to at both ends, with its racks and anew', () => {
    expect(said([ships, price, utilisation, demand], 80)).toEqual([
      expect.stringMatching(/^What would change it: the numbers that the plan hangs on ─+$/),
      'Each number at the low and at the high end of its range, the others as they',
      'stand: the revenue a year with the racks of this plan, and planned anew. As the',
      'numbers stand it is $10B. No source gives a range where it says "a tenth": then',
      'a tenth less and a tenth more were tried.',
      '',
      '                       range                with these racks  planned anew',
      'ship date of vr_nvl72  2026-10 to 2027-01   $10B to no plan   $10B to $6B',
      'price of vr_nvl72      $5.8M to $9.8M/rack  the same          $11B to $8B',
      'utilisation            a tenth              $9B to $10.5B     $9B to $11B',
      'demand for medium      low to high          $9.5B to $10B     $9.5B to $10B',
    ]);
  });

  test('have grades and bars where there is room, the longest of six columns for the widest swing', () => {
    // Of 4B at most, a fall of 4 and a rise of none; 2 and 1; 1 and 1; 0.5 and none.
    expect(said([ships, price, utilisation, demand], 110).slice(5)).toEqual([
      '                       grade       range                with these racks  planned anew',
      'ship date of vr_nvl72  vendor      2026-10 to 2027-01   $10B to no plan   $10B to $6B    ██████│',
      'price of vr_nvl72      derived     $5.8M to $9.8M/rack  the same          $11B to $8B       ███│██',
      'utilisation            assumption  a tenth              $9B to $10.5B     $9B to $11B        ██│██',
      'demand for medium      assumption  low to high          $9.5B to $10B     $9.5B to $10B       █│',
    ]);
  });

  test('end after twelve, with a count of the others', () => {
    const many = (count: number) => Array.from({ length: count }, () => price);
    expect(said(many(12), 80).at(-1)).toContain('price of vr_nvl72');
    expect(said(many(13), 80).slice(-2)).toEqual(['', '1 more number weighs less.']);
    expect(said(many(15), 80).slice(-2)).toEqual(['', '3 more numbers weigh less.']);
  });

  test('may be none', () => {
    expect(said([], 80).slice(1)).toEqual([
      'No number that is not known for sure makes a difference within its range.',
    ]);
  });
});

test('a plan that nobody explained has no such section', () => {
  const document = planDocument();
  if (!isAnswered(document)) throw new Error('The document holds no plan.');
  expect(influences(document, { columns: 80 })).toEqual([]);
});
