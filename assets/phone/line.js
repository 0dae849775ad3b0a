// The line to the room: one MQTT connection over WebSocket that comes back by itself. Every attempt is a fresh client with
// nothing left over from the one before, so what is to be said again is decided by who uses the line, and nothing doubles.
// It knows topics and bytes only, not what they mean.

const AGAIN_MS = [1000, 3000];
const KICKED_WITHIN_MS = 10000;
const KICKS_UNTIL_NEW_ID = 3;
const REFUSED_CODES = [4, 5];

function line_address() {
  if (typeof house.broker === 'string' && /^wss?:\/\//.test(house.broker)) return house.broker;
  return (location.protocol === 'https:' ? 'wss://' : 'ws://') + location.host + '/mqtt';
}

// `who()` gives {id, user, password, will} anew for each attempt; `on` has up(), down(), refused(), message(topic, bytes, was_kept), kicked().
function line_open(topics, who, on) {
  let client = null, timer = 0, is_up = false, is_over = false, up_since = 0, kicks = 0;

  function attempt() {
    clearTimeout(timer);
    if (is_over || client) return;
    const {id, user, password, will} = who();
    const mine = mqtt.connect(line_address(), {clientId: id, username: user, password, protocolVersion: 4, clean: true,
      keepalive: 20, reconnectPeriod: 0, connectTimeout: 20000, resubscribe: false, queueQoSZero: false,
      timerVariant: 'native', will: will && {topic: will.topic, payload: will.payload, qos: 1, retain: false}});
    client = mine;
    mine.on('connect', () => {
      if (client !== mine) return;
      is_up = true;
      up_since = Date.now();
      mine.subscribe(topics, () => {});
      on.up();
    });
    mine.on('message', (topic, payload, packet) => { if (client === mine) on.message(topic, payload, packet.retain); });
    mine.on('error', (error) => ended(mine, REFUSED_CODES.includes(error.code)));
    mine.on('close', () => ended(mine, false));
  }

  function ended(mine, is_refused) {
    if (client !== mine) return;
    client = null;
    mine.end(true);
    if (is_up) {
      kicks = Date.now() - up_since < KICKED_WITHIN_MS ? kicks + 1 : 0;
      if (kicks >= KICKS_UNTIL_NEW_ID) { kicks = 0; on.kicked(); }
    }
    is_up = false;
    if (is_over) return;
    if (is_refused && on.refused()) { is_over = true; return; }
    on.down();
    timer = setTimeout(attempt, AGAIN_MS[0] + Math.random() * (AGAIN_MS[1] - AGAIN_MS[0]));
  }

  function wake() {
    if (document.visibilityState === 'visible' && !client) attempt();
  }
  window.addEventListener('online', wake);
  document.addEventListener('visibilitychange', wake);
  attempt();

  return {
    is_up: () => is_up,
    send(topic, message) {
      if (!is_up) return false;
      client.publish(topic, JSON.stringify(message), {qos: 1});
      return true;
    },
    // Ends the line in good order; the last will is then not carried out. `last` is said before, if it can be.
    close(topic, last) {
      is_over = true;
      clearTimeout(timer);
      window.removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', wake);
      const mine = client;
      client = null;
      if (!mine) return;
      if (is_up && last) mine.publish(topic, JSON.stringify(last), {qos: 1}, () => mine.end());
      else mine.end();
      setTimeout(() => mine.end(true), 1500);
      is_up = false;
    },
  };
}
