// A phone in a room: what it knows of the stage, what its owner answered, and how the one becomes a page for the other.
// What comes does not pull the page away from under somebody who is writing: it waits behind a button until they go along.

const REFUSALS_BEFORE_LEAVING = 3;
let room = null;

function room_enter({code, key, id, given}) {
  room = {code, key: key || '', id: id || new_id(), given_before: new Set(given || []), answers: answers_open(), drafts: new Map(),
    stage: null, shown: '', later: null, is_up: false, is_anew: true, was_in: false, refusals: 0, line: null, timer: 0};
  const mine = room;
  const topic = `room/${code}/stage`;
  lay_under(page(word('knock-title'), ...lines([word('knock-text')], 'say')), 'join');
  mine.timer = setInterval(() => { if (mine.is_up) room_remember(); }, 60000);
  mine.line = line_open([topic, topic + '/beat'], () => ({id: mine.id, user: mine.key ? 'scan' : 'phone', password: mine.key || code,
    will: {topic: room_topic(mine), payload: JSON.stringify({v: 1, k: 'gone'})}}), {
    up: () => { if (room === mine) room_up(); },
    down: () => { if (room === mine) room_down(); },
    refused: () => room === mine && room_refused(),
    kicked: () => { mine.id = new_id(); },
    message: (where, bytes, was_kept) => {
      if (room !== mine) return;
      if (where === topic) room_hear(stage_of(bytes, code), was_kept);
      else if (where === topic + '/beat') { const t = beat_of(bytes); if (t !== null) clock_beat(t); }
    },
  });
  document.body.classList.add('in-room');
}

function room_topic({code, id}) {
  return `room/${code}/from/${id}`;
}

function room_remember() {
  const given = Array.from(room.answers.given).filter(([, answer]) => answer.value !== '').map(([key]) => key);
  keep_write(room.id, room.code, room.key, Array.from(new Set([...room.given_before, ...given])).slice(0, 200));
}

function room_up() {
  Object.assign(room, {is_up: true, is_anew: true, was_in: true, refusals: 0});
  clock_reset();
  const {line, id, code} = room;
  room.answers.up((message) => line.send(room_topic({code, id}), message));
  room_remember();
  if (!room.stage) lay_under(page(word('wait-title'), ...lines([word('wait-1'), word('wait-2')], 'say')), 'wait');
  notices();
}

function room_down() {
  room.is_up = false;
  room.answers.down();
  if (!room.was_in) lay_under(page(word('away-title'), ...lines([word('away-text')], 'say')), 'join');
  notices();
}

function room_refused() {
  room.refusals += 1;
  if (room.was_in && room.refusals < REFUSALS_BEFORE_LEAVING) return false;
  const said = room.was_in ? word('join-over') : room.key ? word('join-old-key') : word('join-wrong');
  room_forget();
  go_to_join(said);
  return true;
}

// A first stage that was not kept by the broker means that the host came after this phone: it did not hear `here` yet.
function room_hear(stage, was_kept) {
  if (!stage || (!room.is_anew && stage.n <= room.stage.n)) return;
  const was_anew = room.is_anew;
  room.is_anew = false;
  room.stage = stage;
  if (stage.key) room.key = stage.key;
  if (stage.state === 'closed') { room_close(word('closed-title'), word('closed-text')); return; }
  room_remember();
  if (was_anew && !was_kept) room.answers.here();
  if (was_anew) room.answers.again(step_of(stage));
  speak(stage.lang, stage.dir);
  room_show(false);
}

function step_of(stage) {
  return stage.at > 0 ? `${stage.step}.${stage.at}` : stage.step;
}

function room_is_written_in() {
  const field = document.activeElement;
  return Boolean(field && places.under && places.under.contains(field) && is_typed_in(field) && field.value.trim() !== '' &&
    field.dataset.done !== 'true');
}

function room_show(is_wanted) {
  const {stage} = room;
  const {n, state, index, of, key, ...content} = stage;
  const shown = state === 'quiet' ? 'quiet' : JSON.stringify(content);
  room.is_behind = shown !== room.shown && state !== 'quiet' && !is_wanted && !places.over && room_is_written_in();
  if (shown !== room.shown && !room.is_behind) {
    room.shown = shown;
    breathe_stop();
    if (state === 'quiet') lay_under(page(word('quiet-title'), ...lines([word('quiet-text')], 'say')), 'quiet');
    else {
      const weather = stage.do === 'weather' && stage.items[0] && room.answers.value(step_of(stage), stage.items[0].id);
      lay_under(stage_page(stage), stage.do, weather);
    }
  }
  notices();
}

function stage_page(stage) {
  const step = step_of(stage);
  const key_of = (item) => step + '|' + item.id;
  const to = {
    value: (item) => room.answers.value(step, item.id),
    was_given: (item) => room.given_before.has(key_of(item)),
    draft: (item) => room.drafts.get(key_of(item)),
    keep_draft: (item, text) => room.drafts.set(key_of(item), text),
    give(item, kind, value, meaning) {
      room.given_before.delete(key_of(item));
      room.answers.give(step, item.id, kind, value);
      day_keep(key_of(item), item.kind === 'me-too' ? word('card-me-too') : item.ask || stage.title, meaning);
      if (stage.do === 'weather' && item.kind === 'choice') under_weather(value);
      room_remember();
    },
  };
  const items = stage.items.map((item) => item_element(item, to));
  if (stage.letter) letter_begin(step, stage.letter);
  if (stage.card) card_plan = stage.card;
  return page(stage.title, ...lines(stage.say, 'say'),
    stage.breath ? breathe_element(stage.breath) : null,
    items.length ? make('div', {class: 'items items-' + stage.items[0].kind}, items) : null,
    stage.letter ? letter_element() : null, stage.card ? card_element(stage.card) : null,
    items.length || stage.letter ? make('p', {class: 'hint watch'}, word('watch')) : null,
    !stage.letter && letter_has_words() ? button(word('letter-yours'), go_to_letter, {class: 'quiet-button'}) : null,
    stage.of ? path(stage) : null);
}

// How far the way is, as little windows: those behind and the one that is on are lit.
function path({index, of}) {
  return make('div', {class: 'path', 'aria-hidden': 'true'}, Array.from({length: Math.min(of, 24)}, (_, i) =>
    make('span', {class: i <= index ? 'lit' : ''})));
}

function notices() {
  const box = document.getElementById('notices');
  const said = !room || !room.was_in ? [] : [!room.is_up && ['away', word('away-notice')],
    room.stage && room.stage.state === 'paused' && ['paused', word('paused')], room.is_behind && ['behind', word('behind')]].filter(Boolean);
  const key = said.map(([name]) => name).join();
  if (box.dataset.key === key) return;
  box.dataset.key = key;
  box.replaceChildren(...said.map(([name, text]) => make('div', {class: 'notice ' + name}, make('p', {}, text),
    name === 'behind' ? button(word('go-along'), () => { room_show(true); focus_heading(places.under); }) : null)));
}

function room_forget() {
  if (room) { clearInterval(room.timer); room.answers.forget(); room.drafts.clear(); }
  room = null;
  breathe_stop();
  clock_reset();
  keep_forget();
  document.body.classList.remove('in-room');
  notices();
}

function room_close(title, text, last) {
  const {line} = room;
  line.close(room_topic(room), last);
  room_forget();
  take_over_away();
  lay_under(farewell_page(title, text, () => { letter_forget(); card_forget(); go_to_join(''); }), 'closed');
}

function room_leave() {
  if (room.was_in) room_close(word('left-title'), word('left-text'), {v: 1, k: 'gone'});
  else { room.line.close(); room_forget(); go_to_join(''); }
}
