/** What the build writes into the code, for running the source in Node as it is. */
import { readFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
Object.assign(globalThis, { __VERSION__: version });
