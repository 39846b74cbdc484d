import { describe, expect, test } from 'vitest';
import { readPersonas } from '../../src/demand/personas/read.ts';
import { type Simulation, simulate } from '../../src/demand/personas/simulate.ts';
import { makeDemand } from '../../src/document/demand.ts';
import { demandReport } from '../../src/report/demand.ts';

// A day of 86,400 requests by one user, of one token out and two in: a user adds 1 tok/s of output.
function reportOf(size: string, growth: string, simulation: Simulation = { kind: 'ends' }): string {
  const personas = readPersonas({
    text: `name: Launch
horizon: { start: 2027-01, periods: 2, months: 12 }
groups:
  new:
    size: ${size}
    growth: ${growth}
    tier: medium
    features: { all: { profile: batch, requests: 86400 requests/day, output: 1 tok, input: 2 tok } }
`,
    shownAs: 'p.yaml',
    baseFolder: '.',
  });
  return demandReport(makeDemand(personas, simulate(personas, simulation), simulation), { columns: 80 });
}

describe('the report of a demand', () => {
  test('says that nobody asks for a tier where its group is of none', () => {
    expect(reportOf('0 users', '{ compound: 10 %/year }')).toBe(`Launch
══════

Who asks for what in 2027-01, then in 2028-01 ──────────────────────────────────
group  feature  tier    users  then  tok/s  then
new    all      medium      0     0      0     0

Remarks ────────────────────────────────────────────────────────────────────────
- Nobody asks for free, medium, high, premium, ultra: the forecast has rows of 0
  there.
`);
  });

  // From none by 2,000 a year at the high: 1,000 users in the mean of the first year, 3,000 in that of the second.
  test('shows the high of a tier that is asked for at the high alone', () => {
    const open = '{ linear: { low: 0 users/year, middle: 0 users/year, high: 2000 users/year } }';
    expect(reportOf('0 users', open)).toBe(`Launch
══════

Who asks for what in 2027-01, then in 2028-01 ──────────────────────────────────
group  feature  tier    users  then  tok/s  then
new    all      medium      0     0      0     0

What is asked of each tier, tok/s ──────────────────────────────────────────────
                 low  demand  high                    input  cached
medium  2027-01    0       0   1 k  ░░░░░                 0       0
        2028-01    0       0   3 k  ░░░░░░░░░░░░░░░░      0       0
Bars are full up to low, ▒ up to the demand and ░ up to high; each tier has a
scale of its own.

Remarks ────────────────────────────────────────────────────────────────────────
- Low and high: every group grows at its low, or at its high, at once.
- Nobody asks for free, high, premium, ultra: the forecast has rows of 0 there.
`);
  });

  // Two tokens in for each one out, whatever is drawn; at the middle growth there is nobody whose day could be told.
  test('says what a scenario may state of a tier that is asked for in draws alone', () => {
    const open = '{ linear: { low: 0 users/year, middle: 0 users/year, high: 2000 users/year } }';
    const found = reportOf('0 users', open, { kind: 'draws', draws: 100, seed: 1 });
    expect(found).toContain(`
        inputPerOutput  cacheHits  busiest hour
medium               2      0.0 %
`);
    expect(found.replaceAll('\n  ', ' ')).toContain(
      "- The demand is the median of 100 draws of each group's growth by itself (seed 1); a tenth of them lie below low, and a tenth above high. What all groups have in common is not in it: without --draws all grow at their low or high at once. Who asks for what, and the busiest hour, are those of the middle growth.\n",
    );
  });
});
