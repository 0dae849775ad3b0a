"""furniture.py - what makes the rooms a home. Origin bottom-centre, y up is negative."""
import math
from paper import *
import things as T
from stage import fine

def P(D, pts, fill, sh=4, edge=None, amp=1.0, step=40, grain=0):
    D.paper(poly(D.cut(pts, amp, step)), fill, sh, edge=edge, grain=grain)

def fringe(D, x0, x1, y, L, c, n=12, w=2.2):
    for j in range(n):
        x = lerp(x0, x1, j/(n-1)); D.line(f'M{f(x)} {f(y)}q{f(D.R.uniform(-2.5, 2.5))} {f(L*.5)} {f(D.R.uniform(-2, 2))} {f(L)}', c, w)

def armchair(D):
    """wing chair turned to the right, blanket over the arm"""
    c, h, d = '#3E7A78', '#7FB3A4', '#1F4A55'
    D.path(ell(0, 1, 92, 9), C['ink'], .35)
    for x in (-56, 50): P(D, [(x-6, -18), (x+7, -18), (x+4, 0), (x-3, 0)], C['wood6'], 0)
    D.paper(smooth([(-70, -22), (-86, -90), (-84, -150), (-62, -178), (-22, -176), (-4, -158), (-10, -100), (0, -30)]), D.lin(-86, -170, 10, -20, ((0, h), (.35, c), (1, d))), 8, edge='#BFE0CB')
    D.path(smooth([(-60, -60), (-66, -110), (-58, -152), (-34, -160), (-20, -148), (-24, -100), (-18, -60)]), mix(c, h, .45), .55)
    for x, y in ((-44, -136), (-34, -112), (-48, -92)): D.circ(x, y, 3.2, d, .8)
    D.paper(smooth([(-46, -46), (-10, -54), (52, -52), (68, -42), (66, -20), (0, -14), (-50, -18)]), D.lin(0, -54, 0, -14, ((0, h), (.5, c), (1, d))), 4, edge='#BFE0CB')
    D.paper(smooth([(-52, -70), (-6, -88), (24, -82), (30, -62), (22, -50), (40, -40), (58, -14), (-50, -12)]) if 0 else smooth([(-58, -16), (-60, -64), (-30, -82), (34, -84), (54, -76), (58, -60), (46, -50), (44, -16)]), D.lin(-50, -84, 50, -10, ((0, h), (.4, c), (1, d))), 8, edge='#CBE8D2')
    D.circ(45, -67, 9, d, .5); D.circ(45, -67, 4, h, .8)
    # blanket
    D.paper(smooth([(-40, -90), (4, -94), (14, -88), (18, -50), (14, -12), (-10, -8), (-38, -14), (-44, -52)]), D.lin(-40, -90, 16, -10, ((0, '#FFE3B4'), (.6, '#F2A873'), (1, '#C96A52'))), 6, edge='#FFF4DA')
    for q, w in ((-72, 4), (-62, 2), (-40, 4), (-30, 2)): D.line(f'M-41 {q}q28 7 58 1', C['terra'], w, .75)
    for i in range(5): D.path(poly([(-34+i*11, -51+i*.4), (-29+i*11, -56), (-24+i*11, -51), (-29+i*11, -46)]), C['teal6'], .8)
    fringe(D, -37, 13, -13, 12, '#F7CE9C', 11)
    # cushion
    D.at(-26, -84, 1, rot=-14); P(D, [(-22, -42), (22, -38), (24, 0), (-24, 2)], C['honey'], 4, '#FFF1C8', 2.4, 14); D.path(HEART, C['terra'], .85) if 0 else D.at(0, -18, .3); D.path(HEART, C['terra'], .9); D.close(); D.close()

def fireplace(D, H=205):
    b, h, d = '#8A4A4A', '#C98068', '#4B2438'
    P(D, [(-74, -100), (-66, -H), (66, -H), (74, -100)], D.lin(0, -H, 0, -90, ((0, d), (1, b))), 8, None, 1.4)
    P(D, [(-88, 0), (-88, -112), (88, -112), (88, 0)], D.lin(-88, 0, 88, 0, ((0, mix(b, d, .3)), (.5, h), (1, mix(b, d, .4)))), 8, '#F2B48A')
    o = []
    R = D.R
    for r in range(9):
        y = -10-r*12
        for k in range(-5, 6):
            x = k*17+(8 if r % 2 else 0)
            if abs(x) > 78 or (abs(x) < 50 and y > -86): continue
            if R.random() < .75: D.path(poly(D.cut([(x-7.6, y-4.6), (x+7.4, y-4.6), (x+7.4, y+4.6), (x-7.6, y+4.6)], .7, 30)), R.choice((h, b, mix(b, d, .35), mix(h, '#FFC99A', .35))), .75)
    for r in range(8):
        y = -120-r*11.5
        for k in range(-4, 5):
            x = k*17+(8 if r % 2 else 0)
            if abs(x) < 62 and R.random() < .5: D.path(poly(D.cut([(x-7.6, y-4.6), (x+7.4, y-4.6), (x+7.4, y+4.6), (x-7.6, y+4.6)], .7, 30)), R.choice((b, d, mix(b, h, .5))), .6)
    arch = 'M-50 -4L-51 -58C-48 -84 -24 -92 0 -92C24 -92 48 -84 51 -58L50 -4Z'
    D.path(arch, D.rad(0, -24, 76, ((0, '#FFB24E'), (.32, '#D85A2C'), (.7, '#6A2430'), (1, '#2A1024'))))
    D.line('M-53 -2L-54 -58C-50 -88 -26 -96 0 -96C26 -96 50 -88 54 -58L53 -2', '#F7BE8E', 3.4, .7)
    for x, y, r in ((-16, -8, -6), (15, -8, 8), (0, -17, 3)):
        D.at(x, y, 1, rot=r); P(D, [(-26, -6), (24, -7), (26, 5), (-25, 6)], '#5A2C2A', 0, '#FFB15C'); D.circ(25, -1, 5, '#E08A4A'); D.close()
    # flames
    for x, k, ln in ((-20, .9, -2), (18, 1.0, 3), (-2, 1.5, 0)):
        D.path(smooth([(x, -12), (x-15*k, -24*k), (x-9*k+ln, -40*k), (x-12*k+ln, -46*k), (x+2*k+ln, -66*k if k < 1.4 else -58*k), (x+8*k+ln, -42*k), (x+15*k, -24*k)]), D.lin(0, -86, 0, -8, ((0, '#F2713A'), (.5, '#FF9A3D'), (1, '#FFD36A'))))
    for x, k in ((-18, .8), (0, 1.3), (17, .85)): D.path(smooth([(x, -10), (x-8*k, -20*k), (x+1, -40*k), (x+8*k, -20*k)]), '#FFF0BE', .95)
    # hearth slab, mantel
    P(D, [(-106, -2), (106, -2), (112, 9), (-112, 9)], '#6B4A62', 4, '#D9A58C')
    P(D, [(-104, -126), (104, -127), (96, -110), (-96, -110)], C['wood5'], 6, '#F4C08C')
    for x in (-90, 90): P(D, [(x-8, -111), (x+8, -111), (x+5, -94), (x-5, -94)], C['wood6'], 3, '#D99A6A')

def books(D, w, h=30, lean=True, cols=None):
    """a row of books standing on y=0 from x=0 to w"""
    R = D.R; x = 0; cols = cols or ['#B9583F', '#D98458', '#2A6570', '#4A8C8E', '#7A3B5C', '#C9A25E', '#6B5A94', '#E8C89A', '#3B2760', '#8AA585']
    while x < w-5:
        b = min(R.uniform(5, 10), w-x); hh = h*R.uniform(.68, 1); c = R.choice(cols)
        if lean and R.random() < .1 and x < w-18:
            D.at(x+3, 0, rot=12); P(D, [(0, -hh*.92), (b, -hh*.92), (b, 0), (0, 0)], c, 0, mix(c, '#FFE2B8', .4), .5, 30, 0); D.close(); x += b+9; continue
        P(D, [(x, -hh), (x+b-.8, -hh), (x+b-.8, 0), (x, 0)], c, 0, mix(c, '#FFE2B8', .4), .5, 30, 0)
        D.line(f'M{f(x+1.4)} {f(-hh*.78)}h{f(b-3.4)}M{f(x+1.4)} {f(-hh*.2)}h{f(b-3.4)}', '#FFE6BC', 1.2, .7); x += b

def bookshelf(D, w=80, h=170, rows=4):
    P(D, [(-w/2, 0), (-w/2, -h), (w/2, -h), (w/2, 0)], C['wood7'], 7, C['wood4'])
    P(D, [(-w/2+5, -5), (-w/2+5, -h+6), (w/2-5, -h+6), (w/2-5, -5)], '#2E1A30', 0)
    rh = (h-8)/rows
    for r in range(rows):
        y = -4-r*rh; D.at(-w/2+7, y)
        if r == rows-1: books(D, (w-14)*.5, rh*.72); D.at((w-14)*.76, 0, .24); T.plant(D); D.close()
        elif r == 1: books(D, (w-14)*.62, rh*.78); P(D, [((w-14)*.7, -12), ((w-14)*.95, -12), ((w-14)*.92, 0), ((w-14)*.73, 0)], C['teal5'], 0, C['mist'])
        else: books(D, w-14, rh*.8)
        D.close()
        P(D, [(-w/2+3, y), (w/2-3, y), (w/2-3, y+4), (-w/2+3, y+4)], C['wood5'], 0, '#D9A06A', .6)
    P(D, [(-w/2-4, -h-5), (w/2+4, -h-5), (w/2+2, -h+3), (-w/2-2, -h+3)], C['wood5'], 3, '#E0AE78')

def window(D, w, h, sky, curtain=None, moon=False, sill=True, frame='#C98F62', hi='#FFDDAE', round_=False, mull=True):
    """a window, origin at its centre"""
    if round_: d = ell(0, 0, w/2, h/2); fr = ell(0, 0, w/2+8, h/2+8)
    else: d = poly(D.cut([(-w/2, -h/2), (w/2, -h/2), (w/2, h/2), (-w/2, h/2)], .8, 40)); fr = poly(D.cut([(-w/2-7, -h/2-7), (w/2+7, -h/2-7), (w/2+7, h/2+7), (-w/2-7, h/2+7)], 1, 40))
    D.paper(fr, frame, 5, edge=hi)
    D.path(d, D.lin(0, -h/2, 0, h/2, sky))
    for i in range(7): D.circ(D.R.uniform(-w*.36, w*.36), D.R.uniform(-h*.36, h*.12), D.R.uniform(.7, 1.5), '#FFF1D8', .85)
    if not round_: D.path(poly([(-w/2, h*.5), (-w/2, h*.22), (-w*.2, h*.3), (w*.1, h*.18), (w/2, h*.3), (w/2, h/2)]), '#241640', .75)
    if moon: D.path(f'M{f(w*.1)} {f(-h*.26)}a{f(w*.15)} {f(w*.15)} 0 1 0 {f(w*.12)} {f(w*.22)}a{f(w*.13)} {f(w*.13)} 0 1 1 {f(-w*.12)} {f(-w*.22)}z', '#FFE9BE')
    if mull: D.line(f'M0 {f(-h/2)}V{f(h/2)}M{f(-w/2)} {f(-h*.05)}H{f(w/2)}', frame, 4.5); D.line(f'M-1.6 {f(-h/2)}V{f(h/2)}', hi, 1.2, .6)
    if sill and not round_: P(D, [(-w/2-14, h/2+4), (w/2+14, h/2+4), (w/2+11, h/2+13), (-w/2-11, h/2+13)], frame, 4, hi)
    if curtain:
        a, b = curtain
        for s in (-1, 1):
            x = s*(w/2+9)
            D.paper(smooth([(s*w*.06 if 0 else x-s*w*.42, -h/2-9), (x+s*6, -h/2-9), (x+s*8, 0), (x+s*7, h/2+17), (x-s*w*.12, h/2+18), (x-s*w*.17, h*.14), (x-s*w*.24, -h*.16)], t=.7), D.lin(x-s*w*.3, 0, x, 0, ((0, b), (1, a))), 4, edge=mix(b, '#FFFFFF', .4))
            for q in (.04, .1): D.line(f'M{f(x-s*w*q*2)} {f(-h/2-4)}C{f(x-s*w*q*1.6)} {f(-h*.1)} {f(x-s*w*q)} {f(h*.1)} {f(x-s*w*q)} {f(h/2+13)}', mix(a, C['ink'], .4), 1.5, .4)
        D.line(f'M{f(-w/2-18)} {f(-h/2-11)}H{f(w/2+18)}', C['wood6'], 4.5)

def bed(D):
    """bed seen from its side, 230 wide"""
    D.path(ell(0, 1, 130, 8), C['ink'], .35)
    D.paper(smooth([(-122, 0), (-124, -90), (-118, -112), (-104, -116), (-92, -108), (-90, -40), (-90, 0)], t=.7), D.lin(-124, 0, -90, 0, ((0, C['wood5']), (1, C['wood6']))), 5, edge='#F2BB86')
    P(D, [(-94, -46), (104, -46), (104, -14), (-94, -14)], C['wood6'], 3)
    D.paper(smooth([(-92, -44), (-90, -62), (0, -66), (102, -60), (106, -44)]), '#FFF1D8', 3, edge='#FFFFFF')
    for x, y, r, c in ((-66, -62, -24, '#F5D6B8'), (-48, -60, -8, '#FFF1D8')):
        D.at(x, y, 1, rot=r); D.paper(smooth([(-26, -2), (-30, -22), (-24, -32), (0, -30), (24, -34), (30, -20), (26, 0), (0, 2)]), D.lin(0, -32, 0, 0, ((0, '#FFF8E8'), (1, c))), 4, edge='#FFFFFF'); D.line('M-18-24q6 6 4 14M16-26q-4 8-2 14', '#D9A98E', 1.6, .6); D.close()
    # quilt
    q = [(-34, -68), (0, -76), (40, -74), (84, -70), (108, -58), (112, -34), (110, -6)]
    low = [(110, -6), (92, -2), (76, -7), (58, -1), (40, -7), (22, -1), (4, -7), (-12, -2), (-26, -7), (-36, -3)]
    sh = smooth(q+low[1:]+[(-44, -30), (-42, -56)], t=.8)
    D.paper(sh, C['teal6'], 7, edge='#BFE6DA')
    D.clip(sh)
    cols = ['#2A6570', '#D9795B', '#F2C282', '#9A86C2', '#4A8C8E', '#A9536D', '#FFE3B4', '#5E5AA0']
    for r in range(4):
        for k in range(9):
            x = -48+k*18+(r % 2)*2; y = -80+r*20+k*.6; c = cols[(k*3+r*5+(k*r) % 3) % 8]
            P(D, [(x, y), (x+17.4, y+.6), (x+17.2, y+19.4), (x-.2, y+19)], c, 0, None, .8, 30, 0)
            m = (x+8.6, y+9.6); c2 = mix(c, '#FFF1D8', .55)
            if (k+r) % 3 == 0: D.path(poly([(m[0], m[1]-5.5), (m[0]+5.5, m[1]), (m[0], m[1]+5.5), (m[0]-5.5, m[1])]), c2, .8)
            elif (k+r) % 3 == 1: D.circ(m[0], m[1], 3, c2, .8)
            else: D.line(f'M{f(m[0]-5)} {f(m[1]-4)}h10M{f(m[0]-5)} {f(m[1])}h10M{f(m[0]-5)} {f(m[1]+4)}h10', c2, 1.4, .7)
    D.path(poly([(-60, -10), (-60, -40), (120, -28), (120, 4), (-60, 4)]), '#1A1233', .28)
    D.line('M-4-76C2-50-4-30 2-2M34-76C42-50 34-26 42-2M70-72C78-48 70-26 78-2', '#140C2A', 3, .22); D.close()
    D.paper(smooth([(-40, -66), (-10, -76), (22, -77), (20, -64), (-8, -62), (-40, -52)]), '#FFF1D8', 3, edge='#FFFFFF')
    D.paper(smooth([(104, 0), (104, -64), (112, -78), (122, -74), (124, 0)], t=.7), C['wood5'], 5, edge='#F2BB86')

def lamp(D, k=1, shade='#FFD58E', base=C['teal6'], tall=0):
    D.path(smooth([(-11, 0), (-9, -5), (-4, -9), (-3, -26-tall), (3, -26-tall), (4, -9), (9, -5), (11, 0)]), base)
    D.circ(0, -14, 7, base); D.circ(-2, -16, 3, mix(base, '#FFFFFF', .5))
    D.paper(poly(D.cut([(-21, -26-tall), (-12, -54-tall), (12, -54-tall), (21, -26-tall)], .7, 30)), D.rad(0, -34-tall, 30, ((0, '#FFF8DC'), (.5, shade), (1, '#F0A050'))), 3, edge='#FFFBE6')

def desk(D):
    w, d, h = C['wood5'], C['wood6'], '#F0BC84'
    D.path(ell(0, 1, 110, 7), C['ink'], .3)
    for x in (-92, -80): P(D, [(x-4, -70), (x+4, -70), (x+2, 0), (x-2, 0)], d, 0, '#C98F62')
    P(D, [(22, -70), (96, -70), (94, -6), (24, -6)], D.lin(20, 0, 96, 0, ((0, w), (1, d))), 4, h)
    for y in (-64, -44, -24): P(D, [(28, y), (90, y), (90, y+16), (28, y+16)], mix(w, '#FFC99A', .18), 2, h); D.circ(59, y+8, 2.6, C['honey'])
    P(D, [(-108, -80), (108, -81), (110, -69), (-110, -69)], mix(w, '#FFC99A', .3), 5, '#FFD9A6')

def chair(D, c='#6B3F37', h='#D99A6A', flip=1):
    D.at(0, 0, flip, 1)
    D.line('M-20-46L-24-112M-24-112C-20-118-14-118-12-112L-8-48', c, 6); D.line('M-22-96H-11M-21-80H-10M-21-64H-9', c, 4)
    D.line('M-21-48L-25-110', h, 1.4, .7)
    D.line('M-18-40L-22 0M26-40L30 0M-6-40L-6-2', c, 5.5); D.paper(smooth([(-26, -48), (0, -53), (30, -48), (32, -40), (0, -37), (-26, -40)]), C['rose6'], 3, edge='#F2A890'); D.close()

def stove(D):
    d, m, h = '#26334F', '#3F5476', '#8FA8C4'
    D.path(ell(0, 1, 84, 7), C['ink'], .35)
    P(D, [(38, -100), (54, -100), (54, -215), (38, -215)], D.lin(38, 0, 54, 0, ((0, m), (.5, d), (1, C['ink']))), 5, h, .8)
    for y in (-120, -178): P(D, [(35, y), (57, y), (57, y+6), (35, y+6)], m, 0, h)
    P(D, [(-76, -8), (-76, -96), (76, -96), (76, -8)], D.lin(-76, -96, 76, 0, ((0, m), (.6, d), (1, '#1A2038'))), 7, h)
    for x in (-66, 66): P(D, [(x-7, -10), (x+7, -10), (x+4, 0), (x-4, 0)], d, 0)
    P(D, [(-84, -106), (84, -107), (82, -94), (-82, -94)], '#4B6288', 4, '#B9CFE0')
    P(D, [(-62, -84), (12, -84), (12, -22), (-62, -22)], '#1C2440', 2, h)
    D.path(poly(D.cut([(-50, -70), (0, -70), (0, -40), (-50, -40)], .6, 30)), D.rad(-25, -46, 40, ((0, '#FFF0B0'), (.35, '#FFB04A'), (.8, '#C9502C'), (1, '#7A2C30'))))
    D.line('M-38-70V-40M-25-70V-40M-12-70V-40', '#1C2440', 3); D.line('M-56-78H6', C['honey'], 3)
    for y in (-78, -50): P(D, [(22, y), (64, y), (64, y+22), (22, y+22)], '#1C2440', 2, h)
    for i in range(4): D.circ(-50+i*14, -89, 2.6, C['honey'])

def kettle(D, c='#C9764A', h='#FFC48E', d='#7A3B3A'):
    D.path('M-16-38C-18-66 22-66 20-38', None, 1, C['wood7'], 5, 1, 'round')
    D.paper('M24-14C38-20 38-36 50-40L45-46C32-42 32-28 22-26Z', c, 0, edge=h)
    D.paper(smooth([(-32, -4), (-34, -20), (-22, -38), (0, -43), (22, -38), (33, -20), (31, -4), (0, 0)]), D.lin(-30, -40, 30, 0, ((0, h), (.45, c), (1, d))), 4, edge='#FFE3BE'); D.circ(0, -45, 4.5, d)
    D.path(smooth([(-25, -16), (-20, -30), (-12, -34), (-17, -22)]), '#FFF1D8', .55)

def shelf(D, w, items):
    P(D, [(-w/2, 0), (w/2, 0), (w/2-2, 7), (-w/2+2, 7)], C['wood5'], 5, '#F2C48E')
    for s in (-1, 1): D.path(f'M{f(s*w*.36)} 6q{f(s*2)} 14 {f(s*10)} 14L{f(s*w*.36)} 6z', C['wood6'])
    n = len(items)
    for i, it in enumerate(items):
        x = lerp(-w/2+14, w/2-14, i/(n-1) if n > 1 else .5); D.at(x, 0); it(D); D.close()

def jar(c, h=24, w=18):
    def g(D):
        D.paper(smooth([(-w/2, 0), (-w/2-1, -h*.7), (-w/3, -h), (w/3, -h), (w/2+1, -h*.7), (w/2, 0)], t=.7), D.lin(-w/2, 0, w/2, 0, ((0, mix(c, '#FFFFFF', .35)), (.5, c), (1, mix(c, C['ink'], .35)))), 2, edge=mix(c, '#FFFFFF', .6))
        P(D, [(-w/2, -h-5), (w/2, -h-5), (w/2-1, -h+1), (-w/2+1, -h+1)], C['wood4'], 0, '#FFDDAE', .5)
    return g
def mug(c):
    def g(D):
        D.path('M7-15C17-16 17-4 6-4', None, 1, c, 3, 1, 'round')
        D.paper(poly(D.cut([(-8, -18), (8, -18), (7, 0), (-7, 0)], .4, 20)), D.lin(-8, 0, 8, 0, ((0, mix(c, '#FFFFFF', .4)), (1, mix(c, C['ink'], .2)))), 2, edge='#FFF1D8')
    return g
def plates(D):
    for i in range(4): D.path(ell(0, -3-i*4, 18-i*1.5, 3), ('#FFF1D8', '#9CC5C0', '#F2AC84', '#FFF1D8')[i])

def table(D):
    D.path(ell(0, 1, 66, 6), C['ink'], .3)
    D.line('M-6-60L-9-22C-12-12-26-8-38-2M6-60L9-22C12-12 26-8 38-2', C['wood6'], 7); D.line('M0-60V-6', C['wood7'], 6)
    D.paper(smooth([(-78, -70), (0, -77), (78, -70), (74, -60), (0, -55), (-74, -60)]), C['wood5'], 5, edge='#FFD3A0')
    D.paper(smooth([(-50, -73), (0, -76), (50, -73), (46, -50), (34, -46), (22, -52), (8, -45), (-8, -51), (-22, -45), (-36, -51), (-46, -48)]), D.lin(0, -76, 0, -46, ((0, '#FFF5E0'), (1, '#E6C6A4'))), 4, edge='#FFFFFF')
    for i in range(-3, 4): D.path(poly([(i*13, -60), (i*13+4, -56), (i*13, -52), (i*13-4, -56)]), C['rose6'], .7)
    D.at(-14, -73, .36); T.teapot(D); D.close(); D.at(34, -72, .38); T.cup(D, st=False); D.close(); D.at(-56, -70, .34); T.cup(D, '#C96A52', '#F2B48A', '#7A3B3A', st=False); D.close()

def herbs(D, n=5, gap=17):
    D.line(f'M{-gap*(n/2)} 0q{gap*n/2} 5 {gap*n} 0', C['wood4'], 2.4)
    for i in range(n):
        x = (i-(n-1)/2)*gap; c = ('#6F9A78', '#4C7A66', '#9A86C2', '#86A485', '#D99A5E')[i % 5]; L = D.R.uniform(24, 36)
        D.line(f'M{f(x)} 2v8', C['wood5'], 1.8)
        for a in (-.32, -.1, .12, .34): D.path(T.leafpath(x, 8, math.pi/2+a, L*D.R.uniform(.8, 1.1), 6), mix(c, '#FFFFFF', .1 if a > 0 else 0), .95)
        P(D, [(x-4, 8), (x+4, 8), (x+3, 13), (x-3, 13)], C['terra'], 0)

def frame(D, w, h, kind=0, c='#C98F62'):
    P(D, [(-w/2, -h/2), (w/2, -h/2), (w/2, h/2), (-w/2, h/2)], c, 4, '#FFDDAE'); g = 5
    D.path(poly(D.cut([(-w/2+g, -h/2+g), (w/2-g, -h/2+g), (w/2-g, h/2-g), (-w/2+g, h/2-g)], .5, 30)), ('#F5E3C6', '#2A6570', '#F2C58E', '#D9C9E6')[kind % 4])
    if kind == 0: D.at(0, 2, min(w, h)/115); D.path(HEART, C['rose6']); D.close()
    if kind == 1: D.path(poly([(-w/2+g, h/2-g), (-w*.1, -h*.12), (w*.1, h*.15), (w*.26, -h*.02), (w/2-g, h/2-g)]), '#12303F'); D.circ(w*.2, -h*.22, w*.07, C['candle'])
    if kind == 2: D.at(0, h*.32, h/260); T.plant(D); D.close()
    if kind == 3: D.path(poly([(-w*.3, h*.3), (-w*.3, 0), (0, -h*.3), (w*.3, 0), (w*.3, h*.3)]), C['plum6']); D.path(poly([(-w*.07, h*.3), (-w*.07, h*.06), (w*.07, h*.06), (w*.07, h*.3)]), C['honey'])

def catback(D, col='#33203F', hi='#6E4458', rim='#FFC27A'):
    """a cat seen from behind, watching the fire"""
    D.path(ell(0, 1, 34, 5), C['ink'], .4)
    D.path('M-18-8C-44-2-52-18-44-30', None, 1, col, 9, 1, 'round'); D.line('M-20-11C-42-6-48-18-41-29', rim, 1.6, .5)
    d = 'M-22 0C-32-22-24-44-12-56C-15-64-16-72-15-82C-11-80-8-77-6-74C-2-76 2-76 6-74C8-77 11-80 15-82C16-72 15-64 12-56C24-44 32-22 22 0Z'
    D.paper(d, D.lin(-26, -60, 26, 0, ((0, mix(col, hi, .5)), (.6, col), (1, hi))), 5, edge=rim, ex=1.8, ey=-1.2)
    D.line('M-4-50q4 4 9 0M-7-42q7 5 14 0M-8-33q8 5 17 0', hi, 2.4, .6)
def catloaf(D, col='#4A2C46', hi='#8A5560', rim='#FFC27A'):
    """a curled cat, head tucked away"""
    D.path(ell(0, 1, 50, 5), C['ink'], .35)
    D.paper(smooth([(-46, -8), (-42, -28), (-20, -38), (10, -38), (38, -28), (48, -10), (36, 0), (-36, 0)]), D.lin(0, -38, 0, 0, ((0, hi), (1, col))), 4, edge=rim)
    D.paper('M-46-10C-50-24-44-32-42-44C-36-40-33-38-30-35C-26-36-22-36-19-35C-16-40-12-43-8-45C-6-34-2-24-8-14C-18-2-38-2-46-10Z', mix(col, hi, .55), 3, edge=rim)
    D.line('M44-14C40 2 0 2-26-4', mix(hi, rim, .2), 9); D.line('M42-17C36-3 0-2-24-8', rim, 1.6, .6)
    for x in (4, 15, 26): D.line(f'M{x}-36q7 4 8 12', col, 3, .6)

def trunk(D):
    P(D, [(-44, 0), (-44, -32), (44, -32), (44, 0)], D.lin(0, -32, 0, 0, ((0, C['wood5']), (1, C['wood7']))), 5, '#E0A672')
    D.paper(smooth([(-46, -31), (-42, -48), (-20, -54), (20, -54), (42, -48), (46, -31)], t=.7), C['wood6'], 4, edge='#E0A672')
    for x in (-28, 28): P(D, [(x-4, 0), (x-4, -52), (x+4, -52), (x+4, 0)], C['honey'], 0, '#FFF1C8')
    P(D, [(-6, -38), (6, -38), (5, -24), (-5, -24)], C['honey'], 2, '#FFF1C8')

def rug(D, w, h, a='#A9536D', b='#F2C282', c='#2A6570'):
    D.path(ell(2, -h*.5+3, w/2+3, h*.52), C['ink'], .4)
    for k, col in ((1, a), (.88, b), (.8, a), (.62, c), (.46, b), (.38, a), (.16, b)): D.path(D.blob(0, -h*.5, w/2*k, h*.5*k, 22, .015), col)

def bench(D):
    w, h = C['wood5'], '#E8B07A'
    D.path(ell(0, 1, 60, 6), C['ink'], .35)
    for x in (-46, 46): D.line(f'M{x} -62L{x*1.03:.0f} -2', C['wood6'], 7)
    for y in (-66, -52): P(D, [(-54, y), (54, y-1), (54, y+9), (-54, y+9)], w, 3, h)
    P(D, [(-60, -32), (60, -33), (62, -23), (-62, -23)], mix(w, '#FFC99A', .2), 5, h)
    for x in (-50, 50): P(D, [(x-4, -24), (x+4, -24), (x+3, 0), (x-3, 0)], C['wood6'], 0, h)
    D.at(34, -31, .8, rot=9); P(D, [(-18, -32), (18, -30), (19, 0), (-19, 0)], C['teal5'], 4, C['mist'], 2, 12); D.circ(0, -15, 5, C['cream'], .8); D.close()

def mailflag(D):
    D.line('M30-120V-154', '#FFE3B4', 4); P(D, [(30, -156), (48, -150), (30, -142)], C['honey'], 2, '#FFF4DA')
def mailbox(D, flag=True):
    D.path(ell(4, 1, 24, 5), C['ink'], .4)
    P(D, [(-6, 0), (-5, -92), (6, -92), (7, 0)], D.lin(-6, 0, 7, 0, ((0, C['wood5']), (1, C['wood7']))), 4, '#E8B07A')
    D.paper('M-40-90L-40-122C-38-142-6-144 0-124L0-90Z', '#B9583F', 6, edge='#FFC99A')
    D.paper('M-22-140L26-140C42-138 44-126 44-120L44-90L-2-90L-2-120C-4-132-12-139-22-140Z', D.lin(0, -140, 0, -90, ((0, '#F0936A'), (.5, '#C9603F'), (1, '#7A3340'))), 5, edge='#FFD9AE')
    D.path('M-36-94L-36-120C-34-134-10-136-5-122L-5-94Z', '#3A1C30'); D.at(-21, -92, .27, rot=-6); T.envelope(D); D.close()
    if flag: mailflag(D)
    D.at(20, -112, .26); D.path(HEART, '#FFE3B4', .95); D.close()
