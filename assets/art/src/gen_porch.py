"""gen_porch.py - the porch at dusk, the quietest picture of the game. Run: python3 gen_porch.py
One sits under the roof and looks over the valley: layers of sky, hills with neighbours' lights, a lantern, a bench with a
blanket, a cat that watches the evening. The sky on the right stays empty for words."""
import sys, os, math
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from paper import *; import things as T; import furniture as F
from stage import *; from furniture import P
from gen_house import DUSK, sky, cottage, shingles
OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..')

def pine(D, x, y, h, c, edge):
    R = D.R; w = h*.3
    for k in range(4):
        t = k/4; yy = y-h*t*.86; ww = w*(1-t*.74); D.path(poly(D.cut([(x-ww, yy), (x-ww*.4, yy-h*.16), (x, yy-h*.4), (x+ww*.4, yy-h*.16), (x+ww, yy), (x, yy-h*.05)], 1, 14)), mix(c, edge, .05+.05*k))
    D.line(f'M{f(x+w*.5)} {f(y-h*.1)}L{f(x+1)} {f(y-h*1.02)}', edge, 1.2, .35)

def hills(D):
    """five bands down to a still river; lights gather in clusters, as villages do"""
    R = D.R; D.layer('layer-valley'); lit = []
    rows = [(640, 40, '#8A5B80', '#744C7A', 0), (688, 34, '#67467A', '#533B70', 9), (742, 30, '#4A3670', '#3A2E66', 11), (806, 26, '#2E2C60', '#26305E', 9), (872, 18, '#1E3A54', '#173246', 5)]
    for i, (y, a, c0, c1, n) in enumerate(rows):
        edge = lambda x: y-math.sin(x*.0031+i*2.1+.4)*a-math.sin(x*.0083+i*1.3)*a*.34
        k = .55+i*.28
        spots = []
        for g in range(2 if i in (1, 4) else 3):
            gx = (420, 1180, 1640, 760, 1360)[(i*2+g) % 5]+R.uniform(-90, 90)
            for q in range(n//2): spots.append(gx+(q-n/4)*46*k+R.uniform(-10, 10))
        if n:   # houses stand behind their hill's edge, trees between them
            for x in sorted(spots):
                if not 160 < x < 1880: continue
                c = mix(c0, c1, R.random()*.6); lit += [(a_, b_, k) for a_, b_ in cottage(D, x, edge(x)+7*k, 30*k*R.uniform(.8, 1.2), mix(c, '#FFB08E', .07), mix(c, '#1A1438', .42), (-.2, .2) if R.random() < .25 else (0,) if R.random() < .8 else (), R.random() < .08)]
            for q in range(16+6*i): x = R.uniform(100, 1900); pine(D, x, edge(x)+8*k, R.uniform(26, 52)*k, mix(c1, '#12304A', .45), '#F0A888')
        D.paper(D.ridge([(x, edge(x)) for x in range(0, 1921, 60)], 1080, 1.4, 16), D.lin(0, y-40, 0, y+110, ((0, c0), (1, c1))), 12, edge=mix(c0, '#F0A888', .5-.05*i), ey=-2, grain=.34)
        if i == 2:   # the river, a ribbon of sky
            d = smooth([(880, 812), (980, 782), (1140, 768), (1300, 774), (1440, 760), (1560, 742), (1580, 752), (1470, 778), (1330, 796), (1180, 792), (1090, 802), (1010, 830), (880, 850)]); D.path(d, D.lin(0, 776, 0, 846, ((0, '#F2B090'), (.5, '#B97A92'), (1, '#6A5490')))); D.line('M960 806q40 -16 110 -20M1120 780q90 2 180 2M1360 780q60 -4 120 -18', '#FFE3C0', 2.4, .55)
        if i in (3, 4):
            for q in range(50): x = R.uniform(0, 1920); tuft(D, x, edge(x)+R.uniform(14, 60), R.uniform(7, 15), mix(c0, '#F0A888', R.uniform(.05, .2)), 5, 0, 2.2)
    for x, y, k in lit: D.path(poly([(x-4*k, y-5*k), (x+4*k, y-5.6*k), (x+4*k, y+5*k), (x-4*k, y+5*k)]), '#FFC56E')
    D.close(); D.layer('glow-valley', 'screen')
    for x, y, k in lit: D.glow(x, y, 30*k, '#F7A845', .5)
    D.glow(1240, 640, 620, '#F7B08A', .22, '#FFD9B0', 1.5, .34); D.close()

def porch(D):
    R = D.R
    D.layer('layer-deck')
    # rail: only left of the steps
    for x in list(range(250, 1130, 62)): P(D, [(x-8, 812), (x+8, 812), (x+9, 956), (x-9, 956)], D.lin(x-8, 0, x+9, 0, ((0, '#8A5A5A'), (1, '#3E2848'))), 3, '#E0A888', .8)
    P(D, [(150, 792), (1164, 786), (1164, 816), (150, 822)], D.lin(150, 0, 1164, 0, ((0, '#D99A66'), (.35, '#A86F58'), (1, '#6B4458'))), 8, '#FFD3A6', 1.2, 70, .3)
    P(D, [(150, 930), (1160, 928), (1160, 948), (150, 950)], '#6B4452', 4, '#C98F78')
    P(D, [(1132, 756), (1188, 754), (1192, 968), (1128, 968)], D.lin(1130, 0, 1190, 0, ((0, '#B97A5A'), (1, '#4A2E4A'))), 8, '#F2BE92'); P(D, [(1122, 742), (1198, 740), (1194, 762), (1126, 762)], '#C98F62', 5, '#FFDDAE'); D.at(1160, 742, .72); T.flowers(D); D.close()
    # deck boards run towards the valley
    d = 'M-10 948L1250 944L1420 1090L-10 1090Z'; D.paper(d, D.rad(430, 960, 900, ((0, '#E09A66'), (.35, '#A8644E'), (.7, '#6B3F50'), (1, '#3A2444')), 1, .3), 12, edge='#F2BE92', grain=.5)
    for i in range(-3, 15): x = i*96; D.line(f'M{x} 948L{560+(x-560)*1.26:.0f} 1084', '#2A1632', 3, .45); D.line(f'M{x+3} 948L{560+(x-560)*1.26+4:.0f} 1084', '#FFD9A8', 1.2, .16)
    # steps going down to the garden, the path goes on
    D.close(); D.layer('layer-steps')
    D.paper('M1700 1090C1750 1020 1830 962 1930 934V1090Z', D.lin(1600, 1080, 1920, 930, ((0, '#8A6274'), (1, '#4E4468'))), 5, edge='#D9A090', grain=.5)
    D.paper(poly([(1246, 946), (1600, 962), (1790, 1090), (1416, 1090)]), '#2A1A3C', 6, edge='#8A5A5E')
    for i, (x0, x1, y) in enumerate(((1268, 1620, 962), (1318, 1694, 1004), (1372, 1778, 1048))):
        P(D, [(x0+34, y+34), (x1, y+32), (x1, y+58), (x0+56, y+60)], mix('#4A2C40', '#241634', .2*i), 0); P(D, [(x0, y), (x1-34, y-2), (x1, y+30), (x0+34, y+34)], D.lin(x0, 0, x1, 0, ((0, mix('#A8644E', '#3A2444', .1*i)), (1, mix('#5A3848', '#2A1C40', .2*i)))), 7, mix('#F2BE92', '#A8644E', .2*i), 1.2, 60, .4)
    D.close()

def bench(D):
    D.layer('layer-bench'); k = 1; D.path(ell(560, 1030, 330, 26), '#0B0618', .42)
    for x in (312, 806): D.line(f'M{x} 700L{x-(560-x)*.02:.0f} 1020', '#4A2A38', 26); D.line(f'M{x-9} 704L{x-9} 1016', '#D99A6A', 2.4, .6)
    for y in (700, 762, 824): P(D, [(270, y), (848, y-4), (850, y+34), (268, y+38)], D.lin(270, 0, 850, 0, ((0, '#D99A62'), (.4, '#A86A4C'), (1, '#5E3A4A'))), 8, '#FFD3A0', 1.4, 70, .4)
    P(D, [(238, 892), (880, 886), (902, 926), (220, 934)], D.lin(230, 0, 900, 0, ((0, '#E8AC70'), (.45, '#BC7A52'), (1, '#6B4250'))), 11, '#FFE0B0', 1.4, 80, .4)
    for x in (268, 846): P(D, [(x-17, 930), (x+17, 930), (x+12, 1040), (x-12, 1040)], '#5A3440', 5, '#C98F68')
    # blanket over the back, falling onto the seat
    B = [(322, 676), (430, 670), (546, 676), (550, 770), (552, 868), (574, 912), (574, 962), (440, 972), (306, 964), (308, 912), (322, 868), (318, 770)]
    D.paper(smooth(B, t=.45), D.lin(310, 690, 550, 950, ((0, '#5E9A96'), (.5, '#2F6E78'), (1, '#1B4358'))), 12, edge='#BFE6DA', grain=.3)
    for y, c, w, o in ((716, '#FFE3B4', 6, .8), (732, '#F2AC84', 3, .7), (800, '#FFE3B4', 3, .6), (816, '#D98458', 10, .7), (832, '#FFE3B4', 3, .6), (900, '#F2AC84', 4, .7), (914, '#FFE3B4', 6, .75)): D.line(f'M{320 if y < 850 else 309} {y}q110 10 {231 if y < 850 else 264} 0', c, w, o)
    for i in range(7): x = 346+i*29; D.path(poly([(x-8, 770), (x, 757), (x+8, 770), (x, 783)]), '#FFE3B4', .75)
    F.fringe(D, 312, 570, 966, 24, '#CFE6D8', 25, 3)
    D.at(664, 894, 2.5, rot=6); P(D, [(-34, -60), (34, -57), (36, 0), (-36, 2)], D.lin(-30, -60, 30, 0, ((0, '#FFD79A'), (.6, '#E8995E'), (1, '#A8524A'))), 6, '#FFF1C8', 2.4, 14); D.at(0, -28, .62); D.path(HEART, '#9A4148', .85); D.close(); D.close()
    D.at(806, 890, .98); T.cup(D); D.close(); D.close()

def frame(D):
    """post, roof edge and lantern: the dark frame one looks out of"""
    D.layer('front-frame')
    P(D, [(58, -10), (150, -10), (158, 1010), (48, 1010)], D.lin(50, 0, 156, 0, ((0, '#3A2240'), (.55, '#8A5548'), (1, '#D99A66'))), 14, '#FFD3A0', 1.6, 90, .4); P(D, [(34, 960), (172, 958), (176, 1020), (30, 1020)], D.lin(30, 0, 176, 0, ((0, '#4A2A42'), (1, '#BC7F50'))), 8, '#FFD9A6')
    P(D, [(-20, -20), (1940, -20), (1940, 40), (-20, 58)], D.lin(0, 0, 1920, 0, ((0, '#8A5548'), (.2, '#A86A50'), (.5, '#5A3848'), (1, '#2E1E40'))), 12, '#F2BE92', 1.2, 90, .4)
    n = 42
    for i in range(n+1):   # a hem of shingles under the eaves
        x = i*1920/n; w = 1920/n*.98; t = abs(x-300)/1620; c = mix('#9A4A58', '#33203F', min(1, .1+t)); D.paper(smooth([(x-w/2, 30), (x+w/2, 30), (x+w/2, 62), (x, 78+D.R.uniform(-3, 3)), (x-w/2, 62)], t=.7), c, 3, edge=mix(c, '#FFC09A', .4-.2*t))
    # brace and lantern
    D.line('M150 210C230 190 290 130 306 56', '#5A3444', 26); D.line('M146 202C222 182 278 126 294 56', '#E0A070', 3, .6)
    D.line('M430 60V196', '#3A2238', 5); D.at(430, 430, 1.28); T.lantern(D, 0); D.close()
    # string of small lights along the eaves, one cut out of line
    p = 'M470 78Q700 168 930 84Q1160 170 1390 80Q1620 160 1930 70'; D.line(p, '#241634', 3)
    for x, y in ((540, 101), (620, 118), (700, 124), (782, 117), (862, 103), (1000, 107), (1080, 122), (1162, 126), (1250, 117), (1330, 100), (1470, 103), (1560, 116), (1660, 118), (1760, 108), (1850, 91)): D.circ(x, y+8, 7, '#FFD88A'); D.circ(x-1, y+6, 3.4, '#FFF8E0'); D.path(poly([(x-3, y), (x+3, y), (x+3, y+4), (x-3, y+4)]), '#3A2238')
    for i in range(30):   # ivy climbs the post
        t = i/30; x = 104+math.sin(i*1.25)*44; y = 990-t*620; D.path(T.leafpath(x, y, i*2.1, 40-t*12, 13), ('#2A5A56', '#3F7A68', '#21484E')[i % 3]); D.path(T.halfleaf(x, y, i*2.1, 40-t*12, 11), ('#5B9A7C', '#78B08E')[i % 2], .6)
    D.at(218, 1036, 1.3); T.roundleaf(D); D.close(); D.close()
    D.layer('layer-cat'); D.at(1010, 1030, 2.1); F.catback(D); D.close(); D.close()
    D.layer('glow-lantern', 'screen'); D.glow(430, 340, 520, '#F29A4A', .4, '#FFD08A'); D.glow(430, 350, 150, '#FFC867', .5, '#FFF1D8'); D.glow(520, 930, 460, '#F7A845', .2, '#F7A845', 1.3, .34)
    for x, y in ((540, 109), (620, 126), (700, 132), (782, 125), (862, 111), (1000, 115), (1080, 130), (1162, 134), (1250, 125), (1330, 108), (1470, 111), (1560, 124), (1660, 126), (1760, 116), (1850, 99)): D.glow(x, y, 46, '#F7A845', .5)
    D.close()
    D.layer('layer-front'); D.path('M0 0H1920V1080H0Z', D.rad(960, 500, 1240, ((0, '#120C22', 0), (.62, '#120C22', 0), (.86, '#120C22', .28), (1, '#0B0618', .66)))); D.close()

if __name__ == '__main__':
    D = Stage(seed=91); M = dict(DUSK); sky(D, M, moon=(1640, 250)); hills(D); porch(D); bench(D); frame(D); D.save(OUT+'/porch.svg')
