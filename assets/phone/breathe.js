// Breathing with the room: every phone reads the same turns off the host's clock, so all rings in the room are one. Who
// wants no movement gets the word and a bar that goes in steps. The word is said politely, once a turn, and nothing else.

const BAR_STEPS = 6;
const STILL = window.matchMedia('(prefers-reduced-motion: reduce)');
let breath_frame = 0;
let breath_is_still = null;   // null: as the phone's own setting says

function breathe_stop() {
  cancelAnimationFrame(breath_frame);
}

function breathe_element(breath) {
  const ring = drawing('ring');
  const said = make('p', {class: 'breath-word', role: 'status'});
  const turns = make('p', {class: 'breath-turn'});
  const bar = make('div', {class: 'bar', 'aria-hidden': 'true'}, Array.from({length: BAR_STEPS}, () => make('span', {})));
  const still = button(word('breathe-still'), () => {
    breath_is_still = !is_still();
    show_still();
  }, {class: 'quiet-button'});
  const box = make('div', {class: 'breath'}, make('div', {class: 'ring-box', 'aria-hidden': 'true'}, ring), said, bar, turns, still,
    make('p', {class: 'hint'}, word('breathe-free')));

  function is_still() { return breath_is_still ?? STILL.matches; }

  function show_still() {
    box.classList.toggle('still', is_still());
    still.setAttribute('aria-pressed', is_still());
  }

  function set(element, text) { if (element.textContent !== text) element.textContent = text; }

  function show() {
    const now = clock_now();
    const at = now === null ? {phase: 'unknown', full: 0, turn: 0} : breath_at(breath, now);
    if (box.dataset.phase !== at.phase) Object.assign(box.dataset, {clock: String(now), phase: at.phase});
    set(said, at.phase === 'in' ? breath.in_word || word('breathe-in') : at.phase === 'out' ? breath.out_word || word('breathe-out')
      : at.phase === 'after' ? word('breathe-after') : word('breathe-before'));
    set(turns, at.phase === 'in' || at.phase === 'out' ? word('breathe-turn', at.turn + 1, breath.turns.length) : '');
    if (is_still()) {
      const lit = Math.round(at.full * BAR_STEPS);
      for (const [i, step] of Array.from(bar.children).entries()) step.classList.toggle('lit', i < lit);
    } else {
      for (const [i, circle] of Array.from(ring.querySelectorAll('.grow')).entries()) {
        circle.style.transform = `scale(${(0.5 + 0.5 * at.full * (1 - 0.06 * i)).toFixed(4)})`;
        circle.style.opacity = (0.35 + 0.65 * at.full).toFixed(3);
      }
    }
    if (at.phase !== 'after') breath_frame = requestAnimationFrame(show);
  }

  show_still();
  breathe_stop();
  show();
  return box;
}
