import { EXPLANATION_PARTS, type ExplanationPart, explanationSteps } from '../../src/insight/explanation.ts';
import { finished } from '../../src/insight/steps.ts';
import { planScenario } from '../../src/plan/planScenario.ts';
import { readScenarioFile } from '../../src/scenario/read.ts';
import { loadHighs } from '../../src/solvers/highs.ts';
import { solvingNow } from '../../src/solvers/solving.ts';
import { atPart, middle } from './timing.ts';

/** How long the whole explanation of a plan takes, and each of its parts, in one process after a warm-up. */
export async function benchExplanations(): Promise<void> {
  await loadHighs();
  console.log('\nExplanations, milliseconds of each part, in one process after a warm-up.\n');
  benchExplanation('fixtures/gigawatt/scenario.yaml', 9, 1_000);
  benchExplanation('fixtures/roadmap/scenario.yaml', 3, 15_000);
}

function benchExplanation(path: string, rounds: number, targetMs: number): void {
  explainedIn(path);
  const taken = Array.from({ length: rounds }, () => explainedIn(path));
  for (const part of Object.keys(EXPLANATION_PARTS) as ExplanationPart[])
    row(
      `  ${EXPLANATION_PARTS[part]}`,
      taken.map(({ parts }) => parts.get(part) ?? Number.NaN),
    );
  row(
    path,
    taken.map(({ ms }) => ms),
    `< ${targetMs}`,
  );
}

interface Explained {
  readonly ms: number;
  readonly parts: ReadonlyMap<ExplanationPart, number>;
}

function explainedIn(path: string): Explained {
  const solving = solvingNow('auto');
  const outcome = planScenario(readScenarioFile(path), solving);
  if (outcome.kind !== 'optimal') throw new Error(`There is no plan of ${path}: ${outcome.kind}.`);
  const began = performance.now();
  const begun: (readonly [ExplanationPart, number])[] = [];
  finished(explanationSteps(outcome.plan, solving, (part) => begun.push([part, performance.now()])));
  const ended = performance.now();
  const parts = begun.map(([part, at], index) => [part, (begun[index + 1]?.[1] ?? ended) - at] as const);
  return { ms: ended - began, parts: new Map(parts) };
}

function row(what: string, taken: readonly number[], target = ''): void {
  const [median, high] = [middle(taken), atPart(taken, 0.95)].map((ms) => ms.toFixed(0));
  console.log(`${what.padEnd(42)} ${median?.padStart(8)} ${high?.padStart(8)}   ${target}`.trimEnd());
}
