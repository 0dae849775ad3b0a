// A letter that never leaves the phone: it is in the fields and in one variable, not in storage, and nothing here knows the
// line. It goes out only when its writer presses: into a file, or to where the phone's own share sheet sends it.

let letter = null;   // {key, greeting, parts: [text], parting, plan}

function letter_begin(key, plan) {
  if (letter && (letter.key === key || letter_has_words())) return;
  letter = {key, plan, greeting: plan.greetings[0] || '', parts: plan.parts.map(() => ''), parting: plan.partings[0] || ''};
}

function letter_has_words() {
  return Boolean(letter) && letter.parts.some((part) => part.trim() !== '');
}

function letter_text() {
  return [letter.greeting, ...letter.parts, letter.parting].map((part) => part.trim()).filter(Boolean).join('\n\n');
}

function letter_forget() {
  letter = null;
}

function letter_element() {
  const {plan} = letter;
  const sheet = make('div', {class: 'sheet', 'aria-live': 'off', tabindex: '0', role: 'group', 'aria-label': word('letter-whole')});

  function show() {
    sheet.replaceChildren(...letter_text().split(/\n+/).filter(Boolean).map((line) => make('p', {}, line)));
    for (const press of box.querySelectorAll('.keep button')) press.setAttribute('aria-disabled', !letter_has_words());
  }

  function pick(id, title, texts, part) {
    if (!texts.length) return null;
    return make('fieldset', {class: 'item choice'}, make('legend', {}, title), make('div', {class: 'options'}, texts.map((text, i) => {
      const input = make('input', {type: 'radio', name: id, id: `${id}-${i}`});
      input.checked = letter[part] === text;
      const option = make('div', {class: 'option'}, input, drawing('lamp'), make('label', {for: `${id}-${i}`}, text));
      option.classList.toggle('lit', input.checked);
      input.addEventListener('change', () => {
        letter[part] = text;
        for (const other of box.querySelectorAll(`input[name="${id}"]`)) other.parentElement.classList.toggle('lit', other.checked);
        show();
      });
      return option;
    })));
  }

  function part_field(part, i) {
    const id = 'letter-part-' + i;
    const field = make('textarea', {id, rows: 4, autocomplete: 'off', maxlength: 4000});
    field.value = letter.parts[i];
    field.addEventListener('input', () => { letter.parts[i] = field.value; show(); });
    const cards = part.cards.map((card) => button(card, () => {
      field.value = [field.value.trim(), card].filter(Boolean).join(' ');
      letter.parts[i] = field.value;
      show();
      tell(word('letter-laid-down'));
    }, {class: 'card-line'}));
    return make('div', {class: 'item words'}, make('label', {for: id}, part.asks), field,
      cards.length ? make('p', {class: 'hint', id: id + '-cards'}, word('letter-cards')) : null,
      cards.length ? make('div', {class: 'card-lines', role: 'group', 'aria-labelledby': id + '-cards'}, cards) : null);
  }

  function when_written(action) {
    return () => { if (letter_has_words()) action(); };
  }

  const keep = make('div', {class: 'after keep'},
    button(word('letter-save'), when_written(() => hand_over(word('letter-file') + '.txt', 'text/plain;charset=utf-8', letter_text() + '\n'))),
    navigator.share ? button(word('letter-share'), when_written(() => navigator.share({text: letter_text()}).catch(() => {}))) : null);
  const box = make('div', {class: 'letter'}, make('p', {class: 'notice'}, word('letter-private')),
    pick('letter-greeting', word('letter-greeting'), plan.greetings, 'greeting'), plan.parts.map(part_field),
    pick('letter-parting', word('letter-parting'), plan.partings, 'parting'),
    make('h2', {}, word('letter-whole')), sheet, make('p', {class: 'hint'}, word('letter-keep')), keep);
  show();
  return box;
}
