import { match, P } from 'ts-pattern';
import type { Command } from './keys.ts';
import type { ScreenState } from './state.ts';

/** Why a key can do nothing at the moment, in a whole sentence; undefined where it can. */
export function whyNot(
  { scenario, inputs, history, plan, outcome, errand }: ScreenState,
  command: Command,
): string | undefined {
  const { periods, sites, blocks } = scenario;
  return match(command.kind)
    .with('previousPeriod', 'nextPeriod', () => (periods.length === 1 ? ONE_PERIOD : undefined))
    .with('nextSite', () => (sites.length === 1 ? ONE_SITE : undefined))
    .with('nextBlock', () => (blocks.length === 1 ? ONE_BLOCK : undefined))
    .with('selectPrevious', 'selectNext', 'previousGroup', 'nextGroup', 'lower', 'raise', 'type', () =>
      inputs.length === 0 ? NO_INPUT : undefined,
    )
    .with('undo', () => (history.past.length === 0 ? NOTHING_TO_UNDO : undefined))
    .with('redo', () => (history.future.length === 0 ? NOTHING_TO_REDO : undefined))
    .with('pin', () => (plan === undefined ? NO_PLAN : undefined))
    .with('export', () => (outcome === undefined || plan === undefined ? NO_PLAN : busy(errand)))
    .with('forecasts', 'reread', 'save', 'write', () => busy(errand))
    .with(P.string, () => undefined)
    .exhaustive();
}

function busy(errand: ScreenState['errand']): string | undefined {
  return errand && 'path' in errand
    ? `${errand.path} is still being written; wait for that first.`
    : undefined;
}

const ONE_PERIOD = 'There is one period; "horizon: { start: 2027-01, periods: 8 }" makes eight.';

const ONE_SITE = 'There is one site; each site under "sites" in the scenario has its own power.';

const ONE_BLOCK = 'The day is one block; "blocks: { peak: 8 hours, rest: 16 hours }" makes two.';

const NO_INPUT = 'There is no input to change.';

const NOTHING_TO_UNDO = 'There is nothing to undo: these are the inputs that the files state.';

const NOTHING_TO_REDO = 'There is nothing to redo: no change is undone.';

const NO_PLAN = 'There is no plan of these inputs yet.';
