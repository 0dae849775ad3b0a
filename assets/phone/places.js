// The pages a person can be on, one in front of the other: what is going on lies under, and the porch, the help page or the
// own letter lie over it. Opening or closing what lies over says nothing to anybody and changes nothing under it.

const places = {under: null, under_scene: 'join', weather: '', over: null, over_scene: '', opener: null};

function place_draw() {
  const main = document.getElementById('main');
  for (const part of [places.under, places.over]) if (part && part.parentElement !== main) main.append(part);
  for (const part of Array.from(main.children)) if (part !== places.under && part !== places.over) part.remove();
  places.under.hidden = Boolean(places.over);
  document.body.dataset.over = places.over ? places.over_scene : '';
  scene_show(places.over ? places.over_scene : places.under_scene, places.over ? '' : places.weather);
}

function focus_heading(part) {
  window.scrollTo(0, 0);
  part.querySelector('h1').focus({preventScroll: true});
}

// Lays `part` under; the heading is focused unless something lies over it or the focus is on what stays.
function lay_under(part, scene, weather) {
  const had_focus = !document.activeElement || document.activeElement === document.body ||
    (places.under && places.under.contains(document.activeElement));
  places.under = part;
  places.under_scene = scene;
  places.weather = weather || '';
  place_draw();
  if (places.over) return;
  if (had_focus) focus_heading(part);
  else tell(part.querySelector('h1').textContent);
}

function under_weather(weather) {
  places.weather = weather;
  if (!places.over) scene_show(places.under_scene, weather);
}

function lay_over(part, scene) {
  if (!places.over) places.opener = document.activeElement;
  places.over = part;
  places.over_scene = scene;
  place_draw();
  focus_heading(part);
}

function take_over_away() {
  if (!places.over) return;
  places.over = null;
  place_draw();
  const {opener} = places;
  if (opener && opener.isConnected && opener !== document.body && !opener.closest('[hidden]')) opener.focus();
  else focus_heading(places.under);
}

function page(title, ...parts) {
  return make('section', {class: 'page'}, make('h1', {tabindex: '-1'}, title), ...parts);
}

function back_button() {
  return button(word('back'), take_over_away, {class: 'primary'});
}

function go_to_porch() {
  lay_over(page(word('porch-title'), ...lines([word('porch-1'), word('porch-2'), word('porch-3')], 'say'),
    make('div', {class: 'after'}, back_button(), button(word('porch-help'), go_to_help))), 'porch');
}

function help_list() {
  const known = Array.isArray(house.help) ? house.help.slice(0, 100) : [];
  const entries = known.filter((line) => line && ['region', 'name', 'reach'].every((part) => typeof line[part] === 'string'));
  if (!entries.length) return lines([word('help-none')], 'say');
  return [make('dl', {class: 'help'}, entries.map(({region, name, reach, hours}) => make('div', {},
    make('dt', {}, make('span', {class: 'region'}, region), ' ', name),
    make('dd', {}, /^\+?[0-9][0-9 ()/-]{1,20}$/.test(reach) ? make('a', {href: 'tel:' + reach.replace(/[^0-9+]/g, '')}, reach) : reach),
    typeof hours === 'string' && hours ? make('dd', {class: 'hours'}, hours) : null)))];
}

function go_to_help() {
  lay_over(page(word('help-title'), ...lines([word('help-1'), word('help-2')], 'say'), ...help_list(),
    make('p', {class: 'hint'}, word('help-unseen')), make('div', {class: 'after'}, back_button())), 'help');
}

function go_to_letter() {
  lay_over(page(word('letter-yours'), letter_element(), make('div', {class: 'after'}, back_button())), 'letter');
}

function go_to_card() {
  lay_over(page(word('card-yours'), card_element(card_plan), make('div', {class: 'after'}, back_button())), 'card');
}

// What a person made can still be taken along from here; it is in the memory of this page and nowhere else.
function farewell_page(title, text, again) {
  return page(title, ...lines([text, word('forgotten')], 'say'), make('div', {class: 'after'},
    letter_has_words() ? button(word('letter-yours'), go_to_letter) : null,
    card_plan ? button(word('card-yours'), go_to_card) : null,
    button(word('join-another'), again, {class: 'quiet-button'})));
}

// `fields` are {name, label, hint, attributes, clean, is_whole}; `go` gets their clean values once all are whole.
function join_page(title, said, fields, submit, go, ...more) {
  const fault = make('p', {class: 'fault', role: 'alert', id: 'join-fault'}, said || '');
  const inputs = fields.map((field) => make('input', {id: field.name, name: field.name, type: 'text', autocomplete: 'off', spellcheck: 'false',
    'aria-describedby': `${field.name}-hint join-fault`, required: true, ...field.attributes}));
  const form = make('form', {class: 'join', novalidate: true}, fields.map((field, i) => make('div', {class: 'item'},
    make('label', {for: field.name}, field.label), inputs[i], make('p', {class: 'hint', id: field.name + '-hint'}, field.hint))),
    fault, make('button', {type: 'submit', class: 'primary'}, submit));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const values = fields.map((field, i) => field.clean(inputs[i].value));
    const wrong = fields.findIndex((field, i) => !field.is_whole.test(values[i]));
    for (const [i, input] of inputs.entries()) input.setAttribute('aria-invalid', i === wrong);
    fault.textContent = wrong < 0 ? '' : fields[wrong].fault;
    if (wrong < 0) go(...values);
    else inputs[wrong].focus();
  });
  return page(title, form, ...more);
}

function code_field(code) {
  return {name: 'code', label: word('code'), hint: word('code-hint'), fault: word('code-short'),
    attributes: {class: 'code', maxlength: 12, autocapitalize: 'characters', enterkeyhint: 'go', value: code || null},
    clean: (text) => text.toUpperCase().replace(/[^A-Z0-9]/g, ''), is_whole: /^[A-Z0-9]{5}$/};
}
