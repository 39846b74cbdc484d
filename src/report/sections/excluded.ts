import type { PlanDocument } from '../../document/schema.ts';
import { counted } from '../../quantity/counted.ts';
import { listed } from '../../quantity/words.ts';
import type { Page } from '../page.ts';
import { section } from '../section.ts';
import { capitalised } from '../words.ts';
import { point } from '../wrap.ts';

type Entry = PlanDocument['excluded'][number];

/** The part of a plan document that this section reads; `check` has no more than that. */
export interface Exclusions {
  readonly excluded: readonly Entry[];
  readonly scenario: { readonly input: { readonly tiers: readonly unknown[] } };
}

const MOST_LINES = 14;

/** Systems and pairings that serve nothing, or not some tier, gathered under their reasons; some 14 lines at most. */
export function excluded(document: Exclusions, page: Page): string[] {
  return section('What does not serve, and why', fewLines(reasonsOf(document), page), page);
}

/** The same without a limit on the lines. */
export function allExcluded(document: Exclusions, page: Page): string[] {
  return section(
    'What does not serve, and why',
    exclusionSentences(document).flatMap((sentence) => point(sentence, page.columns)),
    page,
  );
}

/** A sentence for each reason, with all that do not serve for it. */
export function exclusionSentences(document: Exclusions): string[] {
  return reasonsOf(document).map(({ text }) => text);
}

interface Reason {
  readonly text: string;
  /** How many entries of the list it stands for. */
  readonly entries: number;
}

function reasonsOf(document: Exclusions): Reason[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of document.excluded) {
    // How fast the fastest point is differs from system to system; the speeds of the tiers stand elsewhere.
    const reason = entry.reason === 'tooSlow' ? 'too slow' : entry.because;
    groups.set(reason, [...(groups.get(reason) ?? []), entry]);
  }
  return [...groups]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([reason, entries]) => ({
      text: `${capitalised(reason)}: ${serversIn(document, entries)}.`,
      entries: entries.length,
    }));
}

// Servers that miss the same tiers stand together; the tiers are named where they are not all of them.
function serversIn({ scenario }: Exclusions, entries: readonly Entry[]): string {
  const tiersOf = new Map<string, string[]>();
  for (const { server, tier } of entries) {
    tiersOf.set(server, [...(tiersOf.get(server) ?? []), ...(tier === undefined ? [] : [tier])]);
  }
  const together = new Map<string, string[]>();
  for (const [server, missed] of tiersOf) {
    const isAll = missed.length === 0 || missed.length === scenario.input.tiers.length;
    const suffix = isAll ? '' : ` for ${listed(missed)}`;
    together.set(suffix, [...(together.get(suffix) ?? []), server]);
  }
  return [...together].map(([suffix, servers]) => `${listed(servers)}${suffix}`).join('; ');
}

function fewLines(reasons: readonly Reason[], page: Page): string[] {
  const lines: string[] = [];
  for (const [index, reason] of reasons.entries()) {
    const next = point(reason.text, page.columns);
    if (index > 0 && lines.length + next.length > MOST_LINES) {
      const rest = reasons.slice(index).reduce((sum, { entries }) => sum + entries, 0);
      return [...lines, `- and ${counted(rest, 'more exclusion')}; the plan's JSON lists them all.`];
    }
    lines.push(...next);
  }
  return lines;
}
