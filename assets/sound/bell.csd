; One bell in the village, an evening away.
<CsoundSynthesizer>
<CsInstruments>
#include "house.udo"
instr 1
  aone swell 0.05, p3 - 0.1
  atwo swell 0.04, (p3 - 0.1) * 0.5
  ahum poscil aone * 0.3, p4 * 0.5
  abell poscil aone * 0.5, p4
  athird poscil atwo * 0.2, p4 * 1.19
  afifth poscil atwo * 0.12, p4 * 1.502
  asound butterlp (ahum + abell + athird + afifth) * p5, 1800
  aleft, aright in_room asound * sqrt(1 - p6), asound * sqrt(p6), 0.45
  outs aleft, aright
endin
</CsInstruments>
<CsScore>
i 1 0.0 4.6 293.66 0.8 0.46
i 1 1.9 4.0 293.66 0.45 0.46
e
</CsScore>
</CsoundSynthesizer>
