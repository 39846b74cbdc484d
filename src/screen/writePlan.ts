import type { PlanDocument } from '../document/schema.ts';

/** What came of writing a file. */
export type FileResult =
  | { readonly kind: 'written'; readonly path: string }
  | { readonly kind: 'exists'; readonly path: string }
  | { readonly kind: 'failed'; readonly why: string };

/** The same, with what planning came to where a file was written. */
export type WriteResult =
  | Exclude<FileResult, { kind: 'written' }>
  | (Extract<FileResult, { kind: 'written' }> & { readonly outcome: PlanDocument['outcome']['kind'] });

/**
 * Writes a plan to plan.json in the current folder, whole or not at all; an existing file only when it may be replaced.
 * The command line does it, since the screen knows no files. `why` is a whole sentence.
 */
export type WritePlan = (document: PlanDocument, mayReplace: boolean) => FileResult;
