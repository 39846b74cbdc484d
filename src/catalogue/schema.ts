import { z } from 'zod';
import { monthCodec } from '../quantity/monthCodec.ts';
import { quoted } from '../quantity/printable.ts';
import { identifier, label } from '../reading/names.ts';
import { strict } from '../reading/strict.ts';
import { date } from './date.ts';
import { figure, monthFigure } from './figureSchema.ts';
import { frontierFile } from './frontierSchema.ts';
import { pairing } from './pairingSchema.ts';
import { profilesFile } from './profiles.ts';
import { workloadProfilesFile } from './workloadProfiles.ts';

const webAddress = z.string().regex(/^https?:\/\/\S+$/, {
  error: ({ input }) => `${quoted(String(input))} is no web address; write "https://" before it.`,
});

const system = strict({
  name: label,
  vendor: label,
  generation: label,
  cooling: z.enum(['air', 'liquid']),
  accelerators: figure('count').meta({ description: 'Accelerators per rack or node.' }),
  itPower: z.exactOptional(figure('rackPower')).meta({
    description: 'IT power charged against the budget before PUE, hosts and network included.',
  }),
  nameplate: z.exactOptional(figure('rackPower')).meta({ description: 'Stated maximum; for information.' }),
  capex: z
    .exactOptional(figure('money'))
    .meta({ description: 'With network and storage, without building.' }),
  ships: z
    .exactOptional(monthFigure)
    .meta({ description: 'First month of deliveries; without it, long since.' }),
  disabled: z
    .exactOptional(label)
    .meta({ description: 'Why it cannot be bought; it may then lack numbers.' }),
  pairedOnly: z.exactOptional(z.boolean()).meta({ description: 'Whether it serves only within a pairing.' }),
});

const tier = strict({
  name: label,
  model: label.meta({ description: 'The model that the tier promises.' }),
  workload: z.union([identifier, z.record(identifier, identifier)]).meta({
    description: 'The frontier file that stands for the tier; or one for each built-in set.',
  }),
  price: strict({ output: figure('tokenPrice') }),
  interactivity: strict({
    marker: figure('interactivity'),
    least: figure('interactivity'),
    most: figure('interactivity'),
  }),
});

const pool = strict({
  systems: z.array(identifier).min(1),
  deliveries: z
    .array(strict({ from: monthCodec, racks: figure('rackRate') }))
    .min(1)
    .meta({ description: 'The rate of deliveries from each month on, earliest first.' }),
});

const facility = strict({
  pue: strict({ air: figure('ratio'), liquid: figure('ratio') }),
  electricity: figure('energyPrice'),
  utilisation: figure('share'),
  availability: figure('share'),
  loadFactor: figure('share'),
  operations: figure('moneyPerPowerYear'),
  itLife: figure('years'),
  shellLife: figure('years'),
  costOfCapital: figure('sharePerYear'),
  shellPerItMw: z.exactOptional(figure('moneyPerPower')).meta({ description: 'For information.' }),
});

const source = strict({
  title: label,
  url: z.exactOptional(webAddress),
  date,
  kind: label,
});

/** The files of a catalogue, each by its name. Read in inner units. */
export const FILE_SCHEMAS = {
  systems: z.record(identifier, system),
  pairings: z.record(identifier, pairing),
  tiers: z.record(identifier, tier),
  facility,
  supply: z.record(identifier, pool),
  profiles: profilesFile,
  workloadProfiles: workloadProfilesFile,
  sources: z.record(identifier, source),
  frontier: frontierFile,
};

/** The whole catalogue as one value, keyed by file; `z.toJSONSchema(catalogueSchema, { io: 'input' })` publishes it. */
export const catalogueSchema = strict({
  'systems.yaml': FILE_SCHEMAS.systems,
  'pairings.yaml': FILE_SCHEMAS.pairings.optional(),
  'tiers.yaml': FILE_SCHEMAS.tiers,
  'facility.yaml': FILE_SCHEMAS.facility,
  'supply.yaml': FILE_SCHEMAS.supply.optional(),
  'profiles.yaml': FILE_SCHEMAS.profiles.optional(),
  'workload-profiles.yaml': FILE_SCHEMAS.workloadProfiles.optional(),
  'sources.yaml': FILE_SCHEMAS.sources,
  'frontiers/*.yaml': FILE_SCHEMAS.frontier,
}).meta({ title: 'Millwright catalogue' });

/** What each file holds after reading. */
export type FileOf<Name extends keyof typeof FILE_SCHEMAS> = z.output<(typeof FILE_SCHEMAS)[Name]>;
