import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeMps } from '../../src/program/mps.ts';
import { readScenarioFile } from '../../src/scenario/read.ts';
import { loadHighs } from '../../src/solvers/highs.ts';
import { changeBudget } from './changedBudget.ts';
import { naiveProgram } from './naive/naiveProgram.ts';
import { CLP, GLPK, type NativeAnswer, type NativeSolver } from './native.ts';
import { PARTS, type Planned, planFile } from './planned.ts';
import { withScenarioFile } from './scenarios.ts';
import { least } from './timing.ts';
import { planProcess, planProcessInParts } from './wholeProcess.ts';

/** A scenario of many periods, and how long it may take. */
export interface LongHorizon {
  readonly title: string;
  /** As a scenario file states it. */
  readonly file: object;
  /** How many times as long as the bare solve of Clp all of Millwright may take. */
  readonly mostTimes: number;
  readonly rounds: number;
}

/**
 * A long horizon against native Clp and GLPK on the naive program of the same scenario. Millwright and Clp take turns, so that
 * whatever else the machine does slows both. Throws an Error where they do not come to the same optimum.
 */
export async function benchHorizon(horizon: LongHorizon): Promise<void> {
  await loadHighs();
  const { title, rounds } = horizon;
  console.log(`\n${title}`);
  console.log(`Milliseconds, the least of ${rounds} rounds in one process after a warm-up.\n`);
  await withScenarioFile(horizon.file, (path) => {
    row('', 'ms', 'of Clp', 'target');
    const clpMs = againstNative(path, horizon);
    againAfterChange(path, rounds);
    asProcess(path, clpMs);
  });
}

function againstNative(path: string, { rounds, mostTimes }: LongHorizon): number {
  const file = join(dirname(path), 'naive.mps');
  const size = writeNaive(path, file);
  const plans: Planned[] = [];
  const clp: NativeAnswer[] = [];
  const warm = planFile(path);
  for (let round = 0; round < rounds; round += 1) {
    plans.push(planFile(path));
    if (CLP.isInstalled) clp.push(CLP.solve(file));
  }
  const glpk = GLPK.isInstalled ? [GLPK.solve(file)] : [];
  rmSync(file);

  const clpMs = bareMs(clp);
  console.log(`naive program, ${size}; the time of the process less that of one that only reads it`);
  nativeRow(CLP, clp, clpMs);
  nativeRow(GLPK, glpk, clpMs);
  console.log(`Millwright, ${warm.columns} columns x ${warm.rows} rows`);
  for (const [part, what] of PARTS.entries()) {
    const partMs = least(plans.map(({ partsMs }) => partsMs[part] ?? Number.NaN));
    row(`  ${what}`, partMs.toFixed(1));
  }
  const ms = least(plans.map(({ partsMs }) => sum(partsMs)));
  row('  together', ms.toFixed(1), ratio(ms / clpMs), `at most ${mostTimes} times Clp`);
  const all = least(plans.map(({ partsMs, marginalsMs }) => sum(partsMs) + marginalsMs));
  row('  with limits loosened for marginal values', all.toFixed(1), ratio(all / clpMs));
  for (const { objective } of [...clp, ...glpk]) checkSame(objective, warm.objective);
  console.log(`  $${warm.objective.toFixed(3)}M of profit, as every solver has it to 1e-6`);
  return clpMs;
}

// Each at its least: the difference of two noisy numbers can be anything.
function bareMs(answers: readonly NativeAnswer[]): number {
  return least(answers.map(({ ms }) => ms)) - least(answers.map(({ readingMs }) => readingMs));
}

/** Writes the naive program of a scenario file and tells its size. */
function writeNaive(path: string, file: string): string {
  const program = naiveProgram(readScenarioFile(path));
  writeFileSync(file, writeMps(program, 'naive'));
  return `${program.columns.length} columns x ${program.rows.length} rows`;
}

function nativeRow(solver: NativeSolver, answers: readonly NativeAnswer[], clpMs: number): void {
  if (answers.length === 0) {
    console.log(`  ${solver.name}: skipped, not installed (apt-get install ${solver.package})`);
    return;
  }
  const ms = bareMs(answers);
  const isCut = answers.some(({ objective }) => objective === undefined);
  row(
    `  ${solver.name}${isCut ? ', stopped without an optimum after' : ''}`,
    ms.toFixed(1),
    ratio(ms / clpMs),
  );
}

/** How far two optima may lie apart, as a part of either: native solvers print some ten digits. */
const SAME = 1e-6;

function checkSame(native: number | undefined, planned: number): void {
  if (native === undefined) return;
  // MPS states costs.
  const profit = -native;
  if (Math.abs(profit - planned) <= SAME * Math.abs(planned)) return;
  throw new Error(
    `The naive program comes to $${profit}M and the plan to $${planned}M; one of them is wrong.`,
  );
}

function againAfterChange(path: string, rounds: number): void {
  const { coldMs, warmMs } = changeBudget(path, rounds);
  const [cold, warm] = [least(coldMs), least(warmMs)];
  row('first stage, from cold', cold.toFixed(1));
  row(
    `  again with one budget changed, ${(warm / cold).toFixed(3)} of it`,
    warm.toFixed(1),
    '',
    'at most 0.1 of it',
  );
}

function asProcess(path: string, clpMs: number): void {
  const whole = planProcess(path);
  const what = `millwright plan --json, ${whole.isCut ? 'stopped after' : 'whole process'}`;
  row(what, whole.ms.toFixed(1), ratio(whole.ms / clpMs));
  const { parts, peakMb } = planProcessInParts(path);
  for (const [part, ms] of parts) row(`  ${part}`, ms.toFixed(1));
  if (peakMb !== undefined) row('  peak memory, MB', peakMb.toFixed(0), '', 'under 1000');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function ratio(times: number): string {
  return Number.isNaN(times) ? '' : times.toFixed(1);
}

function row(what: string, ms: string, ofClp = '', target = ''): void {
  console.log(`${what.padEnd(48)} ${ms.padStart(9)} ${ofClp.padStart(8)}   ${target}`.trimEnd());
}
