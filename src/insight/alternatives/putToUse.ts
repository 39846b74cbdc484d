import { rowsOver } from '../../plan/buildProgram.ts';
import { buyKey, type ColumnKey, runKey } from '../../plan/columns.ts';
import { standsIn } from '../../plan/life.ts';
import { usableMw } from '../../plan/sitePower.ts';
import type { Row } from '../../program/program.ts';
import type { Restriction } from '../baselines/restriction.ts';
import type { Study } from '../study.ts';

/**
 * Rows under which no money is spent on what is never used: no more racks are delivered than run in the periods of their life all told, and
 * no more shell is built than racks that run all told, nor than the site has power. Without them capex could go as high as the
 * budget where the objective does not count it, and without a limit where there is no budget.
 */
export function putToUse({ formulation, program }: Study): Row<unknown>[] {
  const { scenario, stocks } = formulation;
  const { periods, sites } = scenario;
  const racks = stocks.flatMap(({ site, system, canBuy, canRun }) =>
    periods
      .filter((_, index) => canBuy[index])
      .map((delivery): Restriction => {
        const runs = periods.filter(
          (period, index) => canRun[index] && standsIn(scenario, delivery.startMonth, period),
        );
        const terms: (readonly [ColumnKey, number])[] = [
          [buyKey(site.id, system.id, delivery.id), 1],
          ...runs.map(({ id }) => [runKey(site.id, system.id, id), -1] as const),
        ];
        return restriction(`used,${site.id},${system.id},${delivery.id}`, 0, terms);
      }),
  );
  const last = periods.at(-1)?.id ?? '';
  const shell = sites
    .filter(({ shellMusdPerMw }) => shellMusdPerMw !== undefined)
    .flatMap((site) => {
      const stood = site.existingShellMw ?? 0;
      const stands: readonly [ColumnKey, number] = [{ kind: 'shell', site: site.id, period: last }, 1];
      const runs = stocks
        .filter((stock) => stock.site.id === site.id)
        .flatMap(({ system, rackMw, canRun }) =>
          periods
            .filter((_, index) => canRun[index])
            .map(({ id }) => [runKey(site.id, system.id, id), -rackMw] as const),
        );
      const mostMw = Math.max(stood, ...periods.map((_, index) => usableMw(site, index)));
      return [
        restriction(`powered,${site.id}`, mostMw, [stands]),
        restriction(`stoodIn,${site.id}`, stood, [stands, ...runs]),
      ];
    });
  return rowsOver(program, [...racks, ...shell]);
}

function restriction(
  name: string,
  rhs: number,
  terms: readonly (readonly [ColumnKey, number])[],
): Restriction {
  return { key: { rule: 'restriction', name }, sense: '<=', rhs, terms };
}
