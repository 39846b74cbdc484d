import { match } from 'ts-pattern';
import { inRuleOrder, ruleOf } from '../../plan/rules/index.ts';
import { formatCount, formatMoney, formatPower, formatTokenRate } from '../../quantity/format.ts';
import { dollars } from '../dollars.ts';
import type { Page } from '../page.ts';
import { pairs } from '../pairs.ts';
import { type Answered, section } from '../section.ts';

type Marginal = Answered['marginals'][number];
type AuditEntry = Answered['audit'][number];

/** Every limit that holds the plan back with what one more unit of it is worth, then the limits that do not, with what is left of them. */
export function binds(document: Answered, page: Page): string[] {
  const binding = inRuleOrder(document.marginals, ({ rule }) => rule).map((marginal): [string, string] => [
    marginal.loosening,
    worth(document, marginal),
  ]);
  const loose = inRuleOrder(document.audit, ({ rule }) => rule).flatMap((entry) =>
    isStated(entry) && !isBinding(document, entry) ? saidOf(entry) : [],
  );
  return [
    ...section('What binds', binding.length > 0 ? pairs(binding, page) : [NOTHING_BINDS], page),
    ...(loose.length > 0 ? ['', ...section('What does not bind', pairs(loose, page), page)] : []),
  ];
}

const NOTHING_BINDS = 'Nothing: one more unit of any limit earns nothing more.';

// A dollar of capex is spent once, so what it earns is no rate.
function worth({ objective }: Answered, { unit, valueUsd, valueUsdPerYear }: Marginal): string {
  const verb = objective.measure === 'capex' ? 'saves' : 'earns';
  const amount =
    unit === 'USD' ? dollars(Math.abs(valueUsd)) : `${dollars(Math.abs(valueUsdPerYear))} a year`;
  return `${verb} ${amount}${objective.measure === 'profit' ? ' of profit' : ''}`;
}

function isStated(entry: AuditEntry): boolean {
  return ruleOf(entry).isInput;
}

function isBinding({ marginals }: Answered, { rule, label }: AuditEntry): boolean {
  return marginals.some((marginal) => marginal.rule === rule && marginal.label === label);
}

function saidOf(entry: AuditEntry): [label: string, slack: string][] {
  const { slack = 'left' } = ruleOf(entry);
  if (slack === 'unsaid') return [];
  const { label, sense, used, allowed, unit } = entry;
  const spare = sense === '<=' ? allowed - used : used - allowed;
  if (Math.abs(spare) <= 1e-7 * Math.max(Math.abs(used), Math.abs(allowed))) {
    return [[label, `${amountOf(unit, allowed)}: just met, one more earns nothing`]];
  }
  const said = match(slack)
    .with('left', () => `${partOf(unit, spare, allowed)} left`)
    .with('notServed', () => `${partOf(unit, spare, allowed)} not served`)
    .with('kept', () => `${amountOf(unit, used)} served, ${amountOf(unit, allowed)} promised`)
    .exhaustive();
  return [[label, said]];
}

// The unit is said once where both amounts have the same.
function partOf(unit: AuditEntry['unit'], part: number, whole: number): string {
  const [left = '', leftUnit = ''] = amountOf(unit, part).split(' ');
  const all = amountOf(unit, whole);
  return leftUnit === (all.split(' ')[1] ?? '') ? `${left} of ${all}` : `${left} ${leftUnit} of ${all}`;
}

function amountOf(unit: AuditEntry['unit'], value: number): string {
  return match(unit)
    .with('MW', () => formatPower(value))
    .with('$M', () => formatMoney(value))
    .with('Mtok/s', () => formatTokenRate(value))
    .with('racks', () => `${formatCount(value)} racks`)
    .exhaustive();
}
