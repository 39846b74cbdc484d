import type { Figure } from '../../catalogue/figure.ts';
import { SECONDS_PER_YEAR } from '../../quantity/constants.ts';
import { type ClaimInput, type FiguresOf, type Finding, input, span } from './claim.ts';
import { curveOf, perAccelerator, readOff } from './curves.ts';
import { type Known, R1_LONG, R1_SHORT } from './known.ts';

/** The speed at which the curves are read for a claim that names none: the slowest at which GB200 was published on long input. */
const SPEED = 50;

const RACK = 'gb200_nvl72';

/** What 75M USD of revenue from one rack ask of its throughput and of the price of tokens. */
export function rackRevenueFindings(figures: FiguresOf<'gb200-75m'>, { measured }: Known): Finding[] {
  const { invested, revenue, listPrice } = figures;
  const { itLifeYears: life, utilisation } = measured.facility;
  const accelerators = measured.systems.get(RACK)?.accelerators;
  if (!accelerators) return [];
  const rack = input(`accelerators of ${RACK}`, 'count', accelerators);
  const own = [input('revenue', 'money', revenue), rack];
  const overLife = input('life of racks', 'years', life);
  const needed = (years: number) => perSecond(revenue, years) / accelerators.value;
  const curves = [R1_LONG, R1_SHORT].map((workload) => curveOf(measured, RACK, workload));
  return [
    paidBack(invested, revenue),
    {
      what: `tokens x price per GPU, ${life.value} or 1 years`,
      unit: 'tokPerSTimesUsdPerMtok',
      verdict: span('needed', [needed(life.value), needed(1)]),
      inputs: [...own, overLife],
    },
    {
      what: `tokens per GPU at list price, ${life.value} years`,
      unit: 'throughputPerAccelerator',
      verdict: span('needed', [needed(life.value) / listPrice.value / 1e6]),
      inputs: [...own, overLife, input('list price', 'tokenPrice', listPrice)],
    },
    readOff(
      { what: 'price on curves, always busy', unit: 'tokenPrice' },
      curves.map((curve) => curve && perAccelerator(curve, SPEED)),
      (rates) =>
        span(
          'needed',
          rates.map((rate) => needed(life.value) / (rate * 1e6)),
        ),
      [...own, overLife],
    ),
    readOff(
      { what: 'price on curves, busy as usual', unit: 'tokenPrice' },
      curves.map((curve) => curve && perAccelerator(curve, SPEED)),
      (rates) =>
        span(
          'needed',
          rates.map((rate) => needed(life.value) / (rate * 1e6) / utilisation.value),
        ),
      [...own, overLife, input('utilisation', 'share', utilisation)],
    ),
  ];
}

/** What 5B USD of revenue from 100M USD ask of the tokens that these make. */
export function cpxFindings(
  { invested, revenue, price }: FiguresOf<'cpx-5b'>,
  { measured }: Known,
): Finding[] {
  const life = measured.facility.itLifeYears;
  const own = [input('revenue', 'money', revenue)];
  const overLife = input('life of racks', 'years', life);
  return [
    paidBack(invested, revenue),
    {
      what: `tokens x price, ${life.value} or 1 years`,
      unit: 'tokPerSTimesUsdPerMtok',
      verdict: span('needed', [perSecond(revenue, life.value), perSecond(revenue, 1)]),
      inputs: [...own, overLife],
    },
    {
      what: `tokens at a round price, ${life.value} or 1 years`,
      unit: 'tokenRate',
      verdict: span('needed', [
        perSecond(revenue, life.value) / price.value / 1e6,
        perSecond(revenue, 1) / price.value / 1e6,
      ]),
      inputs: [...own, overLife, input('price', 'tokenPrice', price)],
    },
  ];
}

function paidBack(invested: Figure, revenue: Figure): Finding {
  const inputs: ClaimInput[] = [input('invested', 'money', invested), input('revenue', 'money', revenue)];
  return {
    what: 'revenue over what is spent',
    unit: 'times',
    verdict: span('bounded', [revenue.value / invested.value]),
    inputs,
  };
}

// Money over a span of years in millionths of a USD per second, which is tok/s times USD per million tokens.
function perSecond({ value: revenueMusd }: Figure, years: number): number {
  return (revenueMusd * 1e6 * 1e6) / (years * SECONDS_PER_YEAR);
}
