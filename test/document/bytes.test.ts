import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { textOfFixture, textOfScenario } from './documents.ts';

const home = process.cwd();
afterEach(() => process.chdir(home));

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const builtIn = textOfFixture('gigawatt/scenario');

describe('the same input gives the same bytes', () => {
  test('twice in a row', () => {
    expect(textOfFixture('gigawatt/scenario')).toBe(builtIn);
  });

  test('from another folder', () => {
    const folder = resolve('fixtures');
    process.chdir(tmpdir());
    expect(textOfFixture('gigawatt/scenario', folder)).toBe(builtIn);
  });

  test.each(['1 GW', '1000 MW', '1e6 kW', '1GW', '0.001 TW'])('with a power of %s', (power) => {
    const text = readFileSync('fixtures/gigawatt/scenario.yaml', 'utf8');
    const spelled = text.replace('power: 1 GW ', `power: ${power} `);
    expect(spelled).toContain(`power: ${power} `);
    expect(textOfScenario(spelled)).toBe(builtIn);
  });

  test('with other comments, and its keys in another order', () => {
    const text = readFileSync('fixtures/gigawatt/scenario.yaml', 'utf8');
    const turned = `objective: revenue\nracks: continuous\n${text.replace(/^(objective|racks): .*$/gm, '').replace(/ +#.*$/gm, '')}`;
    expect(textOfScenario(turned)).toBe(builtIn);
  });

  test('and another number others', () => {
    const text = readFileSync('fixtures/gigawatt/scenario.yaml', 'utf8');
    expect(textOfScenario(text.replace('power: 1 GW ', 'power: 999 MW '))).not.toBe(builtIn);
  });
});

test('the bytes are indented JSON and end in one newline', () => {
  expect(builtIn).toBe(`${JSON.stringify(JSON.parse(builtIn), null, 2)}\n`);
});

test('the bytes hold no path of this machine', () => {
  expect(builtIn).not.toContain(home);
  expect(builtIn).not.toContain('fixtures');
});

// What was planned from keeps all of them: planned again with others, racks that are just enough might not be.
test('no number has more than 10 significant digits but for those that were planned from', () => {
  const document = JSON.parse(builtIn);
  const { input: _, ...scenario } = document.scenario;
  const found = numbersIn({ ...document, scenario });
  expect(found.length).toBeGreaterThan(300);
  expect(found.filter((value) => Number(value.toPrecision(10)) !== value || Object.is(value, -0))).toEqual(
    [],
  );
});

describe('the digest', () => {
  const { digest, ...rest } = JSON.parse(builtIn);

  test('is that of the whole document without it', () => {
    expect(digest).toBe(sha256(JSON.stringify(rest)));
  });

  test('of the scenario is that of its input', () => {
    expect(rest.scenario.digest).toBe(sha256(JSON.stringify(rest.scenario.input)));
  });
});

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(numbersIn);
}
