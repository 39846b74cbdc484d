/** How well a number is known, strongest first. */
export const GRADES = ['measured', 'vendor', 'estimate', 'derived', 'assumption'] as const;

/** One of the grades. */
export type Grade = (typeof GRADES)[number];

/** A number with where it comes from. Its unit is the inner unit of the field that holds it. */
export interface Figure {
  readonly value: number;
  /** Key into the bibliography, or `scenario` for a number that the planner stated. */
  readonly source: string;
  readonly grade: Grade;
  /** Lowest and highest value that any source gives; absent where sources agree. */
  readonly range?: readonly [number, number];
  readonly note?: string;
}

/** The weakest of some grades; `measured` of none at all. */
export function weakestGrade(grades: readonly Grade[]): Grade {
  return GRADES[Math.max(0, ...grades.map((grade) => GRADES.indexOf(grade)))] as Grade;
}

/** Whether a grade is at least as strong as the weakest one allowed. */
export function isGoodEnough(grade: Grade, weakestAllowed: Grade): boolean {
  return GRADES.indexOf(grade) <= GRADES.indexOf(weakestAllowed);
}
