import { describe, expect, it } from 'vitest';
import { checkReport } from '../../src/report/check.ts';
import { widthOf } from '../../src/report/width.ts';
import { readScenarioFile } from '../../src/scenario/read.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { figure, input, system, tier } from './support/planDocument.ts';

/** Alpha serves chat between two points; beta is too slow for agent; gamma was withdrawn; agent has unlimited demand. */
function scenario(): Scenario {
  const frontier = (server: string, points: readonly [number, number][]) => ({
    server,
    workload: 'workload',
    basis: 'facilityMw' as const,
    basisNote: 'made up',
    points: points.map(([speed, throughput]) => ({
      interactivity: figure(speed),
      throughput: figure(throughput, 'measured'),
      date: '2026-01-01',
    })),
  });
  return {
    ...input({ remarks: ['The tier Ultra is switched off.'] }),
    systems: [
      system('alpha', 'Alpha (rack)'),
      system('beta', 'Beta (8-GPU node)'),
      { ...system('gamma', 'Gamma'), disabled: 'withdrawn' },
    ],
    frontiers: [
      frontier('alpha', [
        [40, 1],
        [300, 0.1],
      ]),
      frontier('beta', [[90, 0.5]]),
    ],
    supply: [{ id: 'alphas', systems: ['alpha'], steps: [{ fromMonth: 24324, racksPerYear: figure(1000) }] }],
    tiers: [
      { ...tier('chat', 50, 2), commitment: [1.5], share: { least: 0.1, most: 0.5 }, isStandIn: true },
      { ...tier('agent', 200, 20), demand: {} },
    ],
  };
}

describe('the report of check', () => {
  it('says what it would plan with', () => {
    expect(checkReport(scenario())).toMatchInlineSnapshot(`
      "Ten megawatts: the scenario is sound
      ════════════════════════════════════

      aim         most revenue with continuous racks
      horizon     12 months from 2027-01
      site north  10 MW, electricity $80/MWh, shell $10M/MW, PUE 1.3 for air and 1.1
                  for liquid cooling
      capex       at most $400M
      service     utilisation 60.0 % x availability 97.0 % = 58.2 % of capacity is
                  sold
      supply      5.0 % of the world's deliveries
      speeds      the low end of each tier's range
      evidence    throughput graded vendor or stronger
      forecast    graded assumption: Made up for a test.
      catalogue   made-up, c0ffee

      What can be bought ─────────────────────────────────────────────────────────────
      system  name               price  at the meter  ships      supply
      alpha   Alpha (rack)       $3.5M        125 kW  2025-01        50
      beta    Beta (8-GPU node)  $3.5M        125 kW  2025-01  no limit

      Tiers, and who can serve them ──────────────────────────────────────────────────
      chat: 50 tok/s/user on workload (a stand-in for Model), $2/Mtok, demand 4
        Mtok/s, commitment 1.5 Mtok/s, at least 10.0 % of the power, at most 50.0 % of
        the power
        alpha  915.2 ktok/s/MW  532.7 ktok/s/MW sold  measured, between points
        beta     500 ktok/s/MW    291 ktok/s/MW sold  measured

      agent: 200 tok/s/user on workload, $20/Mtok, demand unlimited
        alpha  242.4 ktok/s/MW  141.1 ktok/s/MW sold  measured, between points

      What does not serve, and why ───────────────────────────────────────────────────
      - Withdrawn: gamma.
      - Too slow: beta for agent.

      Remarks ────────────────────────────────────────────────────────────────────────
      - The tier Ultra is switched off.
      "
    `);
  });

  it('says so where nothing can be bought and nobody served, and where nothing is limited', () => {
    const { capexBudgetMusd: _c, supplyShare: _s, ...unlimited } = scenario();
    const text = checkReport({ ...unlimited, systems: [], alone: [] });
    expect(text).toContain('capex       no limit\n');
    expect(text).toContain('supply      no limit\n');
    expect(text).toContain(`What can be bought ${'─'.repeat(61)}\nNothing.\n`);
    expect(text.match(/nothing can serve it/g)).toHaveLength(2);
  });

  it('of the built-in scenario keeps to 80 columns and names every tier', () => {
    const built = readScenarioFile('fixtures/gigawatt/scenario.yaml');
    const lines = checkReport(built).split('\n');
    for (const line of lines) expect(widthOf(line), line).toBeLessThanOrEqual(80);
    for (const { id } of built.tiers) expect(lines.some((line) => line.startsWith(`${id}: `))).toBe(true);
  });

  it('never lets a control character out', () => {
    const text = checkReport({ ...scenario(), name: 'a\u001b[2J' });
    expect(text.split('\n')[0]).toBe('a\\u{1b}[2J: the scenario is sound');
  });
});
