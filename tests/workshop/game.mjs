// The real game with its room, on the loopback and without a display: started, steered as its facilitator would (by the remote),
// killed and looked after.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {spawn} from 'node:child_process';
import {need, until} from './tools.mjs';
const mqtt = need('mqtt');

const alive = (pid) => { try { process.kill(pid, 0); return true; } catch { return false; } };

// Below a process, by the kernel's own list.
export function children_of(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
  } catch { return []; }
}
export const name_of = (pid) => { try { return fs.readFileSync(`/proc/${pid}/comm`, 'utf8').trim(); } catch { return ''; } };

export async function game_open(program, {plan = 'workshop-45', more = [], folder = fs.mkdtempSync(path.join(os.tmpdir(), 'inner-house-visit-'))} = {}) {
  const environment = {...process.env, HOME: folder, XDG_RUNTIME_DIR: folder, SDL_VIDEODRIVER: 'dummy', SDL_AUDIODRIVER: 'dummy',
    ASAN_OPTIONS: 'detect_leaks=0'};
  const child = spawn(program, ['workshop', '--plan', plan, '--address', '127.0.0.1', '--data', path.join(folder, 'data'), '--size', '1920x1080', ...more],
    {env: environment, stdio: ['ignore', 'pipe', 'pipe']});
  const game = {child, folder, out: '', err: '', opened: []};
  let line = {};
  child.stdout.on('data', (bytes) => {
    game.out += bytes;
    for (const found of String(bytes).split('\n')) {
      const [name, value] = found.split(' ');
      if (['room', 'page', 'scan', 'pin'].includes(name)) line[name] = value;
      if (name === 'pin') { game.opened.push(line); Object.assign(game, line); line = {}; }
    }
  });
  child.stderr.on('data', (bytes) => { game.err += bytes; });
  await until(() => game.opened.length > 0 || child.exitCode !== null, 'an open room', 60000);
  if (!game.opened.length) throw new Error(`the room does not open: ${game.err}`);
  game.ws = game.page.replace('http', 'ws') + '/mqtt';
  game.key = game.scan.split('.').pop();
  // The supervising process, the game under it, the broker under that.
  game.game_pid = () => children_of(child.pid)[0];
  game.broker_pid = () => children_of(game.game_pid()).find((pid) => name_of(pid) === 'mosquitto');
  game.ended = new Promise((done) => child.once('exit', done));
  game.stop = async (signal = 'SIGTERM') => { if (alive(child.pid) && child.exitCode === null) child.kill(signal); await game.ended; };
  game.clear = () => fs.rmSync(folder, {recursive: true, force: true});
  return game;
}

// A client as any program could be one.
export function client_open(game, user, password, options = {}) {
  const id = options.clientId ?? `p-${[...Array(24)].map(() => Math.floor(Math.random() * 16).toString(16)).join('')}`;
  return mqtt.connect(game.ws, {username: user, password, clientId: id, protocolVersion: 4, clean: true, keepalive: 20, connectTimeout: 8000,
    reconnectPeriod: 0, ca: game.ca, ...options, clientId: id});
}

// The facilitator's remote: what its desk says, and a way to press.
export async function remote_open(game) {
  const remote = {desk: null, desks: 0};
  const client = client_open(game, 'remote', game.pin, {reconnectPeriod: 300});
  client.on('connect', () => client.subscribe([`room/${game.room}/desk`], {qos: 1}));
  client.on('message', (topic, bytes) => { if (bytes.length) { remote.desk = JSON.parse(bytes); remote.desks += 1; } });
  client.on('error', () => {});
  remote.press = (what, ref) => new Promise((done, fail) => client.publish(`room/${game.room}/remote/${client.options.clientId}`,
    JSON.stringify({v: 1, do: what, ...(ref === undefined ? {} : {ref})}), {qos: 1}, (error) => (error ? fail(error) : done())));
  // What was said before does not count any more.
  remote.forget = () => { remote.desk = {phones: -1, index: -1, held: []}; };
  remote.close = () => client.endAsync(true);
  await until(() => remote.desk, 'the desk');
  remote.at = (index) => until(() => remote.desk.index === index, `page ${index} on the desk`);
  // Presses next until the page that does this is on, as far as the phones were told.
  remote.next = async () => { const {index} = remote.desk; await remote.press('next'); await remote.at(index + 1); };
  return remote;
}
