import type { LoadCatalogue } from '../catalogue/load.ts';
import type { OpenedScenario } from '../scenario/edited.ts';
import type { Revision } from './revision.ts';

/** What came of writing a file. */
export type FileResult =
  | { readonly kind: 'written'; readonly path: string }
  | { readonly kind: 'exists'; readonly path: string }
  | { readonly kind: 'failed'; readonly why: string };

/** What was opened, as its files are now. */
export interface Opening {
  readonly opened: OpenedScenario;
  /** Remembers the catalogues that it loads. */
  readonly load: LoadCatalogue;
}

/**
 * The files around a scenario, as the command line has them: the screen itself knows none. Nothing here throws: what goes wrong is
 * a whole sentence in `why`.
 */
export interface ScreenFiles {
  /** What is in the way of a file at a path: one that is there already, or why none can be there; undefined where nothing is. */
  inTheWay(path: string): Exclude<FileResult, { readonly kind: 'written' }> | undefined;
  /** Writes a whole file or nothing; an existing one only when it may be replaced. */
  write(path: string, text: string, mayReplace: boolean): FileResult;
  /** The forecast files beside the scenario and in its folder `forecasts`, as paths from where the program runs. */
  forecasts(): readonly string[];
  /** Reads everything again. `changed` names the files that say something else than before; those that were written here are no news. */
  reread(
    forecast: string | undefined,
  ):
    | ({ readonly kind: 'read'; readonly changed: readonly string[] } & Opening)
    | { readonly kind: 'failed'; readonly why: string };
  /** Calls back when a file of the scenario says something else, until the returned function is called. */
  watch(forecast: string | undefined, onChange: () => void): () => void;
  /** The text of the scenario as it would be saved at a path; with comments, and with paths that lead from there. */
  savedText(opened: OpenedScenario, revision: Revision, path: string): string;
  /** The command that gives the plan of a revision, quoted for a shell; or why no flags of one do. */
  commandFor(
    opened: OpenedScenario,
    revision: Revision,
  ): { readonly kind: 'command'; readonly text: string } | { readonly kind: 'none'; readonly why: string };
}
