import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { DimensionFacts } from '../../src/quantity/dimensionFacts.ts';
import { DIMENSIONS, type Dimension } from '../../src/quantity/dimensions.ts';
import { parseQuantity, quantity, writeQuantity } from '../../src/quantity/quantity.ts';

const dimensions = Object.keys(DIMENSIONS) as Dimension[];

/** Values spread evenly over the magnitudes from 1e-9 to the ceiling. */
function values(dimension: Dimension) {
  const { ceiling, whole, signed }: DimensionFacts = DIMENSIONS[dimension];
  if (whole) return fc.integer({ min: 0, max: ceiling });
  const exponents = fc.double({ min: -9, max: Math.log10(ceiling), noNaN: true });
  const positive = fc.oneof(
    exponents.map((exponent) => Math.min(ceiling, 10 ** exponent)),
    fc.double({ min: 0, max: ceiling, noNaN: true }).map((value) => value + 0),
    fc.constantFrom(0, ceiling, 1e-9),
  );
  return signed
    ? fc.oneof(
        positive,
        positive.map((value) => 0 - value),
      )
    : positive;
}

describe.each(dimensions)('%s', (dimension) => {
  it('reads exactly what it wrote', () => {
    fc.assert(
      fc.property(values(dimension), (value) => {
        expect(parseQuantity(dimension, writeQuantity(dimension, value))).toEqual({ ok: true, value });
      }),
      { seed: 20261120, numRuns: 300 },
    );
  });

  it('reads the examples that its messages show', () => {
    for (const example of DIMENSIONS[dimension].examples) {
      expect(parseQuantity(dimension, example)).toMatchObject({ ok: true });
    }
  });

  it('writes in units that it knows', () => {
    const { base, writtenIn, likely, units } = DIMENSIONS[dimension];
    for (const unit of [base, ...writtenIn, ...likely]) expect([...units.keys()]).toContain(unit);
  });

  it('never throws and always says something, whatever is written', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        const parsed = parseQuantity(dimension, input);
        if (!parsed.ok) expect(parsed.problem).toMatch(/^[^\n]+\.$/);
      }),
      { seed: 20261120, numRuns: 200 },
    );
  });

  it('decodes, encodes and has a JSON schema', () => {
    const codec = quantity(dimension);
    const { ceiling } = DIMENSIONS[dimension];
    expect(z.decode(codec, z.encode(codec, ceiling))).toBe(ceiling);
    expect(z.toJSONSchema(z.strictObject({ it: codec }), { io: 'input' })).toMatchObject({
      properties: { it: { examples: expect.anything() } },
    });
  });
});

it('refuses to write what is no number', () => {
  expect(() => writeQuantity('power', Number.NaN)).toThrow(
    new RangeError('NaN cannot be written as a quantity.'),
  );
  expect(() => writeQuantity('power', -Infinity)).toThrow(RangeError);
});
