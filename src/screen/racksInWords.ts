import { formatCount } from '../quantity/format.ts';
import type { TimelineRow } from './timeline.ts';

/** The racks of a period by generation: `2028 Q1 racks: 3,000 Hopper (5,000 retired), 825 Rubin`. */
export function racksInWords({ label, generations }: TimelineRow, names: readonly string[]): string {
  const parts = generations.flatMap(({ running, switchedOff, retired }, index) => {
    const aside = [
      ...(switchedOff > 0 ? [`${formatCount(switchedOff)} off`] : []),
      ...(retired > 0 ? [`${formatCount(retired)} retired`] : []),
    ];
    if (running === 0 && aside.length === 0) return [];
    return [`${formatCount(running)} ${names[index]}${aside.length > 0 ? ` (${aside.join(', ')})` : ''}`];
  });
  return `${label} racks: ${parts.length > 0 ? parts.join(', ') : 'none'}`;
}
