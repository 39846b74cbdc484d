import type { ColumnKey } from '../plan/columns.ts';
import type { Formulation } from '../plan/formulation.ts';
import type { ServingOption } from '../plan/options.ts';
import type { RuleRow } from '../plan/rules/rule.ts';
import type { Period } from '../scenario/scenario.ts';

/** Key of a row that a baseline adds to the program; it belongs to no rule, since nobody asked for it. */
export interface RestrictionKey {
  readonly rule: 'restriction';
  readonly name: string;
}

/** A row that a baseline adds. */
export type Restriction = RuleRow<RestrictionKey>;

/** Terms for the MW given to some options in a period, weighted over its blocks. */
export function allocations(
  { scenario, options }: Formulation,
  period: Period,
  isCounted: (option: ServingOption) => boolean,
): (readonly [ColumnKey, number])[] {
  return scenario.blocks.flatMap((block) =>
    options.filter(isCounted).map((option): readonly [ColumnKey, number] => [
      {
        kind: 'allocate',
        site: option.site,
        tier: option.tier,
        server: option.server,
        period: period.id,
        block: block.id,
      },
      block.share,
    ]),
  );
}
