; A small fire: slow breath of flame, and soft crackle that never snaps.
<CsoundSynthesizer>
<CsInstruments>
#include "house.udo"
instr 1 ; flame
  klf wander 0.45, 1, 0.9
  krt wander 0.45, 1, 0.9
  kopen wander 180, 420, 0.7
  aleft air 50, kopen
  aright air 50, kopen
  ahiss1 air 900, 3000
  ahiss2 air 900, 3000
  outs aleft * klf + ahiss1 * 0.05 * klf, aright * krt + ahiss2 * 0.05 * krt
endin
instr 2 ; crackle comes in little runs
  kbusy wander 0.2, 11, 0.8
  ktrigger dust 1, kbusy
  kpitch random 350, 2100
  klevel random 0.15, 1
  klong random 0.02, 0.08
  kpan random 0.3, 0.7
  schedkwhen ktrigger, 0, 30, 3, 0, klong, kpitch, klevel * klevel, kpan
endin
instr 3 ; one crackle
  aenv swell 0.005, p3 - 0.006
  anoise noise 1, 0
  anoise reson anoise, p4, p4 * 0.5, 2
  anoise butterlp anoise, 2600
  asnap = anoise * aenv * p5 * 0.22
  outs asnap * sqrt(1 - p6), asnap * sqrt(p6)
endin
</CsInstruments>
<CsScore>
i 1 0 32
i 2 0 31.8
e
</CsScore>
</CsoundSynthesizer>
