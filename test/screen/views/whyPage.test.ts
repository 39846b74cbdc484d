import { describe, expect, it } from 'vitest';
import type { Baseline } from '../../../src/insight/baselines/baselines.ts';
import { explanationSteps } from '../../../src/insight/explanation.ts';
import { finished } from '../../../src/insight/steps.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { writeMonth } from '../../../src/quantity/month.ts';
import type { Explained } from '../../../src/screen/explained.ts';
import type { PageProps } from '../../../src/screen/page.ts';
import { whyPage } from '../../../src/screen/views/whyPage.ts';
import { planOf, solvingBy } from '../../support/planning.ts';
import { figure, frontier, plainScenario, system, tier } from '../../support/randomScenario.ts';
import { roadmap } from '../roadmap.ts';
import { insightWith, lookOf, propsOf, textOf, under } from './shown.ts';

/**
 * 1 GW for racks of 0.1 MW that make 0.008 Mtok/s: 80 Mtok/s, of which chat would buy 100 at $3. Another system makes half as much
 * of the same power, a third is too slow for the tier.
 */
function gigawatt(): Plan {
  return planOf(
    plainScenario({
      systems: [system('half', {}), system('rack', {}), system('slow', {})],
      alone: ['half', 'rack', 'slow'],
      frontiers: [
        frontier('half', [[50, 0.0005]]),
        frontier('rack', [[50, 0.001]]),
        frontier('slow', [[20, 1]]),
      ],
      tiers: [tier('chat', { demand: { mean: [100] } })],
      remarks: ['The forecast says nothing of agents.'],
    }),
  );
}

const page = (plan: Plan, change: Partial<PageProps> = {}) => whyPage(propsOf(plan, change));

describe('why a plan is the best', () => {
  it('says what one more unit of each limit is worth, and by which input it is loosened', () => {
    const plan = gigawatt();
    expect(page(plan).title).toBe('Why this plan: 2027-01, all sites');
    // A MW makes 0.08 Mtok/s: 0.08 x $3 x 31.536M seconds are $7.57M.
    expect(under(page(plan), 'What binds')).toEqual([
      'one more MW of power at abilene  earns $7.57M a year  sites.abilene.power',
    ]);
    // 80 of 100 Mtok/s are sold.
    expect(under(page(plan), 'What does not bind')).toEqual(['demand for chat  20 of 100 Mtok/s not served']);
  });

  it('leaves the input out where it has no room, and puts the worth below where that has none', () => {
    const plan = gigawatt();
    // 31 + 2 + 19 columns are needed, and 2 + 19 more with the input.
    expect(under(page(plan, { columns: 72 }), 'What binds')).toEqual([
      'one more MW of power at abilene  earns $7.57M a year',
    ]);
    expect(under(page(plan, { columns: 51 }), 'What binds')).toEqual([
      'one more MW of power at abilene',
      '    earns $7.57M a year',
    ]);
  });

  it('gathers the limits of several periods', () => {
    const plan = planOf(roadmap({ periods: 4 }));
    expect(page(plan).title).toBe('Why this plan: all 4 periods, 2027 Q1 to 2027 Q4, and all sites');
    expect(page(planOf(roadmap({ periods: 1, blocks: 2 }))).title).toBe(
      'Why this plan: 2027 Q1, the whole day, all sites',
    );
    // A MW makes 0.08 Mtok/s, which agents buy at $2: $5.05M a year. Columbus has its 50 MW from the second quarter on, and its
    // first MW would earn as much in the first. One more Mtok/s for chat earns the $1 more that it pays, $31.5M a year, but for the
    // first quarter, in which chat buys all that there is.
    expect(under(page(plan, { columns: 140 }), 'What binds').toSorted()).toEqual([
      'one more MW of power at abilene, 2027 Q1 to 2027 Q4     earns $5.05M a year  sites.abilene.power',
      'one more MW of power at columbus, 2027 Q1 to 2027 Q4    earns $5.05M a year  sites.columbus.power',
      'one more Mtok/s of demand for chat, 2027 Q2 to 2027 Q4  earns $31.5M a year  forecast',
    ]);
    // The 460 MW of abilene's four quarters are worth three times as much as the 150 MW of columbus.
    expect(under(page(plan), 'What binds')[0]).toBe(
      'one more MW of power at abilene, 2027 Q1 to 2027 Q4     earns $5.05M a year',
    );
  });

  // $1M is a third of a rack, which earns $0.756864M a year. A year sooner that is $0.252288 a dollar, and as much for the second year.
  it('calls a budget by all of its periods, and one over the whole horizon by none', () => {
    const quarters = Array.from({ length: 8 }, (_, index) => ({
      id: writeMonth(2027 * 12 + 3 * index),
      startMonth: 2027 * 12 + 3 * index,
      months: 3,
    }));
    const { sites } = plainScenario();
    const held = sites.map((one) => ({ ...one, powerMw: quarters.map(() => 50) }));
    const bound = (capexBudgetMusd: readonly number[]) => {
      const plan = planOf(plainScenario({ periods: quarters, sites: held, capexBudgetMusd }));
      return under(page(plan, { columns: 140 }), 'What binds');
    };
    const [first = '', ...note] = bound([300, 300, 300, 300, 600, 600, 600, 600]);
    expect(first).toBe(
      'one more $1 of capex, 2027 Q1 to 2027 Q4 and 2028 Q1 to 2028 Q4  earns $0.252  budget.capex',
    );
    expect(note.join(' ')).toBe(
      'The capex budget adds up from the start: $1 more in some periods is money sooner, and more money only where they are the last. $1 that is there from their start on is worth the sum of their price and all later ones.',
    );
    // $1 for two years, and no word of sooner or later.
    expect(bound(quarters.map(() => 300))).toEqual(['one more $1 of capex  earns $0.505  budget.capex']);
  });

  it('says so where nothing binds', () => {
    const plan = planOf(plainScenario({ tiers: [tier('chat', { priceUsdPerMtok: figure(0) })] }));
    expect(under(page(plan), 'What binds')).toEqual([
      'Nothing: one more unit of any limit earns nothing more.',
    ]);
  });
});

describe('an explanation', () => {
  const plan = gigawatt();
  const explanation = finished(explanationSteps(plan, solvingBy('auto')));
  const explained: Explained = explanation ? { kind: 'found', explanation } : { kind: 'left' };
  const explainedAt = (columns: number) => textOf(page(plan, { explained, columns }));
  const part = (columns: number, title: string, next: string) => {
    const text = explainedAt(columns);
    const at = (start: string) => text.findIndex((line) => line.startsWith(`${start} ─`));
    return text.slice(at(title) + 1, at(next) - 1);
  };

  // The 100 Mtok/s of chat are reached at 100 / 0.08 = 1,250 MW; 1 GW makes 80 of them.
  it('tells what limits are worth on both sides, in place of what binds', () => {
    expect(explainedAt(80)[0]).toBe(`What limits are worth ${'─'.repeat(58)}`);
    expect(part(80, 'What limits are worth', 'What does not bind')).toEqual([
      'What one unit more of each limit does to the revenue of a mean year, and what',
      'one less, and up to where that holds.',
      '',
      '                          one more    up to  one less  down to',
      'power at abilene, per MW   +$7.57M  1.25 GW   -$7.57M     0 MW',
      '',
      'What does not bind may fall without loss: demand for chat to 80 Mtok/s.',
    ]);
    expect(part(46, 'What limits are worth', 'What does not bind').slice(4, 6)).toEqual([
      'power at abilene, per MW: one more +$7.57M up',
      '  to 1.25 GW, one less -$7.57M down to 0 MW',
    ]);
    expect(explainedAt(80).join('\n')).not.toContain('What binds');
  });

  // 0.1 MW make 0.004 Mtok/s less: 0.004 x $3 x 31.536M = $378k. What makes half as much enters where it makes twice of it, from twice the
  // tokens or half the power.
  it('tells what keeps the others out and at which figures they would enter, in place of what is not bought', () => {
    expect(part(80, 'Why not the others', 'Nearly as good: where a choice has room')).toEqual([
      'Why each system and pairing that the plan has no use for is not in it. What the',
      'first of it would do in place of others, and what would let it in: one figure at',
      'a time, over the whole horizon, all else as it is.',
      '',
      '- half: others do better; serving chat, a first rack would lose $378k of revenue',
      '  a year. It would enter at 2 times the throughput or at 50 kW a rack (now 100',
      '  kW). Its price makes no difference: money is no limit here.',
      '- slow: too slow.',
    ]);
    expect(explainedAt(80).join('\n')).not.toContain('What is not bought');
  });

  // 1 % of $7.57B is $75.7M: of 20 MW that make 0.04 Mtok/s less each, or of 10 MW that stay dark, for which $300M of racks need not be bought.
  it('tells how far plans that are nearly as good go, with bars where they have room', () => {
    const rows = (columns: number) =>
      part(
        columns,
        'Nearly as good: where a choice has room',
        'What would change it: the numbers that the plan hangs on',
      ).slice(4, 13);
    expect(rows(80)).toEqual([
      'At a loss of at most 1.0 %: $7.49B a year or more',
      '       plan    from     to',
      'half   0 MW    0 MW  20 MW  █',
      `rack   1 GW  980 MW   1 GW  ${' '.repeat(21)}█`,
      `capex  $30B  $29.7B   $30B  ${' '.repeat(21)}█`,
      'No room at all: racks of Vendor (100.0 %) and power for chat (100.0 %).',
      '- No plan within buys fewer than the 1 kind of system of this one.',
      '- Least capex: $29.7B instead of $30B, at a loss of 1.0 %: -100 rack racks.',
      '',
    ]);
    expect(explainedAt(50)).toContain('rack   1 GW  980 MW   1 GW');
  });

  it('ends with what the plan hangs on', () => {
    expect(
      under(page(plan, { explained }), 'What would change it: the numbers that the plan hangs on'),
    ).toEqual(['No number that is not known for sure makes a difference within its range.']);
  });

  it('draws bars as bars, and says quietly how to read what follows', () => {
    expect(lookOf(page(plan, { explained }), '█')).toBe('bar');
    expect(lookOf(page(plan, { explained }), 'one less, and up to where')).toBe('quiet');
    expect(lookOf(page(plan, { explained }), 'What limits are worth ─')).toBe('heading');
  });

  it('says over the page how far it is, or why there is none, with Escape before all that may be cut', () => {
    const over = (now: Explained, columns = 80) => {
      const { headings } = page(plan, { explained: now, columns });
      return headings.map((line) => line.map(({ text }) => text).join(''));
    };
    expect(over({ kind: 'asked' })).toEqual(['Esc leaves it: working out the reasons']);
    expect(over({ kind: 'asked', part: 'whyNot' })).toEqual([
      'Esc leaves it: working out why it has no use for the others, part 2 of 4',
    ]);
    expect(over({ kind: 'asked', part: 'whyNot' }, 46)).toEqual([
      'Esc leaves it: working out why it has no use …',
    ]);
    expect(over({ kind: 'left' })).toEqual(['The reasons are not worked out; 5 does it.']);
    expect(over({ kind: 'failed', why: 'No solver had an answer.' })).toEqual([
      'No reasons: No solver had an answer.',
    ]);
    expect(over(explained)).toEqual([]);
  });
});

describe('simpler plans', () => {
  const title = 'Beside simpler plans under the same rules';
  const possible = (valueMusd: number, lossMusd: number, lossShare: number) =>
    ({ kind: 'possible', valueMusd, revenueMusd: valueMusd, lossMusd, lossShare }) as const;
  // The plan earns 80 x $3 x 31.536M = $7,568.64M. Half of that is lost by half as much of the same power.
  const baselines: Baseline[] = [
    {
      id: 'only-half',
      name: 'Only half',
      kind: 'onlySystem',
      system: 'half',
      outcome: possible(3784.32, 3784.32, 0.5),
    },
    { id: 'equal', name: 'Equal split of power', kind: 'equalSplit', outcome: possible(7568.64, 0, 0) },
    {
      id: 'greedy',
      name: 'Greedy by revenue per MW',
      kind: 'greedy',
      outcome: { kind: 'impossible', why: 'it takes too many solves' },
    },
  ];
  const beside = (columns: number) =>
    under(page(gigawatt(), { insight: insightWith({ baselines }), columns }), title);

  it('are not there before they are worked out', () => {
    expect(under(page(gigawatt()), title)).toEqual(['not worked out yet']);
    expect(under(page(gigawatt()), 'Remarks')).toEqual([
      '- The forecast says nothing of agents.',
      '- Others are not worked out yet.',
    ]);
  });

  it('stand beside the plan, the best first, with what each loses', () => {
    expect(beside(80)).toEqual([
      '                                                a year   against the plan',
      'This plan             ████████████████████████  $7.57B',
      'Equal split of power  ████████████████████████  $7.57B           the same',
      'Only half             ████████████              $3.78B  -$3.78B (-50.0 %)',
      '- Not possible: Greedy by revenue per MW; it takes too many solves.',
    ]);
  });

  // Bars go where less than 8 columns are left for them: 20 + 2 + 13 + 2 + 17 = 54, and 10 more with a bar.
  it('lose first their bars and then their amounts on a narrow page', () => {
    expect(beside(63)[3]).toBe('Only half             $3.78B  -$3.78B (-50.0 %)');
    expect(beside(64)[3]).toMatch(/^Only half {13}████ {6}\$3.78B {2}-\$3.78B \(-50.0 %\)$/);
    expect(beside(53)[3]).toBe('Only half             -$3.78B (-50.0 %)');
  });
});

describe('what is not bought', () => {
  it('is named with its reason, or as no better', () => {
    expect(under(page(gigawatt()), 'What is not bought, and why')).toEqual([
      '- Too slow: slow.',
      '- Could serve, but buying it makes the plan no better: half.',
    ]);
  });
});

describe('the proof', () => {
  it('has the certificate, the audit and the solver', () => {
    const [certificate = '', ...more] = under(page(gigawatt(), { columns: 200 }), 'Proof');
    expect(certificate).toMatch(/^- The certificate holds: duality gap /);
    expect(more.join('\n')).toMatch(/all hold\.\n- Solved by javascript-lp-solver: /);
  });

  it('has bound, gap and stranded power of whole racks', () => {
    // 250 kW are two racks of 0.1 MW and a half: 0.016 x $3 x 31.536M = $1.51M, and $1.89M with the half.
    const plan = planOf(
      plainScenario({
        racks: 'whole',
        sites: [{ ...plainScenario().sites[0], powerMw: [0.25] } as Plan['scenario']['sites'][number]],
      }),
    );
    const text = under(page(plan, { columns: 200 }), 'Proof').join('\n');
    expect(text).toContain('- The certificate holds for the best use of these whole racks: ');
    expect(text).toContain(
      'The best plan with racks in parts comes to $1.89M (over the horizon), and its racks rounded down, used as well as they can be, come to $1.51M. Rounding strands 50 kW.',
    );
  });

  it('says which tie was not settled', () => {
    const plan = gigawatt();
    const unsettledTie = { tieBreak: 'less power', why: 'The solver gave up.' };
    const untied = { ...plan, solver: { ...plan.solver, unsettledTie } };
    expect(under(page(untied, { columns: 100 }), 'Proof').at(-1)).toBe(
      '- Other plans may do as well by less power, which could not be settled: The solver gave up.',
    );
  });
});

it('shows no control character of a remark', () => {
  const remarks = ['Beware\u001b[2J.'];
  expect(textOf(page(gigawatt(), { insight: insightWith({ remarks }) }))).toContain('- Beware\\u{1b}[2J.');
});
