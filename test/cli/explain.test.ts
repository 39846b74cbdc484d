import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planSchema } from '../../src/document/schema.ts';
import { emptyFolder, millwright, ROOT } from '../support/commandLine.ts';

const GIGAWATT = join(ROOT, 'fixtures/gigawatt/scenario.yaml');
const DAKOTA = join(ROOT, 'fixtures/textbook/dakota/scenario.yaml');

describe('millwright explain', () => {
  it('writes the plan with its explanation as JSON, and the rest of it as millwright plan does', () => {
    const { code, out, err } = millwright(['explain', DAKOTA, '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { explanation, digest: _, ...rest } = planSchema.parse(JSON.parse(out));
    const { digest: __, ...plan } = planSchema.parse(JSON.parse(millwright(['plan', DAKOTA, '--json']).out));
    expect(rest).toEqual(plan);
    expect(explanation?.influences.valueUsd).toBe(280e6);
  });

  it('explains a plan that was written as its scenario, by name and by standard input', () => {
    const folder = emptyFolder();
    const file = join(folder, 'plan.json');
    millwright(['plan', DAKOTA, '--out', file]);
    const own = millwright(['explain', DAKOTA]);
    expect(own.code).toBe(0);
    expect(millwright(['explain', file], { cwd: folder })).toEqual(own);
    expect(millwright(['explain', '-'], { cwd: folder, input: readFileSync(file, 'utf8') })).toEqual(own);
  });

  it('takes a scenario with its options, and a plan without', () => {
    const file = join(emptyFolder(), 'plan.json');
    millwright(['plan', DAKOTA, '--power', '21MW', '--out', file]);
    expect(millwright(['explain', file])).toEqual(millwright(['explain', DAKOTA, '--power', '21MW']));
    expect(millwright(['explain', file, '--power', '22MW', '--racks', 'whole'])).toEqual({
      code: 2,
      out: '',
      err: `${file} is a plan, which is explained as it was planned; leave out --power --racks, or explain its scenario.\n`,
    });
  });

  it('does not explain a plan that was changed', () => {
    const file = join(emptyFolder(), 'plan.json');
    millwright(['plan', DAKOTA, '--out', file]);
    writeFileSync(file, readFileSync(file, 'utf8').replace('Dakota', 'Idaho'));
    expect(millwright(['explain', file])).toEqual({
      code: 2,
      out: '',
      err: `${file}:3:13 digest: the file was changed after it was written: its content no longer has this digest. Make the change in the scenario, and plan again.\n`,
    });
  });

  it('says why there is no plan, and exits with 1', () => {
    const { code, out } = millwright(['explain', GIGAWATT, '--power', '1MW']);
    expect(code).toBe(1);
    expect(out).toContain('No plan is possible');
  });

  it('takes one scenario at a time', () => {
    expect(millwright(['explain', GIGAWATT, '--power', '800MW,900MW'])).toEqual({
      code: 2,
      out: '',
      err: 'Several values for --power or --capex give a table: use millwright plan for that.\n',
    });
  });
});
