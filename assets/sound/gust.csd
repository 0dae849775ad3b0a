; One gust: wind that rises under the door, leans on the house, and lets go. Slow attack, nothing startles.
<CsoundSynthesizer>
<CsInstruments>
#include "house.udo"
instr 1
  aenv linseg 0, p3 * 0.45, 1, p3 * 0.15, 0.8, p3 * 0.40, 0
  anoise pinker
  kcentre linseg p4 * 0.7, p3 * 0.45, p4 * 1.25, p3 * 0.55, p4 * 0.6
  asound reson anoise, kcentre, kcentre * 0.45, 2
  asound butterlp asound, 1500
  asound = asound * aenv * p5
  aleft, aright in_room asound * sqrt(1 - p6), asound * sqrt(p6), 0.16
  outs aleft, aright
endin
</CsInstruments>
<CsScore>
i 1 0.00 3.2 360 1.0 0.36
i 1 0.35 2.8 560 0.5 0.64
e
</CsScore>
</CsoundSynthesizer>
