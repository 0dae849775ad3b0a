; A stone lights up: pebble on pebble, and a low kalimba note within it.
<CsoundSynthesizer>
<CsInstruments>
#include "house.udo"
instr 1
  aenv swell 0.036, 1.5
  ashort swell 0.030, 0.12
  anote poscil aenv * 0.4, 293.66
  aover poscil aenv * aenv * 0.10, 880.98
  aknock poscil ashort * 0.14, 640
  agrit air 500, 2400
  asound = anote + aover + aknock + agrit * ashort * ashort * 0.25
  aleft, aright in_room asound, asound * 0.95, 0.18
  outs aleft, aright
endin
</CsInstruments>
<CsScore>
i 1 0 1.9
e
</CsScore>
</CsoundSynthesizer>
