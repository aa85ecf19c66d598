/** Builds what is missing and serves the hosted site as a static host would. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import sirv from 'sirv';

const root = resolve(import.meta.dirname, '..');
const site = join(root, 'dist/site');
const usage = `Usage: npm start [-- --port NUMBER] [--build]

Builds the hosted site where it is missing and serves it at http://localhost:4173/.
  --port NUMBER  another port, 1 to 65535
  --build        build anew, even if a build is there
`;

function refuse(message: string): never {
  process.stderr.write(`${message}\n\n${usage}`);
  process.exit(2);
}

function options(): { port: number; build: boolean } {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '4173' },
        build: { type: 'boolean', default: false },
        help: { type: 'boolean' },
      },
    });
    if (values.help) {
      process.stdout.write(usage);
      process.exit(0);
    }
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65535)
      refuse(`--port ${values.port} is not a port. Use a number from 1 to 65535.`);
    return { port, build: values.build };
  } catch (error) {
    return refuse((error as Error).message);
  }
}

const { port, build } = options();
if (build || !existsSync(join(site, 'index.html')) || !existsSync(join(site, 'docs/index.html'))) {
  execFileSync(process.execPath, ['--import', 'tsx', '.scripts/build.ts'], { cwd: root, stdio: 'inherit' });
}
const files = sirv(site, { etag: true });
createServer((request, response) => {
  files(request, response, () => {
    // As static hosts do with a page of that name.
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(readFileSync(join(site, '404.html')));
  });
})
  .on('error', (error: NodeJS.ErrnoException) => {
    process.stderr.write(
      error.code === 'EADDRINUSE'
        ? `Port ${port} is taken. Choose another: npm start -- --port ${port + 1}\n`
        : `${error.message}\n`,
    );
    process.exitCode = 1;
  })
  .listen(port, () =>
    process.stdout.write(`The hosted site is at http://localhost:${port}/ (Ctrl+C stops it)\n`),
  );
