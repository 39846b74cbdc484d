import './notInCi.ts';
import { render } from 'ink';
import { loadHighs } from '../solvers/highs.ts';
import { App, type AppProps } from './App.tsx';
import { borrowTerminal, onEnd } from './terminal.ts';

/**
 * Shows the screen on this process's terminal until the planner quits. Standard input and output must be terminals. Rejects with
 * what a component threw, the terminal restored.
 */
export async function openScreen(props: AppProps): Promise<void> {
  // Keys are answered at once, which takes every solver at hand.
  await loadHighs();
  const terminal = borrowTerminal(process.stdout);
  let unmount = () => {};
  // Ink draws a last frame as it unmounts, which must not land on the terminal that is given back.
  const restore = () => {
    unmount();
    terminal.restore();
  };
  const forget = onEnd(restore);
  try {
    const instance = render(<App {...props} />, { exitOnCtrlC: false, patchConsole: true, maxFps: MAX_FPS });
    unmount = instance.unmount;
    await instance.waitUntilExit();
  } finally {
    restore();
    forget();
  }
}

/** At Ink's own 30 a key waits up to 33 ms for its frame. */
const MAX_FPS = 120;
