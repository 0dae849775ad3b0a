; Rain on a roof, from inside: a soft curtain, and drops on the sill.
<CsoundSynthesizer>
<CsInstruments>
#include "house.udo"
instr 1 ; the curtain
  klf wander 0.7, 1, 0.25
  krt wander 0.7, 1, 0.25
  aleft air 250, 3600
  aright air 250, 3600
  alow1 air 70, 300
  alow2 air 70, 300
  outs aleft * klf * 0.5 + alow1 * 0.3, aright * krt * 0.5 + alow2 * 0.3
endin
instr 2 ; drops fall by chance
  ktrigger dust 1, 16
  kpitch random 900, 3200
  klevel random 0.05, 0.6
  kpan random 0.1, 0.9
  schedkwhen ktrigger, 0, 40, 3, 0, 0.09, kpitch, klevel * klevel, kpan
endin
instr 3 ; one drop
  aenv swell 0.006, 0.07
  apitch expseg p4, 0.09, p4 * 1.25
  adrop poscil aenv * p5 * 0.10, apitch
  outs adrop * sqrt(1 - p6), adrop * sqrt(p6)
endin
</CsInstruments>
<CsScore>
i 1 0 32
i 2 0 31.8
e
</CsScore>
</CsoundSynthesizer>
