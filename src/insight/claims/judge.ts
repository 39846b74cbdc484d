import type { ClaimsFile } from '../../catalogue/claimsSchema.ts';
import { agentFindings } from './agents.ts';
import { blackwellFindings } from './blackwell.ts';
import { blackwellUltraFindings } from './blackwellUltra.ts';
import { cachingFindings } from './caching.ts';
import type { ClaimId, FiguresOf, Finding, JudgedClaim } from './claim.ts';
import { elasticityFindings } from './elasticity.ts';
import type { Known } from './known.ts';
import { lpxFindings } from './lpx.ts';
import { memoryWallFindings } from './memoryWall.ts';
import { priceFallFindings } from './priceFall.ts';
import { quarterSplitFindings } from './quarterSplit.ts';
import { featureOf, ratioAlone } from './recorded.ts';
import { cpxFindings, rackRevenueFindings } from './revenueNeeded.ts';
import { rubinFindings } from './rubin.ts';
import { shellFindings } from './shell.ts';
import { softwareFindings } from './softwareGain.ts';
import { tierTableFindings } from './tierTable.ts';
import { tokensOfGigawattFindings } from './tokensOfGigawatt.ts';

/**
 * Every claim with what can be said of its numbers, in the order of the file: each computed anew from its figures, the curves of
 * the built-in catalogues and plans made for it. Throws `HighsNeeded` as planning does.
 */
export function judgedClaims({ claims }: ClaimsFile, known: Known): JudgedClaim[] {
  return (Object.keys(claims) as ClaimId[]).map((id) => judged(id, claims, known));
}

function judged<Id extends ClaimId>(id: Id, claims: ClaimsFile['claims'], known: Known): JudgedClaim {
  const stated = claims[id];
  const judge: Judge<Id> = JUDGES[id];
  return {
    id,
    claim: stated.claim,
    source: stated.source,
    findings: judge(stated.figures as FiguresOf<Id>, known),
    note: stated.note,
    ...('shownBy' in stated && { shownBy: stated.shownBy }),
  };
}

type Judge<Id extends ClaimId> = (figures: FiguresOf<Id>, known: Known) => Finding[];

const JUDGES: { readonly [Id in ClaimId]: Judge<Id> } = {
  'five-tiers': tierTableFindings,
  'quarter-split': quarterSplitFindings,
  'fixed-gigawatt': shellFindings,
  'gb200-75m': rackRevenueFindings,
  'cpx-5b': cpxFindings,
  'blackwell-10x-15x': blackwellFindings,
  'blackwell-50x-35x': blackwellUltraFindings,
  'rubin-10x': rubinFindings,
  'lpx-35x': lpxFindings,
  'gw-700m': tokensOfGigawattFindings,
  'blackwell-5000': ratioAlone,
  'inference-cost-10x-a-year': priceFallFindings,
  'prompt-caching': cachingFindings,
  'agents-multiply': agentFindings,
  jevons: elasticityFindings,
  'four-monetisations': () => featureOf('the price of a tier'),
  'persona-modelling': () => featureOf('the forecast'),
  'software-gain': softwareFindings,
  disaggregation: () => featureOf('pairings of prefill and decode'),
  'multi-vendor': () => featureOf('shares of vendors'),
  'memory-wall': memoryWallFindings,
};
