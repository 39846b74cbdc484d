import { formatCount } from '../quantity/format.ts';

/** Power for a column whose heading says MW: whole from 100 on, else with one decimal; `<0.1` for less than that. */
export function formatMegawatts(mw: number): string {
  const written = formatCount(mw);
  return written === '0' && mw > 0 ? '<0.1' : written;
}
