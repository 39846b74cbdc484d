import { describe, expect, test } from 'vitest';
import { changedEdits } from '../../src/scenario/edited.ts';
import { GROUPS } from '../../src/scenario/inputs/input.ts';
import { nudged } from '../../src/scenario/inputs/nudged.ts';
import { writtenIn } from '../../src/scenario/inputs/writtenIn.ts';
import { inputsOf } from '../../src/scenario/inputs.ts';
import { entered, inputCalled, inWords, opened, openedText, readOf, stepped, wrongWith } from './editing.ts';

const gigawatt = opened('fixtures/gigawatt/scenario.yaml');
const roadmap = opened('fixtures/roadmap/scenario.yaml');
const retirement = opened('fixtures/years/retirement.yaml');
const PLANT = 'sites: { plant: { power: 18 MW, shell: sunk } }\nsupply: unlimited\nforecast: unlimited\n';

test('the price of output is shown in each period without what its input brings', () => {
  const text = (change: string) =>
    openedText(
      `${PLANT}${change}tiers: { free: { inputPerOutput: 10, price: { input: 0.6 USD/Mtok, output: 3 USD/Mtok } } }\n`,
    );
  const shown = (change: string) => {
    const input = inputCalled('output price free', text(change));
    return [input.written, writtenIn(input, 0), writtenIn(input, 1)];
  };
  // 10 input tokens at 0.6 make 3 + 6 = 9 USD of the tier's price; a quarter a year on is a half in half a year, 1.5 + 3 = 4.5.
  expect(shown('')).toEqual(['3 USD/Mtok', '$3/Mtok', '$3/Mtok']);
  expect(shown('change: { tokenPrices: -75 %/year }\n')).toEqual(['3 USD/Mtok', '$3/Mtok', '$1.5/Mtok']);
});

describe('the inputs of a scenario', () => {
  test('stand in their groups, sites first and choices last', () => {
    const inputs = inputsOf(readOf(gigawatt), []);
    const order = inputs.map(({ group }) => GROUPS.indexOf(group));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(inputs.map(({ label }) => label)).toEqual([
      ...['power abilene', 'electricity abilene', 'shell abilene', 'reserve abilene'],
      ...['capex budget', 'discount rate', 'life of racks', 'life of shell'],
      ...['utilisation', 'availability', 'supply share', 'lead time'],
      ...['free', 'medium', 'high', 'premium', 'ultra'].flatMap((tier) =>
        ['demand', 'price', 'speed', 'commitment', 'least share', 'most share', 'tier'].map(
          (label) => `${label} ${tier}`,
        ),
      ),
      ...['system prices', 'token prices', 'software gain'],
      ...['objective', 'racks', 'interactivity', 'evidence'],
    ]);
  });

  test.each([
    [
      'power abilene',
      '{ 2027-01: 150 MW, 2027-10: 300 MW, 2028-07: 450 MW, 2029-04: 600 MW }',
      '150 MW',
      true,
    ],
    [
      'power columbus',
      '{ 2028-01: 100 MW, 2028-10: 200 MW, 2029-07: 300 MW, 2030-01: 400 MW }',
      '0 MW',
      true,
    ],
    ['shell abilene', 'sunk', 'sunk', false],
    ['shell columbus', '13M USD/MW', '$13M/MW', true],
    ['shell that stands columbus', '100 MW', '100 MW', true],
    ['reserve columbus', 'none', 'none', false],
    ['life of racks', '4 years', '4 years', false],
    ['lead time vr_nvl72', '6 months', '6 months', true],
    ['demand free', '100 %', '50 Mtok/s', false],
    ['commitment free', '{ 2027-01: 2 %, 2027-07: 25 % }', '1 Mtok/s', true],
    ['system prices', '-8 %/year', '-8.0 %/year', true],
    ['tier free', 'on', 'on', undefined],
    ['objective', 'profit', 'profit', undefined],
  ])('%s of the roadmap is written %s, and %s at first', (label, written, atFirst, isStated) => {
    const input = inputCalled(label, roadmap);
    expect([input.written, writtenIn(input, 0)]).toEqual([written, atFirst]);
    expect(input.kind === 'quantity' ? input.isStated : undefined).toBe(isStated);
  });

  test('are those of single limits and vendors too, where the scenario has some', () => {
    const limited = openedText(
      `${PLANT}policies: { vendors: { NVIDIA: { most: 80 % } }, limits: { vr_nvl72: { racks: { most: { 2027-01: 100 racks } } } } }\n`,
    );
    expect(inWords(stepped('most NVIDIA', -1, limited))).toEqual(['policies.vendors.NVIDIA.most=79 %']);
    expect(inWords(stepped('most racks vr_nvl72', 1, limited))).toEqual([
      'policies.limits.vr_nvl72.racks.most={ 2027-01: 105 racks }',
    ]);
  });

  test('say which were edited', () => {
    const edits = stepped('power abilene', 1, gigawatt);
    const edited = inputsOf(readOf(gigawatt, edits), edits).filter(({ isEdited }) => isEdited);
    expect(edited.map(({ label }) => label)).toEqual(['power abilene']);
  });
});

describe.each([
  'fixtures/gigawatt/scenario.yaml',
  'fixtures/roadmap/scenario.yaml',
  'fixtures/years/deferrable-night.yaml',
  'fixtures/years/retirement.yaml',
  'fixtures/years/two-periods.yaml',
  'fixtures/years/whole-racks.yaml',
  'fixtures/prefill-decode/scenario.yaml',
])('every input of %s', (path) => {
  const what = opened(path);
  const read = readOf(what);

  test.each(inputsOf(read, []).map((input) => [input.label, input] as const))(
    '%s comes back',
    (label, input) => {
      for (const there of [1, -1, 7, -7]) {
        const first = nudged(input, there);
        if (first.kind === 'refused') {
          expect(first.why).toMatch(/^[A-Z].*\.$/);
          continue;
        }
        const edits = changedEdits([], first);
        // What the reader refuses is not kept, such as every tier off.
        if (wrongWith(what, edits).length > 0) continue;
        const back = nudged(inputCalled(label, what, edits), -there);
        expect(back, `${label} by ${there}`).toEqual({ kind: 'back', path: input.path });
        expect(readOf(what, back.kind === 'back' ? changedEdits(edits, back) : edits)).toEqual(read);
      }
    },
  );
});

describe('steps', () => {
  test.each([
    ['power abilene', 1, 'sites.abilene.power=1.01 GW'],
    ['power abilene', -99, 'sites.abilene.power=10 MW'],
    ['capex budget', -1, 'budget.capex=39.5B USD'],
    // 5 % of 86 is 4.3.
    ['electricity abilene', 1, 'sites.abilene.electricity=90.3 USD/MWh'],
    ['utilisation', 2, 'service.utilisation=62 %'],
    ['demand free', 4, 'tiers.free.demand=120 %'],
    ['demand free', -20, 'tiers.free.demand=0 %'],
    // 5 % of 3 is 0.15, and of nothing there is one cent.
    ['price medium', 7, 'tiers.medium.price.output=4.05 USD/Mtok'],
    ['price free', 2, 'tiers.free.price.output=0.02 USD/Mtok'],
    // 163 in two digits is 160, of which 5 % are 8.
    ['speed high', 1, 'tiers.high.interactivity=171 tok/s/user'],
    ['commitment free', -50, 'tiers.free.commitment=0 %'],
    ['commitment ultra', 1, 'tiers.ultra.commitment=1 %'],
    ['most share ultra', -60, 'tiers.ultra.share.most=40 %'],
    ['lead time', 3, 'leadTime=3 months'],
    ['token prices', -25, 'change.tokenPrices=-25 %/year'],
    ['software gain', 1, 'change.software.gain=1 %/year'],
    ['life of racks', -1, 'finance.life=3.5 years'],
    ['objective', -1, 'objective=capex'],
    ['racks', 1, 'racks=whole'],
    ['tier ultra', 1, 'tiers.ultra=off'],
  ])('%s by %d: %s', (label, steps, words) => {
    expect(inWords(stepped(label, steps, gigawatt))).toEqual([words]);
  });

  test('move power in every period by the same amount, down to nothing, and give none where there is none', () => {
    // 20 steps of 10 MW from 150, 300, 450 and 600; the periods of columbus before 2028 stay without.
    expect(inWords(stepped('power abilene', -20, roadmap))).toEqual([
      'sites.abilene.power={ 2027-01: 0 MW, 2027-10: 100 MW, 2028-07: 250 MW, 2029-04: 400 MW }',
    ]);
    const up = stepped('power abilene', 1, roadmap, stepped('power abilene', -20, roadmap));
    expect(inWords(up)).toEqual([
      'sites.abilene.power={ 2027-01: 0 MW, 2027-10: 110 MW, 2028-07: 260 MW, 2029-04: 410 MW }',
    ]);
    expect(stepped('power abilene', 19, roadmap, up)).toEqual([]);
    expect(
      readOf(roadmap, stepped('power columbus', 2, roadmap)).scenario.sites[1]?.powerMw.slice(3, 5),
    ).toEqual([0, 120]);
  });

  test('move money by the same amount up to every period', () => {
    // 5, 12, 18, 24 and 30 in all; 13 steps of 0.5 take all of the first tranche and 1.5 of the second.
    const less = stepped('capex budget', -13, roadmap);
    expect(inWords(less)).toEqual([
      'budget.capex={ 2027-01: 0 USD, 2028-01: 5.5B USD, 2029-01: 6B USD, 2030-01: 6B USD, 2031-01: 6B USD }',
    ]);
    const sums = readOf(roadmap, less).scenario.capexBudgetMusd;
    expect([0, 4, 8, 12, 16].map((period) => sums?.[period])).toEqual([0, 5500, 11500, 17500, 23500]);
    // What is released from the second period on gets a part at the start: 5 % of 14 + 26 = 40.
    const more = stepped('capex budget', 1, retirement);
    expect(inWords(more)).toEqual(['budget.capex={ 2027-01: 2M USD, 2028-01: 14M USD, 2029-01: 26M USD }']);
    expect(readOf(retirement, more).scenario.capexBudgetMusd).toEqual([2, 16, 42, 42]);
  });

  test('keep the proportions of prices over time', () => {
    const ramp = openedText(
      `${PLANT}tiers: { free: { price: { output: { 2027-01: 40 USD/Mtok, 2027-07: 10 USD/Mtok } } } }\n`,
    );
    // 5 % of 40 is 2: 42 is 1.05 times as much, and so is 10.5.
    expect(inWords(stepped('price free', 1, ramp))).toEqual([
      'tiers.free.price.output={ 2027-01: 42 USD/Mtok, 2027-07: 10.5 USD/Mtok }',
    ]);
  });

  test.each([
    ['power abilene', -100, 'A site without power holds no racks: power abilene stays at 1 GW.'],
    ['capex budget', -81, 'Less than nothing cannot be had: capex budget stays at $40B.'],
    ['availability', 4, 'More than the whole cannot be had: availability stays at 97.0 %.'],
    ['token prices', -100, 'Less than -99 %/year cannot be had: token prices stays at 0.0 %/year.'],
    [
      'demand free',
      2000,
      'demand free: "10100 %" is more than any forecast can be short of (at most 10000 %); write a smaller number or a smaller unit.',
    ],
  ])('%s by %d are refused', (label, steps, why) => {
    expect(nudged(inputCalled(label, gigawatt), steps)).toEqual({ kind: 'refused', why });
  });

  test.each([
    ['capex budget', 'Money is no limit here; type an amount, such as 40B USD, to set one.'],
    ['supply share', "Supply is unlimited; type a part of the world's deliveries, such as 5 %, to limit it."],
    [
      'shell plant',
      'The shell of plant is paid for; type a price, such as 13M USD/MW, for one that must be built.',
    ],
    ['demand free', 'The demand for free is unlimited and has no parts; give the scenario a forecast first.'],
  ])('of %s, which has no number, are refused', (label, why) => {
    expect(nudged(inputCalled(label, openedText(PLANT)), 1)).toEqual({ kind: 'refused', why });
  });

  test('of a commitment in parts and rates are refused', () => {
    const mixed = openedText(
      `${PLANT.replace('forecast: unlimited', 'forecast: { free: 9 Mtok/s, medium: 1 Mtok/s, high: 1 Mtok/s, premium: 1 Mtok/s, ultra: 1 Mtok/s }')}tiers: { free: { commitment: { 2027-01: 5 %, 2027-07: 1 Mtok/s } } }\n`,
    );
    expect(nudged(inputCalled('commitment free', mixed), 1)).toEqual({
      kind: 'refused',
      why: 'The commitment to free is a part of the forecast in some months and a rate in others; type it anew.',
    });
  });

  test('go on from what was typed, and back to it', () => {
    const typed = entered('power abilene', ' 333 MW ', gigawatt);
    expect(inWords(typed)).toEqual(['sites.abilene.power=333 MW']);
    const there = stepped('power abilene', 2, gigawatt, typed);
    expect(inWords(there)).toEqual(['sites.abilene.power=353 MW']);
    expect(stepped('power abilene', -2, gigawatt, there)).toEqual(typed);
  });
});

describe('what is typed', () => {
  test('may be a mapping, and the reader judges it', () => {
    const ramp = entered('power abilene', '{ 2027-01: 1 GW, 2027-07: 2 GW }', roadmap);
    expect(readOf(roadmap, ramp).scenario.sites[0]?.powerMw.slice(0, 3)).toEqual([1000, 1000, 2000]);
    expect(wrongWith(gigawatt, entered('power abilene', '1000', gigawatt))).toEqual([
      '"1000" has no unit; write "1 GW" or "1000 MW".',
    ]);
    expect(wrongWith(gigawatt, entered('objective', 'money', gigawatt))).toEqual([
      '"money" is not known here; write "revenue", "profit" or "capex".',
    ]);
  });

  test('takes limits away and sets them', () => {
    const free = ['capex budget', 'supply share'].reduce(
      (edits, label) => entered(label, 'unlimited', gigawatt, edits),
      entered('shell abilene', 'sunk', gigawatt),
    );
    expect(inWords(free)).toEqual(['sites.abilene.shell=sunk', 'budget={}', 'supply=unlimited']);
    const { scenario } = readOf(gigawatt, free);
    expect([scenario.capexBudgetMusd, scenario.supplyShare, scenario.sites[0]?.shellMusdPerMw]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    const limited = entered(
      'supply share',
      '7 %',
      gigawatt,
      entered('capex budget', '9B USD', gigawatt, free),
    );
    expect(readOf(gigawatt, limited).scenario).toMatchObject({ supplyShare: 0.07, capexBudgetMusd: [9000] });
  });

  test('takes a limit away that was stepped or typed before', () => {
    const stated = [
      stepped('capex budget', 1, gigawatt),
      entered('capex budget', '9B USD', gigawatt),
      entered('capex budget', '9B USD', gigawatt, entered('capex budget', 'unlimited', gigawatt)),
    ];
    for (const edits of stated) {
      const free = entered('capex budget', 'unlimited', gigawatt, edits);
      expect(inWords(free)).toEqual(['budget={}']);
      expect(readOf(gigawatt, free).scenario.capexBudgetMusd).toBeUndefined();
    }
  });

  test('that is nothing goes back to the scenario as it was opened', () => {
    for (const [label, text] of [
      ['capex budget', 'unlimited'],
      ['capex budget', '3B USD'],
      ['tier ultra', 'off'],
      ['racks', 'whole'],
    ] as const)
      expect(entered(label, '', gigawatt, entered(label, text, gigawatt)), label).toEqual([]);
  });

  test('switches a tier off and on again with all that is said of it', () => {
    // A tier that is off has no input but that it is.
    const priced = stepped('price free', 1, gigawatt);
    const off = entered('tier free', 'off', gigawatt, priced);
    expect(inWords(off)).toEqual([...inWords(priced), 'tiers.free=off']);
    expect(readOf(gigawatt, off).scenario.tiers.map(({ id }) => id)).toEqual([
      'medium',
      'high',
      'premium',
      'ultra',
    ]);
    expect(inputsOf(readOf(gigawatt, off), off).filter(({ label }) => / free$/.test(label))).toHaveLength(1);
    expect(entered('tier free', 'on', gigawatt, off)).toEqual(priced);
    const batch = stepped('price batch', 1, retirement, entered('tier batch', 'on', retirement));
    expect(inWords(batch)).toEqual(['tiers.batch={}', 'tiers.batch.price.output=1.05 USD/Mtok']);
    const again = entered('tier batch', 'on', retirement, entered('tier batch', 'off', retirement, batch));
    expect(readOf(retirement, again).scenario.tiers.map(({ id }) => id)).toContain('batch');
    expect(inWords(again)).toEqual(inWords(batch));
  });
});
