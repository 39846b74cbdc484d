import type { Scenario } from '../../../src/scenario/scenario.ts';
import type { ProgramLines } from './programLines.ts';
import type { Time } from './times.ts';

/** The tokens that every tier sells in every block of one period: made, wanted, promised and paid for. */
export function writeSold(lines: ProgramLines, scenario: Scenario, time: Time): void {
  for (const { id, demand, commitment, priceUsdPerMtok, pricesUsdPerMtok } of scenario.tiers) {
    const price = pricesUsdPerMtok?.[time.index] ?? priceUsdPerMtok.value;
    const wanted = demand.mean?.[time.index] as number;
    lines.row(`promised,${id},${time.id}`, '>=', commitment?.[time.index] ?? 0);
    if (demand.deferrable) lines.row(`wanted,${id},${time.id}`, '<=', wanted);
    for (const [b, block] of scenario.blocks.entries()) {
      const place = `${id},${time.id},${block.id}`;
      lines.row(`made,${place}`, '<=', 0);
      if (!demand.deferrable) lines.row(`wanted,${place}`, '<=', wanted * (demand.shape?.[b] ?? 1));
      lines.column(`sell,${place}`, (price * 365 * 86_400 * block.share * time.flow) / 1e6, [
        [`made,${place}`, 1],
        demand.deferrable ? [`wanted,${id},${time.id}`, block.share] : [`wanted,${place}`, 1],
        [`promised,${id},${time.id}`, block.share],
      ]);
    }
  }
}
