// A whole meeting with the real game, the real broker and the real page: visit.mjs --program INNER-HOUSE. One line per check.
import fs from 'node:fs';
import path from 'node:path';
import {check, holds, results, same, until} from './tools.mjs';
import {browser_open, heading, kept, phone_open, traces} from './phones.mjs';
import {client_open, game_open, name_of, remote_open} from './game.mjs';

const program = path.resolve(process.argv[process.argv.indexOf('--program') + 1]);
const PHONES = 6;
const CANARY = 'quillwort on the sill739';

const game = await game_open(program);
const browser = await browser_open();
const remote = await remote_open(game);
const phones = [];
const heard = []; // everything that a client with a phone's rights can hear

const listener = client_open(game, 'phone', game.room, {reconnectPeriod: 300});
listener.on('connect', () => listener.subscribe([`room/${game.room}/stage`, `room/${game.room}/stage/beat`], {qos: 1}));
listener.on('message', (topic, bytes) => heard.push(String(bytes)));
listener.on('error', () => {});

const titles = async () => Promise.all(phones.map(heading));
const all_show = (title) => until(async () => (await titles()).every((found) => found === title), `“${title}” on every phone`);
const to_step = async (title) => { while (remote.desk.title !== title) await remote.next(); };

await check('phones join by code and by square, without a name', async () => {
  for (let i = 0; i < PHONES; i += 1) phones.push(await phone_open(browser, i % 2 ? game.scan : `${game.page}/#${game.room}`));
  await until(() => remote.desk.phones >= PHONES, 'windows for all');
  const first = await heading(phones[0]);
  await all_show(first);
});

await check('the remote leads, and every phone follows', async () => {
  await to_step('The weather inside');
  await all_show('The weather inside');
});

await check('answers reach the game, once each, and can be changed', async () => {
  for (const [i, {page}] of phones.entries()) await page.getByRole('radio').nth(i % 4).check({force: true});
  await until(() => remote.desk.answered === PHONES, 'six answers');
  await phones[0].page.getByRole('radio').nth(2).check({force: true});
  await phones[0].page.reload();
  await until(() => remote.desk.phones >= PHONES, 'the reloaded one');
  same(remote.desk.answered, PHONES, 'answers');
});

await check('own words wait for the facilitator and are on nobody else’s phone', async () => {
  await to_step('Moths at the attic window');
  await all_show('Moths at the attic window');
  const {page} = phones[1];
  await page.getByRole('textbox').first().fill(CANARY);
  await page.getByRole('button', {name: /^Hand/}).first().click();
  await until(() => remote.desk.held.length === 1, 'the words on the desk');
  same(remote.desk.held[0].text, CANARY, 'what waits');
  holds(!heard.some((line) => line.includes('quillwort')), 'somebody else heard it');
  for (const [i, phone] of phones.entries()) {
    if (i !== 1) holds(!(await phone.page.content()).includes('quillwort'), 'it is on another phone');
  }
});

await check('a wrong code and a wrong PIN are not let in, a phone hears no desk', async () => {
  for (const [user, secret] of [['phone', 'WRONG'], ['scan', '0000000000000000'], ['remote', '000000'], ['host', game.pin], ['', '']]) {
    const client = client_open(game, user, secret);
    const outcome = await new Promise((done) => { client.on('connect', () => done('in')); client.on('error', () => done('out')); client.on('close', () => done('out')); });
    await client.endAsync(true);
    same(outcome, 'out', `${user} with ${secret}`);
  }
  const granted = await listener.subscribeAsync([`room/${game.room}/desk`, '#'], {qos: 0}).catch((error) => error);
  holds(granted instanceof Error || granted.every(({qos}) => qos === 128), `granted ${JSON.stringify(granted)}`);
});

await check('the game is killed: the same room is back, nothing is lost and nothing twice', async () => {
  const {index, title} = remote.desk;
  const [was, before] = [game.game_pid(), game.opened.length];
  const started = Date.now();
  remote.forget();
  process.kill(was, 'SIGKILL');
  await until(() => game.opened.length > before, 'the room again', 15000);
  const back = Date.now() - started;
  same(game.opened.at(-1), game.opened[0], 'code, address and PIN');
  await until(() => remote.desk.phones >= PHONES, 'the phones', 15000);
  const whole = Date.now() - started;
  same([remote.desk.index, remote.desk.title], [index, title], 'the page');
  same(remote.desk.held.map(({text}) => text), [CANARY], 'what waits');
  holds(back < 10000 && whole < 15000, `took ${back} and ${whole} ms`);
  return `room after ${back} ms, phones after ${whole} ms`;
});

await check('the broker is killed: another takes its place, phones come back', async () => {
  const was = game.broker_pid();
  remote.forget();
  process.kill(was, 'SIGKILL');
  await until(() => game.broker_pid() && game.broker_pid() !== was, 'another broker');
  await until(() => remote.desk.phones >= PHONES, 'everybody', 20000);
  same(remote.desk.held.length, 1, 'what waits');
});

await check('what was let through is off the list, and stays decided over a fall', async () => {
  await remote.press('approve', remote.desk.held[0].ref);
  await until(() => remote.desk.held.length === 0, 'an empty list');
  const before = game.opened.length;
  remote.forget();
  process.kill(game.game_pid(), 'SIGKILL');
  await until(() => game.opened.length > before && remote.desk.phones >= PHONES, 'the room again', 20000);
  same(remote.desk.held.length, 0, 'words that wait');
});

await check('pause, quiet, back and skip are there from the remote', async () => {
  for (const [press, state] of [['pause', 'paused'], ['go', 'open'], ['quiet', 'quiet'], ['go', 'open']]) {
    await remote.press(press);
    await until(() => remote.desk.state === state, state);
  }
  const {index} = remote.desk;
  await remote.press('skip');
  await until(() => remote.desk.index > index, 'a later page');
  await remote.press('back');
  await until(() => remote.desk.index < remote.desk.of - 1, 'an earlier page');
});

await check('the room closes: no storage on phones, no process, no folder, no word on the disk', async () => {
  const [was, broker] = [game.game_pid(), game.broker_pid()];
  await game.stop('SIGTERM');
  for (const phone of phones) same(await until(async () => { const found = await traces(phone); return found.every((n) => n === 0) && found; }, 'empty storage'), [0, 0, 0, 0], 'traces');
  same(await kept(phones[0]), null, 'kept');
  holds(name_of(was) !== 'inner-house' && name_of(broker) !== 'mosquitto', 'a process is left');
  const found = [];
  for (const entry of fs.readdirSync(game.folder, {recursive: true, withFileTypes: true})) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    found.push(path.relative(game.folder, file));
    holds(!fs.readFileSync(file).includes('quillwort'), `the words are in ${file}`);
  }
  holds(!found.some((name) => name.includes('room')), `left over: ${found}`);
});

await check('no page made a mistake on the way', () => same(phones.flatMap(({faults}) => faults), [], 'faults'));

await remote.close();
await listener.endAsync(true);
await browser.close();
await game.stop('SIGKILL');
game.clear();
console.log(`${results.passed} checks hold, ${results.failed} do not`);
process.exit(results.failed ? 1 : 0);
