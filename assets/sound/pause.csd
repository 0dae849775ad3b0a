; Everything steps back: a breath of air closes, and a low tone stays a moment.
<CsoundSynthesizer>
<CsInstruments>
#include "house.udo"
instr 1
  aenv linseg 0, 0.25, 1, 1.5, 0
  kclose expseg 1500, 1.6, 120, 1, 120
  anoise1 pinker
  anoise2 pinker
  aleft butterlp anoise1, kclose
  aright butterlp anoise2, kclose
  anote linseg 0, 0.9, 1, 1.9, 0
  along poscil anote * anote * 0.16, 130.81
  afifth poscil anote * anote * 0.09, 196
  outs aleft * aenv * aenv * 0.4 + along + afifth, aright * aenv * aenv * 0.4 + along + afifth
endin
</CsInstruments>
<CsScore>
i 1 0 2.9
e
</CsScore>
</CsoundSynthesizer>
