// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Checks every page of a folder as its readers' machines see it:
//   node check.mjs FOLDER [--screenshots FOLDER]
// The Nu HTML checker (HTML and CSS), then Chromium in light, dark and phone: axe, no overflow, no console
// message, no request that leaves the folder, the skip link first, focus visible. Exit code 1: something was found.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch, skip } from './browser.mjs';

const require = createRequire(import.meta.url);
const folder = resolve(process.argv[2] ?? '.');
const shotsAt = process.argv.indexOf('--screenshots');
const shots = shotsAt > 0 ? resolve(process.argv[shotsAt + 1]) : null;
const pages = readdirSync(folder).filter((name) => name.endsWith('.html')).sort();
const findings = [];
const views = [
  { name: 'light', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { name: 'dark', colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  { name: 'phone', colorScheme: 'light', viewport: { width: 360, height: 780 } },
  { name: 'phone-dark', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
];

function modulePath(name) {
  try {
    return require.resolve(name);
  } catch {
    return skip('run "npm ci" in tests/web first');
  }
}

function checkMarkup() {
  const jar = join(modulePath('vnu-jar/package.json'), '..', 'build', 'dist', 'vnu.jar');
  if (!existsSync(jar))
    skip('the Nu checker is not installed');
  const run = (...options) => {
    try {
      return execFileSync('java', ['-jar', jar, '--format', 'json', '--stdout', '--exit-zero-always', ...options],
        { maxBuffer: 1 << 28, encoding: 'utf8' });
    } catch (error) {
      return error.code === 'ENOENT' ? skip('there is no java on this machine') : Promise.reject(error);
    }
  };
  const styles = existsSync(join(folder, 'assets'))
    ? readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.css')).map((name) => join(folder, 'assets', name))
    : [];
  const outputs = [run(...pages.map((name) => join(folder, name)))];
  if (styles.length > 0)
    outputs.push(run('--css', ...styles));
  for (const message of outputs.flatMap((output) => JSON.parse(output).messages)) {
    if (message.type === 'error' || message.subType === 'fatal')
      findings.push(`${message.url?.split('/').pop()}:${message.lastLine} nu: ${message.message}`);
  }
}

async function checkPage(page, name, view, say) {
  await page.goto(pathToFileURL(join(folder, name)).href, { waitUntil: 'load' });
  if (shots)
    await page.screenshot({ path: join(shots, `${name.replace('.html', '')}-${view.name}.png`), fullPage: true });
  const broken = await page.$$eval('img', (all) => all.filter((img) => img.naturalWidth === 0).map((img) => img.src.slice(0, 80)));
  broken.forEach((address) => say(`picture does not load: ${address}`));
  if (!(await page.evaluate(() => getComputedStyle(document.body).maxWidth.endsWith('px'))))
    say('the style does not load');
  const [inner, scroll] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
  if (scroll > inner)
    say(`overflows: ${scroll} of ${inner} pixels`);
  await page.evaluate(axe);
  const result = await page.evaluate(() => window.axe.run({ resultTypes: ['violations'], preload: false }));
  for (const violation of result.violations) {
    for (const node of violation.nodes)
      say(`axe ${violation.id}: ${node.html.slice(0, 120)} ${node.any[0]?.message ?? ''}`);
  }
  await checkKeyboard(page, say);
}

/** Each view goes through all pages in one tab of its own; the views run side by side. */
async function checkView(browser, view) {
  const context = await browser.newContext({ colorScheme: view.colorScheme, viewport: view.viewport });
  const page = await context.newPage();
  let name = '';
  const say = (what) => findings.push(`${name} (${view.name}) ${what}`);
  page.on('console', (message) => say(`console: ${message.text()}`));
  page.on('pageerror', (error) => say(`script error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(pathToFileURL(folder).href) && !request.url().startsWith('data:'))
      say(`request: ${request.url()}`);
  });
  for (name of pages)
    await checkPage(page, name, view, say);
  await context.close();
}

async function printPages(browser) {
  const page = await browser.newPage();
  for (const name of pages) {
    await page.goto(pathToFileURL(join(folder, name)).href);
    await page.pdf({ path: join(shots, `${name.replace('.html', '')}.pdf`), format: 'A4', preferCSSPageSize: true });
  }
  await page.close();
}

/** The first stop is the skip link, and every stop shows where it is. */
async function checkKeyboard(page, say) {
  for (let stop = 0; stop < 6; ++stop) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const element = document.activeElement;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      return { isBody: element === document.body, skip: element.className === 'skip', tag: element.outerHTML.slice(0, 80),
        visible: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && box.bottom > 0 };
    });
    if (focus.isBody)
      return;
    if (stop === 0 && !focus.skip)
      say(`the first stop is ${focus.tag}`);
    if (!focus.visible)
      say(`focus is not visible on ${focus.tag}`);
  }
}

if (shots)
  mkdirSync(shots, { recursive: true });
const axe = readFileSync(modulePath('axe-core'), 'utf8');
const browser = await launch();
checkMarkup();
await Promise.all(views.map((view) => checkView(browser, view)));
if (shots)
  await printPages(browser);
await browser.close();
findings.forEach((finding) => console.log(finding));
console.log(`${pages.length} pages, ${views.length} views each: ${findings.length} findings`);
process.exit(findings.length > 0 || pages.length === 0 ? 1 : 0);
