; The worried housemate mutters behind paper: the rhythm of speech, dull, and no words.
<CsoundSynthesizer>
<CsInstruments>
#include "house.udo"
instr 1
  aenv linseg 0, 0.3, 1, 1.1, 0.8, 0.6, 0
  ksyllable randomi 0.05, 1, 5.5
  ksyllable port ksyllable * ksyllable, 0.035
  kpitch randomi 84, 112, 3.2
  kpitch port kpitch, 0.06
  kvowel randomi 260, 560, 4.3
  kvowel port kvowel, 0.05
  avoice vco2 0.5, kpitch
  avoice butterlp avoice, 620
  avoice reson avoice, kvowel, 130, 2
  apaper pinker
  apaper reson apaper, kvowel * 2.2, 700, 2
  apaper butterlp apaper, 1700
  asound = (avoice * 0.6 + apaper * 0.22) * ksyllable * aenv
  asound butterlp asound, 1500
  aleft, aright in_room asound, asound * 0.85, 0.12
  outs aleft, aright
endin
</CsInstruments>
<CsScore>
i 1 0 2.3
e
</CsScore>
</CsoundSynthesizer>
