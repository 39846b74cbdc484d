import type { ScenarioFile } from './schema.ts';

/** What a scenario says about one tier that is on. */
export type Setting = Exclude<NonNullable<ScenarioFile['tiers']>[string], 'off'>;

/** What the scenario says about a tier; empty where it says nothing, or only that the tier is off. */
export function settingOf(file: ScenarioFile, tier: string): Setting {
  const setting = file.tiers?.[tier];
  return setting === undefined || setting === 'off' ? {} : setting;
}
