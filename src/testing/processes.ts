/** Child processes that must not outlive us (Node side). */
import type { ChildProcess } from 'node:child_process';

export interface ManagedProcess {
  stop(): void;
}

const running = new Set<ManagedProcess>();
let isWatching = false;

function stopAll(): void {
  for (const child of running) child.stop();
}

function watchForOurEnd(): void {
  if (isWatching) return;
  isWatching = true;
  process.on('exit', stopAll);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      stopAll();
      // With a listener of our own the signal no longer ends the process by itself.
      if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
    });
  }
}

/**
 * Ends a child, and all it started, when asked, when this process ends, and on Ctrl-C. The child must have been
 * spawned with `detached: true`: it then leads a process group that can be ended as a whole.
 */
export function manageProcess(child: ChildProcess): ManagedProcess {
  watchForOurEnd();
  const managed = {
    stop(): void {
      running.delete(managed);
      if (child.pid === undefined) return;
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        // The group has ended by itself.
      }
    },
  };
  running.add(managed);
  child.once('exit', () => managed.stop());
  return managed;
}
