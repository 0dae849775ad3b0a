; What every sound of the house shares: rate, seed, and a few gestures. Included by each NAME.csd.
sr = 48000
ksmps = 16
nchnls = 2
0dbfs = 1
seed 7

; A note that swells over iattack seconds and then dies away over idecay (to -60 dB).
opcode swell, a, ii
  iattack, idecay xin
  aup linseg 0, iattack, 1, 1, 1
  adown expseg 1, iattack, 1, idecay, 0.001, 1, 0.001
  xout aup * aup * adown
endop

; Noise without hiss: pink, between two corners.
opcode air, a, kk
  klow, khigh xin
  anoise pinker
  anoise butterlp anoise, khigh
  anoise butterhp anoise, klow
  xout anoise
endop

; A slow, smooth wandering between two values.
opcode wander, k, iii
  ilow, ihigh, iper_second xin
  kvalue rspline ilow, ihigh, iper_second * 0.6, iper_second * 1.4
  xout kvalue
endop

; A little room round a dry sound.
opcode in_room, aa, aai
  aleft, aright, iwet xin
  awl, awr reverbsc aleft, aright, 0.72, 5200
  xout aleft + awl * iwet, aright + awr * iwet
endop
