// Hostile phones beside an innocent one, in the real room: hostile.mjs --program INNER-HOUSE [--measure]. One line per check. How
// long the innocent one waited is printed, and only held against a limit when it is measured, on a machine with nothing else to do.
import crypto from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import {check, holds, results, same, until} from './tools.mjs';
import {client_open, game_open, remote_open} from './game.mjs';
import {Phone, frame, packet, text} from './wire.mjs';

const program = path.resolve(process.argv[process.argv.indexOf('--program') + 1]);
const MEASURES = process.argv.includes('--measure');
const CONNECTIONS = 10000;
const game = await game_open(program);
const room = {port: Number(new URL(game.page).port), code: game.room, key: game.key};
const remote = await remote_open(game);
const innocent = new Phone(room, 1);
const memory_of = (pid) => Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
const first = {broker: game.broker_pid(), game: game.game_pid(), game_mb: memory_of(game.game_pid())};
const share = (list, of) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * of))];

await innocent.join();
while (remote.desk.title !== 'The weather inside') await remote.next();
await until(() => innocent.stage.do === 'weather', 'the weather on the innocent phone');

// While something happens, the innocent one goes on answering, as slowly as it may; how long its answers took.
async function beside(body) {
  const times = [];
  let busy = true;
  const work = body().finally(() => { busy = false; });
  for (let i = 0; busy || times.length < 3; i += 1) {
    times.push(await innocent.pick(i));
    await new Promise((go) => setTimeout(go, 300)); // it may not speak more often than four times a second
  }
  const what = await work;
  const slow = share(times, 0.95);
  holds((slow < 300 || !MEASURES) && !innocent.gone, `the innocent phone waited ${Math.round(slow)} ms${innocent.gone ? ' and lost its line' : ''}`);
  same([game.broker_pid(), game.game_pid()], [first.broker, first.game], 'the processes');
  return `innocent p95 ${Math.round(slow)} ms${what ? `, ${what}` : ''}`;
}

const outcome = (client) => new Promise((done) => { client.on('connect', () => done('in')); client.on('error', () => done('out')); client.on('close', () => done('out')); });
const phone_in = async () => { const client = client_open(game, 'scan', game.key); client.on('error', () => {}); await outcome(client); return client; };
const from = (client, id = client.options.clientId) => `room/${game.room}/from/${id}`;

await check('a flood of one phone, and of fifty, is cut', () => beside(async () => {
  const floods = await Promise.all([...Array(50)].map(phone_in));
  let sent = 0;
  for (let round = 0; round < 60; round += 1) {
    for (const client of floods) for (let i = 0; i < 20 && client.connected; i += 1, sent += 1) client.publish(from(client), `{"v":1,"k":"pick","step":"weather","item":"weather","pick":"rain"}`, {qos: 0});
    await new Promise((go) => setImmediate(go));
  }
  await until(() => floods.every((client) => !client.connected), 'the floods to be put out', 30000);
  for (const client of floods) client.end(true);
  return `${sent} messages`;
}));

await check('a phone that was put out is not let in again', async () => {
  const client = await phone_in();
  for (let i = 0; i < 600; i += 1) client.publish(from(client), 'x');
  await until(() => !client.connected, 'being put out', 20000);
  const again = client_open(game, 'scan', game.key, {clientId: client.options.clientId});
  again.on('error', () => {});
  same(await outcome(again), 'out', 'the same phone again');
  client.end(true); again.end(true);
});

await check('giant and malformed payloads do nothing', () => beside(async () => {
  const phones = [];
  for (const size of [1025, 16000, 17000, 1 << 20, 10 << 20]) {
    const client = await phone_in();
    client.publish(from(client), Buffer.alloc(size, 0x61), {qos: 0});
    phones.push(client);
  }
  const strange = ['', '{', '[]', 'null', '{"v":1}', '{"v":99,"k":"here"}', '{"v":1,"k":"say","step":"weather","item":"weather","text":{}}', '['.repeat(1000),
    '\u0000', '{"v":1,"k":"pick","step":"weather","item":"weather","pick":"<script>"}'];
  const client = await phone_in();
  for (const payload of strange) client.publish(from(client), payload, {qos: 0});
  client.publish(from(client), crypto.randomBytes(900), {qos: 0});
  await client.publishAsync(from(client), Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), {qos: 1});
  for (const one of [...phones, client]) one.end(true);
}));

await check('packets that are no MQTT end only who sent them', () => beside(async () => {
  for (let i = 0; i < 60; i += 1) {
    const socket = net.connect(room.port, '127.0.0.1');
    socket.on('error', () => {});
    await new Promise((go) => socket.once('connect', go));
    socket.write(`GET /mqtt HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: ${crypto.randomBytes(16).toString('base64')}\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: mqtt\r\n\r\n`);
    socket.write(frame(i % 3 ? crypto.randomBytes(100) : packet(0x10, Buffer.concat([text('MQTT'), crypto.randomBytes(30)]))));
    socket.end();
  }
}));

await check('nobody hears or writes what is not theirs', async () => {
  const spy = await phone_in();
  const heard = [];
  spy.on('message', (topic, bytes) => heard.push(topic));
  const wanted = ['#', '+/#', 'room/#', `room/${game.room}/#`, `room/${game.room}/from/+`, `room/${game.room}/desk`, `room/${game.room}/remote/+`, '$SYS/#', `room/+/stage`];
  for (const topic of wanted) await spy.subscribeAsync(topic, {qos: 1}).catch(() => {});
  const {index, phones} = remote.desk;
  const without_n = () => JSON.stringify({...innocent.stage, n: 0});
  const stage = without_n();
  for (const topic of [`room/${game.room}/stage`, `room/${game.room}/stage/beat`, `room/${game.room}/desk`, from(spy, innocent.id), `room/${game.room}/remote/${spy.options.clientId}`]) {
    const forged = JSON.stringify({v: 1, k: 'gone', n: 1e15, do: 'next', state: 'closed', room: game.room});
    await spy.publishAsync(topic, forged, {qos: 1, retain: topic.endsWith('stage')});
  }
  for (const [press, state] of [['pause', 'paused'], ['go', 'open']]) { // what came before these has been heard by now
    await remote.press(press);
    await until(() => remote.desk.state === state, state);
  }
  same([remote.desk.index, remote.desk.phones >= phones - 1, without_n() === stage], [index, true, true], 'the room');
  same(heard.filter((topic) => !topic.startsWith(`room/${game.room}/stage`)), [], 'what the spy heard');
  spy.end(true);
});

await check('a copied client id harms only whoever shares it', () => beside(async () => {
  const [one, two] = [await phone_in(), null];
  const copy = client_open(game, 'scan', game.key, {clientId: one.options.clientId});
  copy.on('error', () => {});
  same(await outcome(copy), 'in', 'the copy');
  one.end(true); copy.end(true);
  return two;
}));

await check('script in words stays words', async () => {
  while (remote.desk.title !== 'Moths at the attic window') await remote.next();
  const client = await phone_in();
  const script = '<img src=x onerror=alert(1)><script>alert(2)</script>';
  await client.publishAsync(from(client), JSON.stringify({v: 1, k: 'say', step: remote_step(), item: 'own', text: script}), {qos: 1});
  await until(() => remote.desk.held.some((one) => one.text === script), 'the script on the desk, as it is');
  client.end(true);
});
function remote_step() { return innocent.stage.step; }

await check(`${CONNECTIONS} connections from one address, idle, half open and slow, and phones still come in`, () => beside(async () => {
  const sockets = [];
  for (let i = 0; i < CONNECTIONS; i += 1) {
    const socket = net.connect(room.port, '127.0.0.1');
    socket.on('error', () => {});
    if (i % 3 === 1) socket.write('GET /mqtt HTTP/1.1\r\nHost: x\r\nUpg');
    if (i % 3 === 2) socket.write('G');
    sockets.push(socket);
    if (i % 50 === 49) await new Promise((go) => setTimeout(go, 5)); // or the kernel's queue is what is tested
  }
  const started = performance.now();
  const late = new Phone(room, 7);
  const joined = await Promise.race([late.join(), new Promise((go) => setTimeout(() => go(-1), 60000))]);
  const broker_mb = memory_of(game.broker_pid());
  for (const socket of sockets) socket.destroy();
  late.socket.destroy();
  holds(joined >= 0, 'no late phone came in');
  holds(broker_mb < 256, `the broker has ${broker_mb} MB`);
  return `late phone in after ${Math.round(performance.now() - started)} ms, broker ${Math.round(broker_mb)} MB`;
}));

const deaf = await Promise.all([...Array(40)].map(phone_in)); // before: making them keeps this program busy, not the broker
await check('phones that never read are no burden', () => beside(async () => {
  for (const client of deaf) { await client.subscribeAsync(`room/${game.room}/stage`, {qos: 1}); client.stream.pause?.(); client.stream.socket?._socket?.pause?.(); }
  for (let i = 0; i < 12; i += 1) { await remote.press(i % 2 ? 'go' : 'pause'); await until(() => remote.desk.state === (i % 2 ? 'open' : 'paused'), 'the state'); }
  const broker_mb = memory_of(game.broker_pid());
  for (const client of deaf) client.end(true);
  holds(broker_mb < 256, `the broker has ${broker_mb} MB`);
}));

await check('codes and PINs cannot be guessed at speed', async () => {
  const answered = {};
  for (const [user, secret] of [['phone', (i) => `GU${String(i).padStart(3, '3')}`], ['remote', (i) => String(100000 + i)]]) {
    for (let i = 0; i < 40; i += 1) {
      const client = client_open(game, user, secret(i));
      client.on('error', () => {});
      await outcome(client);
      client.end(true);
    }
    const right = client_open(game, user, user === 'phone' ? game.room : game.pin);
    right.on('error', () => {});
    answered[user] = await outcome(right);
    right.end(true);
  }
  same(answered, {phone: 'out', remote: 'out'}, 'even the right one has to wait now');
  const scan = client_open(game, 'scan', game.key);
  same(await outcome(scan), 'in', 'who read the square');
  scan.end(true);
});

await check('the game is no larger than it was', () => {
  const more = memory_of(game.game_pid()) - first.game_mb;
  holds(more < (MEASURES ? 48 : 400), `it grew by ${Math.round(more)} MB`); // a sanitizer keeps what was given back for a while
  return `${Math.round(more)} MB more`;
});

innocent.socket.destroy();
await remote.close();
await game.stop('SIGTERM');
game.clear();
console.log(`${results.passed} checks hold, ${results.failed} do not`);
process.exit(results.failed ? 1 : 0);
