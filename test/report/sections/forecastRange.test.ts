import { describe, expect, test } from 'vitest';
import { planCsv } from '../../../src/report/planCsv.ts';
import { planMarkdown } from '../../../src/report/planMarkdown.ts';
import type { Answered } from '../../../src/report/section.ts';
import { forecastRange } from '../../../src/report/sections/forecastRange.ts';
import { planOver, sold } from '../support/overTime.ts';
import { input, tier } from '../support/planDocument.ts';

const PAGE = { columns: 80 };

/** The same plan, with what the forecast of its tiers says. */
function foreseen(
  document: Answered,
  demand: Record<string, Partial<Record<'low' | 'mean' | 'high', number[]>>>,
): Answered {
  const tiers = Object.entries(demand).map(([id, own]) => ({ ...tier(id, 50, 2), demand: own }));
  return { ...document, scenario: { ...document.scenario, input: { ...input(), tiers } } };
}

const served = (chat: number) => ({
  months: 12,
  tiers: [sold('chat', { servedMtokPerS: chat }), sold('agent')],
});

describe('what is served beside the forecast', () => {
  // Of 24 columns for 12 Mtok/s: 2 are 4, 3 are 6, 6 are 12.
  test('has a bar for each tier that has a low and a high', () => {
    const document = foreseen(planOver([served(2)]), {
      chat: { low: [3], mean: [6], high: [12] },
      agent: { mean: [4] },
    });
    expect(forecastRange(document, PAGE)).toEqual([
      'The forecast, tok/s ────────────────────────────────────────────────────────────',
      '      served  low  demand  high',
      'chat     2 M  3 M     6 M  12 M  ████  ▒▒▒▒▒▒░░░░░░░░░░░░',
      'Bars are full up to what is served; of the forecast ▒ is from low to the demand,',
      '░ from there to high.',
    ]);
  });

  test('has no bar for a tier that nobody asks for', () => {
    const document = foreseen(planOver([served(2)]), {
      chat: { low: [3], mean: [6], high: [12] },
      agent: { low: [0], mean: [0], high: [0] },
    });
    expect(forecastRange(document, PAGE).slice(2, -2)).toEqual([
      'chat     2 M  3 M     6 M  12 M  ████  ▒▒▒▒▒▒░░░░░░░░░░░░',
    ]);
  });

  // The bars of a tier have one scale, 24 columns for 24 Mtok/s.
  test('has a row for each period', () => {
    const document = foreseen(planOver([served(2), served(8)]), {
      chat: { low: [3, 6], mean: [6, 12], high: [12, 24] },
    });
    expect(forecastRange(document, PAGE).slice(1, 4)).toEqual([
      '               served  low  demand  high',
      'chat  2027-01     2 M  3 M     6 M  12 M  ██ ▒▒▒░░░░░░',
      '      2028-01     8 M  6 M    12 M  24 M  ████████▒▒▒▒░░░░░░░░░░░░',
    ]);
  });

  // Eight half years: means of two, served 1 and 3 in each year.
  test('has means of calendar years where there are many periods', () => {
    const half = (chat: number) => ({ ...served(chat), months: 6 });
    const document = foreseen(planOver([1, 3, 1, 3, 1, 3, 1, 3].map(half)), {
      chat: { low: [1, 2, 1, 2, 1, 2, 1, 2], mean: Array(8).fill(4), high: Array(8).fill(6) },
    });
    const lines = forecastRange(document, PAGE);
    expect(lines).toHaveLength(8);
    expect(lines[2]).toBe('chat  2027     2 M  1.5 M     4 M   6 M  ████████▒▒▒▒▒▒▒▒░░░░░░░░');
  });

  test('stands in Markdown without bars, and in CSV by period', () => {
    const document = foreseen(planOver([served(2), served(8)]), {
      chat: { low: [3, 6], mean: [6, 12], high: [12, 24] },
      agent: { mean: [4, 4] },
    });
    expect(planMarkdown(document)).toContain(
      [
        '## The forecast, tok/s',
        '',
        '| | | served | low | demand | high |',
        '| --- | --- | ---: | ---: | ---: | ---: |',
        '| chat | 2027-01 | 2 M | 3 M | 6 M | 12 M |',
        '| | 2028-01 | 8 M | 6 M | 12 M | 24 M |',
      ].join('\n'),
    );
    const lines = planCsv(document)
      .split('\n')
      .filter((line) => line.includes(' demand,'));
    expect(lines).toEqual([
      'tiers,2027-01,,chat,,,,low demand,3,Mtok/s',
      'tiers,2027-01,,chat,,,,high demand,12,Mtok/s',
      'tiers,2028-01,,chat,,,,low demand,6,Mtok/s',
      'tiers,2028-01,,chat,,,,high demand,24,Mtok/s',
    ]);
  });

  test('says nothing where no forecast has a low and a high', () => {
    expect(forecastRange(foreseen(planOver([served(2)]), { chat: { mean: [6] } }), PAGE)).toEqual([]);
  });
});
