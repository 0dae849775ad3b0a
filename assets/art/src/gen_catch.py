"""gen_catch.py - the attic for catching thoughts. Run: python3 gen_catch.py
groups: layer-sky, layer-room, layer-window, glow-*, layer-garland (twelve dark paper lamps), layer-things, layer-front"""
import sys, os, math
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from paper import *; import things as T
OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..')
VX, VY = 960, 470
WX, WY, WR = 960, 424, 286
def pj(x, y, s): return (VX+(x-VX)*s, VY+(y-VY)*s)
A = [(352, 836), (352, 560), (960, -96), (1568, 560), (1568, 836)]   # back wall, s = 1

def room(D):
    R = D.R; D.open('layer-room'); S = 3.4
    W0 = 'M0 0H1920V1080H0Z'+ell(WX, WY, WR+2, WR+2); D.path(W0, '#17103A', rule='evenodd')   # nothing may stay transparent
    # slopes, knee walls, floor
    left = [A[1], A[2], pj(*A[2], S), pj(*A[1], S)]; right = [A[3], A[2], pj(*A[2], S), pj(*A[3], S)]
    D.path(poly(left), D.lin(500, 300, 60, 120, ((0, '#33265F'), (.5, '#251C4C'), (1, '#140F2E')))); D.path(poly(right), D.lin(1420, 300, 1860, 120, ((0, '#3E2860'), (.5, '#37204A'), (1, '#1E1232'))))
    for side in (0, 1):
        a, b = (A[1], A[2]) if side == 0 else (A[3], A[2])
        for k in range(11):   # boards run into the depth
            t = k/11; p = (lerp(a[0], b[0], t), lerp(a[1], b[1], t)); q = pj(*p, S); t2 = (k+1)/11; p2 = (lerp(a[0], b[0], t2), lerp(a[1], b[1], t2)); q2 = pj(*p2, S)
            D.path(poly([p, p2, q2, q]), '#F2AC84' if R.random() < .5 else '#0B0618', R.uniform(.015, .06)); D.line(f'M{f(p[0])} {f(p[1])}L{f(q[0])} {f(q[1])}', '#0B0618', 3, .45)
            D.line(f'M{f(p[0])} {f(p[1]+3)}L{f(q[0])} {f(q[1]+5)}', '#8E7BB5', 1.4, .16)
    for side in (0, 1):   # knee walls
        a, b = (A[0], A[1]) if side == 0 else (A[4], A[3])
        D.path(poly([a, b, pj(*b, S), pj(*a, S)]), D.lin(352, 0, 0, 0, ((0, '#2C2256'), (1, '#130E2A'))) if side == 0 else D.lin(1568, 0, 1920, 0, ((0, '#4A2A54'), (.5, '#44264A'), (1, '#24142F'))))
        for k in range(1, 4):
            y = lerp(a[1], b[1], k/4); q = pj(a[0], y, S); D.line(f'M{a[0]} {f(y)}L{f(q[0])} {f(q[1])}', '#0B0618', 3, .4)
    D.path(poly([A[0], A[4], pj(*A[4], S), pj(*A[0], S)]), D.lin(300, 840, 1640, 1080, ((0, '#2A2152'), (.45, '#3A2A5A'), (.8, '#5A3648'), (1, '#3A2238'))))
    for k in range(1, 16):
        x = lerp(A[0][0], A[4][0], k/16); q = pj(x, A[0][1], S); D.line(f'M{f(x)} {A[0][1]}L{f(q[0])} {f(q[1])}', '#0B0618', 3, .42); D.line(f'M{f(x+2)} {A[0][1]}L{f(q[0]+4)} {f(q[1])}', '#C9B8E0', 1.2, .1)
    for k in range(26):
        i = R.randrange(16); s = R.uniform(1.05, 1.65); x0 = lerp(A[0][0], A[4][0], i/16); x1 = lerp(A[0][0], A[4][0], (i+1)/16); p, q = pj(x0, 836, s), pj(x1, 836, s); D.line(f'M{f(p[0])} {f(p[1])}L{f(q[0])} {f(q[1])}', '#0B0618', 2.6, .4)
    # back wall with a round hole (even-odd), upright boards
    hole = ell(WX, WY, WR, WR)
    D.path(poly(D.cut(A, 1, 120))+hole, D.rad(960, 430, 760, ((0, '#4A3878'), (.4, '#3E2E6A'), (.75, '#2E2254'), (1, '#1D1640'))), rule='evenodd')
    top = lambda x: -96+abs(x-960)*656/608
    for i, x in enumerate(range(392, 1560, 47)):
        d = WR*WR-(x-WX)**2; segs = [(max(top(x), -10), 836)] if d <= 0 else [(max(top(x), -10), WY-math.sqrt(d)), (WY+math.sqrt(d), 836)]
        for y0, y1 in segs:
            if y1-y0 > 6: D.line(f'M{x} {f(y0)}L{f(x+R.uniform(-2, 2))} {f(y1)}', '#120C22', 3, .38); D.line(f'M{x+3} {f(y0)}L{x+3} {f(y1)}', '#B9A3D8', 1.3, .13)
    ins = lambda x, y: y > top(x)+10 and (x-WX)**2+(y-WY)**2 > (WR+46)**2
    D.hatch(230, (360, 0, 1560, 830), '#120C22', .15, (24, 90), 1.8, 1.57, .03, ins); D.hatch(120, (360, 0, 1560, 830), '#C9B8E0', .07, (24, 90), 1.5, 1.57, .03, ins)
    D.paper(D.rect(352, 808, 1216, 32, 1, 140), D.lin(352, 0, 1568, 0, ((0, '#2A2050'), (.5, '#4A3670'), (.85, '#7A4A5A'), (1, '#5A3448'))), 6, .12, 0, -3, edge='#B9A3D8')
    # rafters, nearest last, each on its post
    for s, w in ((1.0, 34), (1.34, 52), (1.86, 84)):
        for side in (0, 1):
            f0, f1 = (pj(*A[0], s), pj(*A[1], s)) if side == 0 else (pj(*A[4], s), pj(*A[3], s)); g = 1 if side == 0 else -1
            if s < 1.5:
                D.path(ell(f0[0]+g*w*.5, f0[1]+2, w*1.1, 9), '#0B0618', .35)
                D.paper(poly(D.cut([(f0[0]-g*2, f1[1]-w*.4), (f0[0]+g*w*.92, f1[1]-w*.4+g*0), (f0[0]+g*w*.92, f0[1]+2), (f0[0]-g*2, f0[1])], 1.6, 70)), D.lin(f0[0], 0, f0[0]+g*w, 0, ((0, '#1D1638' if side == 0 else '#3A2038'), (1, '#4E3C78' if side == 0 else '#8A5454'))), 10, .12)
                D.line(f'M{f(f0[0]+g*w*.92)} {f(f1[1])}L{f(f0[0]+g*w*.92)} {f(f0[1])}', '#C9B8E0' if side == 0 else '#F2AC84', 2.2, .45)
                for q in range(5): yy = lerp(f1[1], f0[1], R.uniform(.05, .8)); xx = f0[0]+g*w*R.uniform(.15, .8); D.line(f'M{f(xx)} {f(yy)}l{f(R.uniform(-2, 2))} {f(R.uniform(20, 44))}', '#0B0618', 2, .3)
            a, b = (pj(*A[1], s), pj(*A[2], s)) if side == 0 else (pj(*A[3], s), pj(*A[2], s)); L = math.hypot(b[0]-a[0], b[1]-a[1]); nx, ny = -(b[1]-a[1])/L, (b[0]-a[0])/L
            if side == 1: nx, ny = -nx, -ny
            if ny < 0: nx, ny = -nx, -ny
            P = [(a[0]-(b[0]-a[0])*.02, a[1]-(b[1]-a[1])*.02), b, (b[0]+nx*w, b[1]+ny*w), (a[0]+nx*w-(b[0]-a[0])*.02, a[1]+ny*w-(b[1]-a[1])*.02)]
            k = (s-1)/.86; c0, c1 = ('#5A4480', '#1D1638') if side == 0 else ('#9A6058', '#3A2038')
            D.paper(poly(D.cut(P, 1.8, 110)), D.lin(a[0], a[1], a[0]+nx*w, a[1]+ny*w, ((0, mix(c1, '#0B0618', .3*k)), (1, mix(c0, c1, .45+.3*k)))), 12+8*k, .12, edge=None)
            D.line(f'M{f(a[0]+nx*w)} {f(a[1]+ny*w)}L{f(b[0]+nx*w)} {f(b[1]+ny*w)}', '#C9B8E0' if side == 0 else '#F2AC84', 2.2, .5-.2*k)
            for g in range(9):
                t0 = R.uniform(.02, .8); t1 = t0+R.uniform(.05, .16); o = R.uniform(.2, .85)*w
                D.line(f'M{f(lerp(a[0], b[0], t0)+nx*o)} {f(lerp(a[1], b[1], t0)+ny*o)}L{f(lerp(a[0], b[0], t1)+nx*o)} {f(lerp(a[1], b[1], t1)+ny*o)}', '#0B0618', 2, .3)
    D.close()

def sky(D):
    R = D.R; D.open('layer-sky')
    D.path(ell(WX, WY, WR+6, WR+6), D.lin(0, WY-WR, 0, WY+WR, ((0, '#141A46'), (.4, '#263270'), (.68, '#46508E'), (.86, '#7C76AE'), (1, '#B893B4'))))
    for i in range(60):
        a, r = R.uniform(0, 6.28), WR*R.random()**.5*.95; x, y = WX+math.cos(a)*r, WY+math.sin(a)*r
        if y < WY+90: k = R.uniform(.8, 2.2); D.path(f'M{f(x-k)} {f(y)}L{f(x)} {f(y-k*1.4)} {f(x+k)} {f(y)} {f(x)} {f(y+k*1.4)}Z', '#FFF1D8', R.uniform(.25, .85))
    D.glow(WX+128, WY-142, 128, '#C9D6F2', .5, '#FFFBEA'); D.paper(D.blob(WX+128, WY-142, 44, 44, 16, .012), D.rad(WX+116, WY-154, 60, ((0, '#FFFBEA'), (1, '#F3D9B0'))), 0, edge='#FFFFFF')
    for x, y, r in ((1078, 274, 8), (1098, 292, 6), (1086, 300, 4)): D.circ(x, y, r, '#D9B890', .4)
    def chord(y0, amp, fill, edge, ph):   # hills cut to the round of the window
        h = math.sqrt(max(0, (WR+4)**2-(y0-WY)**2)); P = [(lerp(WX-h, WX+h, i/12), y0+math.sin(i*1.05+ph)*amp*math.sin(math.pi*i/12)) for i in range(13)]
        a1 = math.asin((y0-WY)/(WR+4)); Q = [(WX+math.cos(t)*(WR+4), WY+math.sin(t)*(WR+4)) for t in [lerp(a1, math.pi-a1, j/14) for j in range(15)]]
        D.paper(poly(P+Q), fill, 0, edge=edge, ex=0, ey=-2)
    chord(WY+142, 26, '#5A5692', '#9A8FC0', .3); chord(WY+186, 20, '#3C3C78', '#7A74AE', 2.1)
    for x, y, k, l in ((842, 594, 1, 0), (882, 590, .8, 1), (1010, 600, 1, 0), (1052, 592, .9, 1), (1092, 598, .8, 0)):
        D.path(poly([(x-14*k, y+18), (x-14*k, y), (x-18*k, y), (x, y-16*k), (x+18*k, y), (x+14*k, y), (x+14*k, y+18)]), '#262654')
        if l: D.glow(x, y+6, 22, C['amber'], .5); D.path(D.rect(x-4, y+1, 8, 10, .3), '#FFC867')
    chord(WY+224, 14, '#24264F', '#56568E', 4)
    D.close()

def frame(D):
    D.open('layer-window')
    D.path(ell(WX+5, WY+10, WR+56, WR+56)+ell(WX, WY, WR, WR), '#0B0618', .3, rule='evenodd')
    n = 22
    for i in range(n):   # a ring of wedge-cut wood
        a0, a1 = math.tau/n*i+.006, math.tau/n*(i+1)-.006; r0, r1 = WR-6, WR+44+D.R.uniform(-2.5, 2.5); u = (math.cos((a0+a1)/2-.8)+1)/2
        P = [(WX+math.cos(lerp(a0, a1, t))*r1, WY+math.sin(lerp(a0, a1, t))*r1) for t in (0, .33, .67, 1)]+[(WX+math.cos(lerp(a1, a0, t))*r0, WY+math.sin(lerp(a1, a0, t))*r0) for t in (0, .33, .67, 1)]
        D.paper(poly(P), mix('#54407E', '#A8655C', max(0, min(1, u*.9+D.R.uniform(-.08, .08)))), 4, .12, 1, 3, edge=mix('#A79AD0', '#F7C79A', u))
    D.path(ell(WX, WY, WR-6, WR-6), None, 1, '#120C22', 9, .55); D.path(ell(WX, WY, WR-1, WR-1), None, 1, '#DCE6FF', 2, .4)
    # sill shelf
    D.paper(D.rect(WX-208, WY+WR+22, 416, 26, 1.2, 120), D.lin(WX-200, 0, WX+200, 0, ((0, '#4E3C7C'), (1, '#96605E'))), 10, .12, edge='#E0C3C0')
    # curtains: thin, lifted by the night air, they open the eye toward the middle
    for s in (-1, 1):
        m = lambda x: WX+s*x
        D.line(f'M{f(m(150))} 92L{f(m(430))} 96', '#6B4A66', 9); D.circ(m(146), 92, 10, '#A8706A'); D.circ(m(434), 96, 10, '#A8706A')
        d = f'M{f(m(400))} 96L{f(m(232))} 94C{f(m(262))} 220 {f(m(300))} 330 {f(m(312))} 470C{f(m(318))} 580 {f(m(296))} 650 {f(m(270))} 742Q{f(m(292))} 762 {f(m(312))} 744Q{f(m(338))} 770 {f(m(356))} 748Q{f(m(384))} 770 {f(m(398))} 746Q{f(m(424))} 762 {f(m(440))} 736C{f(m(416))} 560 {f(m(408))} 320 {f(m(400))} 96Z'
        D.paper(d, D.lin(m(240), 100, m(430), 700, ((0, '#8E86C0' if s < 0 else '#B48AA8'), (.5, '#6A5E9E' if s < 0 else '#8A5A80'), (1, '#463A78' if s < 0 else '#6E3F5E'))), 12, .1, edge='#DCE0F5' if s < 0 else '#FFD3B0')
        for j, t in enumerate((.2, .4, .6, .8)):
            x0, x1, x2 = lerp(232, 400, t), lerp(312, 412, t), lerp(270, 440, t); D.line(f'M{f(m(x0))} 100C{f(m(x0+20))} 260 {f(m(x1))} 380 {f(m(x1))} 500C{f(m(x1))} 600 {f(m(lerp(x1, x2, .6)))} 690 {f(m(x2))} 738', '#241A4A' if j % 2 == 0 else '#F0E6FF', 4 if j % 2 == 0 else 2, .34 if j % 2 == 0 else .26)
    D.close()

def light(D):
    D.open('glow-moon')   # a soft shaft and a pool on the boards
    D.path(poly([(WX-250, WY+160), (WX+250, WY+160), (WX+470, 1080), (WX-470, 1080)]), D.lin(0, WY+220, 0, 1080, ((0, '#B9C8F0', .0), (.25, '#B9C8F0', .09), (1, '#B9C8F0', .02))))
    D.glow(WX, 960, 440, '#A9BCEC', .3, '#DCE6FF', 1.15, .3); D.glow(WX, WY, 520, '#8FA6E0', .2); D.close()
    D.open('glow-left'); D.glow(300, 660, 520, '#8FA6E0', .17, '#C9D6F2', 1, .9); D.glow(330, 1000, 420, '#A9BCEC', .16, '#DCE6FF', 1.2, .26); D.close(); D.open('glow-lantern'); D.glow(1522, 760, 560, '#F28A3D', .46, '#FFC867'); D.glow(1500, 980, 420, '#F7A845', .34, '#FFC867', 1.3, .32); D.close()

def things(D):
    R = D.R; D.open('layer-things')
    # -- left: trunk in the moonlight, blankets, books; hanging plant
    D.at(66, 222, .78); D.path(ell(318, 990, 236, 22), C['ink'], .45)
    D.paper(D.rect(132, 800, 360, 186, 1.6, 90), D.lin(132, 800, 492, 986, ((0, '#3A2A5C'), (.6, '#4A3462'), (1, '#2A1D48'))), 14, .12, edge='#A79AD0')
    D.paper(smooth([(122, 808), (128, 750), (170, 722), (312, 714), (456, 722), (496, 750), (502, 808), (312, 814)]), D.lin(122, 716, 500, 812, ((0, '#4E3C78'), (.6, '#5E4474'), (1, '#33244F'))), 8, .12, edge='#C9B8E0')
    for x in (186, 420): D.paper(D.rect(x, 720, 28, 266, 1, 80), D.lin(x, 0, x+28, 0, ((0, '#8A6A78'), (1, '#5A3F58'))), 4, .12, edge='#D9B8B0'); [D.circ(x+14, y, 3.4, '#2A1D48') for y in (748, 792, 836, 900, 966)]
    D.paper(D.rect(292, 790, 44, 52, 1, 40), '#B98A78', 4, .14, edge='#F0D0B8'); D.circ(314, 812, 6, '#2A1D48'); D.path(poly([(311, 812), (317, 812), (319, 830), (309, 830)]), '#2A1D48')
    D.hatch(40, (140, 820, 484, 980), '#0B0618', .22, (20, 70), 2, 0, .03)
    D.at(300, 718, .92); T.blanket(D); D.close(); D.close()
    for i, (w, c, h) in enumerate(((170, '#2A6570', 30), (150, '#7A3B5C', 26), (160, '#4A5A8C', 32), (128, '#8A6A4E', 24))):
        y = 1002-sum((30, 26, 32, 24)[:i]); D.paper(D.rect(474+i%2*8, y-h, w, h, 1, 70), D.lin(474, 0, 644, 0, ((0, mix(c, '#0B0618', .15)), (1, mix(c, '#C9B8E0', .15)))), 6, .12, edge='#C9B8E0'); D.path(D.rect(490+i%2*8, y-h+4, 9, h-8, .4), '#FFE2A0', .4); D.path(D.rect(474+w-26+i%2*8, y-h+4, 5, h-8, .4), '#FFE2A0', .3)
    D.at(548, 892, .6); T.cup(D, st=True); D.close()
    # -- right: crate table with the lantern, journal; a plant in a basket
    D.path(ell(1534, 998, 196, 20), C['ink'], .45)
    D.paper(D.rect(1360, 836, 330, 30, 1.2, 80), D.lin(1360, 0, 1690, 0, ((0, '#C98A5C'), (.5, '#E0A46C'), (1, '#8A5244'))), 10, .12, edge='#FFE2B0')
    D.path(D.rect(1384, 866, 286, 126, 1, 80), '#2E1A34')
    for i, x in enumerate((1380, 1448, 1516, 1584, 1648)): D.paper(D.rect(x, 864, 38 if i not in (1, 2, 3) else 44, 132, 1, 60), D.lin(0, 864, 0, 996, ((0, '#B9724E'), (1, '#6B3B40'))), 4, .14, edge='#F2B98A')
    for y in (880, 962): D.paper(D.rect(1374, y, 304, 22, 1, 80), D.lin(1374, 0, 1680, 0, ((0, '#A8653F'), (.4, '#D08A5C'), (1, '#7A4440'))), 4, .14, edge='#FFCB97')
    D.at(1440, 838, .62, rot=0); T.journal(D); D.close()
    D.at(1762, 1004, 1.0); D.path(ell(0, 0, 84, 12), C['ink'], .4); T.plant(D, False)
    D.paper(smooth([(-66, -66), (0, -72), (66, -66), (58, -4), (0, 4), (-58, -4)]), D.lin(-66, 0, 66, 0, ((0, '#E0A46C'), (.5, '#A8653F'), (1, '#5A3440'))), 6, .12, edge='#FFE2B0')
    for j in range(5): D.line(f'M{-62+j*1.5:.0f} {-54+j*12}C-30 {-48+j*12} 30 {-48+j*12} {62-j*1.5:.0f} {-54+j*12}', '#5A3038', 2.4, .5)
    for i in range(-5, 6): D.line(f'M{i*11.5:.0f} -66L{i*10.2:.0f} -4', '#5A3038', 2, .35)
    D.close()
    D.at(866, 736, .56); T.cat(D, '#2A1F48', '#5A4470', '#D8DFF8'); D.close(); D.close(); D.open('layer-lantern'); D.at(1562, 838, 1.06); T.lantern(D); D.close(); D.close()

def lamp(D, on):
    """one paper lamp, hung at the origin, 58 high"""
    if on: D.glow(0, 30, 84, '#F7A845', .62, '#FFE9B0')
    D.line('M0-2L0 10', '#B08A78', 2.4)
    D.paper(smooth([(-8, 10), (8, 10), (21, 30), (16, 46), (7, 54), (-7, 54), (-16, 46), (-21, 30)]), D.rad(0, 32, 30, ((0, '#FFFBEA'), (.5, '#FFD88A'), (1, '#F2913F'))) if on else D.lin(-20, 10, 20, 54, ((0, '#6A5E9A'), (1, '#3A2E66'))), 3, .12, 1, 3, edge='#FFF6DC' if on else '#A79AD0')
    for k in (-10, 0, 10): D.line(f'M{k*.6:.1f} 12C{k*1.5:.1f} 24 {k*1.5:.1f} 40 {k*.5:.1f} 53', '#B9583F' if on else '#241A4A', 1.6, .5)
    D.path(D.rect(-8, 6, 16, 6, .4), '#6B3F4A'); D.path(D.rect(-6, 53, 12, 5, .4), '#6B3F4A')

def garland(D):
    """twelve paper lamps: each thought met with kindness lights one"""
    D.open('layer-garland'); n = 12
    sw = [bez((36, 236), (150, 352), (380, 344), (560, 150), 60), bez((1360, 150), (1540, 344), (1770, 352), (1884, 236), 60)]
    for p in sw: D.line(smooth(p[::6], False), '#120C22', 5, .5); D.line(smooth(p[::6], False), '#B08A78', 2.6, .9)
    for i in range(n):
        x, y = sw[i//6][int(6+48*(i % 6)/5)]
        on = 0
        D.open('lamp-%02d' % (i+1)); D.at(x, y+2, .92, rot=(-4, 3, -2, 5)[i % 4])
        lamp(D, on); D.close(); D.close()
    D.close()

if __name__ == '__main__':
    D = Doc(seed=41); sky(D); room(D); frame(D); light(D); garland(D); things(D)
    D.open('layer-front'); D.path('M0 0H1920V1080H0Z', D.rad(960, 560, 1160, ((0, '#0B0618', 0), (.58, '#0B0618', 0), (.82, '#0B0618', .36), (1, '#0B0618', .78))))
    D.speckle(900, (0, 0, 1920, 1080), '#FFF1D8', .05, (.6, 1.6)); D.speckle(900, (0, 0, 1920, 1080), '#0B0618', .15, (.6, 1.6)); D.close()
    D.save(OUT+'/attic.svg')
