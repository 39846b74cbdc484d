import { describe, expect, it } from 'vitest';
import { checkReport } from '../../src/report/check.ts';
import { widthOf } from '../../src/report/width.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { PAIRED_SYSTEMS } from '../support/pairedSystems.ts';
import { figure, plainScenario, site, tier } from '../support/randomScenario.ts';

const START = 2027 * 12;

const scenario: Scenario = plainScenario({
  objective: 'capex',
  racks: 'whole',
  periods: Array.from({ length: 8 }, (_, index) => ({
    id: `period ${index}`,
    startMonth: START + 3 * index,
    months: 3,
  })),
  blocks: [
    { id: 'day', share: 2 / 3 },
    { id: 'night', share: 1 / 3 },
  ],
  sites: [
    site('abilene', [100, 100, 100, 100, 300, 300, 300, 300], {
      reserve: 0.05,
      carbonKgPerMwh: figure(380),
      shellMusdPerMw: 13,
      existingShellMw: 50,
      fleet: [{ system: 'old', racks: 600, sinceMonth: START - 39 }],
    }),
    site('boston', [20, 20, 20, 20, 20, 20, 20, 20], {
      pue: { air: figure(1.25), liquid: figure(1.25) },
      systems: ['rack'],
    }),
  ],
  capexBudgetMusd: [1000, 1000, 1000, 1000, 2000, 2000, 2000, 2000],
  systemPriceChange: [
    { system: 'old', perYear: -0.2 },
    { system: 'rack', perYear: -0.08 },
    { system: 'reader', perYear: -0.08 },
  ],
  softwareGain: { perYear: 0.2, untilMonth: START + 24 },
  leadMonths: [{ system: 'rack', months: 6 }],
  vendorLimits: [{ vendor: 'Vendor', share: { least: 0.1, most: 0.8 } }],
  systemLimits: [
    {
      system: 'rack',
      racks: { most: [null, null, 200, 200, 200, 200, 200, 200] },
      powerMw: { least: [1, 1, 1, 1, 1, 1, 1, 1] },
      capexMusd: { most: 900 },
    },
  ],
  carbonTonnesPerYear: [9e5, 9e5, 9e5, 9e5, 9e5, 9e5, 9e5, 8e5],
  ...PAIRED_SYSTEMS,
  tiers: [
    tier('chat', {
      demand: { mean: [1, 2, 3, 4, 5, 6, 7, 8], shape: [1.2, 0.6] },
      pricesUsdPerMtok: [3, 3, 3, 3, 2, 2, 2, 2],
      commitment: [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5],
      sites: ['abilene'],
      inputPerOutput: figure(8),
      cacheHits: figure(0.5),
    }),
    tier('batch', { demand: { mean: [1, 1, 1, 1, 1, 1, 1, 1], deferrable: true } }),
  ],
});

describe('the report of check over time', () => {
  const lines = checkReport(scenario).split('\n');
  const fact = (name: string) => {
    const at = lines.findIndex((line) => line.startsWith(`${name} `));
    const rest = lines.slice(at + 1).findIndex((line) => !line.startsWith('   '));
    return lines
      .slice(at, at + 1 + rest)
      .map((line) => line.trim())
      .join(' ')
      .replace(/ {2,}/, ' ');
  };

  it.each([
    ['aim', 'aim least capex with whole racks'],
    ['horizon', 'horizon 24 months from period 0, 8 periods of 3 months'],
    ['day', 'day day 16 hours, night 8 hours'],
    [
      'site abilene',
      'site abilene 100 MW, 300 MW from 2028 Q1, 5.0 % of it kept in reserve, electricity $80/MWh, 380 kg/MWh, shell $13M/MW beyond the 50 MW that stand, PUE 1.25 for air and 1 for liquid cooling',
    ],
    ['fleet abilene', 'fleet abilene 600 old of 2023-10'],
    [
      'site boston',
      'site boston 20 MW, electricity $80/MWh, shell sunk, PUE 1.25 for air and 1.25 for liquid cooling, only rack',
    ],
    ['capex', 'capex at most $1B, $2B from 2028 Q1'],
    ['rack prices', 'rack prices -8.0 %/year for rack, reader; -20.0 %/year for old'],
    ['software', 'software 20.0 %/year more tokens of the same racks until 2029-01'],
    ['lead times', 'lead times 6 months for rack'],
    ['vendor Vendor', 'vendor Vendor at least 10.0 %, at most 80.0 % of the power that runs'],
    ['limit rack', 'limit rack at most 200 racks from 2027 Q3, at least 1 MW, at most $900M of capex'],
    ['emissions', 'emissions at most 900,000 t/year, 800,000 t/year from 2028 Q4'],
  ])('has a line on %s', (name, said) => {
    expect(fact(name)).toBe(said);
  });

  it('says what is not for sale, and how a pairing shares its work', () => {
    expect(lines.find((line) => line.startsWith('old '))).toContain('not for sale');
    expect(lines).toContain('- reader>rack: prefill on reader, decode on rack.');
  });

  it('tells each tier with its prices, demand, hours and input tokens', () => {
    const at = lines.findIndex((line) => line.startsWith('chat: '));
    expect(
      lines
        .slice(at, at + 5)
        .join(' ')
        .replaceAll(/ {2,}/g, ' '),
    ).toContain(
      'chat: 50 tok/s/user on work, $3/Mtok, $2/Mtok from 2028 Q1, demand 1 Mtok/s in 2027 Q1, which becomes 8 Mtok/s by 2028 Q4 (day 120.0 %, night 60.0 %), commitment 500 ktok/s, only at abilene, 8 input tokens for each output token, 50.0 % of them cached',
    );
    expect(lines.join('\n')).toContain('demand 1 Mtok/s at any hour of the day');
  });

  // With a PUE of 1.25 boston makes four fifths of 0.08 Mtok/s per MW.
  it('lists servers once for sites that are alike, and by site where they are not', () => {
    const batch = lines.slice(lines.findIndex((line) => line.startsWith('batch: ')));
    const rack = batch.findIndex((line) => /^ {2}rack .* 80 ktok\/s\/MW/.test(line));
    expect(batch[rack + 1]).toBe('    at abilene');
    expect(batch.findIndex((line) => /^ {2}rack .* 64 ktok\/s\/MW/.test(line))).toBeGreaterThan(rack);
  });

  it('keeps to 80 columns', () => {
    for (const line of lines) expect(widthOf(line), line).toBeLessThanOrEqual(80);
  });
});
