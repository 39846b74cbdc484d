import { match } from 'ts-pattern';
import type { ExclusionReason } from '../../../plan/exclusion.ts';
import { type Formulation, formulate } from '../../../plan/formulation.ts';
import type { Plan } from '../../../plan/plan.ts';
import { formatCount } from '../../../quantity/format.ts';

/** What one MW of a system or pairing is good for in one tier and period. */
export type Serving =
  | { readonly kind: 'sells'; readonly mtokPerSPerMw: number }
  /** It can serve the tier, but in other periods. */
  | { readonly kind: 'notNow' }
  /** It can serve the tier, but at other sites. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'excluded'; readonly reason: ExclusionReason };

/** The planner's own options for the scenario of a plan; worked out once for each plan. */
export function formulationOf(plan: Plan): Formulation {
  const known = KNOWN.get(plan);
  if (known) return known;
  const formulation = formulate(plan.scenario);
  KNOWN.set(plan, formulation);
  return formulation;
}

/**
 * What a MW of a system or pairing can sell in each tier, in the order of the tiers: output Mtok/s after availability, utilisation and
 * software gain. At one site, or at the first one that may serve the tier with it where `site` is absent.
 */
export function servingsOf(
  plan: Plan,
  server: string,
  period: number,
  site: string | undefined,
): readonly Serving[] {
  const { options, optionsIn, excluded } = formulationOf(plan);
  return plan.scenario.tiers.map((tier): Serving => {
    const isSame = (option: { readonly server: string; readonly tier: string }) =>
      option.server === server && option.tier === tier.id;
    const isHere = (option: { readonly site: string }) => site === undefined || option.site === site;
    const now = optionsIn[period]?.find((option) => isSame(option) && isHere(option));
    if (now) return { kind: 'sells', mtokPerSPerMw: now.billableMtokPerSPerMw * (now.gain[period] ?? 1) };
    const own = options.filter(isSame);
    if (own.some(isHere)) return { kind: 'notNow' };
    if (own.length > 0) return { kind: 'elsewhere' };
    const entry = excluded.find((one) => one.server === server && (one.tier ?? tier.id) === tier.id);
    // A system that the scenario has only for the sake of a pairing is excluded from nothing.
    return { kind: 'excluded', reason: entry?.reason ?? { kind: 'pairedOnly' } };
  });
}

/** A serving as a short cell: ktok/s per MW, or a sign for which `signInWords` has the words. */
export function servingCell(serving: Serving): string {
  return match(serving)
    .with({ kind: 'sells' }, ({ mtokPerSPerMw }) => {
      const written = formatCount(mtokPerSPerMw * 1000);
      return written === '0' ? '<0.1' : written;
    })
    .with({ kind: 'notNow' }, () => '-')
    .with({ kind: 'elsewhere' }, () => 'no')
    .with({ kind: 'excluded' }, ({ reason }) => signOf(reason))
    .exhaustive();
}

/** What the signs among some cells mean, in one sentence; empty where there is none. */
export function signsInWords(cells: readonly string[]): string {
  const used = Object.entries(SIGNS).filter(([sign]) => cells.includes(sign));
  return used.length === 0 ? '' : `${used.map(([sign, words]) => `${sign}: ${words}`).join('; ')}.`;
}

const KNOWN = new WeakMap<Plan, Formulation>();

const SIGNS: Readonly<Record<string, string>> = {
  slow: 'not fast enough for the tier',
  none: 'nothing is published',
  weak: 'the evidence is too weak',
  pair: 'serves only in a pairing',
  no: 'may not serve the tier here',
  '-': 'not in this period',
  '?': 'not known',
};

function signOf(reason: ExclusionReason): string {
  return match(reason)
    .with({ kind: 'tooSlow' }, () => 'slow')
    .with({ kind: 'noEvidence' }, { kind: 'noInputRate' }, { kind: 'noInputRatio' }, () => 'none')
    .with({ kind: 'weakEvidence' }, () => 'weak')
    .with({ kind: 'pairedOnly' }, () => 'pair')
    .with(
      { kind: 'disabled' },
      { kind: 'lacksNumber' },
      { kind: 'notBuyable' },
      { kind: 'notShipped' },
      { kind: 'tooLate' },
      { kind: 'notAllowedAnywhere' },
      { kind: 'memberExcluded' },
      { kind: 'tierNotAllowed' },
      { kind: 'noSite' },
      () => 'no',
    )
    .exhaustive();
}
