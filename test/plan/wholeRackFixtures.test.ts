import { describe, expect, test } from 'vitest';
import { readScenarioFile } from '../../src/scenario/read.ts';
import { millwright } from '../support/commandLine.ts';
import { planOf } from '../support/planning.ts';

// 164 kW x 1.10 are 180.4 kW at the meter; what is left of the power holds no further rack. A rack earns $10M a year.
const CASES = [
  { name: 'one-gigawatt', powerMw: 1000, racks: 5543, darkMw: 0.0428 },
  { name: '250-megawatts', powerMw: 250, racks: 1385, darkMw: 0.146 },
  { name: '96-megawatts', powerMw: 96, racks: 532, darkMw: 0.0272 },
];

describe.each(CASES)('$name', ({ name, powerMw, racks, darkMw }) => {
  const plan = planOf(readScenarioFile(`fixtures/racks/${name}.yaml`));

  test(`buys and runs ${racks} racks`, () => {
    expect(plan.periods[0]?.fleet).toMatchObject([{ system: 'rack', bought: racks, running: racks }]);
  });

  test('leaves dark what is less than a rack', () => {
    expect(darkMw).toBeLessThan(0.1804);
    expect(racks * 0.1804 + darkMw).toBeCloseTo(powerMw, 9);
    expect(plan.powerMw).toBeCloseTo(racks * 0.1804, 8);
    expect(plan.wholeRacks?.strandedMw).toBeCloseTo(darkMw, 8);
  });

  test('earns no less than any other plan, within the gap', () => {
    const { value, bound } = plan.objective;
    expect(value).toBeCloseTo(racks * 10, 6);
    expect(bound).toBeGreaterThanOrEqual(value * (1 - 1e-12));
    expect(bound).toBeLessThanOrEqual(value * (1 + 1e-4));
    expect(plan.wholeRacks?.continuousMusd).toBeCloseTo((powerMw / 0.1804) * 10, 6);
    expect(plan.wholeRacks?.roundedDownMusd).toBeCloseTo(racks * 10, 6);
  });
});

test('the command line counts the same racks', () => {
  const { code, out, err } = millwright(['plan', 'fixtures/racks/one-gigawatt.yaml', '--json']);
  expect(err).toBe('');
  expect(code).toBe(0);
  const { periods, wholeRacks } = JSON.parse(out);
  expect(periods[0].fleet).toMatchObject([{ system: 'rack', bought: 5543, installed: 5543, running: 5543 }]);
  expect(wholeRacks.strandedMw).toBeCloseTo(0.0428, 8);
});
