// What this phone has answered, and the little queue through which it is said: at most four messages a second, of each
// answer only the newest, and after a new connection each answer of the step that is on once more. In memory only.

const SEND_GAP_MS = 260;

function answers_open() {
  const given = new Map();     // 'step|item' -> {step, item, k, value, sent_in}
  const waiting = new Set();
  let say = null, connection = 0, last_sent = -Infinity, timer = 0;

  function pump() {
    clearTimeout(timer);
    if (!say || !waiting.size) return;
    const wait = last_sent + SEND_GAP_MS - performance.now();
    if (wait > 0) { timer = setTimeout(pump, wait); return; }
    const key = waiting.values().next().value;
    waiting.delete(key);
    const answer = given.get(key);
    const value = answer.k === 'pick' ? {pick: answer.value} : {text: answer.value};
    if (say({v: 1, k: answer.k, step: answer.step, item: answer.item, ...value})) answer.sent_in = connection;
    last_sent = performance.now();
    pump();
  }

  return {
    given,
    give(step, item, k, value) {
      const key = step + '|' + item;
      given.set(key, {step, item, k, value, sent_in: 0});
      if (say) waiting.add(key);
      pump();
    },
    value: (step, item) => given.get(step + '|' + item)?.value,
    up(send) {
      say = send;
      connection += 1;
      waiting.clear();
      last_sent = performance.now();
      say({v: 1, k: 'here'});
    },
    here() { if (say) say({v: 1, k: 'here'}); },
    down() { say = null; clearTimeout(timer); },
    again(step) {
      for (const [key, answer] of given) if (answer.step === step && answer.sent_in !== connection) waiting.add(key);
      pump();
    },
    forget() { given.clear(); waiting.clear(); say = null; clearTimeout(timer); },
  };
}
