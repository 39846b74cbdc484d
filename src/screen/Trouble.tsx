import { Box, Text } from 'ink';
import { match } from 'ts-pattern';
import type { PlanOutcome } from '../plan/plan.ts';
import { safe } from '../report/safe.ts';
import { theme } from './theme.ts';

/** Why these inputs have no plan, in as many rows as there are for it. */
export function Trouble({ outcome, rows }: { readonly outcome: PlanOutcome; readonly rows: number }) {
  return (
    <Box height={rows} flexShrink={0} overflow="hidden">
      <Text wrap="wrap" {...theme.error}>
        {safe(troubleOf(outcome))}
      </Text>
    </Box>
  );
}

function troubleOf(outcome: PlanOutcome): string {
  return match(outcome)
    .with({ kind: 'optimal' }, { kind: 'stopped' }, () => '')
    .with({ kind: 'infeasible' }, ({ reasons }) => `No feasible plan. ${reasons.join(' ')}`)
    .with({ kind: 'unbounded' }, ({ reasons }) => reasons.join(' '))
    .with({ kind: 'failed' }, ({ reason }) => `No plan could be found. ${reason}`)
    .exhaustive();
}
