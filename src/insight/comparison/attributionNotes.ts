import { counted } from '../../quantity/counted.ts';
import { listed } from '../../quantity/words.ts';
import type { Bundle } from './families.ts';

/** Why nothing is told where a plan cannot be had again. */
export function notAgain(plan: 'A' | 'B'): string {
  return `Planned again, the scenario of ${plan} does not come to the same plan, so what is between the two cannot be told. Plan both scenarios again with this Millwright.`;
}

/** What was put together because too much differs; nothing where each input stands alone. */
export function bundleNotes(bundles: readonly Bundle[]): string[] {
  const several = bundles.filter(({ inputs }) => inputs.length > 1);
  if (several.length === 0) return [];
  const kinds = several.map(({ label, inputs }) => `${label} (${counted(inputs.length, 'input')})`);
  return [`Too many inputs differ to weigh each: told together are ${listed(kinds)}.`];
}

/** What was put together because it is possible only together. */
export function togetherNote(members: readonly Bundle[]): string {
  return `${listed(members.map(({ label }) => label))} are told together, because there is no plan with some of them from A and the others from B.`;
}
