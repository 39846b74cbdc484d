import { Box, Text } from 'ink';
import { match } from 'ts-pattern';
import type { PlanOutcome } from '../plan/plan.ts';
import { safe } from '../report/safe.ts';
import { widthOf } from '../report/width.ts';
import { contradictionInWords } from './contradictionInWords.ts';
import type { ScreenState } from './state.ts';
import { theme } from './theme.ts';

/** What is wrong with what was typed, or why these inputs have no plan, in as many rows as there are for it. */
export function Trouble({ text, rows }: { readonly text: string; readonly rows: number }) {
  return (
    <Box height={rows} flexShrink={0} overflowY="hidden">
      <Text wrap="wrap" {...theme.error}>
        {safe(text)}
      </Text>
    </Box>
  );
}

/** What is wrong, with a message that is too long for its row; empty where nothing is. */
export function troubleOf(state: ScreenState, columns: number): string {
  const { mode, outcome, message, unreadable, view } = state;
  if (mode.kind === 'typing') return mode.problem ?? '';
  const isBad = message?.tone === 'error' || message?.tone === 'warning';
  if (isBad && mode.kind === 'browsing' && widthOf(message.text) > columns) return message.text;
  if (unreadable !== undefined && mode.kind === 'browsing') return unreadable;
  // The page of this view says all of it.
  const isOnPage = view.panel === 'why' && outcome?.kind === 'infeasible';
  return mode.kind === 'reading' || isOnPage || outcome === undefined ? '' : noPlan(outcome, state);
}

/** Why there is no plan; empty where there is one. */
function noPlan(outcome: PlanOutcome, { scenario, diagnosis }: ScreenState): string {
  return match(outcome)
    .with({ kind: 'optimal' }, { kind: 'stopped' }, () => '')
    .with(
      { kind: 'infeasible' },
      ({ reasons }) =>
        `No feasible plan. ${diagnosis ? contradictionInWords(scenario, diagnosis) : reasons.join(' ')}`,
    )
    .with({ kind: 'unbounded' }, ({ reasons }) => reasons.join(' '))
    .with({ kind: 'failed' }, ({ reason }) => `No plan could be found. ${reason}`)
    .exhaustive();
}
