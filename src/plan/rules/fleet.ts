import { systemOf } from '../formulation.ts';
import { isDeliverable } from '../servers.ts';
import type { Rule } from './rule.ts';

/** What tells the rows of this rule apart. */
export interface FleetKey {
  readonly rule: 'fleet';
  readonly site: string;
  readonly system: string;
  readonly period: string;
}

/** run[s,h,p] <= sum of buy[s,h,q] over the periods q up to p */
export const fleet: Rule<FleetKey> = {
  name: 'fleet',
  sentence: 'Only racks that have been delivered can run.',
  unit: 'racks',
  isInput: false,
  rows: ({ scenario, systems }) =>
    scenario.sites.flatMap((site) =>
      systems.flatMap((system) =>
        scenario.periods.map((period, index) => ({
          key: { rule: 'fleet', site: site.id, system: system.id, period: period.id },
          sense: '<=',
          rhs: 0,
          terms: [
            [{ kind: 'run', site: site.id, system: system.id, period: period.id }, 1] as const,
            ...scenario.periods
              .slice(0, index + 1)
              .filter((delivery) => isDeliverable(system, delivery))
              .map(
                (delivery) =>
                  [{ kind: 'buy', site: site.id, system: system.id, period: delivery.id }, -1] as const,
              ),
          ],
        })),
      ),
    ),
  check: ({ scenario, periods }) =>
    periods.flatMap((entry, index) =>
      entry.fleet.map((one) => ({
        key: { rule: 'fleet', site: one.site, system: one.system, period: entry.period },
        sense: '<=',
        used: one.running,
        allowed: scenario.periods
          .slice(0, index + 1)
          .flatMap((delivery, earlier) =>
            isDeliverable(systemOf(scenario, one.system), delivery) ? (periods[earlier]?.fleet ?? []) : [],
          )
          .filter((other) => other.site === one.site && other.system === one.system)
          .reduce((sum, other) => sum + other.bought, 0),
      })),
    ),
  label: ({ site, system, period }) => `${system} racks at ${site} in ${period}`,
  loosenedBy: () => [],
};
