import { useEffect } from 'react';
import { makeDocument } from '../document/write.ts';
import { insightInto } from '../insight/insight.ts';
import { planScenario } from '../plan/planScenario.ts';
import type { Solving } from '../solvers/solving.ts';
import type { WritePlan, WriteResult } from './writePlan.ts';
import type { Writing } from './writing.ts';

/** Writes the plan whenever the state asks for it, and reports what came of it. */
export function useWriting(
  writing: Writing | undefined,
  solving: Solving,
  writePlan: WritePlan,
  onWritten: (result: WriteResult) => void,
): void {
  useEffect(() => {
    if (writing) onWritten(written(writing, solving, writePlan));
  }, [writing, solving, writePlan, onWritten]);
}

// Solved from cold, so that the file is what the command line writes for the same scenario.
function written(
  { scenario, isReplacing, answer }: Writing,
  solving: Solving,
  writePlan: WritePlan,
): WriteResult {
  const outcome = answer?.outcome ?? planScenario(scenario, solving);
  if (outcome.kind === 'failed') return { kind: 'failed', why: `Nothing is written: ${outcome.reason}` };
  const insight = answer?.insight ?? insightInto(scenario, outcome, solving);
  const result = writePlan(makeDocument(scenario, outcome, insight), isReplacing);
  return result.kind === 'written' ? { ...result, outcome: outcome.kind } : result;
}
