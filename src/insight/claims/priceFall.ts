import { against, type FiguresOf, type Finding, input, span } from './claim.ts';

/** How far prices fall in a year by whoever counts, and the change per year that a scenario states for it. */
export function priceFallFindings(figures: FiguresOf<'inference-cost-10x-a-year'>): Finding[] {
  const { fall, quarterlyFall, realisedBefore, realisedAfter, listPrices } = figures;
  const realised = realisedBefore.value / realisedAfter.value;
  const sold = [
    input('price before', 'tokenPrice', realisedBefore),
    input('price after', 'tokenPrice', realisedAfter),
  ];
  const quarter = input('fall in a quarter', 'share', quarterlyFall);
  const list = input('list prices of the best', 'times', listPrices);
  return [
    {
      what: 'list prices to one quality',
      unit: 'times',
      claimed: fall.value,
      verdict: span('bounded', [listPrices.value, (1 - quarterlyFall.value) ** -4]),
      inputs: [list, quarter],
    },
    {
      what: 'what buyers pay',
      unit: 'times',
      claimed: fall.value,
      verdict: against(fall.value, realised),
      inputs: sold,
    },
    {
      what: 'as a change per year',
      unit: 'changePerYear',
      verdict: span('bounded', [1 / fall.value - 1, 1 / realised - 1]),
      inputs: [input('fall as claimed', 'times', fall), ...sold],
    },
  ];
}
