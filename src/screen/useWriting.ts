import { useEffect } from 'react';
import { makeDocument } from '../document/write.ts';
import { insightInto } from '../insight/insight.ts';
import { planScenario } from '../plan/planScenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Solving } from '../solvers/solving.ts';
import type { ScreenState } from './state.ts';
import type { WritePlan, WriteResult } from './writePlan.ts';

/** Writes the plan whenever the state asks for it, and reports what came of it. */
export function useWriting(
  writing: ScreenState['writing'],
  solving: Solving,
  writePlan: WritePlan,
  onWritten: (result: WriteResult) => void,
): void {
  useEffect(() => {
    if (writing) onWritten(written(writing.scenario, writing.isReplacing, solving, writePlan));
  }, [writing, solving, writePlan, onWritten]);
}

// Solved from cold, so that the file is what the command line writes for the same scenario.
function written(
  scenario: Scenario,
  isReplacing: boolean,
  solving: Solving,
  writePlan: WritePlan,
): WriteResult {
  const outcome = planScenario(scenario, solving);
  if (outcome.kind === 'failed') return { kind: 'failed', why: `Nothing is written: ${outcome.reason}` };
  const document = makeDocument(scenario, outcome, insightInto(scenario, outcome, solving));
  const result = writePlan(document, isReplacing);
  return result.kind === 'written' ? { ...result, outcome: outcome.kind } : result;
}
