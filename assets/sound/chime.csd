; A warm bell, two notes a fifth apart, with the edge taken off.
<CsoundSynthesizer>
<CsInstruments>
#include "house.udo"
instr 1
  aone swell 0.036, p3 - 0.1
  atwo swell 0.032, (p3 - 0.1) * 0.45
  athree swell 0.030, (p3 - 0.1) * 0.2
  abell poscil aone * 0.5, p4
  abeat poscil aone * 0.16, p4 * 1.0035
  aoct poscil atwo * 0.16, p4 * 2.002
  ahigh poscil athree * 0.06, p4 * 3.93
  asound = (abell + abeat + aoct + ahigh) * p5
  aleft, aright in_room asound * sqrt(1 - p6), asound * sqrt(p6), 0.22
  outs aleft, aright
endin
</CsInstruments>
<CsScore>
i 1 0.00 3.2 392.00 0.8 0.42
i 1 0.26 3.2 587.33 0.7 0.58
e
</CsScore>
</CsoundSynthesizer>
