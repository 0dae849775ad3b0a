"""gen_cellar.py - the cellar under the house, in the storm and after it. Run: python3 gen_cellar.py
Writes ../cellar.svg, ../cellar-after.svg (the beams are a group of their own: they sway) and ../prop/stone-*.svg (330 x 320,
each dark and lit). The window's glass is 150 150 300 190, the lantern's flame (610, 420)."""
import sys, os, math
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from paper import *; import things as T; import furniture as F
from stage import *; from furniture import P
from gen_rooms import light, front
OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..')
NAMES = ('kindness', 'humanity', 'mindfulness')

def cellar(after):
    D = Stage(seed=67); R = D.R
    warm = .34 if after else 0
    D.layer('layer-wall')
    a, b, c = ('#6E4A5E', '#46325A', '#231A40') if after else ('#3C2F56', '#292147', '#120E28')
    D.path('M0 0H1920V1080H0Z', D.rad(610, 440, 1350, ((0, a), (.35, b), (1, c))))
    for j in range(8):   # rough stones, larger toward the floor
        y = 120+j*92; x = -60-R.uniform(0, 90)
        while x < 1980:
            w = R.uniform(120, 230); k = max(0, 1-math.hypot(x-610, y-440)/900)
            col = mix(mix('#33284E', '#8A5F62', .55*k+warm*.6), '#0E0A20', .12+.05*j)
            D.paper(poly(D.cut([(x+7, y+7), (x+w-7, y+R.uniform(2, 12)), (x+w-5, y+84), (x+9, y+R.uniform(80, 88))], 2.6, 24)), col, 3, edge=mix(col, '#F2C9A0', .3+.35*k), grain=.35); x += w
    D.close()
    D.layer('layer-window')   # a small window at the height of the grass
    x, y, w, h = 150, 150, 300, 190
    D.paper(D.rect(x-36, y-32, w+72, h+64, 2, 60), D.lin(x, y, x, y+h, ((0, '#5E4A60'), (1, '#2B2142'))), 10, edge='#B9909A', grain=.5)
    sky = ((0, '#8FB3D8'), (.5, '#F2C9B0'), (1, '#FFE2B4')) if after else ((0, '#171A3C'), (.55, '#2B3358'), (1, '#4A4F78'))
    g = D.rect(x, y, w, h, .8, 80); D.path(g, D.lin(0, y, 0, y+h, sky)); D.clip(g)
    if after: D.glow(x+w*.72, y+h*.62, 150, '#FFE2A0', .9, '#FFF6DC'); D.path('M'+poly(fine([(x-6+q*62, y+40+math.sin(q*1.9)*8) for q in range(6)]), False)[1:], None, 1, '#FFFFFF', 10, .16)
    else:
        for k in range(4): D.path(smooth([(x-40+k*90, y+20+k*14), (x+40+k*90, y-10+k*12), (x+130+k*90, y+22+k*14), (x+60+k*90, y+52+k*12)]), '#0F1130', .45)
    for i in range(44):
        gx = x-4+i*7.2; L = R.uniform(26, 64); bend = (10 if after else 30)*R.uniform(.5, 1.2)
        D.line(f'M{f(gx)} {y+h+4}q{f(bend*.2)} {f(-L*.6)} {f(bend)} {f(-L)}', mix('#2F5A52', '#12303F', R.random()*.7) if not after else mix('#4C8A5E', '#2F5A52', R.random()), 3, .95)
    D.close(); D.line(f'M{x+w/2} {y}V{y+h}', '#3A2C4C', 12); D.line(f'M{x+w/2-4} {y}V{y+h}', '#A9909A', 2, .5); D.path(g, None, 1, '#120C22', 4, .4)
    D.paper(D.rect(x-52, y+h+26, w+104, 24, 1.4, 60), '#5A465E', 7, edge='#C9A0A8'); D.close()
    D.layer('layer-shelf')    # apples and jars
    D.at(-178, 0)
    D.paper(D.rect(880, 356, 400, 20, 1, 60), D.lin(880, 0, 1280, 0, ((0, '#A9705A'), (1, '#4A3048'))), 8, edge='#E8B48A')
    for s in (930, 1230): P(D, [(s-8, 376), (s+8, 376), (s+4, 424)], '#6B4450', 4, '#C98F7A')
    for i, (cx, cc) in enumerate(((922, '#C9763F'), (984, '#7FB3A4'), (1044, '#A9536D'), (1104, '#E0AE5E'))): D.at(cx, 356, 2.4); [F.jar(cc, 26, 17)(D)]; D.close()
    for cx, cy, cc in ((1170, 338, '#C9503E'), (1206, 340, '#D9A33F'), (1190, 318, '#C9653E'), (1240, 339, '#B9503E')): D.circ(cx, cy, 18, cc); D.circ(cx-5, cy-6, 6, '#FFE2B8', .5)
    D.close(); D.close()
    D.layer('layer-steps')    # up and out, on the far right
    for i in range(7):
        y = 330+i*104; D.paper(poly(D.cut([(1660-i*26, y), (1960, y-8), (1960, y+120), (1650-i*26, y+124)], 2, 60)), D.lin(1600, y, 1920, y, ((0, mix('#6B4F6A', '#F2AC84', warm*.5)), (1, '#1A1334'))), 8, edge=mix('#8A6A80', '#FFD9B0', warm), grain=.4)
    D.close()
    D.layer('layer-floor')
    D.path(D.ridge([(0, 930), (420, 918), (900, 932), (1400, 920), (1920, 930)]), D.rad(610, 900, 1200, ((0, mix('#5A4058', '#D98F6A', warm)), (.45, '#30234A'), (1, '#100B22')))); D.path('M0 926H1920V1080H0Z', 'url(#gd)', .5)
    for cx in (255, 605, 955): D.path(ell(cx, 968, 210, 26), '#07040F', .5)
    D.path('M640 1010q120 -18 210 6t160 -4', None, 1, '#8FB3D8', 3, .14 if after else .3); D.path(ell(1240, 1006, 150, 16), '#6E86B0', .10 if not after else .22); D.close()
    D.layer('layer-lantern')
    D.line('M610 60V300', '#2A1C34', 5); D.glow(610, 420, 260, C['amber'], .55 if not after else .3, C['candle']); D.at(610, 494, 1.7); T.lantern(D, 0); D.close(); D.close()
    D.layer('layer-beams')    # joists and boards of the house above: what leans
    D.path('M-40 -30H1960V62H-40Z', '#241736')
    for i in range(22): xx = -20+i*92; D.line(f'M{xx} -20V60', '#0A0618', 5, .8); D.line(f'M{xx+3} -16V58', '#FFC867', 2.4, (.6 if after else .42)*max(.1, 1-abs(xx-700)/900))
    D.paper(poly(D.cut([(-40, 52), (1960, 46), (1960, 118), (-40, 124)], 2.4, 70)), D.lin(0, 50, 0, 122, ((0, mix('#7A5058', '#F2BE92', warm)), (.5, '#563A4C'), (1, '#2B1C38'))), 12, edge=mix('#C98F7A', '#FFE2B8', warm), grain=.5)
    for xx in (60, 500, 820, 1330): P(D, [(xx, 100), (xx+64, 98), (xx+58, 156), (xx+6, 160)], D.lin(xx, 0, xx+64, 0, ((0, '#8A5F5A'), (1, '#3A2840'))), 7, '#D9A08A', 1.4)
    for i in range(24): D.circ(20+i*82, 84+R.uniform(-8, 8), 4, '#1F1430', .8)
    D.close()
    if after: light(D, ((330, 300, 520, '#FFE2A0', .34), (610, 430, 300, '#F7A845', .2), (605, 800, 420, '#F2AC84', .12)))
    else: light(D, ((610, 430, 380, '#F7A845', .26),))
    front(D, 610, 620, 1420); D.save(OUT+('/cellar-after.svg' if after else '/cellar.svg'))

def stones():
    for i, n in enumerate(NAMES):
        for lit in (0, 1):
            D = Stage(seed=21+i); D.w, D.h = 330, 320; D.open(f'stone-{n}{"-lit" if lit else ""}'); D.at(165, 306)
            T.stone(D, i, 148, 286, 1.0 if lit else .0, 9)
            D.close(); D.close(); D.save(f'{OUT}/prop/stone-{n}{"-lit" if lit else ""}.svg')

if __name__ == '__main__':
    cellar(0); cellar(1); stones()
