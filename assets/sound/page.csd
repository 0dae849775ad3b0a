; A page is turned: two swishes of dry paper.
<CsoundSynthesizer>
<CsInstruments>
#include "house.udo"
instr 1
  aenv linseg 0, 0.09, 0.7, 0.08, 0.25, 0.10, 1, 0.22, 0.12, 0.15, 0
  krough randomi 0.35, 1, 90
  kcentre linseg 900, 0.17, 2100, 0.12, 1500, 0.35, 2600
  anoise pinker
  asound reson anoise, kcentre, kcentre * 0.9, 2
  asound butterlp asound * krough * aenv * aenv, 5200
  kpan linseg 0.65, p3, 0.35
  aleft, aright in_room asound * sqrt(1 - kpan), asound * sqrt(kpan), 0.06
  outs aleft, aright
endin
</CsInstruments>
<CsScore>
i 1 0 0.8
e
</CsScore>
</CsoundSynthesizer>
