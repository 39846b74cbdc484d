import type { Frontier, Pairing, SupplyPool, System } from '../../catalogue/catalogue.ts';
import { counted } from '../../quantity/counted.ts';
import { formatCount, formatQuantity } from '../../quantity/format.ts';
import { writeMonth } from '../../quantity/month.ts';
import { listed } from '../../quantity/words.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { bare, pointsOf } from './bare.ts';
import { type InputFact, quantity } from './inputFact.ts';

/** The catalogue's figures of whatever both scenarios have: systems, curves, pairings and deliveries. */
export function figureFacts(scenario: Scenario, other: Scenario): InputFact[] {
  return [
    ...scenario.systems.filter(({ id }) => other.systems.some((one) => one.id === id)).flatMap(factsOfSystem),
    ...scenario.frontiers.filter((curve) => curveIn(other, curve)).map(factOfCurve),
    ...scenario.pairings.filter(({ id }) => other.pairings.some((one) => one.id === id)).map(factOfPairing),
    ...scenario.supply.filter(({ id }) => other.supply.some((one) => one.id === id)).map(factOfPool),
  ];
}

function curveIn({ frontiers }: Scenario, { server, workload }: Frontier): boolean {
  return frontiers.some((one) => one.server === server && one.workload === workload);
}

function factsOfSystem(system: System): InputFact[] {
  const { id, capexMusd, itKw, ships } = system;
  return [
    capexMusd
      ? quantity(`rack price ${id}`, 'money', capexMusd.value)
      : { what: `rack price ${id}`, text: 'not known' },
    itKw
      ? quantity(`rack power ${id}`, 'rackPower', itKw.value)
      : { what: `rack power ${id}`, text: 'not known' },
    { what: `ships ${id}`, text: ships ? writeMonth(ships.value) : 'already' },
    {
      what: `make of ${id}`,
      text: [
        counted(system.accelerators.value, 'accelerator'),
        `cooled by ${system.cooling === 'air' ? 'air' : 'liquid'}`,
        `of ${system.vendor}`,
        ...(system.pairedOnly ? ['in pairings only'] : []),
        ...(system.disabled === undefined ? [] : ['not on sale']),
      ].join(', '),
    },
  ];
}

function factOfCurve(curve: Frontier): InputFact {
  const { server, workload, basis, points } = curve;
  const speeds = points.map(({ interactivity }) => interactivity.value);
  const span = formatQuantity('interactivity', Math.max(...speeds));
  return {
    what: `curve ${server} ${workload}`,
    text: `${counted(points.length, 'point')} up to ${span}, per ${basis === 'accelerator' ? 'accelerator' : 'facility MW'}`,
    exact: JSON.stringify(pointsOf(curve)),
  };
}

function factOfPairing(pairing: Pairing): InputFact {
  const text =
    'racks' in pairing
      ? listed(pairing.racks.map(({ system, count }) => `${formatCount(count.value)} ${system}`))
      : `prefill on ${pairing.prefill.system}, decode on ${pairing.decode.system}`;
  return { what: `make of ${pairing.id}`, text, exact: JSON.stringify(bare(pairing)) };
}

function factOfPool({ id, steps }: SupplyPool): InputFact {
  const text = steps
    .map(
      ({ fromMonth, racksPerYear }) =>
        `${formatCount(racksPerYear.value)} racks a year from ${writeMonth(fromMonth)}`,
    )
    .join(', ');
  return { what: `deliveries ${id}`, text };
}
