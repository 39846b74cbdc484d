/** A year of 365 days; leap days are left out of every plan. */
export const HOURS_PER_YEAR = 8760;

/** The seconds of the same year. */
export const SECONDS_PER_YEAR = 31_536_000;

/** A month is a twelfth of a year, whichever it is. */
export const MONTHS_PER_YEAR = 12;

/** The seconds of the same month, 730 hours. */
export const SECONDS_PER_MONTH = SECONDS_PER_YEAR / MONTHS_PER_YEAR;
