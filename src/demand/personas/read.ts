import { type LoadCatalogue, loadCatalogue } from '../../catalogue/load.ts';
import { catalogueOf } from '../../catalogue/named.ts';
import { collectFaults } from '../../reading/collectFaults.ts';
import { refuseOtherKind } from '../../reading/otherKind.ts';
import type { Place } from '../../reading/place.ts';
import { readDocument } from '../../reading/readDocument.ts';
import { periodsOf } from '../horizon.ts';
import { checkDemand } from './checkDemand.ts';
import { groupOf } from './groupOf.ts';
import type { Personas } from './personas.ts';
import { personasSchema } from './schema.ts';
import { speedRemarks } from './speedRemarks.ts';

/** The text of a personas file and where it stands. */
export interface PersonasSource extends Place {
  readonly text: string;
}

/**
 * Reads a personas file with the catalogue that it names. Throws an InputError that names every fault with file, line and column: a
 * tier or profile that is not there, a group that outgrows any plan, a demand that no plan can have.
 */
export function readPersonas(source: PersonasSource, load: LoadCatalogue = loadCatalogue): Personas {
  refuseOtherKind(source, 'a personas file', {
    'a scenario': 'It says what to plan; personas say who uses what. "millwright plan" plans it.',
    'a plan': '"millwright replan" plans it again.',
  });
  const { value: file, positionOf } = readDocument(source.text, source.shownAs, personasSchema);
  const faults = collectFaults(positionOf);
  const remarks: string[] = [];
  const periods = periodsOf(file.horizon, faults);
  const catalogue = catalogueOf(file.catalogue, source, load, faults);
  if (Object.keys(file.groups).length === 0)
    faults.add(['groups'], 'names no group, so that nobody asks for anything; write at least one.');
  faults.throwIfAny();
  const around = { catalogue, periods, tell: (remark: string) => remarks.push(remark) };
  const groups = Object.entries(file.groups).map(([id, group]) => groupOf(id, group, around, faults));
  faults.throwIfAny();
  const personas = {
    name: file.name,
    periods,
    tiers: [...catalogue.tiers.keys()],
    groups,
    remarks: [...remarks, ...speedRemarks(groups, catalogue)],
  };
  checkDemand(personas, faults);
  faults.throwIfAny();
  return personas;
}
