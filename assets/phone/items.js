// What can be answered on a phone: one of several, one of few in order, own words, and a light that says "me too". Each is
// a plain form control that says what became of the answer, and each answer can be changed or taken back.

// `to` is what an item needs of the room: value(item), was_given(item), give(item, kind, value, meaning).

function item_element(item, to) {
  return {choice: one_of, scale: one_of, words: own_words, 'me-too': me_too}[item.kind](item, to);
}

function one_of(item, to) {
  const name = 'item-' + item.id;
  const state = make('p', {class: 'state', id: name + '-state'});
  const back = button(word('take-back'), () => {
    for (const input of group.querySelectorAll('input')) input.checked = false;
    to.give(item, 'pick', '', '');
    show('');
    group.querySelector('input').focus();
    tell(word('taken-back'));
  }, {class: 'quiet-button'});

  function show(picked) {
    for (const option of group.querySelectorAll('.option')) option.classList.toggle('lit', option.dataset.id === picked);
    state.textContent = picked ? word('picked') : to.was_given(item) && picked === undefined ? word('given-before') : '';
    back.hidden = !(picked || (picked === undefined && to.was_given(item)));
    state.hidden = back.hidden;
  }

  const options = item.choices.map((choice, i) => {
    const input = make('input', {type: 'radio', name, id: `${name}-${i}`, 'aria-describedby': choice.more ? `${name}-${i}-more` : null});
    input.addEventListener('change', () => {
      to.give(item, 'pick', choice.id, choice.text);
      show(choice.id);
    });
    input.checked = to.value(item) === choice.id;
    return make('div', {class: 'option', 'data-id': choice.id},
      input, drawing('lamp'),
      make('label', {for: `${name}-${i}`}, choice.text),
      choice.more ? make('span', {class: 'more', id: `${name}-${i}-more`}, choice.more) : null);
  });
  const group = make('fieldset', {class: 'item ' + item.kind, 'data-item': item.id},
    make('legend', {class: item.ask ? '' : 'unseen'}, item.ask || word('choose')), make('div', {class: 'options'}, options),
    make('div', {class: 'after'}, state, back));
  show(to.value(item));
  return group;
}

function own_words(item, to) {
  const name = 'item-' + item.id;
  const field = make('textarea', {id: name, rows: 3, 'aria-describedby': `${name}-left ${name}-state`, autocomplete: 'off',
    placeholder: ' '});
  const left = make('p', {class: 'left', id: name + '-left'});
  const state = make('p', {class: 'state', id: name + '-state', role: 'status'});
  const back = button(word('take-back'), take_back, {class: 'quiet-button'});
  const hand = button(word('hand-in'), hand_in, {class: 'primary'});
  let was_taken_back = false;

  function length() { return Array.from(field.value.trim()).length; }

  function show() {
    const handed = to.value(item) || (to.value(item) === undefined && to.was_given(item) ? null : '');
    const over = length() - item.most;
    left.textContent = over > 0 ? word('words-over', over) : word('words-left', item.most - length());
    left.classList.toggle('over', over > 0);
    field.setAttribute('aria-invalid', over > 0);
    field.dataset.done = field.value.trim() === (handed ?? '');
    hand.setAttribute('aria-disabled', over > 0 || length() === 0 || field.value.trim() === handed);
    back.hidden = handed === '';
    state.textContent = handed === null ? word('given-before')
      : handed !== '' ? word(field.value.trim() === handed ? 'handed-in' : 'handed-in-other')
      : was_taken_back ? word('taken-back') : word('not-sent');
    box.classList.toggle('handed', handed !== '');
  }

  function hand_in() {
    if (hand.getAttribute('aria-disabled') === 'true') return;
    const text = field.value.trim().replace(/[\u0000-\u001f\u007f]+/g, ' ');
    field.value = text;
    was_taken_back = false;
    to.give(item, 'say', text, text);
    show();
  }

  function take_back() {
    was_taken_back = true;
    to.give(item, 'say', '', '');
    show();
    field.focus();
  }

  field.value = to.draft(item) ?? to.value(item) ?? '';
  field.addEventListener('input', () => { to.keep_draft(item, field.value); show(); });
  const box = make('div', {class: 'item words', 'data-item': item.id},
    make('label', {for: name}, item.ask || word('own-words')), make('p', {class: 'hint'}, word('words-hint')),
    field, left, make('div', {class: 'after'}, hand, back), state);
  show();
  return box;
}

function me_too(item, to) {
  const state = make('span', {class: 'me-too-state', 'aria-hidden': 'true'});
  const press = make('button', {type: 'button', class: 'me-too', 'data-item': item.id}, drawing('window'),
    make('span', {class: 'me-too-text'}, item.text), state);
  function show(lit) {
    press.setAttribute('aria-pressed', lit);
    state.textContent = lit ? word('me-too-lit') : word('me-too-unlit');
  }
  press.addEventListener('click', () => {
    const lit = press.getAttribute('aria-pressed') !== 'true';
    to.give(item, 'pick', lit ? 'yes' : '', lit ? item.text : '');
    show(lit);
  });
  show(to.value(item) === 'yes');
  return press;
}
