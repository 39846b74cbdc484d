import { z } from 'zod';
import { GRADES } from '../catalogue/figure.ts';

const text = z.string();
const number = z.number();
const grade = z.enum(GRADES);

const fleetEntry = z.strictObject({
  site: text,
  system: text,
  bought: number.meta({ description: 'Racks delivered in the period.' }),
  installed: number.meta({ description: 'Racks standing in the period.' }),
  running: number.meta({ description: 'Racks powered in the period.' }),
  switchedOff: number.meta({ description: 'Racks standing without power in the period.' }),
  retired: number.meta({ description: 'Racks whose life ended since the period before.' }),
  powerMw: number,
  capexUsd: number,
});

const optionEntry = z.strictObject({
  site: text,
  server: text.meta({ description: 'A system or a pairing.' }),
  powerMw: number,
  interactivity: number.meta({ description: 'tok/s that one user sees.' }),
  ratedMtokPerSPerMw: number,
  billableMtokPerSPerMw: number,
  madeMtokPerS: number,
  grade,
  blocksMw: z
    .array(number)
    .exactOptional()
    .meta({ description: 'MW in each block, in their order; absent where the day is one block.' }),
});

const blockEntry = z.strictObject({
  block: text,
  powerMw: number,
  servedMtokPerS: number,
  demandMtokPerS: number.exactOptional().meta({
    description: 'Absent where demand is unlimited, or may be served at any hour.',
  }),
  idleMtokPerS: number,
  priceUsdPerMtok: number.exactOptional().meta({
    description: 'Absent where it is the same in every block.',
  }),
});

const curve = z
  .strictObject({
    lastStepUsdPerMtok: number.exactOptional().meta({
      description:
        'The price of the last step that is sold, in part or in full; absent where nothing is sold.',
    }),
    furtherUsdPerMtok: number.exactOptional().meta({
      description: 'What one token more would bring at one price for all; absent at the end of the curve.',
    }),
  })
  .meta({ description: 'Where on its demand curve the tier is sold.' });

const tierEntry = z.strictObject({
  tier: text,
  powerMw: number,
  powerShare: number,
  servedMtokPerS: number,
  demandMtokPerS: number.exactOptional().meta({ description: 'Absent where demand is unlimited.' }),
  idleMtokPerS: number,
  priceUsdPerMtok: number.meta({
    description: 'Of a demand curve, what its tokens bring: the one price at which what is sold is wanted.',
  }),
  curve: curve.exactOptional(),
  revenueUsd: number,
  options: z.array(optionEntry),
  blocks: z
    .array(blockEntry)
    .exactOptional()
    .meta({ description: 'By part of the day; absent where the day is one block.' }),
});

const power = {
  availableMw: number.meta({ description: 'MW at the meter.' }),
  usableMw: number.meta({ description: 'Those that racks may take: less the reserve.' }),
  usedMw: number,
};

const siteEntry = z.strictObject({
  site: text,
  ...power,
  shellMw: number.exactOptional(),
  shellCapexUsd: number,
  carbonTonnes: number.exactOptional().meta({
    description: 'CO2 equivalent of its electricity in the period; absent where the intensity is not known.',
  }),
});

/** What a plan buys, runs, serves and spends in one period. */
export const period = z.strictObject({
  label: text.meta({ description: 'Such as 2027 Q1; the first month where it is no quarter.' }),
  start: text.meta({ description: 'First month, such as 2027-01.' }),
  months: number,
  power: z.strictObject(power),
  capex: z.strictObject({
    availableUsd: number.exactOptional().meta({
      description:
        'The budget up to the period less what was spent before it; absent where money is no limit.',
    }),
    spentUsd: number,
  }),
  revenueUsd: number,
  sites: z.array(siteEntry),
  fleet: z.array(fleetEntry),
  tiers: z.array(tierEntry),
});
