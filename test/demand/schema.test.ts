import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { forecastSchema } from '../../src/demand/schema.ts';
import { readCsv } from '../../src/reading/csv.ts';

test.each(['base', 'high'])('the rows of %s.csv are as the published schema says', (name) => {
  const { header, rows } = readCsv(readFileSync(`fixtures/gigawatt/forecasts/${name}.csv`, 'utf8'), name);
  const items = rows.map((cells) =>
    Object.fromEntries(
      cells.map(({ text }, at) => [header[at]?.text, at < 2 ? text : Number(text)] as const),
    ),
  );
  expect(forecastSchema.parse(items)).toHaveLength(5);
});

test('the schema can be published', () => {
  expect(z.toJSONSchema(forecastSchema, { io: 'input' })).toMatchObject({
    type: 'array',
    items: { required: ['period', 'tier', 'demand (Mtok/s)'], additionalProperties: false },
  });
});
