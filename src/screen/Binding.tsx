import { Box, Text } from 'ink';
import { match } from 'ts-pattern';
import type { Marginal, Plan } from '../plan/plan.ts';
import { inRuleOrder } from '../plan/rules/index.ts';
import type { LimitUnit } from '../plan/rules/rule.ts';
import { formatMoney } from '../quantity/format.ts';
import { monthsOf, perYear } from '../quantity/perYear.ts';
import { cut, padded } from '../report/width.ts';
import { More } from './More.tsx';
import { theme } from './theme.ts';

interface Props {
  readonly plan: Plan;
  readonly columns: number;
  readonly rows: number;
}

/** The limits that hold the plan back, with what one more of each earns or costs in a year. */
export function Binding({ plan, columns, rows }: Props) {
  const marginals = inRuleOrder(plan.marginals, ({ key }) => key.rule);
  const shown = marginals.length > rows ? rows - 1 : marginals.length;
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Text wrap="truncate-end" {...theme.heading}>
        {padded('What binds', columns - WORTH)}
        {padded(worthHeading(plan), WORTH, 'right')}
      </Text>
      {marginals.slice(0, shown).map((marginal) => (
        <Text key={marginal.label} wrap="truncate-end">
          {padded(cut(labelOf(marginal, plan), columns - WORTH - 1), columns - WORTH)}
          {padded(worthOf(marginal, plan), WORTH, 'right')}
        </Text>
      ))}
      {marginals.length === 0 && <Text {...theme.quiet}>nothing: no limit has a price</Text>}
      <More hidden={marginals.length - shown} noun="limit" />
    </Box>
  );
}

const WORTH = 20;

// Marginal values are of the objective.
function worthHeading({ objective: { measure } }: Plan): string {
  return measure === 'revenue' ? 'one more a year' : `${measure} of one more`;
}

function labelOf({ label }: Marginal, { periods }: Plan): string {
  const [only, second] = periods;
  return only && !second ? label.replace(` in ${only.period}`, '') : label;
}

// A limit belongs to one period, and its price is earned over that period.
function worthOf({ key, unit, valueMusd }: Marginal, { periods }: Plan): string {
  const months = monthsOf(periods.filter(({ period }) => period === key.period));
  return `${formatMoney(perYear(valueMusd, months))} per ${oneOf(unit)}`;
}

function oneOf(unit: LimitUnit): string {
  return match(unit)
    .with('$M', () => '$1M')
    .with('racks', () => 'rack')
    .with('MW', 'Mtok/s', (one) => one)
    .exhaustive();
}
