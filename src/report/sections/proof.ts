import { match } from 'ts-pattern';
import { counted } from '../../quantity/counted.ts';
import { formatPower } from '../../quantity/format.ts';
import { listed } from '../../quantity/words.ts';
import { dollars } from '../dollars.ts';
import { CLOSED, gapInWords } from '../gapInWords.ts';
import type { Page } from '../page.ts';
import { type Reasoned, section } from '../section.ts';
import { point } from '../wrap.ts';

/** Why the answer can be believed: the certificate of optimality, the audit of the rules, and how it was found. */
export function proof(document: Reasoned, page: Page): string[] {
  return section(
    'Proof',
    proofSentences(document).flatMap((text) => point(text, page.columns)),
    page,
  );
}

/** The same as sentences. */
export function proofSentences(document: Reasoned): string[] {
  return [
    ...certificate(document),
    ...bound(document),
    ...wholeRacks(document),
    ...audit(document),
    ...solver(document),
    ...fallback(document),
    ...tieBreaks(document),
  ];
}

function certificate({ certificate: found, wholeRacks: whole }: Reasoned): string[] {
  if (!found) return [];
  const worst = Math.max(found.primalResidual, found.dualResidual, found.complementarity);
  const verdict = found.holds ? 'The certificate holds' : 'The certificate does NOT hold';
  return [
    `${verdict}${whole ? ' for the best use of these whole racks' : ''}: duality gap ${written(found.gap)}, largest residual ${written(worst)}, tolerance ${written(found.tolerance)}, all relative.`,
  ];
}

// With racks in parts the bound is the plan itself, which the certificate says.
function bound({ objective, wholeRacks: whole }: Reasoned): string[] {
  if (!whole && objective.gap <= CLOSED) return [];
  const better = { revenue: 'earns more than', profit: 'is worth more than', capex: 'costs less than' };
  return [
    `No plan ${better[objective.measure]} ${dollars(objective.bound)} (${unit(objective.measure)}); this one is within ${dollars(Math.abs(objective.bound - objective.value))} of that, a gap of ${gapInWords(objective.gap)}.`,
  ];
}

function unit(measure: Reasoned['objective']['measure']): string {
  return { revenue: 'over the horizon', profit: 'net present value', capex: 'capex' }[measure];
}

function wholeRacks({ wholeRacks: whole, objective }: Reasoned): string[] {
  if (!whole) return [];
  const rounded =
    whole.roundedDownUsd === undefined
      ? 'its racks rounded down cannot keep what was promised'
      : `its racks rounded down, used as well as they can be, come to ${dollars(whole.roundedDownUsd)}`;
  return [
    `The best plan with racks in parts comes to ${dollars(whole.continuousUsd)} (${unit(objective.measure)}), and ${rounded}. Rounding strands ${formatPower(whole.strandedMw)}.`,
  ];
}

function audit({ audit: entries }: Reasoned): string[] {
  if (entries.length === 0) return [];
  const rules = new Set(entries.map(({ rule }) => rule)).size;
  const broken = entries.filter(({ holds }) => !holds);
  const checks = `${counted(entries.length, 'check')} of ${counted(rules, 'rule')}`;
  return [
    broken.length === 0
      ? `The audit, in plain arithmetic from the finished plan: ${checks}, all hold.`
      : `The audit, in plain arithmetic from the finished plan: ${checks}, of which are BROKEN: ${listed(broken.map(({ label }) => label))}.`,
  ];
}

function solver({ solver: found }: Reasoned): string[] {
  if (!found) return [];
  const dropped =
    found.dominatedPoints === 0
      ? ''
      : `, after ${counted(found.dominatedPoints, 'operating point')} that cannot be in an optimum ${found.dominatedPoints === 1 ? 'was' : 'were'} dropped`;
  return [
    `Solved by ${nameOf(found.name)}: ${counted(found.columns, 'column')} x ${counted(found.rows, 'row')}${dropped}.`,
  ];
}

function fallback({ solver: found }: Reasoned): string[] {
  if (!found?.fallback) return [];
  const { from, why } = found.fallback;
  const whose = from === found.name ? 'its own first answer' : nameOf(from);
  return [
    `${from === found.name ? 'Its primal method' : 'It'} stepped in for ${whose}: ${why.replace(/\.$/, '')}.`,
  ];
}

function tieBreaks({ solver: found }: Reasoned): string[] {
  if (!found || found.tieBreaks.length === 0) return [];
  return [`Of several plans as good, this one was chosen by ${listed(found.tieBreaks)}.`];
}

function nameOf(name: 'simplex' | 'highs'): string {
  return match(name)
    .with('simplex', () => 'javascript-lp-solver')
    .with('highs', () => 'HiGHS')
    .exhaustive();
}

function written(value: number): string {
  return value === 0 ? '0' : value.toExponential(1).replace('.0e', 'e').replace('e+0', '');
}
