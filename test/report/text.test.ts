import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../src/document/schema.ts';
import type { Answered } from '../../src/report/section.ts';
import { tiers } from '../../src/report/sections/tiers.ts';
import { textReport } from '../../src/report/text.ts';
import { widthOf } from '../../src/report/width.ts';
import { planOver, racks, sold } from './support/overTime.ts';
import { emptyDocument, input, period, planDocument, withoutPlan } from './support/planDocument.ts';

const at80 = (document: PlanDocument) => textReport(document, { columns: 80 });

describe('the text report of a plan', () => {
  it('reads as a whole', () => {
    expect(at80(planDocument())).toMatchInlineSnapshot(`
      "Ten megawatts
      ═════════════

      $100M a year from 10 MW: 60 alpha (7.5 MW) and 126 beta (2.5 MW), for $390M of
      capex.

      No plan under these rules and figures earns more. It brings $20M a year more
      than an equal split of the power and $10M a year more than the best single
      system, alpha. The weakest throughput that it rests on is graded estimate.

      Fleet ──────────────────────────────────────────────────────────────────────────
      system  name                bought   power   share  capex
      alpha   Alpha (rack)            60  7.5 MW  75.0 %  $210M
      beta    Beta (8-GPU node)      126  2.5 MW  25.0 %   $80M
      shell   building for 10 MW                          $100M
      total                                10 MW          $390M
      limit                                10 MW          $400M
      Racks are continuous here: counts are rounded.

      Power and tokens ───────────────────────────────────────────────────────────────
             power                             served       of demand
      chat   ██████████▊         6 MW  60.0 %  ████▏        1.5 of 4 Mtok/s     37.5 %
      agent  ███████▎            4 MW  40.0 %  ███████████  500 of 500 ktok/s  100.0 %

                      speed     price  revenue/yr        idle  served by
      chat    50 tok/s/user   $2/Mtok        $40M        none  alpha, 3.5 MW
                                                               beta, 2.5 MW
      agent  200 tok/s/user  $20/Mtok        $60M  100 ktok/s  alpha, 4 MW

      Money over 12 months ───────────────────────────────────────────────────────────
      revenue             $100M
      capex              -$390M  racks and shell
      energy             -$5.6M
      operations           -$3M
      residual            $340M  present value of racks and shell at the end
      profit               $40M  net present value of the above at 10.0 % a year
      cost           $1.75/Mtok  capital over its life, energy and operations
      tokens      0.200 tok/s/W  2 Mtok/s of output from 10 MW at the meter

      What binds ─────────────────────────────────────────────────────────────────────
      one more $1 of capex in 2027-01                    earns $0.31
      one more Mtok/s of demand for agent in 2027-01     earns $51M a year
      one Mtok/s less promised to chat in 2027-01        earns $12M a year
      one MW less in the least share of chat in 2027-01  earns $2M a year

      What does not bind ─────────────────────────────────────────────────────────────
      power at north in 2027-01    10 MW: just met, one more earns nothing
      supply of alphas in 2027-01  20 of 50 racks left
      demand for chat in 2027-01   2.5 of 4 Mtok/s not served

      Beside simpler plans under the same rules ──────────────────────────────────────
                                             a year  against the plan
      This plan             ███████████████   $100M
      Only Alpha (rack)     █████████████▌     $90M   -$10M (-10.0 %)
      Equal split of power  ████████████       $80M   -$20M (-20.0 %)
      - Not possible: each of Only Beta (8-GPU node) and Greedy by revenue per MW; it
        cannot meet the commitments.

      What does not serve, and why ───────────────────────────────────────────────────
      - Withdrawn: gamma.
      - Too slow: beta for agent.

      What it rests on ───────────────────────────────────────────────────────────────
      Throughput rests on 2 numbers: 1 measured, 1 estimate.
      1 of them is a stand-in: made with another model or length than the tier
      promises.
      Everything else rests on 3 numbers: 1 derived, 2 assumption.

      Weakest throughput, graded estimate:
        beta for chat at 50 tok/…  500 ktok/s/MW  400 to 600 ktok/s/MW  made-up, guess

      Graded assumption, so check these first:
      - demand forecast: Made up for a test.
      - utilisation: 60.0 %

      Proof ──────────────────────────────────────────────────────────────────────────
      - The certificate holds: duality gap 1e-15, largest residual 2e-16, tolerance
        1e-9, all relative.
      - The audit, in plain arithmetic from the finished plan: 6 checks of 5 rules,
        all hold.
      - Solved by javascript-lp-solver: 12 columns x 9 rows, after 1 operating point
        that cannot be in an optimum was dropped.
      - Of several plans as good, this one was chosen by less capex.

      Remarks ────────────────────────────────────────────────────────────────────────
      - Prices and throughput both count output tokens.
      "
    `);
  });

  it('puts the power of a server on a line of its own rather than cutting it off', () => {
    const lines = tiers(planDocument() as Answered, period(), { columns: 66 });
    const at = lines.findIndex((line) => line.endsWith('served by'));
    expect(lines.slice(at, at + 7)).toEqual([
      '                speed     price  revenue/yr        idle  served by',
      'chat    50 tok/s/user   $2/Mtok        $40M        none  alpha,',
      '                                                           3.5 MW',
      '                                                         beta,',
      '                                                           2.5 MW',
      'agent  200 tok/s/user  $20/Mtok        $60M  100 ktok/s  alpha,',
      '                                                           4 MW',
    ]);
  });

  it('of a budget of zero says that nothing is bought, and what a dollar would earn', () => {
    expect(at80(emptyDocument())).toMatchInlineSnapshot(`
      "Ten megawatts
      ═════════════

      $0 a year from 10 MW: nothing is bought.

      No plan under these rules and figures earns more.

      Fleet ──────────────────────────────────────────────────────────────────────────
      No racks are bought.

      Power and tokens ───────────────────────────────────────────────────────────────
             power                               served         of demand
      chat                          0 MW  0.0 %                 0 of 4 Mtok/s    0.0 %
      agent                         0 MW  0.0 %                 0 of 500 ktok/s  0.0 %

                      speed     price  revenue/yr  idle  served by
      chat    50 tok/s/user   $2/Mtok          $0  none  nothing
      agent  200 tok/s/user  $20/Mtok          $0  none  nothing

      Money over 12 months ───────────────────────────────────────────────────────────
      revenue     $0
      capex       $0  racks and shell
      energy      $0
      operations  $0
      residual    $0  present value of racks and shell at the end
      profit      $0  net present value of the above at 10.0 % a year

      What binds ─────────────────────────────────────────────────────────────────────
      one more $1 of capex in 2027-01  earns $0.42

      What does not bind ─────────────────────────────────────────────────────────────
      power at north in 2027-01  10 of 10 MW left

      Proof ──────────────────────────────────────────────────────────────────────────
      - The certificate holds: duality gap 1e-15, largest residual 2e-16, tolerance
        1e-9, all relative.
      - The audit, in plain arithmetic from the finished plan: 2 checks of 2 rules,
        all hold.
      - Solved by javascript-lp-solver: 12 columns x 9 rows, after 1 operating point
        that cannot be in an optimum was dropped.
      - Of several plans as good, this one was chosen by less capex.

      Remarks ────────────────────────────────────────────────────────────────────────
      - The capex budget is zero, so nothing is bought.
      "
    `);
  });

  it('is a story over time where there are several periods', () => {
    const later = period({ label: '2028-01', start: '2028-01', fleet: [] });
    const lines = at80(planDocument({ periods: [period(), later] })).split('\n');
    const headings = lines.filter((line) => line.endsWith('──')).map((line) => line.replace(/ ─+$/, ''));
    expect(headings).toEqual([
      'Timeline',
      'When each generation comes and goes',
      'Fleet over time',
      'Tiers over time',
      'Orders',
      'Money over 2 years',
      'What binds',
      'What does not bind',
      'Beside simpler plans under the same rules',
      'What does not serve, and why',
      'What it rests on',
      'Proof',
      'Remarks',
    ]);
    expect(lines[3]).toBe('$50M a year over 2 years from 10 MW: 60 alpha (7.5 MW) and 126 beta (2.5 MW),');
  });

  it('names the site where there are several', () => {
    const [north] = period().sites;
    const sites = [
      north as NonNullable<typeof north>,
      { site: 'south', availableMw: 5, usableMw: 5, usedMw: 0, shellCapexUsd: 0 },
    ];
    const text = at80(planDocument({ periods: [period({ sites })] }));
    expect(text).toContain('site   system  name                bought   power   share  capex\nnorth  alpha');
    expect(text).toContain('alpha at north, 3.5 MW');
  });

  it('shows racks that stand still', () => {
    const fleet = period().fleet.map((entry) => ({ ...entry, running: entry.running / 2 }));
    expect(at80(planDocument({ periods: [period({ fleet })] }))).toContain('bought  running');
  });

  it('shows racks that stood already, are switched off or have retired', () => {
    const [alpha, beta] = period().fleet;
    const fleet = [
      { ...alpha!, bought: 20, installed: 60, running: 45, switchedOff: 15 },
      { ...beta!, bought: 0, retired: 7 },
    ];
    const text = at80(planDocument({ periods: [period({ fleet })] }));
    expect(text).toMatch(/^system .* bought {2}installed {2}running {2}off {2}retired +power/m);
    expect(text).toMatch(/^alpha .* 20 +60 +45 +15 +0 +7.5 MW/m);
    expect(text).toMatch(/^beta .* 0 +126 +126 +0 +7 +2.5 MW/m);
  });

  it('has the power that a reserve leaves as its limit', () => {
    const reserved = period({ power: { availableMw: 10, usableMw: 9.5, usedMw: 9 } });
    expect(at80(planDocument({ periods: [reserved] }))).toMatch(/^limit +9.5 MW +\$400M$/m);
  });

  it('says so where money and demand are unlimited', () => {
    const unlimited = period({
      capex: { spentUsd: 390e6 },
      tiers: period().tiers.map(({ demandMtokPerS: _, ...rest }) => rest),
    });
    const text = at80(planDocument({ periods: [unlimited] }));
    expect(text).toMatch(/^limit +10 MW +none$/m);
    expect(text).toMatch(/^chat +█+.? +6 MW +60.0 % +1.5 Mtok\/s, no limit$/m);
  });

  it('says how far the best plan may be away where the gap is open', () => {
    const text = at80(
      planDocument({ objective: { measure: 'profit', value: 100e6, bound: 102e6, gap: 0.0196 } }),
    );
    expect(text).toContain('The best plan under these rules and figures is at most 2.0 % better.');
    expect(text).toContain('earns $51M a year of profit');
  });

  it('says when a solver had to be replaced, and when a proof does not hold', () => {
    const base = planDocument();
    const text = at80(
      planDocument({
        solver: {
          ...(base.solver as NonNullable<PlanDocument['solver']>),
          name: 'highs',
          fallback: { from: 'simplex', why: 'its answer misses its certificate by 0.1' },
        },
        certificate: { ...(base.certificate as NonNullable<PlanDocument['certificate']>), holds: false },
        audit: base.audit.map((entry) => ({ ...entry, holds: entry.rule !== 'power' })),
      }),
    );
    expect(text).toContain('- Solved by HiGHS: 12 columns x 9 rows');
    expect(text).toContain(
      '- It stepped in for javascript-lp-solver: its answer misses its certificate by\n  0.1.',
    );
    expect(text).toContain('- The certificate does NOT hold');
    expect(text).toContain('BROKEN');
  });

  it('shortens a long list of what does not serve, and counts the rest', () => {
    const excluded = Array.from({ length: 30 }, (_, index) => ({
      server: `s${index}`,
      reason: 'disabled' as const,
      because: `reason ${index}`,
    }));
    const text = at80(planDocument({ excluded }));
    expect(text).toContain("- Reason 13: s13.\n- and 16 more exclusions; the plan's JSON lists them all.\n");
  });
});

describe('the text report where there is no plan', () => {
  it('of an infeasible scenario gives the reasons and what is excluded', () => {
    const reasons = [
      'Tier chat has a commitment, and nothing that the scenario allows can serve it (alpha: too slow). Remove tiers.chat.commitment, or lower its speed.',
    ];
    expect(at80(withoutPlan({ kind: 'infeasible', reasons }))).toMatchInlineSnapshot(`
      "Ten megawatts
      ═════════════

      No plan is possible.
      - Tier chat has a commitment, and nothing that the scenario allows can serve it
        (alpha: too slow). Remove tiers.chat.commitment, or lower its speed.

      What does not serve, and why ───────────────────────────────────────────────────
      - Withdrawn: gamma.
      - Too slow: beta for agent.
      "
    `);
  });

  it('of an unbounded scenario says that there is no best plan', () => {
    const document = {
      ...withoutPlan({ kind: 'unbounded', reasons: ['Revenue has no limit.'] }),
      excluded: [],
    };
    expect(at80(document)).toBe(
      'Ten megawatts\n═════════════\n\nThere is no best plan.\n- Revenue has no limit.\n',
    );
  });

  it('of a failure says what failed', () => {
    const document = {
      ...withoutPlan({ kind: 'failed', reason: 'No solver could prove its plan.' }),
      excluded: [],
    };
    expect(at80(document)).toBe(
      'Ten megawatts\n═════════════\n\nNo plan was found.\n- No solver could prove its plan.\n',
    );
  });
});

describe('the text report on any page', () => {
  const hostile = hostileDocument();
  const overYears = planOver(
    Array.from({ length: 20 }, (_, index) => ({
      revenueUsd: 1.23e9,
      spentUsd: 12.3e9,
      sites: { north: [1234.5, 1200 + index], south: [987.6, 900] } as const,
      fleet: [
        racks('alpha', 6000, { switchedOff: index, bought: 300 + index, capexUsd: 1.11e9 }),
        racks('beta at south', 1000 + index, { retired: 12, powerMw: 333.3 }),
        racks('gamma at south', index * 100, { bought: 100, powerMw: 0.012 }),
      ],
      tiers: [
        sold('chat', { powerMw: 1234, servedMtokPerS: 1234, demandMtokPerS: 2345, idleMtokPerS: 1.5 }),
        sold('agent', { powerMw: 0.5, servedMtokPerS: 0.4321, demandMtokPerS: 6, revenueUsd: 1.2e9 }),
      ],
    })),
  );
  const hostileOverYears = spoiled(overYears);

  it.each([80, 97, 120, 500])('keeps every line within the page at %i columns', (columns) => {
    for (const document of [planDocument(), emptyDocument(), hostile, overYears, hostileOverYears]) {
      const widest = Math.max(...textReport(document, { columns }).split('\n').map(widthOf));
      expect(widest).toBeLessThanOrEqual(Math.min(120, columns));
    }
  });

  it('never lets a control character out', () => {
    const text = textReport(hostile, { columns: 80 });
    expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\u202e/u);
    expect(text).toContain('\\u{1b}[31m');
  });

  it('is the same text for the same document, and leaves the document alone', () => {
    const document = planDocument();
    expect(at80(document)).toBe(at80(planDocument()));
    expect(document).toEqual(planDocument());
  });

  it('has no spaces at line ends', () => {
    expect(at80(planDocument())).not.toMatch(/ $/m);
  });
});

/** Every text that a planner or a catalogue can bring, with escape sequences, line breaks, wide characters, and too long. */
function hostileDocument(): PlanDocument {
  return spoiled(planDocument({ scenario: { ...planDocument().scenario, input: input() } }));
}

function spoiled(document: PlanDocument): PlanDocument {
  const bad = `\u001b[31m電力\n\u202e${'x'.repeat(90)}`;
  const spoil = (value: unknown): unknown => {
    if (typeof value === 'string') return KEPT.has(value) ? value : value + bad;
    if (Array.isArray(value)) return value.map(spoil);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, spoil(part)]));
  };
  return spoil(document) as PlanDocument;
}

const KEPT = new Set([
  ...['optimal', 'simplex', 'revenue', 'measured', 'vendor', 'estimate', 'derived', 'assumption', '<='],
  ...['power', 'capex', 'supply', 'fleet', 'demand', 'commitment', 'share', 'disabled', 'tooSlow'],
  ...['MW', 'USD', '$M', 'racks', 'Mtok/s', 'Mtok/s per facility MW', 'fraction', '$M per rack'],
  ...['equalSplit', 'onlySystem', 'greedy', 'throughput', 'system', 'facility'],
]);
