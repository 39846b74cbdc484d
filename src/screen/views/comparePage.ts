import { cut } from '../../report/width.ts';
import { wrap } from '../../report/wrap.ts';
import type { Against } from '../against.ts';
import { line, type Page, type PageProps } from '../page.ts';
import { comparedInputs } from './compare/inputs.ts';
import { layOut, type Part } from './compare/layOut.ts';
import { momentOf } from './compare/moment.ts';
import { comparedMoney } from './compare/money.ts';
import { comparedPurchases, comparedRacks } from './compare/racks.ts';
import { comparedTiers } from './compare/tiers.ts';
import { titleOfPart } from './shownPart.ts';

/**
 * The plan on show beside the pinned one, or the one before files changed: inputs that differ, money and tokens over the horizon, racks at the chosen site, and racks and
 * tiers of the chosen period. Where nothing is pinned, how to pin.
 */
export function comparePage(props: PageProps): Page {
  const { plan, against, view, columns } = props;
  if (against === undefined)
    return { title: 'Compare', headings: [], lines: wrap(NOTHING_PINNED, columns).map((text) => line(text)) };
  const { heading, lines } = layOut(partsOf(props, against), against.kind, columns);
  const other = against.hasOther ? `; 6 again: with ${OTHER[against.kind]}` : '';
  return {
    title: cut(titleOfPart(TITLE[against.kind], plan.scenario, view) + other, columns),
    headings: [heading],
    lines,
  };
}

const TITLE = {
  pinned: 'Compare with the pinned plan',
  before: 'Compare with the plan before the change',
} as const;

const OTHER = { pinned: 'the one before the change', before: 'the pinned one' } as const;

const NOTHING_PINNED =
  'No plan is pinned. Press p to pin the plan on show; change an input, and the plan that follows stands here beside the pinned one.';

function partsOf({ plan, view }: PageProps, { plan: pinned, kind }: Against): Part[] {
  const moment = momentOf(plan, pinned, view.period);
  const isLong = [plan, pinned].some(({ periods }) => periods.length > 1);
  return [
    comparedInputs(plan.scenario, pinned.scenario),
    ...comparedMoney(plan, pinned, kind),
    ...(isLong ? [comparedPurchases(plan, pinned, view.site)] : []),
    ...(typeof moment === 'string'
      ? [{ title: 'Racks running and tiers', rows: [], notes: [moment] }]
      : [comparedRacks(moment, view.site), comparedTiers(moment)]),
  ];
}
