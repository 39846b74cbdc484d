import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/plan/plan.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import type { PageProps } from '../../../src/screen/page.ts';
import { FIRST_VIEW } from '../../../src/screen/view.ts';
import { comparePage } from '../../../src/screen/views/comparePage.ts';
import { planOf } from '../../support/planning.ts';
import { figure, frontier, plainScenario, site, system, tier } from '../../support/randomScenario.ts';
import { roadmap } from '../roadmap.ts';
import { lookOf, propsOf, textOf, under } from './shown.ts';

/** Racks of 0.1 MW for $3M that make 0.008 Mtok/s, all of which is sold at $3. */
const planFor = (powerMw: number, change: Partial<Scenario> = {}) =>
  planOf(plainScenario({ sites: [site('abilene', powerMw)], ...change }));

const compare = (plan: Plan, pinned: Plan, change: Partial<PageProps> = {}) =>
  comparePage(propsOf(plan, { against: { plan: pinned, kind: 'pinned', hasOther: false }, ...change }));

const INPUTS = 'Inputs';
const MONEY = 'Money over 1 year';
const POWER = 'Power and tokens over 1 year';
const RACKS = 'Racks running, 2027-01, all sites';
const TIERS = 'Tiers, 2027-01, all sites';

describe('a plan beside the pinned one', () => {
  it('says how to pin where nothing is', () => {
    expect(textOf(comparePage(propsOf(planFor(1000))))).toEqual([
      'No plan is pinned. Press p to pin the plan on show; change an input, and the',
      'plan that follows stands here beside the pinned one.',
    ]);
  });

  it('calls the plan before a change by that name, and says how to come to the other one', () => {
    const against = { plan: planFor(800), kind: 'before', hasOther: true } as const;
    const page = comparePage(propsOf(planFor(1000), { against }));
    expect(page.title).toBe('Compare with the plan before the change; 6 again: with the pinned one');
    expect(textOf({ ...page, lines: [] })).toEqual([
      '                                now       before  difference',
    ]);
    const other = { ...against, kind: 'pinned' } as const;
    expect(comparePage(propsOf(planFor(1000), { against: other })).title).toBe(
      'Compare with the pinned plan; 6 again: with the one before the change',
    );
    const moved = { ...against, plan: planFor(0, { sites: [site('columbus', 1000)] }) };
    const sites = under(comparePage(propsOf(planFor(1000), { against: moved })), INPUTS);
    expect(sites[1]).toBe('site columbus  none    1 GW  only before');
  });

  it('says so where nothing differs', () => {
    expect(textOf(compare(planFor(1000), planFor(1000)))[1]).toMatch(
      /^Nothing differs: \d+ lines compared\.$/,
    );
  });

  // 80 Mtok/s x $3 x 31.536M seconds are $7.57B, of 800 MW $6.05B. 10,000 racks cost $30B. Energy: 1 GW x 80 % x 8,760 h x $80. Of the
  // racks three of four years are left at the end of the year, a tenth less worth by then: $30B x 0.75 / 1.1 = $20.5B. The year's flows
  // count (1 - 1 / 1.1) / ln 1.1 = 0.9538: 0.9538 x (7,568.6 - 560.6 - 300) + 20,454.5 - 30,000 = -3,147.
  it('has inputs, money, power, racks and tiers with their differences', () => {
    const page = compare(planFor(1000), planFor(800));
    expect(page.title).toBe('Compare with the pinned plan');
    expect(textOf({ ...page, lines: [] })).toEqual([
      '                                now       pinned  difference',
    ]);
    expect(under(page, INPUTS)[0]).toBe(
      'power abilene                  1 GW       800 MW  +200 MW (+25.0 %)',
    );
    expect(under(page, INPUTS)[1]).toMatch(/^\d+ lines are the same$/);
    expect(under(page, MONEY)).toEqual([
      'revenue                      $7.57B       $6.05B  +$1.51B (+25.0 %) better',
      'capex                          $30B         $24B  +$6B (+25.0 %)',
      'energy                        $561M        $449M  +$112M (+25.0 %)',
      'operations                    $300M        $240M  +$60M (+25.0 %)',
      'residual                     $20.5B       $16.4B  +$4.09B (+25.0 %)',
      'profit, present value       -$3.15B      -$2.52B  -$629M (-25.0 %)',
      '1 line is the same',
    ]);
    expect(under(page, POWER)).toEqual([
      'mean power                     1 GW       800 MW  +200 MW (+25.0 %)',
      'output tokens            2,523 Ttok   2,018 Ttok  +505 Ttok (+25.0 %)',
      'mean output               80 Mtok/s    64 Mtok/s  +16 Mtok/s (+25.0 %)',
    ]);
    expect(under(page, RACKS)).toEqual([
      'rack                   10,000 racks  8,000 racks  +2,000 racks (+25.0 %)',
      'power in use                   1 GW       800 MW  +200 MW (+25.0 %)',
      'power for racks                1 GW       800 MW  +200 MW (+25.0 %)',
    ]);
    expect(under(page, TIERS)).toEqual([
      'chat power                     1 GW       800 MW  +200 MW (+25.0 %)',
      'chat served               80 Mtok/s    64 Mtok/s  +16 Mtok/s (+25.0 %)',
      'chat revenue/yr              $7.57B       $6.05B  +$1.51B (+25.0 %)',
    ]);
  });

  it('praises and blames only what is planned for, by a word as by a colour', () => {
    const more = compare(planFor(1000), planFor(800));
    expect([lookOf(more, '+$1.51B'), lookOf(more, '+$6B')]).toEqual(['good', 'changed']);
    const less = compare(planFor(800), planFor(1000));
    expect(under(less, MONEY)[0]).toContain('-$1.51B (-20.0 %) worse');
    expect(lookOf(less, 'worse')).toBe('warning');
    // Under one aim there is nothing to praise by another.
    const other = compare(planFor(1000), planFor(800, { objective: 'profit' }));
    expect(textOf(other).join()).not.toMatch(/better|worse/);
  });

  it('leaves out percents first and then what was pinned', () => {
    const money = (columns: number) => under(compare(planFor(1000), planFor(800), { columns }), MONEY)[1];
    // 21 + 2 + 12 + 2 + 11 + 2 + 24 are 74 columns; names of 20 do in 73.
    expect(money(73)).toBe('capex                         $30B         $24B  +$6B (+25.0 %)');
    expect(money(72)).toBe('capex                          $30B         $24B  +$6B');
    // 20 + 2 + 12 + 2 + 11 + 2 + 14.
    expect(money(63)).toContain('$24B');
    expect(money(62)).toBe('capex                          $30B  +$6B');
  });

  it('says what only one of the plans has', () => {
    const now = planFor(0, {
      sites: [site('abilene', 1000)],
      systems: [system('new', {})],
      alone: ['new'],
      frontiers: [frontier('new', [[50, 0.001]])],
      tiers: [tier('agents', {})],
    });
    const pinned = planFor(0, { sites: [site('columbus', 1000)] });
    const page = compare(now, pinned);
    // Names are as wide as the longest of what differs, "systems on offer".
    expect(under(page, INPUTS).slice(0, 5)).toEqual([
      'site abilene              1 GW          none  only now',
      'tier agents                 on          none  only now',
      'systems on offer           new          rack',
      'site columbus             none          1 GW  only pinned',
      'tier chat                 none            on  only pinned',
    ]);
    expect(under(page, RACKS)).toEqual([
      'new               10,000 racks          none  only now',
      'rack                      none  10,000 racks  only pinned',
      '2 lines are the same',
    ]);
    expect(under(page, TIERS)).toEqual([
      'agents                    1 GW          none  only now',
      'chat                      none          1 GW  only pinned',
    ]);
    expect(
      under(
        compare(now, pinned, { view: { ...FIRST_VIEW, site: 'abilene' } }),
        'Racks running, 2027-01, at abilene',
      ),
    ).toEqual([
      'new               10,000 racks    none  only now',
      'power in use              1 GW    none  only now',
      'power for racks           1 GW    none  only now',
    ]);
  });
});

describe('inputs that are words', () => {
  const priced = (values: readonly number[]) => {
    const scenario = roadmap({ periods: values.length, sites: 1 });
    return planOf({
      ...scenario,
      tiers: [tier('chat', { pricesUsdPerMtok: values, priceUsdPerMtok: figure(values[0] as number) })],
    });
  };

  it('stand below each other where they are long', () => {
    const page = compare(priced([3, 2, 1, 1]), priced([3, 3, 3, 3]));
    expect(under(page, INPUTS).slice(0, 3)).toEqual([
      'price chat',
      '    now     $3/Mtok, $2/Mtok from 2027 Q2, $1/Mtok from 2027 Q3',
      '    pinned  $3/Mtok',
    ]);
  });

  // Words of 21 columns are too long for a fifth of 80, and not of 140.
  it('stand in columns where there is room', () => {
    const horizon = (columns: number) =>
      under(compare(planFor(1000), planOf(roadmap({ periods: 1 })), { columns }), INPUTS)
        .filter((text) => /horizon|from/.test(text))
        .slice(0, 3);
    expect(horizon(80)).toEqual([
      'horizon',
      '    now     1 year from 2027-01',
      '    pinned  3 months from 2027-01',
    ]);
    expect(horizon(140)[0]).toMatch(/^horizon +1 year from 2027-01 {2}3 months from 2027-01$/);
  });

  // Of more than four values only the first and the last are told.
  it('are told apart where they read the same', () => {
    const page = compare(priced([6, 5, 4, 3, 2, 1]), priced([6, 5, 3.5, 3, 2, 1]));
    expect(under(page, INPUTS).slice(0, 2)).toEqual([
      'price chat: differs within',
      '    now     $6/Mtok in 2027 Q1, which becomes $1/Mtok by 2028 Q2',
    ]);
  });

  it('have no percents of percents', () => {
    const page = compare(
      planFor(1000, { utilisation: figure(0.75) }),
      planFor(1000, { utilisation: figure(0.5) }),
    );
    expect(under(page, INPUTS)[0]).toMatch(/^utilisation +75.0 % +50.0 % {2}\+25.0 %$/);
  });
});

describe('plans of other periods', () => {
  const two = () => planOf(roadmap({ periods: 2 }));
  const one = () => planOf(roadmap({ periods: 1 }));
  const at = (period: number) => compare(two(), one(), { view: { ...FIRST_VIEW, period } });

  it('say over which time each earns, and what that is a year', () => {
    const page = at(0);
    expect(page.title).toBe('Compare with the pinned plan, 2027 Q1, all sites');
    // 100 MW make 8 Mtok/s at $3: $189.2M in a quarter. In the second 60 MW more make 4.8 Mtok/s at $2: $189.2M + $75.7M.
    expect(under(page, 'Money over 6 months, pinned over 3 months').slice(0, 2)).toEqual([
      'revenue                      $454M        $189M  +$265M (+140.0 %)',
      'revenue/yr                   $908M        $757M  +$151M (+20.0 %)',
    ]);
    expect(under(page, 'Racks bought in all periods, all sites')).toEqual([
      'rack                   1,600 racks  1,000 racks  +600 racks (+60.0 %)',
    ]);
  });

  it('say which period is only in the plan on show', () => {
    expect(under(at(1), 'Racks running and tiers')).toEqual([
      '2027 Q2 is only in the plan on show; the other has no such time: it has 2027 Q1.',
    ]);
  });

  it('stand beside the period in which they begin, where none begins with them, and say so', () => {
    const scenario = roadmap({ periods: 1, sites: 1 });
    const december = { id: '2026-12', startMonth: 2027 * 12 - 1, months: 3 };
    const page = compare(planOf(scenario), planOf({ ...scenario, periods: [december] }));
    expect(under(page, 'Racks running, 2027 Q1, all sites')).toEqual([
      'The other plan has no period that begins in 2027-01: the one from 2026-12 on',
      'stands here.',
      // Both run 1,000 racks on all of 100 MW.
      '3 lines are the same',
    ]);
    const later = { id: '2027-04', startMonth: 2027 * 12 + 3, months: 3 };
    const apart = compare(planOf(scenario), planOf({ ...scenario, periods: [later] }));
    expect(under(apart, 'Racks running and tiers')).toEqual([
      '2027 Q1 is only in the plan on show; the other has no such time: it has 2027 Q2.',
    ]);
  });

  it('say that tiers are those of the mean of the day, whichever part of it is chosen', () => {
    const day = () => planOf(roadmap({ periods: 1, sites: 1, blocks: 2 }));
    const more = planOf(roadmap({ periods: 2, sites: 1, blocks: 2 }));
    const title = 'Tiers, 2027 Q1, all sites, mean of the day';
    const peak = { ...FIRST_VIEW, block: 'peak' };
    const text = under(compare(more, day(), { view: peak }), title);
    expect(text).toEqual(under(compare(more, day()), title));
    // Both have 100 MW in that quarter.
    expect(text).toEqual(['6 lines are the same']);
  });

  it('say so where periods that begin together are not equally long', () => {
    const page = compare(planFor(1000), one());
    expect(under(page, RACKS)[0]).toBe('That period has 12 months now and 3 months in the other plan.');
  });
});
