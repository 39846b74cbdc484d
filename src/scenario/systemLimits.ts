import type { Catalogue, System } from '../catalogue/catalogue.ts';
import { writeQuantity } from '../quantity/quantity.ts';
import type { Faults } from '../reading/collectFaults.ts';
import type { Path } from '../reading/path.ts';
import { type Stepped, stepsIn } from '../reading/steps.ts';
import type { Limits, PeriodLimits } from './limits.ts';
import { atStarts, type Tell } from './perPeriod.ts';
import { checkSystems } from './perSystem.ts';
import type { Period, SystemLimit } from './scenario.ts';
import type { ScenarioFile } from './schema.ts';

type Stated = NonNullable<NonNullable<ScenarioFile['policies']>['limits']>;

/** Limits on single systems of the scenario, sorted by id; those that limit nothing are left out. */
export function systemLimitsOf(
  stated: Stated,
  catalogue: Catalogue,
  systems: readonly System[],
  periods: readonly Period[],
  faults: Faults,
  tell: Tell,
): SystemLimit[] {
  const path = ['policies', 'limits'];
  checkSystems(Object.keys(stated), path, { catalogue, systems }, faults, tell);
  const ids = systems.map(({ id }) => id);
  for (const [id, limit] of Object.entries(stated))
    if (catalogue.systems.has(id) && !ids.includes(id) && demandsSome(limit))
      faults.add(
        [...path, id],
        `the scenario allows no "${id}", so at least some cannot be had; add it to "systems", or take "least" away.`,
      );
  return systems.flatMap(({ id }) => {
    const { racks, power, capex } = stated[id] ?? {};
    const limits = {
      racks: perPeriod(racks, 'racks', id, periods, faults, tell),
      powerMw: perPeriod(power, 'power', id, periods, faults, tell),
      capexMusd: fixed(capex, [...path, id, 'capex'], faults),
    };
    const some = Object.entries(limits).filter(([, limit]) => limit !== undefined);
    return some.length > 0 ? [{ system: id, ...Object.fromEntries(some) }] : [];
  });
}

interface Bounds<T> {
  readonly least?: T | undefined;
  readonly most?: T | undefined;
}

function demandsSome({ racks, power, capex }: Stated[string]): boolean {
  const steps = [racks?.least, power?.least].flatMap((least) => (least === undefined ? [] : stepsIn(least)));
  return steps.some(({ value }) => value > 0) || (capex?.least ?? 0) > 0;
}

function perPeriod(
  bounds: Bounds<Stepped<number>> | undefined,
  dimension: 'racks' | 'power',
  system: string,
  periods: readonly Period[],
  faults: Faults,
  tell: Tell,
): PeriodLimits | undefined {
  const values = (side: 'least' | 'most') => {
    const stated = bounds?.[side];
    if (stated === undefined) return undefined;
    const subject = `The ${side === 'least' ? 'floor under' : 'limit on'} the ${dimension} of ${system}`;
    return atStarts(stated, periods, subject, tell).map((value) => value ?? null);
  };
  const [least, most] = [values('least'), values('most')];
  const crossed = periods.findIndex((_, index) => (least?.[index] ?? 0) > (most?.[index] ?? Infinity));
  if (crossed >= 0)
    faults.add(
      ['policies', 'limits', system, dimension],
      `at least ${writeQuantity(dimension, least?.[crossed] ?? 0)} and at most ${writeQuantity(dimension, most?.[crossed] ?? 0)} leave nothing between in ${periods[crossed]?.id}; write a least that is not above the most.`,
    );
  return least || most ? { ...(least && { least }), ...(most && { most }) } : undefined;
}

function fixed(bounds: Bounds<number> | undefined, path: Path, faults: Faults): Limits | undefined {
  const { least, most } = bounds ?? {};
  if (least !== undefined && most !== undefined && least > most)
    faults.add(
      path,
      `at least ${writeQuantity('money', least)} and at most ${writeQuantity('money', most)} leave nothing between; write a least that is not above the most.`,
    );
  return least === undefined && most === undefined
    ? undefined
    : { ...(least !== undefined && { least }), ...(most !== undefined && { most }) };
}
