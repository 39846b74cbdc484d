import { counted } from '../../quantity/counted.ts';
import { formatQuantity } from '../../quantity/format.ts';
import { writeMonth } from '../../quantity/month.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Fact } from './fact.ts';

/** How prices, throughput and lives stand in time, a line each; lines only for what the scenario states. */
export function changes({ systemPriceChange = [], softwareGain, leadMonths = [] }: Scenario): Fact[] {
  const facts: Fact[] = [];
  if (systemPriceChange.length > 0)
    facts.push([
      'rack prices',
      bySystem(
        systemPriceChange.map(({ system, perYear }) => ({
          system,
          what: formatQuantity('changePerYear', perYear),
        })),
      ),
    ]);
  if (softwareGain) {
    const until =
      softwareGain.untilMonth === undefined ? '' : ` until ${writeMonth(softwareGain.untilMonth)}`;
    facts.push([
      'software',
      `${formatQuantity('sharePerYear', softwareGain.perYear)} more tokens of the same racks${until}`,
    ]);
  }
  if (leadMonths.length > 0)
    facts.push([
      'lead times',
      bySystem(leadMonths.map(({ system, months }) => ({ system, what: counted(months, 'month') }))),
    ]);
  return facts;
}

// Systems of the same number stand together; the most common number comes first.
function bySystem(entries: readonly { readonly system: string; readonly what: string }[]): string {
  const groups = new Map<string, string[]>();
  for (const { system, what } of entries) groups.set(what, [...(groups.get(what) ?? []), system]);
  return [...groups]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([what, systems]) => `${what} for ${systems.join(', ')}`)
    .join('; ');
}
