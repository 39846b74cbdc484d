import { Box, useApp } from 'ink';
import { useCallback, useEffect, useMemo, useReducer } from 'react';
import type { Insight } from '../insight/insight.ts';
import { type Plan, planIn } from '../plan/plan.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Solving } from '../solvers/solving.ts';
import { limitsIn } from './Binding.tsx';
import { fleetOf } from './Fleet.tsx';
import { Footer } from './Footer.tsx';
import { Headline } from './Headline.tsx';
import { Help } from './Help.tsx';
import { Inputs } from './Inputs.tsx';
import { type Layout, layoutOf, type Wishes } from './layout.ts';
import { PlanPane } from './PlanPane.tsx';
import { Progress } from './Progress.tsx';
import { firstState, isOld, reducer, type ScreenState } from './state.ts';
import { TooSmall } from './TooSmall.tsx';
import { Trouble } from './Trouble.tsx';
import { useInsight } from './useInsight.ts';
import { useKeys } from './useKeys.ts';
import { type PlanElsewhere, usePlanning } from './usePlanning.ts';
import { useTerminalSize } from './useTerminalSize.ts';
import { useWriting } from './useWriting.ts';
import { hasChoices } from './view.ts';
import type { WritePlan, WriteResult } from './writePlan.ts';
import { Years } from './Years.tsx';

/** What the screen needs of the outside. */
export interface AppProps {
  readonly scenario: Scenario;
  /** Has to answer every program at once: HiGHS must be loaded (see solvers/solving.ts). */
  readonly solving: Solving;
  readonly planElsewhere: PlanElsewhere;
  readonly writePlan: WritePlan;
}

/** The screen: one scenario, its plan, and the inputs that can be nudged. */
export function App({ scenario, solving, planElsewhere, writePlan }: AppProps) {
  const reduce = useMemo(() => reducer(solving), [solving]);
  const [state, dispatch] = useReducer(reduce, undefined, () => firstState(scenario, solving));

  useKeys(useCallback((key: string) => dispatch({ kind: 'pressed', key }), []));
  usePlanning(
    { scenario: state.scenario, job: state.job, isStopping: state.planning?.isStopping ?? false },
    planElsewhere,
    dispatch,
  );
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
        isPlanning={state.planning !== undefined}
        isStopped={state.outcome?.kind === 'stopped'}
        columns={layout.columns}
      />
      <Progress planning={state.planning} />
      {layout.troubleRows > 0 && state.outcome && (
        <Trouble outcome={state.outcome} rows={layout.troubleRows} />
      )}
      <Box flexGrow={1} columnGap={1} overflow="hidden">
        {state.isHelpShown ? <Help /> : <Body state={state} layout={layout} />}
      </Box>
      <Footer message={state.message} hasYears={scenario.periods.length > 1} />
    </Box>
  );
}

function Body({ state, layout }: { readonly state: ScreenState; readonly layout: Layout }) {
  const { plan, view, inputs, selected, scenario } = state;
  const isYears = view.panel === 'years';
  return (
    <>
      {!(isYears && layout.areYearsAlone) && (
        <Inputs
          inputs={inputs}
          selected={selected}
          scenario={scenario}
          view={view}
          columns={layout.inputColumns}
          rows={layout.inputRows}
        />
      )}
      {isYears && plan ? (
        <Years
          plan={plan}
          view={view}
          input={layout.areYearsAlone ? inputs[selected] : undefined}
          columns={layout.yearsColumns}
          rows={layout.bodyRows}
        />
      ) : (
        <PlanPane plan={plan} view={view} isPlanning={state.planning !== undefined} layout={layout} />
      )}
    </>
  );
}

function wishesOf({ plan, outcome, scenario, view, isHelpShown }: ScreenState): Wishes {
  const period = plan?.periods[view.period];
  return {
    tiers: period?.tiers.length ?? 0,
    fleet: period ? Math.max(1, fleetOf(period, view.site).length) : 0,
    binding: plan ? Math.max(1, limitsIn(plan, view.period).length) : 1,
    hasTitle: hasChoices(scenario),
    // The list of keys takes all the rows that there are.
    hasTrouble: !isHelpShown && outcome !== undefined && planIn(outcome) === undefined,
  };
}
