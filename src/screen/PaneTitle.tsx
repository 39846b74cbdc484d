import { cut, cutMiddle } from '../report/width.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { Row } from './Row.tsx';
import { chosenPeriod, type View } from './view.ts';

interface Props {
  readonly scenario: Scenario;
  readonly view: View;
  readonly columns: number;
}

/** Which period, site and part of the day are shown, each with the key that chooses another. */
export function PaneTitle({ scenario, view, columns }: Props) {
  const { periods, blocks } = scenario;
  const parts = [
    periods.length > 1
      ? `${chosenPeriod(scenario, view)}, ${view.period + 1} of ${periods.length}`
      : chosenPeriod(scenario, view),
    ...siteTitle(scenario, view),
    ...(blocks.length > 1 ? [`b ${view.block ?? 'mean of day'}`] : []),
  ];
  return <Row look="title">{cut(parts.join('  '), columns)}</Row>;
}

/** The site that is shown, or that it is all of them, with its key; nothing where there is one site. */
export function siteTitle({ sites }: Scenario, { site }: View): string[] {
  return sites.length > 1 ? [`o ${cutMiddle(site ?? 'all sites', LONGEST_SITE)}`] : [];
}

const LONGEST_SITE = 20;
