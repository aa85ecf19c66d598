/** The command `online-safety`: what the publisher of alerts runs. */
import { run } from './commands.js';

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  now: () => new Date(),
});
