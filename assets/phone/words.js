// The words of the page. All come from the strings of the house: the game puts its language into the placeholder of the
// page, and what is missing there falls back to the words that were built in. A word is text, never markup.

function block(id) {
  try {
    const value = JSON.parse(document.getElementById(id).textContent);
    return value && typeof value === 'object' ? value : {};
  } catch {
    return {};
  }
}

const house = block('house');
const built_in = block('words');
const house_words = house.words && typeof house.words === 'object' ? house.words : {};
const art = block('art');

function word(id, ...values) {
  const own = house_words['phone.' + id];
  const text = typeof own === 'string' ? own : built_in['phone.' + id];
  return String(text ?? id).replace(/\{(\d)\}/g, (all, i) => String(values[i] ?? ''));
}

const RIGHT_TO_LEFT = /^(ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)\b/;

function speak(lang, dir) {
  const root = document.documentElement;
  if (typeof lang === 'string' && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(lang)) {
    root.lang = lang;
    root.dir = dir === 'rtl' || dir === 'ltr' ? dir : RIGHT_TO_LEFT.test(lang) ? 'rtl' : 'ltr';
  }
}
