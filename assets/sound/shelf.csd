; Something is set down on a wooden shelf, and stays.
<CsoundSynthesizer>
<CsInstruments>
#include "house.udo"
instr 1
  aenv expseg 0.001, 0.020, 1, p3 - 0.020, 0.001
  anoise pinker
  aknock mode anoise * 0.02, p4, 14
  alow poscil 0.5, p4 * 0.5
  asound butterlp (aknock + alow) * aenv * p5, 1500
  aleft, aright in_room asound * sqrt(1 - p6), asound * sqrt(p6), 0.10
  outs aleft, aright
endin
</CsInstruments>
<CsScore>
i 1 0.00 0.30 190 1.0 0.48
i 1 0.13 0.24 240 0.35 0.53
e
</CsScore>
</CsoundSynthesizer>
