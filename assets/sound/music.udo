; What the pieces share. Six channels: base (1, 2), warmth (3, 4) and unease (5, 6), each a stem that may stand alone.
; A piece is played once with its tail; build.py lays the tail over the beginning, so that it goes round without a seam.
sr = 48000
ksmps = 32
nchnls = 6
0dbfs = 1
seed 11

giSine ftgen 1, 0, 16384, 10, 1
gabl init 0
gabr init 0
gawl init 0
gawr init 0
gaul init 0
gaur init 0

; A slow, smooth wandering between two values.
opcode wander, k, iii
  ilow, ihigh, iper_second xin
  kvalue rspline ilow, ihigh, iper_second * 0.6, iper_second * 1.4
  xout kvalue
endop

; One partial of a felt hammer's note and, within it, those above.
opcode partials, a, iiii
  ihertz, iloud, ilong, ipart xin
  ilast = ilong / (0.45 + ipart * 0.55)
  aup linseg 0, 0.022, 1, 1, 1
  adown expseg 1, ilast, 0.001, 1, 0.001
  asound poscil iloud / ipart ^ 1.9, ihertz * ipart * sqrt(1 + 0.00035 * ipart * ipart), giSine
  arest = 0
  if ipart < 6 then
    arest partials ihertz, iloud, ilong, ipart + 1
  endif
  xout asound * aup * adown + arest
endop

; A hammer in felt: six partials, the upper ones gone first.
opcode felt, a, iii
  ihertz, iloud, ilong xin
  asum partials ihertz, iloud, ilong, 1
  asum butterlp asum, 1900
  xout asum
endop

; Three slightly different strings, drawn slowly.
opcode drawn, a, iii
  ihertz, iloud, ilong xin
  kdrift wander -0.4, 0.4, 0.15
  aenv linseg 0, ilong * 0.38, 1, ilong * 0.24, 1, ilong * 0.38, 0
  aone poscil iloud, ihertz + kdrift, giSine
  atwo poscil iloud * 0.6, ihertz * 1.0017 - kdrift, giSine
  athree poscil iloud * 0.25, ihertz * 2.0009, giSine
  asum = (aone + atwo + athree) * aenv * aenv
  xout asum
endop

; A thumb on a metal tongue, over a wooden box.
opcode tongue, a, ii
  ihertz, iloud xin
  aup linseg 0, 0.016, 1, 1, 1
  adown expseg 1, 2.6, 0.001, 1, 0.001
  ahigh expseg 1, 0.5, 0.001, 1, 0.001
  aone poscil iloud, ihertz, giSine
  atwo poscil iloud * 0.14, ihertz * 5.41, giSine
  asum = (aone * adown + atwo * ahigh) * aup
  asum butterlp asum, 3400
  xout asum
endop

instr 1 ; base: felt        p4 hertz  p5 loud  p6 pan
  asound felt p4, p5, p3
  gabl = gabl + asound * sqrt(1 - p6)
  gabr = gabr + asound * sqrt(p6)
endin

instr 2 ; base: drawn
  asound drawn p4, p5, p3
  gabl = gabl + asound * sqrt(1 - p6)
  gabr = gabr + asound * sqrt(p6)
endin

instr 3 ; warmth: drawn
  asound drawn p4, p5, p3
  gawl = gawl + asound * sqrt(1 - p6)
  gawr = gawr + asound * sqrt(p6)
endin

instr 4 ; warmth: tongue
  asound tongue p4, p5
  gawl = gawl + asound * sqrt(1 - p6)
  gawr = gawr + asound * sqrt(p6)
endin

instr 5 ; unease: two high threads that do not quite agree, and a breath of air
  kslow wander 0.25, 1, 0.12
  aenv linseg 0, p3 * 0.45, 1, p3 * 0.1, 1, p3 * 0.45, 0
  aone poscil p5, p4, giSine
  atwo poscil p5 * 0.8, p4 * 1.0058, giSine
  anoise pinker
  anoise butterbp anoise, p4, p4 * 0.06
  asound = (aone + atwo + anoise * p5 * 2.2) * aenv * aenv * kslow
  gaul = gaul + asound * sqrt(1 - p6)
  gaur = gaur + asound * sqrt(p6)
endin

; The room they are played in.
instr 99
  abl, abr reverbsc gabl, gabr, 0.86, 4200
  awl, awr reverbsc gawl, gawr, 0.84, 5200
  aul, aur reverbsc gaul, gaur, 0.88, 3600
  outc gabl + abl * 0.34, gabr + abr * 0.34, gawl + awl * 0.38, gawr + awr * 0.38, gaul + aul * 0.5, gaur + aur * 0.5
  clear gabl, gabr, gawl, gawr, gaul, gaur
endin
