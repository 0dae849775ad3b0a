// How elements are made: by name, with attributes, and with text that stays text. Nothing on this page ever turns a
// string into markup; drawings are cloned from templates that were there when the page came.

function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

function drawing(name) {
  return document.getElementById('draw-' + name).content.firstElementChild.cloneNode(true);
}

function picture(name, kind) {
  return art[name] ? make('img', {class: 'prop ' + (kind || name), src: art[name], alt: '', draggable: 'false'}) : null;
}

function button(label, press, attributes) {
  return make('button', {type: 'button', onclick: press, ...attributes}, label);
}

function lines(texts, kind) {
  return texts.map((text) => make('p', {class: kind}, text));
}

function is_typed_in(element) {
  return element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && /^(text|tel|password)$/.test(element.type));
}

// One polite voice for the whole page: the newest sentence replaces the one before.
function tell(text) {
  const voice = document.getElementById('voice');
  if (voice.textContent === text) voice.textContent = '';
  voice.textContent = text;
}

function hand_over(name, type, content) {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], {type}));
  const link = make('a', {href: address, download: name, hidden: true});
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}
