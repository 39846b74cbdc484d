import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/insight/diagnosis/diagnose.ts';
import { finished } from '../../../src/insight/steps.ts';
import { widthOf } from '../../../src/report/width.ts';
import { whyNoPlanPage } from '../../../src/screen/views/whyNoPlanPage.ts';
import { solvingBy } from '../../support/planning.ts';
import { plainScenario, tier } from '../../support/randomScenario.ts';
import { textOf } from './shown.ts';

// 1 GW makes 80 Mtok/s, of which 90 are promised: 10 too many, or 10 / 0.08 = 125 MW too few.
const scenario = plainScenario({ tiers: [tier('chat', { demand: { mean: [100] }, commitment: [90] })] });
const diagnosis = finished(diagnose(scenario, solvingBy('highs')));
const reasons = ['Too much is promised.\u001b[2J'];
const page = (columns: number) => whyNoPlanPage({ scenario, reasons, diagnosis, columns });

describe('why there is no plan', () => {
  it('says what contradicts itself, and all that would give a plan', () => {
    expect(page(80).title).toBe('Why there is no plan');
    expect(textOf(page(80))).toEqual([
      `No plan is possible ${'─'.repeat(60)}`,
      '- Too much is promised.\\u{1b}[2J',
      '',
      `What contradicts itself ${'─'.repeat(56)}`,
      'No plan keeps all of these, and without any one of them some plan keeps the',
      'others:',
      '  power at abilene    1 GW',
      '  commitment to chat  90 Mtok/s',
      '',
      `What would give a plan ${'─'.repeat(57)}`,
      'Any one of these does, the smallest change of a single input first:',
      '- Lower the commitment to chat by 10 Mtok/s, from 90 Mtok/s to 80 Mtok/s.',
      '  --set tiers.chat.commitment=80Mtok/s',
      '- Raise the power at abilene by 125 MW, from 1 GW to 1.125 GW.',
      '  --set sites.abilene.power=1.125GW',
    ]);
  });

  it('says the reasons alone until more is known', () => {
    expect(textOf(whyNoPlanPage({ scenario, reasons, diagnosis: undefined, columns: 80 }))).toEqual([
      `No plan is possible ${'─'.repeat(60)}`,
      '- Too much is promised.\\u{1b}[2J',
    ]);
  });

  it('is never wider than the page', () => {
    for (let columns = 46; columns <= 200; columns += 1) {
      const wide = textOf(page(columns)).filter((line) => widthOf(line) > columns);
      expect(wide, `wider than ${columns}`).toEqual([]);
    }
  });
});
