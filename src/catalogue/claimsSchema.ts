import { z } from 'zod';
import { quantity } from '../quantity/quantity.ts';
import { label } from '../reading/names.ts';
import { strict } from '../reading/strict.ts';
import { figure, note, source } from './figureSchema.ts';

const rate = strict({
  power: figure('rackPower').meta({ description: 'Of one accelerator with its share of hosts and network.' }),
  hour: figure('money').meta({ description: 'What an hour of it costs its owner.' }),
});

const rates = strict({
  april2026: strict({ h200: rate, b200: rate, gb200: rate, gb300: rate }),
  july2026: strict({ h200: rate, gb200: rate, gb300: rate, veraRubin: rate }),
});

const published = strict({
  throughput: figure('throughputPerAccelerator'),
  hour: figure('money'),
  tokens: figure('tokenPrice').meta({ description: 'The cost of a million tokens as published.' }),
});

const lengths = strict({ inputPerOutput: figure('ratio'), cacheHits: figure('share') });

const earnings = { invested: figure('money'), revenue: figure('money') };

/** The file of claims: the rates that several of them are held against, then every claim with its own figures. */
export const claimsFile = strict({
  rates,
  claims: strict({
    'five-tiers': shownClaim({
      free: figure('tokenPrice'),
      medium: figure('tokenPrice'),
      high: figure('tokenPrice'),
      premium: figure('tokenPrice'),
      ultra: figure('tokenPrice'),
    }),
    'quarter-split': shownClaim({
      site: figure('power'),
      blackwell: figure('money'),
      veraRubin: figure('money'),
      veraRubinLpx: figure('money'),
    }),
    'fixed-gigawatt': shownClaim({
      site: figure('power'),
      shell: figure('money'),
      life: figure('years'),
      cheapestShell: figure('moneyPerPower'),
      dearestShell: figure('moneyPerPower'),
      cheapestFactory: figure('moneyPerPower'),
      dearestFactory: figure('moneyPerPower'),
    }),
    'gb200-75m': claim({ ...earnings, listPrice: figure('tokenPrice') }),
    'cpx-5b': shownClaim({ ...earnings, price: figure('tokenPrice') }),
    'blackwell-10x-15x': claim({ perMw: figure('ratio'), perDollar: figure('ratio') }),
    'blackwell-50x-35x': claim({
      perMw: figure('ratio'),
      perDollar: figure('ratio'),
      h200: published,
      gb300: published,
    }),
    'rubin-10x': claim({
      perDollar: figure('ratio'),
      perMw: figure('ratio'),
      veraRubinAt100: figure('throughputPerMw'),
      gb300At100: figure('throughputPerMw'),
      perMwAt150: figure('ratio'),
      leastPerDollar: figure('ratio'),
      mostPerDollar: figure('ratio'),
    }),
    'lpx-35x': shownClaim({ perMw: figure('ratio'), revenue: figure('ratio') }),
    'gw-700m': shownClaim({
      site: figure('power'),
      veraRubin: figure('tokenRate'),
      hopper: figure('tokenRate'),
      gain: figure('ratio'),
    }),
    'blackwell-5000': claim({ newer: figure('tokenRate'), older: figure('tokenRate') }),
    'inference-cost-10x-a-year': shownClaim({
      fall: figure('ratio'),
      quarterlyFall: figure('share'),
      realisedBefore: figure('tokenPrice'),
      realisedAfter: figure('tokenPrice'),
      listPrices: figure('ratio'),
    }),
    'prompt-caching': shownClaim({
      leastOfInput: figure('ratio'),
      mostOfInput: figure('ratio'),
      input: figure('tokenPrice'),
      cached: figure('tokenPrice'),
      output: figure('tokenPrice'),
      chat: lengths,
      agents: lengths,
    }),
    'agents-multiply': shownClaim({
      calls: figure('ratio'),
      inputPerOutput: figure('ratio'),
      input: figure('tokens'),
      output: figure('tokens'),
      cacheHits: figure('share'),
    }),
    jevons: shownClaim({
      least: figure('ratio'),
      most: figure('ratio'),
      volume: figure('ratio'),
      realisedBefore: figure('tokenPrice'),
      realisedAfter: figure('tokenPrice'),
    }),
    'four-monetisations': shownClaim({}),
    'persona-modelling': shownClaim({}),
    'software-gain': shownClaim({
      gainAt50: figure('ratio'),
      gainAt150: figure('ratio'),
      before: z
        .array(strict({ speed: quantity('interactivity'), throughput: figure('throughputPerMw') }))
        .min(1),
    }),
    disaggregation: shownClaim({}),
    'multi-vendor': shownClaim({}),
    'memory-wall': shownClaim({}),
  }),
}).meta({ title: 'Millwright claims' });

/** What the file of claims holds after reading, in inner units. */
export type ClaimsFile = z.output<typeof claimsFile>;

function claim<Figures extends z.ZodRawShape>(figures: Figures) {
  return strict(stated(figures));
}

// A claim that an input or a command of the planner answers names it.
function shownClaim<Figures extends z.ZodRawShape>(figures: Figures) {
  return strict({
    ...stated(figures),
    shownBy: label.meta({ description: 'The command, or the lines of a scenario, that show it.' }),
  });
}

function stated<Figures extends z.ZodRawShape>(figures: Figures) {
  return {
    claim: label.meta({ description: 'The claim in our words.' }),
    source: source.meta({ description: 'Who makes the claim, as a key of sources.yaml.' }),
    figures: strict(figures).meta({ description: 'What was published, and what it is held against.' }),
    note: note.meta({ description: 'What the numbers do not say.' }),
  };
}
