import { match } from 'ts-pattern';
import { typed } from '../scenario/inputs/typed.ts';
import type { Solving } from '../solvers/solving.ts';
import { afterChange } from './afterChange.ts';
import { keepingBefore } from './against.ts';
import { commandOf } from './keys.ts';
import { edited, lineWith } from './lineEdit.ts';
import { problemsInWords, warning } from './message.ts';
import { BROWSING, type ExportFormat, type Menu, type Mode, PROPOSED_NAME, type Question } from './mode.ts';
import { atRevision, orWarned } from './revising.ts';
import { revised } from './revision.ts';
import type { ScreenState } from './state.ts';
import { SCROLLED } from './view.ts';

type Open = Exclude<Mode, { kind: 'browsing' }>;

/** The state after a key for what is open: a field, a list, a question or a page. Escape closes it, and nothing has changed. */
export function afterModeKey(state: ScreenState, mode: Open, key: string, solving: Solving): ScreenState {
  const closed = { ...state, mode: BROWSING };
  if (key === 'escape') return closed;
  return match(mode)
    .returnType<ScreenState>()
    .with({ kind: 'typing' }, (typing) => afterTyping(state, typing, key, solving))
    .with({ kind: 'naming' }, (naming) => afterNaming(state, naming, key))
    .with({ kind: 'choosing' }, ({ menu, at }) => afterChoosing(state, menu, at, key, solving))
    .with({ kind: 'asking' }, ({ question }) => afterAnswer(closed, question, key))
    .with({ kind: 'reading' }, (reading) => afterReading(closed, reading, key))
    .exhaustive();
}

// Keys scroll it, and any other closes it.
function afterReading(
  closed: ScreenState,
  reading: Extract<Open, { kind: 'reading' }>,
  key: string,
): ScreenState {
  const step = { selectPrevious: -1, scrollUp: -SCROLLED, selectNext: 1, scrollDown: SCROLLED };
  const command = commandOf(key)?.kind ?? '';
  if (!Object.hasOwn(step, command)) return closed;
  const scroll = Math.max(0, reading.scroll + step[command as keyof typeof step]);
  return { ...closed, mode: { ...reading, scroll } };
}

function afterTyping(
  state: ScreenState,
  { line }: Extract<Open, { kind: 'typing' }>,
  key: string,
  solving: Solving,
): ScreenState {
  const input = state.inputs[state.selected];
  const closed = { ...state, mode: BROWSING };
  if (input === undefined || key === 'ctrl-c') return closed;
  // The value that is there, to be edited in place.
  if (key === 'tab') return { ...state, mode: { kind: 'typing', line: lineWith(input.written) } };
  if (key !== 'return') {
    const next = edited(line, key);
    return next ? { ...state, mode: { kind: 'typing', line: next } } : state;
  }
  if (line.text.trim() === '') return closed;
  const reread = afterChange(closed, typed(input, line.text), solving);
  return reread.kind === 'read'
    ? reread.state
    : { ...state, mode: { kind: 'typing', line, problem: problemsInWords(reread.problems, input.path) } };
}

function afterNaming(
  state: ScreenState,
  { line }: Extract<Open, { kind: 'naming' }>,
  key: string,
): ScreenState {
  const closed = { ...state, mode: BROWSING };
  if (key === 'ctrl-c') return closed;
  if (key !== 'return') {
    const next = edited(line, key);
    return next ? { ...state, mode: { kind: 'naming', line: next } } : state;
  }
  const path = line.text.trim();
  return path === '' ? closed : { ...closed, errand: { kind: 'save', path, mayReplace: false } };
}

function afterChoosing(
  state: ScreenState,
  menu: Menu,
  at: number,
  key: string,
  solving: Solving,
): ScreenState {
  const closed = { ...state, mode: BROWSING };
  const choosing = (next: number): ScreenState => ({
    ...state,
    mode: { kind: 'choosing', menu, at: Math.max(0, Math.min(menu.items.length - 1, next)) },
  });
  const command = commandOf(key)?.kind;
  if (command === 'selectPrevious') return choosing(at - 1);
  if (command === 'selectNext') return choosing(at + 1);
  if (command === 'quit') return closed;
  if (key !== 'return')
    return { ...state, message: warning('↑ and ↓ choose, Enter takes it, Esc leaves the list.') };
  return match(menu)
    .returnType<ScreenState>()
    .with({ kind: 'forecasts' }, ({ items }) => withForecast(closed, items[at] as string, solving))
    .with({ kind: 'exports' }, ({ items }) => exporting(closed, items[at] as ExportFormat))
    .exhaustive();
}

function withForecast(state: ScreenState, forecast: string, solving: Solving): ScreenState {
  const history = revised(state.history, { ...state.history.now, forecast });
  const reread = atRevision(keepingBefore(state), history, solving, () => `Forecast ${forecast}`);
  return orWarned(state, reread);
}

const EXPORT_FILES: Readonly<Record<ExportFormat, string>> = {
  csv: 'plan.csv',
  markdown: 'plan.md',
  mps: 'plan.mps',
};

function exporting(state: ScreenState, format: ExportFormat): ScreenState {
  return { ...state, errand: { kind: 'export', format, path: EXPORT_FILES[format], mayReplace: false } };
}

function afterAnswer(closed: ScreenState, question: Question, key: string): ScreenState {
  return match(question)
    .returnType<ScreenState>()
    .with({ kind: 'replace' }, ({ errand }) =>
      key === 'y'
        ? { ...closed, errand: { ...errand, mayReplace: true } }
        : { ...closed, message: { tone: 'plain', text: `${errand.path} stays as it is.` } },
    )
    .with({ kind: 'leave' }, () => {
      if (commandOf(key)?.kind === 'quit' || key === 'y') return { ...closed, isLeaving: true };
      return key === 's' ? { ...closed, mode: { kind: 'naming', line: lineWith(PROPOSED_NAME) } } : closed;
    })
    .exhaustive();
}
