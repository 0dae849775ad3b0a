// The host's clock, as well as a phone can know it: the smallest difference between a beat and the phone's own clock among
// the last twenty is the beat that lost least time on its way. From it follows where in the breath the whole room is.

const BEATS_KEPT = 20;
let beat_gaps = [];
let beat_last = -1;

function clock_reset() {
  beat_gaps = [];
  beat_last = -1;
}

function clock_beat(host_ms) {
  if (host_ms < beat_last) clock_reset();
  beat_last = host_ms;
  beat_gaps.push(performance.now() - host_ms);
  if (beat_gaps.length > BEATS_KEPT) beat_gaps.shift();
}

// Milliseconds on the host's clock, or null while no beat has come.
function clock_now() {
  return beat_gaps.length ? performance.now() - Math.min(...beat_gaps) : null;
}

// Where the breath is: phase 'before', 'in', 'out' or 'after', how far into it (0 to 1), how full (0 to 1), which turn.
function breath_at(breath, now) {
  let left = now - breath.start;
  if (left < 0) return {phase: 'before', part: 0, full: 0, turn: 0, left_ms: -left};
  for (const [turn, [in_ms, out_ms]] of breath.turns.entries()) {
    if (left < in_ms) return {phase: 'in', part: left / in_ms, full: eased(left / in_ms), turn};
    left -= in_ms;
    if (left < out_ms) return {phase: 'out', part: left / out_ms, full: 1 - eased(left / out_ms), turn};
    left -= out_ms;
  }
  return {phase: 'after', part: 1, full: 0, turn: breath.turns.length};
}

function eased(part) {
  return (1 - Math.cos(Math.PI * part)) / 2;
}
