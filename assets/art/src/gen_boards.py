"""gen_boards.py - the crawl space under the floorboards: joists, slits of lamplight, the bell, the underside of the
hearth. Run: python3 gen_boards.py. Writes ../boards.svg and ../prop/wire-box(-lit).svg (140 x 160, box centre 70, 90)."""
import sys, os, math
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from paper import *; import things as T; import furniture as F
from stage import *; from furniture import P
from gen_rooms import light, front
OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..')

def boards():
    D = Stage(seed=41); R = D.R
    D.layer('layer-dark'); D.path('M0 0H1920V1080H0Z', D.rad(780, 360, 1500, ((0, '#4A2F52'), (.3, '#34234A'), (.62, '#211740'), (1, '#130D2A')))); D.close()
    D.layer('layer-back')   # the rubble wall of the footing, course by course
    for j in range(7):
        y = 250+j*96; x = -40-R.uniform(0, 80)
        while x < 1960:
            w = R.uniform(110, 220); c = mix(R.choice(('#4A3A66', '#3E335E', '#56406A')), '#120C22', .18+.07*j)
            D.path(poly(D.cut([(x+6, y+6), (x+w-6, y+R.uniform(2, 10)), (x+w-4, y+86), (x+8, y+R.uniform(82, 90))], 2.4, 26)), c, .55); D.line(f'M{f(x+10)} {f(y+8)}H{f(x+w-12)}', '#C9A6C0', 1.4, .13); x += w
    D.close()
    D.layer('layer-floor')  # beaten earth with a few lost things
    D.path(D.ridge([(0, 930), (300, 912), (700, 934), (1150, 916), (1600, 936), (1920, 918)]), D.rad(700, 900, 1250, ((0, '#6B4458'), (.4, '#41294A'), (1, '#170F2E')))); D.path('M0 930H1920V1080H0Z', 'url(#gd)', .5)
    for i in range(46): x, y = R.uniform(0, 1920), R.uniform(944, 1070); D.path(ell(x, y, R.uniform(4, 16), R.uniform(2, 6)), mix('#7A5A6A', '#170F2E', R.random()), .8)
    D.at(250, 1010, .9, rot=-18); D.circ(0, 0, 26, '#B9785A'); D.circ(-3, -3, 21, '#E8AE80'); D.circ(0, 0, 6, '#7A4A48'); D.circ(-9, -2, 3, '#7A4A48'); D.circ(9, 2, 3, '#7A4A48'); D.close()   # a lost button
    D.at(560, 1030, .8, rot=12); D.path(ell(0, 14, 44, 10), '#0B0618', .35); D.circ(0, 0, 24, '#8A5A3A'); D.circ(-2, -3, 20, '#F2C882'); D.at(0, 0, .32); D.path(HEART, '#C98F52'); D.close(); D.close()   # and a penny
    D.close()
    D.layer('layer-hearth')  # the underside of the hearth: big stones, warm at the seams
    D.glow(900, 150, 420, '#FF8A3D', .42, '#FFC867')
    for x, y, w, h in ((722, 96, 130, 120), (842, 84, 150, 142), (984, 98, 128, 118), (770, 206, 128, 84), (890, 216, 140, 92)):
        D.paper(poly(D.cut([(x, y), (x+w, y+4), (x+w-8, y+h), (x+10, y+h-4)], 3, 24)), D.rad(900, 190, 240, ((0, '#E08A5C'), (.5, '#9A5260'), (1, '#4A2C56'))), 6, edge='#FFC99A', grain=.6)
    for d in ('M852 90L858 214M984 96L976 220M768 210H1030', ): D.line(d, '#FFD58E', 5, .75); D.line(d, '#FFF1C8', 2, .7)
    D.close()
    D.layer('layer-joists')  # three great beams across, and the boards above with light between them
    D.path('M0 0H1920V86H0Z', D.lin(0, 0, 0, 86, ((0, '#2A1A3E'), (1, '#3E2848'))))
    for i in range(18):
        x = i*110+R.uniform(-12, 12); D.line(f'M{f(x)} 0V86', '#0B0618', 5, .7); k = max(0, 1-abs(x-800)/900)
        if k > .12: D.path(poly([(x-2, 60), (x+3, 60), (x+46-x*.02, 900), (x-30-x*.02, 900)]), D.lin(0, 60, 0, 900, ((0, '#FFC867', .30*k), (.35, '#F7A845', .10*k), (1, '#F7A845', 0)))); D.line(f'M{f(x)} 4V84', '#FFD58E', 2.6, .85*k)
    for x, w in ((236, 74), (1200, 84), (1740, 96)):
        D.paper(poly(D.cut([(x, 70), (x+w, 66), (x+w-6, 950), (x+8, 956)], 2, 60)), D.lin(x, 0, x+w, 0, ((0, mix('#8A5A56', '#2A1A3E', .2)), (.5, '#5A3A4E'), (1, '#2A1A3E'))), 12, edge='#D99A82', grain=.5)
        for k in range(4): D.line(f'M{x+12+k*16} {120+k*30}C{x+8+k*16} 400 {x+20+k*15} 620 {x+14+k*15} 900', '#1A1030', 2, .35)
    D.paper(poly(D.cut([(-20, 74), (1940, 66), (1940, 138), (-20, 146)], 2.2, 70)), D.lin(0, 70, 0, 146, ((0, '#8A5A52'), (.4, '#6B4450'), (1, '#3A2444'))), 12, edge='#E0A88A', grain=.5)
    for i in range(26): x = 40+i*74; D.circ(x, 106+R.uniform(-6, 6), 4, '#2A1A3E', .8); D.circ(x-1, 104, 1.6, '#F2C9A0', .6)
    D.close()
    D.layer('layer-bell')    # the alarm bell on its bracket
    P(D, [(44, 150), (64, 148), (68, 236), (46, 238)], D.lin(44, 0, 68, 0, ((0, '#E0AE66'), (1, '#5E3A34'))), 5, '#FFE9BE'); D.line('M58 214C86 206 102 214 104 236', '#C98F52', 8); D.line('M58 212C86 204 102 212 104 234', '#FFE9BE', 2, .6)
    D.paper(smooth([(60, 318), (70, 268), (88, 240), (104, 234), (120, 240), (138, 268), (148, 318), (156, 334), (104, 344), (52, 334)]), D.lin(52, 240, 156, 340, ((0, '#FFE9B8'), (.35, '#E0AE5E'), (1, '#7A4A36'))), 8, edge='#FFF6DC'); D.path(ell(104, 336, 48, 8), '#5E3A34', .8); D.circ(104, 346, 11, '#8A5636'); D.circ(101, 343, 6, '#F2C882')
    for s in (-1, 1):
        for i in range(2): D.line(f'M{104+s*(66+i*20)} {280-i*4}q{s*10} 18 0 40', '#A9C8F0', 3, .34-.12*i)
    D.close()
    D.layer('layer-webs')    # a spider's web, one corner, and roots that came in
    for i in range(6): D.line(f'M1292 142L{1292+i*44} {330-i*34}', '#D7C8E8', 1.2, .25)
    for k in range(4): D.line('M'+'L'.join(f'{f(1292+i*44*(.28+.2*k))} {f(142+(188-i*34)*(.28+.2*k))}' for i in range(6)), '#D7C8E8', 1.1, .22)
    for x0, y0, s in ((1900, 420, -1), (1910, 640, -1)): D.line(f'M{x0} {y0}c{s*60} 20 {s*80} 80 {s*150} 90M{x0+s*70} {y0+44}c{s*20} 40 {s*10} 80 {s*40} 120', '#7A5A5E', 8, .6); D.line(f'M{x0} {y0-2}c{s*60} 20 {s*80} 80 {s*150} 90', '#D9A38A', 2, .3)
    D.close()
    light(D, ((900, 230, 420, '#FF9A4D', .30), (520, 560, 420, '#F7A845', .10))); front(D, 560, 560, 1420); D.save(OUT+'/boards.svg')

def box(lit):
    D = Stage(seed=19); D.w, D.h = 140, 160; D.open('wire-box-lit' if lit else 'wire-box')
    if not lit:
        D.path(ell(72, 146, 52, 8), '#0B0618', .45)
        D.paper(poly(D.cut([(24, 66), (116, 64), (120, 140), (20, 142)], 1.4, 24)), D.lin(20, 60, 120, 142, ((0, '#F5E3C6'), (.4, '#C9B09A'), (1, '#6B5468'))), 6, edge='#FFFFFF', grain=.4)
        D.path(D.rect(36, 82, 68, 44, 1, 30), '#5A4660', .35); D.line('M36 82H104V126', '#FFF6E4', 2, .5)
        for x in (30, 110):
            for y in (74, 132): D.circ(x, y, 4, '#6B4A4A'); D.circ(x-1, y-1, 1.8, '#FFE9BE')
        P(D, [(58, 56), (82, 56), (80, 68), (60, 68)], D.lin(58, 0, 82, 0, ((0, '#E0AE66'), (1, '#6B4236'))), 3, '#FFE9BE')
    g = '#FFE7A8' if lit else '#8F8AB0'
    D.paper(smooth([(62, 56), (54, 38), (52, 24), (58, 12), (70, 6), (82, 12), (88, 24), (86, 38), (78, 56)]), D.rad(68, 26, 30, ((0, '#FFF6DC' if lit else '#C9C4E0'), (.6, g), (1, mix(g, '#C98F52' if lit else '#3E3560', .6)))), 3 if lit else 4, edge='#FFFFFF'); D.line('M62 54C64 40 60 36 64 30L70 36L76 30C80 36 76 40 78 54', '#C9763F' if lit else '#4A4470', 1.8, .9)
    D.close(); D.save(f'{OUT}/prop/wire-box{"-lit" if lit else ""}.svg')

if __name__ == '__main__':
    boards(); box(0); box(1)
