import { SECONDS_PER_YEAR } from '../quantity/constants.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { tokenPrice } from '../scenario/tokenPrice.ts';
import type { ColumnKey } from './columns.ts';
import { energyMusdPerRackYear } from './energy.ts';
import { blockShare, type Formulation, periodIndex, siteOf, systemOf, tierOf } from './formulation.ts';
import { marginalPart } from './priceCurve.ts';
import { rackMw } from './rackPower.ts';
import { priceMusd } from './rackPrice.ts';
import { rackResidualMusd, shellResidualMusd } from './residual.ts';
import type { Schedule, Span } from './schedule.ts';

/** What one unit of a column adds to a sum over the horizon. Asked for every column of every stage, hence plain switches. */
type PerUnit = (formulation: Formulation, key: ColumnKey) => number;

/** $M that one unit of a column adds to the scenario's objective; capex, which is to be low, counts as negative. */
export const objectivePerUnit: PerUnit = (formulation, key) => {
  switch (formulation.scenario.objective) {
    case 'revenue':
      return revenuePerUnit(formulation, key);
    case 'profit':
      return profitPerUnit(formulation, key);
    case 'capex':
      return -capexPerUnit(formulation, key);
  }
};

/**
 * $M that the objective has whatever is decided: columns count all the shell that stands, and what stood before the start is
 * paid for.
 */
export function objectiveOffset({ scenario, schedule }: Formulation): number {
  switch (scenario.objective) {
    case 'revenue':
      return 0;
    case 'capex':
      return existingShellMusd(scenario);
    case 'profit':
      return existingShell(scenario, (site) => shellCost(scenario, schedule, site, schedule.spans[0]));
  }
}

/** $M that the shell would cost that stood before the start: what columns count of capex, and nobody pays. */
export function existingShellMusd(scenario: Scenario): number {
  return existingShell(scenario, (site) => siteOf(scenario, site).shellMusdPerMw ?? 0);
}

function existingShell({ sites }: Scenario, musdPerMw: (site: string) => number): number {
  return sites
    .filter((site) => site.shellMusdPerMw && site.existingShellMw)
    .reduce((sum, site) => sum + (site.existingShellMw ?? 0) * musdPerMw(site.id), 0);
}

/** $M of revenue that one unit of a column earns over the horizon; 0 for all but what is sold. */
export const revenuePerUnit: PerUnit = (formulation, key) =>
  key.kind === 'sell' ? (priceOf(formulation, key) * secondsOf(formulation, key)) / 1e6 : 0;

/** $M of capex that one unit of a column costs. Shell stays, so what stands in the last period is what was bought. */
export const capexPerUnit: PerUnit = ({ scenario, schedule }, key) => {
  switch (key.kind) {
    case 'buy': {
      const { startYears } = spanOf(scenario, schedule, key.period);
      return priceMusd(scenario, systemOf(scenario, key.system), startYears);
    }
    case 'shell':
      return key.period === scenario.periods.at(-1)?.id
        ? (siteOf(scenario, key.site).shellMusdPerMw ?? 0)
        : 0;
    case 'run':
    case 'keep':
    case 'allocate':
    case 'sell':
      return 0;
  }
};

/** $M of capex times the years that it is tied up in until the end of the horizon, for one unit of a column. */
export const capexYearsPerUnit: PerUnit = ({ scenario, schedule }, key) => {
  switch (key.kind) {
    case 'buy': {
      const { startYears } = spanOf(scenario, schedule, key.period);
      const price = priceMusd(scenario, systemOf(scenario, key.system), startYears);
      return price * (schedule.horizonYears - startYears);
    }
    case 'shell':
      return (siteOf(scenario, key.site).shellMusdPerMw ?? 0) * spanOf(scenario, schedule, key.period).years;
    case 'run':
    case 'keep':
    case 'allocate':
    case 'sell':
      return 0;
  }
};

/** Millions of tokens that one unit of a column sells over the horizon. */
export const tokensPerUnit: PerUnit = (formulation, key) =>
  key.kind === 'sell' ? secondsOf(formulation, key) : 0;

/** MW-years that one unit of a column takes: of the racks that run, and of what is given to tiers. */
export const powerPerUnit: PerUnit = ({ scenario, schedule }, key) => {
  switch (key.kind) {
    case 'run': {
      const mw = rackMw(siteOf(scenario, key.site), systemOf(scenario, key.system));
      return mw * spanOf(scenario, schedule, key.period).years;
    }
    case 'allocate':
      return spanOf(scenario, schedule, key.period).years * blockShare(scenario, key.block);
    case 'buy':
    case 'shell':
    case 'keep':
    case 'sell':
      return 0;
  }
};

/**
 * $M of net present value that one unit of a column adds (design section 3, Objectives): revenue less energy, operations and
 * capex, with the residual. Shell is added as the difference of what stands in two periods.
 */
const profitPerUnit: PerUnit = (formulation, key) => {
  const { scenario, schedule } = formulation;
  const span = spanOf(scenario, schedule, key.period);
  switch (key.kind) {
    case 'sell': {
      const tokens = priceOf(formulation, key) * SECONDS_PER_YEAR * blockShare(scenario, key.block);
      return (tokens * span.discountedYears) / 1e6;
    }
    case 'run': {
      const site = siteOf(scenario, key.site);
      const system = systemOf(scenario, key.system);
      const perYear =
        energyMusdPerRackYear(scenario, site, system) +
        rackMw(site, system) * scenario.operationsMusdPerMwYear.value;
      return -perYear * span.discountedYears;
    }
    case 'buy': {
      const system = systemOf(scenario, key.system);
      const paid = priceMusd(scenario, system, span.startYears) * span.discount;
      return rackResidualMusd(scenario, schedule, system, span) - paid;
    }
    case 'shell': {
      const later = schedule.spans[span.index + 1];
      const cost = shellCost(scenario, schedule, key.site, span);
      return (later ? shellCost(scenario, schedule, key.site, later) : 0) - cost;
    }
    case 'keep':
    case 'allocate':
      return 0;
  }
};

// Present value of what one MW of shell costs that is built at the start of a period, less what is left of it at the end.
function shellCost(scenario: Scenario, schedule: Schedule, siteId: string, span: Span | undefined): number {
  if (span === undefined) return 0;
  const site = siteOf(scenario, siteId);
  return (site.shellMusdPerMw ?? 0) * span.discount - shellResidualMusd(scenario, schedule, site, span);
}

type Sell = Extract<ColumnKey, { kind: 'sell' }>;

// Of a price step, what a token more brings: its price less what cheaper tokens lose on all that were sold dearer.
function priceOf({ scenario }: Formulation, { tier: id, step, period }: Sell): number {
  const tier = tierOf(scenario, id);
  const price = tokenPrice(tier, periodIndex(scenario, period));
  return tier.priceSteps ? price * marginalPart(tier.priceSteps, step) : price;
}

function secondsOf({ scenario, schedule }: Formulation, { period, block }: Sell): number {
  return SECONDS_PER_YEAR * spanOf(scenario, schedule, period).years * blockShare(scenario, block);
}

function spanOf(scenario: Scenario, { spans }: Schedule, period: string): Span {
  return spans[periodIndex(scenario, period)] as Span;
}
