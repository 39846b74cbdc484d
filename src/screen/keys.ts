import type { Panel, ViewCommand } from './view.ts';

/** What a key asks for. */
export type Command =
  | ViewCommand
  | { readonly kind: 'selectPrevious' | 'selectNext' | 'previousGroup' | 'nextGroup' }
  | { readonly kind: 'lower' | 'raise' | 'type' }
  | { readonly kind: 'undo' | 'redo' | 'pin' }
  | { readonly kind: 'forecasts' | 'reread' | 'save' | 'write' | 'export' | 'showCommand' }
  | { readonly kind: 'help' | 'back' | 'quit' };

/** One line of the table that key handling, footers, help and the README all read. */
export interface KeyBinding {
  readonly command: Command;
  /** Names of keys as splitKeys gives them: a character, or a word such as `up` or `ctrl-c`. */
  readonly keys: readonly string[];
  /** The keys as people see them on their keyboard. */
  readonly shown: string;
  readonly description: string;
  /** What footers say of it; absent where the key is only in the help. */
  readonly hint?: Hint;
}

/** What a footer says of a key. */
export interface Hint {
  readonly shown: string;
  readonly text: string;
  /** The same in fewer letters, where not all hints have room. */
  readonly short?: string;
  /** The views whose footers have it; absent for all of them. */
  readonly panels?: readonly Panel[];
  /** Whether it is left out where there is but one period. */
  readonly isForYears?: true;
  /** Whether it is left out first where there is too little room even for short ones. */
  readonly givesWay?: true;
}

const PAGES: readonly Panel[] = ['fleet', 'tiers', 'why', 'compare', 'evidence'];

/** Every key that does something, in the order of the help. */
export const KEY_BINDINGS: readonly KeyBinding[] = [
  show('1', 'plan', 'the plan: tiers, fleet and what binds'),
  show('2', 'fleet', 'all systems, bought or not'),
  show('3', 'tiers', 'tiers, and who serves them'),
  show('4', 'years', 'the years, by generation and site'),
  show('5', 'why', 'why this plan, why not others, what would change it'),
  show('6', 'compare', 'this plan against the pinned one, or the one before files changed'),
  show('7', 'evidence', 'the numbers that the plan rests on'),
  {
    command: { kind: 'nextView' },
    keys: ['tab'],
    shown: 'Tab',
    description: 'the next view',
    hint: { shown: '1-7', text: 'views' },
  },
  {
    command: { kind: 'previousView' },
    keys: ['shift-tab'],
    shown: 'Shift-Tab',
    description: 'the view before',
  },
  {
    command: { kind: 'selectPrevious' },
    keys: ['up', 'k'],
    shown: '↑ k',
    description: 'select the input above',
    hint: { shown: '↑↓', text: 'select', short: 'pick' },
  },
  {
    command: { kind: 'selectNext' },
    keys: ['down', 'j'],
    shown: '↓ j',
    description: 'select the input below',
  },
  {
    command: { kind: 'nextGroup' },
    keys: ['g'],
    shown: 'g',
    description: 'the next group of inputs',
  },
  { command: { kind: 'previousGroup' }, keys: ['G'], shown: 'G', description: 'the group of inputs before' },
  {
    command: { kind: 'lower' },
    keys: ['left', 'h', '-'],
    shown: '← h -',
    description: 'lower the input by one step',
    hint: { shown: '←→', text: 'change', short: 'step' },
  },
  {
    command: { kind: 'raise' },
    keys: ['right', 'l', '+'],
    shown: '→ l +',
    description: 'raise the input by one step',
  },
  {
    command: { kind: 'type' },
    keys: ['return'],
    shown: 'Enter',
    description: 'type a value for the input',
    hint: { shown: '⏎', text: 'type' },
  },
  {
    command: { kind: 'undo' },
    keys: ['u'],
    shown: 'u',
    description: 'undo the last change',
    hint: { shown: 'u', text: 'undo', panels: ['plan'], givesWay: true },
  },
  { command: { kind: 'redo' }, keys: ['U', 'ctrl-r'], shown: 'U', description: 'redo what was undone' },
  {
    command: { kind: 'previousPeriod' },
    keys: ['[', ','],
    shown: '[ ,',
    description: 'the period before',
    hint: { shown: '[]', text: 'period', isForYears: true },
  },
  { command: { kind: 'nextPeriod' }, keys: [']', '.'], shown: '] .', description: 'the period after' },
  { command: { kind: 'nextSite' }, keys: ['o'], shown: 'o', description: 'the next site, or all of them' },
  {
    command: { kind: 'nextBlock' },
    keys: ['b'],
    shown: 'b',
    description: 'the next part of the day, or its mean',
  },
  {
    command: { kind: 'scrollUp' },
    keys: ['pageup', 'K'],
    shown: 'PgUp K',
    description: 'scroll the view up',
    hint: { shown: 'JK', text: 'scroll', panels: PAGES },
  },
  {
    command: { kind: 'scrollDown' },
    keys: ['pagedown', 'J'],
    shown: 'PgDn J',
    description: 'scroll the view down',
  },
  {
    command: { kind: 'pin' },
    keys: ['p'],
    shown: 'p',
    description: 'pin this plan as the one to compare with',
    hint: { shown: 'p', text: 'pin', panels: ['compare'] },
  },
  {
    command: { kind: 'forecasts' },
    keys: ['f'],
    shown: 'f',
    description: 'load another forecast from beside the scenario',
    hint: { shown: 'f', text: 'forecasts', panels: ['tiers'] },
  },
  { command: { kind: 'reread' }, keys: ['r'], shown: 'r', description: 'read the files again' },
  {
    command: { kind: 'save' },
    keys: ['s'],
    shown: 's',
    description: 'save the edited scenario as a file',
    hint: { shown: 's', text: 'save', panels: ['plan', 'years'] },
  },
  {
    command: { kind: 'write' },
    keys: ['w'],
    shown: 'w',
    description: 'write the plan as JSON to plan.json',
    hint: { shown: 'w', text: 'write', panels: ['plan', 'years'] },
  },
  {
    command: { kind: 'export' },
    keys: ['x'],
    shown: 'x',
    description: 'export the plan as CSV or Markdown, or the program as MPS',
  },
  {
    command: { kind: 'showCommand' },
    keys: ['y'],
    shown: 'y',
    description: 'show the command that gives this plan without the screen',
  },
  {
    command: { kind: 'help' },
    keys: ['?'],
    shown: '?',
    description: 'show or hide this list',
    hint: { shown: '?', text: 'help' },
  },
  {
    command: { kind: 'back' },
    keys: ['escape'],
    shown: 'Esc',
    description: 'leave what is open; stop planning or explaining',
  },
  {
    command: { kind: 'quit' },
    keys: ['q', 'ctrl-c'],
    shown: 'q Ctrl-C',
    description: 'quit; asks once about edits that are not saved',
    hint: { shown: 'q', text: 'quit' },
  },
];

/** What a key asks for; undefined where it asks for nothing. */
export function commandOf(key: string): Command | undefined {
  return KEY_BINDINGS.find((binding) => binding.keys.includes(key))?.command;
}

function show(key: string, panel: Panel, description: string): KeyBinding {
  return { command: { kind: 'show', panel }, keys: [key], shown: key, description };
}
