// Phones: each a browser context of its own, with every request and every WebSocket frame written down.
import fs from 'node:fs';
import {need, until} from './tools.mjs';
const {chromium} = need('playwright-core');
const axe = fs.readFileSync(need.resolve('axe-core/axe.min.js'), 'utf8');
const EXPECTED_FAULTS = /WebSocket connection to|ERR_CONNECTION|net::ERR/;

export function browser_open() {
  return chromium.launch({executablePath: '/usr/bin/chromium', headless: true, args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu']});
}

export async function phone_open(browser, address, options = {}) {
  const context = await browser.newContext({viewport: {width: 390, height: 780}, acceptDownloads: true, deviceScaleFactor: options.shots ? 2 : 1,
    reducedMotion: options.still === false ? 'no-preference' : 'reduce', ...options.context});
  const page = await context.newPage();
  const phone = {context, page, requests: [], frames: [], faults: []};
  page.on('request', (request) => phone.requests.push(request.url() + ' ' + (request.postData() || '')));
  page.on('websocket', (socket) => socket.on('framesent', ({payload}) => phone.frames.push(Buffer.from(payload))));
  page.on('pageerror', (error) => phone.faults.push(String(error)));
  page.on('console', (line) => { if (line.type() === 'error' && !EXPECTED_FAULTS.test(line.text())) phone.faults.push(line.text()); });
  await page.goto(address);
  return phone;
}

export const heading = (phone) => phone.page.locator('main > section:not([hidden]) h1').textContent();
export const shows = (phone, title) => until(async () => await heading(phone) === title, `“${title}”`);
export const kept = (phone) => phone.page.evaluate(() => JSON.parse(sessionStorage.getItem('inner-house') || 'null'));
export const id_of = async (phone) => (await until(() => kept(phone), 'an id')).id;
export const press = (phone, name) => phone.page.getByRole('button', {name, exact: true}).click();

// How many PUBLISH packets a phone sent: everything it says about its owner is one. Frames may hold several packets, or parts.
export function published(phone) {
  const sent = Buffer.concat(phone.frames);
  let count = 0;
  for (let at = 0; at < sent.length;) {
    if (sent[at] >> 4 === 3) count += 1;
    let length = 0, shift = 0;
    do { at += 1; length |= (sent[at] & 127) << shift; shift += 7; } while (sent[at] & 128);
    at += 1 + length;
  }
  return count;
}

export async function traces(phone) {
  const stores = await phone.page.evaluate(() => [sessionStorage.length, localStorage.length, document.cookie.length]);
  return [...stores, (await phone.context.cookies()).length];
}

// Looked at in a window as tall as the page, so that the foot lies over nothing that a thumb could scroll out from under it.
export async function faults_for_axe(page) {
  const {width, height} = page.viewportSize();
  const tall = await page.evaluate(() => document.scrollingElement.scrollHeight);
  await page.setViewportSize({width, height: Math.max(height, tall + 400)});
  await page.evaluate(axe);
  const {violations} = await page.evaluate(() => window.axe.run(document, {resultTypes: ['violations'],
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}));
  await page.setViewportSize({width, height});
  return violations.map(({id, nodes}) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 120)).join(' / ')}`);
}

// What one can press and is smaller than 44 by 44, and whether anything sticks out at the side.
export function layout_faults(page) {
  return page.evaluate(() => {
    const faults = [];
    const root = document.scrollingElement;
    if (root.scrollWidth > root.clientWidth) faults.push(`scrolls sideways: ${root.scrollWidth} > ${root.clientWidth}`);
    for (const target of document.querySelectorAll('button, a, textarea, input:not([type=checkbox])')) {
      const {width, height, left, right} = target.getBoundingClientRect();
      if (!width) continue;
      if (width < 43.9 || height < 43.9) faults.push(`${target.outerHTML.slice(0, 80)} is ${Math.round(width)} x ${Math.round(height)}`);
      if (left < -0.5 || right > root.clientWidth + 0.5) faults.push(`${target.outerHTML.slice(0, 80)} sticks out`);
    }
    return faults;
  });
}
