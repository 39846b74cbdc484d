import type { TerminalSize } from './useTerminalSize.ts';

/** The smallest terminal that shows everything that matters. */
export const LEAST_SIZE: TerminalSize = { columns: 80, rows: 24 };

/** How the columns and rows of a terminal are shared out. */
export interface Layout {
  /** Of the whole frame; one less than the terminal has, since Ink redraws a full one by clearing everything. */
  readonly rows: number;
  readonly columns: number;
  readonly inputColumns: number;
  readonly planColumns: number;
  readonly pageColumns: number;
  /** Whether views other than the plan leave no room for the inputs beside them. */
  readonly isPageAlone: boolean;
  /** Between headline and footer, without the rows for trouble. */
  readonly bodyRows: number;
  /** Rows for the inputs without their heading. */
  readonly inputRows: number;
  /** Rows for sentences that say why there is no plan; 0 when there is one. */
  readonly troubleRows: number;
  /** Rows for lists without their headings. */
  readonly tierRows: number;
  readonly fleetRows: number;
  readonly bindingRows: number;
  /** Whether there is room for an empty row between the lists. */
  readonly isAiry: boolean;
}

/** How many lines each list would like. */
export interface Wishes {
  readonly tiers: number;
  readonly fleet: number;
  readonly binding: number;
  /** Whether a row over the lists says which period, site and part of the day they show. */
  readonly hasTitle: boolean;
  readonly hasTrouble: boolean;
}

/** The layout for a terminal; undefined where it is smaller than `LEAST_SIZE`. Tiers come first, then fleet, then what binds. */
export function layoutOf({ columns, rows }: TerminalSize, wishes: Wishes): Layout | undefined {
  if (columns < LEAST_SIZE.columns || rows < LEAST_SIZE.rows) return undefined;
  const troubleRows = wishes.hasTrouble ? TROUBLE_ROWS : 0;
  const body = rows - 1 - HEADLINE_ROWS - FOOTER_ROWS - troubleRows;
  const free = body - HEADINGS - (wishes.hasTitle ? 1 : 0);
  const tierRows = Math.min(wishes.tiers, free - LEAST_LIST_ROWS * 2);
  const fleetRows = Math.min(wishes.fleet, free - tierRows - LEAST_LIST_ROWS);
  const bindingRows = Math.min(wishes.binding, free - tierRows - fleetRows);
  const inputColumns = columns < WIDE_COLUMNS ? INPUT_COLUMNS : WIDE_INPUT_COLUMNS;
  const beside = columns - inputColumns - 1;
  const isPageAlone = beside < LEAST_PAGE_COLUMNS;
  return {
    rows: rows - 1,
    columns,
    inputColumns,
    planColumns: beside,
    pageColumns: isPageAlone ? columns : beside,
    isPageAlone,
    bodyRows: body,
    inputRows: body - 1,
    troubleRows,
    tierRows,
    fleetRows,
    bindingRows,
    isAiry: free - tierRows - fleetRows - bindingRows >= 2 + (wishes.hasTitle ? 1 : 0),
  };
}

/** Title, three totals, gaps, proof, and a row for progress. */
const HEADLINE_ROWS = 5;

/** A message and the keys. */
const FOOTER_ROWS = 2;

const TROUBLE_ROWS = 3;

/** One over each of tiers, fleet and what binds. */
const HEADINGS = 3;

const LEAST_LIST_ROWS = 2;

const INPUT_COLUMNS = 34;

/** From so many columns on inputs have the room for whole names and values beside a whole page. */
const WIDE_COLUMNS = 132;

const WIDE_INPUT_COLUMNS = 48;

/** What tables take: the years with four generations, fleet and tiers with what matters. */
const LEAST_PAGE_COLUMNS = 80;
