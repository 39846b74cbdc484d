/** A decision of the planner, as design section 3 names it. Every kind is non-negative. */
export type ColumnKey =
  /** Racks delivered to a site in a period. */
  | { readonly kind: 'buy'; readonly site: string; readonly system: string; readonly period: string }
  /** Racks powered at a site throughout a period. */
  | { readonly kind: 'run'; readonly site: string; readonly system: string; readonly period: string }
  /** MW of shell standing at a site in a period. */
  | { readonly kind: 'shell'; readonly site: string; readonly period: string }
  /** Racks of those that an earlier plan had delivered to a site in a period which this one has delivered there then as well. */
  | { readonly kind: 'keep'; readonly site: string; readonly system: string; readonly period: string }
  /** Facility MW given to a serving option in a block of a period. */
  | {
      readonly kind: 'allocate';
      readonly site: string;
      readonly tier: string;
      readonly server: string;
      readonly period: string;
      readonly block: string;
    }
  /** Mtok/s of output tokens sold in a tier at a price step. */
  | {
      readonly kind: 'sell';
      readonly tier: string;
      readonly step: number;
      readonly period: string;
      readonly block: string;
    };

/**
 * The name of a column in MPS files and solvers, such as `buy[abilene,vr_nvl72,2027-01]`; unique within a program. Written
 * for every term of every row, so it is a plain switch; it does not compile either when a kind is missing.
 */
export function columnName(key: ColumnKey): string {
  switch (key.kind) {
    case 'buy':
    case 'run':
    case 'keep':
      return `${key.kind}[${key.site},${key.system},${key.period}]`;
    case 'shell':
      return `shell[${key.site},${key.period}]`;
    case 'allocate':
      return `allocate[${key.site},${key.tier},${key.server},${key.period},${key.block}]`;
    case 'sell':
      return `sell[${key.tier},${key.step},${key.period},${key.block}]`;
  }
}

/** The column of the MW that a serving option is given in a block of a period. */
export function allocateKey(
  { site, tier, server }: { readonly site: string; readonly tier: string; readonly server: string },
  period: string,
  block: string,
): ColumnKey {
  return { kind: 'allocate', site, tier, server, period, block };
}

/** The column of the tokens that a tier sells at a price step in a block of a period; with one price there is one step, 0. */
export function sellKey(tier: string, period: string, block: string, step = 0): ColumnKey {
  return { kind: 'sell', tier, step, period, block };
}

/** The columns of all that a tier sells in a block of a period, one for each of its price steps, dearest first. */
export function sellKeys(
  { id, priceSteps = ONE_PRICE }: { readonly id: string; readonly priceSteps?: readonly unknown[] },
  period: string,
  block: string,
): ColumnKey[] {
  return priceSteps.map((_, step) => sellKey(id, period, block, step));
}

const ONE_PRICE = [0];

/** The column of the racks of a system that are delivered to a site in a period. */
export function buyKey(site: string, system: string, period: string): ColumnKey {
  return { kind: 'buy', site, system, period };
}

/** The column of the racks of a system that are powered at a site in a period. */
export function runKey(site: string, system: string, period: string): ColumnKey {
  return { kind: 'run', site, system, period };
}

/** The column of the racks of an earlier plan's delivery that are kept. */
export function keepKey(site: string, system: string, period: string): ColumnKey {
  return { kind: 'keep', site, system, period };
}
