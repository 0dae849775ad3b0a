; A nib writes three short words: strokes of dry scratch, each over the paper a little further right.
<CsoundSynthesizer>
<CsInstruments>
#include "house.udo"
instr 1
  aenv linseg 0, 0.03, 1, p3 * 0.4, 0.5, p3 * 0.6 - 0.03, 0
  krough randomi 0.2, 1, 46
  anoise pinker
  asound reson anoise, p4, p4 * 0.5, 2
  asound butterlp asound * krough * aenv * p5, 6000
  aleft, aright in_room asound * sqrt(1 - p6), asound * sqrt(p6), 0.04
  outs aleft, aright
endin
</CsInstruments>
<CsScore>
i 1 0.00 0.16 2600 1.0 0.40
i 1 0.15 0.22 3000 0.8 0.43
i 1 0.44 0.14 2500 0.9 0.47
i 1 0.56 0.18 2900 0.7 0.50
i 1 0.86 0.30 2700 0.8 0.54
e
</CsScore>
</CsoundSynthesizer>
