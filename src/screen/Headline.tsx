import { Box, Text } from 'ink';
import { type Baseline, bestSingle } from '../insight/baselines.ts';
import type { Insight } from '../insight/insight.ts';
import type { Plan } from '../plan/plan.ts';
import { formatMoney, formatPower, formatShare } from '../quantity/format.ts';
import { monthsOf, perYear } from '../quantity/perYear.ts';
import { safe } from '../report/safe.ts';
import { cut, padded } from '../report/width.ts';
import { theme } from './theme.ts';

interface Props {
  readonly name: string;
  /** The plan on show; absent when there never was one. */
  readonly plan: Plan | undefined;
  readonly insight: Insight | undefined;
  readonly isOld: boolean;
  readonly columns: number;
}

/** What the plan earns and uses, what it gains over simpler ones, and how far it is to be trusted. Four rows. */
export function Headline({ name, plan, insight, isOld, columns }: Props) {
  const mark = markOf(plan, isOld);
  const title = cut(`Millwright  ${safe(name)}`, columns - mark.text.length - 2);
  return (
    <Box flexDirection="column" flexShrink={0} height={4}>
      <Text wrap="truncate-end">
        <Text {...theme.title}>{padded(title, columns - mark.text.length)}</Text>
        <Text {...theme[mark.look]}>{mark.text}</Text>
      </Text>
      {plan && (
        <>
          <Text wrap="truncate-end">
            <Text {...theme.money}>{earnings(plan)}</Text>
            {uses(plan)}
          </Text>
          <Text wrap="truncate-end">{gains(insight)}</Text>
          <Text wrap="truncate-end" {...theme.quiet}>
            {trust(plan, insight, columns)}
          </Text>
        </>
      )}
    </Box>
  );
}

function markOf(plan: Plan | undefined, isOld: boolean): { text: string; look: 'good' | 'error' } {
  if (plan === undefined) return { text: 'NO PLAN', look: 'error' };
  return isOld ? { text: 'OLD PLAN', look: 'error' } : { text: 'OPTIMAL', look: 'good' };
}

function earnings({ money, periods, objective }: Plan): string {
  const revenue = `Revenue ${formatMoney(perYear(money.revenueMusd, monthsOf(periods)))} a year`;
  return objective.measure === 'profit' ? `Profit ${formatMoney(money.profitMusd)}  ${revenue}` : revenue;
}

function uses({ scenario, money, powerMw }: Plan): string {
  const available = scenario.sites.reduce((sum, site) => sum + site.powerMw, 0);
  const budget = scenario.capexBudgetMusd;
  const capex = `capex ${formatMoney(money.capexMusd)}${budget === undefined ? ', no limit' : ` of ${formatMoney(budget)}`}`;
  return `   power ${formatPower(powerMw)} of ${formatPower(available)}   ${capex}`;
}

function gains(insight: Insight | undefined): string {
  if (insight === undefined) return 'Gain over equal split and over any one system: not known yet';
  const possible = insight.baselines.filter(isPossible);
  const equal = possible.find(({ kind }) => kind === 'equalSplit');
  const single = bestSingle(possible, ({ outcome }) => outcome.revenueMusd);
  const overEqual = equal ? `${gainOf(equal)} over equal split` : '(equal split: not possible)';
  const overSingle = single
    ? `${gainOf(single)} over only ${safe(single.system)}`
    : '(one system: not possible)';
  return `Gain ${overEqual}, ${overSingle}`;
}

type Possible = Baseline & { readonly outcome: { readonly kind: 'possible' } };

function isPossible(baseline: Baseline): baseline is Possible {
  return baseline.outcome.kind === 'possible';
}

function gainOf({ outcome: { lossMusd, lossShare } }: Possible): string {
  return `${formatMoney(lossMusd)} (${formatShare(lossShare)})`;
}

function trust({ certificate, audit, solver }: Plan, insight: Insight | undefined, columns: number): string {
  const holds = certificate.holds && audit.every((entry) => entry.holds);
  const by = solver.fallback ? `${solver.name} after ${solver.fallback.from}` : solver.name;
  const proof = `${holds ? 'Proof holds' : 'PROOF FAILS'} (${by}, gap ${percent(certificate.gap)})`;
  const entries = insight?.evidence ?? [];
  const [first] = entries;
  if (first === undefined) return `${proof}. Weakest evidence: not known yet`;
  const weak = entries.filter(({ grade }) => grade === first.grade).length;
  const short = `${proof}. Weakest evidence: ${first.grade}, ${weak} of ${entries.length} numbers`;
  const long = `${short}, such as ${safe(first.what)}`;
  return long.length <= columns ? long : short;
}

// The certificate's tolerance is 1e-9; what is far below it is rounding.
function percent(gap: number): string {
  return gap < 1e-12 ? '0 %' : `${(gap * 100).toExponential(0)} %`;
}
