import { match } from 'ts-pattern';
import { periodLabel } from '../quantity/periodLabel.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** Which part of a plan is shown. */
export interface View {
  readonly panel: 'period' | 'years';
  /** Index of the period that inputs, tiers, fleet and limits are shown for, and that is marked among the years. */
  readonly period: number;
  /** The site whose racks and power are shown; absent for all of them together. */
  readonly site?: string;
  /** The part of the day that tiers are shown for; absent for the mean of the day. */
  readonly block?: string;
}

/** Commands that change what is shown and nothing else. */
export type ViewCommand = 'previousPeriod' | 'nextPeriod' | 'switchPanel' | 'nextSite' | 'nextBlock';

/** What such a command comes to: another view, or why there is none, in a whole sentence. */
export type Viewed =
  | { readonly kind: 'shown'; readonly view: View }
  | { readonly kind: 'refused'; readonly why: string };

/** The view on which a screen opens: the first period, every site, the mean of the day. */
export const FIRST_VIEW: View = { panel: 'period', period: 0 };

/** The view after a command. Periods end at both ends; sites and parts of the day go round, with all of them in between. */
export function afterViewCommand(view: View, command: ViewCommand, scenario: Scenario): Viewed {
  return match(command)
    .returnType<Viewed>()
    .with('previousPeriod', () => atPeriod(view, view.period - 1, scenario))
    .with('nextPeriod', () => atPeriod(view, view.period + 1, scenario))
    .with('switchPanel', () => ({
      kind: 'shown',
      view: { ...view, panel: view.panel === 'years' ? 'period' : 'years' },
    }))
    .with('nextSite', () => atNextSite(view, scenario))
    .with('nextBlock', () => atNextBlock(view, scenario))
    .exhaustive();
}

/** How the chosen period is called: `2028 Q3`; empty where there is no such period. */
export function chosenPeriod({ periods }: Scenario, { period }: View): string {
  const chosen = periods[period];
  return chosen ? periodLabel(chosen) : '';
}

/** Whether there is anything to choose but inputs: periods, sites or parts of the day. */
export function hasChoices({ periods, sites, blocks }: Scenario): boolean {
  return periods.length > 1 || sites.length > 1 || blocks.length > 1;
}

function atPeriod(view: View, period: number, { periods }: Scenario): Viewed {
  if (periods.length === 1) return { kind: 'refused', why: ONE_PERIOD };
  return {
    kind: 'shown',
    view: { ...view, period: Math.max(0, Math.min(periods.length - 1, period)) },
  };
}

function atNextSite({ site, ...rest }: View, { sites }: Scenario): Viewed {
  if (sites.length === 1) return { kind: 'refused', why: ONE_SITE };
  const next = sites[sites.findIndex(({ id }) => id === site) + 1];
  return { kind: 'shown', view: { ...rest, ...(next && { site: next.id }) } };
}

function atNextBlock({ block, ...rest }: View, { blocks }: Scenario): Viewed {
  if (blocks.length === 1) return { kind: 'refused', why: ONE_BLOCK };
  const next = blocks[blocks.findIndex(({ id }) => id === block) + 1];
  return { kind: 'shown', view: { ...rest, ...(next && { block: next.id }) } };
}

const ONE_PERIOD = 'There is one period; "horizon: { start: 2027-01, periods: 8 }" makes eight.';

const ONE_SITE = 'There is one site; each site under "sites" in the scenario has its own power.';

const ONE_BLOCK = 'The day is one block; "blocks: { peak: 8 hours, rest: 16 hours }" makes two.';
