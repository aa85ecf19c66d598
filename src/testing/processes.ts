/** Child processes that must not outlive us (Node side). */
import { once } from 'node:events';
import type { ChildProcess } from 'node:child_process';

export interface ManagedProcess {
  /** Ends the child and all it started, at once. */
  stop(): void;
  /** Asks the child to tidy up and end, and ends it if it has not within the time given. */
  stopGently(milliseconds: number): Promise<void>;
}

const graceMilliseconds = 5_000;
const running = new Set<ManagedProcess>();
let isWatching = false;

async function endBySignal(signal: NodeJS.Signals): Promise<void> {
  await Promise.all([...running].map((child) => child.stopGently(graceMilliseconds)));
  // With a listener of our own the signal no longer ends the process by itself.
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}

function watchForOurEnd(): void {
  if (isWatching) return;
  isWatching = true;
  process.on('exit', () => {
    for (const child of running) child.stop();
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void endBySignal(signal));
}

/**
 * Ends a child, and all it started, when asked, when this process ends, and on Ctrl-C. The child must have been
 * spawned with `detached: true`: it then leads a process group that can be ended as a whole.
 */
export function manageProcess(child: ChildProcess): ManagedProcess {
  watchForOurEnd();
  const signalGroup = (signal: NodeJS.Signals): void => {
    if (child.pid === undefined) return;
    try {
      process.kill(-child.pid, signal);
    } catch {
      // The group has ended by itself.
    }
  };
  const managed: ManagedProcess = {
    stop() {
      running.delete(managed);
      signalGroup('SIGKILL');
    },
    async stopGently(milliseconds) {
      if (child.exitCode === null && child.signalCode === null) {
        const end = once(child, 'exit');
        signalGroup('SIGTERM');
        const limit = setTimeout(() => managed.stop(), milliseconds);
        await end;
        clearTimeout(limit);
      }
      managed.stop();
    },
  };
  running.add(managed);
  child.once('exit', () => managed.stop());
  return managed;
}
