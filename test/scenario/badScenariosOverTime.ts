/** The same of scenarios over time, with fleets, blocks of the day and policies. */
export const SCENARIOS_OVER_TIME: Record<string, readonly string[]> = {
  'blocks-without-utilisation': [
    '14:9 blocks: no "utilisation", though the day has 2 blocks; the usual 100 % is a mean over the whole day and holds its ups and downs already, which the blocks now state. Write "service: { utilisation: 80 % }" for the peaks inside a block.',
  ],
  'budget-per-period': [
    '14:18 budget.capex: 2 amounts for a horizon of 1 period; write one for each period, or a single amount for all.',
  ],
  'carbon-not-stated': [
    '15:11 policies.carbon: nobody has stated the carbon intensity of the electricity of plant, so what it causes cannot be limited; write it at the site, such as "carbon: 380 kg/MWh".',
  ],
  'commitment-above-a-later-demand': [
    '15:24 tiers.doors.commitment: 31.70979198 ktok/s is more than the 15.85 ktok/s that the forecast has for the tier in 2028-01; write at most that, or a part of the forecast such as "100 %".',
  ],
  'fleet-of-nothing-known': [
    '7:57 sites.plant.fleet[0].system: the catalogue "glass" has no system "door"; did you mean "doors"?',
  ],
  'fleet-older-than-its-life': [
    '7:87 sites.plant.fleet[0].since: racks of 2022-07 are 54 months old when the plan begins in 2027-01, and racks live 4 years, so none of them stands any more; leave them out, write the month in which they were delivered, or a longer "life" under finance.',
  ],
  'hours-of-a-day': [
    '14:9 blocks: the blocks have 22 hours together, and a day has 24; write hours that add up to 24, such as "{ peak: 8 hours, shoulder: 8 hours, night: 8 hours }".',
  ],
  'life-shorter-than-a-period': [
    '14:18 finance.life: racks that live 9 months, and the period 2027-01 has 12 months, so no rack could run through it; write at least "12 months", or shorter periods.',
  ],
  'limits-crossed': [
    '15:29 policies.limits.doors.racks: at least 3 racks and at most 2 racks leave nothing between in 2027-01; write a least that is not above the most.',
  ],
  'pairing-kept-apart': [
    '10:11 systems[0]: no site may hold groq3_lpx and vr_nvl72 together, as "vr_nvl72+groq3_lpx" needs; add them to the "systems" of one site, or take the pairing away.',
  ],
  'part-of-a-month-of-lead': [
    '14:11 leadTime: "6 weeks" has the unit "weeks", which is not known; write for example "6 months" or "1 year".',
  ],
  'period-longer-than-a-life': [
    '5:48 horizon.months: the racks of the catalogue "glass" live 4 years, and the period 2027-01 has 60 months, so no rack could run through it; write periods of at most 48 months, or "finance: { life: 60 months }".',
  ],
  'periods-backwards': [
    '5:62 horizon.periods[1].start: the period 2027-01 stands after the later period 2027-04; write the earliest period first.',
  ],
  'periods-overlap': [
    '5:63 horizon.periods[1].start: the period 2027-07 begins within the period 2027-01, which lasts until 2027-12; write "start: 2028-01" here, or "months: 6" for the period 2027-01.',
  ],
  'periods-with-a-gap': [
    '5:62 horizon.periods[1].start: no period holds the months from 2027-04 to 2027-06, between the periods 2027-01 and 2027-07; write "start: 2027-04" here, or "months: 6" for the period 2027-01.',
  ],
  'power-by-no-month': [
    '7:21 sites.plant.power.2027-00: "2027-00" is not a month, because months go from 01 to 12; write the year and the month, for example "2027-01".',
  ],
  'prices-fall-to-nothing': [
    '14:25 change.systemPrices: a fall of 100 %/year would make racks free within a year; write a fall of less than 100 %, such as "-25 %/year".',
    '14:51 change.tokenPrices: a fall of 150 %/year would make tokens free within a year; write a fall of less than 100 %, such as "-25 %/year".',
  ],
  'shape-off-the-mean': [
    '16:19 tiers.doors.shape: the parts are 105 % of the mean over the hours of the blocks, where the forecast is the mean of the day and they must come to 100 %; write for example "[142.9 %, 57.1 %]".',
  ],
  'shape-without-blocks': [
    '15:19 tiers.doors.shape: the day has no blocks that it could differ in; write them, such as "blocks: { peak: 8 hours, shoulder: 8 hours, night: 8 hours }", or take it away.',
  ],
  'site-without-a-system': [
    `7:49 sites.plant.systems[0]: the scenario's own "systems" leave out "windows"; add it there, or take it away here.`,
  ],
  'vendor-shares': [
    '15:12 policies.vendors: the shares that Wyndor (50 %) may have at most add up to 50 % of the power, so no split reaches the whole; raise one of them, or take one away.',
  ],
  'whole-reserve': [
    '7:48 sites.plant.reserve: a reserve of 100 % leaves racks no power; write less, such as "5 %".',
  ],
};
