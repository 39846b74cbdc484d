import type { PeriodOf } from '../section.ts';
import type { CsvRow } from './line.ts';
import { rowsOf } from './rowsOf.ts';

type Tier = PeriodOf['tiers'][number];

/** Low and high of a forecast, Mtok/s in one period; both absent where it has none. */
export interface ForecastRange {
  readonly lowMtokPerS?: number;
  readonly highMtokPerS?: number;
}

/** The figures of a tier in one period, those of each part of the day, and who serves it with how much. */
export function tierRows({ start }: PeriodOf, entry: Tier, range: ForecastRange): CsvRow[] {
  const at = { period: start, tier: entry.tier };
  return [
    ...rowsOf({ table: 'tiers', ...at }, [
      ['power', entry.powerMw, 'MW'],
      ['share of power', entry.powerShare, 'fraction'],
      ['served', entry.servedMtokPerS, 'Mtok/s'],
      ['demand', entry.demandMtokPerS, 'Mtok/s'],
      ['low demand', range.lowMtokPerS, 'Mtok/s'],
      ['high demand', range.highMtokPerS, 'Mtok/s'],
      ['idle', entry.idleMtokPerS, 'Mtok/s'],
      ['price', entry.priceUsdPerMtok, 'USD/Mtok'],
      ['price of the last step sold', entry.curve?.lastStepUsdPerMtok, 'USD/Mtok'],
      ['a Mtok more', entry.curve?.furtherUsdPerMtok, 'USD/Mtok'],
      ['revenue', entry.revenueUsd, 'USD'],
    ]),
    ...(entry.blocks ?? []).flatMap(({ block, ...own }) =>
      rowsOf({ table: 'tiers by block', ...at, block }, [
        ['power', own.powerMw, 'MW'],
        ['served', own.servedMtokPerS, 'Mtok/s'],
        ['demand', own.demandMtokPerS, 'Mtok/s'],
        ['idle', own.idleMtokPerS, 'Mtok/s'],
        ['price', own.priceUsdPerMtok, 'USD/Mtok'],
      ]),
    ),
    ...entry.options.flatMap(({ site, server, ...own }) =>
      rowsOf({ table: 'serving', ...at, site, server }, [
        ['power', own.powerMw, 'MW'],
        ['made', own.madeMtokPerS, 'Mtok/s'],
        ['speed', own.interactivity, 'tok/s/user'],
      ]),
    ),
  ];
}
