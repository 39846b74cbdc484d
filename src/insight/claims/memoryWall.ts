import { type FiguresOf, type Finding, span } from './claim.ts';
import { curveOf, gainsOver, perAccelerator } from './curves.ts';
import { type Known, R1_LONG, R1_SHORT } from './known.ts';

/** A speed that the curves of most systems reach at both lengths, tok/s/user. */
const SPEED = 50;

/** How much more output 1k of input leave than 8k, from system to system with both curves, at one speed. */
export function memoryWallFindings(_figures: FiguresOf<'memory-wall'>, { measured }: Known): Finding[] {
  const read = (workload: string) => (server: string) =>
    perAccelerator(curveOf(measured, server, workload), SPEED);
  const servers = [...measured.systems.keys()].filter(
    (server) => read(R1_LONG)(server) && read(R1_SHORT)(server),
  );
  return [
    gainsOver(
      { what: `output per GPU at ${SPEED} tok/s/user, 1k of input over 8k`, unit: 'times' },
      servers.map(read(R1_SHORT)),
      servers.map(read(R1_LONG)),
      (gains) => span('bounded', gains),
    ),
  ];
}
