; Breath goes out: a darker sigh that closes downward, its tone falling an octave.
<CsoundSynthesizer>
<CsInstruments>
#include "house.udo"
instr 1
  aenv linseg 0, 0.35, 1, 0.9, 0.85, 3.2, 0
  aenv = aenv * aenv
  kclose expseg 900, 3.6, 160, 1, 160
  anoise1 pinker
  anoise2 pinker
  aleft butterlp anoise1, kclose
  aright butterlp anoise2, kclose
  kpitch expseg 293.66, 3.6, 146.83, 1, 146.83
  anote poscil 0.14, kpitch
  ahalf poscil 0.08, kpitch * 0.5
  outs (aleft * 0.5 + anote + ahalf) * aenv, (aright * 0.5 + anote + ahalf) * aenv
endin
</CsInstruments>
<CsScore>
i 1 0 4.6
e
</CsScore>
</CsoundSynthesizer>
