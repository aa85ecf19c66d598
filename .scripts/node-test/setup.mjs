// Node tests run the sources as they stand; the build's constant is given here.
import { readFileSync } from 'node:fs';

const packageFile = new URL('../../package.json', import.meta.url);
globalThis.__VERSION__ = JSON.parse(readFileSync(packageFile, 'utf8')).version;
