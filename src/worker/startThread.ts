import { Worker } from 'node:worker_threads';
import type { Message, ThreadData } from './messages.ts';

/** A thread at work. */
export interface Thread {
  /** Calls back with each message until the thread is abandoned. */
  listen(onMessage: (message: Message) => void): void;
  /**
   * The first message of which something comes. Rejects with the thread's own message where the program fails; never settles once the
   * thread is abandoned.
   */
  heard<T>(ofMessage: (message: Message) => T | undefined): Promise<T>;
  /** Ends the thread at once, whatever it does. */
  abandon(): Promise<void>;
}

/** Starts a thread on its work. */
export function startThread(workerData: ThreadData): Thread {
  const worker = new Worker(THREAD, { workerData });
  let isAbandoned = false;
  const listen = (onMessage: (message: Message) => void) => {
    worker.on('message', (message: Message) => {
      if (!isAbandoned) onMessage(message);
    });
  };
  return {
    listen,
    heard: <T>(ofMessage: (message: Message) => T | undefined) => {
      const promise = new Promise<T>((resolve, reject) => {
        listen((message) => {
          const value = ofMessage(message);
          if (value !== undefined) resolve(value);
        });
        worker.once('error', (error) => !isAbandoned && reject(error));
        worker.once('exit', (code) => !isAbandoned && reject(new Error(endedWithout(code))));
      });
      // Whoever waits for one of several promises only is not told of the others' failure.
      promise.catch(() => {});
      return promise;
    },
    abandon: async () => {
      isAbandoned = true;
      await worker.terminate();
    },
  };
}

// The build compiles modules and rewrites no address. From source, the thread has to learn TypeScript before it begins.
const THREAD = new URL(
  import.meta.url.endsWith('.ts') ? './threadFromSource.mjs' : './thread.js',
  import.meta.url,
);

function endedWithout(code: number): string {
  return `The thread ended with code ${code} and without an answer.`;
}
