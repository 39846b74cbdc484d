import type { Figure } from './figure.ts';
import type { Profile } from './profiles.ts';
import type { WorkloadProfile } from './workloadProfiles.ts';

/** How a system is kept cool, which decides the PUE of its site. */
export type Cooling = 'air' | 'liquid';

/** What is bought whole: an 8-accelerator node or a rack, counted as racks either way. */
export interface System {
  readonly id: string;
  readonly name: string;
  readonly vendor: string;
  readonly generation: string;
  readonly cooling: Cooling;
  /** Why it cannot be bought at all; absent for a system on offer. */
  readonly disabled?: string;
  /** True for a system that serves only as part of a pairing. */
  readonly pairedOnly: boolean;
  /** Accelerators per rack. */
  readonly accelerators: Figure;
  /** IT power charged against the budget before PUE, kW per rack, with its share of hosts and network. */
  readonly itKw?: Figure;
  /** Nameplate maximum, kW per rack; for information. */
  readonly nameplateKw?: Figure;
  /** Price with network and storage, without building, $M per rack. */
  readonly capexMusd?: Figure;
  /** First month of deliveries, counted in months since year 0 (see quantity/month.ts). */
  readonly ships?: Figure;
}

/** Systems that serve together: in a fixed ratio of racks, or prefill on one and decode on the other. */
export type Pairing = RackPairing | PrefillDecodePairing;

interface PairingBase {
  readonly id: string;
  readonly name: string;
  /** The tiers that it may serve; absent when any. */
  readonly tiers?: readonly string[];
}

/** Systems that serve together in a fixed ratio of racks. Its curves count every accelerator of the unit. */
export interface RackPairing extends PairingBase {
  /** Racks of each system in one unit of the pairing, sorted by the system's id. */
  readonly racks: readonly { readonly system: string; readonly count: Figure }[];
}

/**
 * Prefill on one system and decode on another, in the balance that the input tokens of a tier ask for. Its curves are those of
 * decoding alone, per accelerator of the decode system.
 */
export interface PrefillDecodePairing extends PairingBase {
  readonly prefill: {
    readonly system: string;
    /** Input Mtok/s per accelerator of the prefill system, by workload. */
    readonly inputRates: readonly { readonly workload: string; readonly mtokPerS: Figure }[];
  };
  readonly decode: { readonly system: string };
}

/** One model at one input and output length; frontiers are comparable only within one workload. */
export interface Workload {
  readonly id: string;
  /** Names of the models that these curves were published for. */
  readonly models: readonly string[];
  /** Tokens per request; absent where the source does not say. */
  readonly inputTokens?: number;
  readonly outputTokens?: number;
  /** Part of the input tokens that come from a cache; absent where the source does not say. */
  readonly cacheHits?: Figure;
}

/** A measured or published operating point. */
export interface OperatingPoint {
  /** Tokens per second that one user sees. */
  readonly interactivity: Figure;
  /** Output tokens, in the unit that the frontier's basis names. */
  readonly throughput: Figure;
  readonly date: string;
}

/**
 * What a throughput figure is divided by: `accelerator`: Mtok/s per accelerator, every accelerator of the
 * deployment counted; `facilityMw`: Mtok/s per facility MW, as published, without saying what an accelerator draws.
 */
export type FrontierBasis = 'accelerator' | 'facilityMw';

/** Throughput against interactivity of one system or pairing on one workload, slowest point first. */
export interface Frontier {
  /** A system's or a pairing's id. */
  readonly server: string;
  readonly workload: string;
  readonly basis: FrontierBasis;
  /** In words, for the plan: what the published figure counted and divided by. */
  readonly basisNote: string;
  /** kW per accelerator by which the publisher divided, taken out again here; absent where the source names none. */
  readonly publishedKwPerAccelerator?: Figure;
  readonly points: readonly OperatingPoint[];
}

/** A product as the catalogue describes it; a scenario may override price and interactivity. */
export interface CatalogueTier {
  readonly id: string;
  readonly name: string;
  /** The model that the tier promises, as the source names it. */
  readonly model: string;
  /** The workload whose frontiers stand for the tier in this catalogue. */
  readonly workload: string;
  /** USD per million output tokens. */
  readonly priceUsdPerMtok: Figure;
  /** Tokens per second and user: the marker on the source's chart and both ends of the tier's range. */
  readonly markerInteractivity: Figure;
  readonly leastInteractivity: Figure;
  readonly mostInteractivity: Figure;
}

/** A cap on the world's deliveries that several systems may share. */
export interface SupplyPool {
  readonly id: string;
  readonly systems: readonly string[];
  /** Racks per year from each month on, earliest first; none before the first, the last one holds on. */
  readonly steps: readonly { readonly fromMonth: number; readonly racksPerYear: Figure }[];
}

/** What holds for every site and fleet where a scenario states nothing else. */
export interface FacilityDefaults {
  readonly pue: Readonly<Record<Cooling, Figure>>;
  readonly electricityUsdPerMwh: Figure;
  readonly utilisation: Figure;
  readonly availability: Figure;
  /** Average draw over the power that is charged against the budget. */
  readonly loadFactor: Figure;
  /** Operations other than energy, $M per facility MW and year. */
  readonly operationsMusdPerMwYear: Figure;
  readonly itLifeYears: Figure;
  readonly shellLifeYears: Figure;
  /** Per year, as a fraction. */
  readonly costOfCapital: Figure;
  /** What a building costs, $M per MW of IT; for information, since each scenario states its own. */
  readonly shellMusdPerItMw?: Figure;
}

/** An entry of the bibliography. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly url?: string;
  readonly date: string;
  readonly kind: string;
}

/** Everything that is known of what can be bought and sold, each number with its source. */
export interface Catalogue {
  /** `measured`, `keynote`, or the name of the planner's own folder. */
  readonly name: string;
  /** SHA-256 over the catalogue's files, hexadecimal. */
  readonly digest: string;
  readonly systems: ReadonlyMap<string, System>;
  readonly pairings: ReadonlyMap<string, Pairing>;
  readonly workloads: ReadonlyMap<string, Workload>;
  readonly frontiers: readonly Frontier[];
  readonly tiers: ReadonlyMap<string, CatalogueTier>;
  readonly supply: ReadonlyMap<string, SupplyPool>;
  readonly facility: FacilityDefaults;
  /** How demand was seen to move over the day; empty where the catalogue has no such file. */
  readonly profiles: ReadonlyMap<string, Profile>;
  /** What requests of each kind of work are made of; empty where the catalogue has no such file. */
  readonly workloadProfiles: ReadonlyMap<string, WorkloadProfile>;
  readonly sources: ReadonlyMap<string, Source>;
}
