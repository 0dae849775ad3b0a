; Breath comes in: air that opens upward and a tone that rises a fifth.
<CsoundSynthesizer>
<CsInstruments>
#include "house.udo"
instr 1
  aenv linseg 0, 0.5, 0.35, 2.1, 1, 0.5, 0.8, 0.7, 0
  kopen expseg 380, 3.1, 2300, 1, 2300
  anoise1 pinker
  anoise2 pinker
  aleft reson anoise1, kopen, kopen * 0.6, 2
  aright reson anoise2, kopen, kopen * 0.6, 2
  kpitch expseg 196, 3.1, 293.66, 1, 293.66
  anote poscil 0.09, kpitch
  aover poscil 0.04, kpitch * 2
  outs (aleft * 0.3 + anote + aover) * aenv, (aright * 0.3 + anote + aover) * aenv
endin
</CsInstruments>
<CsScore>
i 1 0 4
e
</CsScore>
</CsoundSynthesizer>
