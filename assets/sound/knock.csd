; Knuckles on a thick door, three times, not loud.
<CsoundSynthesizer>
<CsInstruments>
#include "house.udo"
instr 1
  aenv swell 0.026, 0.16
  kfall expseg 196, 0.05, 150, 0.3, 146
  abody poscil aenv * 0.5, kfall * p4
  awood poscil aenv * aenv * 0.14, 415 * p4
  atap air 200, 1400
  asound = (abody + awood + atap * aenv * aenv * 0.35) * p5
  aleft, aright in_room asound, asound * 0.92, 0.08
  outs aleft, aright
endin
</CsInstruments>
<CsScore>
i 1 0.00 0.4 1.00 0.9
i 1 0.26 0.4 0.98 1
i 1 0.54 0.5 0.96 0.7
e
</CsScore>
</CsoundSynthesizer>
