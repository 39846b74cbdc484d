import { match } from 'ts-pattern';
import type { Grade } from '../catalogue/figure.ts';
import { writeMonth } from '../quantity/month.ts';

/** Why something that was on offer serves nothing, each kind with its own facts. */
export type ExclusionReason =
  | { readonly kind: 'disabled'; readonly why: string }
  | { readonly kind: 'lacksNumber'; readonly field: string }
  | { readonly kind: 'notBuyable' }
  | { readonly kind: 'notShipped'; readonly ships: number; readonly lastStart: number }
  | {
      readonly kind: 'tooLate';
      readonly leadMonths: number;
      readonly arrives: number;
      readonly lastStart: number;
    }
  | { readonly kind: 'notAllowedAnywhere' }
  | { readonly kind: 'pairedOnly' }
  | { readonly kind: 'memberExcluded'; readonly member: string }
  | { readonly kind: 'tierNotAllowed'; readonly tiers: readonly string[] }
  | { readonly kind: 'noSite' }
  | { readonly kind: 'noEvidence'; readonly workload: string }
  | { readonly kind: 'noInputRate'; readonly prefill: string; readonly workload: string }
  | { readonly kind: 'noInputRatio' }
  | {
      readonly kind: 'weakEvidence';
      readonly grade: Grade;
      readonly allowed: Grade;
      /** The prefill system whose input rate it is; absent where it is the throughput. */
      readonly prefill?: string;
    }
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
      { kind: 'notBuyable' },
      () => 'the scenario does not let it be bought, and none of its racks stands throughout a period',
    )
    .with(
      { kind: 'notShipped' },
      ({ ships, lastStart }) =>
        `it ships in ${writeMonth(ships)}, and no period begins after that (the last one begins in ${writeMonth(lastStart)})`,
    )
    .with(
      { kind: 'tooLate' },
      ({ leadMonths, arrives, lastStart }) =>
        `it can be ordered, but with a lead time of ${leadMonths} ${leadMonths === 1 ? 'month' : 'months'} it arrives only in ${writeMonth(arrives)}, and no period begins then or later (the last one begins in ${writeMonth(lastStart)})`,
    )
    .with({ kind: 'notAllowedAnywhere' }, () => 'no site allows it')
    .with({ kind: 'pairedOnly' }, () => 'it serves only as part of a pairing')
    .with({ kind: 'memberExcluded' }, ({ member }) => `its part ${member} cannot be bought`)
    .with({ kind: 'tierNotAllowed' }, ({ tiers }) => `the pairing is limited to ${tiers.join(', ')}`)
    .with({ kind: 'noSite' }, () => 'no site that may serve the tier can have all that it takes')
    .with({ kind: 'noEvidence' }, ({ workload }) => `no throughput is published for ${workload}`)
    .with(
      { kind: 'noInputRate' },
      ({ prefill, workload }) => `no input rate of its prefill system ${prefill} is known for ${workload}`,
    )
    .with(
      { kind: 'noInputRatio' },
      () =>
        'the input tokens for each output token, which decide its balance of prefill and decode, are not stated; write for example "inputPerOutput: 8" for the tier',
    )
    .with(
      { kind: 'weakEvidence' },
      ({ grade, allowed, prefill }) =>
        `${prefill === undefined ? 'its throughput at this speed' : `the input rate of its prefill system ${prefill}`} is graded ${grade}, weaker than ${allowed}`,
    )
    .with(
      { kind: 'tooSlow' },
      ({ fastest, needed }) => `its fastest point is ${fastest} tok/s/user, and the tier asks for ${needed}`,
    )
    .exhaustive();
}
