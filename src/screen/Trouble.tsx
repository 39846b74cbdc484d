import { Box, Text } from 'ink';
import { match } from 'ts-pattern';
import type { PlanOutcome } from '../plan/plan.ts';
import { safe } from '../report/safe.ts';
import { cut, widthOf } from '../report/width.ts';
import { wrap } from '../report/wrap.ts';
import { contradictionInWords } from './contradictionInWords.ts';
import type { ScreenState } from './state.ts';
import { theme } from './theme.ts';

interface Props {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/** What is wrong with what was typed, or why these inputs have no plan, in as many rows as there are for it; an ellipsis where they are too few. */
export function Trouble({ text, columns, rows }: Props) {
  const lines = wrap(safe(text), columns);
  const last = lines.slice(rows - 1).join(' ');
  return (
    <Box height={rows} flexShrink={0} flexDirection="column" overflowY="hidden">
      <Text {...theme.error}>{[...lines.slice(0, rows - 1), cut(last, columns)].join('\n')}</Text>
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
