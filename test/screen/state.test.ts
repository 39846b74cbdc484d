import { describe, expect, it } from 'vitest';
import { insightInto } from '../../src/insight/insight.ts';
import { planScenario } from '../../src/plan/planScenario.ts';
import { editedText } from '../../src/scenario/editedText.ts';
import { againstOf } from '../../src/screen/against.ts';
import { isOld } from '../../src/screen/isOld.ts';
import type { ScreenState } from '../../src/screen/state.ts';
import { troubleOf } from '../../src/screen/Trouble.tsx';
import {
  acted,
  afterKeys,
  firstOf,
  gigawatt,
  gigawattWith,
  openedText,
  pressing,
  scenarioOf,
  selecting,
  solving,
  times,
  typing,
  withoutLimits,
} from './opened.ts';

const first = firstOf();
const capex = selecting('capex budget');
const demandOfFree = selecting('demand free');
const labelAt = ({ inputs, selected }: ScreenState) => inputs[selected]?.label;

describe('state', () => {
  it('opens with the plan of the scenario and nothing to say', () => {
    expect(first.scenario).toEqual(scenarioOf(gigawatt.opened));
    expect(first.outcome).toEqual(planScenario(first.scenario, solving));
    expect(first.message).toBeUndefined();
    expect(isOld(first)).toBe(false);
  });

  it('stops the selection at both ends of the list', () => {
    expect(afterKeys(['up']).selected).toBe(0);
    expect(afterKeys(times(300, 'j')).selected).toBe(first.inputs.length - 1);
    expect(afterKeys(['down', 'down', 'k']).selected).toBe(1);
  });

  it('goes from group to group, and round', () => {
    const groupAfter = (keys: readonly string[]) => {
      const { inputs, selected } = afterKeys(keys);
      return [inputs[selected]?.group, inputs[selected - 1]?.group];
    };
    expect(groupAfter(['g'])).toEqual(['Money', 'Sites']);
    expect(groupAfter(['g', 'down', 'g'])).toEqual(['Service', 'Money']);
    expect(groupAfter(['G'])).toEqual(['Choices', 'Change']);
    expect(groupAfter(['G', 'g'])).toEqual(['Sites', undefined]);
  });

  it('comes back to an equal scenario and plan when right is followed by left, at every input', () => {
    for (const { label } of first.inputs) {
      const selected = selecting(label);
      const state = afterKeys([...selected, 'right', 'left']);
      // A choice goes round, and a share of 100 % cannot grow: the way back is the way there.
      if (state.history.now.edits.length > 0) continue;
      expect(state.scenario).toEqual(first.scenario);
      expect(state.plan).toEqual(first.plan);
    }
  });

  it('takes 60 steps for 60 keys, and plans their scenario', () => {
    const state = afterKeys(times(60, 'right'));
    expect(state.history.now.edits).toMatchObject([{ path: ['sites', 'abilene', 'power'], value: '1.6 GW' }]);
    expect(state.scenario.sites[0]?.powerMw).toEqual([1600]);
    expect(state.outcome).toEqual(planScenario(state.scenario, solving));
  });

  it('earns the marginal value times the step where power binds', () => {
    const worth = first.plan?.marginals.find(({ key }) => key.rule === 'power')?.valueMusd ?? Number.NaN;
    const later = afterKeys(['left']).plan;
    const lost = (first.plan?.money.revenueMusd ?? 0) - (later?.money.revenueMusd ?? 0);
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

  it('keeps the last plan, marked as old, where the inputs have none', () => {
    // A commitment of 50 % of the demand for free, 100 Mtok/s, typed as such, and a demand of 45 % of the forecast.
    const promised = [...selecting('commitment free'), 'return', ...typing('100 Mtok/s'), 'return'];
    const state = afterKeys([...promised]);
    const lowered = pressing(state, [...times(200, 'up'), ...demandOfFree, ...times(11, 'left')]);
    expect(lowered.message?.tone).toBe('warning');
    expect(isOld(lowered) || lowered.scenario.tiers[0]?.demand.mean?.[0] === 100).toBe(true);
  });

  it('opens without a plan where the scenario has none', () => {
    const state = firstOf(gigawattWith([/commitment: 50 %/, 'share: { most: 1 % }, commitment: 100 %']));
    expect(state.outcome?.kind).toBe('infeasible');
    expect(state.plan).toBeUndefined();
    expect(isOld(state)).toBe(false);
  });

  it('subtracts no revenue from a profit', () => {
    const state = afterKeys([...selecting('objective'), 'right']);
    expect(state.message?.text).toMatch(/^objective revenue -> profit: profit \$[\d.]+B$/);
    expect(pressing(state, ['left']).message?.text).toMatch(
      /^objective profit -> revenue: revenue \$44\.9B a year$/,
    );
  });

  it('refuses to nudge what is unlimited, and says what to do', () => {
    const state = afterKeys([...selecting('capex budget', withoutLimits), 'right'], withoutLimits);
    expect(state.history.past).toEqual([]);
    expect(state.message).toEqual({ tone: 'warning', text: expect.stringMatching(/\.$/) });
  });

  it('takes what is understood of the plan on show only', () => {
    const plan = first.plan as NonNullable<typeof first.plan>;
    const insight = insightInto(first.scenario, { kind: 'optimal', plan }, solving);
    expect(acted(first, { kind: 'understood', plan, insight }).insight).toBe(insight);
    const later = pressing(first, ['right']);
    expect(acted(later, { kind: 'understood', plan, insight }).insight).toBeUndefined();
  });
});

describe('undo and redo', () => {
  it('go back and forth over steps, typed values and loaded forecasts', () => {
    const typed = [...capex, 'return', ...typing('30B USD'), 'return'];
    const done = afterKeys(['right', 'right', ...typed]);
    expect(done.scenario.capexBudgetMusd).toEqual([30_000]);
    const once = pressing(done, ['u']);
    expect(once.scenario.capexBudgetMusd).toEqual([40_000]);
    expect(once.scenario.sites[0]?.powerMw).toEqual([1020]);
    const all = pressing(once, ['u', 'u']);
    expect(all.scenario).toEqual(first.scenario);
    expect(all.plan).toEqual(first.plan);
    expect(pressing(all, ['u']).message?.text).toBe(
      'There is nothing to undo: these are the inputs that the files state.',
    );
    expect(pressing(all, ['U', 'U', 'U']).scenario).toEqual(done.scenario);
    expect(pressing(done, ['U']).message?.text).toBe('There is nothing to redo: no change is undone.');
  });

  it('forget what was undone once something else changes', () => {
    const state = afterKeys(['right', 'u', 'left']);
    expect(state.history.future).toEqual([]);
    expect(state.scenario.sites[0]?.powerMw).toEqual([990]);
  });
});

describe('typing', () => {
  it('takes a quantity with its unit, in one lump', () => {
    const state = afterKeys([...capex, 'return', ...typing('35B USD'), 'return']);
    expect(state.mode.kind).toBe('browsing');
    expect(state.scenario.capexBudgetMusd).toEqual([35_000]);
    expect(state.message?.text).toMatch(
      /^capex budget \$40B -> \$35B: revenue -\$[\d.]+B to \$[\d.]+B a year$/,
    );
  });

  it('says what is wrong beside the field, and changes nothing', () => {
    const state = afterKeys([...capex, 'return', ...typing('35'), 'return']);
    expect(state.mode).toMatchObject({ kind: 'typing', line: { text: '35' } });
    expect(state.mode.kind === 'typing' && state.mode.problem).toMatch(/has no unit; write/);
    expect(state.scenario).toEqual(first.scenario);
    expect(state.history.past).toEqual([]);
    // The field stays as it was, to be mended.
    const mended = pressing(state, [...typing('B USD'), 'return']);
    expect(mended.scenario.capexBudgetMusd).toEqual([35_000]);
  });

  it('fetches the present value, and is left by Escape', () => {
    expect(afterKeys([...capex, 'return', 'tab']).mode).toMatchObject({ line: { text: '40B USD', at: 7 } });
    const left = afterKeys([...capex, 'return', ...typing('1'), 'escape']);
    expect(left).toMatchObject({ mode: { kind: 'browsing' }, history: { past: [] } });
    expect(left.planning).toBeUndefined();
  });

  it('takes letters that are keys elsewhere', () => {
    expect(afterKeys(['return', ...typing('quw')]).mode).toMatchObject({ line: { text: 'quw' } });
  });

  it('changes nothing when nothing was typed', () => {
    const state = afterKeys(['right', 'return', 'return']);
    expect(state.scenario.sites[0]?.powerMw).toEqual([1010]);
    expect(state.mode.kind).toBe('browsing');
  });
});

describe('what is to be done outside', () => {
  it('is asked for once, and its late answer is not taken for another', () => {
    const state = afterKeys(['w']);
    expect(state.errand).toEqual({ kind: 'write', path: 'plan.json', mayReplace: false });
    const busy = pressing(state, ['w']);
    expect(busy.errand).toBe(state.errand);
    expect(busy.message?.text).toBe('plan.json is still being written; wait for that first.');
    const stale = acted(state, {
      kind: 'done',
      errand: { kind: 'listForecasts' },
      result: { kind: 'listed', forecasts: ['a.csv'] },
    });
    expect(stale).toBe(state);
  });

  const done = (
    state: ScreenState,
    result: Extract<Parameters<typeof acted>[1], { kind: 'done' }>['result'],
  ) => {
    if (state.errand === undefined) throw new Error('Nothing was asked for.');
    return acted(state, { kind: 'done', errand: state.errand, result });
  };

  it('replaces a file only once that was allowed', () => {
    const asked = done(afterKeys(['w']), { kind: 'exists', path: 'plan.json' });
    expect(asked.mode).toMatchObject({ kind: 'asking', question: { kind: 'replace' } });
    expect(pressing(asked, ['y']).errand).toEqual({ kind: 'write', path: 'plan.json', mayReplace: true });
    const declined = pressing(asked, ['x']);
    expect(declined.errand).toBeUndefined();
    expect(declined.mode.kind).toBe('browsing');
    expect(declined.message?.text).toBe('plan.json stays as it is.');
  });

  it.each([
    ['optimal', 'good', 'Wrote plan.json.'],
    ['infeasible', 'warning', 'Wrote plan.json: it says why there is no plan.'],
    ['stopped', 'warning', 'Wrote plan.json: the best plan so far of a search that was stopped.'],
  ] as const)('says what came of writing a plan that is %s', (outcome, tone, text) => {
    const state = afterKeys(['w']);
    const written = done(state, { kind: 'written', path: 'plan.json', revision: state.history.now, outcome });
    expect(written.message).toEqual({ tone, text });
    expect(written.errand).toBeUndefined();
  });

  it('saves under a name that is typed, and knows the edits as saved', () => {
    const naming = afterKeys(['right', 's']);
    expect(naming.mode).toEqual({ kind: 'naming', line: { text: 'edited.yaml', at: 11 } });
    const saving = pressing(naming, ['ctrl-u', ...typing('mine.yaml'), 'return']);
    expect(saving.errand).toEqual({ kind: 'save', path: 'mine.yaml', mayReplace: false });
    const saved = done(saving, { kind: 'written', path: 'mine.yaml', revision: saving.history.now });
    expect(saved.message?.text).toBe('Saved mine.yaml. "millwright plan mine.yaml" plans it.');
    expect(pressing(saved, ['q']).isLeaving).toBe(true);
    // The text that is saved reads as the scenario on show.
    const { source } = saved.opened;
    const text = editedText(saved.opened, saved.history.now.edits, source.baseFolder);
    expect(scenarioOf(openedText(text, source.baseFolder, source.shownAs).opened)).toEqual(saved.scenario);
  });

  it('lists the forecasts, and loads the chosen one with the plan before at hand', () => {
    const listed = done(afterKeys(['f']), {
      kind: 'listed',
      forecasts: ['fixtures/gigawatt/forecasts/base.csv', 'fixtures/gigawatt/forecasts/none.csv'],
    });
    expect(listed.mode).toMatchObject({ kind: 'choosing', at: 0 });
    const loaded = pressing(listed, ['return']);
    expect(loaded.history.now.forecast).toBe('fixtures/gigawatt/forecasts/base.csv');
    expect(loaded.before).toEqual(first.plan);
    expect(loaded.message?.text).toMatch(
      /^Forecast fixtures\/gigawatt\/forecasts\/base\.csv: revenue stays .*; 6 compares$/,
    );
    expect(pressing(loaded, ['u']).history.now.forecast).toBeUndefined();
    const missing = pressing(listed, ['down', 'return']);
    expect(missing.history.past).toEqual([]);
    expect(missing.message?.tone).toBe('warning');
  });

  it('says so where there is no forecast to load', () => {
    expect(done(afterKeys(['f']), { kind: 'listed', forecasts: [] }).message?.text).toBe(
      'No CSV file stands beside the scenario or in its folder "forecasts".',
    );
  });

  it('plans files that changed on disk, with the edits in them, and keeps the plan before at hand', () => {
    const edited = afterKeys(['right']);
    const noticed = acted(edited, { kind: 'changedOnDisk' });
    expect(noticed.errand).toEqual({ kind: 'reread' });
    const cheaper = gigawattWith([/capex: 40B USD/, 'capex: 20B USD']);
    const reread = done(noticed, { kind: 'reread', ...cheaper, changed: ['scenario.yaml'] });
    expect(reread.scenario.capexBudgetMusd).toEqual([20_000]);
    expect(reread.scenario.sites[0]?.powerMw).toEqual([1010]);
    expect(reread.before).toBe(edited.plan);
    expect(reread.message?.text).toMatch(
      /^scenario\.yaml changed: revenue -\$[\d.]+B to \$[\d.]+B a year; 6 compares$/,
    );
  });

  /** What the screen makes of the built-in scenario with other lines in its file. */
  const rereadWith = (state: ScreenState, ...changes: (readonly [RegExp, string])[]) =>
    done(acted(state, { kind: 'changedOnDisk' }), {
      kind: 'reread',
      ...gigawattWith(...changes),
      changed: ['scenario.yaml'],
    });
  const power = (state: ScreenState) => state.scenario.sites[0]?.powerMw;

  it('steps on from what is shown where a file changed under an edit, and says that the edit hides it', () => {
    const reread = rereadWith(afterKeys(['right']), [/power: 1 GW/, 'power: 500 MW']);
    expect(power(reread)).toEqual([1010]);
    expect(reread.message?.text).toMatch(
      /^scenario\.yaml changed \(your edit hides its power abilene\): revenue stays .*; 6 compares$/,
    );
    // From 1,010 MW on, by 10: from the old 1 GW it would be 1,020 too, but back it would end at 1 GW and call that no edit.
    expect(power(pressing(reread, ['right']))).toEqual([1020]);
    const back = pressing(reread, ['right', 'left', 'left']);
    expect(power(back)).toEqual([1000]);
    expect(back.history.now.edits).toMatchObject([{ path: ['sites', 'abilene', 'power'], value: '1 GW' }]);
    // What was undone counts no more from the old value either.
    const redone = pressing(
      rereadWith(afterKeys(['right', 'right', 'u']), [/power: 1 GW/, 'power: 500 MW']),
      ['U', 'left', 'left'],
    );
    expect(power(redone)).toEqual([1000]);
    expect(redone.history.now.edits).toHaveLength(1);
  });

  it('counts on where a file changed elsewhere', () => {
    const reread = rereadWith(afterKeys(['right']), [/capex: 40B USD/, 'capex: 20B USD']);
    expect(reread.message?.text).toMatch(/^scenario\.yaml changed: /);
    const back = pressing(reread, ['left']);
    expect([power(back), back.history.now.edits]).toEqual([[1000], []]);
  });

  it('has no edit any more of what a file says by now', () => {
    const reread = rereadWith(afterKeys(['right', 'down', 'right']), [/power: 1 GW/, 'power: 1.01 GW']);
    expect(reread.history.now.edits.map(({ path }) => path.join('.'))).toEqual(['sites.abilene.electricity']);
    expect(reread.message?.text).toMatch(/^scenario\.yaml changed: /);
    const chosen = rereadWith(afterKeys([...selecting('objective'), 'right']), [
      /^objective: revenue/m,
      'objective: profit',
    ]);
    expect([chosen.scenario.objective, chosen.history.now.edits]).toEqual(['profit', []]);
    // Left of profit stands revenue, which is an edit now.
    expect(pressing(chosen, ['left']).history.now.edits).toMatchObject([{ value: 'revenue' }]);
  });

  it('compares with what came last, a pinned plan or a change, and with the other one at the same key again', () => {
    const pinned = afterKeys(['p', 'right']);
    expect(againstOf(pinned)).toEqual({ plan: first.plan, kind: 'pinned', hasOther: false });
    expect(againstOf(pressing(pinned, ['6', '6']))?.kind).toBe('pinned');
    const changed = rereadWith(pinned, [/capex: 40B USD/, 'capex: 20B USD']);
    expect(againstOf(changed)).toEqual({ plan: pinned.plan, kind: 'before', hasOther: true });
    expect(againstOf(pressing(changed, ['6']))?.kind).toBe('before');
    expect(againstOf(pressing(changed, ['6', '6']))).toEqual({
      plan: first.plan,
      kind: 'pinned',
      hasOther: true,
    });
    expect(againstOf(pressing(changed, ['6', '6', '6']))?.kind).toBe('before');
    expect(againstOf(pressing(changed, ['p']))?.plan).toBe(changed.plan);
  });

  it('keeps everything where the files cannot be read any more, and says where they are wrong', () => {
    const noticed = acted(first, { kind: 'changedOnDisk' });
    const broken = gigawattWith([/capex: 40B USD/, 'capex: 20']);
    const reread = done(noticed, { kind: 'reread', ...broken, changed: ['scenario.yaml'] });
    expect(reread.scenario).toEqual(first.scenario);
    expect(reread.message).toMatchObject({ tone: 'error' });
    expect(reread.message?.text).toMatch(
      /^scenario\.yaml changed, and cannot be read: fixtures\/gigawatt\/scenario\.yaml:\d+ budget\.capex: "20" has no unit;/,
    );
  });

  it('keeps in sight that the files cannot be read, until they can', () => {
    const broken = gigawattWith([/capex: 40B USD/, 'capex: 20']);
    const unread = done(acted(first, { kind: 'changedOnDisk' }), {
      kind: 'reread',
      ...broken,
      changed: ['scenario.yaml'],
    });
    const later = pressing(unread, ['right', 'left']);
    expect(troubleOf(later, 80)).toMatch(/^scenario\.yaml changed, and cannot be read: .* has no unit;/);
    const mended = done(acted(later, { kind: 'changedOnDisk' }), {
      kind: 'reread',
      ...gigawatt,
      changed: ['scenario.yaml'],
    });
    expect(troubleOf(mended, 80)).toBe('');
    const failed = done(acted(first, { kind: 'changedOnDisk' }), {
      kind: 'failed',
      why: 'The file is empty.',
    });
    expect(troubleOf(pressing(failed, ['down']), 80)).toBe('The file is empty.');
    expect(troubleOf(done(pressing(failed, ['r']), { kind: 'reread', ...gigawatt, changed: [] }), 80)).toBe(
      '',
    );
  });

  it('says that files are as they were', () => {
    const reread = done(afterKeys(['r']), { kind: 'reread', ...gigawatt, changed: [] });
    expect(reread.message?.text).toBe('The files are as they were.');
    expect(reread.plan).toEqual(first.plan);
  });
});

describe('keys', () => {
  it('open the list of keys until one is pressed that does not scroll', () => {
    expect(afterKeys(['?']).mode).toEqual({ kind: 'reading', page: 'help', scroll: 0 });
    expect(afterKeys(['?', '?']).mode.kind).toBe('browsing');
    expect(afterKeys(['?', 'down', 'pagedown', 'up']).mode).toMatchObject({ kind: 'reading', scroll: 7 });
    expect(afterKeys(['?', 'q'])).toMatchObject({ mode: { kind: 'browsing' }, isLeaving: false });
  });

  it('that do nothing say so, even invisible ones', () => {
    expect(afterKeys(['z']).message?.text).toBe('"z" does nothing here; ? lists the keys.');
    expect(afterKeys(['\u0085']).message?.text).toBe('"\\u{85}" does nothing here; ? lists the keys.');
  });

  it('that are not available say why', () => {
    expect(afterKeys([']']).message?.text).toBe(
      'There is one period; "horizon: { start: 2027-01, periods: 8 }" makes eight.',
    );
    expect(afterKeys(['o']).message?.text).toMatch(/^There is one site;/);
    expect(afterKeys(['b']).message?.text).toMatch(/^The day is one block;/);
  });

  it('show the seven views by number and by Tab', () => {
    expect(['1', '2', '3', '4', '5', '6', '7'].map((key) => afterKeys([key]).view.panel)).toEqual([
      'plan',
      'fleet',
      'tiers',
      'years',
      'why',
      'compare',
      'evidence',
    ]);
    expect(afterKeys(times(7, 'tab')).view.panel).toBe('plan');
    expect(afterKeys(['shift-tab']).view.panel).toBe('evidence');
  });

  it('leave on q and on Ctrl-C, and ask once where edits are not saved', () => {
    expect(afterKeys(['q']).isLeaving).toBe(true);
    expect(afterKeys(['ctrl-c']).isLeaving).toBe(true);
    const asked = afterKeys(['right', 'q']);
    expect(asked).toMatchObject({ isLeaving: false, mode: { kind: 'asking', question: { kind: 'leave' } } });
    expect(pressing(asked, ['q']).isLeaving).toBe(true);
    expect(pressing(asked, ['escape'])).toMatchObject({ isLeaving: false, mode: { kind: 'browsing' } });
    expect(pressing(asked, ['s']).mode.kind).toBe('naming');
    // What was undone needs no saving.
    expect(afterKeys(['right', 'u', 'q']).isLeaving).toBe(true);
  });

  it('ask about edits that are not saved before anything else, also while a plan is written', () => {
    expect(afterKeys(['right', 'w', 'q']).mode).toMatchObject({
      kind: 'asking',
      question: { kind: 'leave' },
    });
  });

  it('wait for a file that is being written, and forget that when it is not', () => {
    const waiting = afterKeys(['w', 'q']);
    expect(waiting.isLeaving).toBe(false);
    expect(waiting.message?.text).toBe('Leaving once plan.json is written; q again leaves without.');
    expect(pressing(waiting, ['q']).isLeaving).toBe(true);
    const { errand, history } = waiting;
    if (errand === undefined) throw new Error('Nothing was asked for.');
    const written = {
      kind: 'written',
      path: 'plan.json',
      revision: history.now,
      outcome: 'optimal',
    } as const;
    expect(acted(waiting, { kind: 'done', errand, result: written }).isLeaving).toBe(true);
    const stayed = pressing(waiting, ['escape', 'w']);
    const again = stayed.errand ?? errand;
    expect(acted(stayed, { kind: 'done', errand: again, result: written }).isLeaving).toBe(false);
    const exists = acted(waiting, { kind: 'done', errand, result: { kind: 'exists', path: 'plan.json' } });
    expect(exists.isLeavingAfter).toBeUndefined();
  });

  it('keep the selected input through edits that change the list', () => {
    const off = [...selecting('tier ultra'), 'right'];
    expect(labelAt(afterKeys(off))).toBe('tier ultra');
  });
});
