/** What a report is written onto. */
export interface Page {
  /** Most columns that a line may take. */
  readonly columns: number;
}

/** The width that a report has where nobody says otherwise. */
export const USUAL_COLUMNS = 80;

const NARROWEST = 80;
const WIDEST = 120;

/** A page for a terminal of some width: at least 80 columns, since tables need them, and at most 120, which the eye can follow. */
export function pageOf(columns: number): Page {
  const whole = Number.isFinite(columns) ? Math.floor(columns) : USUAL_COLUMNS;
  return { columns: Math.min(WIDEST, Math.max(NARROWEST, whole)) };
}
