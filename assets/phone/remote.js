// The facilitator's remote: the desk as it lies on the laptop, and buttons that ask for what the laptop's keys do. It holds
// no state of the room of its own; after each press the next desk says what became of it.

const REMOTE_WAIT_MS = 1500;
let remote = null;   // {code, id, line, is_up, desk, desk_at, timer, view}

function remote_join(said, code) {
  const pin = {name: 'pin', label: word('pin'), hint: word('pin-hint'), fault: word('pin-short'),
    attributes: {class: 'code', inputmode: 'numeric', maxlength: 8, enterkeyhint: 'go'}, clean: (text) => text.replace(/\D/g, ''), is_whole: /^\d{6}$/};
  lay_under(join_page(word('remote-title'), said, [code_field(code), pin], word('join-go'), remote_enter), 'join');
}

function remote_enter(code, pin) {
  const id = new_id();
  remote = {code, id, line: null, is_up: false, is_anew: true, was_in: false, desk: null, desk_at: 0, timer: 0, view: null};
  const mine = remote;
  const desk = `room/${code}/desk`;
  lay_under(page(word('knock-title'), ...lines([word('knock-text')], 'say')), 'join');
  mine.line = line_open([desk], () => ({id, user: 'remote', password: pin, will: null}), {
    up: () => { Object.assign(mine, {is_up: true, is_anew: true, was_in: true}); remote_show(); },
    down: () => { mine.is_up = false; remote_show(); },
    kicked: () => {},
    refused: () => {
      if (remote !== mine) return true;
      remote_end();
      remote_join(word(mine.was_in ? 'join-over' : 'pin-wrong'), code);
      document.getElementById('pin').focus();
      return true;
    },
    message: (topic, bytes) => { if (remote === mine && topic === desk) remote_hear(bytes); },
  });
  mine.timer = setInterval(() => remote_clock(), 1000);
  document.body.classList.add('in-room');
}

function remote_end() {
  if (remote) { clearInterval(remote.timer); remote.line.close(); }
  remote = null;
  document.body.classList.remove('in-room');
}

function remote_leave() {
  remote_end();
  remote_join('', '');
}

function remote_hear(bytes) {
  const desk = bytes.length ? desk_of(bytes) : null;
  if (bytes.length === 0 || (desk && desk.state === 'closed')) {
    if (!remote.desk) return;
    remote_end();
    lay_under(farewell_page(word('closed-title'), word('remote-closed'), () => remote_join('', '')), 'closed');
    return;
  }
  if (!desk || (!remote.is_anew && desk.n <= remote.desk.n)) return;
  Object.assign(remote, {desk, desk_at: performance.now(), is_anew: false});
  remote_show();
}

function remote_ask(what, ref) {
  if (!remote.is_up) return;
  remote.line.send(`room/${remote.code}/remote/${remote.id}`, {v: 1, do: what, ...(ref === undefined ? {} : {ref})});
}

// A press counts once: the button rests until the desk has answered, or a moment has gone by.
function asking(what, label, kind) {
  const press = button(label, () => {
    if (press.getAttribute('aria-disabled') === 'true') return;
    press.setAttribute('aria-disabled', 'true');
    setTimeout(() => press.setAttribute('aria-disabled', String(!remote || !remote.is_up)), REMOTE_WAIT_MS);
    remote_ask(what);
  }, {class: kind, 'data-ask': what});
  return press;
}

function remote_view() {
  const part = (kind, tag) => make(tag || 'p', {class: kind});
  const view = {where: part('where'), clock: part('clock'), counts: part('counts'), next: part('next'), notes: part('notes', 'div'),
    state: part('remote-state'), held: part('held-list', 'ul'), held_title: make('h2', {}), title: make('h1', {tabindex: '-1'})};
  view.state.setAttribute('role', 'status');
  view.pause = asking('pause', word('remote-pause'));
  view.go = asking('go', word('remote-go'));
  view.page = make('section', {class: 'page remote'}, view.where, view.title, view.state, make('div', {class: 'meters'}, view.clock, view.counts),
    make('h2', {}, word('remote-notes')), view.notes, view.next,
    make('div', {class: 'remote-buttons', role: 'group', 'aria-label': word('remote-buttons')}, asking('back', word('remote-back')),
      asking('next', word('remote-next'), 'primary'), asking('skip', word('remote-skip')), view.pause, view.go, asking('quiet', word('remote-quiet'))),
    view.held_title, view.held);
  return view;
}

function set_text(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

function remote_show() {
  const {desk} = remote;
  if (!desk) {
    lay_under(page(word('remote-title'), ...lines([word(remote.is_up ? 'remote-waits' : 'away-text')], 'say')), 'remote');
    return;
  }
  const is_first = !remote.view;
  const view = remote.view = remote.view || remote_view();
  set_text(view.where, word('remote-where', Math.min(desk.index + 1, desk.of), desk.of));
  set_text(view.title, desk.title);
  set_text(view.state, !remote.is_up ? word('remote-away') : desk.state === 'paused' ? word('remote-paused') : desk.state === 'quiet' ? word('remote-is-quiet') : '');
  set_text(view.counts, word('remote-counts', desk.phones, desk.answered));
  set_text(view.next, desk.next ? word('remote-comes', desk.next) : '');
  if (view.notes.dataset.text !== desk.notes.join('\n')) {
    view.notes.dataset.text = desk.notes.join('\n');
    view.notes.replaceChildren(...lines(desk.notes, 'note'));
  }
  const is_stopped = desk.state !== 'open';
  const had_focus = [view.pause, view.go].includes(document.activeElement);
  view.pause.hidden = is_stopped;
  view.go.hidden = !is_stopped;
  for (const press of view.page.querySelectorAll('button')) press.setAttribute('aria-disabled', !remote.is_up);
  remote_held(view, desk.held);
  remote_clock();
  if (is_first || places.under !== view.page) lay_under(view.page, 'remote');
  else if (had_focus) (is_stopped ? view.go : view.pause).focus();
}

function remote_held(view, held) {
  set_text(view.held_title, word(held.length ? 'remote-held' : 'remote-none-held', held.length));
  const there = new Map(Array.from(view.held.children, (row) => [row.dataset.ref, row]));
  const rows = held.map(({ref, text, flags}) => there.get(String(ref)) || held_row(ref, text, flags));
  const focus_at = Array.from(view.held.children).findIndex((row) => row.contains(document.activeElement));
  for (const row of there.values()) if (!rows.includes(row)) row.remove();
  rows.forEach((row, i) => { if (view.held.children[i] !== row) view.held.insertBefore(row, view.held.children[i] || null); });
  if (focus_at >= 0 && !view.held.contains(document.activeElement)) {
    const row = rows[Math.min(focus_at, rows.length - 1)];
    if (row) row.querySelector('button').focus();
    else { view.held_title.tabIndex = -1; view.held_title.focus(); }
  }
}

function held_row(ref, text, flags) {
  const id = 'held-' + ref;
  const deciding = (what, label) => button(label, () => remote_ask(what, ref), {'aria-describedby': id});
  return make('li', {class: 'held', 'data-ref': String(ref)}, make('p', {id, class: 'held-text', dir: 'auto'}, text),
    flags ? make('p', {class: 'flags'}, word('remote-flags', flags)) : null,
    make('div', {class: 'after'}, deciding('approve', word('remote-approve')), deciding('reject', word('remote-reject'))));
}

function remote_clock() {
  if (!remote || !remote.view) return;
  const {desk, desk_at, view} = remote;
  const seconds = desk.elapsed + (desk.state === 'open' ? Math.floor((performance.now() - desk_at) / 1000) : 0);
  const shown = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  set_text(view.clock, desk.minutes ? word('remote-clock', shown, desk.minutes) : shown);
  view.clock.classList.toggle('past', desk.minutes > 0 && seconds >= desk.minutes * 60);
}
