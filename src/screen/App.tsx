import { Box, useApp } from 'ink';
import { useCallback, useEffect, useMemo, useReducer } from 'react';
import type { Insight } from '../insight/insight.ts';
import type { Plan } from '../plan/plan.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Solving } from '../solvers/solving.ts';
import { fleetOf } from './Fleet.tsx';
import { Footer } from './Footer.tsx';
import { Headline } from './Headline.tsx';
import { Help } from './Help.tsx';
import { Inputs } from './Inputs.tsx';
import { layoutOf, type Wishes } from './layout.ts';
import { PlanPane } from './PlanPane.tsx';
import { firstState, isOld, reducer, type ScreenState } from './state.ts';
import { TooSmall } from './TooSmall.tsx';
import { Trouble } from './Trouble.tsx';
import { useInsight } from './useInsight.ts';
import { useKeys } from './useKeys.ts';
import { useTerminalSize } from './useTerminalSize.ts';
import { useWriting } from './useWriting.ts';
import type { WritePlan, WriteResult } from './writePlan.ts';

/** What the screen needs of the command line. */
export interface AppProps {
  readonly scenario: Scenario;
  /** Has to answer every program at once: HiGHS must be loaded (see solvers/solving.ts). */
  readonly solving: Solving;
  readonly writePlan: WritePlan;
}

/** The screen: one scenario, its plan, and the inputs that can be nudged. */
export function App({ scenario, solving, writePlan }: AppProps) {
  const reduce = useMemo(() => reducer(solving), [solving]);
  const [state, dispatch] = useReducer(reduce, undefined, () => firstState(scenario, solving));

  useKeys(useCallback((key: string) => dispatch({ kind: 'pressed', key }), []));
  useInsight(
    state.plan,
    state.insight !== undefined,
    solving,
    useCallback((plan: Plan, insight: Insight) => dispatch({ kind: 'understood', plan, insight }), []),
  );
  useWriting(
    state.writing,
    solving,
    writePlan,
    useCallback((result: WriteResult) => dispatch({ kind: 'written', result }), []),
  );

  const { exit } = useApp();
  useEffect(() => {
    if (state.isLeaving) exit();
  }, [state.isLeaving, exit]);

  const size = useTerminalSize();
  const layout = layoutOf(size, wishesOf(state));
  if (layout === undefined) return <TooSmall {...size} />;
  return (
    <Box flexDirection="column" width={layout.columns} height={layout.rows} overflow="hidden">
      <Headline
        name={scenario.name}
        plan={state.plan}
        insight={state.insight}
        isOld={isOld(state)}
        columns={layout.columns}
      />
      <Box height={1} flexShrink={0} />
      {layout.troubleRows > 0 && <Trouble outcome={state.outcome} rows={layout.troubleRows} />}
      <Box flexGrow={1} columnGap={1} overflow="hidden">
        {state.isHelpShown ? (
          <Help />
        ) : (
          <>
            <Inputs
              inputs={state.inputs}
              selected={state.selected}
              columns={layout.inputColumns}
              rows={layout.inputRows}
            />
            <PlanPane plan={state.plan} layout={layout} />
          </>
        )}
      </Box>
      <Footer message={state.message} />
    </Box>
  );
}

function wishesOf({ plan, outcome }: ScreenState): Wishes {
  const period = plan?.periods[0];
  return {
    tiers: period?.tiers.length ?? 0,
    fleet: period ? Math.max(1, fleetOf(period).length) : 0,
    binding: Math.max(1, plan?.marginals.length ?? 0),
    hasTrouble: outcome.kind !== 'optimal',
  };
}
