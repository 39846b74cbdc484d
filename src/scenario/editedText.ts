import { isAbsolute, relative, resolve, sep } from 'node:path';
import { isMap } from 'yaml';
import { isBuiltIn } from '../catalogue/catalogueFiles.ts';
import { editedSource } from '../reading/editedSource.ts';
import { setOverride } from '../reading/mergedOverrides.ts';
import { type Override, plainValue } from '../reading/override.ts';
import { parseSource } from '../reading/syntax.ts';
import { type Edit, type OpenedScenario, overridesWith } from './edited.ts';

/**
 * The text of a scenario with what it was opened with and the edits set in it, to be saved in a folder. Comments, order and every
 * line that does not change stay as they are. Paths in it lead from the folder to the files that they led to; a forecast file
 * that replaced the scenario's own is its forecast now, without what was said of the other. Throws an InputError where the scenario cannot be
 * understood.
 */
export function editedText(opened: OpenedScenario, edits: readonly Edit[], folder: string): string {
  const { source, replacements } = opened;
  const { demand } = replacements;
  const replacement = demand === undefined ? [] : [setOverride(['forecast'], pathFrom(folder, demand))];
  const text = editedSource(source.text, [...overridesWith(opened, edits), ...replacement]);
  if (resolve(source.baseFolder) === resolve(folder)) return text;
  const isReplaced = replacement.length > 0;
  return editedSource(text, movedPaths(text, source.baseFolder, folder, isReplaced));
}

/** The paths of the catalogue and the forecast, from another folder; those that say where they are from everywhere stay. */
function movedPaths(text: string, from: string, to: string, isReplaced: boolean): Override[] {
  const { document } = parseSource(text, 'the text');
  const at = (...path: readonly string[]): Override[] => {
    const stated = document.getIn(path);
    if (typeof stated !== 'string' || isAbsolute(stated)) return [];
    return [setOverride(path, pathFrom(to, resolve(from, stated)))];
  };
  const catalogue = document.get('catalogue');
  const forecast = document.get('forecast', true);
  const isFile = forecast !== undefined && document.get('forecast') !== 'unlimited' && !isReplaced;
  return [
    ...(typeof catalogue === 'string' && isBuiltIn(catalogue) ? [] : at('catalogue')),
    ...(isFile ? at('forecast', ...(isMap(forecast) ? ['file'] : [])) : []),
  ];
}

/** How a path reads from a folder, whole where the two have nothing in common but the root. */
function pathFrom(folder: string, path: string): string {
  const [from, to] = [resolve(folder), resolve(path)];
  const way = relative(from, to);
  const up = way.split(sep).filter((part) => part === '..').length;
  const isWhole = isAbsolute(way) || (up > 0 && up >= from.split(sep).filter(Boolean).length);
  const written = (isWhole ? to : way).split(sep).join('/');
  return isBuiltIn(written) || written === 'unlimited' || plainValue(written) !== written
    ? `./${written}`
    : written;
}
