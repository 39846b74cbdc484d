import { formatCount, formatMoney, formatPower, formatQuantity, formatShare } from '../../quantity/format.ts';
import type { PeriodLimits } from '../../scenario/limits.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Fact } from './fact.ts';
import { seriesInWords } from './seriesInWords.ts';

/** What the firm demands beyond its tiers, a line for each vendor and system, and one for emissions. Empty where it demands nothing. */
export function policies(scenario: Scenario): Fact[] {
  const { vendorLimits = [], systemLimits = [], carbonTonnesPerYear, periods } = scenario;
  const overTime = (limits: PeriodLimits, write: (value: number) => string) =>
    inWords(limits, (values) => seriesInWords(values, periods, write));
  return [
    ...vendorLimits.map(
      ({ vendor, share }): Fact => [
        `vendor ${vendor}`,
        `${inWords(share, formatShare).join(', ')} of the power that runs`,
      ],
    ),
    ...systemLimits.map(
      ({ system, racks = {}, powerMw = {}, capexMusd = {} }): Fact => [
        `limit ${system}`,
        [
          ...overTime(racks, (value) => `${formatCount(value)} racks`),
          ...overTime(powerMw, formatPower),
          ...inWords(capexMusd, (value) => `${formatMoney(value)} of capex`),
        ].join(', '),
      ],
    ),
    ...(carbonTonnesPerYear === undefined
      ? []
      : [
          [
            'emissions',
            `at most ${seriesInWords(carbonTonnesPerYear, periods, (value) => formatQuantity('carbonRate', value))}`,
          ] as const,
        ]),
  ];
}

function inWords<T>(
  { least, most }: { readonly least?: T; readonly most?: T },
  write: (value: T) => string,
): string[] {
  return [
    ...(least === undefined ? [] : [`at least ${write(least)}`]),
    ...(most === undefined ? [] : [`at most ${write(most)}`]),
  ];
}
