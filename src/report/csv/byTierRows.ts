import type { Answered } from '../section.ts';
import type { CsvRow } from './line.ts';
import { rowsOf } from './rowsOf.ts';

/** What each tier sells, earns and costs over the horizon, by the token and by the head. */
export function byTierRows({ byTier }: Answered): CsvRow[] {
  return (byTier?.tiers ?? []).flatMap(({ tier, perMtok, perHead, ...own }) => [
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
  ]);
}
