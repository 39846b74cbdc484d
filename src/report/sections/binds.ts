import { inRuleOrder, ruleOf } from '../../plan/rules/index.ts';
import { counted } from '../../quantity/counted.ts';
import { type LimitTime, limitGroups, periodsOfLimits } from '../limitGroups.ts';
import { isJustMet, slackInWords, verbOf, worthInWords } from '../limitWords.ts';
import type { Page } from '../page.ts';
import { pairs } from '../pairs.ts';
import { type Reasoned, section } from '../section.ts';
import { totalOver } from '../stretch.ts';
import { wrap } from '../wrap.ts';

type Marginal = Reasoned['marginals'][number];
type AuditEntry = Reasoned['audit'][number];

/**
 * Every limit that holds the plan back with what one more unit of it is worth, then the limits that do not, with what is left of
 * them. Limits of several periods stand together, those that are worth most first, and what goes beyond a page is counted.
 */
export function binds(document: Reasoned, page: Page): string[] {
  const { binding, note, slack } = limitsIn(document);
  return [
    ...section(
      'What binds',
      [...linesOf(binding, page), ...(note === '' ? [] : wrap(note, page.columns))],
      page,
    ),
    ...(slack.rows.length > 0 ? ['', ...section('What does not bind', linesOf(slack, page), page)] : []),
  ];
}

/** The limits that bind, what is to be said of them all (which may be nothing), and those that do not bind. */
export function limitsIn(document: Reasoned): {
  readonly binding: LimitRows;
  readonly note: string;
  readonly slack: LimitRows;
} {
  const held = new Set(document.marginals.map(keyOf));
  const loose = inRuleOrder(document.audit, ({ rule }) => rule).filter(
    (entry) => ruleOf(entry).isInput && !held.has(keyOf(entry)),
  );
  const isGathered = document.periods.length > 1 || document.marginals.length + loose.length > MOST_SINGLE;
  const binding = isGathered ? gathered(document) : oneByOne(document);
  return {
    binding,
    note: binding.rows.length > 0 ? earlierCapex(document) : nothingBinds(document),
    slack: isGathered ? gatheredSlack(document, loose) : singleSlack(document, loose),
  };
}

/** Limits of one period that stand in rows of their own, and gathered rows, at most. */
const MOST_SINGLE = 60;
const MOST_GATHERED = 12;

function nothingBinds({ objective, scenario }: Reasoned): string {
  if (scenario.input.racks === 'whole')
    return 'Nothing that these racks could be used better for. What one more MW, rack or dollar would bring takes other racks: plan again with it.';
  return `Nothing: one more unit of any limit ${verbOf(objective.measure)} nothing more.`;
}

// The budget is a limit on what is spent so far, so the price of one limit holds those after it where they are.
function earlierCapex({ marginals, periods }: Reasoned): string {
  const end = periods.at(-1)?.start;
  if (!marginals.some(({ rule, period }) => rule === 'capex' && period !== undefined && period !== end))
    return '';
  return 'The budget adds up from the start: $1 more of capex in some periods leaves the limits after them as they are, so it is money sooner and not more money, unless they are the last. What $1 that is there from the start of such periods on is worth is the sum of its own worth and those of the later ones.';
}

/** Limits in words, as far as a page should hold them. */
export interface LimitRows {
  readonly rows: readonly (readonly [what: string, amount: string])[];
  /** How many limits there are beyond those rows. */
  readonly more: number;
}

function linesOf(limits: LimitRows, page: Page): string[] {
  return [...pairs(limits.rows, page), ...moreLimits(limits)];
}

/** Says how many limits there are beyond the rows, where there are any. */
export function moreLimits({ more }: LimitRows): string[] {
  return more > 0 ? [`and ${counted(more, 'more limit')}; the plan's JSON has them all.`] : [];
}

function oneByOne(document: Reasoned): LimitRows {
  const marginals = inRuleOrder(document.marginals, ({ rule }) => rule);
  return {
    rows: marginals.map((marginal) => [marginal.loosening, worthInWords(document, [marginal])]),
    more: 0,
  };
}

function gathered(document: Reasoned): LimitRows {
  const allowed = new Map(document.audit.map((entry) => [keyOf(entry), entry.allowed]));
  const groups = limitGroups(document.marginals, ({ loosening }) => loosening)
    .map((group) => ({
      ...group,
      worth: totalOver(group.limits, (one) => worthOf(one, allowed.get(keyOf(one)) ?? 1)),
    }))
    .toSorted((a, b) => b.worth - a.worth);
  const rows = groups
    .slice(0, MOST_GATHERED)
    .map(
      ({ limits, subject }) => [named(document, subject, limits), worthInWords(document, limits)] as const,
    );
  return { rows, more: totalOver(groups.slice(MOST_GATHERED), ({ limits }) => limits.length) };
}

// What all of a limit is worth, so that megawatts, racks and dollars can be told by their weight.
function worthOf({ unit, valueUsd }: Marginal, allowed: number): number {
  return Math.abs(valueUsd * allowed) * (unit === 'USD' ? 1e6 : 1);
}

function singleSlack(document: Reasoned, loose: readonly AuditEntry[]): LimitRows {
  return { rows: loose.flatMap((entry) => said(document, entry.label, [entry])), more: 0 };
}

function gatheredSlack(document: Reasoned, loose: readonly AuditEntry[]): LimitRows {
  const groups = limitGroups(loose, ({ label }) => label).flatMap(({ limits, subject }) => {
    // What is left in some periods says nothing of those in which nothing is.
    const parts = [limits.filter((one) => !isJustMet(one)), limits.filter(isJustMet)];
    const rows = parts.flatMap((part) => said(document, named(document, subject, part), part));
    return rows.length > 0 ? [{ rows, limits }] : [];
  });
  return {
    rows: groups.slice(0, MOST_GATHERED).flatMap(({ rows }) => rows),
    more: totalOver(groups.slice(MOST_GATHERED), ({ limits }) => limits.length),
  };
}

function said(
  document: Reasoned,
  what: string,
  entries: readonly AuditEntry[],
): (readonly [what: string, amount: string])[] {
  const slack = slackInWords(document, entries);
  return slack === undefined ? [] : [[what, slack]];
}

function named(document: Reasoned, subject: string, limits: readonly LimitTime[]): string {
  const when = periodsOfLimits(document, limits);
  return when === '' ? subject : `${subject}, ${when}`;
}

function keyOf({ rule, label }: Marginal | AuditEntry): string {
  return `${rule} ${label}`;
}
