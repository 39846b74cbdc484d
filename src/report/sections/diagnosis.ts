import type { PlanDocument } from '../../document/schema.ts';
import { counted } from '../../quantity/counted.ts';
import type { Page } from '../page.ts';
import { pairs } from '../pairs.ts';
import { numbersInWords, repairInWords } from '../repairInWords.ts';
import { section } from '../section.ts';
import { shellQuoted } from '../shellQuoted.ts';
import { widthOf } from '../width.ts';
import { point, wrap } from '../wrap.ts';

type Diagnosis = NonNullable<PlanDocument['diagnosis']>;

/** What is read of a document: its diagnosis, and what its numbers are numbers of. */
type Diagnosed = Pick<PlanDocument, 'diagnosis'> & {
  readonly scenario: {
    readonly input: Pick<PlanDocument['scenario']['input'], 'periods' | 'racks' | 'ordered'>;
  };
};

/** Some inputs that contradict each other, with what is said before them. */
export interface ConflictWords {
  readonly says: string;
  readonly inputs: readonly (readonly [what: string, number: string])[];
}

/** What would give a plan, with what is said before it. */
export interface RepairWords {
  readonly says: string;
  readonly repairs: readonly { readonly sentence: string; readonly flags?: string }[];
}

/** The inputs that contradict each other; none where nothing is known of any. */
export function conflictSection(document: Diagnosed, page: Page): string[] {
  const { conflicts, more } = conflictsIn(document);
  const lines = conflicts.flatMap(({ says, inputs }) => [
    ...wrap(says, page.columns),
    ...pairs(
      inputs.map(([what, number]) => [`  ${what}`, number] as const),
      page,
    ),
  ]);
  return section(
    'What contradicts itself',
    [...lines, ...more.flatMap((line) => wrap(line, page.columns))],
    page,
  );
}

/** What would give a plan; none where nothing is known. */
export function repairSection(document: Diagnosed, page: Page): string[] {
  const found = repairsIn(document);
  if (found === undefined) return [];
  const lines = found.repairs.flatMap(({ sentence, flags }) => [
    ...point(sentence, page.columns),
    // What does not fit stands in the JSON.
    ...(flags !== undefined && widthOf(flags) + 2 <= page.columns ? [`  ${flags}`] : []),
  ]);
  return section('What would give a plan', [...wrap(found.says, page.columns), ...lines], page);
}

/** Conflicts in words, those of the fewest inputs first, and what is said of those that are too many to be read. */
export function conflictsIn(document: Diagnosed): {
  readonly conflicts: readonly ConflictWords[];
  readonly more: readonly string[];
} {
  const { conflicts = [] } = document.diagnosis ?? {};
  const rest = conflicts.length - MOST_CONFLICTS;
  return {
    conflicts: conflicts.slice(0, MOST_CONFLICTS).map(({ inputs }, index) => ({
      says: saysOf(inputs.length, index, document.scenario.input.ordered !== undefined),
      inputs: inputs.map(({ label, unit, numbers }) => [label, numbersInWords(document, unit, numbers)]),
    })),
    more:
      rest > 0
        ? [`${counted(rest, 'more contradiction')} ${rest === 1 ? 'stands' : 'stand'} in the JSON.`]
        : [],
  };
}

/** Repairs in words; undefined where there are none. */
export function repairsIn(document: Diagnosed): RepairWords | undefined {
  const { repairs = [] } = document.diagnosis ?? {};
  if (repairs.length === 0) return undefined;
  const says =
    repairs.length === 1
      ? 'This does:'
      : 'Any one of these does, the smallest change of a single input first:';
  const whole =
    document.scenario.input.racks === 'whole' ? ' Racks are in parts here; whole ones may take more.' : '';
  return {
    says: `${says.slice(0, -1)}${whole === '' ? ':' : `.${whole}`}`,
    repairs: repairs.map((repair) => ({
      sentence: repairInWords(document, repair),
      ...flagsOf(repair),
    })),
  };
}

/** More are not read; one is mostly enough to see what is wrong. */
const MOST_CONFLICTS = 3;

function saysOf(inputs: number, index: number, isOrdered: boolean): string {
  const begin = index === 0 ? `No plan ${isOrdered ? 'with what is ordered ' : ''}keeps` : 'None keeps';
  if (inputs === 1) return `${begin} this${index === 0 ? '' : ' either'}, whatever the other inputs are:`;
  return index === 0
    ? `${begin} all of these, and without any one of them some plan keeps the others:`
    : 'None keeps all of these either:';
}

function flagsOf({ set }: Diagnosis['repairs'][number]): { readonly flags?: string } {
  return set === undefined ? {} : { flags: set.map((setting) => `--set ${shellQuoted(setting)}`).join(' ') };
}
