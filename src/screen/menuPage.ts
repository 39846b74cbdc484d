import { match } from 'ts-pattern';
import { safe } from '../report/safe.ts';
import type { ExportFormat, Menu } from './mode.ts';
import { line, type Page } from './page.ts';

/** A list to choose from, with a `>` before what Enter would take. */
export function menuPage(menu: Menu, at: number): Page {
  return match(menu)
    .with({ kind: 'forecasts' }, ({ items }) => ({
      title: 'Forecasts: Enter loads one, Esc leaves the list',
      headings: [],
      lines: items.map((path, index) => item(safe(path), index === at)),
    }))
    .with({ kind: 'exports' }, ({ items }) => ({
      title: 'Export: Enter writes the file, Esc leaves the list',
      headings: [],
      lines: items.map((format, index) => item(WHAT[format], index === at)),
    }))
    .exhaustive();
}

const WHAT: Readonly<Record<ExportFormat, string>> = {
  csv: 'plan.csv   every figure of the plan, one to a line, for a spreadsheet',
  markdown: 'plan.md    the report as Markdown',
  mps: 'plan.mps   the linear program, for other solvers',
};

function item(text: string, isChosen: boolean) {
  return line(`${isChosen ? '> ' : '  '}${text}`, isChosen ? 'selected' : 'plain');
}
