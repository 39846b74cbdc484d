import type { Plan } from '../../../plan/plan.ts';
import { MONTHS_PER_YEAR, SECONDS_PER_YEAR } from '../../../quantity/constants.ts';
import {
  formatCount,
  formatMoney,
  formatPower,
  formatPrice,
  formatTokenRate,
} from '../../../quantity/format.ts';
import { monthsOf, perYear } from '../../../quantity/perYear.ts';
import { spanInWords } from '../../../quantity/spanInWords.ts';
import type { Against } from '../../against.ts';
import { type Compared, comparedAmounts } from './compared.ts';
import type { Part } from './layOut.ts';

/** Money, mean power and tokens of two plans over the whole horizon of each. */
export function comparedMoney(now: Plan, pinned: Plan, kind: Against['kind']): Part[] {
  const spans = [now, pinned].map(({ periods }) => spanInWords(monthsOf(periods)));
  const span = spans[0] === spans[1] ? `over ${spans[0]}` : `over ${spans[0]}, ${kind} over ${spans[1]}`;
  const of = (
    what: string,
    read: (plan: Plan) => number | undefined,
    write: (amount: number) => string,
  ): Compared => comparedAmounts(what, [read(now), read(pinned)], write, betterOf(now, pinned, what));
  return [
    {
      title: `Money ${span}`,
      rows: [
        of('revenue', ({ money }) => money.revenueMusd, formatMoney),
        of('revenue/yr', aYear, formatMoney),
        of('capex', ({ money }) => money.capexMusd, formatMoney),
        of('energy', ({ money }) => money.energyMusd, formatMoney),
        of('operations', ({ money }) => money.operationsMusd, formatMoney),
        of('residual', ({ money }) => money.residualMusd, formatMoney),
        of('profit, present value', ({ money }) => money.profitMusd, formatMoney),
        of('cost of a token', ({ money }) => money.costUsdPerMtok, formatPrice),
      ].filter(({ what }) => what !== 'revenue/yr' || isLong(now, pinned)),
    },
    {
      title: `Power and tokens ${span}`,
      rows: [
        of('mean power', ({ powerMw }) => powerMw, formatPower),
        of(
          'output tokens',
          ({ outputMtok }) => outputMtok / 1e6,
          (ttok) => `${formatCount(ttok)} Ttok`,
        ),
        of('mean output', meanOutput, formatTokenRate),
      ],
    },
  ];
}

// Money of a year is the same as all money where there is one year.
function isLong(...plans: readonly Plan[]): boolean {
  return plans.some(({ periods }) => monthsOf(periods) !== MONTHS_PER_YEAR);
}

function aYear({ money, periods }: Plan): number {
  return perYear(money.revenueMusd, monthsOf(periods));
}

// Mtok/s.
function meanOutput({ outputMtok, periods }: Plan): number {
  return perYear(outputMtok, monthsOf(periods)) / SECONDS_PER_YEAR;
}

// A word of praise only for what both plans are made for, over the same time.
function betterOf(now: Plan, pinned: Plan, what: string): 'more' | 'less' | undefined {
  const { measure } = now.objective;
  if (measure !== pinned.objective.measure) return undefined;
  if (monthsOf(now.periods) !== monthsOf(pinned.periods)) return undefined;
  const named = { revenue: 'revenue', profit: 'profit, present value', capex: 'capex' }[measure];
  return what === named ? (measure === 'capex' ? 'less' : 'more') : undefined;
}
