import { planScenario } from '../../src/plan/planScenario.ts';
import { readScenarioFile } from '../../src/scenario/read.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { loadHighs } from '../../src/solvers/highs.ts';
import { solvingNow } from '../../src/solvers/solving.ts';
import { benchFrames } from './frames.ts';
import { ROOT, ran } from './processes.ts';
import { report, reportHeadings } from './report.ts';
import { middle, times } from './timing.ts';

const GIGAWATT = `${ROOT}fixtures/gigawatt/scenario.yaml`;

/** The built-in gigawatt: at a key press, from cold, and as a whole process. */
export async function benchGigawatt(): Promise<void> {
  const scenario = readScenarioFile(GIGAWATT);
  await loadHighs();
  reportHeadings();
  report(
    're-solve after one changed number',
    times(4000, (step) => resolve(scenario, step)),
    '95 % under 2',
  );
  await benchFrames();
  report('from cold in a new process, simplex', cold('simplex'));
  report('from cold in a new process, HiGHS', cold('highs'));
  const start = processes([`${ROOT}dist/main.js`, 'plan', GIGAWATT, '--json']);
  const node = processes(['-e', '0']);
  report('millwright plan --json, whole process', start);
  report('node -e 0, whole process', node);
  console.log(`\nStart against node -e 0: ${(middle(start) / middle(node)).toFixed(1)} times`);
}

// Everything that a key press asks of the planner: formulation, program, all tie-breaks, certificate and audit.
function resolve(scenario: Scenario, step: number): void {
  const powerMw = 800 + (step % 400);
  const changed: Scenario = {
    ...scenario,
    sites: scenario.sites.map((site) => ({ ...site, powerMw: [powerMw] })),
  };
  const outcome = planScenario(changed, solvingNow('auto'));
  if (outcome.kind !== 'optimal') throw new Error(`There is no plan at ${powerMw} MW.`);
}

function cold(solver: 'simplex' | 'highs'): number[] {
  const program = `
    const { readScenarioFile } = await import('${ROOT}dist/scenario/read.js');
    const { planScenario } = await import('${ROOT}dist/plan/planScenario.js');
    const { whenSolved } = await import('${ROOT}dist/solvers/solving.js');
    const scenario = readScenarioFile('${GIGAWATT}');
    const began = performance.now();
    await whenSolved('${solver}', (solving) => planScenario(scenario, solving));
    console.log(performance.now() - began);`;
  return Array.from({ length: 9 }, () =>
    Number(ran(process.execPath, ['--input-type=module', '-e', program]).output),
  );
}

function processes(args: readonly string[]): number[] {
  return Array.from({ length: 11 }, () => ran(process.execPath, args).ms);
}
