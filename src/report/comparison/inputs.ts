import type { ComparisonDocument } from '../../document/comparisonSchema.ts';
import type { Page } from '../page.ts';
import { section } from '../section.ts';
import { point } from '../wrap.ts';

type Input = ComparisonDocument['inputs'][number];

/** What each plan states: `$40B in A, $45B in B`; with a semicolon between where there are commas within. */
export function inputInWords({ a, b }: Input): string {
  const parts = [
    ...(a === undefined ? [] : [`${withoutStop(a)} ${b === undefined ? 'only in A' : 'in A'}`]),
    ...(b === undefined ? [] : [`${withoutStop(b)} ${a === undefined ? 'only in B' : 'in B'}`]),
  ];
  return parts.join(parts.some((part) => part.includes(',')) ? '; ' : ', ');
}

function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}

/** The inputs that differ and have no part in what the difference comes from; all of them where that cannot be told. */
export function otherInputs({ inputs, attribution }: ComparisonDocument, page: Page): string[] {
  const told = new Set(attribution?.parts.flatMap((part) => part.inputs));
  const others = inputs.filter(({ what }) => !told.has(what));
  return section(
    told.size > 0 ? 'Also different, and counted with the above or for nothing' : 'Inputs that differ',
    others.flatMap((input) => point(`${input.what}: ${inputInWords(input)}`, page.columns)),
    page,
  );
}
