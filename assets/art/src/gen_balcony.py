"""gen_balcony.py - the hillside seen from the balcony at night, and who lives there. Run: python3 gen_balcony.py
balcony.svg: the dark hill, our rail in front, our own house seen from outside with its three lights.
balcony-lit.svg: a lit twin for each of the 28 windows; balcony-near.svg: one window close by, its curtains and the people.
WINDOWS below is the list the game relies on (game/practice/windows/places.c): number, centre, half sizes, shape."""
import sys, os, math
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from paper import *; import things as T; import furniture as F
from stage import *
OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..')
SKY = ['#0F1338', '#171C48', '#222458', '#352E6C', '#4E3F7E', '#6A5290']
# n: (x, y, half width, half height, shape)
WINDOWS = {1: (250, 268, 13, 13, 'round'), 2: (505, 350, 12, 14, 'rect'), 3: (740, 330, 11, 16, 'arch'), 4: (960, 303, 12, 13, 'rect'),
 5: (1325, 256, 12, 14, 'rect'), 6: (1610, 205, 12, 12, 'round'), 7: (120, 452, 14, 16, 'rect'), 8: (390, 440, 11, 21, 'arch'),
 9: (640, 430, 15, 16, 'rect'), 10: (1120, 322, 13, 16, 'rect'), 11: (1222, 322, 13, 16, 'rect'), 12: (1120, 424, 13, 16, 'rect'),
 13: (1480, 348, 15, 15, 'rect'), 14: (1765, 312, 15, 17, 'arch'), 15: (95, 588, 17, 15, 'rect'), 16: (330, 560, 17, 19, 'rect'),
 17: (560, 552, 12, 23, 'rect'), 18: (850, 548, 30, 17, 'rect'), 19: (1010, 518, 16, 16, 'round'), 20: (1390, 490, 17, 20, 'arch'),
 21: (1620, 455, 18, 18, 'rect'), 22: (1835, 430, 15, 20, 'rect'), 23: (215, 702, 22, 23, 'rect'), 24: (480, 682, 17, 29, 'arch'),
 25: (710, 668, 21, 22, 'rect'), 26: (1290, 634, 24, 21, 'rect'), 27: (1530, 606, 20, 20, 'round'), 28: (1770, 582, 21, 25, 'rect')}
BODY = {0: ('#4E4A84', '#4A4478', '#574A80', '#46507E'), 1: ('#4A4A7E', '#5E4874', '#3E5078', '#534270'), 2: ('#56446E', '#3A4A70', '#644A66', '#43406C'), 3: ('#3C4268', '#5C4260', '#34506A', '#4C3A62')}
ROOF = {0: ('#38346A', '#4A3664'), 1: ('#352C5C', '#56345A', '#2A3C60'), 2: ('#5A3350', '#2C3458', '#46305A', '#6A3C48'), 3: ('#4E2C48', '#24304E', '#6A3A42', '#2E2850')}
RIDGES = (lambda x: 404-(x/1920)**1.5*158+math.sin(x*.006)*8, lambda x: 506-(x/1920)**1.5*136+math.sin(x*.0052+2)*11,
          lambda x: 642-(x/1920)**1.4*128+math.sin(x*.0047+4)*12, lambda x: 776-(x/1920)**1.3*118+math.sin(x*.0041+1)*13, lambda x: 905-math.sin(x*.0036+.6)*22-(x/1920)*46)

def pane(x, y, a, b, shape):
    if shape == 'round': return ell(x, y, a, b)
    if shape == 'arch': return f'M{f(x-a)} {f(y+b)}V{f(y-b+a)}A{f(a)} {f(a)} 0 0 1 {f(x+a)} {f(y-b+a)}V{f(y+b)}Z'
    return poly([(x-a, y-b), (x+a*.97, y-b-.8), (x+a, y+b), (x-a*.98, y+b+.6)])

def bars(D, x, y, a, b, c, w, op):
    D.line(f'M{f(x)} {f(y-b)}V{f(y+b)}' + (f'M{f(x-a)} {f(y-b*.1)}H{f(x+a)}' if b > a*.8 else f'M{f(x-a*.5)} {f(y-b)}V{f(y+b)}M{f(x+a*.5)} {f(y-b)}V{f(y+b)}'), c, w, op)

def dark(D, x, y, a, b, shape, rim):
    D.path(pane(x, y, a+2.6, b+2.6, shape), mix(rim, '#1A1840', .35)); D.path(pane(x, y, a, b, shape), D.lin(0, y-b, 0, y+b, ((0, '#171843'), (1, '#22224E'))))
    bars(D, x, y, a, b, mix(rim, '#1A1840', .45), 1.6, .9)
    if shape != 'round': D.line(f'M{f(x-a-5)} {f(y+b+4)}H{f(x+a+5)}', rim, 2.4, .8)

def house(D, row, cx, w, top, base, roof='gable', n=(), col=0, extra='', rh=None):
    """walls from top to base, a roof of its own kind; n: numbers of the windows it carries"""
    R = D.R; c = BODY[row][col % len(BODY[row])]; r = ROOF[row][(col*3+1) % len(ROOF[row])]; rim = mix(c, '#C9BCEA', .42); am = .6+row*.3; h = rh or w*.5
    p = lambda pts, fill, sh=0, e=None: D.paper(poly(D.cut([(min(1918, max(2, a)), b) for a, b in pts], am, 26)), fill, sh, edge=e, ex=-.8, ey=-1.3)
    L, Q = cx-w/2, cx+w/2
    if 'chimney' in extra: q = L+w*.24 if 'left' in extra else Q-w*.3; p([(q, top-h*.1), (q, top-h*1.0), (q+w*.11, top-h*1.0), (q+w*.11, top-h*.1)], mix(r, c, .4), 0, rim); p([(q-2, top-h*1.0), (q-2, top-h*1.07), (q+w*.11+2, top-h*1.07), (q+w*.11+2, top-h*1.0)], mix(r, c, .6))
    p([(L, base), (L+R.uniform(-2, 2), top), (Q+R.uniform(-2, 2), top), (Q, base)], D.lin(L, 0, Q, 0, ((0, mix(c, '#B9B0E0', .17)), (.5, c), (1, mix(c, '#12102E', .42)))), 5+row, rim)
    if 'boards' in extra:
        for i in range(int((base-top)/11)): D.line(f'M{f(L+2)} {f(top+8+i*11)}q{f(w/2)} 2 {f(w-4)} 0', '#14122E', 1.2, .28)
    if 'bricks' in extra:
        for i in range(int(w*(base-top)/330)): x, y = R.uniform(L+4, Q-13), R.uniform(top+8, base-8); D.path(D.rect(x, y, 9, 4, .5), rim, .16)
    if 'arch' in extra: D.path(f'M{f(cx-w*.3)} {f(base)}V{f(base-34)}a{f(w*.3)} {f(w*.24)} 0 0 1 {f(w*.6)} 0V{f(base)}Z', '#191640', .8)
    ro = D.lin(L, 0, Q, 0, ((0, mix(r, '#C9BCEA', .22)), (.55, r), (1, mix(r, '#0E0C2C', .4)))); o = w*.07
    if roof == 'gable': p([(L-o, top+3), (cx+w*.04, top-h), (Q+o, top+3)], ro, 5, rim)
    elif roof == 'steep': p([(L-o*.6, top+3), (cx, top-h*1.7), (Q+o*.6, top+3)], ro, 5, rim)
    elif roof == 'hip': p([(L-o, top+3), (L+w*.2, top-h*.75), (Q-w*.2, top-h*.78), (Q+o, top+3)], ro, 5, rim)
    elif roof == 'mansard': p([(L-o, top+3), (L+w*.04, top-h*.5), (L+w*.2, top-h*.86), (Q-w*.2, top-h*.86), (Q-w*.04, top-h*.5), (Q+o, top+3)], ro, 5, rim)
    elif roof == 'shed': p([(L-o, top+3), (L-o*.5, top-h*.85), (Q+o, top-h*.1), (Q+o, top+3)], ro, 5, rim)
    elif roof == 'saw':
        k = 3
        for i in range(k): x0 = L+w*i/k; p([(x0, top+2), (x0, top-h*.45), (x0+w/k+2, top+2)], ro, 3, rim)
    elif roof == 'dome': D.paper(f'M{f(L-2)} {f(top+3)}C{f(L)} {f(top-h*.9)} {f(cx-w*.2)} {f(top-h*1.1)} {f(cx)} {f(top-h*1.3)}C{f(cx+w*.2)} {f(top-h*1.1)} {f(Q)} {f(top-h*.9)} {f(Q+2)} {f(top+3)}Z', ro, 5, edge=rim); D.line(f'M{f(cx)} {f(top-h*1.28)}v{f(-h*.4)}', rim, 2)
    else: p([(L-4, top+6), (L-4, top-6), (Q+4, top-6), (Q+4, top+6)], ro, 4, rim)
    if roof in ('gable', 'hip', 'mansard', 'steep') and row: 
        for k in (.35, .6, .85): D.line(f'M{f(cx-w*.46*k)} {f(top-h*(1-k)*(1 if roof == "gable" else .7))}q{f(w*.46*k)} 4 {f(w*.92*k)} 0', mix(r, '#0E0C2C', .5), 1.3, .45)
    if 'dormer' in extra: p([(cx+w*.12, top-h*.12), (cx+w*.12, top-h*.5), (cx+w*.23, top-h*.66), (cx+w*.34, top-h*.5), (cx+w*.34, top-h*.12)], c, 3, rim); D.path(D.rect(cx+w*.17, top-h*.46, w*.12, h*.28, .4), '#191A46')
    if 'door' in extra: x = cx+(w*.26 if 'left' not in extra else -w*.26); p([(x-w*.085, base), (x-w*.085, base-w*.34), (x+w*.085, base-w*.35), (x+w*.085, base)], mix(c, '#12102E', .5), 0, rim); D.circ(x+w*.045, base-w*.16, 1.5, '#C9A06A')
    for i in range(extra.count('+')):   # windows that stay dark: somebody is asleep
        x, y = ((cx-w*.27, top+(base-top)*.3), (cx+w*.27, top+(base-top)*.32), (cx-w*.28, top+(base-top)*.72))[i]; a, b = w*.075, w*.09
        D.path(pane(x, y, a, b, 'rect'), '#1C1C4A'); D.line(f'M{f(x)} {f(y-b)}V{f(y+b)}', mix(rim, '#1A1840', .5), 1.2, .7)
    for k in n: dark(D, *WINDOWS[k], rim)
    return rim

def cypress(D, x, y, h, c):
    D.paper(smooth([(x-h*.02, y), (x-h*.12, y-h*.25), (x-h*.1, y-h*.62), (x, y-h), (x+h*.1, y-h*.6), (x+h*.12, y-h*.22), (x+h*.02, y)], t=.8), D.lin(x-h*.1, 0, x+h*.12, 0, ((0, mix(c, '#9CC5C0', .2)), (1, mix(c, '#0E1030', .35)))), 4, edge=mix(c, '#9CC5C0', .3), ex=-.8, ey=-1)
def roundtree(D, x, y, h, c):
    D.line(f'M{f(x)} {f(y)}V{f(y-h*.6)}M{f(x)} {f(y-h*.34)}l{f(h*.14)} {f(-h*.16)}', '#1E1838', h*.06)
    for dx, dy, r in ((-.16, -.62, .22), (.18, -.66, .2), (0, -.84, .24)): D.paper(D.blob(x+dx*h, y+dy*h, r*h, r*h*.86, 11, .08), D.lin(x-h*.2, y-h, x+h*.2, y-h*.5, ((0, mix(c, '#9CC5C0', .22)), (1, mix(c, '#0E1030', .3)))), 3, edge=mix(c, '#9CC5C0', .3), ex=-.8, ey=-1)
def fir(D, x, y, h, c):
    for k in range(3): t = k/3; yy = y-h*t*.8; ww = h*.25*(1-t*.66); D.paper(poly(D.cut([(x-ww, yy), (x, yy-h*.44), (x+ww, yy), (x, yy-h*.06)], 1, 14)), mix(c, '#9CC5C0', .04*k), 2, edge=mix(c, '#9CC5C0', .26), ex=-.7, ey=-1)
def lamp_post(D, x, y, h): D.line(f'M{f(x)} {f(y)}V{f(y-h)}q0 {f(-h*.13)} {f(h*.13)} {f(-h*.13)}', '#2A2450', 2.6); D.path(poly([(x+h*.06, y-h*1.1), (x+h*.2, y-h*1.1), (x+h*.17, y-h*.95), (x+h*.09, y-h*.95)]), '#6E66A0')
def laundry(D, x0, y0, x1, y1, sag=12):
    pts = [(lerp(x0, x1, t/10), lerp(y0, y1, t/10)+sag*math.sin(math.pi*t/10)) for t in range(11)]; D.line(smooth(pts, False), '#A79CCB', 1.4, .7)
    for i, (k, c) in enumerate(zip((2, 3, 5, 6, 8), ('#7E78B0', '#8A5A78', '#5A7E9A', '#A08AB0', '#6E6AA0'))):
        x, y = pts[k]; w, h = (10, 17) if i % 2 else (15, 12)
        D.paper(poly(D.cut([(x-w/2, y), (x+w/2, y), (x+w/2+1, y+h), (x-w/2-1, y+h+1)], .7, 9)), c, 2, edge=mix(c, '#FFFFFF', .3))
def stairs(D, pts, w, n, c):
    for i in range(n):
        t = i/(n-1); x = lerp(pts[0][0], pts[1][0], t)+math.sin(t*5)*8; y = lerp(pts[0][1], pts[1][1], t); k = lerp(1, .6, t)
        D.path(D.rect(x-w*k/2, y-3*k, w*k, 5*k, .6), mix(c, '#C9BCEA', .38), .8); D.path(D.rect(x-w*k/2, y+2*k, w*k, 4*k, .5), '#14122E', .5)

def sky(D):
    R = D.R; D.layer('layer-sky'); D.path('M0 0H1920V1080H0Z', D.lin(0, 0, 0, 430, tuple((i/5, c) for i, c in enumerate(SKY))))
    for i, y in enumerate((96, 168, 236, 298)): D.paper(D.ridge([(x, y+math.sin(x*.0037+i*1.7)*15-x*.02) for x in range(0, 1921, 160)], 620, 1.2, 24), mix(SKY[i+1], SKY[i+2], .35), 24, edge=mix(SKY[i+2], '#FFFFFF', .1), ex=0)
    for i in range(130): x, y, r = R.uniform(8, 1912), R.uniform(8, 270)*R.random()**.6, R.uniform(.8, 2.3); D.path(f'M{f(x-r)} {f(y)}L{f(x)} {f(y-r*1.3)} {f(x+r)} {f(y)} {f(x)} {f(y+r*1.3)}Z', '#FFF1D8', R.uniform(.3, .85))
    D.glow(560, 150, 190, '#A9A0E0', .28, '#D9D0F0'); x, y = 560, 150   # a smooth old moon, cut with a compass
    D.paper(f'M{x+14} {y-46}A48 48 0 1 0 {x+44} {y+20}A40 40 0 0 1 {x+14} {y-46}Z', D.lin(x-48, y-40, x+30, y+44, ((0, '#FFF6E2'), (1, '#DCC6C0'))), 6, edge='#FFFFFF', grain=.25)
    D.path('M0 0H1920V600H0Z', 'url(#gd)', .3); D.close()
    D.layer('layer-sea'); D.path('M0 366H1100V640H0Z', D.lin(0, 366, 0, 560, ((0, '#8272A6'), (.16, '#51528F'), (1, '#26346A'))))
    for i in range(90):
        y = R.uniform(372, 470); w = R.uniform(12, 60)*(y-340)/120; x = R.gauss(560, 40+(y-366)*.7) if i < 60 else R.uniform(20, 900); D.path(f'M{f(x)} {f(y)}q{f(w/2)} -2.6 {f(w)} 0q{f(-w/2)} 2.6 {f(-w)} 0z', '#F4E2D0' if i < 60 else '#8E90C8', R.uniform(.12, .45))
    D.paper(D.ridge([(0, 358), (90, 344), (190, 352), (300, 364), (330, 368)], 372, .8, 20).replace('L1920 372', 'L330 372'), '#4E4680', 0) if 0 else D.path(poly(D.cut([(0, 367), (0, 350), (70, 338), (150, 350), (230, 346), (330, 367)], 1.5, 26)), '#4C4580'); D.close()

def hill(D):
    R = D.R; cols = (('#464682', '#3A3C78'), ('#37457A', '#2C386C'), ('#26466A', '#20365E'), ('#1E4258', '#1A304E'), ('#173444', '#12203A'))
    trees = (('#2C4470', 30), ('#264A6C', 42), ('#1F4A60', 58), ('#1A4452', 80), ('#163A46', 104))
    def grow(row, xs, kind):
        c, h = trees[row]
        for x in xs: kind(D, x, RIDGES[row](x)+8, h*R.uniform(.8, 1.25), mix(c, '#2A3A6A', R.uniform(0, .3)))
    def ground(row):
        e = RIDGES[row]; ca, cb = cols[row]
        D.paper(D.ridge([(x, e(x)+4) for x in range(0, 1921, 80)], 1080, 1.4, 18), D.lin(0, e(960)-70, 0, e(960)+150, ((0, ca), (1, cb))), 14, edge=mix(ca, '#B9B8E8', .36), ey=-2, grain=.42)
        for k in range(2+row):   # field walls and terraces
            x0 = R.uniform(0, 1500); L = R.uniform(200, 420); dy = R.uniform(26, 70); D.line(smooth([(x0+i*L/6, e(x0+i*L/6)+dy+math.sin(i*1.1)*3) for i in range(7)], False), mix(ca, '#C9BCEA', .3), 2+row*.6, .35)
        for i in range(20): x = R.uniform(15, 1905); tuft(D, x, e(x)+R.uniform(14, 66), 6+row*3, mix(ca, '#9CC5C0', .24), 5)
    H = lambda row, cx, w, top, roof, n=(), col=0, extra='', rh=None, drop=10: house(D, row, cx, w, top, RIDGES[row](cx)+drop, roof, n, col, extra, rh)
    D.layer('layer-village-1')
    grow(0, (60, 90, 330, 420, 610, 660, 850, 1060, 1440, 1690, 1730, 1880), fir); grow(0, (160, 570, 880, 1260, 1500, 1820), cypress)
    H(0, 340, 58, 352, 'gable', (), 2, '+'); H(0, 250, 56, 240, 'steep', (1,), 1, 'bricks'); H(0, 178, 62, 366, 'hip', (), 3, '')
    H(0, 440, 60, 356, 'shed', (), 0, '+'); H(0, 505, 78, 330, 'gable', (2,), 3, 'chimney'); H(0, 740, 62, 304, 'dome', (3,), 1); H(0, 802, 70, 330, 'gable', (), 2, '+chimney')
    H(0, 960, 90, 284, 'mansard', (4,), 0, 'chimney left'); H(0, 1030, 54, 316, 'shed', (), 1); H(0, 1325, 84, 236, 'hip', (5,), 2, 'chimney'); H(0, 1400, 58, 272, 'gable', (), 3, '+')
    H(0, 1610, 66, 184, 'dome', (6,), 3, 'boards', 46)   # the old mill, its sails at rest
    for a in (.5, 2.07, 3.64, 5.21): ca, sa = math.cos(a), math.sin(a); D.line(f'M1610 168l{f(ca*74)} {f(sa*74)}', '#8A82B8', 3); D.path(poly([(1610+ca*18-sa*2, 168+sa*18+ca*2), (1610+ca*72-sa*2, 168+sa*72+ca*2), (1610+ca*72-sa*16, 168+sa*72+ca*16), (1610+ca*18-sa*13, 168+sa*18+ca*13)]), '#6E66A4', .85)
    H(0, 1545, 56, 246, 'gable', (), 0, '+'); H(0, 1770, 70, 226, 'hip', (), 1, '+'); H(0, 1850, 60, 212, 'gable', (), 2); ground(0); D.close()
    D.layer('layer-village-2'); grow(1, (30, 200, 300, 480, 720, 760, 960, 1590, 1630, 1860), fir); grow(1, (250, 555, 870, 1380, 1680), cypress); grow(1, (460, 1000, 1560), roundtree)
    H(1, 120, 92, 428, 'gable', (7,), 1, 'chimney'); H(1, 200, 76, 452, 'shed', (), 2, '+'); H(1, 390, 74, 412, 'steep', (8,), 0, 'bricks'); H(1, 325, 66, 452, 'gable', (), 3, '+'); H(1, 640, 112, 404, 'hip', (9,), 2, 'door chimney left'); H(1, 548, 70, 446, 'gable', (), 1, '+'); H(1, 800, 84, 420, 'mansard', (), 3, '++'); H(1, 900, 66, 426, 'gable', (), 0, '+chimney')
    # the block of flats
    house(D, 1, 1171, 196, 282, RIDGES[1](1171)+34, 'flat', (10, 11, 12), 0); c = '#8E86BE'
    for j, y in enumerate((322, 373, 424, 470)):
        for i, x in enumerate((1120, 1171, 1222)):
            if (x, y) not in ((1120, 322), (1222, 322), (1120, 424)): D.path(pane(x, y, 12, 15, 'rect'), '#1C1C4A'); D.line(f'M{x} {y-15}V{y+15}', '#5A548C', 1.3, .7)
        if j < 3: D.line(f'M{1078} {y+28}H{1264}', c, 1.6, .3)
    for x, y in ((1222, 322), (1171, 424)): D.path(D.rect(x-20, y+17, 40, 10, .7), '#6A5E94'); D.line(''.join(f'M{x-18+i*6} {y+4}v16' for i in range(7))+f'M{x-20} {y+4}h40', c, 1.4, .75)
    D.line('M1100 276v-34M1088 250h24M1090 258h20M1240 276v-22l12 -6', c, 1.8, .7); D.paper(D.rect(1150, 256, 34, 22, .8), '#4A4478', 3, edge=c)
    H(1, 1480, 98, 326, 'gable', (13,), 2, 'chimney door'); H(1, 1408, 64, 366, 'hip', (), 1, '+'); H(1, 1765, 88, 288, 'mansard', (14,), 3, 'bricks'); H(1, 1690, 66, 338, 'gable', (), 0, '+'); H(1, 1850, 78, 316, 'shed', (), 2, '+'); ground(1); D.close()
    D.layer('layer-village-3'); grow(2, (24, 180, 690, 745, 1190, 1470, 1890), fir); grow(2, (420, 630, 1090, 1260, 1530), cypress); grow(2, (230, 760, 1130, 1720), roundtree)
    H(2, 95, 140, 566, 'shed', (15,), 1, 'boards'); H(2, 330, 136, 530, 'mansard', (16,), 3, 'arch chimney'); D.paper(poly(D.cut([(266, 594), (394, 592), (404, 612), (256, 614)], .8, 20)), '#7A4A5C', 4, edge='#C9A0A0')
    for i in range(7): D.path(poly([(258+i*21, 613), (268+i*21, 593), (278+i*21, 593), (279+i*21, 613)]), '#A8889E', .5)
    H(2, 560, 76, 516, 'gable', (17,), 2, 'bricks'); H(2, 494, 62, 560, 'gable', (), 0, '+'); H(2, 624, 60, 552, 'gable', (), 1, '+'); laundry(D, 366, 540, 528, 548, 16)
    H(2, 850, 168, 522, 'saw', (18,), 0, 'boards'); H(2, 1010, 86, 488, 'dome', (19,), 2); H(2, 1060, 60, 540, 'hip', (), 3, '+'); H(2, 1390, 122, 462, 'gable', (20,), 1, 'chimney door'); H(2, 1300, 84, 508, 'shed', (), 2, '+'); H(2, 1620, 132, 430, 'hip', (21,), 3, 'chimney left dormer'); H(2, 1700, 66, 480, 'gable', (), 0, '+'); H(2, 1835, 110, 402, 'steep', (22,), 2, 'bricks', 50)
    laundry(D, 1672, 452, 1786, 446, 14); ground(2); stairs(D, ((980, 730), (930, 606)), 46, 15, '#20365E')
    # a tram wire from mast to mast
    ms = [(-10, 668), (360, 640), (720, 618), (1130, 596), (1500, 566), (1930, 520)]
    for a, b in zip(ms, ms[1:]): D.line(f'M{a[0]} {a[1]}Q{(a[0]+b[0])/2} {(a[1]+b[1])/2+18} {b[0]} {b[1]}', '#9A92C8', 1.5, .55)
    for x, y in ms[1:5]: D.line(f'M{x} {y+96}V{y-12}M{x} {y-2}l14 -4', '#2A2650', 3.4)
    D.close()
    D.layer('layer-village-4'); grow(3, (40, 330, 620, 1000, 1160, 1430, 1890), fir); grow(3, (350, 590, 1410, 1650), cypress); grow(3, (110, 860, 1100, 1870), roundtree)
    H(3, 215, 170, 664, 'gable', (23,), 1, 'chimney bricks', 88); H(3, 330, 92, 706, 'shed', (), 3, '+'); H(3, 480, 118, 640, 'steep', (24,), 2, 'boards', 62); H(3, 570, 84, 690, 'hip', (), 0, '+'); H(3, 710, 160, 634, 'mansard', (25,), 3, 'door chimney left'); H(3, 1290, 178, 600, 'hip', (26,), 0, 'boards chimney', 84); H(3, 1180, 100, 652, 'gable', (), 1, '+'); H(3, 1530, 146, 574, 'gable', (27,), 2, 'door', 92); H(3, 1630, 90, 624, 'shed', (), 3, '+'); H(3, 1770, 150, 544, 'mansard', (28,), 1, 'bricks chimney'); laundry(D, 262, 690, 426, 676, 15)
    lamp_post(D, 905, 770, 92); lamp_post(D, 1405, 715, 84); ground(3); stairs(D, ((900, 900), (1000, 740)), 74, 16, '#1A304E')
    D.close(); D.layer('layer-near'); grow(4, (20, 90, 1820, 1890), fir); grow(4, (160, 1750), roundtree); ground(4); D.path('M0 700H1920V1080H0Z', D.lin(0, 780, 0, 1080, ((0, '#0E0C28', 0), (1, '#0E0C28', .62)))); D.close()

def rail(D):
    """our side: the rail, a pot that somebody waters, and the lantern"""
    D.layer('front-rail'); y = 928
    for i, x in enumerate(range(30, 1920, 58)):
        D.paper(smooth([(x-5, y), (x+5, y), (x+11, y+50), (x+5, y+84), (x+6, y+160), (x-6, y+160), (x-5, y+84), (x-11, y+50)], t=.7), D.lin(x-10, 0, x+10, 0, ((0, '#6A4C66'), (.4, '#46304E'), (1, '#261838'))), 4, edge='#9A7488')
    D.paper(poly(D.cut([(-20, y-24), (1940, y-28), (1940, y+8), (-20, y+10)], 1.3, 70)), D.lin(0, y-26, 0, y+10, ((0, '#A8705E'), (.3, '#7A4C54'), (1, '#43294A'))), 12, edge='#E0A888', grain=.3)
    D.path(ell(1592, y-10, 230, 13), D.rad(1592, y-10, 230, ((0, '#FFD893', .85), (.5, '#F7A845', .3), (1, '#F7A845', 0)), 1, .06))
    D.glow(1592, y-96, 190, '#F7A845', .42, '#FFE2A0'); D.at(1592, y-16, .98); T.lantern(D, 0); D.close()
    D.at(196, y-20, .86); T.plant(D); D.close(); D.at(356, y-18, .62); T.cup(D, st=True); D.close(); D.close()

def own(D):
    """our own house from outside: the wall with its window, a bit of roof, the same rail and pot"""
    R = D.R; D.layer('own-house'); x0, x1 = 70, 800
    p = lambda pts, c, sh=9, e='#A87E90', g=.35: D.paper(poly(D.cut(pts, 1.6, 44)), c, sh, edge=e, grain=g)
    p([(640, 380), (640, 236), (716, 232), (718, 420)], '#55304A', 9); p([(630, 240), (630, 216), (726, 212), (726, 238)], '#6A3C50', 4)
    p([(x0+30, 1090), (x0+30, 470), (x1-30, 470), (x1-30, 1090)], D.lin(x0, 0, x1, 0, ((0, '#6A4660'), (.5, '#55385A'), (1, '#2E2048'))), 22)
    for i in range(15): D.line(f'M{x0+34} {498+i*40}q330 {R.uniform(3, 9):.0f} 662 0', '#1E1434', 2.2, .32)
    p([(x0-30, 486), (430, 250), (x1+34, 480), (x1+20, 516), (430, 296), (x0-16, 522)], D.lin(x0, 250, x1, 520, ((0, '#9A5660'), (.5, '#6E3C54'), (1, '#3A2448'))), 14, '#D99A96'); p([(x0+40, 480), (430, 292), (x1-40, 480)], D.lin(x0, 300, x1, 500, ((0, '#523454'), (1, '#2C1E44'))), 4, None)
    D.circ(430, 408, 46, '#8A5A62'); D.circ(430, 408, 38, '#1C1A46'); D.line('M430 370V446M392 408H468', '#8A5A62', 5)
    # the window, still dark
    D.paper(D.rect(272, 548, 316, 340, 1.6, 50), '#8A5A5E', 9, edge='#D9A58C'); D.path(D.rect(292, 568, 276, 300, .8), D.lin(0, 568, 0, 868, ((0, '#1A1A46'), (1, '#2A2656'))))
    D.path(poly([(300, 574), (380, 574), (312, 850), (300, 850)]), '#8E90C8', .1)
    D.line('M430 568V868M292 690H568', '#8A5A5E', 9); D.line('M427 568V868M292 687H568', '#D9A58C', 2, .6)
    p([(252, 884), (608, 882), (616, 910), (244, 912)], '#8A5A5E', 7, '#D9A58C'); D.at(330, 886, .42); T.plant(D); D.close()
    for x in range(90, 800, 50): D.paper(smooth([(x-5, 990), (x+5, 990), (x+9, 1030), (x+5, 1090), (x-5, 1090), (x-9, 1030)], t=.7), '#3A2748', 3, edge='#8A6880')
    p([(56, 972), (816, 966), (818, 994), (56, 1000)], D.lin(0, 968, 0, 998, ((0, '#9A6A60'), (1, '#43294A'))), 9, '#E0A888'); D.at(716, 974, .56); T.pot(D) if hasattr(T, 'pot') else T.plant(D); D.close(); D.close()
    win = D.rect(292, 568, 276, 300, .8)
    def cross(): D.line('M430 568V868M292 690H568', '#7A463E', 9); D.line('M427 568V868M292 687H568', '#FFDDAE', 2, .7)
    D.layer('own-lamp'); D.glow(430, 720, 330, '#F7A845', .42, '#FFE2A0'); D.path(win, D.rad(430, 690, 230, ((0, '#FFF4CF'), (.4, '#FFD98E'), (1, '#F2A04E')))); D.path(poly([(380, 740), (404, 660), (462, 660), (486, 740)]), '#FFF8E0'); D.line('M433 740V850', '#93593F', 9); D.path(ell(433, 856, 40, 10), '#93593F'); D.at(330, 886, .42); T.plant(D); D.close(); cross(); D.close()
    D.layer('own-candle'); D.glow(430, 780, 220, '#F7A845', .36, '#FFE2A0'); D.path(win, D.rad(430, 800, 200, ((0, '#FFD98E'), (.35, '#D98A4E'), (.75, '#7A4650'), (1, '#4A3058')))); D.at(452, 872, .72); T.candle(D); D.close(); D.at(330, 886, .42); T.plant(D); D.close(); cross(); D.close()
    D.layer('own-curtain'); D.glow(430, 720, 210, '#F7A845', .34, '#FFE2A0'); D.path(win, '#B9784E'); D.path(D.rect(414, 568, 66, 300, .8), D.lin(0, 568, 0, 868, ((0, '#FFF4CF'), (1, '#FFC66E'))))
    for a, b in ((292, 416), (478, 568)):
        D.paper(smooth([(a, 568), (b, 568), (b+4, 700), (b-3, 868), (a, 868), (a-1, 700)], t=.4), D.lin(a, 0, b, 0, ((0, '#7A3B5C'), (.8, '#A9536D'), (1, '#F2AC84')) if a < 400 else ((0, '#F2AC84'), (.2, '#A9536D'), (1, '#7A3B5C'))), 4, edge='#F2AC84')
        for k in range(1, 4): q = lerp(a, b, k/4); D.line(f'M{f(q)} 574q6 140 -2 288', '#5A2A4A', 2.4, .45)
    D.at(330, 886, .42); T.plant(D); D.close(); cross(); D.close()

def scene():
    D = Stage(seed=41); sky(D); hill(D); rail(D); own(D); D.save(OUT+'/balcony.svg')

def lit():
    D = Stage(seed=5)
    for n, (x, y, a, b, shape) in sorted(WINDOWS.items()):
        D.layer('lit-%02d' % n); r = max(a, b)*3.4; D.glow(x, y, r, '#F7A845', .46, '#FFE2A0'); D.path(pane(x, y, a+2.4, b+2.4, shape), '#C98F62'); D.path(pane(x, y, a, b, shape), D.rad(x-a*.2, y+b*.2, b*1.7, ((0, '#FFF4CF'), (.45, '#FFD98E'), (1, '#F2A04E'))))
        k = n % 4
        if k == 1: D.path(poly([(x-a, y-b), (x-a*.45, y-b), (x-a*.75, y+b), (x-a, y+b)]) + poly([(x+a, y-b), (x+a*.45, y-b), (x+a*.75, y+b), (x+a, y+b)]), '#B9583F', .5) if shape == 'rect' else None
        elif k == 2: D.circ(x+a*.45, y+b*.62, max(3, a*.3), '#93593F', .8)
        bars(D, x, y, a, b, '#93593F', 1.6, .85)
        if shape != 'round': D.line(f'M{f(x-a-5)} {f(y+b+4)}H{f(x+a+5)}', '#FFDDAE', 2.4, .9)
        D.close()
    D.save(OUT+'/balcony-lit.svg')

if __name__ == '__main__':
    scene(); lit()
    from gen_people import near
    near()
