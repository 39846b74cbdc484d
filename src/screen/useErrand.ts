import { dirname } from 'node:path';
import { useEffect, useRef } from 'react';
import { makeDocument } from '../document/write.ts';
import { readScenario } from '../scenario/read.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { PlanningRun } from '../worker/planInWorker.ts';
import type { Planned } from '../worker/planned.ts';
import type { ErrandResult } from './afterErrand.ts';
import { exported } from './exported.ts';
import type { ScreenFiles } from './files.ts';
import type { Errand, FileErrand } from './mode.ts';
import type { Action, ScreenState } from './state.ts';
import type { PlanElsewhere } from './usePlanning.ts';

/** Does the errand of a state, once, and tells what came of it. Plans for files are made away from the screen. */
export function useErrand(
  state: ScreenState,
  files: ScreenFiles,
  planElsewhere: PlanElsewhere,
  dispatch: (action: Action) => void,
): void {
  const latest = useRef(state);
  latest.current = state;
  const { errand } = state;
  useEffect(() => {
    if (errand === undefined) return;
    let run: PlanningRun | undefined;
    const plan = (scenario: Scenario) => {
      run = planElsewhere(scenario, () => {});
      return run.result;
    };
    void doErrand(latest.current, errand, files, plan)
      .catch((error: Error): ErrandResult => ({ kind: 'failed', why: error.message }))
      .then((result) => {
        run = undefined;
        dispatch({ kind: 'done', errand, result });
      });
    return () => void run?.abandon();
  }, [errand, files, planElsewhere, dispatch]);
}

type Planning = (scenario: Scenario) => PlanningRun['result'];

async function doErrand(
  state: ScreenState,
  errand: Errand,
  files: ScreenFiles,
  plan: Planning,
): Promise<ErrandResult> {
  if (errand.kind === 'listForecasts') return { kind: 'listed', forecasts: files.forecasts() };
  if (errand.kind === 'reread') {
    const read = files.reread(state.history.now.forecast);
    return read.kind === 'read' ? { ...read, kind: 'reread' } : read;
  }
  // Asked before a search that may take minutes, and while the planner still has the key in mind.
  const inTheWay = errand.mayReplace ? undefined : files.inTheWay(errand.path);
  if (inTheWay) return inTheWay;
  const { opened, history } = state;
  const text = files.savedText(opened, history.now, errand.path);
  if (errand.kind === 'save') return written(state, errand, text, files);
  const found = stoppedPlan(state) ?? (await fromCold(errand.path, text, plan));
  if (found === STILL_COMPARING) return { kind: 'failed', why: STILL_COMPARING };
  const { scenario, outcome, insight } = found;
  if (outcome.kind === 'failed') return { kind: 'failed', why: `Nothing is written: ${outcome.reason}` };
  const document = makeDocument(scenario, outcome, insight);
  const result = written(state, errand, exported(errand, scenario, document), files);
  return result.kind === 'written' ? { ...result, outcome: outcome.kind } : result;
}

type Found = Planned & { readonly scenario: Scenario };

// A search that was stopped would not end where it did a second time: what it came to is written.
function stoppedPlan({
  scenario,
  outcome,
  insight,
}: ScreenState): Found | typeof STILL_COMPARING | undefined {
  if (outcome?.kind !== 'stopped') return undefined;
  return insight ? { scenario, outcome, insight } : STILL_COMPARING;
}

const STILL_COMPARING = 'The comparison with simpler plans is still being made; try again after that.';

// Planned from the text that would be saved, so that the file is what the command line writes for it.
async function fromCold(path: string, text: string, plan: Planning): Promise<Found> {
  const scenario = readScenario({ text, shownAs: path, baseFolder: dirname(path) });
  return { scenario, ...(await plan(scenario)) };
}

function written(
  { history }: ScreenState,
  errand: FileErrand,
  text: string,
  files: ScreenFiles,
): ErrandResult {
  const result = files.write(errand.path, text, errand.mayReplace);
  return result.kind === 'written' ? { ...result, revision: history.now } : result;
}
