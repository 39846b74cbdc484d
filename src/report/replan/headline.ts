import { match } from 'ts-pattern';
import type { PlanDocument } from '../../document/schema.ts';
import { formatShare } from '../../quantity/format.ts';
import { monthsOf, perYear } from '../../quantity/perYear.ts';
import { dollars } from '../dollars.ts';
import type { Page } from '../page.ts';
import { conflictInWords, repairInWords } from '../repairInWords.ts';
import { point, wrap } from '../wrap.ts';

export type Replan = NonNullable<PlanDocument['replan']>;

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

function gain(document: PlanDocument, { forecast, oldFleet, regretUsd }: Replan): string {
  const same = forecast.length === 0 ? 'The forecast is that of the earlier plan. ' : '';
  if (oldFleet.notPossible !== undefined)
    return `${same}The racks of the earlier plan cannot keep what is promised under this forecast${oldFleet.diagnosis ? ':' : `: ${oldFleet.notPossible.join(' ')}`}`;
  const old = amount(document, oldFleet.valueUsd ?? 0);
  if (regretUsd === undefined) return `${same}The earlier plan with its own racks ${verb(document)} ${old}.`;
  if (regretUsd === 0)
    return `${same}No other racks are better than those of the earlier plan, with which it ${verb(document)} ${old}.`;
  const { value = 0 } = document.objective ?? {};
  return `${same}With all its racks and no others, the earlier plan would ${bare(document)} ${old} under this forecast. Planned again it ${verb(document)} ${amount(document, value)}: ${difference(document, regretUsd)} ${better(document)}.`;
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

function standing(document: PlanDocument, { asOf, ordered, cannotBeUndoneUsd }: Replan): string {
  const { rackCapexUsd, shellCapexUsd } = ordered;
  if (rackCapexUsd + shellCapexUsd === 0)
    return `Nothing had to be ordered before ${asOf}, so that all of the plan is open.`;
  const spent = [
    `${dollars(rackCapexUsd)} of racks`,
    ...(shellCapexUsd > 0 ? [`${dollars(shellCapexUsd)} of shell`] : []),
  ].join(' and ');
  const stands = `What had to be ordered before ${asOf} stands: ${spent}.`;
  if (cannotBeUndoneUsd === undefined) return stands;
  if (cannotBeUndoneUsd === 0) return `${stands} Nobody regrets it: a plan from scratch would be no better.`;
  return `${stands} Whoever had known this forecast before would be ${difference(document, cannotBeUndoneUsd)} better off, which cannot be undone.`;
}

function limit(document: PlanDocument, { churn }: Replan): string {
  if (churn === undefined) return '';
  const { share, stillToOrderUsd, droppedUsd, addedUsd, costUsd } = churn;
  if (stillToOrderUsd === 0)
    return `The earlier plan had no more racks to order, and ${formatShare(share)} of nothing is nothing: no rack is added.`;
  const part = (usd: number) => formatShare(usd / stillToOrderUsd);
  const allowed = `Of the ${dollars(stillToOrderUsd)} of racks that were still to be ordered, ${formatShare(share)} may be dropped and as much added.`;
  const used =
    droppedUsd === undefined || addedUsd === undefined
      ? ''
      : ` ${part(droppedUsd)} is dropped, and ${part(addedUsd)} added.`;
  if (costUsd === undefined) return allowed + used;
  return `${allowed}${used} ${
    costUsd === 0
      ? 'The limit costs nothing.'
      : `Without that limit the plan would be ${difference(document, costUsd)} better.`
  }`;
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

function better({ scenario: { input } }: Measured): string {
  return input.objective === 'capex' ? 'less' : 'more';
}
