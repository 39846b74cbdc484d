import { Box } from 'ink';
import { type Baseline, bestSingle } from '../insight/baselines/baselines.ts';
import type { Insight } from '../insight/insight.ts';
import type { PeriodEntry } from '../plan/periods.ts';
import type { Plan } from '../plan/plan.ts';
import { formatMoney, formatPower, formatShare } from '../quantity/format.ts';
import { monthsOf, perYear } from '../quantity/perYear.ts';
import { spanInWords } from '../quantity/spanInWords.ts';
import { gapInWords } from '../report/gapInWords.ts';
import { safe } from '../report/safe.ts';
import { cut, padded, widthOf } from '../report/width.ts';
import { gapOf } from './gapOf.ts';
import type { Line } from './page.ts';
import { Row } from './Row.tsx';

interface Props {
  readonly name: string;
  /** The plan on show; absent when there never was one. */
  readonly plan: Plan | undefined;
  readonly insight: Insight | undefined;
  readonly isOld: boolean;
  readonly isPlanning: boolean;
  readonly isStopped: boolean;
  readonly columns: number;
}

/** What the plan earns and uses, what it gains over simpler ones, and how far it is to be trusted. Four rows. */
export function Headline({ name, plan, insight, columns, ...status }: Props) {
  const mark = markOf({ plan, ...status });
  const title = cut(`Millwright  ${safe(name)}`, columns - mark.text.length - 2);
  return (
    <Box flexDirection="column" flexShrink={0} height={4}>
      <Row>
        {[
          { text: padded(title, columns - mark.text.length), look: 'title' },
          { text: mark.text, look: mark.look },
        ]}
      </Row>
      {plan && (
        <>
          <Row>{totals(plan, columns)}</Row>
          <Row>{gains(plan, insight)}</Row>
          <Row look="quiet">{trust(plan, insight, columns)}</Row>
        </>
      )}
    </Box>
  );
}

interface Mark {
  readonly text: string;
  readonly look: 'good' | 'warning' | 'error';
}

function markOf({
  plan,
  isOld,
  isPlanning,
  isStopped,
}: Pick<Props, 'plan' | 'isOld' | 'isPlanning' | 'isStopped'>): Mark {
  if (plan === undefined)
    return isPlanning ? { text: 'PLANNING', look: 'warning' } : { text: 'NO PLAN', look: 'error' };
  if (isOld) return { text: 'OLD PLAN', look: 'error' };
  return isStopped ? { text: 'STOPPED', look: 'warning' } : { text: 'OPTIMAL', look: 'good' };
}

function totals(plan: Plan, columns: number): Line {
  const uses = usesOf(plan);
  const room = columns - widthOf(uses);
  const earnings = earningsOf(plan);
  const earned = earnings.find((text) => widthOf(text) <= room) ?? earnings.at(-1) ?? '';
  return [{ text: earned, look: 'money' }, { text: uses }];
}

// The longest first, the shortest last.
function earningsOf({ money, periods, objective }: Plan): string[] {
  const months = monthsOf(periods);
  const aYear = `${formatMoney(perYear(money.revenueMusd, months))} a year`;
  const profit = `Profit ${formatMoney(money.profitMusd)}`;
  if (periods.length === 1) {
    return {
      revenue: [`Revenue ${aYear}`],
      profit: [`${profit}  Revenue ${aYear}`, profit],
      capex: [`Cheapest plan  Revenue ${aYear}`, 'Cheapest plan'],
    }[objective.measure];
  }
  const revenue = `${formatMoney(money.revenueMusd)} in ${spanInWords(months)}`;
  return {
    revenue: [`Revenue ${revenue}, ${aYear}`, `Revenue ${revenue}`],
    profit: [`${profit}, revenue ${revenue}`, `${profit} in ${spanInWords(months)}`, profit],
    capex: [`Cheapest plan, revenue ${revenue}`, `Cheapest plan for ${spanInWords(months)}`, 'Cheapest plan'],
  }[objective.measure];
}

// Two blanks between what there is of several periods: it is longer.
function usesOf({ scenario, money, powerMw, periods }: Plan): string {
  const availableMw =
    periods.reduce((sum, period) => sum + period.months * usableIn(period), 0) / monthsOf(periods);
  const used = formatPower(powerMw);
  const available = formatPower(availableMw);
  const budget = scenario.capexBudgetMusd?.at(-1);
  const capex = `capex ${formatMoney(money.capexMusd)}${budget === undefined ? ', no limit' : ` of ${formatMoney(budget)}`}`;
  if (periods.length === 1) return `   power ${used} of ${available}   ${capex}`;
  const [number, unit] = used.split(' ');
  return `  mean power ${available.endsWith(` ${unit}`) ? number : used} of ${available}  ${capex}`;
}

function usableIn({ sites }: PeriodEntry): number {
  return sites.reduce((sum, { usableMw }) => sum + usableMw, 0);
}

function gains({ objective: { measure } }: Plan, insight: Insight | undefined): string {
  const verb = measure === 'capex' ? 'Saves' : 'Gain';
  if (insight === undefined) return `${verb} over equal split and over any one system: not known yet`;
  if (insight.baselines.length === 0) return `${verb} over simpler plans: not worked out`;
  const possible = insight.baselines.filter(isPossible);
  const equal = possible.find(({ kind }) => kind === 'equalSplit');
  const sign = measure === 'capex' ? -1 : 1;
  const single = bestSingle(possible, ({ outcome }) => sign * outcome.valueMusd);
  const greedy = possible.find(({ kind }) => kind === 'greedy');
  if (!equal && !single && greedy)
    return `${verb} ${gainOf(greedy)} over greedy by revenue per MW; no equal split`;
  const overEqual = equal ? `${gainOf(equal)} over equal split` : '(equal split: not possible)';
  const overSingle = single
    ? `${gainOf(single)} over only ${safe(single.system)}`
    : '(one system: not possible)';
  return `${verb} ${overEqual}, ${overSingle}`;
}

type Possible = Baseline & { readonly outcome: { readonly kind: 'possible' } };

function isPossible(baseline: Baseline): baseline is Possible {
  return baseline.outcome.kind === 'possible';
}

function gainOf({ outcome: { lossMusd, lossShare } }: Possible): string {
  return `${formatMoney(lossMusd)} (${formatShare(lossShare)})`;
}

function trust(plan: Plan, insight: Insight | undefined, columns: number): string {
  const entries = insight?.evidence ?? [];
  const [first] = entries;
  const proof = proofOf(plan);
  if (first === undefined) return `${proof}. Weakest evidence: not known yet`;
  const weak = entries.filter(({ grade }) => grade === first.grade).length;
  const least = `${proof}. Weakest evidence: ${first.grade}`;
  const short = `${least}, ${weak} of ${entries.length} numbers`;
  const long = `${short}, such as ${safe(first.what)}`;
  return [long, short].find((text) => widthOf(text) <= columns) ?? least;
}

function proofOf(plan: Plan): string {
  const { certificate, audit, solver, wholeRacks } = plan;
  const holds = certificate.holds && audit.every((entry) => entry.holds);
  const isOther = solver.fallback && solver.fallback.from !== solver.name;
  const by = isOther ? `${solver.name} after ${solver.fallback.from}` : solver.name;
  const verdict = holds ? 'Proof holds' : 'PROOF FAILS';
  if (!wholeRacks) return `${verdict} (${by}, gap ${rounding(certificate.gap)})`;
  return `${verdict} (${by}, gap ${gapInWords(gapOf(plan))}, ${formatPower(wholeRacks.strandedMw)} stranded)`;
}

// The certificate's tolerance is 1e-9; what is far below it is rounding.
function rounding(gap: number): string {
  return gap < 1e-12 ? '0 %' : `${(gap * 100).toExponential(0)} %`;
}
