import { match } from 'ts-pattern';
import { periodLabel } from '../quantity/periodLabel.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** The views, in the order of their numbers. */
export const PANELS = ['plan', 'fleet', 'tiers', 'years', 'why', 'compare', 'evidence'] as const;

export type Panel = (typeof PANELS)[number];

/** Which part of a plan is shown. */
export interface View {
  readonly panel: Panel;
  /** Index of the period that inputs, tiers, fleet and limits are shown for, and that is marked among the years. */
  readonly period: number;
  /** The site whose racks and power are shown; absent for all of them together. */
  readonly site?: string;
  /** The part of the day that tiers are shown for; absent for the mean of the day. */
  readonly block?: string;
  /** Lines of the panel that are scrolled away above; more than there are counts as the end. */
  readonly scroll: number;
}

/** Commands that change what is shown and nothing else. */
export type ViewCommand =
  | { readonly kind: 'show'; readonly panel: Panel }
  | { readonly kind: 'previousView' | 'nextView' }
  | { readonly kind: 'previousPeriod' | 'nextPeriod' | 'nextSite' | 'nextBlock' }
  | { readonly kind: 'scrollUp' | 'scrollDown' };

/** The view on which a screen opens: the plan of the first period, every site, the mean of the day. */
export const FIRST_VIEW: View = { panel: 'plan', period: 0, scroll: 0 };

/** The view after a command that there is a choice for. Periods end at both ends; views, sites and parts of the day go round. */
export function afterViewCommand(view: View, command: ViewCommand, scenario: Scenario): View {
  return match(command)
    .returnType<View>()
    .with({ kind: 'show' }, ({ panel }) => at(view, panel))
    .with({ kind: 'previousView' }, () => at(view, beside(view.panel, -1)))
    .with({ kind: 'nextView' }, () => at(view, beside(view.panel, 1)))
    .with({ kind: 'previousPeriod' }, () => ({ ...view, period: Math.max(0, view.period - 1) }))
    .with({ kind: 'nextPeriod' }, () => ({
      ...view,
      period: Math.min(scenario.periods.length - 1, view.period + 1),
    }))
    .with({ kind: 'nextSite' }, () => atNextSite(view, scenario))
    .with({ kind: 'nextBlock' }, () => atNextBlock(view, scenario))
    .with({ kind: 'scrollUp' }, () => ({ ...view, scroll: Math.max(0, view.scroll - SCROLLED) }))
    .with({ kind: 'scrollDown' }, () => ({ ...view, scroll: view.scroll + SCROLLED }))
    .exhaustive();
}

/** The view as far as a scenario has what it shows: after an edit there may be fewer periods, sites or parts of the day. */
export function viewOf({ site, block, ...view }: View, { periods, sites, blocks }: Scenario): View {
  return {
    ...view,
    period: Math.min(view.period, periods.length - 1),
    ...(site !== undefined && sites.some(({ id }) => id === site) && { site }),
    ...(block !== undefined && blocks.some(({ id }) => id === block) && { block }),
  };
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

/** Lines that one key scrolls by: half of what the smallest terminal shows. */
export const SCROLLED = 7;

function at(view: View, panel: Panel): View {
  return { ...view, panel, scroll: 0 };
}

function beside(panel: Panel, step: 1 | -1): Panel {
  const place = PANELS.indexOf(panel) + step + PANELS.length;
  return PANELS[place % PANELS.length] as Panel;
}

function atNextSite({ site, ...rest }: View, { sites }: Scenario): View {
  const next = sites[sites.findIndex(({ id }) => id === site) + 1];
  return { ...rest, ...(next && { site: next.id }) };
}

function atNextBlock({ block, ...rest }: View, { blocks }: Scenario): View {
  const next = blocks[blocks.findIndex(({ id }) => id === block) + 1];
  return { ...rest, ...(next && { block: next.id }) };
}
