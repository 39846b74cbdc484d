import { type Ran, ROOT, ran } from './processes.ts';

/** Where the time of the command goes, in milliseconds and in order, as far as it came. */
export interface WholeProcess {
  readonly parts: readonly (readonly [what: string, ms: number])[];
  /** MB of memory at its peak; absent where its time was up. */
  readonly peakMb?: number;
}

/** No plan of the bench is worth a longer wait. */
const MOST_SECONDS = 120;

/** `millwright plan --json` on a scenario file. */
export function planProcess(path: string): Ran {
  return ran(process.execPath, [`${ROOT}dist/main.js`, 'plan', path, '--json'], MOST_SECONDS);
}

/** The steps of that command one after the other in a process of their own, with a clock between them. */
export function planProcessInParts(path: string): WholeProcess {
  const program = `
    process.env.NODE_ENV = 'production';
    const load = (file) => import('${ROOT}dist/' + file);
    let last = 0;
    const lap = (what) => {
      const now = performance.now();
      console.log(JSON.stringify({ part: [what, now - last] }));
      last = now;
    };
    await load('cli/commandLine.js');
    const { readScenarioFile } = await load('scenario/read.js');
    const { planScenario } = await load('plan/planScenario.js');
    const { insightInto } = await load('insight/insight.js');
    const { makeDocument, writeDocument } = await load('document/write.js');
    const { whenSolved } = await load('solvers/solving.js');
    lap('start: Node and all modules');
    const scenario = readScenarioFile(${JSON.stringify(path)});
    lap('read the scenario and its catalogue');
    let tries = 0;
    const document = await whenSolved('auto', (solving) => {
      tries += 1;
      if (tries > 1) lap('load the WASM of HiGHS');
      try {
        const outcome = planScenario(scenario, solving);
        lap('plan: all stages, from cold');
        const insight = insightInto(scenario, outcome, solving);
        lap('insight: baselines and evidence');
        return makeDocument(scenario, outcome, insight);
      } catch (error) {
        lap('formulate and build, to see that it takes HiGHS');
        throw error;
      }
    });
    const text = writeDocument(document);
    lap('write ' + (text.length / 1e6).toFixed(1) + ' MB of JSON');
    console.log(JSON.stringify({ peakMb: process.resourceUsage().maxRSS / 1024 }));`;
  const { output, isCut } = ran(process.execPath, ['--input-type=module', '-e', program], MOST_SECONDS);
  const lines = output.split('\n').filter((line) => line !== '');
  const told = lines.map((line) => JSON.parse(line) as { part?: [string, number]; peakMb?: number });
  const parts = told.flatMap(({ part }) => (part ? [part] : []));
  const peakMb = told.at(-1)?.peakMb;
  return isCut || peakMb === undefined ? { parts } : { parts, peakMb };
}
