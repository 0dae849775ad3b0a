// The one thing that is kept, and for ten minutes only: which window on the hill this phone is. It lies in sessionStorage,
// which ends with the tab; after the room is closed or left, nothing is there. What a person wrote is never kept.

const KEEP_MS = 10 * 60 * 1000;
const KEEP_NAME = 'inner-house';
let keep_timer = 0;

function new_id() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return 'p-' + Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function keep_read() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEEP_NAME));
    if (kept && kept.until > Date.now() && kept.until <= Date.now() + KEEP_MS && /^p-[0-9a-f]{24}$/.test(kept.id) &&
        /^[A-Z0-9]{5}$/.test(kept.code) && /^([0-9a-f]{16})?$/.test(kept.key) && Array.isArray(kept.given)) return kept;
  } catch { /* a phone that keeps nothing for pages is as welcome as any */ }
  keep_forget();
  return null;
}

// `given` names the answers that were given (step and item), never what they were.
function keep_write(id, code, key, given) {
  try {
    sessionStorage.setItem(KEEP_NAME, JSON.stringify({id, code, key, given, until: Date.now() + KEEP_MS}));
  } catch { /* as above */ }
  clearTimeout(keep_timer);
  keep_timer = setTimeout(keep_forget, KEEP_MS);
}

function keep_forget() {
  clearTimeout(keep_timer);
  for (const store of ['sessionStorage', 'localStorage']) {
    try { window[store].clear(); } catch { /* as above */ }
  }
}
