import { expect } from 'vitest';
import type { Insight } from '../../../src/insight/insight.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { widthOf } from '../../../src/report/width.ts';
import type { Page, PageProps } from '../../../src/screen/page.ts';
import { FIRST_VIEW } from '../../../src/screen/view.ts';

/** What a page is made of where nothing else is said: a plan alone, on a screen of 80 columns. */
export function propsOf(plan: Plan, change: Partial<PageProps> = {}): PageProps {
  return {
    plan,
    insight: undefined,
    explained: undefined,
    against: undefined,
    view: FIRST_VIEW,
    columns: 80,
    ...change,
  };
}

/** An insight that says nothing, but what a test adds. */
export function insightWith(change: Partial<Insight>): Insight {
  return { excluded: [], baselines: [], evidence: [], remarks: [], ...change };
}

/** The lines of a page as text, its headings first. */
export function textOf({ headings, lines }: Page): string[] {
  return [...headings, ...lines].map((line) => line.map(({ text }) => text).join(''));
}

/** The lines under one of the ruled headings of a page, to the next empty line. */
export function under(page: Page, title: string): string[] {
  const text = textOf(page);
  const start = text.findIndex((line) => line.startsWith(`${title} ─`));
  expect(start, `"${title}" among ${JSON.stringify(text)}`).toBeGreaterThanOrEqual(0);
  const after = text.slice(start + 1);
  const end = after.indexOf('');
  return end < 0 ? after : after.slice(0, end);
}

/** The look of the piece that holds some text. */
export function lookOf(page: Page, text: string): string | undefined {
  return page.lines.flat().find((span) => span.text.includes(text))?.look;
}

/** Fails where a line or the title is wider than the page. */
export function expectToFit(makePage: (props: PageProps) => Page, props: PageProps): void {
  const page = makePage(props);
  const wide = [page.title, ...textOf(page)].filter((line) => widthOf(line) > props.columns);
  expect(wide, `wider than ${props.columns}`).toEqual([]);
}
