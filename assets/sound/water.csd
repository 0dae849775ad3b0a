; Water slops once in a bowl: two soft, dark swells of filtered noise that slide down, and one drop.
<CsoundSynthesizer>
<CsInstruments>
#include "house.udo"
instr 1
  aenv linseg 0, 0.12, 1, p3 - 0.12, 0
  anoise pinker
  kcentre linseg p4, p3, p4 * 0.55
  asound reson anoise, kcentre, kcentre * 0.6, 2
  asound butterlp asound, 1700
  asound = asound * aenv * aenv * p5
  aleft, aright in_room asound * sqrt(1 - p6), asound * sqrt(p6), 0.08
  outs aleft, aright
endin
instr 2
  aenv expseg 0.001, 0.03, 1, p3 - 0.03, 0.001
  kpitch linseg p4 * 0.8, 0.06, p4 * 1.25, p3 - 0.06, p4 * 1.2
  asound oscili aenv * p5, kpitch
  aleft, aright in_room asound * sqrt(1 - p6), asound * sqrt(p6), 0.12
  outs aleft, aright
endin
</CsInstruments>
<CsScore>
i 1 0.00 0.55 620 1.0 0.44
i 1 0.42 0.60 480 0.7 0.58
i 2 0.95 0.22 540 0.16 0.50
e
</CsScore>
</CsoundSynthesizer>
