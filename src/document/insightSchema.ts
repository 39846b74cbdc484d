import { z } from 'zod';
import { GRADES } from '../catalogue/figure.ts';
import type { Baseline } from '../insight/baselines/baselines.ts';
import type { EvidenceUnit, OtherEvidence } from '../insight/evidence/evidenceEntry.ts';
import type { ExclusionReason } from '../plan/exclusion.ts';

const text = z.string();
const number = z.number();

const REASONS = [
  'disabled',
  'lacksNumber',
  'notBuyable',
  'notShipped',
  'tooLate',
  'notAllowedAnywhere',
  'pairedOnly',
  'memberExcluded',
  'tierNotAllowed',
  'noSite',
  'noEvidence',
  'noInputRate',
  'noInputRatio',
  'weakEvidence',
  'tooSlow',
] as const satisfies readonly ExclusionReason['kind'][];

/** A system or pairing that cannot serve, with why. */
export const excluded = z.strictObject({
  server: text,
  tier: text.exactOptional().meta({ description: 'Absent where the system serves nothing at all.' }),
  reason: z.enum(REASONS).meta({ description: 'The kind of reason.' }),
  because: text.meta({ description: 'The reason in words.' }),
});

const BASELINES = [
  'equalSplit',
  'onlySystem',
  'quarterOnPairing',
  'greedy',
  'lastTime',
] as const satisfies readonly Baseline['kind'][];

/** A simpler plan that the plan is held against. */
export const baseline = z.strictObject({
  id: text,
  name: text,
  kind: z.enum(BASELINES),
  system: text.exactOptional().meta({ description: 'The one that is bought; only of the kind onlySystem.' }),
  revenueUsd: number.exactOptional().meta({ description: 'Absent where the baseline is not possible here.' }),
  valueUsd: number.exactOptional().meta({
    description: 'By the objective of the plan; absent where that is revenue.',
  }),
  lossUsd: number.exactOptional().meta({
    description:
      'How much better the plan is by its objective: what it earns more, or of capex what it costs less.',
  }),
  lossShare: number.exactOptional().meta({ description: 'The same as a fraction of the plan.' }),
  notPossible: text.exactOptional().meta({ description: 'Why it cannot be had here.' }),
});

const UNITS = [
  'Mtok/s per accelerator',
  'Mtok/s per facility MW',
  'input Mtok/s per accelerator',
  '$M per rack',
  '$M per MW',
  '$M per MW and year',
  'kW per accelerator',
  'kW per rack',
  'per rack',
  'racks',
  'racks per year',
  'USD per M output tokens',
  'USD/MWh',
  'kg/MWh',
  'tok/s/user',
  'month',
  'months',
  'years',
  'fraction',
  'fraction per year',
  'change per year',
  'part of the mean',
  'part of the forecast',
  'ratio',
] as const satisfies readonly EvidenceUnit[];

/** Unit of a number that a plan rests on. */
export const evidenceUnit = z.enum(UNITS).meta({ description: 'Unit of the numbers beside it.' });

const OTHERS = [
  'system',
  'pairing',
  'tier',
  'facility',
  'money',
  'supply',
  'forecast',
] as const satisfies readonly OtherEvidence['kind'][];

const known = {
  what: text,
  value: number.exactOptional(),
  unit: evidenceUnit.exactOptional(),
  grade: z.enum(GRADES),
  sources: z.array(text),
  range: z.tuple([number, number]).exactOptional(),
  note: text.exactOptional(),
};

/** A number that the plan rests on. */
export const evidence = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('throughput'),
    server: text.meta({ description: 'A system or a pairing.' }),
    tier: text,
    interactivity: number.meta({ description: 'tok/s that one user sees.' }),
    ...known,
    isStandIn: z
      .literal(true)
      .exactOptional()
      .meta({ description: 'Measured with another model or length than the tier promises.' }),
  }),
  z.strictObject({ kind: z.enum(OTHERS), ...known }),
]);
