import type { LineEdit } from './lineEdit.ts';

/** What keys are for at the moment. */
export type Mode =
  | { readonly kind: 'browsing' }
  /** The selected input is being typed; `problem` says what is wrong with what was entered last. */
  | { readonly kind: 'typing'; readonly line: LineEdit; readonly problem?: string }
  /** The name of the file to save the scenario in is being typed. */
  | { readonly kind: 'naming'; readonly line: LineEdit }
  | { readonly kind: 'choosing'; readonly menu: Menu; readonly at: number }
  | { readonly kind: 'asking'; readonly question: Question }
  | { readonly kind: 'reading'; readonly page: 'help' | 'command'; readonly scroll: number };

/** Things of which one is chosen. */
export type Menu =
  | { readonly kind: 'forecasts'; readonly items: readonly string[] }
  | { readonly kind: 'exports'; readonly items: readonly ExportFormat[] };

/** What a plan can be exported as. */
export const EXPORT_FORMATS = ['csv', 'markdown', 'mps'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What the planner is asked, to be answered by one key. */
export type Question = { readonly kind: 'replace'; readonly errand: FileErrand } | { readonly kind: 'leave' };

/** Something to be written. `mayReplace` once the planner has said so. */
export type FileErrand = { readonly path: string; readonly mayReplace: boolean } & (
  | { readonly kind: 'write' }
  | { readonly kind: 'save'; readonly thenLeave?: true }
  | { readonly kind: 'export'; readonly format: ExportFormat }
);

/** What the state wants done outside of itself; done once, and then reported. */
export type Errand = FileErrand | { readonly kind: 'listForecasts' } | { readonly kind: 'reread' };

/** Keys do what the table of keys says. */
export const BROWSING: Mode = { kind: 'browsing' };

/** What a scenario is saved as where the planner types no other name. */
export const PROPOSED_NAME = 'edited.yaml';
