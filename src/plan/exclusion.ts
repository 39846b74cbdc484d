import { match } from 'ts-pattern';
import type { Grade } from '../catalogue/figure.ts';
import { writeMonth } from '../quantity/month.ts';

/** Why something that was on offer serves nothing, each kind with its own facts. */
export type ExclusionReason =
  | { readonly kind: 'disabled'; readonly why: string }
  | { readonly kind: 'lacksNumber'; readonly field: string }
  | { readonly kind: 'notShipped'; readonly ships: number; readonly lastStart: number }
  | { readonly kind: 'pairedOnly' }
  | { readonly kind: 'memberExcluded'; readonly member: string }
  | { readonly kind: 'tierNotAllowed'; readonly tiers: readonly string[] }
  | { readonly kind: 'noEvidence'; readonly workload: string }
  | { readonly kind: 'weakEvidence'; readonly grade: Grade; readonly allowed: Grade }
  | { readonly kind: 'tooSlow'; readonly fastest: number; readonly needed: number };

/** A system or pairing that cannot serve: a tier, or anything at all where no tier is named. */
export interface Exclusion {
  readonly tier?: string;
  readonly server: string;
  readonly reason: ExclusionReason;
}

/** The reason in the planner's words, as a phrase without a full stop. */
export function exclusionPhrase(reason: ExclusionReason): string {
  return match(reason)
    .with({ kind: 'disabled' }, ({ why }) => why)
    .with({ kind: 'lacksNumber' }, ({ field }) => `its ${field} is not known`)
    .with(
      { kind: 'notShipped' },
      ({ ships, lastStart }) =>
        `it ships in ${writeMonth(ships)}, and no period begins after that (the last one begins in ${writeMonth(lastStart)})`,
    )
    .with({ kind: 'pairedOnly' }, () => 'it serves only as part of a pairing')
    .with({ kind: 'memberExcluded' }, ({ member }) => `its part ${member} cannot be bought`)
    .with({ kind: 'tierNotAllowed' }, ({ tiers }) => `the pairing is limited to ${tiers.join(', ')}`)
    .with({ kind: 'noEvidence' }, ({ workload }) => `no throughput is published for ${workload}`)
    .with(
      { kind: 'weakEvidence' },
      ({ grade, allowed }) => `its throughput at this speed is graded ${grade}, weaker than ${allowed}`,
    )
    .with(
      { kind: 'tooSlow' },
      ({ fastest, needed }) => `its fastest point is ${fastest} tok/s/user, and the tier asks for ${needed}`,
    )
    .exhaustive();
}
