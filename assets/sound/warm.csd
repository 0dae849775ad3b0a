; Warmth rises: a major sixth chord that swells and is gone.
<CsoundSynthesizer>
<CsInstruments>
#include "house.udo"
instr 1
  aenv linseg 0, 0.7, 1, 0.6, 0.75, 1.9, 0
  kdrift wander -0.8, 0.8, 0.8
  anote poscil p5, p4 + kdrift
  abeat poscil p5 * 0.6, p4 * 1.004
  aover poscil p5 * 0.22, p4 * 2
  asound = (anote + abeat + aover) * aenv * aenv
  aleft, aright in_room asound * sqrt(1 - p6), asound * sqrt(p6), 0.25
  outs aleft, aright
endin
</CsInstruments>
<CsScore>
i 1 0.0 3.4 196.00 0.20 0.5
i 1 0.1 3.4 246.94 0.13 0.35
i 1 0.2 3.4 329.63 0.11 0.65
i 1 0.3 3.4 392.00 0.07 0.5
e
</CsScore>
</CsoundSynthesizer>
