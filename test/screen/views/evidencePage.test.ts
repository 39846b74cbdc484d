import { describe, expect, it } from 'vitest';
import type { EvidenceEntry } from '../../../src/insight/evidence/evidenceEntry.ts';
import { evidencePage } from '../../../src/screen/views/evidencePage.ts';
import { planOf } from '../../support/planning.ts';
import { plainScenario } from '../../support/randomScenario.ts';
import { insightWith, lookOf, propsOf, textOf } from './shown.ts';

const evidence: EvidenceEntry[] = [
  {
    kind: 'facility',
    what: 'utilisation',
    value: 0.6,
    unit: 'fraction',
    grade: 'assumption',
    sources: ['scenario'],
  },
  {
    kind: 'system',
    what: 'IT power of vr_nvl72',
    value: 237.6,
    unit: 'kW per rack',
    grade: 'estimate',
    sources: ['sa-sep26'],
    range: [190, 238],
    note: '72 x 3.30 kW',
  },
  {
    kind: 'throughput',
    what: 'throughput of vr_nvl72 for premium at 333 tok/s/user',
    server: 'vr_nvl72',
    tier: 'premium',
    interactivity: 333,
    value: 0.0002622,
    unit: 'Mtok/s per accelerator',
    grade: 'vendor',
    sources: ['sa-vr-gb200'],
    isStandIn: true,
  },
];

const plan = planOf(plainScenario());
const page = (columns: number, entries: readonly EvidenceEntry[] = evidence) =>
  evidencePage(propsOf(plan, { insight: insightWith({ evidence: entries }), columns }));

describe('evidence', () => {
  it('is not there before it is worked out', () => {
    expect(textOf(evidencePage(propsOf(plan)))).toEqual(['not worked out yet']);
  });

  it('is counted by grade, the weakest first, with stand-ins', () => {
    expect(page(80).title).toBe('Evidence: 3 numbers, weakest first');
    expect(textOf({ ...page(90), lines: [] }).slice(0, 2)).toEqual([
      '1 assumption, 1 estimate, 1 vendor',
      '1 throughput is a stand-in: made with another model or length than the tier promises.',
    ]);
  });

  // Beside the value of 23 columns and the grade of 10, with two before each, 80 columns leave 43 for the name; the range of 18 would
  // leave 23.
  it('has value and grade beside each number at 80 columns, and range, source and note below', () => {
    const { lines, headings } = page(80);
    expect(textOf({ title: '', headings: headings.slice(-1), lines })).toEqual([
      'number                                                         value  grade',
      'utilisation                                                   60.0 %  assumption',
      '    source scenario',
      'IT power of vr_nvl72                                   237.6 kW/rack  estimate',
      '    range 190 to 238 kW/rack; source sa-sep26; 72 x 3.30 kW',
      'throughput of vr_nvl72 for premium at 333    262.2 tok/s/accelerator  vendor',
      '  tok/s/user (stand-in)',
      '    source sa-vr-gb200',
    ]);
  });

  it('has all of it in columns at 140', () => {
    const { lines, headings } = page(140);
    const name = (text: string) => text.padEnd(63);
    expect(textOf({ title: '', headings: headings.slice(-1), lines })).toEqual([
      `${name('number')}                    value  grade       range               source`,
      `${name('utilisation')}                   60.0 %  assumption                      scenario`,
      `${name('IT power of vr_nvl72')}            237.6 kW/rack  estimate    190 to 238 kW/rack  sa-sep26`,
      '    72 x 3.30 kW',
      `${name('throughput of vr_nvl72 for premium at 333 tok/s/user (stand-in)')}  262.2 tok/s/accelerator  vendor                          sa-vr-gb200`,
    ]);
  });

  it('has the grade below too on a narrow page', () => {
    expect(textOf({ ...page(60), headings: [] }).slice(0, 2)).toEqual([
      'utilisation                                           60.0 %',
      '    assumption; source scenario',
    ]);
  });

  it('marks assumptions by their look as by their word', () => {
    expect(lookOf(page(80), 'utilisation')).toBe('warning');
    expect(lookOf(page(80), 'IT power')).toBe('plain');
  });

  it('shows no control character of a note', () => {
    const [first] = evidence as [EvidenceEntry];
    expect(textOf(page(80, [{ ...first, note: 'a\u001b[2Jb' }])).at(-1)).toBe('    a\\u{1b}[2Jb');
  });
});
