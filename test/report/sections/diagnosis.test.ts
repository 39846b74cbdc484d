import { describe, expect, test } from 'vitest';
import { explanationReport } from '../../../src/report/explanation.ts';
import { planCsv } from '../../../src/report/planCsv.ts';
import { planMarkdown } from '../../../src/report/planMarkdown.ts';
import { textReport } from '../../../src/report/text.ts';
import { readScenarioFile } from '../../../src/scenario/read.ts';
import { documentOf } from '../../document/documents.ts';
import { ROOT } from '../../support/commandLine.ts';
import { figure, frontier, plainScenario, site, system, tier } from '../../support/randomScenario.ts';

const ofFixture = (name: string) => documentOf(readScenarioFile(`${ROOT}fixtures/conflict/${name}.yaml`));
const ofCommitment = (promised: readonly number[], change = {}) =>
  documentOf(plainScenario({ tiers: [tier('chat', { commitment: promised })], ...change }));

/** The lines of the report from a heading to the next empty line. */
function sectionOf(document: ReturnType<typeof documentOf>, title: string): string[] {
  const lines = textReport(document, { columns: 80 }).split('\n');
  const from = lines.findIndex((line) => line.startsWith(`${title} ─`));
  return from < 0 ? [] : lines.slice(from + 1, lines.indexOf('', from));
}

const REASON =
  'The commitments and shares together ask for more than power, capex, supply and demand allow. Lower a commitment or a least share, or raise a limit.';

describe('two commitments for one site', () => {
  test('as text', () => {
    expect(textReport(ofFixture('two-commitments'), { columns: 80 })).toBe(`Two commitments for one site
════════════════════════════

No plan is possible.
- The commitments and shares together ask for more than power, capex, supply and
  demand allow. Lower a commitment or a least share, or raise a limit.

What contradicts itself ────────────────────────────────────────────────────────
No plan keeps all of these, and without any one of them some plan keeps the
others:
  power at plant      1 GW
  commitment to chat  70 Mtok/s
  commitment to code  50 Mtok/s

What would give a plan ─────────────────────────────────────────────────────────
Any one of these does, the smallest change of a single input first:
- Raise the power at plant by 200 MW, from 1 GW to 1.2 GW.
  --set sites.plant.power=1.2GW
- Lower the commitment to chat by 20 Mtok/s, from 70 Mtok/s to 50 Mtok/s.
  --set tiers.chat.commitment=50Mtok/s
- Lower the commitment to code by 20 Mtok/s, from 50 Mtok/s to 30 Mtok/s.
  --set tiers.code.commitment=30Mtok/s
`);
  });

  test('as text that explains', () => {
    const document = ofFixture('two-commitments');
    expect(explanationReport(document, { columns: 80 })).toBe(textReport(document, { columns: 80 }));
  });

  test('as Markdown', () => {
    expect(planMarkdown(ofFixture('two-commitments'))).toBe(`# Two commitments for one site

No plan is possible.

- ${REASON}

## What contradicts itself

No plan keeps all of these, and without any one of them some plan keeps the others:

- power at plant: 1 GW
- commitment to chat: 70 Mtok/s
- commitment to code: 50 Mtok/s

## What would give a plan

Any one of these does, the smallest change of a single input first:

- Raise the power at plant by 200 MW, from 1 GW to 1.2 GW.
- Lower the commitment to chat by 20 Mtok/s, from 70 Mtok/s to 50 Mtok/s.
- Lower the commitment to code by 20 Mtok/s, from 50 Mtok/s to 30 Mtok/s.
`);
  });

  test('as CSV', () => {
    expect(planCsv(ofFixture('two-commitments')).split('\n').slice(3)).toEqual([
      `plan,,,,,,,reason,"${REASON}",`,
      'plan,,,,,,,contradiction,"power at plant, 1 GW; commitment to chat, 70 Mtok/s; commitment to code, 50 Mtok/s",',
      'plan,,,,,,,repair,"Raise the power at plant by 200 MW, from 1 GW to 1.2 GW.",',
      'plan,,,,,,,repair,"Lower the commitment to chat by 20 Mtok/s, from 70 Mtok/s to 50 Mtok/s.",',
      'plan,,,,,,,repair,"Lower the commitment to code by 20 Mtok/s, from 50 Mtok/s to 30 Mtok/s.",',
      '',
    ]);
  });
});

test('money is told in dollars, and set as a shell takes it', () => {
  expect(sectionOf(ofFixture('power-or-money'), 'What would give a plan').slice(-2)).toEqual([
    '- Raise the capex budget by $5B, from $20B to $25B.',
    '  --set budget.capex=25BUSD',
  ]);
});

test('the same amount in several periods is told once', () => {
  const document = ofFixture('late-power');
  expect(sectionOf(document, 'What contradicts itself').slice(2)).toEqual([
    '  power at plant      400 MW in 2027-07',
    '  commitment to chat  50 Mtok/s in 2027-07',
  ]);
  expect(sectionOf(document, 'What would give a plan')).toEqual([
    'Any one of these does, the smallest change of a single input first:',
    '- Raise the power at plant by 100 MW in 2027-07 to 2028-01.',
    '- Lower the commitment to chat by 10 Mtok/s in 2027-07 to 2028-01.',
  ]);
});

test('other amounts in several periods are told by the largest', () => {
  // 500 MW make 40 Mtok/s; 42 take 525 MW and 44 take 550.
  const document = ofCommitment([42, 44], {
    periods: [
      { id: '2027-01', startMonth: 2027 * 12, months: 3 },
      { id: '2027-04', startMonth: 2027 * 12 + 3, months: 3 },
    ],
    sites: [site('abilene', [500, 500])],
  });
  expect(sectionOf(document, 'What would give a plan').slice(1)).toEqual([
    '- Lower the commitment to chat by up to 4 Mtok/s in 2027 Q1 to 2027 Q2, most in',
    '  2027 Q2: from 44 Mtok/s to 40 Mtok/s.',
    '  --set tiers.chat.commitment=40Mtok/s',
    '- Raise the power at abilene by up to 50 MW in 2027 Q1 to 2027 Q2, most in 2027',
    '  Q2: from 500 MW to 550 MW.',
    '  --set sites.abilene.power=550MW',
  ]);
});

test('a part of a whole is told by what it was and what it would be', () => {
  // 64 Mtok/s take 800 of 1,000 MW, which leave a fifth.
  const document = documentOf(
    plainScenario({
      tiers: [tier('chat', { commitment: [64] }), tier('code', { share: { least: 0.25, most: 0.5 } })],
    }),
  );
  expect(sectionOf(document, 'What would give a plan').slice(-2)).toEqual([
    '- Lower the least share of code from 25 % to 20 %.',
    "  --set 'tiers.code.share={ least: 20 %, most: 50 % }'",
  ]);
});

test('conflicts beside each other, and inputs that are to give way together', () => {
  // Each site of 90 and of 40 MW would have to make 8 and 4 Mtok/s, which take 100 and 50.
  const document = documentOf(
    plainScenario({
      systems: [system('rack', {}), system('coder', {})],
      alone: ['coder', 'rack'],
      sites: [site('abilene', 90, { systems: ['rack'] }), site('boise', 40, { systems: ['coder'] })],
      frontiers: [frontier('rack', [[50, 0.001]]), frontier('coder', [[200, 0.001]])],
      tiers: [
        tier('chat', { commitment: [8], sites: ['abilene'] }),
        tier('code', { commitment: [4], sites: ['boise'], interactivity: figure(200) }),
      ],
    }),
  );
  expect(sectionOf(document, 'What contradicts itself')).toEqual([
    'No plan keeps all of these, and without any one of them some plan keeps the',
    'others:',
    '  power at abilene    90 MW',
    '  commitment to chat  8 Mtok/s',
    'None keeps all of these either:',
    '  power at boise      40 MW',
    '  commitment to code  4 Mtok/s',
  ]);
  expect(sectionOf(document, 'What would give a plan')).toEqual([
    'This does:',
    '- Together: lower the commitment to chat by 800 ktok/s, from 8 Mtok/s to 7.2',
    '  Mtok/s and lower the commitment to code by 800 ktok/s, from 4 Mtok/s to 3.2',
    '  Mtok/s.',
    '  --set tiers.chat.commitment=7.2Mtok/s --set tiers.code.commitment=3.2Mtok/s',
  ]);
});

test('whole racks may take more', () => {
  // 0.05 MW hold half a rack; 0.006 Mtok/s take three quarters of one.
  const document = ofCommitment([0.006], { racks: 'whole', sites: [site('abilene', 0.05)] });
  expect(sectionOf(document, 'What would give a plan').slice(0, 2)).toEqual([
    'Any one of these does, the smallest change of a single input first. Racks are in',
    'parts here; whole ones may take more.',
  ]);
});

test('where nothing is known of a contradiction, nothing is said of one', () => {
  const document = documentOf(plainScenario());
  expect(sectionOf(document, 'What contradicts itself')).toEqual([]);
  expect(planMarkdown(document)).not.toContain('What would give a plan');
});
