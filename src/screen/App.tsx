import { Box, useApp } from 'ink';
import { useCallback, useEffect, useMemo, useReducer } from 'react';
import type { Diagnosis } from '../insight/diagnosis/diagnosis.ts';
import type { Insight } from '../insight/insight.ts';
import type { Plan, PlanOutcome } from '../plan/plan.ts';
import type { Solving } from '../solvers/solving.ts';
import { limitsIn } from './Binding.tsx';
import { Body } from './Body.tsx';
import { fleetOf } from './Fleet.tsx';
import { Footer } from './Footer.tsx';
import type { Opening, ScreenFiles } from './files.ts';
import { Headline } from './Headline.tsx';
import { isOld } from './isOld.ts';
import { layoutOf, type Wishes } from './layout.ts';
import { Progress } from './Progress.tsx';
import { firstState, reducer, type ScreenState } from './state.ts';
import { TooSmall } from './TooSmall.tsx';
import { Trouble, troubleOf } from './Trouble.tsx';
import { useDiagnosis } from './useDiagnosis.ts';
import { useErrand } from './useErrand.ts';
import { type ExplainElsewhere, useExplanation } from './useExplanation.ts';
import { useInsight } from './useInsight.ts';
import { useKeys } from './useKeys.ts';
import { type PlanElsewhere, usePlanning } from './usePlanning.ts';
import { useTerminalSize } from './useTerminalSize.ts';
import { useWatch } from './useWatch.ts';
import { hasChoices } from './view.ts';

/** What the screen needs of the outside. */
export interface AppProps extends Opening {
  /** Has to answer every program at once: HiGHS must be loaded (see solvers/solving.ts). */
  readonly solving: Solving;
  readonly planElsewhere: PlanElsewhere;
  readonly explainElsewhere: ExplainElsewhere;
  readonly files: ScreenFiles;
}

/** The screen: one scenario, its plan, and all the inputs that it has. */
export function App({ opened, load, solving, planElsewhere, explainElsewhere, files }: AppProps) {
  const reduce = useMemo(() => reducer(solving), [solving]);
  const [state, dispatch] = useReducer(reduce, undefined, () => firstState(opened, load, solving));

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
  useDiagnosis(
    state.scenario,
    state.outcome,
    solving,
    useCallback(
      (outcome: PlanOutcome, diagnosis: Diagnosis) => dispatch({ kind: 'diagnosed', outcome, diagnosis }),
      [],
    ),
  );
  useExplanation(state, explainElsewhere, dispatch);
  useErrand(state, files, planElsewhere, dispatch);
  useWatch(state.history.now.forecast, files, dispatch);

  const { exit } = useApp();
  useEffect(() => {
    if (state.isLeaving) exit();
  }, [state.isLeaving, exit]);

  const onEnd = useCallback((line: number) => dispatch({ kind: 'scrolledTo', line }), []);
  const size = useTerminalSize();
  const trouble = troubleOf(state, size.columns);
  const layout = layoutOf(size, wishesOf(state, trouble));
  if (layout === undefined) return <TooSmall {...size} state={state} files={files} />;
  return (
    <Box flexDirection="column" width={layout.columns} height={layout.rows} overflowY="hidden">
      <Headline
        name={state.scenario.name}
        plan={state.plan}
        insight={state.insight}
        isOld={isOld(state)}
        isPlanning={state.planning !== undefined}
        isStopped={state.outcome?.kind === 'stopped'}
        columns={layout.columns}
      />
      <Progress planning={state.planning} />
      {layout.troubleRows > 0 && (
        <Trouble text={trouble} columns={layout.columns} rows={layout.troubleRows} />
      )}
      <Box flexGrow={1} columnGap={1} overflowY="hidden">
        <Body state={state} layout={layout} files={files} onEnd={onEnd} />
      </Box>
      <Footer state={state} columns={layout.columns} />
    </Box>
  );
}

function wishesOf({ plan, scenario, view }: ScreenState, trouble: string): Wishes {
  const period = plan?.periods[view.period];
  return {
    tiers: period?.tiers.length ?? 0,
    fleet: period ? Math.max(1, fleetOf(period, view.site).length) : 0,
    binding: plan ? Math.max(1, limitsIn(plan, view.period).length) : 1,
    hasTitle: hasChoices(scenario),
    hasTrouble: trouble !== '',
  };
}
