; A wooden latch is lifted and a door gives way.
<CsoundSynthesizer>
<CsInstruments>
#include "house.udo"
instr 1 ; wood on wood
  aenv swell 0.030, 0.16
  along swell 0.030, 0.22
  aone poscil along * 0.35, p4
  atwo poscil aenv * 0.14, p4 * 2.31
  athree poscil aenv * aenv * 0.05, p4 * 4.07
  atap air 250, 1800
  asound = (aone + atwo + athree + atap * aenv * aenv * 0.4) * p5
  aleft, aright in_room asound, asound * 0.9, 0.10
  outs aleft, aright
endin
</CsInstruments>
<CsScore>
i 1 0.00 0.5 310 0.55
i 1 0.17 0.7 205 1
e
</CsScore>
</CsoundSynthesizer>
