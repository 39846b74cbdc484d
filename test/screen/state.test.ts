import { describe, expect, it } from 'vitest';
import { insightInto } from '../../src/insight/insight.ts';
import { planScenario } from '../../src/plan/planScenario.ts';
import { firstState, isOld, reducer } from '../../src/screen/state.ts';
import { afterKeys, gigawatt, solving, times, withoutLimits } from './opened.ts';

const reduce = reducer(solving);
const capex = ['down'];
const demandOfFree = ['down', 'down'];

describe('state', () => {
  it('opens with the plan of the scenario and nothing to say', () => {
    const state = firstState(gigawatt, solving);
    expect(state.outcome).toEqual(planScenario(gigawatt, solving));
    expect(state.plan?.scenario).toBe(gigawatt);
    expect(state.message).toBeUndefined();
    expect(isOld(state)).toBe(false);
  });

  it('stops the selection at both ends of the list', () => {
    expect(afterKeys(['up']).selected).toBe(0);
    expect(afterKeys(times(100, 'j')).selected).toBe(firstState(gigawatt, solving).inputs.length - 1);
    expect(afterKeys(['down', 'down', 'k']).selected).toBe(1);
  });

  it.each([[[]], [capex], [demandOfFree], [times(3, 'down')], [times(7, 'down')], [times(10, 'down')]])(
    'comes back to the very same scenario and plan when right is followed by left, %j',
    (selecting) => {
      const state = afterKeys([...selecting, 'right', 'left']);
      expect(state.scenario).toBe(gigawatt);
      expect(state.plan).toEqual(firstState(gigawatt, solving).plan);
      const far = afterKeys([...selecting, ...times(13, 'right'), ...times(13, 'left')]);
      expect(far.scenario).toBe(gigawatt);
    },
  );

  it('takes 60 steps for 60 keys, and plans their scenario', () => {
    const state = afterKeys(times(60, 'right'));
    expect(state.inputs[0]?.steps).toBe(60);
    expect(state.scenario.sites[0]?.powerMw).toEqual([1600]);
    expect(state.outcome).toEqual(planScenario(state.scenario, solving));
  });

  it('earns the marginal value times the step where power binds', () => {
    const before = firstState(gigawatt, solving).plan;
    const worth = before?.marginals.find(({ key }) => key.rule === 'power')?.valueMusd ?? Number.NaN;
    const after = afterKeys(['left']).plan;
    const lost = (before?.money.revenueMusd ?? 0) - (after?.money.revenueMusd ?? 0);
    expect(worth).toBeGreaterThan(0);
    // Revenue is concave in power: less power loses at least what the marginal value says, and not much more over 1 %.
    expect(lost).toBeGreaterThanOrEqual(worth * 10 * (1 - 1e-9));
    expect(lost).toBeLessThan(worth * 10 * 1.1);
  });

  it('says what a step changed', () => {
    expect(afterKeys(['left']).message).toEqual({
      tone: 'plain',
      text: expect.stringMatching(
        /^power abilene 1 GW -> 990 MW: revenue -\$\d+(\.\d+)?M to \$\d+(\.\d+)?B a year$/,
      ),
    });
  });

  it('never goes below zero', () => {
    const state = afterKeys([...capex, ...times(90, 'left')]);
    expect(state.scenario.capexBudgetMusd).toEqual([0]);
    expect(state.message).toEqual({
      tone: 'warning',
      text: 'Less than nothing cannot be had: capex budget stays at $0.',
    });
  });

  it('keeps the last plan, marked as old, where the inputs have none', () => {
    const state = afterKeys([...demandOfFree, ...times(12, 'left')]);
    expect(state.outcome?.kind).toBe('infeasible');
    expect(isOld(state)).toBe(true);
    // 100 Mtok/s is committed: ten steps down there was a plan still.
    expect(state.plan?.scenario.tiers[0]?.demand.mean).toEqual([100]);
    expect(state.message).toEqual({ tone: 'warning', text: 'demand free 90 Mtok/s -> 80 Mtok/s: no plan' });
    const back = reduce(reduce(state, { kind: 'pressed', key: 'right' }), { kind: 'pressed', key: 'right' });
    expect(back.outcome?.kind).toBe('optimal');
    expect(isOld(back)).toBe(false);
  });

  it('opens without a plan where the scenario has none', () => {
    const tiers = gigawatt.tiers.map((tier) => ({ ...tier, commitment: [1e6] }));
    const state = firstState({ ...gigawatt, tiers }, solving);
    expect(state.outcome?.kind).toBe('infeasible');
    expect(state.plan).toBeUndefined();
    expect(isOld(state)).toBe(false);
  });

  it('refuses to nudge what is unlimited', () => {
    const state = afterKeys([...capex, 'right'], withoutLimits(gigawatt));
    expect(state.inputs[1]?.steps).toBe(0);
    expect(state.message?.text).toBe(
      'Money is no limit here; write "budget: { capex: 40B USD }" into the scenario to nudge it.',
    );
  });

  it('takes what is understood of the plan on show only', () => {
    const first = firstState(gigawatt, solving);
    const plan = first.plan as NonNullable<typeof first.plan>;
    const insight = insightInto(gigawatt, { kind: 'optimal', plan }, solving);
    expect(reduce(first, { kind: 'understood', plan, insight }).insight).toBe(insight);
    const later = reduce(first, { kind: 'pressed', key: 'right' });
    expect(reduce(later, { kind: 'understood', plan, insight }).insight).toBeUndefined();
  });

  it('asks to write the scenario as it stood when the key came', () => {
    const state = afterKeys(['w', 'right']);
    expect(state.writing).toEqual({ scenario: gigawatt, isReplacing: false });
  });

  it('replaces a file only after it was found to exist', () => {
    const unasked = afterKeys(['W']);
    expect(unasked.writing).toBeUndefined();
    expect(unasked.message?.text).toBe('There is no file to replace; w writes plan.json.');

    const asked = reduce(afterKeys(['w']), {
      kind: 'written',
      result: { kind: 'exists', path: 'plan.json' },
    });
    expect(asked.isAskingToReplace).toBe(true);
    expect(asked.message?.text).toBe('plan.json exists. W replaces it; any other key leaves it as it is.');
    expect(reduce(asked, { kind: 'pressed', key: 'W' }).writing).toEqual({
      scenario: gigawatt,
      isReplacing: true,
    });

    const declined = reduce(asked, { kind: 'pressed', key: 'escape' });
    expect(declined.isAskingToReplace).toBe(false);
    expect(declined.message).toBeUndefined();
    expect(reduce(declined, { kind: 'pressed', key: 'W' }).writing).toBeUndefined();
    expect(reduce(reduce(asked, { kind: 'pressed', key: 'x' }), { kind: 'pressed', key: 'W' }).writing).toBe(
      undefined,
    );
  });

  it.each([
    [{ kind: 'written', path: 'plan.json', outcome: 'optimal' } as const, 'good', 'Wrote plan.json.'],
    [
      { kind: 'written', path: 'plan.json', outcome: 'infeasible' } as const,
      'warning',
      'Wrote plan.json: it says why there is no plan.',
    ],
    [{ kind: 'failed', why: 'The folder is read-only.' } as const, 'error', 'The folder is read-only.'],
  ])('says what came of writing, %j', (result, tone, text) => {
    const state = reduce(afterKeys(['w']), { kind: 'written', result });
    expect(state.message).toEqual({ tone, text });
    expect(state.writing).toBeUndefined();
  });

  it('shows help until the next command', () => {
    expect(afterKeys(['?']).isHelpShown).toBe(true);
    expect(afterKeys(['?', '?']).isHelpShown).toBe(false);
    expect(afterKeys(['?', 'escape']).isHelpShown).toBe(false);
    expect(afterKeys(['?', 'down'])).toMatchObject({ isHelpShown: false, selected: 1 });
  });

  it('says so of keys that do nothing, even of invisible ones', () => {
    expect(afterKeys(['x']).message?.text).toBe('"x" does nothing here; ? lists the keys.');
    expect(afterKeys(['\u0085']).message?.text).toBe('"\\u{85}" does nothing here; ? lists the keys.');
  });

  it('leaves on q and on Ctrl-C', () => {
    expect(afterKeys(['q']).isLeaving).toBe(true);
    expect(afterKeys(['ctrl-c']).isLeaving).toBe(true);
    expect(afterKeys(['j']).isLeaving).toBe(false);
  });
});
