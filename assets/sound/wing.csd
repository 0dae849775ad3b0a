; One moth beats its wings, three times, close by.
<CsoundSynthesizer>
<CsInstruments>
#include "house.udo"
instr 1
  aenv linseg 0, 0.035, 1, 0.085, 0.0, 1, 0
  anoise pinker
  asound reson anoise, p4, p4 * 1.1, 2
  asound butterlp asound, 2600
  asound = asound * aenv * aenv * p5
  aleft, aright in_room asound * sqrt(1 - p6), asound * sqrt(p6), 0.05
  outs aleft, aright
endin
</CsInstruments>
<CsScore>
i 1 0.00 0.3 950 0.8 0.42
i 1 0.13 0.3 1150 1.0 0.50
i 1 0.27 0.4 900 0.6 0.58
e
</CsScore>
</CsoundSynthesizer>
