// A tiny host in the place of the game: it says stages, beats and desks, and remembers what phones and remotes said.
import {need, until} from './tools.mjs';
const mqtt = need('mqtt');

export async function host_open(broker, {code, key, password}) {
  const client = mqtt.connect(`mqtt://127.0.0.1:${broker.host_port}`, {username: 'host', password, clientId: 'host', clean: true,
    reconnectPeriod: 100, protocolVersion: 4});
  let n = 0, beating = null, last = null;
  const heard = [];
  const kept = new Map();
  const started = performance.now();
  client.on('message', (topic, payload) => {
    const [, , from, id] = topic.split('/');
    const raw = payload.toString();
    heard.push({from, id, raw, message: JSON.parse(raw), at: performance.now()});
  });
  client.on('connect', () => {
    client.subscribe([`room/${code}/from/+`, `room/${code}/remote/+`], {qos: 1});
    for (const [name, text] of kept) client.publish(`room/${code}/${name}`, text, {qos: 1, retain: true});
  });
  await until(() => client.connected, 'the host');

  const host = {
    heard,
    clock: () => performance.now() - started,
    raw(name, payload, options = {qos: 1, retain: true}) {
      return new Promise((done) => client.publish(`room/${code}/${name}`, payload, options, done));
    },
    keep(name, message) {
      const text = JSON.stringify(message);
      kept.set(name, text);
      return host.raw(name, text);
    },
    next_n: () => ++n,
    stage(content) {
      last = {v: 1, room: code, key, n: ++n, lang: 'en', state: 'open', at: 0, index: 0, of: 9, say: [], items: [], ...content};
      return host.keep('stage', last);
    },
    last: () => last,
    desk: (content) => host.keep('desk', {v: 1, n: ++n, state: 'open', index: 2, of: 9, title: '', next: '', notes: [], minutes: 5,
      elapsed: 0, phones: 0, answered: 0, held: [], ...content}),
    beat: (late_ms = 0) => host.raw('stage/beat', JSON.stringify({v: 1, t: Math.round(host.clock() - late_ms)}), {qos: 0, retain: false}),
    // The beat is stamped now and comes up to 60 ms later, as it does over the air.
    beat_on(each_ms) {
      clearInterval(beating);
      beating = setInterval(() => {
        const t = Math.round(host.clock());
        setTimeout(() => host.raw('stage/beat', JSON.stringify({v: 1, t}), {qos: 0, retain: false}), Math.random() * 60);
      }, each_ms);
    },
    async closed() {
      await host.stage({state: 'closed', step: '', do: 'close', title: ''});
      kept.clear();
      await host.raw('stage', '');
      await host.raw('desk', '');
    },
    from: (id) => heard.filter((one) => one.id === id).map((one) => one.message),
    // What stands after all that was said: the newest of each answer.
    standing(id) {
      const now = {};
      for (const {step, item, pick, text, k} of host.from(id)) if (k === 'pick' || k === 'say') now[`${step}|${item}`] = pick ?? text;
      return now;
    },
    is_lit: (id) => host.from(id).filter(({k}) => k === 'here' || k === 'gone').at(-1)?.k === 'here',
    async close() {
      clearInterval(beating);
      await client.endAsync(true);
    },
  };
  return host;
}
