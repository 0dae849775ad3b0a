; The house at rest: warm air and a chord so low that it is felt as company.
<CsoundSynthesizer>
<CsInstruments>
#include "house.udo"
instr 1 ; one voice of the chord
  klevel wander 0.15, 1, 0.13
  kdrift wander -0.6, 0.6, 0.2
  kpan wander 0.25, 0.75, 0.1
  anote poscil p5 * klevel, p4 + kdrift
  aover poscil p5 * klevel * 0.18, (p4 + kdrift) * 2.003
  anote = anote + aover
  outs anote * sqrt(1 - kpan), anote * sqrt(kpan)
endin
instr 2 ; the air
  klf wander 0.6, 1, 0.2
  krt wander 0.6, 1, 0.2
  aleft air 60, 420
  aright air 60, 420
  outs aleft * klf * 0.5, aright * krt * 0.5
endin
</CsInstruments>
<CsScore>
i 1 0 32 65.41 0.16
i 1 0 32 98.00 0.14
i 1 0 32 130.81 0.10
i 1 0 32 196.00 0.06
i 1 0 32 246.94 0.03
i 1 0 32 293.66 0.03
i 2 0 32
e
</CsScore>
</CsoundSynthesizer>
