import type { Insight } from '../insight/insight.ts';
import type { Plan } from '../plan/plan.ts';
import type { Against } from './against.ts';
import type { Explained } from './explained.ts';
import type { theme } from './theme.ts';
import type { View } from './view.ts';

/** A piece of a line with one look. */
export interface Span {
  readonly text: string;
  /** Absent for plain text. */
  readonly look?: keyof typeof theme;
}

export type Line = readonly Span[];

/** What a view shows: headings that stay, and lines that scroll under them. No line is wider than the columns it was made for. */
export interface Page {
  /** What the page is about, in a few words. */
  readonly title: string;
  /** Over the lines; none where there is no table. */
  readonly headings: readonly Line[];
  readonly lines: readonly Line[];
}

/** What a page is made of. */
export interface PageProps {
  readonly plan: Plan;
  /** Absent until it is worked out. */
  readonly insight: Insight | undefined;
  /** Absent where nobody asked for it. */
  readonly explained: Explained | undefined;
  /** The plan to compare with; absent where there is none. */
  readonly against: Against | undefined;
  readonly view: View;
  readonly columns: number;
}

/** A line of one look. */
export function line(text: string, look?: Span['look']): Line {
  return [look === undefined ? { text } : { text, look }];
}
