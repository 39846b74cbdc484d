import { match } from 'ts-pattern';
import { listed } from '../../quantity/words.ts';
import type { Page } from '../page.ts';
import { type Answered, section } from '../section.ts';
import { counted } from '../words.ts';
import { point } from '../wrap.ts';

/** Why the answer can be believed: the certificate of optimality, the audit of the rules, and how it was found. */
export function proof(document: Answered, page: Page): string[] {
  const sentences = [
    ...certificate(document),
    ...audit(document),
    ...solver(document),
    ...fallback(document),
    ...tieBreaks(document),
  ];
  return section(
    'Proof',
    sentences.flatMap((text) => point(text, page.columns)),
    page,
  );
}

function certificate({ certificate: found }: Answered): string[] {
  if (!found) return [];
  const worst = Math.max(found.primalResidual, found.dualResidual, found.complementarity);
  const verdict = found.holds ? 'The certificate holds' : 'The certificate does NOT hold';
  return [
    `${verdict}: duality gap ${written(found.gap)}, largest residual ${written(worst)}, tolerance ${written(found.tolerance)}, all relative.`,
  ];
}

function audit({ audit: entries }: Answered): string[] {
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

function solver({ solver: found }: Answered): string[] {
  if (!found) return [];
  const dropped =
    found.dominatedPoints === 0
      ? ''
      : `, after ${counted(found.dominatedPoints, 'operating point')} that cannot be in an optimum ${found.dominatedPoints === 1 ? 'was' : 'were'} dropped`;
  return [
    `Solved by ${nameOf(found.name)}: ${counted(found.columns, 'column')} x ${counted(found.rows, 'row')}${dropped}.`,
  ];
}

function fallback({ solver: found }: Answered): string[] {
  if (!found?.fallback) return [];
  const { from, why } = found.fallback;
  return [`It stepped in for ${nameOf(from)}: ${why.replace(/\.$/, '')}.`];
}

function tieBreaks({ solver: found }: Answered): string[] {
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
