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
const tabs = 2;
const framesInTab = 30;

const { server, address } = await serve(folder, (html) => {
  if (!policy.test(html))
    throw new Error('a page without a policy');
  return html.replace(policy, '');
}, (query) => framePage(query.split('+')));
const control = await serve(folder, undefined, (query) => framePage(query.split('+')), (path) => {
  const payload = raw.get(path);
  return payload === undefined ? undefined : `<!DOCTYPE html><title>control</title><body>${payload}`;
});

/** An own page of the run with one frame for each path; frames share its origin, so it can look into them. */
function framePage(paths) {
  return `<!DOCTYPE html><title>frames</title>${paths.map((path) => `<iframe name="${path}" src="/${path}"></iframe>`).join('')}`;
}

/** For every frame: what it holds that no page of ours may hold, once events were fired at everything. */
async function inspectFrames() {
  const active = 'script:not([type="application/ld+json"]),iframe,object,embed,svg,math,base,frame,applet,audio,video,portal,'
    + 'meta[http-equiv="refresh" i],link[rel="import"],style';
  const kinds = ['mouseover', 'mousemove', 'focus', 'pointerenter', 'keydown', 'input', 'toggle', 'click'];
  const look = (frame) => {
    const page = frame.contentDocument;
    const found = [...page.querySelectorAll(active)].map((element) => element.outerHTML.slice(0, 80));
    const all = page.querySelectorAll('*');
    for (const element of all) {
      for (const attribute of element.attributes) {
        const isCode = /^on/i.test(attribute.name) || attribute.name === 'srcdoc' || attribute.name === 'style';
        const isAddress = /^(href|src|action|formaction|xlink:href|data)$/i.test(attribute.name)
          && /^[\s\u0000-\u0020]*(javascript|data|vbscript)\s*:/i.test(attribute.value);
        if (isCode || isAddress)
          found.push(`${attribute.name}=${attribute.value.slice(0, 60)}`);
      }
    }
    page.addEventListener('click', (event) => event.preventDefault(), true);
    for (const element of all)
      kinds.forEach((kind) => element.dispatchEvent(new Event(kind, { bubbles: false, cancelable: true })));
    return { found, loaded: all.length > 20 };
  };
  const answers = [...document.querySelectorAll('iframe')].map((frame) => {
    try {
      return { name: frame.name, ...look(frame) };
    } catch (error) {
      return { name: frame.name, found: [], loaded: false };
    }
  });
  await new Promise((done) => setTimeout(done, 300));
  for (const answer of answers) {
    try {
      answer.fired = document.querySelector(`iframe[name="${answer.name}"]`).contentWindow.galleyFired === true;
    } catch (error) {
      answer.fired = false;
    }
  }
  return answers;
}

/** Opens the paths in frames, many in a tab, and hands each answer to `judge`; a lost tab is told as such. */
async function openAll(browser, base, paths, judge, asked = () => {}) {
  const batches = [];
  for (let at = 0; at < paths.length; at += framesInTab)
    batches.push(paths.slice(at, at + framesInTab));
  await Promise.all(Array.from({ length: tabs }, async () => {
    for (let batch = batches.shift(); batch; batch = batches.shift()) {
      const context = await browser.newContext();
      await context.addInitScript(() => {
        for (const name of ['alert', 'confirm', 'prompt', 'print'])
          window[name] = () => { window.galleyFired = true; };
      });
      const page = await context.newPage();
      page.on('request', (request) => asked(request.url()));
      page.on('dialog', (dialog) => dialog.dismiss().catch(() => {}));
      try {
        await page.goto(`${base}/frames?${batch.join('+')}`, { waitUntil: 'load', timeout: 60000 });
        (await page.evaluate(inspectFrames)).forEach(judge);
      } catch (error) {
        batch.forEach((name) => judge({ name, found: [], loaded: false, fired: false }));
      }
      await context.close();
    }
  }));
}

const browser = await launch();
const failures = [];
let opened = 0;
const own = new RegExp(`^${address}/(frames\\?.*|xss-[a-z0-9-]+\\.html|assets/(style|crane)\\.[a-z0-9.]+|favicon\\.ico)$`);
await openAll(browser, address, payloads.map((payload) => `${payload.id}.html`), ({ name, fired, found, loaded }) => {
  opened += loaded ? 1 : 0;
  if (!loaded)
    failures.push(`${name} did not load`);
  if (fired)
    failures.push(`${name} ran script`);
  found.forEach((what) => failures.push(`${name} holds ${what}`));
}, (request) => {
  if (!own.test(request))
    failures.push(`asked for ${request}`);
});
let controlFired = 0;
await openAll(browser, control.address, payloads.map((payload) => payload.id), ({ fired }) => { controlFired += fired ? 1 : 0; });
await browser.close();
server.close();
control.server.close();
failures.slice(0, 50).forEach((failure) => console.log(failure));
console.log(JSON.stringify({ payloads: payloads.length, opened, failures: failures.length, controlFired }));
const enough = Math.min(300, payloads.length / 20);
process.exit(failures.length > 0 || opened < payloads.length || controlFired < enough ? 1 : 0);
