; A match is drawn along its box, takes, and settles to a small flame.
<CsoundSynthesizer>
<CsInstruments>
#include "house.udo"
instr 1
  aenv linseg 0, 0.10, 1, 0.12, 0.1, p3 - 0.22, 0
  krough randomi 0.4, 1, 120
  anoise pinker
  asound reson anoise, p4, p4 * 0.7, 2
  asound butterlp asound * krough * aenv * p5, 5200
  aleft, aright in_room asound * sqrt(1 - p6), asound * sqrt(p6), 0.08
  outs aleft, aright
endin
instr 2
  aenv linseg 0, 0.12, 1, 0.3, 0.35, p3 - 0.42, 0
  kflutter randomi 0.55, 1, 22
  anoise pinker
  asound butterlp anoise, p4
  asound butterhp asound * kflutter * aenv * p5, 140
  aleft, aright in_room asound * sqrt(1 - p6), asound * sqrt(p6), 0.10
  outs aleft, aright
endin
</CsInstruments>
<CsScore>
i 1 0.00 0.50 2300 0.9 0.44
i 2 0.16 1.90 1500 1.0 0.52
e
</CsScore>
</CsoundSynthesizer>
