import type { ViewCommand } from './view.ts';

/** What a key asks for. */
export type Command =
  | 'selectPrevious'
  | 'selectNext'
  | 'lower'
  | 'raise'
  | ViewCommand
  | 'write'
  | 'replace'
  | 'help'
  | 'back'
  | 'quit';

/** One line of the table that key handling, footer and help all read. */
export interface KeyBinding {
  readonly command: Command;
  /** Names of keys as splitKeys gives them: a character, or a word such as `up` or `ctrl-c`. */
  readonly keys: readonly string[];
  /** The keys as people see them on their keyboard. */
  readonly shown: string;
  readonly description: string;
  /** A word or two for the footer; absent where the key is only in the help. */
  readonly hint?: Hint;
}

/** What the footer says of a key. */
export interface Hint {
  readonly shown: string;
  readonly text: string;
  /** Whether it is only for scenarios of several periods, as far as the footer goes. */
  readonly isForYears?: true;
}

/** Every key that does something, in the order of the help. */
export const KEY_BINDINGS: readonly KeyBinding[] = [
  {
    command: 'selectPrevious',
    keys: ['up', 'k'],
    shown: '↑ k',
    description: 'select the input above',
    hint: { shown: '↑↓', text: 'select' },
  },
  { command: 'selectNext', keys: ['down', 'j'], shown: '↓ j', description: 'select the input below' },
  {
    command: 'lower',
    keys: ['left', 'h', '-'],
    shown: '← h -',
    description: 'lower the input by one step',
    hint: { shown: '←→', text: 'change' },
  },
  { command: 'raise', keys: ['right', 'l', '+'], shown: '→ l +', description: 'raise the input by one step' },
  {
    command: 'previousPeriod',
    keys: ['[', ','],
    shown: '[ ,',
    description: 'show the period before',
    hint: { shown: '[]', text: 'period', isForYears: true },
  },
  { command: 'nextPeriod', keys: [']', '.'], shown: '] .', description: 'show the period after' },
  {
    command: 'switchPanel',
    keys: ['t'],
    shown: 't',
    description: 'show the years, or one period again',
    hint: { shown: 't', text: 'years', isForYears: true },
  },
  { command: 'nextSite', keys: ['o'], shown: 'o', description: 'show the next site, or all of them' },
  {
    command: 'nextBlock',
    keys: ['b'],
    shown: 'b',
    description: 'show the next part of the day, or its mean',
  },
  {
    command: 'write',
    keys: ['w'],
    shown: 'w',
    description: 'write the plan as JSON to plan.json in this folder',
    hint: { shown: 'w', text: 'write plan.json' },
  },
  {
    command: 'replace',
    keys: ['W'],
    shown: 'W',
    description: 'replace plan.json, once w has found that it exists',
  },
  {
    command: 'help',
    keys: ['?'],
    shown: '?',
    description: 'show or hide this list',
    hint: { shown: '?', text: 'help' },
  },
  {
    command: 'back',
    keys: ['escape'],
    shown: 'Esc',
    description: 'leave this list; stop planning, with the best plan so far',
  },
  {
    command: 'quit',
    keys: ['q', 'ctrl-c'],
    shown: 'q Ctrl-C',
    description: 'quit; the scenario file stays as it is',
    hint: { shown: 'q', text: 'quit' },
  },
];

/** What a key asks for; undefined where it asks for nothing. */
export function commandOf(key: string): Command | undefined {
  return KEY_BINDINGS.find((binding) => binding.keys.includes(key))?.command;
}
