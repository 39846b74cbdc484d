import { Box, Text } from 'ink';
import type { Baseline } from '../insight/baselines.ts';
import type { Insight } from '../insight/insight.ts';
import type { Plan } from '../plan/plan.ts';
import { formatMoney, formatPower, formatShare } from '../quantity/format.ts';
import { safe } from '../report/safe.ts';
import { cut, padded } from '../report/width.ts';
import { perYear } from './perYear.ts';
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
  const revenue = `Revenue ${formatMoney(perYear(money.revenueMusd, periods))} a year`;
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
  const equal = insight.baselines.find(({ id }) => id === 'equal-split');
  const single = bestOf(insight.baselines.filter(({ id }) => id.startsWith(ONLY)));
  const overEqual =
    equal?.outcome.kind === 'possible' ? `${gainOf(equal.outcome)} over equal split` : undefined;
  const overSingle =
    single?.outcome.kind === 'possible'
      ? `${gainOf(single.outcome)} over only ${safe(single.id.slice(ONLY.length))}`
      : undefined;
  return `Gain ${overEqual ?? '(equal split: not possible)'}, ${overSingle ?? '(one system: not possible)'}`;
}

const ONLY = 'only-';

function bestOf(baselines: readonly Baseline[]): Baseline | undefined {
  const revenue = ({ outcome }: Baseline) => (outcome.kind === 'possible' ? outcome.revenueMusd : -1);
  const possible = baselines.filter(({ outcome }) => outcome.kind === 'possible');
  return possible.toSorted((a, b) => revenue(b) - revenue(a))[0];
}

function gainOf({ lossMusd, lossShare }: { lossMusd: number; lossShare: number }): string {
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
