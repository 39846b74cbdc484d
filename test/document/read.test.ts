import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../src/document/digest.ts';
import { isPlanText, type ReadPlan, readPlan, readPlanFile } from '../../src/document/read.ts';
import { makeDocument, writeDocument } from '../../src/document/write.ts';
import { InputError } from '../../src/reading/inputError.ts';
import { emptyFolder, ROOT } from '../support/commandLine.ts';
import { outcomeOf } from '../support/planning.ts';
import { anyRoadmap } from '../support/randomRoadmap.ts';
import { anyScenario, plainScenario, tier } from '../support/randomScenario.ts';
import { runs } from '../support/runs.ts';
import { documentOf, textOfFixture } from './documents.ts';

const NOTHING_SEEN = { excluded: [], baselines: [], evidence: [], remarks: [] };

const DAKOTA = textOfFixture('textbook/dakota/scenario');

function faultOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'nothing is wrong';
}

const messageFor = (text: string) => faultOf(() => readPlan(text, 'plan.json'));

/** A plan as another program would have written it: its digest is that of what it says. */
function written({ digest: _, ...body }: Record<string, unknown>): string {
  const { version, ...rest } = body;
  return JSON.stringify({ version, digest: digestOf(body), ...rest });
}

describe('a plan that is read back', () => {
  test.each([
    'textbook/dakota/scenario',
    'gigawatt/scenario',
    'years/two-periods',
    'prefill-decode/scenario',
    'prices/elastic-premium',
    'prices/four-ways',
  ])('is the document that was written, and comes to the same planned again: %s', (name) => {
    const text = textOfFixture(name);
    const { document, scenario } = readPlan(text, 'plan.json');
    expect(writeDocument(document)).toBe(text);
    const again = documentOf(scenario);
    expect(again.scenario.input).toEqual(document.scenario.input);
    expectSameTotals(again.totals, document.totals);
  });

  // A resolved scenario keeps 10 digits in the document, so totals may differ in the ninth.
  test.each([
    ['at once', anyScenario],
    ['over time', anyRoadmap],
  ])('comes to the same totals planned again, for any problem %s', (_, problems) => {
    fc.assert(
      fc.property(problems, (problem) => {
        const outcome = outcomeOf(problem);
        const text = writeDocument(makeDocument(problem, outcome, NOTHING_SEEN));
        const { document, scenario }: ReadPlan = readPlan(text, 'plan.json');
        const again = makeDocument(scenario, outcomeOf(scenario), NOTHING_SEEN);
        expect(again.outcome).toEqual(document.outcome);
        expectSame(again.objective?.value, document.objective?.value);
        expectSame(again.totals?.revenueUsd, document.totals?.revenueUsd);
      }),
      runs(30),
    );
  });

  test('may be one that says why there is no plan', () => {
    const promised = plainScenario({ tiers: [tier('chat', { share: { least: 1 }, sites: [] })] });
    const text = writeDocument(documentOf(promised));
    expect(readPlan(text, 'plan.json').document).toEqual(JSON.parse(text));
    expect(JSON.parse(text).outcome.kind).toBe('infeasible');
  });

  test('may be laid out in other lines', () => {
    const { document } = readPlan(JSON.stringify(JSON.parse(DAKOTA)), 'plan.json');
    expect(writeDocument(document)).toBe(DAKOTA);
  });
});

function expectSameTotals(
  again: Readonly<Record<string, number | undefined>> | undefined,
  first: Readonly<Record<string, number | undefined>> | undefined,
): void {
  expect(Object.keys(again ?? {})).toEqual(Object.keys(first ?? {}));
  for (const [key, value] of Object.entries(first ?? {})) expectSame(again?.[key], value);
}

function expectSame(again: number | undefined, first: number | undefined): void {
  expect(again === undefined).toBe(first === undefined);
  const [one, other] = [again ?? 0, first ?? 0];
  expect(Math.abs(one - other)).toBeLessThanOrEqual(1e-8 * Math.max(1, Math.abs(other)));
}

describe('what is no plan is refused', () => {
  const WRITE_ANEW =
    'Write a plan with "millwright plan scenario.yaml --out plan.json", and name the file that this makes.';

  test('a scenario', () => {
    const path = join(ROOT, 'fixtures/gigawatt/scenario.yaml');
    expect(faultOf(() => readPlanFile(path, 'scenario.yaml'))).toBe(
      `scenario.yaml: this is a scenario, and a plan is needed here. ${WRITE_ANEW}`,
    );
  });

  test('a personas file', () => {
    const path = join(ROOT, 'fixtures/personas/api-business.yaml');
    expect(faultOf(() => readPlanFile(path, 'personas.yaml'))).toBe(
      `personas.yaml: this is a personas file, and a plan is needed here. ${WRITE_ANEW}`,
    );
  });

  test.each([
    ['a list', '[1, 2]'],
    ['other JSON', '{"name": "no plan"}'],
    ['words', 'period,tier,demand (Mtok/s)\n2027-01,free,3\n'],
    ['text that is neither YAML nor JSON', '% \t [ "'],
  ])('%s', (_, text) => {
    expect(messageFor(text)).toBe(`plan.json: this is no plan as Millwright writes it. ${WRITE_ANEW}`);
  });

  test('a folder, and a file that is not there', () => {
    const folder = join(emptyFolder(), 'plans');
    mkdirSync(folder);
    expect(faultOf(() => readPlanFile(folder, 'plans'))).toBe('plans: this is a folder; name a file in it.');
    expect(faultOf(() => readPlanFile(join(folder, 'none.json'), 'none.json'))).toBe(
      'none.json: there is no such file; check the name and the folder.',
    );
  });

  test('a file of more than 64 MB', () => {
    const file = join(emptyFolder(), 'large.json');
    writeFileSync(file, ' '.repeat(64_000_001));
    expect(faultOf(() => readPlanFile(file, 'large.json'))).toBe(
      'large.json: the file is larger than 64 MB; check that it is the right one.',
    );
  });

  test('a file that ends too soon, at its last line', () => {
    const lines = DAKOTA.split('\n').slice(0, 30);
    expect(messageFor(lines.join('\n'))).toBe(
      `plan.json:30:${(lines[29] as string).length + 1}: the file is damaged or ends too soon, and cannot be read from here on. ${WRITE_ANEW}`,
    );
  });

  test('one with a comma too many', () => {
    expect(messageFor(DAKOTA.replace('"version": 1,', '"version": 1,,'))).toBe(
      `plan.json:2:16: the file is damaged or ends too soon, and cannot be read from here on. ${WRITE_ANEW}`,
    );
  });
});

describe('a plan that is not as it was written is refused', () => {
  const CHANGED =
    'the file was changed after it was written: its content no longer has this digest. Make the change in the scenario, and plan again.';

  test('where a number was changed', () => {
    expect(messageFor(DAKOTA.replace('"revenueUsd": 280000000', '"revenueUsd": 290000000'))).toBe(
      `plan.json:3:13 digest: ${CHANGED}`,
    );
  });

  test('where something was changed into what no plan holds, with its place', () => {
    const changed = DAKOTA.replace('"racks": "continuous"', '"racks": "half"');
    const line = changed.split('\n').findIndex((one) => one.includes('"half"')) + 1;
    expect(messageFor(changed)).toBe(
      `plan.json:3:13 digest: ${CHANGED}\nplan.json:${line}:16 scenario.input.racks: "half" is not known here; write "continuous" or "whole".`,
    );
  });

  test('where it is of another version', () => {
    expect(messageFor(DAKOTA.replace('"version": 1', '"version": 2'))).toBe(
      'plan.json:2:14 version: the plan is of version 2, and this Millwright reads version 1. Plan its scenario again with this one.',
    );
  });

  test('where another Millwright wrote it otherwise, with the first place that differs', () => {
    expect(messageFor(written({ ...JSON.parse(DAKOTA), colour: 'green' }))).toMatch(
      /^plan\.json:1:\d+ colour: the plan was written by a Millwright whose plans look different here\. Plan its scenario again with this one\.$/,
    );
  });
});

describe('a text is meant for a plan', () => {
  test.each([
    ['a plan', DAKOTA, true],
    ['a plan that ends too soon', DAKOTA.slice(0, 500), true],
    ['a plan of another version', DAKOTA.replace('"version": 1', '"version": 2'), true],
    ['a scenario', 'name: x\nhorizon: 3\n', false],
    ['a scenario as JSON', '{"name": "x", "horizon": {}}', false],
    ['nothing', '', false],
  ])('%s: %s', (_, text, isMeant) => {
    expect(isPlanText(text)).toBe(isMeant);
  });
});
