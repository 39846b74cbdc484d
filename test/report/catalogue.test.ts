import { describe, expect, it } from 'vitest';
import type { Grade } from '../../src/catalogue/figure.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { catalogueReport } from '../../src/report/catalogue.ts';
import { widthOf } from '../../src/report/width.ts';
import { catalogue } from './support/catalogue.ts';

const FIXTURES = new URL('../../fixtures/', import.meta.url).pathname;
const PARTS = ['systems', 'tiers', 'frontiers', 'profiles', 'sources', undefined] as const;

describe('the report of a catalogue', () => {
  it('lists systems and pairings with range, grade and source, and says what is not on offer', () => {
    expect(catalogueReport(catalogue(), 'systems')).toMatchInlineSnapshot(`
      "Catalogue made-up
      ═════════════════

      Systems ────────────────────────────────────────────────────────────────────────────────────────────
                         value  range          grade     source
      alpha: Alpha (rack), First, liquid-cooled
        accelerators        72                 vendor    book
        IT power      134.6 kW  120 to 140 kW  estimate  book
        nameplate       140 kW                 vendor    book
        capex            $3.5M  $3M to $5M     derived   book
        ships          2025-01                 vendor    book
      beta: Beta, Second, air-cooled, serves only in a pairing
        not on offer: withdrawn
        accelerators         8                 vendor    book

      Pairings ───────────────────────────────────────────────────────────────────────────────────────────
                        value  range     grade       source
      alpha+beta: Alpha with Beta, for agent
        racks of alpha      1            vendor      book
        racks of beta       2  0.5 to 8  assumption  book
      "
    `);
  });

  it('lists tiers', () => {
    expect(catalogueReport(catalogue(), 'tiers')).toMatchInlineSnapshot(`
      "Catalogue made-up
      ═════════════════

      Tiers ──────────────────────────────────────────────────────────────────────────────────────────────
                               value  range  grade   source
      chat: Chat, promises Model A, planned on short
        price                $2/Mtok         vendor  book
        speed, marker  50 tok/s/user         vendor  book
        speed, least   30 tok/s/user         vendor  book
        speed, most    70 tok/s/user         vendor  book
      "
    `);
  });

  it('lists frontiers by workload, with what was counted', () => {
    expect(catalogueReport(catalogue(), 'frontiers')).toMatchInlineSnapshot(`
      "Catalogue made-up
      ═════════════════

      Each point is a speed in tok/s/user and the output tokens per second at that speed, per accelerator
      or per facility MW.

      short ──────────────────────────────────────────────────────────────────────────────────────────────
      Model A and Model B, 1,024 tok in, 1,024 tok out
      alpha [1]: 2 points, tok/s per accelerator, 2026-01-30 to 2026-02-08, measured and estimate, book
          50:1,500; 100.5:400
      [1] output tokens per accelerator

      unknown-lengths ────────────────────────────────────────────────────────────────────────────────────
      Model C
      alpha+beta [1]: 1 point, tok/s per facility MW, 2026-03-16, vendor, book
          400:700k
      [1] output tokens per facility MW
      "
    `);
  });

  it('shows prefill and decode, what prefill reads, and whose accelerators the curve counts', () => {
    const example = loadCatalogue('prefill-decode/worked-example', FIXTURES);
    expect(catalogueReport(example, 'systems').split('Pairings')[1]).toMatchInlineSnapshot(`
      " ───────────────────────────────────────────────────────────────────────────────────────────
                                               value  range  grade       source
      prefill_rack+decode_rack: Prefill rack with decode rack, prefill on prefill_rack, decode on
        decode_rack
        input on chat-8k1k  19,030 tok/s/accelerator         assumption  worked-example
      "
    `);
    expect(catalogueReport(example, 'frontiers')).toMatchInlineSnapshot(`
      "Catalogue worked-example
      ════════════════════════

      Each point is a speed in tok/s/user and the output tokens per second at that speed, per accelerator
      or per facility MW.

      chat-8k1k ──────────────────────────────────────────────────────────────────────────────────────────
      Example, 8,000 tok in, 1,000 tok out, 50.0 % of the input from a cache
      prefill_rack+decode_rack [1]: 2 points, tok/s per accelerator of decode_rack, decoding, 2026-01-01,
          assumption, worked-example
          50:3,171; 100:1,585
      decode_rack [2]: 1 point, tok/s per accelerator, 2026-01-01, assumption, worked-example
          50:1,585
      [1] Made up. Output tokens of decoding alone, per accelerator of the decode rack.
      [2] Made up. Output tokens of prefill and decode on the same rack, per accelerator.
      "
    `);
  });

  it('lists what requests are made of, and the days that stand for them', () => {
    const number = (value: number, grade: Grade) => ({ value, source: 'book', grade });
    const text = catalogueReport(
      catalogue({
        workloadProfiles: new Map([
          [
            'talk',
            {
              id: 'talk',
              name: 'Talk',
              inputTokens: number(1155, 'measured'),
              outputTokens: number(211, 'measured'),
              callsPerRequest: number(8.8, 'measured'),
              cacheHits: { ...number(0.3, 'assumption'), range: [0, 0.6] as const },
              shape: { profile: 'office', source: 'book', grade: 'assumption' as const },
              leastInteractivity: number(22, 'estimate'),
            },
          ],
        ]),
        profiles: new Map([
          [
            'office',
            {
              id: 'office',
              name: 'Office',
              source: 'book',
              grade: 'measured' as const,
              // Eight busy hours in 24: 8 x 2 + 16 x 0.5 = 24.
              hours: Array.from({ length: 24 }, (_, hour) => (hour >= 9 && hour < 17 ? 2 : 0.5)),
            },
          ],
        ]),
      }),
      'profiles',
    );
    expect(text).toMatchInlineSnapshot(`
      "Catalogue made-up
      ═════════════════

      Workload profiles ──────────────────────────────────────────────────────────────────────────────────
                                   value  range          grade       source
      talk: Talk, the day of office (assumption, book)
        input per call         1,155 tok                 measured    book
        output per call          211 tok                 measured    book
        calls per request            8.8                 measured    book
        cache hits                30.0 %  0.0 to 60.0 %  assumption  book
        speed, least       22 tok/s/user                 estimate    book

      Demand over the day ────────────────────────────────────────────────────────────────────────────────
              from midnight             busiest  quietest  grade     source
      office  ▂▂▂▂▂▂▂▂▂████████▂▂▂▂▂▂▂        2       0.5  measured  book
      Hours over the mean of the day.
      "
    `);
  });

  it('says that a catalogue has no profiles', () => {
    expect(catalogueReport(catalogue(), 'profiles')).toBe(
      'Catalogue made-up\n═════════════════\n\nIt has no workload profiles.\n',
    );
  });

  it('lists sources', () => {
    expect(catalogueReport(catalogue(), 'sources')).toMatchInlineSnapshot(`
      "Catalogue made-up
      ═════════════════

      Sources ────────────────────────────────────────────────────────────────────────────────────────────
      book: A book (textbook, 2026-01-01)
          https://example.com/book
      talk: A talk (vendor claim, 2026-02-01)
      "
    `);
  });

  it('without a section shows all but the long lists, and says how to get those', () => {
    const text = catalogueReport(catalogue(), undefined);
    expect(text).toMatch(/^ {2}electricity +\$86\/MWh +\$51 to \$92\/MWh +measured +book$/m);
    expect(text).toMatch(/^ {2}from 2027-01 +52,000 racks\/year +estimate +book$/m);
    expect(text.split('\n').slice(-4).join('\n')).toBe(
      '2 frontiers of 2 workloads, from 2 sources: list them with `millwright catalogue frontiers` and\n`millwright catalogue sources`.\nWhat the industry claims, and what comes of it here: `millwright catalogue claims`.\n',
    );
  });

  it.each(['measured', 'keynote'])('of the built-in %s keeps to 100 columns, addresses apart', (name) => {
    const built = loadCatalogue(name, '.', { workloads: 'all' });
    for (const part of PARTS) {
      const lines = catalogueReport(built, part).split('\n');
      for (const line of lines)
        if (!/^ +https?:/.test(line)) expect(widthOf(line), line).toBeLessThanOrEqual(100);
    }
  });

  it('of the built-in names every system, tier, workload and source', () => {
    const built = loadCatalogue('measured', '.', { workloads: 'all' });
    const expected = {
      systems: [...built.systems.keys(), ...built.pairings.keys()],
      tiers: [...built.tiers.keys()],
      frontiers: [...built.workloads.keys()],
      profiles: [...built.workloadProfiles.keys(), ...built.profiles.keys()],
      sources: [...built.sources.keys()],
    };
    for (const part of ['systems', 'tiers', 'frontiers', 'profiles', 'sources'] as const) {
      const text = catalogueReport(built, part);
      for (const id of expected[part]) expect(text).toContain(id);
    }
  });

  it('never lets a control character out', () => {
    const text = catalogueReport(catalogue({ name: 'a\u001b[2J\nb' }), 'tiers');
    expect(text.split('\n')[0]).toBe('Catalogue a\\u{1b}[2J\\u{a}b');
  });
});
