// What came over the air is believed only after it was looked at: size, kind and length of everything that is used. A
// message that is broken is as if it had not come; what is not known is left out. The rest of the page sees clean values only.

const STAGE_BYTES = 16384;
const DESK_BYTES = 262144;
const BEAT_BYTES = 256;
const STATES = ['open', 'paused', 'quiet', 'closed'];
const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

class Broken extends Error {}

function want(is_so) {
  if (!is_so) throw new Broken();
}

function text_of(value, most) {
  want(typeof value === 'string' && value.length <= most);
  return value.replace(/[\u0000-\u0009\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, ' ');
}

function id_of(value) {
  want(typeof value === 'string' && ID.test(value));
  return value;
}

function whole(value, most) {
  want(Number.isSafeInteger(value) && value >= 0 && value <= most);
  return value;
}

function list_of(value, most, each) {
  if (value === undefined) return [];
  want(Array.isArray(value) && value.length <= most);
  return value.map(each);
}

function object_of(value) {
  want(value !== null && typeof value === 'object' && !Array.isArray(value));
  return value;
}

function optional(value, each) {
  return value === undefined ? undefined : each(value);
}

function parsed(bytes, most) {
  want(bytes.length > 0 && bytes.length <= most);
  const message = object_of(JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes)));
  want(message.v === 1);
  return message;
}

function choice_of(value) {
  object_of(value);
  return {id: id_of(value.id), text: text_of(value.text, 200), more: optional(value.more, (more) => text_of(more, 400))};
}

const ITEM_OF = {
  choice: (item) => ({ask: text_of(item.ask ?? '', 400), choices: list_of(item.choices, 24, choice_of)}),
  scale: (item) => ({ask: text_of(item.ask ?? '', 400), choices: list_of(item.choices, 12, choice_of)}),
  words: (item) => ({ask: text_of(item.ask ?? '', 400), most: Math.min(140, whole(item.most ?? 140, 100000) || 140)}),
  'me-too': (item) => ({text: text_of(item.text, 400)}),
};

function item_of(item) {
  object_of(item);
  if (!Object.hasOwn(ITEM_OF, item.kind)) return null;
  return {id: id_of(item.id), kind: item.kind, ...ITEM_OF[item.kind](item)};
}

function breath_of(breath) {
  object_of(breath);
  want(Number.isFinite(breath.start));
  const turns = list_of(breath.turns, 400, (turn) => {
    want(Array.isArray(turn) && turn.length === 2);
    return turn.map((part) => { want(Number.isFinite(part) && part >= 500 && part <= 60000); return part; });
  });
  want(turns.length > 0);
  return {start: breath.start, turns, in_word: text_of(breath.in_word ?? '', 60), out_word: text_of(breath.out_word ?? '', 60)};
}

function letter_of(letter) {
  object_of(letter);
  const sentence = (value) => text_of(value, 400);
  return {greetings: list_of(letter.greetings, 24, sentence), partings: list_of(letter.partings, 24, sentence),
    parts: list_of(letter.parts, 12, (part) => ({asks: sentence(object_of(part).asks), cards: list_of(part.cards, 24, sentence)}))};
}

function card_of(card) {
  object_of(card);
  return {lines: list_of(card.lines, 24, (line) => text_of(line, 400)),
    sources: list_of(card.sources, 24, (line) => text_of(line, 600))};
}

function stage_of(bytes, room) {
  try {
    const m = parsed(bytes, STAGE_BYTES);
    want(m.room === room && STATES.includes(m.state));
    const items = list_of(m.items, 64, item_of).filter(Boolean);
    want(new Set(items.map((item) => item.id)).size === items.length);
    return {n: whole(m.n, Number.MAX_SAFE_INTEGER), state: m.state, lang: optional(m.lang, (lang) => text_of(lang, 35)), dir: m.dir,
      key: optional(m.key, (key) => { want(/^[0-9a-f]{16}$/.test(key)); return key; }),
      step: m.step === undefined || m.step === '' ? '' : id_of(m.step), at: whole(m.at ?? 0, 999),
      index: whole(m.index ?? 0, 999), of: whole(m.of ?? 0, 999), do: text_of(m.do ?? '', 32), title: text_of(m.title ?? '', 200),
      say: list_of(m.say, 32, (line) => text_of(line, 2000)), items,
      breath: optional(m.breath, breath_of), letter: optional(m.letter, letter_of), card: optional(m.card, card_of)};
  } catch {
    return null;
  }
}

function beat_of(bytes) {
  try {
    const m = parsed(bytes, BEAT_BYTES);
    want(Number.isFinite(m.t) && m.t >= 0);
    return m.t;
  } catch {
    return null;
  }
}

function desk_of(bytes) {
  try {
    const m = parsed(bytes, DESK_BYTES);
    want(STATES.includes(m.state));
    const count = (value) => whole(value ?? 0, 1e6);
    return {n: whole(m.n, Number.MAX_SAFE_INTEGER), state: m.state, index: count(m.index), of: count(m.of), title: text_of(m.title ?? '', 200),
      next: text_of(m.next ?? '', 200), notes: list_of(m.notes, 64, (note) => text_of(note, 4000)), minutes: count(m.minutes),
      elapsed: count(m.elapsed), phones: count(m.phones), answered: count(m.answered),
      held: list_of(m.held, 500, (held) => ({ref: whole(object_of(held).ref, Number.MAX_SAFE_INTEGER),
        text: text_of(held.text, 600), flags: count(held.flags)}))};
  } catch {
    return null;
  }
}
