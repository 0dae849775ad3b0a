// The picture on top: the hill at dusk with this phone's own window on it, and what belongs to the step. It shows nothing
// that is not said in words too, and it moves only where the phone's owner allows movement (that is in the style sheet).

const SCENE_OF = {
  join: {things: ['lantern'], mood: 'dusk'},
  wait: {things: ['lantern'], mood: 'dusk', lit: true, tall: true},
  rules: {things: ['lantern'], mood: 'dusk', lit: true},
  arrive: {things: ['shoes'], mood: 'dusk', lit: true, fresh: true, tall: true},
  weather: {things: [], mood: 'dusk', lit: true},
  thoughts: {things: ['moth'], mood: 'night', lit: true},
  answers: {things: ['warm'], mood: 'night', lit: true},
  'me-too': {things: [], mood: 'night', lit: true, village: true},
  storm: {things: ['stones'], mood: 'storm', lit: true},
  breathe: {things: [], mood: 'night', lit: true, small: true},
  letter: {things: ['letter', 'candle'], mood: 'night', lit: true},
  card: {things: ['journal'], mood: 'dusk', lit: true},
  talk: {things: ['teapot'], mood: 'dusk', lit: true, tall: true},
  rest: {things: ['cat'], mood: 'night', lit: true, tall: true},
  close: {things: ['plant'], mood: 'dawn', lit: true, village: true},
  quiet: {things: ['candle'], mood: 'night', lit: true, tall: true},
  porch: {things: ['lantern', 'blanket'], mood: 'night', lit: true, tall: true},
  help: {things: ['hand'], mood: 'dusk', lit: true},
  closed: {things: ['plant'], mood: 'dawn', lit: false, village: true, tall: true},
  remote: {things: [], mood: 'dusk', lit: true, small: true},
};
const PLAIN_SCENE = {things: [], mood: 'dusk', lit: true, tall: true};
const WEATHERS = ['sun', 'clear', 'cloud', 'clouds', 'rain', 'storm', 'fog', 'wind', 'snow', 'thunder', 'mixed'];

let scene_now = '';

function scene_show(name, weather) {
  const box = document.getElementById('scene');
  const known = Object.hasOwn(SCENE_OF, name) ? name : 'plain';
  const is_weather = WEATHERS.includes(weather) ? weather : '';
  box.dataset.weather = is_weather;
  if (scene_now === known) return;
  scene_now = known;
  const {things, mood, lit, fresh, village, small, tall} = SCENE_OF[known] || PLAIN_SCENE;
  box.dataset.scene = known;
  box.dataset.mood = mood;
  box.classList.toggle('lit', Boolean(lit));
  box.classList.toggle('fresh', Boolean(fresh));
  box.classList.toggle('village', Boolean(village));
  box.classList.toggle('small', Boolean(small));
  box.classList.toggle('tall', Boolean(tall));
  if (!box.firstElementChild) box.append(drawing('hill'));
  for (const old of box.querySelectorAll('.things')) old.remove();
  box.append(make('div', {class: 'things things-' + known}, things.map(thing)));
}

function thing(name) {
  if (name === 'moth' || name === 'warm') {
    return make('div', {class: 'prop fly ' + name}, ['wing-left', 'wing-right', 'body'].map((part) => picture(`${name}-${part}`, part)));
  }
  if (name === 'stones') {
    return make('div', {class: 'stones'}, ['kindness', 'humanity', 'mindfulness'].map((stone) => picture('stone-' + stone, 'stone')));
  }
  return picture(name, name);
}
