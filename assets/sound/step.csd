; A sock on a floorboard.
<CsoundSynthesizer>
<CsInstruments>
#include "house.udo"
instr 1
  aenv swell 0.030, 0.20
  kfall expseg 130, 0.08, 92, 0.4, 88
  abody poscil aenv * 0.5, kfall
  awood poscil aenv * aenv * 0.12, 247
  asoft air 150, 800
  asound = abody + awood + asoft * aenv * aenv * 0.4
  aleft, aright in_room asound, asound, 0.06
  outs aleft, aright
endin
</CsInstruments>
<CsScore>
i 1 0 0.4
e
</CsScore>
</CsoundSynthesizer>
