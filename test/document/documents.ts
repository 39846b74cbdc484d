import { join } from 'node:path';
import type { PlanDocument } from '../../src/document/schema.ts';
import { makeDocument, writeDocument } from '../../src/document/write.ts';
import { insightInto } from '../../src/insight/insight.ts';
import { readScenario, readScenarioFile } from '../../src/scenario/read.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { outcomeOf, solvingBy } from '../support/planning.ts';

/** The plan of a scenario as a document. */
export function documentOf(scenario: Scenario): PlanDocument {
  const outcome = outcomeOf(scenario);
  return makeDocument(scenario, outcome, insightInto(scenario, outcome, solvingBy('auto')));
}

/** The document of a fixture, as the text of a file. */
export function textOfFixture(name: string, folder = 'fixtures'): string {
  return writeDocument(documentOf(readScenarioFile(join(folder, `${name}.yaml`))));
}

/** The document of a scenario's text that stands beside the built-in one. */
export function textOfScenario(text: string): string {
  const source = { text, shownAs: 'scenario.yaml', baseFolder: 'fixtures/gigawatt' };
  return writeDocument(documentOf(readScenario(source)));
}
