// Many phones at once: load.mjs (--program INNER-HOUSE | --url WS --code CODE --key KEY) [--phones N] [--rounds N]. Joins them,
// has all answer at once, tells the stage to all, drops and brings back three in ten, and prints what it took as JSON.
import fs from 'node:fs';
import path from 'node:path';
import {until} from './tools.mjs';
import {game_open, remote_open} from './game.mjs';
import {Phone} from './wire.mjs';

const argument = (name, otherwise) => {
  const at = process.argv.indexOf('--' + name);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const COUNT = Number(argument('phones', '200'));
const AT_ONCE = Number(argument('at-once', '64')); // connections being made at any time

async function in_batches(list, most, body) {
  const results = [];
  let next = 0;
  await Promise.all([...Array(Math.min(most, list.length))].map(async () => {
    while (next < list.length) { const mine = next++; results[mine] = await body(list[mine], mine); }
  }));
  return results;
}

const share = (list, of) => Math.round([...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * of))] * 10) / 10;
const spread = (list) => ({p50: share(list, 0.5), p95: share(list, 0.95), worst: share(list, 1)});
const memory_of = (pid) => Math.round(Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);

const program = argument('program');
const game = program ? await game_open(path.resolve(program), {more: ['--measure', argument('times', '/dev/null')]}) : null;
const room = game ? {port: Number(new URL(game.page).port), code: game.room, key: game.key}
  : {port: Number(new URL(argument('url')).port), code: argument('code'), key: argument('key')};
const remote = game ? await remote_open(game) : null;
const measured = {phones: COUNT};

const phones = [...Array(COUNT)].map((_, i) => new Phone(room, i));
let started = performance.now();
measured.join_ms = spread(await in_batches(phones, AT_ONCE, (phone) => phone.join()));
measured.all_joined_s = Math.round(performance.now() - started) / 1000;

if (remote) {
  await until(() => remote.desk.phones === COUNT, `${COUNT} windows (${remote.desk.phones})`, 60000);
  while (remote.desk.title !== 'The weather inside') await remote.next();
  const n = () => phones.every(({stage}) => stage.do === 'weather');
  started = performance.now();
  await until(n, 'the step on all phones', 60000);
  const told = Math.min(...phones.map((phone) => phone.told));
  measured.stage_to_all_ms = Math.round(Math.max(...phones.map((phone) => phone.told)) - told);
  measured.answer_ms = spread(await Promise.all(phones.map((phone, i) => phone.pick(i))));
  await until(() => remote.desk.answered === COUNT, `${COUNT} answers (${remote.desk.answered})`, 60000);
  const dropped = phones.filter((_, i) => i % 10 < 3);
  for (const phone of dropped) phone.socket.destroy();
  await until(() => remote.desk.phones === COUNT - dropped.length, 'their windows to go out', 60000);
  measured.rejoin_ms = spread(await in_batches(dropped, AT_ONCE, (phone) => phone.join()));
  await Promise.all(dropped.map((phone) => phone.pick(phone.number)));
  await until(() => remote.desk.phones === COUNT, 'them to be back', 60000);
  measured.answers_after = remote.desk.answered;
  measured.game_mb = memory_of(game.game_pid());
  measured.broker_mb = memory_of(game.broker_pid());
}
for (const phone of phones) phone.socket.destroy();
if (game) {
  await remote.close();
  await game.stop('SIGTERM');
  game.clear();
}
console.log(JSON.stringify(measured));
process.exit(remote && measured.answers_after !== COUNT ? 1 : 0);
