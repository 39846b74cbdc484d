import { useStdin } from 'ink';
import { useEffect } from 'react';
import { keySplitter } from './splitKeys.ts';

/**
 * Calls the handler once for each key, however many come in one read. The handler should only dispatch: keys that follow at
 * once arrive before the next frame, when any state that it closes over is old.
 *
 * Ink's own `useInput` hands out a whole lump as if it were one key. It reads the stream whatever else happens, and the stream
 * then emits what was read, which is what this listens to.
 */
export function useKeys(onKey: (key: string) => void): void {
  const { stdin, setRawMode } = useStdin();
  useEffect(() => {
    const { split } = keySplitter();
    const onData = (lump: string | Uint8Array) => {
      for (const key of split(lump.toString())) onKey(key);
    };
    setRawMode(true);
    stdin.on('data', onData);
    return () => {
      stdin.off('data', onData);
      setRawMode(false);
    };
  }, [stdin, setRawMode, onKey]);
}
