import { allocateKey, type ColumnKey } from '../../plan/columns.ts';
import type { Formulation } from '../../plan/formulation.ts';
import type { ServingOption } from '../../plan/options.ts';
import type { RuleRow } from '../../plan/rules/rule.ts';
import type { Period } from '../../scenario/scenario.ts';

/** Key of a row that a baseline adds to the program; it belongs to no rule, since nobody asked for it. */
export interface RestrictionKey {
  readonly rule: 'restriction';
  readonly name: string;
}

/** A row that a baseline adds. */
export type Restriction = RuleRow<RestrictionKey>;

/** Terms for the MW given to some options in a period, weighted over its blocks. */
export function allocations(
  { scenario, optionsIn }: Formulation,
  periodIndex: number,
  isCounted: (option: ServingOption) => boolean,
): (readonly [ColumnKey, number])[] {
  const period = scenario.periods[periodIndex] as Period;
  const counted = (optionsIn[periodIndex] ?? []).filter(isCounted);
  return scenario.blocks.flatMap((block) =>
    counted.map((option) => [allocateKey(option, period.id, block.id), block.share] as const),
  );
}
