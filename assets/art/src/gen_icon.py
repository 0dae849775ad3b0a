"""gen_icon.py - the sign of the game: a house at dusk on three stones, one window lit. It has to be read at 16 pixels, so
there is little in it. Run: python3 gen_icon.py. Writes ../ui/icon-app.svg (256 x 256)."""
import os, sys
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from paper import *
OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..')

D = Doc(256, 256, seed=5); D.open('icon-app')
D.path('M56 8H200Q248 8 248 56V200Q248 248 200 248H56Q8 248 8 200V56Q8 8 56 8Z', D.lin(0, 8, 0, 248, ((0, '#262C60'), (.42, '#513474'), (.68, '#A9536D'), (.86, '#F2AC84'), (1, '#12303F'))))
D.circ(196, 62, 22, '#FFE2A0'); D.circ(187, 56, 20, '#34306A')   # the moon, nearly new
for i, (x, c) in enumerate(((34, '#8A5A8C'), (97, '#B08A98'), (160, '#4A6FA0'))):   # three stones
    D.paper(smooth([(x+2, 232), (x+5, 202), (x+24, 192), (x+48, 194), (x+60, 206), (x+62, 232)], t=.7), D.lin(x, 190, x+60, 236, ((0, mix(c, '#FFFFFF', .25)), (1, mix(c, '#120C22', .35)))), 4, .14, edge=mix(c, '#FFF1D8', .5))
D.paper(poly(D.cut([(56, 116), (200, 116), (200, 200), (56, 200)], 1.2, 30)), D.lin(56, 110, 200, 200, ((0, '#8A5548'), (1, '#4A2F44'))), 6, .14, edge='#D99A72')
D.path(poly([(56, 118), (128, 56), (200, 118)]), D.lin(56, 60, 200, 120, ((0, '#7A4A46'), (1, '#3E2640'))))
D.glow(128, 158, 84, '#F7A845', .75, '#FFE2A0')
D.paper(poly(D.cut([(100, 132), (156, 132), (156, 188), (100, 188)], .8, 30)), D.rad(128, 164, 44, ((0, '#FFF6DC'), (.5, '#FFD27A'), (1, '#F7A845'))), 2, .1, edge='#FFF1D8')
D.line('M128 133V187M101 160H155', '#7A4436', 7)
D.paper(poly(D.cut([(34, 124), (128, 40), (222, 124), (204, 134), (128, 68), (52, 134)], 1.2, 30)), D.lin(40, 40, 210, 134, ((0, '#E08A6A'), (.5, '#B9583F'), (1, '#7B3A41'))), 6, .16, edge='#FFC9A0')
D.close(); D.save(OUT+'/ui/icon-app.svg')
