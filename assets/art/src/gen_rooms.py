"""gen_rooms.py - hall, study, kitchen and bedroom seen from inside, at dusk by lamplight. Run: python3 gen_rooms.py [NAME...]
Each picture has one light, things that overlap on the left and along the floor, and a quiet right half for words."""
import sys, os, math
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from paper import *; import things as T; import furniture as F
from stage import *; from furniture import P, jar, mug
OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..')
DUSKPANE = ((0, '#1C1F55'), (.4, '#4A3572'), (.7, '#9A5576'), (.9, '#E08C78'), (1, '#F6B78A'))

def wall(D, c, light, lit, motif=None, y1=850, gap=(118, 96), op=.075, reach=1):
    """wallpaper that glows around the lamp and falls into violet away from it"""
    lx, ly, lr = light; D.layer('layer-wall')
    D.path(f'M0 0H1920V{y1}H0Z', D.rad(lx, ly, lr, ((0, mix(c, lit, .72)), (.16*reach, mix(c, lit, .56)), (.36*reach, mix(c, lit, .3*reach)), (.62, mix(c, lit, .06*reach)), (.84, mix(c, '#1F1844', .4)), (1, mix(c, '#1A1438', .62)))))
    o = []
    for j in range(int(y1/gap[1])):
        for i in range(-1, int(1920/gap[0])+1):
            x, y = 40+i*gap[0]+(gap[0]/2 if j % 2 else 0)+D.R.uniform(-3, 3), 34+j*gap[1]+D.R.uniform(-3, 3)
            if 8 < x < 1912 and motif: o.append(motif(x, y))
    D.path(''.join(o), '#FFDDB0', op)
    D.path(f'M0 0H1920V{y1}H0Z', D.lin(0, 0, 0, y1, ((0, '#120C22', .46), (.3, '#120C22', .1), (1, '#120C22', 0))))
    D.path(f'M0 0H1920V{y1}H0Z', 'url(#gd)', .26); D.close()
sprigs = lambda x, y: T.leafpath(x, y+22, -1.57, 34, 7)+T.leafpath(x, y+24, -2.35, 24, 6)+T.leafpath(x, y+24, -.79, 24, 6)
drops = lambda x, y: f'M{f(x)} {f(y-13)}l8 13-8 13-8-13zM{f(x)} {f(y+24)}l3 5-3 5-3-5z'
def stripes(x, y): return f'M{f(x-1)} {f(y-40)}h3l-1 86h-2z'
ferns = lambda x, y: ''.join(T.leafpath(x, y+26-k*11, a, 20-k*2, 4) for k in range(4) for a in (-.5, -2.64))+T.leafpath(x, y-14, -1.57, 18, 4)

def skirting(D, y, h, c, light, n=20, boards=True):
    """panelling below the wallpaper"""
    lx, lr = light; D.layer('layer-panelling')
    D.paper(D.rect(-20, y, 1960, h, 1, 200), D.rad(lx, y, lr, ((0, mix(c, '#FFC98E', .5)), (.4, c), (1, mix(c, '#1A1438', .66)))), 12, edge=mix(c, '#FFC99A', .55), ey=-2, grain=.3)
    if boards:
        for i in range(n):
            x = (i+.5)*1920/n; w = 1920/n-26
            D.path(D.rect(x-w/2, y+22, w, h-42, 1, 80), '#120C22', .13); D.line(f'M{f(x-w/2)} {f(y+h-20)}H{f(x+w/2)}V{f(y+22)}', mix(c, '#FFD9B0', .5), 1.5, .3)
    D.path(D.rect(-20, y-7, 1960, 13, .8, 200), mix(c, '#FFC99A', .26), .8); D.close()

def floor(D, y, c, light, rows=6, rug=None):
    lx, lr = light; D.layer('layer-floor')
    D.path(f'M0 {y}H1920V1080H0Z', D.rad(lx, y+40, lr, ((0, mix(c, '#FFC486', .56)), (.35, mix(c, '#D98A62', .18)), (.7, mix(c, '#1F1540', .4)), (1, mix(c, '#15102E', .7))), 1, .34))
    vx = 960
    for i in range(-14, 35):
        x = i*96; xb = vx+(x-vx)*1.75; D.line(f'M{f(x)} {y}L{f(xb)} 1080', '#140C2A', 2.6, .4); D.line(f'M{f(x+2)} {y}L{f(xb+4)} 1080', '#FFD2A4', 1.2, .1)
    for k in range(46):
        i = D.R.randrange(-12, 33); t = D.R.random(); a, b = (vx+(i*96+s*96-vx)*(1+.75*t) for s in (0, 1)); D.line(f'M{f(a)} {f(y+(1080-y)*t)}H{f(b)}', '#140C2A', 2.2, .4)
    D.path(f'M0 {y}H1920V{y+46}H0Z', D.lin(0, y, 0, y+46, ((0, '#0B0618', .5), (1, '#0B0618', 0))))
    D.path(f'M0 {y}H1920V1080H0Z', 'url(#gd)', .4); D.close()

def rug(D, x, y, rx, ry, a='#7A3B5C', b='#F2C282', c='#2A6570'):
    D.path(ell(x+6, y+10, rx+10, ry+10), '#0B0618', .34)
    D.paper(poly(D.cut([(x+math.cos(i*math.tau/90)*rx, y+math.sin(i*math.tau/90)*ry) for i in range(90)], 1.2, 40)), D.rad(x, y, rx, ((0, mix(a, '#FFC99A', .3)), (.6, a), (1, mix(a, '#1A1438', .5)))), 6, edge=mix(a, '#FFD9B0', .5), grain=.4)
    for k, col, w, o in ((.92, b, 6, .6), (.86, b, 2, .5), (.72, c, 16, .8), (.56, b, 3, .55), (.44, c, 7, .6)): D.path(ell(x, y, rx*k, ry*k), None, 1, col, w, o)
    for i in range(40): q = math.tau*i/40; D.path(poly([(x+math.cos(q)*rx*.72+dx, y+math.sin(q)*ry*.72+dy) for dx, dy in ((-6, 0), (0, -3), (6, 0), (0, 3))]), b, .8)

def window(D, x, y, w, h, cur, frame=('#8A5A4E', '#E0AE86'), moon=None, sky=DUSKPANE, folds=True):
    """a tall window on the dusk: stars, hills, lights of neighbours; curtains held back. x, y: top left of the glass"""
    c0, c1, c2, ce = cur; R = D.R; D.layer('layer-window')
    D.paper(D.rect(x-26, y-26, w+52, h+52, 1.2, 120), D.lin(x, y, x+w, y+h, ((0, mix(frame[0], frame[1], .3)), (1, mix(frame[0], '#1F1540', .4)))), 12, edge=frame[1], grain=.3)
    g = D.rect(x, y, w, h, .8, 120); D.path(g, D.lin(0, y, 0, y+h, sky)); D.clip(g)
    for i in range(5):   # layers of sky, as in the big picture
        yy = y+h*(.12+.13*i); D.path('M'+f'{f(x-4)} {f(y+h)}L'+poly(fine([(x-4+(w+8)*k/4, yy+math.sin(k*1.7+i*2)*9) for k in range(5)]), False)[1:]+f'L{f(x+w+4)} {f(y+h)}Z', '#FFB59A', .055+.018*i)
    for i in range(34): a, b = R.uniform(x+4, x+w-4), y+h*.62*R.random()**1.4; k = R.uniform(1, 2.2); D.path(f'M{f(a-k)} {f(b)}l{f(k)} {f(-k*1.4)} {f(k)} {f(k*1.4)} {f(-k)} {f(k*1.4)}z', '#FFF1D8', R.uniform(.3, .9))
    if moon: mx, my, r = moon; D.glow(mx, my, r*3, '#F7C9A0', .4, '#FFF1D8'); D.path(f'M{f(mx+r*.2)} {f(my-r)}A{f(r)} {f(r)} 0 1 0 {f(mx+r)} {f(my+r*.35)}A{f(r*.86)} {f(r*.86)} 0 1 1 {f(mx+r*.2)} {f(my-r)}Z', '#FFF1D8')
    for i, (k, col) in enumerate(((.74, '#6E4A78'), (.83, '#473569'), (.92, '#2C2656'))):
        D.path('M'+f'{f(x-4)} {f(y+h+4)}L'+poly(D.cut(fine([(x-4+(w+8)*q/5, y+h*k+math.sin(q*1.9+i*2.3+x)*h*.03) for q in range(6)]), 1, 16, False), False)[1:]+f'L{f(x+w+4)} {f(y+h+4)}Z', col)
        D.line(poly(fine([(x-4+(w+8)*q/5, y+h*k+math.sin(q*1.9+i*2.3+x)*h*.03) for q in range(6)]), False), '#F0A888', 1.6, .4)
        for q in range(4 if i else 2):
            a = x+w*R.uniform(.08, .92); b = y+h*k+h*.03; s = 9+4*i; D.path(poly([(a-s, b+s), (a-s, b-s*.3), (a, b-s*1.2), (a+s, b-s*.3), (a+s, b+s)]), mix(col, '#140F30', .45)); D.glow(a, b+s*.3, 22, C['amber'], .5); D.path(D.rect(a-3, b, 6, 7, .3), '#FFC867')
    D.path(poly([(x, y), (x+w*.42, y), (x+w*.12, y+h), (x, y+h)]), '#FFFFFF', .035); D.close()
    for d, sw in ((f'M{x+w/2} {y}V{y+h}M{x} {y+h*.46}H{x+w}', 12),): D.line(d, frame[0], sw)
    D.line(f'M{x+w/2-4} {y}V{y+h}M{x} {y+h*.46-4}H{x+w}', frame[1], 2, .7); D.path(g, None, 1, '#120C22', 3, .35)
    D.paper(D.rect(x-56, y+h+22, w+112, 28, 1, 100), D.lin(x, 0, x+w, 0, ((0, mix(frame[0], frame[1], .5)), (1, frame[0]))), 9, edge=frame[1])
    D.close(); D.layer('layer-curtains')
    D.line(f'M{x-96} {y-52}L{x+w+96} {y-54}', '#7A4A3E', 11); D.line(f'M{x-96} {y-55}L{x+w+96} {y-57}', '#E0AE86', 2, .6)
    for q in (x-102, x+w+102): D.circ(q, y-53, 13, '#A8694A'); D.circ(q-3, y-57, 5, '#F2C48E', .8)
    for s in (-1, 1):
        cx = x+w/2; e = cx+s*(w/2+80); i_ = cx+s*w*.2; k = cx+s*(w/2-2); hem = y+h+96; ty = y+h*.64
        d = f'M{f(e)} {y-48}L{f(i_)} {y-50}C{f(i_+s*4)} {f(y+h*.22)} {f(i_+s*w*.1)} {f(y+h*.5)} {f(k)} {f(ty)}C{f(k-s*4)} {f(ty+50)} {f(i_+s*w*.18)} {f(hem-60)} {f(i_+s*w*.14)} {hem}'
        n = 6; d += ''.join(f'Q{f(lerp(i_+s*w*.14, e+s*10, (j+.5)/n))} {hem+(12 if j % 2 else -4)} {f(lerp(i_+s*w*.14, e+s*10, (j+1)/n))} {hem+(3 if j % 2 else -2)}' for j in range(n))+f'C{f(e+s*14)} {f(ty+90)} {f(e+s*3)} {f(ty+40)} {f(e)} {f(ty)}Z'
        D.paper(d, D.lin(i_, 0, e, 0, ((0, c0), (.28, c1), (.52, mix(c1, c0, .35)), (.8, c2), (1, mix(c2, '#1A1438', .3)))), 12, edge=ce)
        for j, t in enumerate((.12, .27, .42, .57, .72, .87)):
            xa, xb, xc = lerp(i_, e, t), lerp(k, e, t), lerp(i_+s*w*.14, e+s*8, t); D.line(f'M{f(xa)} {y-42}C{f(xa)} {f(y+h*.32)} {f(lerp(xa, xb, .6))} {f(y+h*.5)} {f(xb)} {f(ty)}C{f(xb)} {f(ty+50)} {f(xc)} {f(hem-60)} {f(xc)} {hem-7}', '#1E1236' if j % 2 == 0 else ce, 5 if j % 2 == 0 else 2.4, .34 if j % 2 == 0 else .3)
        D.paper(poly(D.cut([(e+s*6, ty-14), (k-s*6, ty-16), (k-s*6, ty+12), (e+s*6, ty+10)], .8, 50)), '#D98458', 4, edge='#FFC99A')
        for j in range(8): D.path(ell(lerp(i_, e, (j+.5)/8), y-53, 8, 9), None, 1, '#C98A5C', 3.4)
    D.close()

def light(D, spots):
    D.layer('glow-lamp')
    for x, y, r, c, a in spots: D.glow(x, y, r, c, a, mix(c, '#FFF1D8', .6))
    D.close()
def front(D, cx=760, cy=560, r=1300, a=.66):
    """edges fall into the evening, and a last grain over everything"""
    D.layer('layer-front'); D.path('M0 0H1920V1080H0Z', D.rad(cx, cy, r, ((0, '#120C22', 0), (.56, '#120C22', 0), (.82, '#120C22', .26), (1, '#0B0618', a))))
    D.speckle(600, (0, 0, 1920, 1080), '#FFF1D8', .05, (.6, 1.6)); D.close()
def lampshade(D, x, y, k, shade='#FFD58E', base='#2A6570', tall=6): D.at(x, y, k); F.lamp(D, 1, shade, base, tall); D.close()

def picture(D, x, y, k, kind, w=46, h=38, c='#A8714E'): D.at(x, y, k); F.frame(D, w, h, kind, c); D.close()

# ---- hall: hooks, coats, a bench; a bare stretch of wall for the barometer; the front door ----------------------
def coat(D, c, hi, dk, L=300, w=74):
    D.paper(smooth([(-14, 0), (-w*.72, 26), (-w*.96, L*.42), (-w*.9, L*.74), (-w*.62, L*.75), (-w*.6, L*.98), (0, L*1.02), (w*.6, L*.98), (w*.62, L*.75), (w*.9, L*.72), (w*.94, L*.4), (w*.7, 26), (14, 0)], t=.85), D.lin(-w, 0, w, 0, ((0, dk), (.35, c), (.7, hi), (1, c))), 9, edge=mix(hi, '#FFE2B8', .5))
    D.line(f'M0 26C4 {L*.3} -3 {L*.6} 2 {L}M{-w*.62} {L*.74}C{-w*.56} {L*.5} {-w*.6} {L*.3} {-w*.5} 60M{w*.62} {L*.74}C{w*.56} {L*.5} {w*.6} {L*.3} {w*.5} 60', mix(dk, '#120C22', .4), 3, .55)
    D.paper(smooth([(-34, 16), (-12, -4), (12, -4), (34, 16), (10, 54), (0, 40), (-10, 54)], t=.8), mix(c, hi, .6), 4, edge=mix(hi, '#FFE2B8', .5))
    for i in range(3): D.circ(13, 80+i*52, 6, mix(dk, '#120C22', .3)); D.circ(12, 78+i*52, 3.4, C['honey'], .9)
    D.line(f'M{-w*.46} {L*.62}l{w*.3} -6M{w*.46} {L*.62}l{-w*.3} -6', mix(dk, '#120C22', .4), 4, .6)
def hall():
    D = Stage(seed=52); c = '#6B4468'; wall(D, c, (280, 560, 1500), '#FFC27E', sprigs); skirting(D, 800, 104, '#7A4658', (260, 1300), 16); floor(D, 900, '#6B3F46', (420, 1300))
    # the door, dusk behind its heart-shaped glass
    D.layer('layer-door')
    P(D, [(1486, 902), (1486, 256), (1526, 214), (1826, 214), (1868, 256), (1868, 902)], D.lin(1486, 0, 1868, 0, ((0, '#A8714E'), (1, '#57334A'))), 12, '#F2C48E', 1.4, 120, .3)
    dd = 'M1520 900V420C1520 244 1834 244 1834 420V900Z'; D.paper(dd, D.lin(1520, 260, 1834, 900, ((0, '#2F737A'), (.5, '#215765'), (1, '#173B50'))), 9, edge='#7FB8B0', grain=.4)
    for x in (1583, 1646, 1709, 1772): D.line(f'M{x} 330V896', '#0F2A3A', 3, .4); D.line(f'M{x+3} 330V896', '#9CD0C4', 1.2, .16)
    D.at(1677, 470, 3.1); D.path(HEART, '#C98F62'); D.close(); D.at(1677, 470, 2.72); D.path(HEART, D.lin(0, -36, 0, 30, DUSKPANE)); D.close(); D.line('M1677 384V552M1596 446H1758', '#C98F62', 7)
    D.circ(1800, 648, 13, '#8A5A3A'); D.circ(1798, 645, 11, C['honey']); D.circ(1795, 641, 4, '#FFF6DC'); P(D, [(1610, 716), (1744, 716), (1742, 748), (1612, 748)], C['honey'], 4, '#FFF1C8'); D.line('M1622 732H1732', '#8A5A3A', 3, .6)
    D.path(ell(1677, 966, 240, 34), '#0B0618', .35); D.paper(poly(D.cut([(1480, 930), (1874, 930), (1908, 996), (1446, 996)], 3, 20)), '#A9613F', 5, edge='#F2AC84', grain=.6); D.path(poly([(1510, 940), (1846, 940), (1870, 986), (1484, 986)]), None, 1, '#FFE2B0', 4, .5)
    D.at(1677, 966, .7, .42); D.path(HEART, '#FFE2B0', .7); D.close(); D.close()
    # hooks
    D.layer('layer-coats')
    P(D, [(34, 214), (318, 210), (318, 252), (34, 256)], D.lin(34, 0, 318, 0, ((0, '#7A4A42'), (1, '#BC7F50'))), 9, '#F2C48E', 1.2, 60, .3)
    for x in (78, 176, 272): D.line(f'M{x} 238q-2 30 20 26', '#E0AE66', 8); D.line(f'M{x-1} 238q-2 28 18 25', '#FFE9BE', 2, .7)
    D.at(92, 262, 1.0, rot=1); coat(D, '#355A74', '#5F8AA0', '#1E3350', 350, 76); D.close()
    D.at(196, 262, .94, rot=-2); coat(D, '#A9613F', '#DC9560', '#6B3440', 330, 72); D.close()
    D.paper(smooth([(262, 250), (290, 244), (304, 262), (302, 420), (312, 560), (286, 566), (270, 560), (276, 420), (262, 300)]), D.lin(262, 0, 312, 0, ((0, '#FFE3B4'), (1, '#D98458'))), 6, edge='#FFF4DA')
    for y in range(300, 556, 34): D.line(f'M268 {y}q16 6 34 0', '#7A3B5C', 7, .7)
    F.fringe(D, 274, 308, 562, 22, '#F7CE9C', 8, 3)
    D.at(178, 214, 1); D.paper(smooth([(-92, 2), (-60, -12), (-52, -56), (0, -70), (52, -56), (60, -12), (94, 0), (0, 14)]), D.lin(-60, -70, 60, 0, ((0, '#6B5A94'), (1, '#3B2760'))), 8, edge='#C9B8E0'); D.path('M-54-24C-20-12 20-12 55-24L57-10C20 2-20 2-58-10Z', '#D98458'); D.close(); D.close()
    # bench with shoes, lamp, plant; umbrella stand
    D.layer('layer-bench'); D.path(ell(286, 1010, 340, 26), '#0B0618', .4)
    for x in (40, 470): P(D, [(x-16, 860), (x+20, 860), (x+14, 1012), (x-8, 1012)], D.lin(x-16, 0, x+20, 0, ((0, '#8A5542'), (1, '#4A2A38'))), 6, '#E8B07A')
    P(D, [(-30, 838), (548, 834), (556, 872), (-30, 878)], D.lin(0, 0, 550, 0, ((0, '#BC7F50'), (.5, '#D99A66'), (1, '#7A4A42'))), 10, '#FFD9A6', 1.4, 80, .3)
    P(D, [(-30, 950), (530, 948), (530, 966), (-30, 970)], '#7A4A42', 5, '#C98F62')
    D.at(210, 1024, 1.1); T.shoes(D); D.close()
    D.at(404, 950, 1.1); P(D, [(-62, -62), (60, -64), (56, 0), (-58, 0)], '#A8765A', 5, '#F2C48E', 2); [D.line(f'M-60 {y}q60 8 118 0', '#6B3F37', 2.4, .5) for y in (-50, -36, -22, -8)]; D.close()
    D.at(396, 838, 1.3); P(D, [(-60, -10), (66, -12), (64, 0), (-60, 0)], '#2A6570', 4, '#9CC5C0'); P(D, [(-52, -24), (52, -24), (54, -11), (-50, -11)], '#A9536D', 3, '#F2A59A'); D.close(); D.at(404, 808, .62); T.envelope(D); D.close()
    lampshade(D, 200, 838, 3.3, '#FFD58E', '#A9536D', 6)
    D.at(70, 838, 1.15); T.roundleaf(D); D.close()
    D.close()
    D.layer('layer-stand'); D.path(ell(1310, 1004, 92, 14), '#0B0618', .4)
    D.line('M1300 960L1262 640C1256 596 1216 604 1222 636', '#C98F62', 11); D.paper(poly([(1290, 950), (1256, 700), (1280, 668), (1322, 690), (1326, 950)]), D.lin(1256, 0, 1326, 0, ((0, '#A9536D'), (1, '#5A2E50'))), 6, edge='#F2A59A'); D.line('M1278 690L1304 940', '#3A1C40', 3, .5)
    D.line('M1340 960L1366 690', '#3B2760', 14); D.paper(poly([(1330, 950), (1352, 730), (1374, 712), (1386, 740), (1366, 950)]), '#3E5A80', 5, edge='#8FA8C4')
    D.paper(smooth([(1252, 860), (1312, 872), (1372, 860), (1362, 1000), (1312, 1010), (1262, 1000)], t=.7), D.lin(1252, 0, 1372, 0, ((0, '#C98F62'), (.4, '#A8613F'), (1, '#4A2A42'))), 8, edge='#FFD9A6'); [D.line(f'M1256 {y}q56 14 112 0', '#4A2438', 4, .4) for y in (890, 920, 950, 980)]; D.close()
    light(D, ((210, 690, 420, '#F7A845', .34), (210, 700, 150, '#FFC867', .4), (300, 960, 300, '#F7A845', .12))); front(D, 600, 540, 1400); D.save(OUT+'/hall.svg')

# ---- study -----------------------------------------------------------------------------------------------------
def study():
    D = Stage(seed=61); c = '#256068'; wall(D, c, (800, 590, 1450), '#FFCF80', drops, gap=(104, 92), reach=.6); skirting(D, 806, 96, '#2F5560', (690, 1000), 18); floor(D, 898, '#5E3F48', (640, 1250))
    D.layer('layer-shelf'); D.at(146, 902, 3.9); F.bookshelf(D, 84, 208, 5); D.close(); D.close()
    window(D, 372, 150, 300, 400, ('#D98A66', '#A85A48', '#5A3048', '#FFC79A'), moon=(596, 240, 30))
    D.layer('layer-pictures'); picture(D, 900, 250, 3, 0, 36, 44); picture(D, 1020, 210, 2.4, 1, 44, 32, '#8A5A4E'); D.close()
    rug(D, 760, 1010, 660, 58, '#6B3A5A')
    D.layer('layer-desk'); D.at(610, 1000, 3.05); F.desk(D); D.close()
    D.at(820, 756, 3.0); F.lamp(D, 1, '#FFE08E', '#C9A25E', 12); D.close()
    y = 756
    for i, (w, cc, h) in enumerate(((190, '#7A3B5C', 30), (170, '#C9A25E', 24), (176, '#2A6570', 28))):
        D.at(370, y); P(D, [(-w/2, -h), (w/2, -h-1), (w/2+1, 0), (-w/2, 0)], D.lin(-w/2, 0, w/2, 0, ((0, mix(cc, '#1A1438', .2)), (1, mix(cc, '#FFD9B0', .25)))), 4, mix(cc, '#FFE2B8', .6)); D.path(D.rect(w/2-40, -h+5, 8, h-10, .4), '#FFE6BC', .6); D.close(); y -= h
    D.at(352, y+2, .8); T.flowers(D); D.close()
    D.at(560, 762, 1.0); T.journal(D); D.close(); D.at(712, 760, .82); T.cup(D); D.close()
    D.at(900, 760, .9); P(D, [(-26, -56), (26, -57), (22, 0), (-22, 0)], '#34406E', 4, '#8FA8C4'); [D.line(f'M{a} -52L{b} -112', cc, 6) for a, b, cc in ((-10, -24, '#D98458'), (2, 4, '#F2C282'), (12, 30, '#7FB3A4'))]; D.close(); D.close()
    D.layer('layer-chair'); D.at(470, 1040, 2.5); F.chair(D, '#7A4A42', '#E8B07A'); D.close()
    D.at(1800, 1020, 1.9); T.plant(D); D.close()
    D.at(1500, 1040, 2.5); F.catloaf(D); D.close(); D.close()
    light(D, ((826, 640, 440, '#F7B45A', .34), (826, 640, 150, '#FFD98A', .42), (640, 960, 360, '#F7A845', .12))); front(D, 640, 560, 1380); D.save(OUT+'/study.svg')

# ---- kitchen -----------------------------------------------------------------------------------------------------
def kitchen():
    D = Stage(seed=73); c = '#A86F4E'; wall(D, c, (700, 400, 1480), '#FFE4A8', stripes, gap=(62, 86), op=.1); 
    D.layer('layer-tiles')
    o = ['', '']
    for row in range(5):
        for i in range(24): x, y = 6+i*46, 560+row*46; o[(i+row) % 2] += D.rect(x, y, 43, 43, .7, 40)
    D.path(D.rect(0, 552, 1120, 246, 1, 120), '#4A3A48'); D.path(o[0], D.rad(700, 600, 900, ((0, '#F2DDB4'), (.5, '#B0A08E'), (1, '#5E5468')))); D.path(o[1], D.rad(700, 600, 900, ((0, '#8FBDB0'), (.5, '#5A8A88'), (1, '#2C4A5E'))))
    D.paper(D.rect(-10, 536, 1136, 20, 1, 120), '#A8714E', 5, edge='#F2C48E'); D.path('M0 552H1126V798H0Z', 'url(#gd)', .3); D.close()
    skirting(D, 790, 106, '#6B4A4E', (700, 1300), 18); floor(D, 892, '#5E4A58', (760, 1300))
    window(D, 1290, 170, 270, 330, ('#FFD9A0', '#D98A5A', '#7A4452', '#FFEBC8'), moon=None)
    D.layer('layer-sill'); D.at(1352, 524, .7); T.flowers(D); D.close(); D.at(1500, 524, 1.7); jar('#9A86C2', 22, 18)(D); D.close(); D.close()
    D.layer('layer-shelves')
    D.at(790, 330, 3.1); F.shelf(D, 132, [mug('#D9795B'), mug('#4A8C8E'), jar('#86A485', 24, 16), mug('#FFE3B4'), jar('#9A86C2', 20, 15)]); D.close()
    D.at(800, 478, 3.1); F.shelf(D, 116, [F.plates, jar('#C9764A', 22, 16), jar('#7A3B5C', 26, 15), mug('#7FB3A4')]); D.close()
    D.at(160, 120, 3); F.herbs(D, 4, 19); D.close(); D.close()
    D.layer('layer-stove'); P(D, [(462, -20), (520, -20), (520, 300), (462, 300)], D.lin(462, 0, 520, 0, ((0, '#3F5476'), (.5, '#26334F'), (1, C['ink']))), 9, '#8FA8C4', .8); D.at(330, 968, 3.5); F.stove(D); D.close(); D.at(250, 598, 3); F.kettle(D); D.close(); D.at(430, 600, 3); P(D, [(-18, -19), (18, -19), (16, 0), (-16, 0)], '#7A3B5C', 3, '#D98E86'); D.line('M-25-15h50', '#D98E86', 3.4); P(D, [(-19, -24), (19, -24), (18, -19), (-18, -19)], '#8A4A68', 2, '#F2A59A'); D.circ(0, -27, 3.4, '#D98E86'); D.close()
    T.steam(D, 398, 462, 1.6, .8, 3); D.close()
    D.layer('layer-dresser')   # a low cupboard with bread under a cloth
    D.path(ell(860, 972, 240, 16), '#0B0618', .4); D.at(856, 966, 2.6); P(D, [(-84, -70), (84, -70), (82, 0), (-82, 0)], D.lin(-84, 0, 84, 0, ((0, '#5E928A'), (.5, '#4A7A74'), (1, '#28505A'))), 8, '#A9D2C6'); P(D, [(-90, -79), (90, -79), (89, -68), (-89, -68)], '#C98F5E', 5, '#FFDDAE')
    for x in (-56, 0, 56): P(D, [(x-24, -60), (x+24, -60), (x+24, -8), (x-24, -8)], '#5E928A', 2, '#B9DCCF', .8); D.circ(x+15, -34, 2.6, C['honey'])
    D.close()
    D.at(716, 762, 1.5); D.paper(smooth([(-66, -4), (-60, -44), (-20, -62), (34, -58), (66, -36), (68, -4)]), D.lin(0, -62, 0, 0, ((0, '#F2B878'), (.6, '#C97A48'), (1, '#8A4A38'))), 5, edge='#FFE3B4'); [D.line(f'M{x} -52q10 14 4 30', '#7A3B30', 4, .45) for x in (-30, -4, 22)]; D.close()
    D.at(930, 762, 1.5); [D.circ(x, y, 21, c) or D.path(T.leafpath(x+2, y-20, -.7, 16, 5), '#5B9A7C') for x, y, c in ((-34, -54, '#C9503E'), (2, -60, '#E0863F'), (36, -52, '#D9A33F'), (-14, -42, '#E8A04A'))]; D.paper('M-66-44C-58-10-34 0 0 0C34 0 58-10 66-44Z', D.lin(-66, 0, 66, 0, ((0, '#9CC5C0'), (.5, '#4A8C8E'), (1, '#1F4F5F'))), 5, edge='#D7F0E6'); D.close(); D.close()
    D.layer('layer-table'); rug(D, 1340, 1020, 430, 44, '#2F5A66', '#F2C282', '#7A3B5C')
    D.at(1560, 1034, 2.9); F.chair(D, '#6B3F37', '#D99A6A', -1); D.close(); D.at(1340, 1044, 2.9); F.table(D); D.close(); D.close()
    D.layer('layer-lamp'); D.line('M600-10V112', '#3A2230', 6); D.at(600, 190, 3.1); D.paper('M-34 0C-32-22-12-30 0-30C12-30 32-22 34 0Z', D.lin(0, -30, 0, 0, ((0, '#2F6A6A'), (1, '#7FB3A4'))), 5, edge='#CBE8D2'); D.path(ell(0, 0, 29, 5), '#FFF3C8'); D.close(); D.close()
    light(D, ((600, 214, 460, '#F7C06A', .36), (600, 208, 130, '#FFE9B0', .5), (245, 800, 170, '#FF8A3D', .32))); front(D, 640, 540, 1400); D.save(OUT+'/kitchen.svg')

# ---- bedroom -----------------------------------------------------------------------------------------------------
def bedroom():
    D = Stage(seed=83); c = '#6E3F66'; wall(D, c, (1040, 600, 1350), '#FFC490', ferns, gap=(112, 104)); skirting(D, 812, 92, '#6B3F58', (960, 1200), 18); floor(D, 900, '#5E3A4A', (900, 1250))
    window(D, 470, 110, 320, 400, ('#C98AA0', '#8A5278', '#4A2E5A', '#F2C0C4'), frame=('#7A4A5A', '#D9A090'), moon=(704, 214, 34))
    D.layer('layer-pictures'); picture(D, 180, 250, 3.2, 3, 46, 40); picture(D, 262, 430, 2.2, 2, 36, 44, '#8A5A5E'); D.close()
    rug(D, 880, 1024, 720, 50, '#3E3A72', '#F2C282', '#A9536D')
    D.layer('layer-bed'); D.at(470, 1016, 3.3); F.bed(D); D.close(); D.close()
    D.layer('layer-nightstand'); D.path(ell(1010, 1000, 130, 14), '#0B0618', .4); D.at(1004, 1000, 3.0); P(D, [(-38, -72), (38, -72), (35, 0), (-35, 0)], D.lin(-38, 0, 38, 0, ((0, '#C98A5C'), (1, '#5E3446'))), 6, '#F2C48E'); P(D, [(-43, -79), (43, -79), (42, -70), (-42, -70)], '#BC7F50', 5, '#FFD9A6')
    for y in (-62, -32): P(D, [(-29, y), (29, y), (28, y+24), (-28, y+24)], mix('#93593F', '#FFC99A', .22), 2, '#F2C48E', .8); D.circ(0, y+12, 3.4, C['honey'])
    D.close(); lampshade(D, 1046, 766, 2.7, '#FFD58E', '#A9536D', 6); D.at(936, 766, .6); T.journal(D); D.close(); D.close()
    D.layer('layer-things'); D.at(1610, 1010, 3.1); F.trunk(D); D.close(); D.at(1606, 848, 1.1); T.blanket(D); D.close()
    D.at(1300, 1046, .98); T.cat(D); D.close()
    D.line('M1360 -10V70M1360 70L1318 190M1360 70L1402 190', '#C98F62', 4); D.at(1360, 268, 1.2); T.ivy(D, 7, 170); D.close(); D.close()
    light(D, ((1046, 660, 420, '#F7A845', .34), (1046, 660, 140, '#FFC867', .42), (960, 980, 320, '#F7A845', .12))); front(D, 800, 560, 1380); D.save(OUT+'/bedroom.svg')

if __name__ == '__main__':
    for fn in (hall, study, kitchen, bedroom):
        if not sys.argv[1:] or fn.__name__ in sys.argv[1:]: fn()
