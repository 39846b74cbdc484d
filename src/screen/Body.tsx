import { useMemo } from 'react';
import { againstOf } from './against.ts';
import { commandPage } from './commandPage.ts';
import type { ScreenFiles } from './files.ts';
import { helpPage } from './helpPage.ts';
import { Inputs, inputLine } from './Inputs.tsx';
import type { Layout } from './layout.ts';
import { menuPage } from './menuPage.ts';
import { PagePane } from './PagePane.tsx';
import { PlanPane } from './PlanPane.tsx';
import type { Page, PageProps } from './page.ts';
import type { ScreenState } from './state.ts';
import type { Panel, View } from './view.ts';
import { comparePage } from './views/comparePage.ts';
import { evidencePage } from './views/evidencePage.ts';
import { fleetPage } from './views/fleetPage.ts';
import { tiersPage } from './views/tiersPage.ts';
import { whyNoPlanPage } from './views/whyNoPlanPage.ts';
import { whyPage } from './views/whyPage.ts';
import { Years } from './Years.tsx';

interface Props {
  readonly state: ScreenState;
  readonly layout: Layout;
  readonly files: ScreenFiles;
  /** Told where scrolling ends. */
  readonly onEnd: (scroll: number) => void;
}

/** What stands between headline and footer: what is open, or the view with the inputs beside it where there is room. */
export function Body({ state, layout, files, onEnd }: Props) {
  const { mode, opened, history } = state;
  const isCommand = mode.kind === 'reading' && mode.page === 'command';
  // It looks at the file, which no frame should.
  const command = useMemo(
    () => (isCommand ? files.commandFor(opened, history.now) : undefined),
    [isCommand, files, opened, history.now],
  );
  const whole = (page: Page, scroll: number) => (
    <PagePane
      page={page}
      beside={nothingBeside}
      scroll={scroll}
      columns={layout.columns}
      rows={layout.bodyRows}
      onEnd={onEnd}
    />
  );
  if (mode.kind === 'choosing') return whole(menuPage(mode.menu, mode.at), mode.at);
  if (mode.kind === 'reading')
    return whole(
      command ? commandPage(command, state.outcome?.kind, layout.columns) : helpPage(),
      mode.scroll,
    );
  const isAlone = state.view.panel !== 'plan' && layout.isPageAlone && mode.kind !== 'typing';
  return (
    <>
      {!isAlone && (
        <Inputs
          inputs={state.inputs}
          selected={state.selected}
          typing={mode.kind === 'typing' ? mode.line : undefined}
          scenario={state.scenario}
          view={state.view}
          columns={layout.inputColumns}
          rows={layout.inputRows}
        />
      )}
      <Viewed state={state} layout={layout} isAlone={isAlone} onEnd={onEnd} />
    </>
  );
}

function Viewed({ state, layout, isAlone, onEnd }: Omit<Props, 'files'> & { readonly isAlone: boolean }) {
  const { plan, view, inputs, selected, pinned, before, compares, scenario, outcome, diagnosis } = state;
  const { panel } = view;
  const against = useMemo(() => againstOf({ pinned, before, compares }), [pinned, before, compares]);
  const columns = isAlone ? layout.columns : layout.planColumns;
  const input = inputs[selected];
  const beside = (room: number) => (isAlone && input ? inputLine(input, view, room) : '');
  // Why the plan of other inputs was the best is not asked by then.
  const noPlan = useMemo(
    () =>
      panel === 'why' && outcome?.kind === 'infeasible'
        ? whyNoPlanPage({ scenario, reasons: outcome.reasons, diagnosis, columns })
        : undefined,
    [panel, scenario, outcome, diagnosis, columns],
  );
  if (noPlan)
    return (
      <PagePane
        page={noPlan}
        beside={beside}
        scroll={view.scroll}
        columns={columns}
        rows={layout.bodyRows}
        onEnd={onEnd}
      />
    );
  if (panel === 'plan' || plan === undefined)
    return <PlanPane plan={plan} view={view} isPlanning={state.planning !== undefined} layout={layout} />;
  if (panel === 'years')
    return <Years plan={plan} view={view} beside={beside} columns={columns} rows={layout.bodyRows} />;
  return (
    <PageView
      panel={panel}
      of={{ plan, insight: state.insight, explained: state.explained, against, view, columns }}
      beside={beside}
      rows={layout.bodyRows}
      onEnd={onEnd}
    />
  );
}

function nothingBeside(): string {
  return '';
}

interface PageViewProps {
  readonly panel: keyof typeof PAGES;
  readonly of: PageProps;
  readonly beside: (room: number) => string;
  readonly rows: number;
  readonly onEnd: (scroll: number) => void;
}

// A page takes some milliseconds to lay out, and scrolling it changes nothing in it.
function PageView({ panel, of, beside, rows, onEnd }: PageViewProps) {
  const { plan, insight, explained, against, view, columns } = of;
  const { period, site, block, scroll } = view;
  const page = useMemo(() => {
    const shown: View = {
      panel,
      period,
      scroll: 0,
      ...(site !== undefined && { site }),
      ...(block !== undefined && { block }),
    };
    return PAGES[panel]({ plan, insight, explained, against, view: shown, columns });
  }, [panel, plan, insight, explained, against, period, site, block, columns]);
  return <PagePane page={page} beside={beside} scroll={scroll} columns={columns} rows={rows} onEnd={onEnd} />;
}

const PAGES: Readonly<Record<Exclude<Panel, 'plan' | 'years'>, (props: PageProps) => Page>> = {
  fleet: fleetPage,
  tiers: tiersPage,
  why: whyPage,
  compare: comparePage,
  evidence: evidencePage,
};
