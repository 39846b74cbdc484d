import type { ComparisonDocument } from '../../document/comparisonSchema.ts';
import { perYear } from '../../quantity/perYear.ts';
import { listed } from '../../quantity/words.ts';
import { dollars } from '../dollars.ts';
import { signed } from './amounts.ts';

type Attribution = NonNullable<ComparisonDocument['attribution']>;
type Part = Attribution['parts'][number];

/** What the difference comes from, the largest first, as one sentence; empty where it cannot be told or is nothing. */
export function reasons(document: ComparisonDocument): string {
  const { attribution } = document;
  if (attribution === undefined) return '';
  const named = attribution.parts.slice(0, MOST_NAMED);
  const left = attribution.parts.filter((part) => !named.includes(part));
  const rest = left.reduce((sum, { valueUsd }) => sum + valueUsd, 0);
  const clause = (usd: number, why: string) =>
    Math.abs(usd) > TELLING * largestOf(attribution) ? [`${amountOf(document, usd)} because of ${why}`] : [];
  const clauses = [
    ...named.flatMap((part) => clause(part.valueUsd, inWords(document, part))),
    ...clause(rest, 'the rest'),
    ...clause(attribution.wholeRacksUsd ?? 0, 'whole racks'),
  ];
  return clauses.length === 0 ? '' : `Of the difference, ${listed(clauses)}.`;
}

/** An amount of the measure with its sign; revenue as a year of it. */
export function amountOf({ attribution, a }: ComparisonDocument, usd: number): string {
  return signed(attribution?.measure === 'revenue' ? perYear(usd, a.months) : usd, dollars);
}

/** What a part changes: `the capex budget ($40B to $45B)`; of several inputs, only their kind. */
function inWords({ inputs }: ComparisonDocument, { label, inputs: own }: Part): string {
  const named = /^(the|site|tier) /.test(label) ? label : `the ${label}`;
  const [only] = own.length === 1 ? inputs.filter(({ what }) => what === own[0]) : [];
  if (only?.a === undefined || only.b === undefined) return named;
  const change = `${only.a} to ${only.b}`;
  return change.length > LONGEST ? named : `${named} (${change})`;
}

const MOST_NAMED = 4;
const LONGEST = 50;

// Less than this part of the largest is left to the table.
const TELLING = 0.005;

function largestOf({ parts, differenceUsd }: Attribution): number {
  return Math.max(Math.abs(differenceUsd), ...parts.map(({ valueUsd }) => Math.abs(valueUsd)), 1);
}
