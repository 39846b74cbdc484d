import { z } from 'zod';
import { RULES } from '../plan/rules/index.ts';
import type { InputUnit } from '../plan/rules/rule.ts';

const text = z.string();
const number = z.number();

const UNITS = ['MW', 'USD', 'racks', 'Mtok/s', 't/year', 'fraction'] as const satisfies readonly (
  | Exclude<InputUnit, '$M'>
  | 'USD'
)[];

const period = text.exactOptional().meta({
  description: 'First month of a period; absent where the number is one of the horizon.',
});

const named = {
  rule: z.enum(RULES.map(({ name }) => name)),
  input: text.meta({ description: 'Path into the scenario file, such as "sites.abilene.power".' }),
  label: text.meta({ description: 'The input in words, such as "power at abilene".' }),
  side: z.enum(['least', 'most']).meta({ description: 'A least is loosened by less, a most by more.' }),
  unit: z.enum(UNITS).meta({ description: 'Unit of the numbers beside it.' }),
};

const contradiction = z
  .strictObject({
    inputs: z.array(
      z.strictObject({
        ...named,
        numbers: z
          .array(z.strictObject({ period, value: number }))
          .meta({ description: 'The numbers that contradict those of the other inputs.' }),
      }),
    ),
  })
  .meta({
    description:
      'Inputs of which no plan keeps all, and without any one of which some plan keeps the others.',
  });

const repair = z
  .strictObject({
    changes: z.array(
      z.strictObject({
        ...named,
        numbers: z
          .array(z.strictObject({ period, before: number, after: number }))
          .meta({ description: 'Those that change.' }),
      }),
    ),
    set: z.array(text).exactOptional().meta({
      description:
        'The same as --set takes it, such as "sites.abilene.power=541MW"; absent where a name has a dot or an equals sign.',
    }),
  })
  .meta({ description: 'Changes of inputs that make a plan possible together.' });

/** Why there is no plan: inputs that contradict each other, and what would do about it. */
export const diagnosis = z
  .strictObject({
    conflicts: z.array(contradiction).meta({ description: 'Those of the fewest inputs first.' }),
    repairs: z.array(repair).meta({
      description:
        'Changes of one input, the smallest first beside what was stated; then the smallest of several together, where that is less or no one is enough.',
    }),
  })
  .meta({ description: 'Of racks in parts, also where whole ones were asked for.' });
