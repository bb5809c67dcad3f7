// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Opens pages that hold hostile payloads in every field, with their Content-Security-Policy taken out, and looks
// for anything that runs:
//   node xss.mjs FOLDER PAYLOADS [--limit N]
// FOLDER is what "publishing_exporter hostile FOLDER PAYLOADS" wrote. Oracle: a dialog function is called, a handler
// or active element stands in the page, or a request goes out. The control pastes the same payloads raw into an
// empty page; unless that fires hundreds of times, the run proves nothing and fails.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { launch, serve } from './browser.mjs';

const folder = resolve(process.argv[2]);
const limitAt = process.argv.indexOf('--limit');
const payloads = JSON.parse(readFileSync(process.argv[3], 'utf8'))
  .slice(0, limitAt > 0 ? Number(process.argv[limitAt + 1]) : undefined);
const raw = new Map(payloads.map((payload) => [payload.id, payload.markdown_or_html]));
const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/;
const tabs = 4;

const { server, address } = await serve(folder, (html) => {
  if (!policy.test(html))
    throw new Error('a page without a policy');
  return html.replace(policy, '');
});
const control = await serve(folder);
control.server.removeAllListeners('request');
control.server.on('request', (request, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  const payload = raw.get(request.url.slice(1));
  response.end(payload === undefined ? '' : `<!DOCTYPE html><title>control</title><body>${payload}`);
});

/** What a page holds that no page of ours may hold; events are fired at everything first. */
function inspect() {
  const active = 'script:not([type="application/ld+json"]),iframe,object,embed,svg,math,base,frame,applet,audio,video,portal,'
    + 'meta[http-equiv="refresh" i],link[rel="import"],style';
  const found = [...document.querySelectorAll(active)].map((element) => element.outerHTML.slice(0, 80));
  for (const element of document.querySelectorAll('*')) {
    for (const attribute of element.attributes) {
      if (/^on/i.test(attribute.name) || attribute.name === 'srcdoc' || attribute.name === 'style')
        found.push(`${attribute.name}=${attribute.value.slice(0, 60)}`);
      if (/^(href|src|action|formaction|xlink:href|data)$/i.test(attribute.name)
          && /^[\s\u0000-\u0020]*(javascript|data|vbscript)\s*:/i.test(attribute.value))
        found.push(`${attribute.name}=${attribute.value.slice(0, 60)}`);
    }
  }
  for (const kind of ['mouseover', 'mousemove', 'focus', 'pointerenter', 'keydown', 'input', 'toggle']) {
    for (const element of document.querySelectorAll('*'))
      element.dispatchEvent(new Event(kind, { bubbles: false }));
  }
  return found;
}

/** A tab that counts what the page in it does; a page that hangs costs the tab, not the run. */
async function openTab(browser) {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    for (const name of ['alert', 'confirm', 'prompt', 'print'])
      window[name] = () => { window.galleyFired = true; };
  });
  const page = await context.newPage();
  const tab = { context, page, requests: [], dialogs: 0 };
  page.on('request', (request) => tab.requests.push(request.url()));
  page.on('dialog', (dialog) => { ++tab.dialogs; dialog.dismiss().catch(() => {}); });
  return tab;
}

async function openAll(browser, base, paths, judge) {
  const queue = [...paths];
  await Promise.all(Array.from({ length: tabs }, async () => {
    let tab = await openTab(browser);
    for (let path = queue.shift(); path; path = queue.shift()) {
      tab.requests.length = 0;
      tab.dialogs = 0;
      let found = [];
      let fired = false;
      let lost = false;
      try {
        await tab.page.goto(`${base}/${path}`, { waitUntil: 'load', timeout: 8000 });
        found = await tab.page.evaluate(inspect);
        await tab.page.waitForTimeout(30);
        fired = await tab.page.evaluate(() => window.galleyFired === true);
      } catch {
        lost = true; // A payload of the control that navigated or looped.
      }
      judge({ path, fired: fired || tab.dialogs > 0, found, requests: [...tab.requests], lost });
      if (lost) {
        await tab.context.close();
        tab = await openTab(browser);
      }
    }
    await tab.context.close();
  }));
}

const browser = await launch();
const failures = [];
let opened = 0;
const own = new RegExp(`^${address}/(xss-[a-z0-9-]+\\.html|assets/(style|crane)\\.[a-z0-9.]+|favicon\\.ico)$`);
await openAll(browser, address, payloads.map((payload) => `${payload.id}.html`), ({ path, fired, found, requests, lost }) => {
  ++opened;
  if (fired)
    failures.push(`${path} ran script`);
  found.forEach((what) => failures.push(`${path} holds ${what}`));
  if (lost || requests.length === 0)
    failures.push(`${path} did not load`);
  requests.filter((request) => !own.test(request)).forEach((request) => failures.push(`${path} asked for ${request}`));
});
let controlFired = 0;
await openAll(browser, control.address, payloads.map((payload) => payload.id), ({ fired }) => { controlFired += fired ? 1 : 0; });
await browser.close();
server.close();
control.server.close();
failures.slice(0, 50).forEach((failure) => console.log(failure));
console.log(JSON.stringify({ payloads: payloads.length, opened, failures: failures.length, controlFired }));
const enough = Math.min(300, payloads.length / 20);
process.exit(failures.length > 0 || controlFired < enough ? 1 : 0);
