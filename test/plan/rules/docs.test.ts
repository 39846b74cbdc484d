import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RULES } from '../../../src/plan/rules/index.ts';
import { ROOT } from '../../support/commandLine.ts';

const PAGE = readFileSync(`${ROOT}docs/formulation.md`, 'utf8');

test.each(RULES.map(({ name, sentence }) => [name, sentence]))(
  'the docs say what the rule %s says',
  (name, sentence) => {
    expect(PAGE).toContain(`- **${name}**: ${sentence}\n`);
    expect(PAGE).toContain(`\n| ${name} | `);
  },
);
