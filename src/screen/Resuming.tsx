import { useStdin, useStdout } from 'ink';
import { type ReactNode, useEffect } from 'react';

interface Props {
  /** Takes the terminal once more. */
  readonly retake: () => void;
  readonly children: ReactNode;
}

/** What it holds, drawn anew on a terminal that is taken again once the process goes on after it was stopped, as by `kill -STOP` and `fg`. */
export function Resuming({ retake, children }: Props) {
  const { write } = useStdout();
  const { stdin } = useStdin();
  useEffect(() => {
    const resume = () => {
      retake();
      // The shell has set its own mode meanwhile, and Node leaves a mode alone that it has set before.
      stdin.setRawMode(false);
      stdin.setRawMode(true);
      // Ink believes that its last frame is still there, but draws it again after whatever is written in between.
      write('');
    };
    process.on('SIGCONT', resume);
    return () => {
      process.off('SIGCONT', resume);
    };
  }, [retake, stdin, write]);
  return children;
}
