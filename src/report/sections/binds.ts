import { match } from 'ts-pattern';
import { formatCount, formatMoney, formatPower, formatTokenRate } from '../../quantity/format.ts';
import { dollars } from '../dollars.ts';
import type { Page } from '../page.ts';
import { pairs } from '../pairs.ts';
import { type Answered, section } from '../section.ts';

type Marginal = Answered['marginals'][number];
type AuditEntry = Answered['audit'][number];

/** Every limit that holds the plan back with what one more unit of it is worth, then the limits that do not, with what is left of them. */
export function binds(document: Answered, page: Page): string[] {
  const binding = inOrder(document.marginals).map((marginal): [string, string] => [
    looser(marginal),
    worth(document, marginal),
  ]);
  const loose = inOrder(document.audit.filter((entry) => isLoose(document, entry))).map(
    (entry): [string, string] => [entry.limit, left(entry)],
  );
  return [
    ...section('What binds', binding.length > 0 ? pairs(binding, page) : [NOTHING_BINDS], page),
    ...(loose.length > 0 ? ['', ...section('What does not bind', pairs(loose, page), page)] : []),
  ];
}

const NOTHING_BINDS = 'Nothing: one more unit of any limit earns nothing more.';

// Limits that the planner states, in the order in which a reader looks for them; the other rules only tie columns together.
const LIMITS = ['power', 'capex', 'supply', 'demand', 'commitment', 'share'];

function inOrder<T extends { rule: string }>(entries: readonly T[]): T[] {
  return entries.toSorted((a, b) => LIMITS.indexOf(a.rule) - LIMITS.indexOf(b.rule));
}

/** One unit more of a limit, or less of a demand that costs, in the planner's words. */
function looser({ rule, limit, unit, valueUsd }: Marginal): string {
  if (rule === 'commitment') return `one ${unit} less ${limit.replace(/^commitment/, 'promised')}`;
  if (rule === 'share') return `one ${unit} ${valueUsd < 0 ? 'less' : 'more'} in the ${limit}`;
  if (rule === 'supply') return `one more rack in the ${limit}`;
  return `one more ${unit === 'USD' ? '$1' : unit} of ${limit}`;
}

// A dollar of capex is spent once, so what it earns is no rate.
function worth({ objective }: Answered, { unit, valueUsd, valueUsdPerYear }: Marginal): string {
  const verb = objective.measure === 'capex' ? 'saves' : 'earns';
  const amount =
    unit === 'USD' ? dollars(Math.abs(valueUsd)) : `${dollars(Math.abs(valueUsdPerYear))} a year`;
  return `${verb} ${amount}${objective.measure === 'profit' ? ' of profit' : ''}`;
}

function isLoose({ marginals }: Answered, { rule, limit }: AuditEntry): boolean {
  return (
    rule !== 'share' &&
    LIMITS.includes(rule) &&
    !marginals.some((marginal) => marginal.rule === rule && marginal.limit === limit)
  );
}

function left({ rule, sense, used, allowed, unit }: AuditEntry): string {
  const spare = sense === '<=' ? allowed - used : used - allowed;
  if (Math.abs(spare) <= 1e-7 * Math.max(Math.abs(used), Math.abs(allowed))) {
    return `${amountOf(unit, allowed)}: just met, one more earns nothing`;
  }
  if (rule === 'commitment') return `${amountOf(unit, used)} served, ${amountOf(unit, allowed)} promised`;
  return `${partOf(unit, spare, allowed)} ${rule === 'demand' ? 'not served' : 'left'}`;
}

// The unit is said once where both amounts have the same.
function partOf(unit: string, part: number, whole: number): string {
  const [left = '', leftUnit = ''] = amountOf(unit, part).split(' ');
  const all = amountOf(unit, whole);
  return leftUnit === (all.split(' ')[1] ?? '') ? `${left} of ${all}` : `${left} ${leftUnit} of ${all}`;
}

function amountOf(unit: string, value: number): string {
  return match(unit)
    .with('MW', () => formatPower(value))
    .with('$M', () => formatMoney(value))
    .with('Mtok/s', () => formatTokenRate(value))
    .otherwise(() => `${formatCount(value)} ${unit}`);
}
