import { inRuleOrder, ruleOf } from '../../../plan/rules/index.ts';
import { limitGroups, periodsOfLimits } from '../../../report/limitGroups.ts';
import { isJustMet, slackInWords, worthInWords } from '../../../report/limitWords.ts';
import type { Reasoned } from '../../../report/section.ts';
import { binds } from '../../../report/sections/binds.ts';
import { totalOver } from '../../../report/stretch.ts';
import { wrap } from '../../../report/wrap.ts';
import { type Line, line } from '../../page.ts';
import { fromReport, headed } from '../headed.ts';
import { pairLines } from './pairLines.ts';

type Marginal = Reasoned['marginals'][number];
type AuditEntry = Reasoned['audit'][number];

/**
 * Every limit that holds the plan back, over all its periods, with what one more unit of it is worth and which input loosens it: those
 * first that are worth most as a whole.
 */
export function binding(document: Reasoned, columns: number): Line[] {
  const { marginals, audit } = document;
  if (marginals.length === 0) return fromReport(binds({ ...document, audit: [] }, { columns }));
  const allowed = new Map(audit.map((entry) => [keyOf(entry), entry.allowed]));
  const groups = limitGroups(
    inRuleOrder(marginals, ({ rule }) => rule),
    ({ loosening }) => loosening,
  )
    .map((group) => ({
      ...group,
      worth: totalOver(group.limits, (one) => worthOf(one, allowed.get(keyOf(one)) ?? 1)),
    }))
    .toSorted((a, b) => b.worth - a.worth);
  const pairs = groups.map(({ subject, limits }) => ({
    what: named(document, subject, limits),
    amount: worthInWords(document, limits),
    aside: [...new Set(limits.flatMap(({ loosenedBy }) => loosenedBy))].join(', '),
  }));
  return headed('What binds', [...pairLines(pairs, columns), ...moneySooner(document, columns)], columns);
}

/** What is left of the limits that do not bind, over all periods; nothing where every limit binds. */
export function slack(document: Reasoned, columns: number): Line[] {
  const held = new Set(document.marginals.map(keyOf));
  const loose = inRuleOrder(document.audit, ({ rule }) => rule).filter(
    (entry) => ruleOf(entry).isInput && !held.has(keyOf(entry)),
  );
  const pairs = limitGroups(loose, ({ label }) => label).flatMap(({ subject, limits }) => {
    // What is left in some periods says nothing of those in which nothing is.
    const parts = [limits.filter((one) => !isJustMet(one)), limits.filter(isJustMet)];
    return parts.flatMap((part) => {
      const amount = slackInWords(document, part);
      return amount === undefined ? [] : [{ what: named(document, subject, part), amount }];
    });
  });
  return headed('What does not bind', pairLines(pairs, columns), columns);
}

// What all of a limit is worth, so that megawatts, racks and dollars can be told by their weight.
function worthOf({ unit, valueUsd }: Marginal, allowed: number): number {
  return Math.abs(valueUsd * allowed) * (unit === 'USD' ? 1e6 : 1);
}

// The budget is a limit on what is spent so far, so the price of one limit holds those after it where they are.
function moneySooner({ marginals, periods }: Reasoned, columns: number): Line[] {
  const end = periods.at(-1)?.start;
  const isSooner = marginals.some(
    ({ rule, period }) => rule === 'capex' && period !== undefined && period !== end,
  );
  if (!isSooner) return [];
  const note =
    'The capex budget adds up from the start: $1 more in some periods is money sooner, and more money only where they are the last. $1 that is there from their start on is worth the sum of their price and all later ones.';
  return wrap(note, columns).map((text) => line(text, 'quiet'));
}

// Of one period the title says which.
function named(document: Reasoned, subject: string, limits: readonly (Marginal | AuditEntry)[]): string {
  const when = document.periods.length > 1 ? periodsOfLimits(document, limits) : '';
  return when === '' ? subject : `${subject}, ${when}`;
}

function keyOf({ rule, label }: Marginal | AuditEntry): string {
  return `${rule} ${label}`;
}
