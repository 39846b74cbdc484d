import { describe, expect, it, test } from 'vitest';
import type { ClaimId } from '../../../src/insight/claims/claim.ts';
import { findingOf, judgedBuiltIn, known } from '../../support/claims.ts';

const judged = judgedBuiltIn();
const verdictOf = (id: ClaimId, what: string) => findingOf(judged, id, what).verdict;

// What is near its claim, and what is not: [claim, number, claimed, ours worked by hand, verdict].
test.each<[ClaimId, string, number, number, 'reproduced' | 'missed']>([
  // 250 MW x (0.65 x 3 + 0.197 x 6 + 0.02 x 45 = 4.032) USD/s per MW x 31.536 million s = $31,788M
  ['quarter-split', 'revenue on Blackwell', 30_000, 250 * 4.032 * 31.536, 'reproduced'],
  // 1.597 x 3 + 0.695 x 6 + 0.188 x 45 = 17.421
  ['quarter-split', 'revenue on Vera Rubin', 150_000, 250 * 17.421 * 31.536, 'reproduced'],
  // the same with 0.70 x 45 for premium: 40.461
  ['quarter-split', 'revenue on Vera Rubin with LPX', 300_000, 250 * 40.461 * 31.536, 'reproduced'],
  // (6,000 / 2.10) / (90 / 1.73)
  ['blackwell-50x-35x', 'tokens per MW, power of April 2026', 50, 54.92, 'reproduced'],
  // (6,000 / 2.12) / (90 / 1.37)
  ['blackwell-50x-35x', 'tokens per MW, power of July 2026', 50, 43.08, 'missed'],
  // (6,000 / 2.65) / (90 / 1.41)
  ['blackwell-50x-35x', 'tokens per dollar, as published', 35, 35.47, 'reproduced'],
  // (6,000 / 2.31) / (90 / 1.22)
  ['blackwell-50x-35x', 'tokens per dollar, rates of July 2026', 35, 35.21, 'reproduced'],
  // 1.41 / (90 x 3,600 / 1,000,000)
  ['blackwell-50x-35x', 'cost of a million tokens, H200', 4.2, 4.352, 'reproduced'],
  // 2.65 / (6,000 x 3,600 / 1,000,000)
  ['blackwell-50x-35x', 'cost of a million tokens, GB300', 0.12, 0.1227, 'reproduced'],
  // 59.4 / 28.5
  ['rubin-10x', 'independent, per MW at 100', 10, 2.084, 'missed'],
  ['rubin-10x', 'independent, per MW at 150', 10, 7.2, 'missed'],
  // 40.461 / 4.032
  ['lpx-35x', 'revenue over Blackwell', 10, 10.035, 'reproduced'],
  // 0.695 Mtok/s/MW x 1,000 MW
  ['gw-700m', 'tokens of Vera Rubin, as for High', 700, 695, 'reproduced'],
  // 700 / 2
  ['gw-700m', 'gain over Hopper, from both figures', 350, 350, 'reproduced'],
  // 18.40 / 6.07
  ['inference-cost-10x-a-year', 'what buyers pay', 10, 3.0313, 'missed'],
  // 54.90 / 0.187
  ['agents-multiply', 'input tokens per output token', 294, 293.58, 'reproduced'],
  // 705,543 / 500,000 and 287,289 / 77,224 tok/s/MW
  ['software-gain', 'gain of a year at 50 tok/s/user', 1.4, 1.4111, 'reproduced'],
  ['software-gain', 'gain of a year at 150 tok/s/user', 3.7, 3.7202, 'reproduced'],
])('%s: %s', (id, what, claimed, byHand, kind) => {
  const finding = findingOf(judged, id, what);
  expect(finding.claimed).toBeCloseTo(claimed, 9);
  const { verdict } = finding;
  if (verdict.kind !== 'reproduced' && verdict.kind !== 'missed') throw new Error(verdict.kind);
  expect(verdict.kind).toBe(kind);
  expect(verdict.ours / byHand).toBeCloseTo(1, 3);
  expect(verdict.off).toBeCloseTo(byHand / claimed - 1, 2);
});

// What would have to be true, and what lies between: [claim, number, lowest and highest worked by hand, verdict].
test.each<[ClaimId, string, number, number, 'bounded' | 'needed']>([
  // 40,000 / 1,000 = 40 $M per MW: 40 / 20 and 40 / 6.6
  ['fixed-gigawatt', 'over those of others', 2, 6.0606, 'bounded'],
  ['fixed-gigawatt', 'price of a MW with racks', 35, 41, 'bounded'],
  // 40,000 / 15
  ['fixed-gigawatt', 'cost of a year', 2666.7, 2666.7, 'bounded'],
  // 40,000 x 0.1 / (1 - 1.1^-15 = 0.760608) = 40,000 x 0.131474
  ['fixed-gigawatt', 'cost of a year, on loan', 5258.95, 5258.95, 'bounded'],
  // 75,000,000 USD / (72 x 31,536,000 s) = 0.033031 USD/s = 33,031 tok/s x USD/Mtok over one year, a quarter of it over four
  ['gb200-75m', 'tokens x price per GPU, 4 or 1 years', 8257.75, 33_031, 'needed'],
  // 8,257.75 / 2.19 = 3,770.7 tok/s
  ['gb200-75m', 'tokens per GPU at list price, 4 years', 0.0037707, 0.0037707, 'needed'],
  // 8,257.75 over 1,529.6 tok/s (705,543 tok/s/MW x 2.168 kW) at 8k of input
  ['gb200-75m', 'price on curves, always busy', 1.9363, 5.3985, 'needed'],
  // the same over 60 %
  ['gb200-75m', 'price on curves, busy as usual', 3.2272, 8.9976, 'needed'],
  // 5e9 USD / 31,536,000 s = 158.549 USD/s, a quarter of it over four years
  ['cpx-5b', 'tokens x price, 4 or 1 years', 39_637_240, 158_548_960, 'needed'],
  ['cpx-5b', 'tokens at a round price, 4 or 1 years', 3.96372, 15.8549, 'needed'],
  // 10 x 2.10 / 1.73
  ['blackwell-10x-15x', 'gain per GPU for 10x per MW', 12.139, 12.139, 'needed'],
  // 15 x 1.95 / 1.41 and 15 x 2.21 / 1.41
  ['blackwell-10x-15x', 'gain per GPU for 15x per dollar', 20.745, 23.511, 'needed'],
  // 10 x 3.61 / 2.31 and 10 x 3.61 / 1.86
  ['rubin-10x', 'gain per GPU for 10x per dollar', 15.628, 19.409, 'needed'],
  // 10 x 3.3 / 2.12 and 10 x 3.3 / 1.87
  ['rubin-10x', 'gain per GPU for 10x per MW', 15.566, 17.647, 'needed'],
  ['rubin-10x', 'independent, per dollar at 60 to 100', 1.4, 3, 'bounded'],
  // 1,330,000 / 707,037 at 50 and 96,446 / 17,892 at 300 tok/s/user
  ['rubin-10x', "curves, per publisher's MW at 50 to 300", 1.8811, 5.3905, 'bounded'],
  // the same times (3.337 / 3.3) / (2.553 / (152.6 / 72)) = 1.011212 / 1.204561
  ['rubin-10x', 'curves, per MW at 50 to 300', 1.5791, 4.5252, 'bounded'],
  // 35 x (0.020 -+ 0.004)
  ['lpx-35x', 'tokens per MW at 400 tok/s/user', 0.56, 0.84, 'needed'],
  // 2 Mtok/s over 1,000 MW
  ['gw-700m', 'tokens of Hopper per MW', 0.002, 0.002, 'needed'],
  // 0.53^-4
  ['inference-cost-10x-a-year', 'list prices to one quality', 1, 12.674, 'bounded'],
  // 0.10 / 0.60
  ['prompt-caching', 'the same of one model', 0.16667, 0.16667, 'bounded'],
  // 0.30 x 5/6 and 0.957 x 5/6
  ['prompt-caching', 'part of the cost of input saved', 0.25, 0.7975, 'bounded'],
  // 3 + 294 x (0.043 x 0.60 + 0.957 x 0.10 = 0.1215) = 38.721; without a cache 3 + 294 x 0.60 = 179.4
  ['prompt-caching', 'price per output token of agents, with to without', 38.721, 179.4, 'bounded'],
  // 3 + 5.5 x (0.70 x 0.60 + 0.30 x 0.10 = 0.45) = 5.475; without 3 + 5.5 x 0.60 = 6.3
  ['prompt-caching', 'price per output token of chat, with to without', 5.475, 6.3, 'bounded'],
  // 293.58 x 0.043
  ['agents-multiply', 'of these, to be read anew', 12.624, 12.624, 'bounded'],
  // 10^1.1 and 10^1.8, then over 10
  ['jevons', 'volume after a fall in price by 10x', 12.589, 63.096, 'bounded'],
  ['jevons', 'spending then, and hardware if as much better', 1.2589, 6.3096, 'bounded'],
  // ln 6.67 / ln 3.0313 = 1.8976 / 1.1090
  ['jevons', 'elasticity that one year would imply', 1.7111, 1.7111, 'bounded'],
  // 36,394 / 39,123: the newer software is slower there
  ['software-gain', 'gain of a year at 250 tok/s/user', 0.93024, 0.93024, 'bounded'],
])('%s: %s', (id, what, low, high, kind) => {
  const verdict = verdictOf(id, what);
  if (verdict.kind !== 'bounded' && verdict.kind !== 'needed') throw new Error(verdict.kind);
  expect(verdict.kind).toBe(kind);
  expect(verdict.low / low).toBeCloseTo(1, 3);
  expect(verdict.high / high).toBeCloseTo(1, 3);
});

describe('a note says nothing that the numbers do not', () => {
  it('ten times per MW and fifteen times per dollar ask for different gains, and curves reach each at its own speed', () => {
    const perMw = verdictOf('blackwell-10x-15x', 'gain per GPU for 10x per MW');
    const perDollar = verdictOf('blackwell-10x-15x', 'gain per GPU for 15x per dollar');
    expect('high' in perMw && 'low' in perDollar && perMw.high < perDollar.low).toBe(true);
    // On H200 66.77 tok/s at 75 and 55.71 at 100 tok/s/user; on GB200 1,361.0 and 1,211.0: gains of 20.38 and 21.74.
    expect(verdictOf('blackwell-10x-15x', 'gain per GPU on curves, 50 to 100 tok/s/user')).toMatchObject({
      high: expect.closeTo(21.74, 2),
    });
    const first = verdictOf('blackwell-10x-15x', 'speed at which curves reach the first');
    const second = verdictOf('blackwell-10x-15x', 'speed at which curves reach the second');
    expect('high' in first && 'low' in second && first.high < second.low).toBe(true);
  });

  it('what Hopper would need lies below what can be read off the slide, to 0.004', () => {
    const needed = verdictOf('gw-700m', 'tokens of Hopper per MW');
    expect('high' in needed && needed.high < 0.004).toBe(true);
  });

  it('benchmarks earn about half of what the slide does, and no curve of Blackwell reaches Premium', () => {
    // At 85, 163 and 333 tok/s/user 1.33^0.3 x 1.115625^0.7, 0.786208^0.74 x 0.3^0.26 and 0.096446^0.34 x 0.070703^0.66 Mtok/s
    // per publisher's MW: 1.17603, 0.61200 and 0.078575. A GPU takes 3.337 kW there and 237.6 / 72 x 1.12 = 3.696 kW here:
    // 250 x (1.17603 x 3 + 0.61200 x 6 + 0.078575 x 45) x 3.337 / 3.696 x 31.536 = $76,421M.
    expect(verdictOf('quarter-split', 'revenue on Vera Rubin, benchmarks')).toMatchObject({
      kind: 'missed',
      ours: expect.closeTo(76_421, 0),
    });
    const blackwell = known.measured.frontiers.filter(
      ({ server, workload }) => workload === 'deepseek-r1-8k1k' && /^(gb[23]00|hgx_b)/.test(server),
    );
    expect(blackwell).toHaveLength(4);
    for (const { points } of blackwell) expect(points.at(-1)?.interactivity.value).toBeLessThan(333);
  });

  it('per MW of the catalogue Vera Rubin gains less than per MW of the publisher', () => {
    const [ours, theirs] = ['curves, per MW at 50 to 300', "curves, per publisher's MW at 50 to 300"].map(
      (what) => verdictOf('rubin-10x', what),
    );
    expect(ours && theirs && 'high' in ours && 'high' in theirs && ours.high < theirs.high).toBe(true);
  });
});

describe('every claim', () => {
  it('has findings, each number graded and from a source of the bibliography', () => {
    for (const { findings, source } of judged) {
      expect(known.measured.sources.has(source)).toBe(true);
      expect(findings.length).toBeGreaterThan(0);
      for (const { sources } of findings.flatMap(({ inputs }) => inputs))
        for (const one of sources) expect(known.measured.sources.has(one)).toBe(true);
    }
  });

  it('has numbers behind it wherever it has one of its own', () => {
    const bare = judged.flatMap(({ id, findings }) =>
      findings.filter(({ inputs }) => inputs.length === 0).map(({ what }) => `${id}: ${what}`),
    );
    expect(bare).toEqual([
      // Spending falls or grows as the elasticity lies below or above 1, whatever the figures.
      'jevons: elasticity above which hardware grows',
      'four-monetisations: the price of a tier',
      'persona-modelling: the forecast',
      'disaggregation: pairings of prefill and decode',
      'multi-vendor: shares of vendors',
    ]);
  });

  it('is computed anew: with twice the power in a rack, half the tokens come from a MW', () => {
    const rubin = known.measured.systems.get('vr_nvl72')!;
    const hungry = {
      ...rubin,
      itKw: { ...rubin.itKw!, value: 2 * rubin.itKw!.value, range: [0, 1e3] as const },
    };
    const measured = {
      ...known.measured,
      systems: new Map([...known.measured.systems, ['vr_nvl72', hungry]]),
    };
    const verdict = findingOf(
      judgedBuiltIn({ measured }),
      'rubin-10x',
      'curves, per MW at 50 to 300',
    ).verdict;
    expect(verdict).toMatchObject({ low: expect.closeTo(1.5791 / 2, 3) });
  });

  it('says so where a curve is missing', () => {
    const measured = { ...known.measured, frontiers: [] };
    const { verdict } = findingOf(
      judgedBuiltIn({ measured }),
      'software-gain',
      'gain of a year at 50 tok/s/user',
    );
    expect(verdict).toEqual({
      kind: 'recorded',
      why: 'the catalogue has no such curve that is fast enough.',
    });
  });
});
