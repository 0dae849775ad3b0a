; A drawer slides shut on worn wood.
<CsoundSynthesizer>
<CsInstruments>
#include "house.udo"
instr 1
  aenv linseg 0, 0.16, 0.8, p3 - 0.26, 1, 0.10, 0
  krough randomi 0.5, 1, 38
  anoise pinker
  kcentre linseg p4, p3, p4 * 1.5
  asound reson anoise, kcentre, kcentre * 0.7, 2
  asound butterlp asound * krough * aenv * p5, 1500
  aleft, aright in_room asound * sqrt(1 - p6), asound * sqrt(p6), 0.10
  outs aleft, aright
endin
instr 2
  aenv expseg 0.001, 0.022, 1, p3 - 0.022, 0.001
  asound poscil aenv * p5, p4
  aleft, aright in_room asound * sqrt(1 - p6), asound * sqrt(p6), 0.12
  outs aleft, aright
endin
</CsInstruments>
<CsScore>
i 1 0.00 0.62 420 0.8 0.44
i 2 0.60 0.30 92 1.1 0.50
i 2 0.61 0.16 176 0.4 0.50
e
</CsScore>
</CsoundSynthesizer>
