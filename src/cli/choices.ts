/** What `millwright catalogue` can list. */
export const CATALOGUE_SECTIONS = ['systems', 'tiers', 'frontiers', 'profiles', 'sources', 'claims'] as const;

/** What `millwright export` can write. */
export const EXPORT_FORMATS = ['mps', 'lp'] as const;

/** The files whose schema `millwright schema` can print. */
export const SCHEMA_NAMES = [
  'scenario',
  'forecast',
  'personas',
  'demand',
  'catalogue',
  'claims',
  'plan',
  'comparison',
] as const;
