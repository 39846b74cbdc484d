/** A year of 365 days; leap days are left out of every plan. */
export const HOURS_PER_YEAR = 8760;

export const SECONDS_PER_YEAR = 31_536_000;

export const MONTHS_PER_YEAR = 12;
