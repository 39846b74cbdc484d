import type { Limits, PeriodLimits } from '../scenario/limits.ts';
import type { Scenario, SystemLimit } from '../scenario/scenario.ts';

/** One side of a limit on a system, as a row compares it. */
export interface Side {
  readonly side: keyof Limits;
  readonly sense: '<=' | '>=';
  readonly limit: number;
}

/** One side of a limit on what runs of a system in one period. */
export interface SystemPeriodLimit extends Side {
  readonly system: string;
  readonly period: string;
  readonly index: number;
}

/** The sides that limits have; a least of 0 limits nothing. */
export function sidesOf({ least, most }: Limits): Side[] {
  return [
    ...(least ? [{ side: 'least', sense: '>=', limit: least } as const] : []),
    ...(most !== undefined ? [{ side: 'most', sense: '<=', limit: most } as const] : []),
  ];
}

/** Every limit on the racks or on the MW that run of a system, by period; empty where the scenario states none. */
export function systemPeriodLimits(
  { systemLimits = [], periods }: Scenario,
  measure: 'racks' | 'powerMw',
): SystemPeriodLimit[] {
  return systemLimits.flatMap(({ system, [measure]: limits }) =>
    limits === undefined
      ? []
      : periods.flatMap(({ id: period }, index) =>
          sidesOf(limitsIn(limits, index)).map((side) => ({ system, period, index, ...side })),
        ),
  );
}

/** The limits on a system; undefined where the scenario states none. */
export function limitOn({ systemLimits = [] }: Scenario, system: string): SystemLimit | undefined {
  return systemLimits.find((limit) => limit.system === system);
}

/** The scenario with something else in the limits on a system that it limits already. */
export function withLimitOn(
  scenario: Scenario,
  system: string,
  changed: (limit: SystemLimit) => Partial<SystemLimit>,
): Scenario {
  const systemLimits = (scenario.systemLimits ?? []).map((limit) =>
    limit.system === system ? { ...limit, ...changed(limit) } : limit,
  );
  return { ...scenario, systemLimits };
}

function limitsIn({ least, most }: PeriodLimits, index: number): Limits {
  return { ...stated('least', least?.[index]), ...stated('most', most?.[index]) };
}

function stated(side: keyof Limits, limit: number | null | undefined): Limits {
  return limit === null || limit === undefined ? {} : { [side]: limit };
}
