import type { Catalogue, Pairing, System } from '../../catalogue/catalogue.ts';
import { formatCount, formatMoney, formatQuantity } from '../../quantity/format.ts';
import { writeMonth } from '../../quantity/month.ts';
import { type FigureGroup, type FigureRow, figureRows } from '../figureRows.ts';
import type { Page } from '../page.ts';
import { section } from '../section.ts';
import { wrap } from '../wrap.ts';

/** Every system with its numbers; those that are not on offer say why. Then the pairings, with their ratio of racks or the input that they prefill. */
export function systems(catalogue: Catalogue, page: Page): string[][] {
  return [
    section(
      'Systems',
      figureRows(
        [...catalogue.systems.values()].map((one) => systemGroup(one, page)),
        page,
      ),
      page,
    ),
    section(
      'Pairings',
      figureRows(
        [...catalogue.pairings.values()].map((one) => pairingGroup(one, page)),
        page,
      ),
      page,
    ),
  ];
}

function systemGroup(system: System, page: Page): FigureGroup {
  const facts = [system.name, system.generation, `${system.cooling}-cooled`];
  if (system.pairedOnly) facts.push('serves only in a pairing');
  return {
    head: [
      ...wrap(`${system.id}: ${facts.join(', ')}`, page.columns, '  '),
      ...(system.disabled === undefined
        ? []
        : wrap(`  not on offer: ${system.disabled}`, page.columns, '  ')),
    ],
    rows: [
      { what: 'accelerators', figure: system.accelerators, write: formatCount },
      ...known('IT power', system.itKw, (kw) => formatQuantity('rackPower', kw)),
      ...known('nameplate', system.nameplateKw, (kw) => formatQuantity('rackPower', kw)),
      ...known('capex', system.capexMusd, formatMoney),
      ...known('ships', system.ships, writeMonth),
    ],
  };
}

function known(
  what: string,
  figure: FigureRow['figure'] | undefined,
  write: FigureRow['write'],
): FigureRow[] {
  return figure ? [{ what, figure, write }] : [];
}

function pairingGroup(pairing: Pairing, page: Page): FigureGroup {
  const { id, name, tiers } = pairing;
  const facts = [
    name,
    ...('racks' in pairing
      ? []
      : [`prefill on ${pairing.prefill.system}`, `decode on ${pairing.decode.system}`]),
    ...(tiers ? [`for ${tiers.join(', ')}`] : []),
  ];
  return { head: wrap(`${id}: ${facts.join(', ')}`, page.columns, '  '), rows: pairingRows(pairing) };
}

function pairingRows(pairing: Pairing): FigureRow[] {
  if ('racks' in pairing)
    return pairing.racks.map(({ system, count }) => ({
      what: `racks of ${system}`,
      figure: count,
      write: formatCount,
    }));
  return pairing.prefill.inputRates.map(({ workload, mtokPerS }) => ({
    what: `input on ${workload}`,
    figure: mtokPerS,
    write: (rate) => formatQuantity('throughputPerAccelerator', rate),
  }));
}
