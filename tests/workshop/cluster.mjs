// Beyond one machine: three nodes of an existing broker, the game on one, two hundred phones on another, the third killed in the
// middle: cluster.mjs --program INNER-HOUSE. No answer may be lost or be there twice. The broker is nats-server with JetStream
// and MQTT, as Debian has it; nothing in the game knows that it is not mosquitto.
import {execFileSync, spawn} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {check, free_port, holds, results, same, until} from './tools.mjs';
import {game_open, remote_open} from './game.mjs';
import {Phone} from './wire.mjs';

const program = path.resolve(process.argv[process.argv.indexOf('--program') + 1]);
const COUNT = 200;
const SAYING = 30;
const ROOM = {code: 'K7QX3', key: '9f3a5c7e12b4d680', pin: '402917', password: '0123456789abcdef0123456789abcdef'};
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'inner-house-cluster-'));
const file = (name) => path.join(folder, name);

// A certificate authority of this run, and one certificate for all nodes.
const openssl = (...words) => execFileSync('openssl', words, {stdio: 'ignore', cwd: folder});
fs.writeFileSync(file('names'), 'subjectAltName=IP:127.0.0.1\n');
openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'ca.key', '-out', 'ca.crt', '-days', '2', '-subj', '/CN=room');
openssl('req', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'node.key', '-out', 'node.csr', '-subj', '/CN=127.0.0.1');
openssl('x509', '-req', '-in', 'node.csr', '-CA', 'ca.crt', '-CAkey', 'ca.key', '-CAcreateserial', '-out', 'node.crt', '-days', '2', '-extfile', 'names');

const tls = `tls { cert_file: "${file('node.crt')}", key_file: "${file('node.key')}" }`;
const reads = (more = '') => `subscribe: ["room.*.stage", "room.*.stage.beat", "$MQTT.sub.>"${more}]`;
const user = (name, password, rights) => `{ user: "${name}", password: "${password}", permissions: { ${rights} } }`;
const rights = `accounts { ROOM { jetstream: enabled, users: [
  { user: "host", password: "${ROOM.password}" },
  ${user('phone', ROOM.code, `publish: ["room.*.from.>"], ${reads()}`)},
  ${user('scan', ROOM.key, `publish: ["room.*.from.>"], ${reads()}`)},
  ${user('remote', ROOM.pin, `publish: ["room.*.remote.>"], ${reads(', "room.*.desk"')}`)} ] }
  SYS { users: [ { user: "system", password: "${ROOM.password}" } ] } }
system_account: SYS`;

const nodes = [];
for (let i = 0; i < 3; i += 1) nodes.push({name: `node-${i + 1}`, client: await free_port(), route: await free_port(), mqtt: await free_port(), web: await free_port(), watch: await free_port()});
const routes = nodes.map(({route}) => `"nats://127.0.0.1:${route}"`).join(', ');
for (const node of nodes) {
  fs.writeFileSync(file(node.name), `server_name: ${node.name}
listen: "127.0.0.1:${node.client}"
http: "127.0.0.1:${node.watch}"
jetstream { store_dir: "${file(`${node.name}-store`)}", max_memory_store: 256MB, max_file_store: 512MB }
cluster { name: house, listen: "127.0.0.1:${node.route}", routes: [${routes}] }
mqtt { listen: "127.0.0.1:${node.mqtt}", ${tls} }
websocket { listen: "127.0.0.1:${node.web}", ${tls} }
${rights}
`);
  node.process = spawn('/usr/sbin/nats-server', ['-c', file(node.name)], {stdio: ['ignore', 'ignore', fs.openSync(file(`${node.name}.log`), 'w')]});
}
const healthy = async ({watch}) => (await fetch(`http://127.0.0.1:${watch}/healthz`)).ok;

fs.writeFileSync(file('password'), `${ROOM.password}\nroom ${ROOM.code} ${ROOM.key} ${ROOM.pin}\n`, {mode: 0o600});
let game, remote;
const room = {port: nodes[0].web, code: ROOM.code, key: ROOM.key, ca: fs.readFileSync(file('ca.crt'))};
const phones = [...Array(COUNT)].map((_, i) => new Phone(room, i));

await check('three nodes come together', () => until(async () => (await Promise.all(nodes.map(healthy))).every(Boolean), 'a cluster', 60000).then(() => ''));

await check('the game opens its room on the second node, with TLS and a password', async () => {
  game = await game_open(program, {more: ['--broker', `mqtts://127.0.0.1:${nodes[1].mqtt},127.0.0.1:${nodes[0].mqtt}`, '--broker-user', 'host',
    '--broker-password', file('password'), '--broker-ca', file('ca.crt'), '--page-url', 'https://room.example', '--out', file('index.html'),
    '--page-broker', `wss://127.0.0.1:${nodes[0].web}/mqtt`]});
  same([game.room, game.key, game.pin], [ROOM.code, ROOM.key, ROOM.pin], 'the room');
  holds(fs.readFileSync(file('index.html'), 'utf8').includes(`wss://127.0.0.1:${nodes[0].web}/mqtt`), 'the page does not know the broker');
  game.ws = `wss://127.0.0.1:${nodes[0].web}/mqtt`;
  game.ca = room.ca;
  remote = await remote_open(game);
});

await check(`${COUNT} phones come in on the first node`, async () => {
  const started = performance.now();
  for (let i = 0; i < COUNT; i += 20) await Promise.all(phones.slice(i, i + 20).map((phone) => phone.join()));
  await until(() => remote.desk.phones === COUNT, `${COUNT} windows (${remote.desk.phones})`, 60000);
  return `in ${Math.round(performance.now() - started)} ms`;
});

await check('half of them answer, the third node is killed, the others answer: none lost, none twice', async () => {
  while (remote.desk.title !== 'The weather inside') await remote.next();
  await until(() => phones.every(({stage}) => stage.do === 'weather'), 'the step on all phones', 30000);
  const half = phones.slice(0, COUNT / 2).map((phone, i) => phone.pick(i));
  nodes[2].process.kill('SIGKILL');
  await Promise.all([...half, ...phones.slice(COUNT / 2).map((phone, i) => phone.pick(i))]);
  await until(() => remote.desk.answered === COUNT, `${COUNT} answers (${remote.desk.answered})`, 60000);
});

await check('words are held, let through and stay decided', async () => {
  while (remote.desk.title !== 'Moths at the attic window') await remote.next();
  await until(() => phones.every(({stage}) => stage.do === 'thoughts'), 'the step on all phones', 30000);
  const {step} = phones[0].stage;
  await Promise.all(phones.slice(0, SAYING).map((phone, i) => phone.say({v: 1, k: 'say', step, item: 'own', text: `an invented line ${i}`})));
  await until(() => remote.desk.answered === SAYING, `${SAYING} words (${remote.desk.answered})`, 30000);
  const seen = new Set();
  while (seen.size < SAYING) {
    const one = await until(() => remote.desk.held.find(({ref}) => !seen.has(ref)), 'more words', 30000);
    seen.add(one.ref);
    await remote.press('approve', one.ref);
    await until(() => !remote.desk.held.some(({ref}) => ref === one.ref), 'it to be decided', 30000);
  }
  await Promise.all(phones.slice(0, SAYING).map((phone, i) => phone.say({v: 1, k: 'say', step, item: 'own', text: `an invented line ${i}`})));
  await phones[SAYING].pick(0);
  await until(() => remote.desk.answered === SAYING + 1, 'one more answer', 30000);
  same(remote.desk.held, [], 'what waits');
});

for (const phone of phones) phone.socket?.destroy();
if (remote) await remote.close();
if (game) { await game.stop('SIGTERM'); game.clear(); }
for (const {process: node} of nodes) {
  if (node.exitCode === null && node.signalCode === null) { const ended = new Promise((done) => node.once('exit', done)); node.kill('SIGKILL'); await ended; }
}
if (results.failed) for (const {name} of nodes) console.log(fs.readFileSync(file(`${name}.log`), 'utf8').split('\n').slice(-6).join('\n'));
fs.rmSync(folder, {recursive: true, force: true});
console.log(`${results.passed} checks hold, ${results.failed} do not`);
process.exit(results.failed ? 1 : 0);
