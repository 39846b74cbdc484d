import './notInCi.ts';
import { render } from 'ink';
import type { Effort } from '../plan/wholeRacks.ts';
import { loadHighs } from '../solvers/highs.ts';
import { type SolverChoice, solvingNow } from '../solvers/solving.ts';
import { explainInWorker } from '../worker/explainInWorker.ts';
import { planInWorker } from '../worker/planInWorker.ts';
import { App } from './App.tsx';
import type { Opening, ScreenFiles } from './files.ts';
import { Resuming } from './Resuming.tsx';
import { borrowTerminal, onEnd } from './terminal.ts';
import type { ExplainElsewhere } from './useExplanation.ts';
import type { PlanElsewhere } from './usePlanning.ts';

/** What the screen needs of the command line. */
export interface ScreenProps extends Opening {
  readonly solver: SolverChoice;
  /** How far searches for whole racks go. */
  readonly effort: Effort;
  readonly files: ScreenFiles;
}

/**
 * Shows the screen on this process's terminal until the planner quits. Standard input and output must be terminals. Rejects with
 * what a component threw, the terminal restored.
 */
export async function openScreen({ opened, load, solver, effort, files }: ScreenProps): Promise<void> {
  // Keys are answered at once, which takes every solver at hand.
  await loadHighs();
  const planElsewhere: PlanElsewhere = (scenario, onProgress) =>
    planInWorker({ scenario, solver, effort }, onProgress);
  const explainElsewhere: ExplainElsewhere = (plan, onPart) => explainInWorker({ plan, solver }, onPart);
  const terminal = borrowTerminal(process.stdout);
  let unmount = () => {};
  // Ink draws a last frame as it unmounts, which must not land on the terminal that is given back.
  const restore = () => {
    unmount();
    terminal.restore();
  };
  const forget = onEnd(restore);
  try {
    const instance = render(
      <Resuming retake={terminal.retake}>
        <App
          opened={opened}
          load={load}
          solving={solvingNow(solver)}
          planElsewhere={planElsewhere}
          explainElsewhere={explainElsewhere}
          files={files}
        />
      </Resuming>,
      { exitOnCtrlC: false, patchConsole: true, maxFps: MAX_FPS },
    );
    unmount = instance.unmount;
    await instance.waitUntilExit();
  } finally {
    restore();
    forget();
  }
}

/** At Ink's own 30 a key waits up to 33 ms for its frame. */
const MAX_FPS = 120;
