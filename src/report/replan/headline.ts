import { match } from 'ts-pattern';
import type { PlanDocument, Replan } from '../../document/schema.ts';
import { formatShare } from '../../quantity/format.ts';
import { monthsOf, perYear } from '../../quantity/perYear.ts';
import { dollars } from '../dollars.ts';
import type { Page } from '../page.ts';
import { conflictInWords, repairInWords } from '../repairInWords.ts';
import { point, wrap } from '../wrap.ts';

/** What a hurried reader reads of planning again: what it gains, what cannot be undone, and what a limit on churn costs. */
export function replanHeadline(document: PlanDocument, replan: Replan, page: Page): string[] {
  const written = (text: string) => (text === '' ? [] : ['', ...wrap(text, page.columns)]);
  return [
    ...wrap(gain(document, replan), page.columns),
    ...missed(document, replan).flatMap((line) => point(line, page.columns)),
    ...written(standing(document, replan)),
    ...written(limit(document, replan)),
  ];
}

function gain(document: PlanDocument, replan: Replan): string {
  const { forecast, oldFleet, regretUsd } = replan;
  const same = forecast.length === 0 ? 'The demand is that of the earlier plan. ' : '';
  if (oldFleet.notKnown !== undefined)
    return `${same}What the earlier plan with its own racks would come to is not known: ${oldFleet.notKnown}`;
  if (oldFleet.notPossible !== undefined)
    return `${same}The racks of the earlier plan cannot keep what is promised under this forecast${oldFleet.diagnosis ? ':' : `: ${oldFleet.notPossible.join(' ')}`}`;
  const old = amount(document, oldFleet.valueUsd ?? 0);
  if (regretUsd === undefined) return `${same}The earlier plan with its own racks ${verb(document)} ${old}.`;
  if (regretUsd === 0)
    return `${same}${noOthers(document, replan)} than those of the earlier plan, with which it ${verb(document)} ${old}.`;
  const { value = 0 } = document.objective ?? {};
  return `${same}With all its racks and no others, the earlier plan would ${bare(document)} ${old} under this forecast. Planned again it ${verb(document)} ${amount(document, value)}: ${difference(document, regretUsd)} ${better(document)}.`;
}

// Where others would be better if they could still be had, or if more could change, or if the search went on, it does not say that there
// are none.
function noOthers(document: PlanDocument, { cannotBeUndoneUsd, churn }: Replan): string {
  const isLimited = churn !== undefined && churn.costUsd !== 0;
  const isLate = cannotBeUndoneUsd !== 0;
  const isStopped = document.outcome.kind === 'stopped';
  return [
    isLimited ? 'Within the limit on churn, no' : 'No',
    ' other racks',
    isLate ? ' that can still be had' : '',
    isStopped ? ' were found in time that' : '',
    isCapex(document) ? ' would do for less' : ' are better',
  ].join('');
}

function missed(document: PlanDocument, { oldFleet: { diagnosis } }: Replan): string[] {
  if (diagnosis === undefined) return [];
  const [first] = diagnosis.conflicts;
  const [least] = diagnosis.repairs;
  return [
    ...(first ? [`No use of them keeps this: ${conflictInWords(document, first)}.`] : []),
    ...(least ? [`They could keep their promises after this: ${repairInWords(document, least)}`] : []),
  ];
}

function standing(document: PlanDocument, replan: Replan): string {
  const { asOf, ordered, cannotBeUndoneUsd, fromScratch } = replan;
  const { rackCapexUsd, shellCapexUsd } = ordered;
  if (document.scenario.input.ordered === undefined)
    return `Nothing had to be ordered before ${asOf}, so that all of the plan is open.`;
  const spent = [
    ...(rackCapexUsd > 0 ? [`${dollars(rackCapexUsd)} of racks`] : []),
    ...(shellCapexUsd > 0 ? [`${dollars(shellCapexUsd)} of shell`] : []),
  ].join(' and ');
  const stands =
    spent === ''
      ? `Nothing had to be ordered before ${asOf}, so that nothing stands.`
      : `What had to be ordered before ${asOf} stands: ${spent}.`;
  if (cannotBeUndoneUsd === undefined) return stands;
  const superior = isCapex(document) ? 'cheaper' : 'better';
  if (cannotBeUndoneUsd === 0 && fromScratch.stopped)
    return `${stands} No plan from scratch was found in time that is ${superior}.`;
  if (cannotBeUndoneUsd === 0)
    return `${stands} Nobody regrets it: a plan from scratch would be no ${superior}.`;
  return `${stands} Whoever had known this forecast before would be ${difference(document, cannotBeUndoneUsd)} better off, which cannot be undone.`;
}

function limit(document: PlanDocument, { churn }: Replan): string {
  if (churn === undefined) return '';
  const { share, stillToOrderUsd, droppedUsd, addedUsd } = churn;
  const worth = limitCost(document, churn);
  if (stillToOrderUsd === 0)
    return `The earlier plan had no more racks to order, and ${formatShare(share)} of nothing is nothing: no rack is added.${worth}`;
  const part = (usd: number) => formatShare(usd / stillToOrderUsd);
  const allowed = `Of the ${dollars(stillToOrderUsd)} of racks that were still to be ordered, ${formatShare(share)} may be dropped and as much added.`;
  const used =
    droppedUsd === undefined || addedUsd === undefined
      ? ''
      : ` ${part(droppedUsd)} is dropped, and ${part(addedUsd)} added.`;
  return allowed + used + worth;
}

function limitCost(document: PlanDocument, { costUsd, withoutLimit }: NonNullable<Replan['churn']>): string {
  if (costUsd === undefined) return '';
  if (costUsd > 0) return ` Without that limit the plan would be ${difference(document, costUsd)} better.`;
  return withoutLimit.stopped
    ? ' Without that limit no better plan was found in time.'
    : ' The limit costs nothing.';
}

function isCapex({ scenario: { input } }: Measured): boolean {
  return input.objective === 'capex';
}

type Measured = Pick<PlanDocument, 'scenario'>;

/** Money of the objective, as a mean year of the horizon has it where it is revenue. */
function amount({ scenario: { input } }: Measured, usd: number): string {
  return match(input.objective)
    .with('revenue', () => `${dollars(perYear(usd, monthsOf(input.periods)))} a year`)
    .with('profit', () => `${dollars(usd)} of net present value`)
    .with('capex', () => `${dollars(usd)} of capex`)
    .exhaustive();
}

// What is named before is not named again.
function difference(document: Measured, usd: number): string {
  return document.scenario.input.objective === 'revenue' ? amount(document, usd) : dollars(usd);
}

function verb({ scenario: { input } }: Measured): string {
  return match(input.objective)
    .with('revenue', () => 'earns')
    .with('profit', () => 'is worth')
    .with('capex', () => 'costs')
    .exhaustive();
}

function bare({ scenario: { input } }: Measured): string {
  return match(input.objective)
    .with('revenue', () => 'earn')
    .with('profit', () => 'be worth')
    .with('capex', () => 'cost')
    .exhaustive();
}

function better(document: Measured): string {
  return isCapex(document) ? 'less' : 'more';
}
