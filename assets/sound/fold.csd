; A sheet is folded twice and pressed flat.
<CsoundSynthesizer>
<CsInstruments>
#include "house.udo"
instr 1
  aenv linseg 0, 0.06, 0.8, p3 * 0.5, 0.4, p3 * 0.5 - 0.06, 0
  krough randomi 0.3, 1, 70
  anoise pinker
  kcentre linseg p4, p3, p4 * 0.6
  asound reson anoise, kcentre, kcentre * 0.8, 2
  asound butterlp asound * krough * aenv * p5, 4200
  aleft, aright in_room asound * sqrt(1 - p6), asound * sqrt(p6), 0.06
  outs aleft, aright
endin
</CsInstruments>
<CsScore>
i 1 0.00 0.34 1900 1.0 0.42
i 1 0.46 0.30 1500 0.9 0.55
i 1 0.82 0.42 900 0.8 0.50
e
</CsScore>
</CsoundSynthesizer>
