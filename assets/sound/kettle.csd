; A kettle murmurs on the stove: low bubbling under a lid that just lifts.
<CsoundSynthesizer>
<CsInstruments>
#include "house.udo"
instr 1
  aenv linseg 0, 0.9, 1, p3 - 2, 0.9, 1.1, 0
  kmurmur wander 0.35, 1, 3
  anoise pinker
  asound butterbp anoise, p4, p4 * 0.5
  asound butterlp asound * kmurmur * aenv * p5, 1600
  aleft, aright in_room asound * sqrt(1 - p6), asound * sqrt(p6), 0.12
  outs aleft, aright
endin
instr 2
  aenv expseg 0.001, 0.03, 1, p3 - 0.03, 0.001
  kpitch linseg p4 * 0.85, p3, p4 * 1.3
  asound oscili aenv * p5, kpitch
  aleft, aright in_room asound * sqrt(1 - p6), asound * sqrt(p6), 0.12
  outs aleft, aright
endin
</CsInstruments>
<CsScore>
i 1 0.00 3.6 420 1.2 0.46
i 1 0.00 3.6 820 0.4 0.56
i 2 0.70 0.12 310 0.14 0.44
i 2 0.98 0.10 380 0.12 0.52
i 2 1.30 0.13 290 0.14 0.48
i 2 1.52 0.10 420 0.10 0.55
i 2 1.86 0.12 330 0.13 0.45
i 2 2.14 0.11 360 0.11 0.53
i 2 2.44 0.12 300 0.11 0.49
e
</CsScore>
</CsoundSynthesizer>
