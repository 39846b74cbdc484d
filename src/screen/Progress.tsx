import { formatMoney } from '../quantity/format.ts';
import { gapInWords } from '../report/gapInWords.ts';
import type { SearchProgress } from '../solvers/solving.ts';
import { Row } from './Row.tsx';
import type { Planning } from './state.ts';

/** How far the plan in the making is, and how to stop it; an empty row where none is made. */
export function Progress({ planning }: { readonly planning: Planning | undefined }) {
  return <Row look="warning">{planning ? inWords(planning) : ''}</Row>;
}

function inWords({ progress, isStopping }: Planning): string {
  return isStopping
    ? `Stopping: ${progressInWords(progress)}`
    : `Planning: ${progressInWords(progress)}; Esc stops it`;
}

/** How far a search is: `12 s, best $52.3B, bound $52.9B, gap 1.2 %`, as much of it as is known. */
export function progressInWords({ seconds, best, bound, gap }: SearchProgress): string {
  return [
    elapsed(Math.floor(seconds)),
    ...(best === undefined ? [] : [`best ${formatMoney(best)}`]),
    ...(bound === undefined ? [] : [`bound ${formatMoney(bound)}`]),
    ...(gap === undefined ? [] : [`gap ${gapInWords(gap)}`]),
  ].join(', ');
}

function elapsed(seconds: number): string {
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
