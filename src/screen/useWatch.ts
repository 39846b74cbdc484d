import { useEffect } from 'react';
import type { ScreenFiles } from './files.ts';
import type { Action } from './state.ts';

/** Reads the files again by itself once one of them says something else. */
export function useWatch(
  forecast: string | undefined,
  files: ScreenFiles,
  dispatch: (action: Action) => void,
): void {
  useEffect(
    () => files.watch(forecast, () => dispatch({ kind: 'changedOnDisk' })),
    [forecast, files, dispatch],
  );
}
