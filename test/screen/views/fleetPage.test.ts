import { describe, expect, it } from 'vitest';
import { readScenarioFile } from '../../../src/scenario/read.ts';
import { FIRST_VIEW } from '../../../src/screen/view.ts';
import { fleetPage } from '../../../src/screen/views/fleetPage.ts';
import { planOf } from '../../support/planning.ts';
import { figure, frontier, site, system } from '../../support/randomScenario.ts';
import { roadmap } from '../roadmap.ts';
import { propsOf, textOf, under } from './shown.ts';
import { smallFleet } from './smallFleet.ts';

const view = { ...FIRST_VIEW, panel: 'fleet' } as const;

describe('the fleet of one period and one site', () => {
  const plan = planOf(smallFleet());

  it('shows what is in the plan, what could serve and what is left out, with reasons', () => {
    const page = fleetPage(propsOf(plan));
    expect(page.title).toBe('Fleet');
    // Chat takes 60 / 0.08 = 750 MW and coding 8 / 0.04 = 200 MW: 9,500 racks of 0.1 MW, for $3M each. A node costs $4M / 0.008 = $500M for each
    // Mtok/s of chat, a rack $375M, so none is bought; at the meter it takes 200 kW x 1.25.
    expect(textOf(page)).toEqual([
      '                                             per rack  ktok/s per MW',
      'system  name           racks   MW   capex  price   kW  chat   coding',
      'In the plan: 950 MW of 1 GW ────────────────────────────────────────────────────',
      'rack    Rack of eight  9,500  950  $28.5B    $3M  100    80       40',
      '',
      'Could serve, not chosen ────────────────────────────────────────────────────────',
      'node    Node of eight                        $4M  250    32     slow',
      '',
      'Left out ───────────────────────────────────────────────────────────────────────',
      'gone    Gone for good                        $3M  100    no       no',
      '  Cancelled by its maker.',
      'unseen  Not yet seen                         $3M  100  none     none',
      '  No throughput is published for work.',
      '',
      'Not for every tier ─────────────────────────────────────────────────────────────',
      'node: its fastest point is 60 tok/s/user, and coding asks for 100.',
      '',
      'Notes ──────────────────────────────────────────────────────────────────────────',
      'What a MW can sell (ktok/s per MW) is at the speed of the tier, with 100.0 %',
      '  availability and 100.0 % utilisation.',
      'slow: not fast enough for the tier; none: nothing is published; no: may not',
      '  serve the tier here.',
    ]);
  });

  it('drops capex and names before anything else where it is narrow', () => {
    expect(textOf(fleetPage(propsOf(plan, { columns: 46 }))).slice(0, 4)).toEqual([
      '                  per rack ktok/s per MW',
      'system racks  MW price  kW chat   coding',
      'In the plan: 950 MW of 1 GW ──────────────────',
      'rack   9,500 950   $3M 100   80       40',
    ]);
  });

  it('says so where nothing is bought', () => {
    const nothing = planOf(smallFleet({ capexBudgetMusd: [0], tiers: smallFleet().tiers.map(uncommitted) }));
    expect(under(fleetPage(propsOf(nothing)), 'In the plan: 0 MW of 1 GW')).toEqual(['No racks.']);
  });

  it('shows what a MW sells after availability, utilisation and software', () => {
    // 80 ktok/s x 0.5 x 0.9 = 36, and half of it for coding = 18.
    const derated = planOf(smallFleet({ utilisation: figure(0.5), availability: figure(0.9) }));
    expect(under(fleetPage(propsOf(derated)), 'In the plan: 1 GW of 1 GW')[0]).toMatch(/ 36 +18$/);
    // The curve is of January 2026, a year before the period begins: 80 x 1.25 = 100 and 40 x 1.25 = 50.
    const gained = planOf(smallFleet({ softwareGain: { perYear: 0.25 } }));
    expect(under(fleetPage(propsOf(gained)), 'In the plan: 760 MW of 1 GW')[0]).toMatch(/ 100 +50$/);
  });

  it('marks what is published on too weak evidence, and says how weak', () => {
    const guessed = frontier('unseen', [[100, 0.001]]);
    const points = guessed.points.map((one) => ({ ...one, throughput: figure(0.001, 'assumption') }));
    const frontiers = [...smallFleet().frontiers, { ...guessed, points }];
    const strict = fleetPage(propsOf(planOf(smallFleet({ frontiers, evidence: 'vendor' }))));
    expect(under(strict, 'Left out').slice(2)).toEqual([
      'unseen  Not yet seen                         $3M  100  weak     weak',
      '  Its throughput at this speed is graded assumption, weaker than vendor.',
    ]);
    expect(textOf(strict).slice(-2)).toEqual([
      'slow: not fast enough for the tier; weak: the evidence is too weak; no: may not',
      '  serve the tier here.',
    ]);
    // With weaker evidence allowed it makes 8 x 0.001 Mtok/s of 0.1 MW at any speed, and so serves coding better than any other.
    const lenient = fleetPage(propsOf(planOf(smallFleet({ frontiers, evidence: 'assumption' }))));
    expect(textOf(lenient).find((line) => line.startsWith('unseen'))).toMatch(/ 80 +80$/);
    expect(textOf(lenient).join()).not.toContain('weak');
  });

  it('leaves no text from a file raw', () => {
    const odd = planOf(
      smallFleet({
        systems: smallFleet().systems.map((one) =>
          one.id === 'gone' ? { ...one, name: 'a\u001b[31m', disabled: 'b\u001b[0m' } : one,
        ),
      }),
    );
    const text = textOf(fleetPage(propsOf(odd))).join('\n');
    expect(text).not.toContain('\u001b');
    expect(text).toContain('B\\u{1b}[0m.');
  });
});

describe('the fleet of several sites and periods', () => {
  const plan = planOf(roadmap());

  it('counts what is bought over the horizon, and what stands and runs in the chosen period', () => {
    const page = fleetPage(propsOf(plan, { view: { ...view, period: 1 } }));
    expect(page.title).toBe('Fleet, 2027 Q2, all sites');
    // 170 MW at abilene and 50 MW at columbus in the last quarter are 2,200 racks; 110 + 50 MW in the second are 1,600.
    expect(textOf(page).slice(0, 5)).toEqual([
      '                             racks                per rack  ktok/s per MW',
      'system  name  bought  stand    run   MW  capex  price   kW  chat   agents',
      'In the plan: 160 MW of 160 MW ──────────────────────────────────────────────────',
      'rack    rack   2,200  1,600  1,600  160  $6.6B    $3M  100    80       80',
      'old     old        0    200      0    0     $0    $3M  100    40       40',
    ]);
  });

  it('shows one site alone: what stands elsewhere could serve here', () => {
    const page = fleetPage(propsOf(plan, { view: { ...view, period: 1, site: 'columbus' } }));
    expect(page.title).toBe('Fleet, 2027 Q2, columbus');
    expect(textOf(page).slice(2, 7)).toEqual([
      'In the plan: 50 MW of 50 MW ────────────────────────────────────────────────────',
      'rack    rack     500    500  500  50  $1.5B    $3M  100    80       80',
      '',
      'Could serve, not chosen ────────────────────────────────────────────────────────',
      'old     old                                    $3M  100    40       40',
    ]);
  });

  it('says at which sites something can be had that the chosen one may not have', () => {
    const sites = [site('east', 500), site('west', 500, { systems: ['node'] })];
    const kept = planOf(smallFleet({ sites, tiers: smallFleet().tiers.map(uncommitted) }));
    const page = fleetPage(propsOf(kept, { view: { ...view, site: 'west' } }));
    expect(under(page, 'Left out').slice(2, 4)).toEqual([
      'rack    Rack of eight                       $3M  100    no       no',
      '  It can be had only at east.',
    ]);
  });

  it('says which site the power per rack is of, where their PUE differs', () => {
    const pue = { air: figure(1.5), liquid: figure(1.25) };
    const sites = [site('east', 500), site('west', 500, { pue })];
    const plan = planOf(smallFleet({ sites }));
    expect(under(fleetPage(propsOf(plan)), 'Notes').slice(-3)).toEqual([
      'kW per rack and what a MW can sell are those of the first site that can have the',
      '  system; sites differ in PUE: east 1.25 air and 1 liquid, west 1.5 air and 1.25',
      '  liquid.',
    ]);
    // 100 kW x 1.25 = 125 kW, so that a MW sells 80 / 1.25 = 64 and 32 ktok/s.
    const west = fleetPage(propsOf(plan, { view: { ...view, site: 'west' } }));
    expect(textOf(west).find((line) => line.startsWith('rack '))).toMatch(/ \$3M +125 +64 +32$/);
  });

  it('tells what cannot run in the chosen period, and the price of that period', () => {
    const periods = [
      { id: '2027-01', startMonth: 2027 * 12, months: 12 },
      { id: '2028-01', startMonth: 2028 * 12, months: 12 },
    ];
    const late = planOf(
      smallFleet({
        periods,
        sites: [site('abilene', [1000, 1000])],
        systems: smallFleet().systems.map((one) =>
          one.id === 'rack' ? { ...one, ships: figure(2027 * 12 + 5) } : one,
        ),
        systemPriceChange: [{ system: 'rack', perYear: -0.1 }],
        tiers: smallFleet().tiers.map((one) => ({ ...uncommitted(one), demand: { mean: [60, 60] } })),
      }),
    );
    const rackIn = (period: number) =>
      textOf(fleetPage(propsOf(late, { view: { ...view, period } }))).find((line) =>
        line.startsWith('rack '),
      );
    expect(rackIn(0)).toMatch(/ \$3M +100 +- +-$/);
    // $3M - 10 %.
    expect(rackIn(1)).toMatch(/ \$2\.7M +100 +80 +40$/);
  });
});

describe('pairings', () => {
  it('show their part of the power beside the racks of their systems', () => {
    const plan = planOf(
      smallFleet({
        systems: [system('fast', { pairedOnly: true }), system('rack', {})],
        alone: ['rack'],
        pairings: [
          {
            id: 'rack+fast',
            name: 'Both',
            tiers: ['coding'],
            racks: [
              { system: 'fast', count: figure(1) },
              { system: 'rack', count: figure(1) },
            ],
          },
        ],
        // Sixteen accelerators on 200 kW: 0.001 x 16 / 0.2 = 80 ktok/s per MW.
        frontiers: [frontier('rack', [[50, 0.001]]), frontier('rack+fast', [[100, 0.001]])],
      }),
    );
    const lines = textOf(fleetPage(propsOf(plan)));
    // Chat 60 / 0.08 = 750 MW on racks, coding 8 / 0.08 = 100 MW on both, which share it; at least 10 % of the power is asked for, and 11.8 % it is.
    expect(lines.slice(2, 6)).toEqual([
      'In the plan: 850 MW of 1 GW ────────────────────────────────────────────────────',
      'rack       rack  8,000  800   $24B    $3M  100    80     slow',
      'rack+fast  Both         100                       no       80',
      'fast       fast    500   50  $1.5B    $3M  100  pair     pair',
    ]);
    expect(lines).toContain('The MW of a pairing are part of those of its systems.');
    expect(lines).toContain('rack+fast: not for chat: the pairing is limited to coding.');
  });
});

describe('prefill and decode on racks of their own', () => {
  const plan = planOf(readScenarioFile('fixtures/prefill-decode/scenario.yaml'));

  it('show what a MW of both makes together, and which of them serve alone', () => {
    // By the sums in the file a MW of both makes 30 Ttok a year and one of decode racks that prefill too 20: by 31.536M seconds 951 and 634 ktok/s.
    expect(textOf(fleetPage(propsOf(plan, { columns: 90 }))).slice(1, 6)).toEqual([
      expect.stringMatching(/^system +name +racks +MW +capex +price +kW +chat$/),
      expect.stringMatching(/^In the plan: 100 MW of 100 MW ─+$/),
      expect.stringMatching(/^prefill_rack\+decode_rack +Prefill rack with decode rack +100 +951$/),
      expect.stringMatching(/^decode_rack +Decode rack +750 +75 +\$3B +\$4M +100 +634$/),
      expect.stringMatching(/^prefill_rack +Prefill rack +500 +25 +\$500M +\$1M +50 +pair$/),
    ]);
    const notes = under(fleetPage(propsOf(plan)), 'Notes');
    expect(notes).toContain('The MW of a pairing are part of those of its systems.');
    expect(notes).toContain('pair: serves only in a pairing.');
  });
});

describe('the roadmap of five years', () => {
  const plan = planOf(readScenarioFile('fixtures/roadmap/scenario.yaml'));
  const pageAt = (period: number, site?: string) =>
    fleetPage(propsOf(plan, { columns: 110, view: { ...view, period, ...(site && { site }) } }));
  /** The cells of a system after its name, by their headings. */
  const cellsOf = (period: number, id: string) => {
    const row = textOf(pageAt(period)).find((line) => line.startsWith(`${id} `)) ?? '';
    return row.split(/ +/).slice(-12);
  };

  it('shows old racks that go, in two batches', () => {
    // 5,000 and 3,000 racks from October 2023 and April 2024 on, for four years; 10.96 kW x 1.27 are 13.9 kW, of 3,000 racks 41.8 MW.
    expect(cellsOf(0, 'hgx_h100').slice(0, 2)).toEqual(['0', '8,000']);
    expect(cellsOf(3, 'hgx_h100').slice(0, 7)).toEqual([
      '0',
      '3,000',
      '3,000',
      '41.8',
      '$0',
      // $210k with 8 % less a year, three quarters of a year on: 210 x 0.92^0.75.
      '$197k',
      '13.9',
    ]);
    expect(cellsOf(5, 'hgx_h100').slice(0, 2)).toEqual(['0', '0']);
  });

  it('shows what is on order from when it comes, and what has to be waited for as not in this period', () => {
    expect(cellsOf(0, 'gb300_nvl72').slice(1, 3)).toEqual(['0', '0']);
    expect(cellsOf(1, 'gb300_nvl72').slice(1, 2)).toEqual(['200']);
    // Six months from January 2027 on: from the third quarter.
    expect(cellsOf(0, 'vr_nvl72').slice(-5)).toEqual(['-', '-', '-', '-', 'slow']);
    expect(cellsOf(2, 'vr_nvl72').slice(-5)).not.toContain('-');
    expect(under(pageAt(0), 'Notes').join(' ')).toContain('-: not in this period');
  });

  it('has no power at a site before it is built', () => {
    const page = pageAt(0, 'columbus');
    expect(page.title).toBe('Fleet, 2027 Q1, columbus');
    expect(textOf(page)[2]).toMatch(/^In the plan: 0 MW of 0 MW ─+$/);
    // The old racks stand at the other site alone.
    const old = textOf(page).findIndex((line) => line.startsWith('hgx_h100 '));
    expect(old).toBeGreaterThan(textOf(page).findIndex((line) => line.startsWith('Could serve, not chosen')));
  });
});

describe('the built-in gigawatt', () => {
  const plan = planOf(readScenarioFile('fixtures/gigawatt/scenario.yaml'));

  it('shows every system at 80 columns, without names', () => {
    const lines = textOf(fleetPage(propsOf(plan)));
    // At the meter 237.6 kW x 1.12 = 266.1, 152.6 x 1.12 = 170.9 and 134.6 x 1.12 = 150.8; 2,750 x 0.2661 = 731.8 MW.
    expect(lines.slice(0, 6)).toEqual([
      '                                 per rack                  ktok/s per MW',
      'system             racks   MW  price   kW free medium high premium ultra',
      'In the plan: 1 GW of 1 GW ──────────────────────────────────────────────────────',
      'vr_nvl72           2,750  732  $7.3M  266  699    618  322    41.3  slow',
      'gb300_nvl72        1,322  226  $4.3M  171  443    356  129    slow  slow',
      'gb200_nvl72          280 42.2  $3.5M  151  425    361  123    slow  slow',
    ]);
    for (const id of plan.scenario.systems.map((one) => one.id))
      expect(lines.filter((line) => line.startsWith(`${id} `))).toHaveLength(1);
  });

  it('puts tiers under each system where they have no room beside it', () => {
    const lines = textOf(fleetPage(propsOf(plan, { columns: 46 })));
    expect(lines).toContain('  ktok/s per MW: free 699, medium 618, high');
    expect(lines).toContain('    322, premium 41.3, ultra slow');
  });
});

function uncommitted<T extends { readonly commitment?: unknown; readonly share?: unknown }>(
  tier: T,
): Omit<T, 'commitment' | 'share'> {
  const { commitment: _, share: _share, ...rest } = tier;
  return rest;
}
