// The take-home card: the room's lines, and below them what its owner picked and wrote today, each only while its box is
// ticked. It is put together on the phone and given out only on a press: as a picture, as text, or on paper.

const day = new Map();   // 'step|item' -> {title, text, off}
let card_plan = null;
const CARD_PX = {width: 800, edge: 72, line: 44, size: 30, small: 24};
const SVG = 'http://www.w3.org/2000/svg';

function day_keep(key, title, text) {
  if (text) day.set(key, {title, text, off: false});
  else day.delete(key);
}

function card_forget() {
  day.clear();
  card_plan = null;
}

function own_line({title, text}) {
  return !title ? text : title + (/[\p{L}\p{N}]$/u.test(title) ? ': ' : ' ') + text;
}

function card_own() {
  return Array.from(day.values()).filter((own) => !own.off);
}

function card_text() {
  const own = card_own().map(own_line);
  return [word('card-title'), ...card_plan.lines, own.length ? word('card-own') : '', ...own, ...card_plan.sources].filter(Boolean).join('\n\n') + '\n';
}

function card_element(plan) {
  card_plan = plan;
  const sheet = make('div', {class: 'sheet printed'});
  function show() {
    const own = card_own();
    sheet.replaceChildren(make('h2', {}, word('card-title')), ...lines(card_plan.lines, 'card-line-read'),
      ...(own.length ? [make('h3', {}, word('card-own')), make('ul', {}, own.map(({title, text}) => make('li', {},
        title ? make('span', {class: 'own-title'}, title) : null, title ? ' ' : null, make('span', {}, text))))] : []),
      ...lines(card_plan.sources, 'source'));
  }
  const boxes = Array.from(day.values()).map((own, i) => {
    const tick = make('input', {type: 'checkbox', id: 'own-' + i});
    tick.checked = !own.off;
    tick.addEventListener('change', () => { own.off = !tick.checked; show(); });
    return make('div', {class: 'tick'}, tick, make('label', {for: 'own-' + i}, own_line(own)));
  });
  show();
  return make('div', {class: 'card'}, sheet,
    boxes.length ? make('fieldset', {class: 'item ticks'}, make('legend', {}, word('card-which')), boxes) : null,
    make('p', {class: 'hint'}, word('card-private')),
    make('div', {class: 'after keep'},
      button(word('card-picture'), () => card_picture().then((blob) => hand_over(word('card-file') + '.png', '', blob))),
      button(word('card-save'), () => hand_over(word('card-file') + '.txt', 'text/plain;charset=utf-8', card_text())),
      button(word('card-print'), () => window.print())));
}

function wrapped(text, width, font) {
  const pen = document.createElement('canvas').getContext('2d');
  pen.font = font;
  const rows = [];
  let row = '';
  for (const piece of text.split(/(\s+)/).flatMap((part) => pen.measureText(part).width > width ? Array.from(part) : [part])) {
    if (row && pen.measureText(row + piece).width > width) { rows.push(row.trim()); row = ''; }
    row += piece;
  }
  return [...rows, row.trim()].filter(Boolean);
}

function card_svg() {
  const {width, edge, line, size, small} = CARD_PX;
  const rtl = document.documentElement.dir === 'rtl';
  const add = (parent, tag, attributes, text) => {
    const element = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    if (text) element.textContent = text;
    parent.append(element);
    return element;
  };
  const svg = document.createElementNS(SVG, 'svg');
  const paper = add(svg, 'g', {});
  const face = "Vollkorn, Georgia, 'Noto Serif', serif";
  let y = 250;
  const put = (text, px, colour, gap) => {
    for (const row of wrapped(text, width - 2 * edge, `${px}px ${face}`)) {
      add(svg, 'text', {x: rtl ? width - edge : edge, y, 'font-family': face, 'font-size': px, fill: colour, direction: rtl ? 'rtl' : 'ltr'}, row);
      y += px * line / size;
    }
    y += gap;
  };
  put(word('card-title'), 42, '#1B4655', 14);
  for (const text of card_plan.lines) put(text, size, '#2A1B45', 14);
  const own = card_own();
  if (own.length) { y += 18; put(word('card-own'), small, '#1B4655', 8); }
  for (const one of own) put(own_line(one), size, '#2A1B45', 10);
  if (card_plan.sources.length) y += 14;
  for (const text of card_plan.sources) put(text, 18, '#4A3A63', 2);
  const height = Math.ceil(y + edge);
  for (const [name, value] of Object.entries({xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}`})) svg.setAttribute(name, value);
  add(paper, 'rect', {width, height, fill: '#221640'});
  add(paper, 'rect', {x: 24, y: 24, width: width - 48, height: height - 48, rx: 18, fill: '#FDF2DD'});
  const head = add(paper, 'g', {transform: 'translate(24 24)'});
  add(head, 'path', {d: 'M0 18Q0 0 18 0H734Q752 0 752 18V150H0Z', fill: '#513474'});
  add(head, 'path', {d: 'M0 118Q150 70 330 104T752 84V150H0Z', fill: '#7A3B5C'});
  add(head, 'path', {d: 'M0 138Q220 92 430 126T752 112V150H0Z', fill: '#12303F'});
  add(head, 'path', {d: 'M556 122V78L596 46L636 78V122Z', fill: '#6B3F37'});
  add(head, 'path', {d: 'M546 82L596 40L646 82', fill: 'none', stroke: '#A9536D', 'stroke-width': 9, 'stroke-linejoin': 'round', 'stroke-linecap': 'round'});
  add(head, 'rect', {x: 584, y: 80, width: 24, height: 28, rx: 3, fill: '#FFE2A0'});
  add(head, 'path', {d: 'M596 80V108M584 94H608', stroke: '#6B3F37', 'stroke-width': 3});
  add(head, 'path', {d: 'M96 30A26 26 0 1 0 120 66A21 21 0 1 1 96 30Z', fill: '#FFE2A0'});
  return {svg, width, height};
}

async function card_picture() {
  const {svg, width, height} = card_svg();
  const image = new Image();
  image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(new XMLSerializer().serializeToString(svg));
  await image.decode();
  const canvas = make('canvas', {width, height});
  canvas.getContext('2d').drawImage(image, 0, 0);
  return new Promise((done) => canvas.toBlob(done, 'image/png'));
}
