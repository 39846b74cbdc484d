import { describe, expect, it } from 'vitest';
import { readScenarioFile } from '../../../src/scenario/read.ts';
import { FIRST_VIEW } from '../../../src/screen/view.ts';
import { tiersPage } from '../../../src/screen/views/tiersPage.ts';
import { planOf } from '../../support/planning.ts';
import { roadmap } from '../roadmap.ts';
import { lookOf, propsOf, textOf } from './shown.ts';
import { smallFleet } from './smallFleet.ts';

const view = { ...FIRST_VIEW, panel: 'tiers', period: 1 } as const;

describe('the tiers of one period', () => {
  const plan = planOf(smallFleet());

  it('shows terms, tokens, power and who serves', () => {
    const page = tiersPage(propsOf(plan));
    expect(page.title).toBe('Tiers');
    // 60 / 0.08 = 750 MW and 8 / 0.04 = 200 MW of 950; 60 x $3 x 31.536M s = $5.68B, 8 x $6 x 31.536M s = $1.51B. Bars have 14 columns: 78.9 % of 14 x 8
    // eighths are 88 of 112, and 21.1 % are 24. Capital 28,500 x 0.31547 = 8,991, energy 950 x 0.8 x 8,760 x $80 = 533 and operations 950 x 0.3 = 285: 9,809 for
    // 68 x 31.536M = 2,144M Mtok. Of that chat bears 750 of 950 MW for 1,892M Mtok, capital 7,098, energy 420 and operations 225, and coding 200 for 252M Mtok,
    // 1,893, 112 and 60. A year's revenue pays back no capex of 28,500.
    expect(textOf(page)).toEqual([
      '                                  tok/s  demand                     power  earns',
      'tier   $/Mtok a user demand served idle     met                 MW  share a year',
      'chat       $3     50   60 M   60 M    0 100.0 % ███████████    750 78.9 % $5.68B',
      '  commitment 20 Mtok/s',
      '  rack  750 MW  60 Mtok/s   at 50 tok/s/user  100.0 % of tier',
      'coding     $6    100    8 M    8 M    0 100.0 % ███            200 21.1 % $1.51B',
      '  power share 10.0 to 50.0 %',
      '  rack  200 MW   8 Mtok/s  at 100 tok/s/user  100.0 % of tier',
      '',
      'All tiers: 68 Mtok/s served, 950 MW, $7.19B a year.',
      'All that is sold costs $4.57/Mtok: capital, energy and operations.',
      'A user: the speed that users must see. Idle: made of its power and not sold. Of',
      "  tier: the part of the tier's tokens.",
      '',
      `Money by tier ${'─'.repeat(66)}`,
      '        earns  costs  capital  energy  operations   margin  paid back',
      'chat       $3  $4.09    $3.75  $0.222      $0.119  -36.4 %    not yet',
      'coding     $6  $8.18     $7.5  $0.444      $0.238  -36.4 %    not yet',
      'USD per M output tokens: capital over its life, energy and operations, split by',
      'the power that a tier takes of each system. Paid back is when revenue less',
      "energy and operations has covered a tier's part of the capex.",
    ]);
  });

  it('has both bars at 140 columns', () => {
    // 78.9 % of 20 columns are 126 eighths, and 21.1 % are 34.
    expect(textOf(tiersPage(propsOf(plan, { columns: 140 }))).slice(0, 6)).toEqual([
      '                                       tok/s                         demand                              power   earns',
      'tier    $/Mtok  a user  demand  served  idle                            met                         MW   share  a year',
      'chat        $3      50    60 M    60 M     0  ████████████████████  100.0 %  ███████████████▊      750  78.9 %  $5.68B',
      '  commitment 20 Mtok/s',
      '  rack  750 MW  60 Mtok/s   at 50 tok/s/user  100.0 % of tier',
      'coding      $6     100     8 M     8 M     0  ████████████████████  100.0 %  ████▎                 200  21.1 %  $1.51B',
    ]);
  });

  it('keeps demand, what is served, MW, price and revenue at 46 columns', () => {
    expect(textOf(tiersPage(propsOf(plan, { columns: 46 }))).slice(1, 5)).toEqual([
      'tier   $/Mtok demand served     met  MW a year',
      'chat       $3   60 M   60 M 100.0 % 750 $5.68B',
      '  commitment 20 Mtok/s',
      '  rack 750 MW 60 Mtok/s  at 50 tok/s/user',
    ]);
  });

  it('shows tokens that are made and not sold', () => {
    // Half of the power for coding: 500 MW make 20 Mtok/s, of which 8 are wanted; the other half makes 40 for chat.
    const tiers = smallFleet().tiers.map((one) =>
      one.id === 'coding' ? { ...one, share: { least: 0.5 } } : one,
    );
    const page = tiersPage(propsOf(planOf(smallFleet({ tiers }))));
    const coding = textOf(page).filter((line) => /coding|share at/.test(line));
    expect(coding[0]).toMatch(/^coding +\$6 +100 +8 M +8 M +12 M +100\.0 % .* 500 +50\.0 % +\$1\.51B$/);
    expect(coding[1]).toBe('  power share at least 50.0 %');
    expect(lookOf(page, '12 M')).toBe('warning');
  });
});

describe('the tiers of several sites, periods and parts of the day', () => {
  it('names the sites, and of one site only its power and servers', () => {
    const plan = planOf(roadmap());
    const all = tiersPage(propsOf(plan, { view }));
    expect(all.title).toBe('Tiers, 2027 Q2, all sites');
    const text = textOf(all);
    // 160 MW make 12.8 Mtok/s: 8 for chat from 100 MW, 4.8 for agents from 60. A quarter is a fourth of a year: 8 x $3 x 31.536M s = $757M a year.
    expect(text[2]).toMatch(/^chat +\$3 +50 +8 M +8 M +0 +100\.0 % .* 100 +62\.5 % +\$757M$/);
    expect(text.find((line) => line.startsWith('agents'))).toMatch(
      /^agents +\$2 +50 +no limit +4\.8 M +0 .* 60 +37\.5 % +\$303M$/,
    );
    expect(
      text.some((line) => /^ {2}rack at columbus +50 MW +4 Mtok\/s +at 50 tok\/s\/user/.test(line)),
    ).toBe(true);
    const site = tiersPage(propsOf(plan, { view: { ...view, site: 'columbus' } }));
    expect(site.title).toBe('Tiers, 2027 Q2, columbus');
    expect(
      textOf(site)
        .filter((line) => line.startsWith('  rack'))
        .every((line) => !line.includes(' at abilene')),
    ).toBe(true);
    expect(textOf(site)).toContain('All tiers: 12.8 Mtok/s served, 50 MW at columbus, $1.06B a year.');
    expect(textOf(site)).toContain('Demand, what is served and idle, and revenue are those of all sites.');
  });

  it('shows the chosen part of the day, without revenue', () => {
    const plan = planOf(roadmap({ blocks: 2 }));
    const mean = tiersPage(propsOf(plan, { view }));
    expect(mean.title).toBe('Tiers, 2027 Q2, all sites, mean of the day');
    const peak = tiersPage(propsOf(plan, { view: { ...view, block: 'peak' } }));
    expect(peak.title).toBe('Tiers, 2027 Q2, all sites, peak');
    // At the peak chat wants 8 x 1.5 = 12 Mtok/s, which take 150 of 160 MW; at night 4, which take 50.
    expect(textOf(peak)[2]).toMatch(/^chat +\$3 +50 +12 M +12 M +0 .*100\.0 % .* 150 +93\.8 %$/);
    expect(textOf(peak)[1]).not.toContain('a year');
    expect(textOf(peak)).toContain('All tiers: 12.8 Mtok/s served, 160 MW.');
    expect(textOf(peak)).toContain('Revenue and commitments belong to the whole day.');
    const night = tiersPage(propsOf(plan, { view: { ...view, block: 'night' } }));
    expect(textOf(night)[2]).toMatch(/^chat +\$3 +50 +4 M +4 M +0 .*100\.0 % .* 50 +31\.3 %$/);
  });
});

describe('the built-in gigawatt', () => {
  const plan = planOf(readScenarioFile('fixtures/gigawatt/scenario.yaml'));

  it('says who serves each tier, and what nothing can serve', () => {
    const lines = textOf(tiersPage(propsOf(plan)));
    expect(lines[2]).toMatch(/^free +\$0 +33 +200 M +100 M +0 +50\.0 % .* 226 +22\.6 % +\$0$/);
    // Of 24 columns for 320 Mtok/s 100 are 7.5, 120 are 9 and 200 are 15; for 480, 204.7 are 10.2, 180 are 9 and 300 are 15.
    expect(lines.slice(3, 10)).toEqual([
      '  ████████ ▒▒▒▒▒▒░░░░░░░░░  forecast 120 to 320 Mtok/s',
      '  commitment 100 Mtok/s',
      '  gb300_nvl72    226 MW    100 Mtok/s   at 50 tok/s/user  100.0 % of tier',
      expect.stringMatching(/^medium +\$3 +85 +300 M +204\.7 M +0 +68\.2 % .* 349 +34\.9 % +\$19\.4B$/),
      '  ██████████▒▒▒▒▒░░░░░░░░░  forecast 180 to 480 Mtok/s',
      '  vr_nvl72     306.6 MW  189.5 Mtok/s   at 85 tok/s/user   92.6 % of tier',
      '  gb200_nvl72  42.24 MW  15.25 Mtok/s   at 85 tok/s/user    7.4 % of tier',
    ]);
    expect(lines).toContain('  nothing can serve it; the fleet says why');
  });
});
