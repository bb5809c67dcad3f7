// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Starts the system's Chromium and serves a folder to it on loopback.

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const programs = [process.env.GALLEY_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'];
export const chromiumPath = programs.find((path) => path && existsSync(path));

/** Exit code that ctest shows as "skipped". */
export const skipped = 77;

export function skip(reason) {
  console.log(`skipped: ${reason}`);
  process.exit(skipped);
}

export async function launch() {
  if (!chromiumPath)
    skip('there is no chromium on this machine');
  const { chromium } = await import('playwright-core').catch(() => skip('run "npm ci" in tests/web first'));
  return chromium.launch({
    executablePath: chromiumPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
}

const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.png': 'image/png', '.jpg': 'image/jpeg' };

/**
 * Serves `folder`; `change` may rewrite a page on its way, `frames` answers /frames?QUERY, and `page` may answer a
 * path itself. Answers the server and its address.
 */
export async function serve(folder, change = (text) => text, frames = () => '', page = () => undefined) {
  const server = createServer(async (request, response) => {
    try { // What a payload asks for need not even be an address.
      const url = new URL(request.url, 'http://x');
      const path = normalize(decodeURIComponent(url.pathname));
      const made = path === '/frames' ? frames(url.search.slice(1)) : page(path.slice(1));
      const isPage = made !== undefined || extname(path) === '.html';
      response.setHeader('Content-Type', isPage ? types['.html'] : types[extname(path)] ?? 'application/octet-stream');
      const bytes = made ?? await readFile(join(folder, path));
      response.end(made === undefined && isPage ? change(bytes.toString('utf8')) : bytes);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { server, address: `http://127.0.0.1:${server.address().port}` };
}
