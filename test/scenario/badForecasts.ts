/** By forecast, read in place of that of a sound scenario, what stands after the file's name on each line of the message. */
export const FORECASTS: Record<string, readonly string[]> = {
  binary: [' the file is not text; name a text file in UTF-8.'],
  'duplicate-row': ['5:1: a second row for doors in 2027-01; line 3 has one already, keep one of the two.'],
  empty: [' the file is empty; check that it was saved.'],
  escape: [`5:9: no tier is called "\\u{1b}[31mwindows"; the tiers are doors, windows.`],
  'extra-column': [
    '2:33: unknown column "growth"; the first line must be "period,tier,demand (Mtok/s),low,high", low and high where you have them.',
  ],
  gap: [
    '4:1: the tier "windows" has rows, but none for 2027-01; add one such as "2027-01,windows,100,50,200".',
  ],
  huge: [
    '4:25: "1e300 Mtok/s" is more tokens than any plan can make (at most 1000000 Gtok/s); write a smaller number or a smaller unit.',
  ],
  'inside-a-period': [
    '5:1: "2027-06" lies inside the period that begins in 2027-01; a period is named by its first month, write 2027-01 and the mean of the period.',
  ],
  'low-above-demand': [
    '4:21: low (0.8) is above the demand (0.4); low, demand and high must not fall in this order.',
    '4:25: high (0.2) is below the demand (0.4); low, demand and high must not fall in this order.',
  ],
  'minus-zero': ['4:17: -0 is negative; write 0 where nobody wants tokens.'],
  'missing-tier': [
    `2:1: no row for the tier "windows"; add one such as "2027-01,windows,100,50,200", or write "windows: off" under the scenario's tiers.`,
  ],
  negative: ['4:17: -0.4 is negative; write 0 where nobody wants tokens.'],
  'no-demand-column': [
    '2:1: no column "demand"; the first line must be "period,tier,demand (Mtok/s),low,high", low and high where you have them.',
  ],
  'no-unit': [
    '2:13: "demand" has no unit; write "demand (Mtok/s)" (every cell of demand, low and high is then a bare number of Mtok/s).',
  ],
  'not-a-number': [
    '3:15: "0.1 Mtok/s" is not a number; write it bare, such as 200 (the unit in the header, Mtok/s, holds for every cell).',
    '4:21: an empty cell; write a number, 0 where nobody wants tokens.',
    '4:22: "NaN" is not a number; write it bare, such as 200 (the unit in the header, Mtok/s, holds for every cell).',
  ],
  'only-a-comment': [' the file has no rows; write a header first.'],
  'only-a-header': [
    `2:1: no row for the tier "doors"; add one such as "2027-01,doors,100,50,200", or write "doors: off" under the scenario's tiers.`,
    `2:1: no row for the tier "windows"; add one such as "2027-01,windows,100,50,200", or write "windows: off" under the scenario's tiers.`,
  ],
  'other-unit': [
    '2:13: "GW" is not a unit of demand; write tokens over time, such as "demand (Mtok/s)", "demand (ktok/s)" or "demand (Ttok/day)".',
  ],
  'second-column': ['2:33: a second column "low"; keep one.'],
  'short-row': ['4:1: the row has 4 cells, but the header has 5; write one cell for each column.'],
  'thousands-separator': ['4:1: the row has 6 cells, but the header has 5; write one cell for each column.'],
  'two-units': ['2:29: low and high stand in the unit of the demand, Mtok/s; write the name alone.'],
  'unknown-column': ['2:8: unknown column "teir"; did you mean "tier"?'],
  'unknown-period': ['4:1: "2027-1" is not a month; write the year and the month, for example "2027-01".'],
  'unknown-tier': ['5:9: no tier is called "windoes"; did you mean "windows"?'],
};
