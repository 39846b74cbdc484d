import { buildProgram } from '../../plan/buildProgram.ts';
import type { Formulation } from '../../plan/formulation.ts';
import type { RowKey } from '../../plan/rules/index.ts';
import type { Program, Row, Term } from '../../program/program.ts';
import { shortageProgram } from '../../program/shortage.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { type StatedInput, separateRows, statedInputs } from './statedInputs.ts';

/**
 * The program of a scenario with ways out: every column that lets a row give way is there, and a question closes those that it does
 * not mean. Rows that nothing lets give way may fall short, by a part of their right-hand side (see program/shortage.ts).
 *
 *     max - sum_i s_i    with a_i x + b_i s_i - r_i - sum_k g_ik d_k <= b_i, and the same the other way round for >=
 *
 * where r_i releases one row, and d_k loosens a number of an input by one unit.
 */
export interface Opened {
  readonly scenario: Scenario;
  readonly program: Program;
  /** How many of the columns are decisions of a plan; they come first. */
  readonly decisions: number;
  readonly inputs: readonly StatedInput[];
  /** The columns by which rows fall short. */
  readonly short: readonly number[];
  /** The column that releases a row, for each row of an input. */
  readonly released: ReadonlyMap<number, number>;
  /** What loosens each input that is not a part, by its id. */
  readonly levers: ReadonlyMap<string, Levers>;
  /** A column of at most 1, in no other row: the room that a question makes as large as it can. */
  readonly room: number;
}

/** What loosens an input. */
export interface Levers {
  /** All of its numbers by the same amount. */
  readonly throughout: number;
  /** Single numbers of it; the same as throughout where there is only one. */
  readonly each: readonly Lever[];
}

/** A column that loosens a number of an input, and where it carries over those that follow. */
export interface Lever {
  readonly column: number;
  readonly at: number;
}

/** Opens the program of a formulation. Whole racks are no part of it. */
export function opened(formulation: Formulation): Opened {
  const stated = buildProgram(formulation);
  const rows = separateRows(stated);
  const inputs = statedInputs(formulation, stated, rows);
  const columns = stated.columns.map(({ name }) => ({ key: undefined, name, objective: 0 }));
  const more: Term[][] = rows.map(() => []);
  const bounds: Row<RowKey | undefined>[] = [];
  const column = (name: string): number => columns.push({ key: undefined, name, objective: 0 }) - 1;
  const bound = (name: string, at: number, rhs: number) =>
    bounds.push({ key: undefined, name, sense: '<=', rhs, terms: [{ column: at, coefficient: 1 }] });

  const released = new Map<number, number>();
  const levers = new Map<string, Levers>();
  for (const input of inputs) {
    const loosens = input.side === 'most' ? -1 : 1;
    for (const { row } of input.rows) {
      const release = column(`release(${(rows[row] as Row<RowKey>).name})`);
      released.set(row, release);
      more[row]?.push({ column: release, coefficient: loosens });
    }
    if (input.isPart) continue;
    const lever = (name: string, moves: (at: number) => boolean): number => {
      const added = column(name);
      for (const { row, at, perUnit } of input.rows)
        if (moves(at) && perUnit.rhs !== 0)
          more[row]?.push({ column: added, coefficient: loosens * perUnit.rhs });
      return added;
    };
    const throughout = lever(`loosen(${input.id})`, () => true);
    const [value] = input.values;
    if (input.unit === 'fraction') bound(`whole(${input.id})`, throughout, 1 - (value ?? 0));
    const places = [...new Set(input.rows.map(({ at }) => at))].toSorted((a, b) => a - b);
    levers.set(input.id, {
      throughout,
      each:
        input.values.length === 1
          ? [{ column: throughout, at: 0 }]
          : places.map((place) => ({
              column: lever(`loosen(${input.id},${place})`, (at) =>
                input.carriesOver ? at >= place : at === place,
              ),
              at: place,
            })),
    });
  }
  const room = column('room');
  bound('room', room, 1);

  const loose = rows.map((row, i) => ({ ...row, terms: [...row.terms, ...(more[i] as Term[])] }));
  const program = shortageProgram({ columns, rows: [...loose, ...bounds] });
  return {
    scenario: formulation.scenario,
    program,
    decisions: stated.columns.length,
    inputs,
    short: program.columns.slice(columns.length).map((_, k) => columns.length + k),
    released,
    levers,
    room,
  };
}

/** Every column that loosens a number. */
export function allLevers({ levers }: Opened): number[] {
  return [...levers.values()].flatMap(({ throughout, each }) => [
    throughout,
    ...each.map(({ column }) => column),
  ]);
}
