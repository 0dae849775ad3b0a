; A felt tip on wood: the small answer to a press.
<CsoundSynthesizer>
<CsInstruments>
#include "house.udo"
instr 1
  aenv swell 0.030, 0.14
  kfall expseg 230, 0.05, 165, 0.2, 150
  abody poscil aenv * 0.5, kfall
  aover poscil aenv * aenv * 0.12, kfall * 2.7
  atap air 200, 1500
  atap = atap * aenv * aenv * aenv * 0.35
  outs abody + aover + atap, abody + aover + atap
endin
</CsInstruments>
<CsScore>
i 1 0 0.25
e
</CsScore>
</CsoundSynthesizer>
