import type { Catalogue, Frontier, OperatingPoint, Pairing, Workload } from '../../catalogue/catalogue.ts';
import { GRADES } from '../../catalogue/figure.ts';
import { counted } from '../../quantity/counted.ts';
import { formatQuantity, formatShare } from '../../quantity/format.ts';
import { listed } from '../../quantity/words.ts';
import type { Page } from '../page.ts';
import { section } from '../section.ts';
import { wrap } from '../wrap.ts';

/** Throughput against speed, workload by workload and server by server: the points, their dates, grades and sources, and what was counted. */
export function frontiers(catalogue: Catalogue, page: Page): string[][] {
  return [
    wrap(EXPLANATION, page.columns),
    ...[...catalogue.workloads.values()].map((workload) => ofWorkload(catalogue, workload, page)),
  ];
}

const EXPLANATION =
  'Each point is a speed in tok/s/user and the output tokens per second at that speed, per accelerator or per facility MW.';

function ofWorkload({ frontiers: all, pairings }: Catalogue, workload: Workload, page: Page): string[] {
  const own = all.filter((frontier) => frontier.workload === workload.id);
  const notes = [...new Set(own.map(({ basisNote }) => basisNote))];
  return section(
    workload.id,
    [
      ...wrap(inWords(workload), page.columns, '  '),
      ...own.flatMap((frontier) =>
        ofServer(frontier, pairings.get(frontier.server), notes.indexOf(frontier.basisNote) + 1, page),
      ),
      ...notes.flatMap((note, index) => wrap(`[${index + 1}] ${note}`, page.columns, '    ')),
    ],
    page,
  );
}

function inWords({ models, inputTokens, outputTokens, cacheHits }: Workload): string {
  const lengths = [
    ...(inputTokens === undefined ? [] : [`${formatQuantity('tokens', inputTokens)} in`]),
    ...(outputTokens === undefined ? [] : [`${formatQuantity('tokens', outputTokens)} out`]),
    ...(cacheHits ? [`${formatShare(cacheHits.value)} of the input from a cache`] : []),
  ];
  return `${listed(models)}${lengths.length > 0 ? `, ${lengths.join(', ')}` : ''}`;
}

function ofServer(
  { server, basis, points }: Frontier,
  pairing: Pairing | undefined,
  note: number,
  page: Page,
): string[] {
  const dimension = basis === 'accelerator' ? 'throughputPerAccelerator' : 'throughputPerMw';
  const ofWhich = pairing && 'decode' in pairing ? ` of ${pairing.decode.system}, decoding` : '';
  const unit = basis === 'accelerator' ? `tok/s per accelerator${ofWhich}` : 'tok/s per facility MW';
  const facts = [
    counted(points.length, 'point'),
    unit,
    datesOf(points),
    gradesOf(points),
    [...new Set(points.map(({ throughput }) => throughput.source))].join(' '),
  ];
  const pairs = points.map(
    ({ interactivity, throughput }) =>
      `${formatQuantity('interactivity', interactivity.value).split(' ')[0]}:${numberOf(formatQuantity(dimension, throughput.value))}`,
  );
  return [
    ...wrap(`${server} [${note}]: ${facts.join(', ')}`, page.columns, '    '),
    ...wrap(`    ${pairs.join('; ')}`, page.columns, '    '),
  ];
}

// The unit stands before the list; of "552.6 ktok/s/MW" the prefix is kept.
function numberOf(shown: string): string {
  const [value = '', unit = ''] = shown.split(' ');
  return value + unit.slice(0, unit.indexOf('tok/s'));
}

function datesOf(points: readonly OperatingPoint[]): string {
  const dates = points.map(({ date }) => date).toSorted();
  const [first = '', last = ''] = [dates[0], dates.at(-1)];
  return first === last ? first : `${first} to ${last}`;
}

function gradesOf(points: readonly OperatingPoint[]): string {
  return GRADES.filter((grade) => points.some(({ throughput }) => throughput.grade === grade)).join(' and ');
}
