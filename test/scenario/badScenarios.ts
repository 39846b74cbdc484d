/** By scenario, what stands after the file's name on each line of the message. */
export const SCENARIOS: Record<string, readonly string[]> = {
  'all-tiers-off': [
    '15:3 tiers: every tier is off, so there is nothing to sell; take "off" from at least one.',
  ],
  'bare-budget': [
    '14:18 budget.capex: "0B" names no currency; write for example "30B USD". On a command line write 30BUSD, because the shell turns $30B into 0B.',
  ],
  'bare-share': ['8:25 service.utilisation: "0.6" has no unit; write "60 %".'],
  binary: [' the file is not text; name a text file in UTF-8.'],
  'broken-yaml': ['8:1: an opening bracket or brace is not closed before this point; close it.'],
  'commitment-above-demand': [
    '15:24 tiers.doors.commitment: 1 Mtok/s is more than the 126.8 ktok/s that the forecast has for the tier in 2027-01; write at most that, or a part of the forecast such as "100 %".',
  ],
  'commitment-above-whole': [
    '15:24 tiers.doors.commitment: "150 %" is more than the whole (at most 100 %); write a smaller number or a smaller unit.',
  ],
  'commitment-of-unlimited': [
    '13:24 tiers.doors.commitment: 50 % of an unlimited demand is no number of tokens; write a rate, such as "100 Mtok/s", or give a forecast.',
  ],
  'commitment-without-unit': [
    '15:24 tiers.doors.commitment: "100" has no unit; write "100 Mtok/s" or "100 Ttok/day".',
  ],
  'dot-in-site': [
    '7:3 sites.us.tx: "us.tx" has a dot, which "--set sites.<name>.power" takes for the end of the name; write "us-tx" instead.',
  ],
  'duplicate-key': [
    '8:3: the key "plant" stands twice in the same place; keep one of them, or give it another name.',
  ],
  empty: [' the file is empty; check that it was saved.'],
  'escape-in-name': [
    `2:7 name: holds the control character \\u{1b}, which cannot be shown; write the text on one line without it.`,
  ],
  'escape-in-site': [
    `7:3 sites.pl\\u{7}ant: "pl\\u{7}ant" is not an id; write letters, digits, "_", "-" and "+", beginning with a letter or a digit.`,
  ],
  'escape-in-tier': [
    `15:3 tiers.doors\\u{202e}: "doors\\u{202e}" is not an id; write letters, digits, "_", ".", "-" and "+", beginning with a letter or a digit.`,
  ],
  'escape-in-value': [
    `7:19 sites.plant.power: "18 \\u{1b}[2JMW" has the unit "\\u{1b}[2JMW", which is not known; write for example "1 GW" or "1000 MW".`,
  ],
  'forecast-not-there': [
    '11:11 forecast: no file "forecasts/soud.csv" beside the scenario; did you mean "forecasts/sound.csv"?',
  ],
  'forecast-word': ['11:11 forecast: no file "unlimted" beside the scenario; did you mean "unlimited"?'],
  'huge-power': [
    '7:19 sites.plant.power: "1e300 W" is more power than any plan can have (at most 1 TW); write a smaller number or a smaller unit.',
  ],
  'infinite-power': [
    '7:19 sites.plant.power: "Infinity" is not a finite number; write for example "1 GW" or "1000 MW".',
  ],
  'inline-missing-tier': [
    '12:3 forecast: no rate for the tier "windows"; add one such as "windows: 100 Mtok/s", or write "windows: off" under tiers.',
    '13:11 forecast.window: no tier is called "window"; did you mean "windows"?',
  ],
  'inline-too-many': [
    '12:10 forecast.doors: 2 rates for a horizon of 1 period; write one for each period, or a single rate for all.',
  ],
  'inline-wrong-unit': [
    '12:10 forecast.doors: "4 Ttok" is a number of tokens, not a rate of tokens; write for example "500 Mtok/s" or "12 Ttok/day".',
  ],
  'latin-1': [' the file is not text in UTF-8; save it as UTF-8.'],
  list: ['2:1: the file must hold keys with values; write lines such as "name: value".'],
  'listed-twice': ['10:27 systems[2]: "doors" is listed twice; keep one.'],
  'long-ago': [
    '5:19 horizon.start: "1999-01" is not in the years from 2000 to 2199; write the year and the month, for example "2027-01".',
  ],
  'many-months': [
    '5:48 horizon.months: "600" is not a number of months that can be planned; write a whole number from 1 to 120, such as "months: 12".',
  ],
  'minus-zero': ['7:19 sites.plant.power: "-0 MW" must not be negative; write "0 MW".'],
  'missing-key': [
    '2:1 forecast: is missing; write for example "forecasts/base.csv" or "unlimited".',
    '7:3 sites.plant.shell: is missing; write for example "13M USD/MW", "sunk" or "13000 USD/kW".',
  ],
  'missing-unit': ['7:19 sites.plant.power: "18" has no unit; write "18 MW" or "18 GW".'],
  'misspelt-key': ['7:12 sites.plant.powr: unknown key "powr"; did you mean "power"?'],
  'name-of-two-lines': [
    `2:7 name: holds the control character \\u{a}, which cannot be shown; write the text on one line without it.`,
  ],
  'negative-power': ['7:19 sites.plant.power: "-18 MW" must not be negative; write "18 MW" or "0 MW".'],
  'no-months': [
    '5:48 horizon.months: "0" is not a number of months that can be planned; write a whole number from 1 to 120, such as "months: 12".',
  ],
  'no-name': ['2:7 name: is empty; write some text.'],
  'no-power': [
    '7:19 sites.plant.power: a site without power holds no racks; write its power at the meter, such as "1 GW", or leave the site out.',
  ],
  'no-site': ['6:8 sites: no site; write at least one, such as "abilene: { power: 1 GW, shell: sunk }".'],
  'no-such-month': [
    '5:19 horizon.start: "2027-13" is not a month, because months go from 01 to 12; write the year and the month, for example "2027-01".',
  ],
  'not-a-number': [
    '7:19 sites.plant.power: "NaN" is not a finite number; write for example "1 GW" or "1000 MW".',
    '8:25 service.utilisation: "NaN %" is not a finite number; write for example "25 %".',
  ],
  'nothing-sold': [
    '8:25 service.utilisation: at 0 % nothing could be sold; write more than 0 % and at most 100 %.',
  ],
  'nothing-to-buy': [
    '10:10 systems: an empty list leaves nothing to buy; write "all", or name systems of the catalogue.',
  ],
  'only-a-comment': [' the file is empty; write lines such as "name: value".'],
  'part-of-a-month': [
    '5:48 horizon.months: "1.5" is not a number of months that can be planned; write a whole number from 1 to 120, such as "months: 12".',
  ],
  'power-from-nothing': [
    '7:51 sites.plant.pue.air: a PUE of 0.9 would make power; it is power at the meter over power at the racks, write 1 or more, such as 1.12.',
  ],
  'pue-with-unit': [
    '7:51 sites.plant.pue.air: "112 %" has a unit where a bare number is needed; write "1.12".',
  ],
  'share-above-whole': [
    '8:25 service.utilisation: "120 %" is more than the whole (at most 100 %); write a smaller number or a smaller unit.',
  ],
  'share-ceilings': [
    '15:3 tiers: the shares that doors (33.3 %) and windows (50 %) may have at most add up to 83.3 % of the power, so no split reaches the whole; raise one of them, or take one away.',
  ],
  'share-crossed': [
    '15:19 tiers.doors.share: at least 60 % and at most 40 % leave nothing between; write a least that is not above the most.',
  ],
  'share-exactly': [
    '15:21 tiers.doors.share.exactly: unknown key "exactly"; a share that is exact stands without a key, so write "share: 20 %".',
    '16:23 tiers.windows.share.equal: unknown key "equal"; a share that is exact stands without a key, so write "share: 25 %".',
    '16:35 tiers.windows.share.lest: unknown key "lest"; did you mean "least"?',
  ],
  'share-floors': [
    '15:3 tiers: the shares that doors (70 %) and windows (50 %) must have at least add up to 120 % of the power; lower them to 100 % or less.',
  ],
  'share-without-unit': ['15:19 tiers.doors.share: "0.25" has no unit; write "25 %".'],
  'shell-without-unit': [
    '7:33 sites.plant.shell: "13M USD" is money, not money per power; write for example "13M USD/MW" or "13000 USD/kW". Or write "sunk".',
  ],
  'supply-not-stated': [
    `2:1: no "supply", though the catalogue "measured" limits deliveries; write "supply: { share: 5 % }" for this buyer's part of them, or "supply: unlimited".`,
  ],
  'supply-without-unit': ['9:18 supply.share: "0.05" has no unit; write "5 %".'],
  'systems-as-text': ['10:10 systems: is text, but must be "all" or a list.'],
  'thousands-separator': ['7:19 sites.plant.power: "18,000 kW" has a thousands separator; write "18000 kW".'],
  'tier-false': ['15:10 tiers.doors: is the word false, but must be "off" or a group of keys.'],
  'tier-misspelt-key': ['15:12 tiers.doors.comitment: unknown key "comitment"; did you mean "commitment"?'],
  'unknown-catalogue-folder': [
    '3:12 catalogue: no catalogue is called "../textbook/nowhere/at-all" and there is no such folder; write "measured", "keynote", or the path of a folder with a systems.yaml.',
  ],
  'unknown-catalogue': [
    '3:12 catalogue: no catalogue is called "mesured" and there is no such folder; did you mean "measured"?',
  ],
  'unknown-key': [
    '14:1 colour: unknown key "colour"; known here are "name", "catalogue", "evidence", "horizon", "sites", "budget", "finance", "change", "blocks", "service", "leadTime", "supply", "systems", "interactivity", "forecast", "tiers", "policies", "objective" and "racks".',
  ],
  'unknown-objective': [
    '14:12 objective: "revenu" is not known here; did you mean "revenue"? What may be written is "revenue", "profit" or "capex".',
  ],
  'unknown-pairing': [
    '10:18 systems[1]: the catalogue "glass" has no system or pairing "doors+windows"; it has doors, windows.',
  ],
  'unknown-system': [
    '10:18 systems[1]: the catalogue "glass" has no system or pairing "window"; did you mean "windows"?',
  ],
  'unknown-tier': ['15:9 tiers.door: the catalogue "glass" has no tier "door"; did you mean "doors"?'],
  'unknown-unit': [
    '7:19 sites.plant.power: "18 megawatts" has the unit "megawatts", which is not known; write for example "1 GW" or "1000 MW".',
  ],
  'wrong-unit': [
    '7:19 sites.plant.power: "18 MWh" is energy, not power; write for example "1 GW" or "1000 MW".',
  ],
};
