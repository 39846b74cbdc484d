import type { Answered } from '../section.ts';
import type { CsvRow } from './line.ts';
import { rowsOf } from './rowsOf.ts';

/** What each tier sells, earns and costs over the horizon, by the token and by the head; then what serves no tier. */
export function byTierRows({ byTier }: Answered): CsvRow[] {
  if (byTier === undefined) return [];
  const { tiers, idle } = byTier;
  return [
    ...tiers.flatMap(rowsOfTier),
    ...rowsOf({ table: 'money by tier' }, [
      ['idle capital', idle.capitalUsd, 'USD'],
      ['idle energy', idle.energyUsd, 'USD'],
      ['idle operations', idle.operationsUsd, 'USD'],
    ]),
  ];
}

type MoneyOfTier = NonNullable<Answered['byTier']>['tiers'][number];

function rowsOfTier({ tier, perMtok, perHead, ...own }: MoneyOfTier): CsvRow[] {
  return [
    ...rowsOf({ table: 'money by tier', tier }, [
      ['output tokens', own.outputTtok, 'Ttok'],
      ['revenue', own.revenueUsd, 'USD'],
      ['capital', own.capitalUsd, 'USD'],
      ['energy', own.energyUsd, 'USD'],
      ['operations', own.operationsUsd, 'USD'],
      ['price', perMtok?.priceUsd, 'USD/Mtok'],
      ['cost', perMtok?.costUsd, 'USD/Mtok'],
      ['margin', own.marginShare, 'fraction'],
    ]),
    ...(own.breakEven === undefined
      ? []
      : [{ table: 'money by tier', tier, what: 'paid back', value: own.breakEven, unit: '' }]),
    ...(perHead
      ? rowsOf({ table: 'money by tier', tier }, [
          [`${perHead.head}s`, perHead.served, perHead.head === 'task' ? 'tasks/month' : ''],
          [`price of a ${perHead.head}`, perHead.priceUsd, perHead.head === 'task' ? 'USD' : 'USD/month'],
          [`cost of a ${perHead.head}`, perHead.costUsd, perHead.head === 'task' ? 'USD' : 'USD/month'],
        ])
      : []),
  ];
}
