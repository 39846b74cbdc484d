import { loadOnce } from '../../src/catalogue/loadOnce.ts';
import { changedEdits, type Edit, type OpenedScenario, readEdited } from '../../src/scenario/edited.ts';
import type { ScenarioInput } from '../../src/scenario/inputs/input.ts';
import { nudged } from '../../src/scenario/inputs/nudged.ts';
import { typed } from '../../src/scenario/inputs/typed.ts';
import { inputsOf } from '../../src/scenario/inputs.ts';
import { type ReadScenario, scenarioAt } from '../../src/scenario/read.ts';

const load = loadOnce();

export const opened = (path: string): OpenedScenario => ({
  source: scenarioAt(path),
  overrides: [],
  replacements: {},
});

/** A scenario of the keynote catalogue with these lines. */
export const openedText = (text: string): OpenedScenario => ({
  source: {
    text: `name: One plant\ncatalogue: keynote\nhorizon: { start: 2027-01, periods: 2, months: 6 }\n${text}`,
    shownAs: 'plan.yaml',
    baseFolder: 'fixtures/gigawatt',
  },
  overrides: [],
  replacements: {},
});

/** What was opened with the edits, which must be right. */
export function readOf(what: OpenedScenario, edits: readonly Edit[] = []): ReadScenario {
  const read = readEdited(what, edits, load);
  if (read.kind === 'wrong') throw new Error(read.problems.map((each) => each.what).join('\n'));
  return { scenario: read.scenario, file: read.file };
}

/** The messages of what is wrong with the edits. */
export function wrongWith(what: OpenedScenario, edits: readonly Edit[]): string[] {
  const read = readEdited(what, edits, load);
  return read.kind === 'wrong' ? read.problems.map((each) => each.what) : [];
}

export function inputCalled(label: string, what: OpenedScenario, edits: readonly Edit[] = []): ScenarioInput {
  const inputs = inputsOf(readOf(what, edits), edits);
  const found = inputs.find((input) => input.label === label);
  if (!found) throw new Error(`No "${label}" among ${inputs.map((input) => input.label).join(', ')}.`);
  return found;
}

/** The edits after steps of an input, one key stroke each, all of which must be possible. */
export function stepped(
  label: string,
  steps: number,
  what: OpenedScenario,
  edits: readonly Edit[] = [],
): Edit[] {
  return Array.from({ length: Math.abs(steps) }).reduce<Edit[]>(
    (at) => {
      const next = nudged(inputCalled(label, what, at), Math.sign(steps));
      if (next.kind === 'refused') throw new Error(next.why);
      return changedEdits(at, next);
    },
    [...edits],
  );
}

export function entered(
  label: string,
  text: string,
  what: OpenedScenario,
  edits: readonly Edit[] = [],
): Edit[] {
  return changedEdits(edits, typed(inputCalled(label, what, edits), text));
}

/** `path=value` of each edit. */
export const inWords = (edits: readonly Edit[]) =>
  edits.map(({ path, value }) => `${path.join('.')}=${value}`);
