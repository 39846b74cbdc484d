import { withFreedSupply } from '../figures/withFreedSupply.ts';
import type { Steps } from '../steps.ts';
import type { Study } from '../study.ts';
import type { Contender } from './contenders.ts';
import { type ForcedIn, forcedIn } from './forcedIn.ts';
import { type Limit, limitOf } from './noRoom.ts';

/**
 * The deliveries that others use up and that alone keep a contender's own systems out: if those took nothing of them, a little would
 * gain more than a tie, in $M for each MW-year. Empty where there are none.
 */
export function* suppliesUsedUp(
  study: Study,
  contender: Contender,
  { program, solution }: ForcedIn,
  tieMusdPerMwYear: number,
): Steps<Limit[]> {
  const { ownSystems } = contender;
  const pools = study.scenario.supply
    .filter((pool) => pool.systems.some((id) => ownSystems.includes(id)))
    .map(({ id }) => id);
  const usedUp = program.rows.filter(
    ({ key }, i) => key.rule === 'supply' && pools.includes(key.pool) && (solution.duals[i] ?? 0) > 0,
  );
  if (usedUp.length === 0) return [];
  const freed = forcedIn(study, contender, withFreedSupply(study.scenario, ownSystems));
  yield;
  const isIn = freed !== undefined && freed.gainMusdPerMwYear > tieMusdPerMwYear;
  return isIn ? usedUp.map(({ key }) => limitOf(key)) : [];
}
