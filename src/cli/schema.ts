import { z } from 'zod';
import { catalogueSchema } from '../catalogue/schema.ts';
import { forecastSchema } from '../demand/schema.ts';
import { planSchema } from '../document/schema.ts';
import { nearest } from '../reading/nearest.ts';
import { scenarioSchema } from '../scenario/schema.ts';
import { printResult } from './print.ts';
import { UsageError } from './usageError.ts';

/** The schema of every file that Millwright reads or writes, by the name that `millwright schema` knows it by. */
export const SCHEMAS: Readonly<Record<string, () => unknown>> = {
  scenario: () => z.toJSONSchema(scenarioSchema, { io: 'input' }),
  forecast: () => z.toJSONSchema(forecastSchema, { io: 'input' }),
  catalogue: () => z.toJSONSchema(catalogueSchema, { io: 'input' }),
  plan: () => z.toJSONSchema(planSchema, { io: 'output' }),
};

/** `millwright schema`: the JSON Schema of a file. */
export function runSchema(file: string): void {
  const names = Object.keys(SCHEMAS);
  const write = Object.hasOwn(SCHEMAS, file) ? SCHEMAS[file] : undefined;
  if (!write) {
    const meant = nearest(file, names);
    const hint = meant ? `did you mean "${meant}"?` : `there are ${names.join(', ')}.`;
    throw new UsageError(`There is no schema called "${file}": ${hint}`);
  }
  printResult(JSON.stringify(write(), null, 2));
}
