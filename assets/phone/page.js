// The door: which room, by typing or from the part of the address that no server sees, and what the three buttons at the
// foot do. This is the last part of the page; it starts everything.

function go_to_join(said, code) {
  lay_under(join_page(word('join-title'), said, [code_field(code)], word('join-go'), (typed) => room_enter({code: typed}),
    ...lines([word('join-promise')], 'hint'),
    make('p', {class: 'aside'}, make('a', {href: '#remote'}, word('remote-link')))), 'join');
  const field = document.getElementById('code');
  if (said && !places.over) field.focus();
}

// #CODE, #CODE.KEY or #remote; what was read is taken out of the address, so that the history of the phone has no key.
function from_address() {
  const found = /^#([A-Za-z0-9]{5})(?:\.([0-9a-f]{16}))?$/.exec(location.hash);
  const is_remote = location.hash === '#remote';
  if (found) history.replaceState(null, '', location.pathname + location.search);
  return is_remote ? 'remote' : found && {code: found[1].toUpperCase(), key: found[2] || ''};
}

function start() {
  const asked = from_address();
  const kept = keep_read();
  if (asked === 'remote') remote_join('', kept ? kept.code : '');
  else if (asked && kept && kept.code === asked.code) room_enter({...kept, key: asked.key || kept.key});
  else if (asked) room_enter(asked);
  else if (kept) room_enter(kept);
  else go_to_join('');
}

function set_up_foot() {
  const foot = document.getElementById('foot');
  const entry = (name, press) => {
    const pressed = button('', press, {id: 'go-' + name});
    pressed.append(drawing('icon-' + name), make('span', {}, word('foot-' + name)));
    return pressed;
  };
  foot.setAttribute('aria-label', word('foot'));
  foot.append(entry('porch', go_to_porch), entry('help', go_to_help), entry('leave', () => (room ? room_leave() : remote_leave())));
}

window.addEventListener('hashchange', () => {
  const asked = from_address();
  if (!asked) return;
  if (room) { room.line.close(room_topic(room), {v: 1, k: 'gone'}); room_forget(); }
  remote_end();
  take_over_away();
  if (asked === 'remote') remote_join('', '');
  else room_enter(asked);
});
window.addEventListener('pagehide', () => { if (room && room.is_up) room_remember(); });

document.title = word('page-title');
speak(house.lang, house.dir);
set_up_foot();
start();
