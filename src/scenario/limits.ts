/** Limits on one number, both inclusive; absent where there is none on that side. */
export interface Limits {
  readonly least?: number;
  readonly most?: number;
}

/** Limits in each period of the horizon; a period without a limit has null. */
export interface PeriodLimits {
  readonly least?: readonly (number | null)[];
  readonly most?: readonly (number | null)[];
}
