import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtInClaims, readClaims } from '../../src/catalogue/claims.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { messageOf } from './copy.ts';

const sources = [...loadCatalogue('measured', '/').sources.keys()];
const text = readFileSync(new URL('../../models/claims.yaml', import.meta.url), 'utf8');

describe('the built-in claims', () => {
  const { claims, rates } = builtInClaims(sources);

  it('are all there, in the order in which they are told', () => {
    expect(Object.keys(claims)).toEqual([
      'five-tiers',
      'quarter-split',
      'fixed-gigawatt',
      'gb200-75m',
      'cpx-5b',
      'blackwell-10x-15x',
      'blackwell-50x-35x',
      'rubin-10x',
      'lpx-35x',
      'gw-700m',
      'blackwell-5000',
      'inference-cost-10x-a-year',
      'prompt-caching',
      'agents-multiply',
      'jevons',
      'four-monetisations',
      'persona-modelling',
      'software-gain',
      'disaggregation',
      'multi-vendor',
      'memory-wall',
    ]);
  });

  it('stand in inner units: $M, MW, Mtok/s, kW', () => {
    expect(claims['quarter-split'].figures.veraRubinLpx.value).toBe(300_000);
    expect(claims['gw-700m'].figures).toMatchObject({ site: { value: 1000 }, hopper: { value: 2 } });
    expect(rates.april2026.gb200).toMatchObject({ power: { value: 2.1 }, hour: { value: 2.21e-6 } });
  });
});

const lineOf = (part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

describe('reading claims refuses', () => {
  it.each([
    [
      'a figure without a source',
      'site: { value: 1 GW, source: gtc-350, grade: vendor }',
      'site: { value: 1 GW, grade: vendor }',
      'claims.yaml:144:7 claims.gw-700m.figures.site.source: is missing; write for example "sa-sep26".',
    ],
    [
      'a figure of another kind',
      'hopper: { value: 2 Mtok/s,',
      'hopper: { value: 2 MW,',
      'claims.yaml:146:24 claims.gw-700m.figures.hopper.value: "2 MW" is power, not a rate of tokens; write for example "500 Mtok/s" or "12 Ttok/day".',
    ],
    [
      'a value outside its range',
      'shell: { value: 40B USD, source: fh-40, grade: estimate,',
      'shell: { value: 40B USD, source: fh-40, grade: estimate, range: [41B USD, 42B USD],',
      'claims.yaml:51:71 claims.fixed-gigawatt.figures.shell.range: the value 40B USD lies outside its range of 41B USD to 42B USD; widen the range or correct the value.',
    ],
    [
      'a claim of nobody in the bibliography',
      'source: gtc-350\n',
      'source: gtc-35\n',
      'claims.yaml:142:13 claims.gw-700m.source: the bibliography has no "gtc-35"; did you mean "gtc-350"?',
    ],
    [
      'a figure of nobody in the bibliography',
      'older: { value: 700 tok/s, source: claim-articles,',
      'older: { value: 700 tok/s, source: nobody-at-all,',
      'claims.yaml:158:42 claims.blackwell-5000.figures.older.source: the bibliography has no "nobody-at-all"; add it to sources.yaml.',
    ],
    [
      'a claim that nothing judges',
      '  memory-wall:',
      '  memory-hall:',
      `claims.yaml:${lineOf('  memory-wall:')}:3 claims.memory-hall: unknown key "memory-hall"; did you mean "memory-wall"?`,
    ],
    [
      'a claim left out',
      text.slice(text.indexOf('  memory-wall:')),
      '',
      'claims.yaml:20:1 claims.memory-wall: is missing; write a value for it.',
    ],
  ])('%s', (_what, from, to, message) => {
    expect(text.split(from)).toHaveLength(2);
    const file = { shownAs: 'claims.yaml', text: text.replace(from, to) };
    expect(messageOf(() => readClaims(file, sources))).toBe(message);
  });
});
