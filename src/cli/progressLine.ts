import { match } from 'ts-pattern';
import { EXPLANATION_PARTS, type ExplanationPart } from '../insight/explanation.ts';
import { formatMoney } from '../quantity/format.ts';
import { gapInWords } from '../report/gapInWords.ts';
import type { Objective } from '../scenario/scenario.ts';
import type { SearchProgress } from '../solvers/solving.ts';

/** What a planner who waits is told. */
export interface Waiting {
  /** Since planning began. */
  readonly seconds: number;
  /** What is being planned, of how many, counted from 1; one of one where there is no table. */
  readonly plan: number;
  readonly plans: number;
  readonly objective: Objective;
  readonly stage:
    | { readonly kind: 'searching'; readonly progress?: SearchProgress }
    /** The plan stands, and is held against simpler ones. */
    | { readonly kind: 'comparing' }
    | { readonly kind: 'explaining'; readonly part: ExplanationPart }
    | { readonly kind: 'stopping' };
}

/** One line that says how far planning is, most telling first: a narrow terminal cuts it off at its end. */
export function progressLine({ seconds, plan, plans, objective, stage }: Waiting): string {
  const which = plans === 1 ? '' : `plan ${plan} of ${plans}, `;
  const what = match(stage)
    .with(
      { kind: 'searching' },
      ({ progress }) =>
        `${soFar(objective, progress)}. ${progress?.best === undefined ? 'Ctrl-C gives up' : 'Ctrl-C stops here'}`,
    )
    .with({ kind: 'comparing' }, () => 'planned, and held against simpler plans. Ctrl-C leaves them out')
    .with({ kind: 'explaining' }, ({ part }) => `explaining ${EXPLANATION_PARTS[part]}. Ctrl-C leaves it out`)
    .with({ kind: 'stopping' }, () => 'stopping. Ctrl-C again leaves at once')
    .exhaustive();
  return `${which}${elapsed(seconds)}: ${what}`;
}

/** `8 s`, `2 min 05 s`, `1 h 02 min`: whole seconds, rounded down. */
export function elapsed(seconds: number): string {
  const whole = Math.floor(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const two = (count: number) => String(count).padStart(2, '0');
  if (hours > 0) return `${hours} h ${two(minutes)} min`;
  return minutes > 0 ? `${minutes} min ${two(whole % 60)} s` : `${whole} s`;
}

function soFar(objective: Objective, { best, bound, gap }: Partial<SearchProgress> = {}): string {
  const limit = objective === 'capex' ? 'at least' : 'at most';
  return [
    best === undefined ? 'no plan yet' : `${objective} ${formatMoney(best)} so far`,
    ...(bound === undefined ? [] : [`${limit} ${formatMoney(bound)}`]),
    ...(gap === undefined ? [] : [`gap ${gapInWords(gap)}`]),
  ].join(', ');
}
