import { match } from 'ts-pattern';
import { ruleOf } from '../plan/rules/index.ts';
import {
  formatCount,
  formatMoney,
  formatPower,
  formatQuantity,
  formatTokenRate,
} from '../quantity/format.ts';
import { dollars } from './dollars.ts';
import { extremePeriods } from './extremePeriods.ts';
import type { Reasoned } from './section.ts';
import { rangeInWords } from './words.ts';

type Marginal = Reasoned['marginals'][number];
type AuditEntry = Reasoned['audit'][number];

/** What one more unit of some limits of one kind is worth, as `earns $30M to $41M a year, most in 2027 Q3`. */
export function worthInWords(document: Reasoned, marginals: readonly Marginal[]): string {
  const { objective } = document;
  const [first] = marginals;
  const isOnce = first !== undefined && isWorthOnce(document, first);
  const values = marginals.map(({ period, since, valueUsd, valueUsdPerYear }) => ({
    period,
    since,
    value: Math.abs(isOnce ? valueUsd : valueUsdPerYear),
  }));
  const amount = between(
    values.map(({ value }) => value),
    dollars,
  );
  const most = extremePeriods(document, 'most', values, dollars);
  return [
    `${verbOf(objective.measure)} ${amount}${isOnce ? '' : ' a year'}${objective.measure === 'profit' ? ' of profit' : ''}`,
    ...(most === '' ? [] : [`most in ${most}`]),
  ].join(', ');
}

/**
 * Whether a price is no rate: a dollar is spent once, as is one that the cheapest plan saves, and a rack that is delivered in one of
 * several periods earns from then on.
 */
export function isWorthOnce(
  { objective, periods }: Reasoned,
  { rule, unit }: Pick<Marginal, 'rule' | 'unit'>,
): boolean {
  return unit === 'USD' || objective.measure === 'capex' || (rule === 'supply' && periods.length > 1);
}

/** What a limit that gives way does for the plan: it earns, or where the plan is the cheapest one it saves. */
export function verbOf(measure: Reasoned['objective']['measure']): string {
  return measure === 'capex' ? 'saves' : 'earns';
}

/**
 * What is left of some limits of one kind that do not bind, or what is not served of them, and when that is least; undefined where
 * the rule has nothing to say.
 */
export function slackInWords(document: Reasoned, entries: readonly AuditEntry[]): string | undefined {
  const { objective, scenario } = document;
  const [first] = entries;
  if (first === undefined) return undefined;
  const { slack = 'left' } = ruleOf(first);
  const { unit } = first;
  const written = (value: number) => amountOf(unit, value);
  const allowed = between(
    entries.map((entry) => entry.allowed),
    written,
  );
  if (slack === 'unsaid') return undefined;
  if (entries.every(isJustMet))
    return scenario.input.racks === 'whole'
      ? `${allowed}: just met`
      : `${allowed}: just met, one ${first.sense === '>=' ? 'less' : 'more'} ${verbOf(objective.measure)} nothing`;
  const spare = entries.map((entry) => (isJustMet(entry) ? 0 : spareOf(entry)));
  const values = entries.map(({ period, since }, index) => ({ period, since, value: spare[index] ?? 0 }));
  const least = extremePeriods(document, 'least', values, written);
  const said = match(slack)
    .with('left', () => `${partOf(between(spare, written), allowed)} left`)
    .with('notServed', () => `${partOf(between(spare, written), allowed)} not served`)
    .with(
      'kept',
      () =>
        `${between(
          entries.map(({ used }) => used),
          written,
        )} served, ${allowed} promised`,
    )
    .exhaustive();
  if (least === '') return said;
  return `${said}, ${slack === 'kept' ? 'closest' : 'least'} in ${least}`;
}

function spareOf({ sense, used, allowed }: AuditEntry): number {
  return sense === '<=' ? allowed - used : used - allowed;
}

/** Whether nothing is left of a limit, rounding apart. */
export function isJustMet(entry: AuditEntry): boolean {
  const { used, allowed } = entry;
  return Math.abs(spareOf(entry)) <= 1e-7 * Math.max(Math.abs(used), Math.abs(allowed));
}

function between(values: readonly number[], write: (value: number) => string): string {
  const [least, most] = [write(Math.min(...values)), write(Math.max(...values))];
  return least === most ? least : rangeInWords(least, most);
}

// The unit is said once where both amounts have the same.
function partOf(part: string, whole: string): string {
  const unit = / \S+$/.exec(part)?.[0];
  return unit !== undefined && whole.endsWith(unit)
    ? `${part.slice(0, -unit.length)} of ${whole}`
    : `${part} of ${whole}`;
}

/** So much of a limit: `250 MW`, `$40B`, `12.5 racks`. */
export function amountOf(unit: AuditEntry['unit'], value: number): string {
  return match(unit)
    .with('MW', () => formatPower(value))
    .with('$M', () => formatMoney(value))
    .with('Mtok/s', () => formatTokenRate(value))
    .with('racks', () => `${formatCount(value)} racks`)
    .with('t/year', () => formatQuantity('carbonRate', value))
    .exhaustive();
}
