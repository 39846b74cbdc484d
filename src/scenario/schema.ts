import { z } from 'zod';
import { GRADES } from '../catalogue/figure.ts';
import { horizonSchema } from '../demand/horizonSchema.ts';
import { quantity } from '../quantity/quantity.ts';
import { identifier, label, siteName } from '../reading/names.ts';
import { strict } from '../reading/strict.ts';
import { blocksSchema, serviceSchema } from './daySchema.ts';
import { budgetSchema, changeSchema, financeSchema, leadTimeSchema } from './moneySchema.ts';
import { policiesSchema } from './policySchema.ts';
import { siteSchema } from './siteSchema.ts';
import { tierSchema } from './tierSchema.ts';

const supply = z
  .union([
    z.literal('unlimited'),
    strict({
      share: quantity('share').meta({
        description: "This buyer's part of the world's deliveries.",
        examples: ['5 %'],
      }),
    }),
  ])
  .meta({
    description: 'How many racks can be had; must be stated where the catalogue limits supply.',
    examples: [{ share: '5 %' }, 'unlimited'],
  });

const systems = z.union([z.literal('all'), z.array(identifier)]).meta({
  description:
    'Systems and pairings that may be bought. A pairing brings its systems with it, for its own use.',
  examples: ['all', ['gb200_nvl72', 'vr_nvl72', 'vr_nvl72+groq3_lpx']],
});

const rate = quantity('tokenRate');

const forecastFile = strict({
  file: z
    .string()
    .min(1)
    .meta({ description: 'A CSV file, relative to the scenario.', examples: ['forecasts/base.csv'] }),
  grade: z.enum(GRADES).default('assumption').meta({ description: 'How well the demand is known.' }),
  note: label.optional().meta({ description: 'Where the demand comes from, for the plan to say.' }),
});

const forecast = z
  .union([z.string().min(1), forecastFile, z.record(identifier, z.union([rate, z.array(rate)]))])
  .meta({
    description:
      'Mean demand per tier: the path of a CSV file, `unlimited`, a file with its grade, or by tier a rate, such as `free: 200 Mtok/s`, or a list of one rate for each period.',
    examples: ['forecasts/base.csv', 'unlimited'],
  });

/**
 * A scenario file: what one planner asks. Read in inner units; `z.toJSONSchema(scenarioSchema, { io: 'input' })` is
 * the published schema. What a file may name (systems, tiers) is checked against the catalogue in resolve.ts.
 */
export const scenarioSchema = strict({
  name: label.meta({ description: 'What the plan is called.', examples: ['One gigawatt in 2027'] }),
  catalogue: z
    .string()
    .min(1)
    .default('measured')
    .meta({
      description: '`measured` (benchmarks), `keynote` (the slide), or a folder relative to the scenario.',
      examples: ['measured', 'keynote', 'my-catalogue'],
    }),
  evidence: z
    .enum(GRADES)
    .default('vendor')
    .meta({ description: 'The weakest grade of throughput that may be used.', examples: ['vendor'] }),
  horizon: horizonSchema,
  sites: z.record(siteName, siteSchema).meta({
    description: 'Places with power, by id.',
    examples: [{ abilene: { power: '1 GW', electricity: '86 USD/MWh', shell: '13M USD/MW' } }],
  }),
  budget: budgetSchema.optional(),
  finance: financeSchema.optional(),
  change: changeSchema.optional(),
  blocks: blocksSchema.optional(),
  service: serviceSchema.optional(),
  leadTime: leadTimeSchema.optional(),
  supply: supply.optional(),
  systems: systems.default('all'),
  interactivity: z.enum(['least', 'marker']).default('least').meta({
    description: 'Where each tier stands in its range of speeds: at the low end, or at its marker.',
  }),
  forecast,
  tiers: z
    .record(identifier, z.union([z.literal('off'), tierSchema]))
    .optional()
    .meta({
      description: 'Changes to tiers, by id; a tier not named here stays as the catalogue has it.',
      examples: [{ free: { commitment: '50 %' }, ultra: 'off' }],
    }),
  policies: policiesSchema.optional(),
  objective: z.enum(['revenue', 'profit', 'capex']).default('revenue').meta({
    description: 'What is made as high (or for capex as low) as it can be.',
  }),
  racks: z.enum(['continuous', 'whole']).default('continuous').meta({
    description: 'Whether racks may be bought in parts.',
  }),
}).meta({
  title: 'Millwright scenario',
  description: 'What one planner asks: sites, budget, tiers and policy.',
});

/** A scenario file as read: inner units, defaults filled in. */
export type ScenarioFile = z.output<typeof scenarioSchema>;
