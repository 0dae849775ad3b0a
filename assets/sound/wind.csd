; Wind goes by outside, a long way off, and does not come in.
<CsoundSynthesizer>
<CsInstruments>
#include "house.udo"
instr 1
  aenv linseg 0, p3 * 0.4, 1, p3 * 0.2, 0.8, p3 * 0.4, 0
  anoise pinker
  kcentre rspline p4 * 0.75, p4 * 1.25, 0.3, 0.8
  asound reson anoise, kcentre, kcentre * 0.3, 2
  asound butterlp asound * aenv * p5, 1200
  aleft, aright in_room asound * sqrt(1 - p6), asound * sqrt(p6), 0.25
  outs aleft, aright
endin
</CsInstruments>
<CsScore>
i 1 0.0 4.6 300 1.0 0.30
i 1 0.5 4.0 460 0.4 0.70
e
</CsScore>
</CsoundSynthesizer>
