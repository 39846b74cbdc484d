import { z } from 'zod';
import { claimsFile } from '../catalogue/claimsSchema.ts';
import { catalogueSchema } from '../catalogue/schema.ts';
import { personasSchema } from '../demand/personas/schema.ts';
import { forecastSchema } from '../demand/schema.ts';
import { comparisonSchema } from '../document/comparisonSchema.ts';
import { demandSchema } from '../document/demandSchema.ts';
import { planSchema } from '../document/schema.ts';
import { didYouMean } from '../reading/didYouMean.ts';
import { scenarioSchema } from '../scenario/schema.ts';
import { SCHEMA_NAMES } from './choices.ts';
import { printResult } from './print.ts';
import { UsageError } from './usageError.ts';

/** The schema of every file that Millwright reads or writes, by the name that `millwright schema` knows it by. */
const SCHEMAS: Readonly<Record<(typeof SCHEMA_NAMES)[number], () => unknown>> = {
  scenario: () => z.toJSONSchema(scenarioSchema, { io: 'input' }),
  forecast: () => z.toJSONSchema(forecastSchema, { io: 'input' }),
  personas: () => z.toJSONSchema(personasSchema, { io: 'input' }),
  demand: () => z.toJSONSchema(demandSchema, { io: 'output' }),
  catalogue: () => z.toJSONSchema(catalogueSchema, { io: 'input' }),
  claims: () => z.toJSONSchema(claimsFile, { io: 'input' }),
  plan: () => z.toJSONSchema(planSchema, { io: 'output' }),
  comparison: () => z.toJSONSchema(comparisonSchema, { io: 'output' }),
};

/** `millwright schema`: the JSON Schema of a file. */
export function runSchema(file: string): void {
  const name = SCHEMA_NAMES.find((one) => one === file);
  if (name === undefined) {
    throw new UsageError(
      `There is no schema called "${file}": ${didYouMean(file, SCHEMA_NAMES, `there are ${SCHEMA_NAMES.join(', ')}.`)}`,
    );
  }
  printResult(JSON.stringify(SCHEMAS[name](), null, 2));
}
