import { against, type FiguresOf, type Finding, input, span } from './claim.ts';
import { curveOf, onceEach, perCatalogueMw, readOff } from './curves.ts';
import { CHART, type Known } from './known.ts';
import { BARS, quarterSplit } from './quarterSplit.ts';

/** The speed of Premium on the slide, at which the vendor states the gain. */
const SPEED = 400;

/** What 35 times the slide's Blackwell asks of the pairing, and the revenue that the quarter split then has. */
export function lpxFindings({ perMw, revenue }: FiguresOf<'lpx-35x'>, known: Known): Finding[] {
  const { keynote } = known;
  const blackwell = curveOf(keynote, 'gb200_nvl72', CHART);
  const own = [input('gain as claimed', 'times', perMw)];
  const error = blackwell?.points.find(({ interactivity }) => interactivity.value === SPEED)?.throughput
    .range;
  return [
    readOff(
      { what: `tokens per MW at ${SPEED} tok/s/user`, unit: 'throughputPerMw' },
      [perCatalogueMw(keynote, blackwell, SPEED)],
      ([made = 0]) =>
        span(
          'needed',
          (error ?? [made]).map((read) => read * perMw.value),
        ),
      own,
    ),
    readOff(
      { what: 'curve of the pairing', unit: 'throughputPerMw' },
      [perCatalogueMw(keynote, curveOf(keynote, 'vr_nvl72+groq3_lpx', CHART), SPEED)],
      (made) => ({ kind: 'offered', ours: made }),
    ),
    revenueGain('revenue over Blackwell', revenue.value, BARS.veraRubinLpx, known),
  ];
}

function revenueGain(what: string, claimed: number, systems: readonly string[], known: Known): Finding {
  const slide = { catalogue: 'keynote', interactivity: 'marker', siteMw: 1000 } as const;
  const newer = quarterSplit({ ...slide, systems }, known);
  const older = quarterSplit({ ...slide, systems: BARS.blackwell }, known);
  if (!newer || !older)
    return {
      what,
      unit: 'times',
      claimed,
      verdict: { kind: 'recorded', why: 'the catalogue has no plan for it.' },
      inputs: [],
    };
  return {
    what,
    unit: 'times',
    claimed,
    verdict: against(claimed, newer.revenueMusd / older.revenueMusd),
    inputs: onceEach([...older.inputs, ...newer.inputs]),
  };
}
