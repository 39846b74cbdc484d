import { isInstalled, type Ran, ran } from './processes.ts';

/** A solver that a planner would otherwise hand the naive program to. */
export interface NativeSolver {
  readonly name: string;
  /** The package of Debian that holds it. */
  readonly package: string;
  readonly isInstalled: boolean;
  /** Solves an MPS file. */
  solve(file: string): NativeAnswer;
}

/** What a solver came to. */
export interface NativeAnswer {
  /** Milliseconds of its process, and of one that only reads the file. */
  readonly ms: number;
  readonly readingMs: number;
  /** Absent where its time was up. */
  readonly objective?: number;
}

/** Clp with its own defaults: presolve, then the dual simplex method. */
export const CLP: NativeSolver = {
  name: 'Clp',
  package: 'coinor-clp',
  isInstalled: isInstalled('clp'),
  solve: (file) =>
    answerOf(ran('clp', [file, '-quit']), ran('clp', [file, '-solve', '-quit']), /Optimal objective (\S+) -/),
};

const MOST_SECONDS = 120;

/** GLPK with its own defaults, the primal simplex method, for at most two minutes. */
export const GLPK: NativeSolver = {
  name: 'GLPK',
  package: 'glpk-utils',
  isInstalled: isInstalled('glpsol'),
  solve: (file) =>
    answerOf(
      ran('glpsol', ['--freemps', file, '--check']),
      ran('glpsol', ['--freemps', file], MOST_SECONDS),
      /obj =\s*(\S+) inf =\s*\S+ \(0\)[^\n]*\nOPTIMAL LP SOLUTION FOUND/,
    ),
};

function answerOf(reading: Ran, solving: Ran, optimum: RegExp): NativeAnswer {
  const taken = { ms: solving.ms, readingMs: reading.ms };
  if (solving.isCut) return taken;
  const objective = Number(optimum.exec(solving.output)?.[1]);
  if (!Number.isFinite(objective)) throw new Error(`A native solver found no optimum:\n${solving.output}`);
  return { ...taken, objective };
}
