import { Box, Text } from 'ink';
import type { Plan } from '../plan/plan.ts';
import { Binding } from './Binding.tsx';
import { Fleet } from './Fleet.tsx';
import type { Layout } from './layout.ts';
import { Tiers } from './Tiers.tsx';
import { theme } from './theme.ts';

/** Tiers, fleet and what binds, one under the other; of the first period. */
export function PlanPane({ plan, layout }: { readonly plan: Plan | undefined; readonly layout: Layout }) {
  const period = plan?.periods[0];
  if (plan === undefined || period === undefined) {
    return <Text {...theme.quiet}>There is no plan to show yet; change an input.</Text>;
  }
  const columns = layout.planColumns;
  return (
    <Box flexDirection="column" width={columns} rowGap={layout.isAiry ? 1 : 0}>
      <Tiers period={period} columns={columns} rows={layout.tierRows} />
      <Fleet period={period} columns={columns} rows={layout.fleetRows} />
      <Binding plan={plan} columns={columns} rows={layout.bindingRows} />
    </Box>
  );
}
