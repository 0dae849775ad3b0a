// A real mosquitto as the game starts it: the page and WebSocket on one port, the host on another, rights by user and topic.
import {execFileSync, spawn} from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import {free_port, until} from './tools.mjs';

function answers(port) {
  return new Promise((done) => {
    const socket = net.connect(port, '127.0.0.1', () => { socket.destroy(); done(true); });
    socket.on('error', () => done(false));
  });
}

export async function broker_open(folder, page, {code, key, pin, password}) {
  const [port, host_port] = [await free_port(), await free_port()];
  const file = (name) => path.join(folder, name);
  fs.writeFileSync(file('passwords'), '');
  fs.chmodSync(file('passwords'), 0o600);
  for (const [user, secret] of [['host', password], ['phone', code], ['scan', key], ['remote', pin]]) {
    execFileSync('mosquitto_passwd', ['-b', file('passwords'), user, secret], {stdio: 'ignore'});
  }
  const reads = (user, more = '') => `user ${user}\ntopic read room/${code}/stage\ntopic read room/${code}/stage/beat\n${more}`;
  fs.writeFileSync(file('rights'), `user host\ntopic readwrite room/#\n${reads('phone')}${reads('scan')}` +
    `${reads('remote', `topic read room/${code}/desk\ntopic write room/${code}/remote/+\n`)}pattern write room/${code}/from/%c\n`);
  fs.writeFileSync(file('mosquitto.conf'), `${process.getuid() === 0 ? 'user root\n' : ''}persistence false\nlog_dest none\n` +
    `per_listener_settings false\nallow_anonymous false\npassword_file ${file('passwords')}\nacl_file ${file('rights')}\n` +
    `listener ${port} 127.0.0.1\nprotocol websockets\nhttp_dir ${page}\nlistener ${host_port} 127.0.0.1\n`);

  let child = null;
  const broker = {
    port, host_port, address: `http://127.0.0.1:${port}/`,
    async start() {
      child = spawn('/usr/sbin/mosquitto', ['-c', file('mosquitto.conf')], {stdio: 'ignore'});
      await until(async () => await answers(port) && await answers(host_port), 'the broker');
    },
    async stop(signal = 'SIGKILL') {
      if (!child) return;
      const ended = new Promise((done) => child.once('exit', done));
      child.kill(signal);
      await ended;
      child = null;
    },
  };
  await broker.start();
  return broker;
}
