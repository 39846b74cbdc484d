import { Box, Text } from 'ink';
import type { Plan } from '../plan/plan.ts';
import { Binding } from './Binding.tsx';
import { Fleet } from './Fleet.tsx';
import type { Layout } from './layout.ts';
import { PaneTitle } from './PaneTitle.tsx';
import { Tiers } from './Tiers.tsx';
import { theme } from './theme.ts';
import { hasChoices, type View } from './view.ts';

interface Props {
  readonly plan: Plan | undefined;
  readonly view: View;
  readonly isPlanning: boolean;
  readonly layout: Layout;
}

/** Tiers, fleet and what binds, one under the other; of the chosen period. */
export function PlanPane({ plan, view, isPlanning, layout }: Props) {
  const period = plan?.periods[view.period];
  if (plan === undefined || period === undefined) {
    return (
      <Text {...theme.quiet}>
        {isPlanning ? 'The first plan is being made.' : 'There is no plan to show yet; change an input.'}
      </Text>
    );
  }
  const columns = layout.planColumns;
  return (
    <Box flexDirection="column" width={columns} rowGap={layout.isAiry ? 1 : 0}>
      {hasChoices(plan.scenario) && <PaneTitle scenario={plan.scenario} view={view} columns={columns} />}
      <Tiers period={period} block={view.block} columns={columns} rows={layout.tierRows} />
      <Fleet period={period} site={view.site} columns={columns} rows={layout.fleetRows} />
      <Binding plan={plan} period={view.period} columns={columns} rows={layout.bindingRows} />
    </Box>
  );
}
