import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import type { LoadCatalogue } from '../../src/catalogue/load.ts';
import { loadOnce } from '../../src/catalogue/loadOnce.ts';
import { readScenario } from '../../src/scenario/read.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { problemsOf } from '../reading/problems.ts';

const load = loadOnce();

/** What a scenario says otherwise, by top key, in YAML. */
type Changes = Readonly<Record<string, string>>;

/** A catalogue like the keynote one, with something changed. */
export function changedCatalogue(change: (catalogue: Catalogue) => Partial<Catalogue>): LoadCatalogue {
  const catalogue = load('keynote', '.');
  return () => ({ ...catalogue, ...change(catalogue) });
}

/** One line each, in this order, so that a message's line is known: changes come in place, what is new from line 7 on. */
const BASE = {
  name: 'One plant',
  catalogue: 'keynote',
  horizon: '{ start: 2027-01 }',
  sites: '{ plant: { power: 18 MW, shell: sunk } }',
  supply: 'unlimited',
  forecast: 'unlimited',
};

/** A small scenario of the keynote catalogue with some of its keys written otherwise. */
export function resolved(changes: Changes, catalogue = load): Scenario {
  const text = Object.entries({ ...BASE, ...changes })
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');
  return readScenario({ text, shownAs: 'plan.yaml', baseFolder: 'fixtures/gigawatt' }, [], {}, catalogue);
}

/** What is wrong with it, without the file's name. */
export function wrongIn(changes: Changes, catalogue = load): string {
  return problemsOf(() => resolved(changes, catalogue)).replaceAll('plan.yaml:', '');
}

/** What it tells about the keys in question: all remarks but those of the base. */
export function toldOf(changes: Changes): readonly string[] {
  const usual = new Set(resolved({}).remarks);
  return resolved(changes).remarks.filter((remark) => !usual.has(remark));
}

/** Three quarters of 2027 from January, and the year 2027-10 to 2028-09. */
export const FOUR_PERIODS =
  '{ periods: [{ start: 2027-01, months: 3 }, { start: 2027-04, months: 3 }, { start: 2027-07, months: 3 }, { start: 2027-10, months: 12 }] }';

/** Two years from 2027 on. */
export const TWO_YEARS = '{ start: 2027-01, periods: 2, months: 12 }';

/** Three blocks of eight hours, and the utilisation that they need. */
export const THREE_BLOCKS = {
  blocks: '{ peak: 8 hours, shoulder: 8 hours, night: 8 hours }',
  service: '{ utilisation: 80 % }',
};
