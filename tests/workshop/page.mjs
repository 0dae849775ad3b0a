// Drives the phone page in a real browser against a real broker: page.mjs --page FOLDER [--shots FOLDER]. One line per
// check; the exit code is 0 when all hold. Nothing waits for a time, only for what it caused.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {broker_open} from './broker.mjs';
import {host_open} from './host.mjs';
import {browser_open} from './phones.mjs';
import {results} from './tools.mjs';
import {joining} from './joining.mjs';
import {answering} from './answering.mjs';
import {keeping} from './keeping.mjs';
import {looking} from './looking.mjs';
import {breathing} from './breathing.mjs';
import {steering} from './steering.mjs';

const argument = (name) => {
  const at = process.argv.indexOf('--' + name);
  return at < 0 ? '' : path.resolve(process.argv[at + 1]);
};
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1].split(',') : null;
const PARTS = {joining, answering, keeping, looking, breathing, steering};
const ROOM = {code: 'K7QX3', key: '9f3a5c7e12b4d680', pin: '402917', password: '0123456789abcdef0123456789abcdef'};
const HOUSE = '<script type="application/json" id="house">{}</script>';

// Nothing here takes that long; a test that hangs is a test that fails.
const LONGEST_MS = 8 * 60 * 1000;
setTimeout(() => { console.log('FAIL  the checks did not come to an end'); process.exit(1); }, LONGEST_MS).unref();

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'inner-house-phone-'));
const served = path.join(folder, 'page');
fs.mkdirSync(served);
const built = fs.readFileSync(path.join(argument('page'), 'index.html'), 'utf8');
// As the game does it: the one line is replaced as text.
const serve = (house) => fs.writeFileSync(path.join(served, 'index.html'), house ? built.replace(HOUSE, () => HOUSE.replace('{}', JSON.stringify(house).replace(/</g, '\\u003c'))) : built);
serve(null);
if (argument('shots')) fs.mkdirSync(argument('shots'), {recursive: true});

const broker = await broker_open(folder, served, ROOM);
const host = await host_open(broker, ROOM);
const browser = await browser_open();
try {
  for (const [name, part] of Object.entries(PARTS)) {
    if (!only || only.includes(name)) await part({browser, broker, host, serve, built, room: ROOM, shots: argument('shots')});
  }
} finally {
  await browser.close();
  await host.close();
  await broker.stop('SIGTERM');
  fs.rmSync(folder, {recursive: true});
}
console.log(`${results.passed} checks hold, ${results.failed} do not`);
process.exit(results.failed ? 1 : 0);
