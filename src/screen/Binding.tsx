import { Box, Text } from 'ink';
import { match } from 'ts-pattern';
import type { Marginal, Plan } from '../plan/plan.ts';
import { inRuleOrder } from '../plan/rules/index.ts';
import type { LimitUnit } from '../plan/rules/rule.ts';
import { formatMoney } from '../quantity/format.ts';
import { periodLabel } from '../quantity/periodLabel.ts';
import { monthsOf, perYear } from '../quantity/perYear.ts';
import { cutMiddle, padded } from '../report/width.ts';
import { More } from './More.tsx';
import { Row } from './Row.tsx';
import { theme } from './theme.ts';

interface Props {
  readonly plan: Plan;
  /** Index of the period whose limits are shown. */
  readonly period: number;
  readonly columns: number;
  readonly rows: number;
}

/** The limits that hold the plan back in a period, with what one more of each earns or costs. */
export function Binding({ plan, period, columns, rows }: Props) {
  const marginals = limitsIn(plan, period);
  const shown = marginals.length > rows ? rows - 1 : marginals.length;
  const worths = marginals.map((marginal) => worthOf(marginal, plan));
  const worth = Math.max(LEAST_WORTH, ...worths.slice(0, shown).map(({ length }) => length));
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Row look="heading">
        {padded(headingOf(plan), columns - worth) + padded(worthHeading(plan), worth, 'right')}
      </Row>
      {marginals.slice(0, shown).map((marginal, index) => (
        <Row key={marginal.label}>
          {padded(cutMiddle(labelIn(plan, period, marginal), columns - worth - 1), columns - worth) +
            padded(worths[index] ?? '', worth, 'right')}
        </Row>
      ))}
      {marginals.length === 0 && <Text {...theme.quiet}>nothing: no limit has a price</Text>}
      <More hidden={marginals.length - shown} noun="limit" />
    </Box>
  );
}

/**
 * The limits of a period that have a price, in the order of the rules; with them those of the whole horizon, and the budget that the
 * period has together with others.
 */
export function limitsIn({ marginals, periods }: Plan, period: number): Marginal[] {
  const placeOf = (id: string) => periods.findIndex((one) => one.period === id);
  return inRuleOrder(
    marginals.filter(({ key }) => {
      if (!('period' in key) || key.period === undefined) return true;
      const first = key.rule === 'capex' && key.since !== undefined ? key.since : key.period;
      return placeOf(first) <= period && period <= placeOf(key.period);
    }),
    ({ key }) => key.rule,
  );
}

const LEAST_WORTH = 20;

// With whole racks the prices are those of the best use of the racks that were chosen.
function headingOf({ scenario }: Plan): string {
  return scenario.racks === 'whole' ? 'Binds, racks fixed' : 'What binds';
}

// Marginal values are of the objective.
function worthHeading({ objective: { measure }, periods }: Plan): string {
  return match(measure)
    .with('revenue', () => (periods.length > 1 ? 'one more earns' : 'one more a year'))
    .with('profit', () => 'profit of one more')
    .with('capex', () => 'one more saves')
    .exhaustive();
}

// A budget that several periods have together is called by the first and the last, as periods are called above it.
function labelIn({ periods, scenario }: Plan, period: number, { key, label }: Marginal): string {
  if (key.rule === 'capex' && key.since !== undefined) {
    const [first, last] = [key.since, key.period].map((id) => {
      const end = scenario.periods.find((one) => one.id === id);
      return end ? periodLabel(end) : id;
    });
    return `capex ${first} to ${last}`;
  }
  const shown = periods[period];
  return shown ? label.replace(` in ${shown.period}`, '') : label;
}

// A limit belongs to one period, and its price is earned over that period. A dollar is spent once, also one that is saved: its price is no rate.
function worthOf({ key, unit, valueMusd }: Marginal, { objective, periods }: Plan): string {
  if (unit === '$M' || objective.measure === 'capex') return `${formatMoney(valueMusd)} per ${oneOf(unit)}`;
  if (periods.length === 1) return `${formatMoney(perYear(valueMusd, monthsOf(periods)))} per ${oneOf(unit)}`;
  // A rack that is delivered in one period earns in all that come after.
  if (key.rule === 'supply') return `${formatMoney(valueMusd)} per ${oneOf(unit)}`;
  const months = monthsOf('period' in key ? periods.filter(({ period }) => period === key.period) : periods);
  return `${formatMoney(perYear(valueMusd, months))}/yr per ${oneOf(unit)}`;
}

function oneOf(unit: LimitUnit): string {
  return match(unit)
    .with('$M', () => '$1M')
    .with('racks', () => 'rack')
    .with('t/year', () => 't/yr')
    .with('MW', 'Mtok/s', (one) => one)
    .exhaustive();
}
