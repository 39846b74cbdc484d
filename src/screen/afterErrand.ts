import { match } from 'ts-pattern';
import type { LoadCatalogue } from '../catalogue/load.ts';
import type { PlanOutcome } from '../plan/plan.ts';
import type { OpenedScenario } from '../scenario/edited.ts';
import type { Solving } from '../solvers/solving.ts';
import { keepingBefore } from './against.ts';
import { type Message, problemsInWords, warning, withHidden } from './message.ts';
import type { Errand, FileErrand } from './mode.ts';
import { rereadFrom } from './revising.ts';
import type { Revision } from './revision.ts';
import type { ScreenState } from './state.ts';

/** What came of an errand. Sentences are whole. */
export type ErrandResult =
  | {
      readonly kind: 'written';
      readonly path: string;
      readonly revision: Revision;
      readonly outcome?: PlanOutcome['kind'];
    }
  | { readonly kind: 'exists'; readonly path: string }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'listed'; readonly forecasts: readonly string[] }
  | {
      readonly kind: 'reread';
      readonly opened: OpenedScenario;
      readonly load: LoadCatalogue;
      readonly changed: readonly string[];
    };

/** The state once an errand is done, or was not. */
export function afterErrand(
  state: ScreenState,
  errand: Errand,
  result: ErrandResult,
  solving: Solving,
): ScreenState {
  const { errand: _, isLeavingAfter, ...rest } = state;
  return match(result)
    .returnType<ScreenState>()
    .with({ kind: 'written' }, ({ path, revision, outcome }) => ({
      ...rest,
      ...(errand.kind === 'save' && { saved: revision }),
      ...(isLeavingAfter && { isLeaving: true }),
      message: writtenInWords(errand, path, outcome),
    }))
    .with({ kind: 'exists' }, () => ({
      ...rest,
      mode: { kind: 'asking', question: { kind: 'replace', errand: errand as FileErrand } },
    }))
    .with({ kind: 'failed' }, ({ why }) => ({
      ...rest,
      ...(errand.kind === 'reread' && { unreadable: why }),
      message: { tone: 'error', text: why },
    }))
    .with({ kind: 'listed' }, ({ forecasts }) =>
      forecasts.length > 0
        ? { ...rest, mode: { kind: 'choosing', menu: { kind: 'forecasts', items: forecasts }, at: 0 } }
        : { ...rest, message: warning(NO_FORECASTS) },
    )
    .with({ kind: 'reread' }, (read) => afterReread(rest, read, solving))
    .exhaustive();
}

// The plan before stays at hand, so that what changed can be read.
function afterReread(
  state: ScreenState,
  { opened, load, changed }: Extract<ErrandResult, { kind: 'reread' }>,
  solving: Solving,
): ScreenState {
  const what = changed.length > 0 ? `${changed.join(' and ')} changed` : 'The catalogue changed';
  const reread = rereadFrom(keepingBefore(state), opened, load, solving, (hidden) =>
    withHidden(what, hidden),
  );
  if (reread.kind === 'wrong') {
    const unread = changed.length > 0 ? `${what}, and cannot be read` : 'The files cannot be read';
    const text = `${unread}: ${problemsInWords(reread.problems, [])}`;
    return { ...state, unreadable: text, message: { tone: 'error', text } };
  }
  const { unreadable: _, ...readable } = reread.state;
  const isAsItWas =
    changed.length === 0 && readable.scenario.catalogue.digest === state.scenario.catalogue.digest;
  if (!isAsItWas) return readable;
  const { unreadable: __, ...same } = state;
  return {
    ...same,
    opened: readable.opened,
    load,
    message: { tone: 'plain', text: 'The files are as they were.' },
  };
}

function writtenInWords(errand: Errand, path: string, outcome: PlanOutcome['kind'] | undefined): Message {
  if (errand.kind === 'save') return { tone: 'good', text: `Saved ${path}.${commandOf(path)}` };
  return match(outcome)
    .returnType<Message>()
    .with('stopped', () => warning(`Wrote ${path}: the best plan so far of a search that was stopped.`))
    .with('infeasible', 'unbounded', () => warning(`Wrote ${path}: it says why there is no plan.`))
    .with('optimal', 'failed', undefined, () => ({ tone: 'good', text: `Wrote ${path}.` }))
    .exhaustive();
}

const NO_FORECASTS = 'No CSV file stands beside the scenario or in its folder "forecasts".';

// Only a name that a shell takes as it stands.
function commandOf(path: string): string {
  return /^[\w/][\w/.-]*$/.test(path) ? ` "millwright plan ${path}" plans it.` : '';
}
