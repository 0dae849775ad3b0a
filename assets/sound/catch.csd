; A paper moth in two cupped hands: flutter that slows, and the hands close.
<CsoundSynthesizer>
<CsInstruments>
#include "house.udo"
instr 1 ; flutter
  kbeat linseg 26, 0.6, 11
  abeat poscil 0.5, kbeat
  abeat = 0.15 + 0.85 * (abeat + 0.5)
  aenv linseg 0, 0.06, 1, 0.3, 0.6, 0.28, 0
  anoise pinker
  asound reson anoise, 1500, 1500, 2
  asound butterlp asound, 3800
  asound = asound * abeat * aenv
  kpan linseg 0.3, 0.5, 0.5
  aleft, aright in_room asound * sqrt(1 - kpan), asound * sqrt(kpan), 0.08
  outs aleft, aright
endin
instr 2 ; hands close
  aenv swell 0.03, 0.3
  abody poscil aenv * 0.35, 196
  asoft air 120, 700
  outs abody + asoft * aenv * 0.4, abody + asoft * aenv * 0.4
endin
</CsInstruments>
<CsScore>
i 1 0 1.0
i 2 0.5 0.5
e
</CsScore>
</CsoundSynthesizer>
