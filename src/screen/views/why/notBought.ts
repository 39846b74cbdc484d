import { systemsBought } from '../../../insight/inUse.ts';
import { exclusionPhrase } from '../../../plan/exclusion.ts';
import type { Plan } from '../../../plan/plan.ts';
import { listed } from '../../../quantity/words.ts';
import { safe } from '../../../report/safe.ts';
import { allExcluded } from '../../../report/sections/excluded.ts';
import { point } from '../../../report/wrap.ts';
import { type Line, line } from '../../page.ts';
import { headed } from '../headed.ts';

/** Why each system and pairing that serves nothing, or not some tier, is out, gathered by reason; then what could serve and is not bought. */
export function notBought(plan: Plan, columns: number): Line[] {
  const { excluded, scenario } = plan;
  const reported = allExcluded(
    {
      excluded: safe(
        excluded.map(({ server, tier, reason }) => ({
          server,
          ...(tier !== undefined && { tier }),
          reason: reason.kind,
          because: exclusionPhrase(reason),
        })),
      ),
      scenario: { input: scenario },
    },
    { columns },
  );
  const rivals = safe(ableAndUnbought(plan));
  const beaten =
    rivals.length > 0
      ? point(`Could serve, but buying it makes the plan no better: ${listed(rivals)}.`, columns)
      : [];
  const lines = [...reported.slice(1), ...beaten].map((text) => line(text));
  return headed('What is not bought, and why', lines, columns);
}

function ableAndUnbought({ excluded, scenario, periods }: Plan): string[] {
  const bought = systemsBought(periods);
  const { alone, buyable, tiers } = scenario;
  return alone.filter((system) => {
    const own = excluded.filter(({ server }) => server === system);
    const missed = new Set(own.flatMap(({ tier }) => (tier === undefined ? [] : [tier])));
    const isOut = own.some(({ tier }) => tier === undefined) || missed.size === tiers.length;
    return !isOut && !bought.has(system) && (buyable?.includes(system) ?? true);
  });
}
