import { Box, Text } from 'ink';
import type { Marginal, Plan } from '../plan/plan.ts';
import { RULES } from '../plan/rules/index.ts';
import { formatMoney } from '../quantity/format.ts';
import { cut, padded } from '../report/width.ts';
import { More } from './More.tsx';
import { perYear } from './perYear.ts';
import { theme } from './theme.ts';

interface Props {
  readonly plan: Plan;
  readonly columns: number;
  readonly rows: number;
}

/** The limits that hold the plan back, with what one more of each earns or costs in a year. */
export function Binding({ plan, columns, rows }: Props) {
  const marginals = plan.marginals.toSorted((a, b) => rankOf(a) - rankOf(b));
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

// In the order of the rules, which begins with power and capex.
function rankOf({ key }: Marginal): number {
  return RULES.findIndex(({ name }) => name === key.rule);
}

function labelOf({ label }: Marginal, { periods }: Plan): string {
  const [only, second] = periods;
  return only && !second ? label.replace(` in ${only.period}`, '') : label;
}

// A limit belongs to one period, and its price is earned over that period.
function worthOf({ key, unit, valueMusd }: Marginal, { periods }: Plan): string {
  const period = periods.find(({ period }) => period === key.period);
  const perUnit = unit === '$M' ? '$1M' : unit.replace(/^racks$/, 'rack');
  return `${formatMoney(period ? perYear(valueMusd, [period]) : valueMusd)} per ${perUnit}`;
}
