"""gen_house.py - the hub: the cut-away house on its hill at dusk, in layers. Run: python3 gen_house.py
Rooms, door, porch and stones are groups of their own, so that baking can show them unlit and lit."""
import sys, os, math
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from paper import *; import things as T
from stage import *; from furniture import *; import furniture as F
OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..')
DUSK = dict(storm=0, sky=['#1A1A44', '#241F52', '#352862', '#4E3172', '#703F79', '#985173', '#C66E72', '#E8977A', '#FBC08E'], far=['#8A5B80', '#5E4478', '#40336A', '#2C2A58'],
            hill=['#2C5A5C', '#1E4450', '#173746', '#122A3C'], rim='#F0A888', earth=('#3A2238', '#241530', '#5A3444'), leaf=['#1B4250', '#245257', '#2F6460', '#437A6C'], front='#161334', dim=0, lean=0)
STORM = dict(storm=1, sky=['#0A0F24', '#0D142C', '#121B38', '#182546', '#1F3054', '#283C62', '#344A70', '#415A7E', '#52698A'], far=['#2C3F62', '#22324F', '#1A2743', '#141F38'],
             hill=['#1C3A4A', '#152E3E', '#102434', '#0C1B2A'], rim='#7FA0B8', earth=('#221C38', '#15122A', '#34304E'), leaf=['#122C3C', '#183848', '#204656', '#2C5664'], front='#0B0E22', dim=.26, lean=-.26)

def sky(D, M, moon=(1650, 205)):
    R = D.R; c = M['sky']; D.layer('layer-sky')
    D.path('M0 0H1920V1080H0Z', D.lin(0, 0, 0, 720, tuple((i/8, c[i]) for i in range(9))))
    ys = [120, 216, 306, 390, 466, 532, 590]
    for i, y in enumerate(ys):
        a = 15-i; pts = [(x, y+math.sin(x*.0042+i*1.9)*a+math.sin(x*.011+i)*a*.35+x*-.008*(7-i)) for x in range(0, 1921, 160)]
        d = D.ridge(pts, 860, 1.1, 26)
        D.paper(d, D.lin(0, y, 0, y+170, ((0, mix(c[i+1], c[min(8, i+2)], .25)), (1, c[min(8, i+2)]))), 0 if M['storm'] and i > 5 else 18, edge=mix(c[min(8, i+2)], '#FFD9B8', .12), ex=0, ey=-1.5)
    D.path('M0 0H1920V860H0Z', 'url(#gd)', .3)
    if not M['storm']:
        for i in range(95):
            x, y = R.uniform(10, 1910), R.uniform(8, 330)*R.random()**.5; r = R.uniform(.8, 2.1); D.path(f'M{f(x-r)} {f(y)}L{f(x)} {f(y-r*1.3)} {f(x+r)} {f(y)} {f(x)} {f(y+r*1.3)}Z', '#FFF1D8', R.uniform(.35, .9))
    D.close()
    if not M['storm']:
        D.layer('glow-moon', 'screen'); D.glow(*moon, 168, '#F7C9A0', .42, '#FFF1D8'); D.close()
        D.layer('layer-moon'); D.open(tr=f'translate({moon[0]-1716} {moon[1]-170})'); D.paper('M1730 116A58 58 0 1 0 1772 200A50 50 0 0 1 1730 116Z', D.lin(1660, 120, 1760, 220, ((0, '#FFF6DE'), (1, '#F7CF9C'))), 6, edge='#FFFFFF', grain=.3); D.close(); D.close()
    D.layer('layer-clouds')
    if M['storm']:
        for x, y, w, h, k in ((250, 140, 480, 132, 0), (660, 120, 520, 112, 0), (1420, 126, 420, 120, 0), (1740, 150, 340, 130, 1), (170, 255, 330, 110, 1), (540, 216, 420, 96, 1), (1700, 300, 360, 90, 2), (250, 345, 430, 84, 2), (620, 300, 300, 60, 2)):
            a = ('#131B36', '#1B2746', '#26385A')[k]; cloud(D, x, y, w, h, D.lin(0, y-h, 0, y, ((0, mix(a, '#8FA8C8', .3)), (.5, a), (1, mix(a, '#070A18', .3)))), mix(a, '#A9C0D8', .42), 10, lean=.25)
        if 0: D.line('M402 232L388 300 408 306 384 372 398 378 380 430', '#CFE2F4', 3.2, .8)
    else:
        for x, y, w, h, a, b in ((430, 486, 380, 44, '#B8637A', '#F2A58C'), (210, 556, 360, 40, '#DE8A7A', '#FFC8A0'), (620, 590, 210, 26, '#E69A80', '#FFD2A6'), (1800, 470, 220, 46, '#A8587A', '#EE9E8C'), (150, 404, 250, 30, '#7E467A', '#C77C84')):
            cloud(D, x, y, w, h, D.lin(0, y-h, 0, y, ((0, b), (1, a))), mix(b, '#FFF1D8', .5), 7)
    D.close()

def cottage(D, x, y, w, c, roof, lit, tower=0):
    R = D.R; h = w*R.uniform(.55, .75); p = w*R.uniform(.4, .6)
    if tower: h *= 1.7; p *= 1.6
    D.path(poly(D.cut([(x-w/2, y+4), (x-w/2, y-h), (x+w/2, y-h), (x+w/2, y+4)], .7, 30)), c)
    if R.random() < .7: D.path(poly([(x+w*.18, y-h-p*.2), (x+w*.18, y-h-p*1.1), (x+w*.32, y-h-p*1.1), (x+w*.32, y-h-p*.2)]), roof)
    D.path(poly(D.cut([(x-w*.62, y-h+2), (x, y-h-p), (x+w*.62, y-h+2)], .8, 30)), roof)
    D.line(f'M{f(x-w*.62)} {f(y-h+1)}L{f(x)} {f(y-h-p)}', mix(roof, '#FFB68E', .5), 1.3, .8)
    return [(x+w*k, y-h*.45) for k in lit]
def far(D, M, wide=False):
    R = D.R; F_ = M['far']; D.layer('layer-far-hills')
    for i, (y, a) in enumerate(((628, 34), (664, 26))):
        pts = [(x, y-math.sin(x*.0035+i*2.2+.6)*a-math.sin(x*.009+i)*a*.3) for x in range(0, 1921, 160)]
        D.paper(D.ridge(pts, 900, 1.6, 16), D.lin(0, y-40, 0, y+120, ((0, F_[i]), (1, F_[i+1]))), 12, edge=mix(F_[i], M['rim'], .55), ey=-2, grain=.3)
    D.close(); D.layer('layer-village'); lit = []
    base = lambda x: 716-math.sin(x*.0042+1.2)*22
    for x, w, k, tw in ((44, 44, (0,), 0), (98, 34, (), 0), (152, 50, (-.2, .2), 0), (206, 24, (0,), 1), (252, 42, (), 0), (306, 36, (.1,), 0), (352, 52, (), 0), (420, 40, (-.15,), 0), (476, 34, (), 0), (1726, 40, (), 0), (1868, 46, (0,), 0))+(((640, 44, (0,), 0), (706, 36, (), 0), (760, 26, (0,), 1), (812, 46, (-.2, .2), 0), (886, 38, (), 0), (940, 44, (0,), 0), (1640, 36, (0,), 0)) if wide else ()):
        yy = base(x)-R.uniform(4, 30); c = mix(F_[2], F_[1], R.uniform(.1, .5)); lit += cottage(D, x, yy, w, c, mix(c, '#1A1438', .4), k, tw)
    for x in list(range(14, 560, 37))+[1700, 1760, 1790, 1840, 1905]:
        yy = base(x)-R.uniform(-4, 16); h = R.uniform(22, 46); D.path(smooth([(x-9, yy+4), (x-6, yy-h*.5), (x, yy-h), (x+6, yy-h*.5), (x+9, yy+4)]), mix(F_[2], '#1A2A48', R.uniform(.2, .6)))
    D.paper(D.ridge([(x, base(x)+R.uniform(-3, 3)) for x in range(0, 1921, 120)], 960, 1.6, 16), D.lin(0, 700, 0, 860, ((0, F_[2]), (1, F_[3]))), 12, edge=mix(F_[2], M['rim'], .4), ey=-2, grain=.35)
    for x, y in lit: D.path(poly([(x-4, y-5), (x+4, y-5.6), (x+4, y+5), (x-4, y+5)]), '#FFC56E')
    D.close(); D.layer('glow-village', 'screen')
    for x, y in lit: D.glow(max(30, min(1890, x)), y, 26, '#F7A845', .55)
    D.close()

def top(x): # the hill's edge
    if x < 600: t = x/600; return 905-(905-756)*(t*t*(3-2*t))
    if x > 1740: t = (x-1740)/180; return 756+38*t*t
    return 756
def hill(D, M):
    R = D.R; h = M['hill']; D.layer('layer-hill')
    tree(D, 1796, 778, 430, M['leaf'], M['lean'], edge=mix(M['leaf'][2], M['rim'], .4), n=10, spread=.62)
    D.paper(D.ridge([(x, top(x)) for x in range(0, 1921, 60)], 1080, 1.1, 22), D.lin(0, 750, 0, 1080, ((0, h[0]), (.3, h[1]), (.7, h[2]), (1, h[3]))), 24, edge=mix(h[0], M['rim'], .7), ey=-2.2, grain=.45)
    for i, (x0, y0, x1, y1) in enumerate(((0, 950, 900, 868), (0, 1010, 1100, 1004))):
        pts = [(x, lerp(y0, y1, x/x1)+math.sin(x*.006+i*2)*14) for x in range(0, 1921, 120)]; D.paper(D.ridge(pts, 1080, 2, 14), D.lin(0, 860, 0, 1080, ((0, mix(h[1], h[0], .5-i*.3)), (1, h[3]))), 12, edge=mix(h[0], M['rim'], .22), ey=-1.5, grain=.4)
    # path: a paper ribbon that widens towards us
    L = bez((640, 756), (480, 800), (560, 850), (300, 905), 10)+bez((300, 905), (150, 940), (120, 1000), (150, 1080), 8)[1:]
    Rr = bez((706, 756), (560, 812), (690, 868), (480, 930), 10)+bez((480, 930), (350, 975), (330, 1020), (380, 1080), 8)[1:]
    cl = [(a, min(b, 1080)) for a, b in L+Rr[::-1]]
    pc = ('#B98278', '#5A4468') if not M['storm'] else ('#3E4C68', '#1E2A44')
    D.paper(smooth(cl, t=.9), D.lin(600, 760, 240, 1080, ((0, pc[0]), (1, pc[1]))), 6, edge=mix(pc[0], M['rim'], .6), grain=.5)
    for i in range(20):
        t = (i+.5)/20; k = int(t*18); a, b = L[k], Rr[k]; q = .3 if i % 2 else .66; x, y = lerp(a[0], b[0], q), lerp(a[1], b[1], q)
        w = lerp(9, 32, t); D.path(D.blob(x, min(1066, y), w, w*.32, 8, .1), mix(pc[0], '#FFE0C0', .3), .5)
    # a fence keeps company with the slope, one rail fallen
    xs = list(range(14, 420, 58))
    for i, x in enumerate(xs):
        y = top(x)+8
        if i+1 < len(xs):
            y2 = top(xs[i+1])+8
            for q in (36, 20): z = 14 if (i, q) == (3, 36) else 0; P(D, [(x, y-q), (xs[i+1], y2-q+z), (xs[i+1], y2-q+6+z), (x, y-q+6)], '#4A3558', 2, mix('#6B4A68', M['rim'], .4), .8)
    for i, x in enumerate(xs): y = top(x)+8; P(D, [(x-5, y+4), (x-5, y-48), (x, y-54), (x+5, y-48), (x+5, y+4)], D.lin(x-5, 0, x+5, 0, ((0, '#3A2A4C'), (1, '#6B4A62'))), 3, mix('#8A5A6A', M['rim'], .4), .8)
    for x0, y0, n in ((90, 930, 9), (740, 880, 7), (640, 900, 8), (700, 960, 6), (1830, 870, 7)):   # lavender and small flowers
        for i in range(n):
            x, y = x0+R.uniform(-50, 50), y0+R.uniform(-12, 12); k = R.uniform(18, 30); D.line(f'M{f(x)} {f(y)}q{f(R.uniform(-3, 3))} {f(-k*.5)} {f(R.uniform(-4, 4))} {f(-k)}', '#3A6A60', 2); c = ('#B89AD8', '#F2AC84', '#FFE2A0')[(i+n) % 3]
            for q in range(3): D.circ(x+R.uniform(-2, 2), y-k+q*4, 3.2-q*.5, c, .9)
    for i in range(80):
        x = R.uniform(8, 1910); y = R.uniform(max(top(x)+14, 780), 990)
        if 560 < x < 1730 or abs(x-360) < 240 and y > 840 and R.random() < .7: continue
        tuft(D, x, y, R.uniform(9, 20), mix(h[0], M['rim'], R.uniform(.08, .3)), 5, M['lean']*2)
    D.close()

def earth(D, M):
    R = D.R; a, b, c = M['earth']; D.layer('layer-earth')
    mouth = fine([(806, 752), (818, 800), (808, 860), (836, 930), (900, 966), (1060, 978), (1270, 982), (1480, 976), (1640, 964), (1712, 926), (1736, 860), (1722, 800), (1734, 752)], 6)
    d = poly(D.cut(mouth, 2.5, 14))
    D.paper(poly(D.cut([(x+(x-1270)*.028, y+(14 if y > 800 else 0)) for x, y in mouth], 3, 14)), mix(a, M['hill'][0], .3), 8, edge=mix(c, M['rim'], .3), grain=.4)
    D.path(d, D.rad(1270, 860, 520, ((0, mix(a, '#A8603E', .34)), (.55, a), (1, b)), 1, .5)); D.clip(d)
    for i, y in enumerate((806, 852, 900, 944)):
        D.paper(D.ridge([(x, y+math.sin(x*.011+i*2)*8) for x in range(0, 1921, 120)], 1000, 2, 16), mix(b, c, .34-.07*i), 8, grain=.5)
    for i in range(70):
        x, y = R.uniform(820, 1720), R.uniform(770, 960); w = R.uniform(4, 13); D.path(D.blob(x, y, w, w*.62, 7, .14), mix(c, ('#C98A78', '#8A6F98', '#5A3A50')[i % 3], .5), .6)
    for x, s in ((846, 1), (1706, -1), (1128, 1), (1402, -1)):
        D.line(f'M{x} 756c{s*6} 30 {-s*12} 50 {s*6} 84s{-s*10} 40 {s*4} 62M{x+s*1} 800c{s*14} 12 {s*18} 24 {s*22} 44M{x} 836c{-s*12} 12 {-s*14} 26 {-s*12} 40', mix(c, '#D9A38A', .4), 3, .8)
    D.path(d, 'url(#gd)', .6); D.close()
    D.path(poly([(806, 752), (1734, 752), (1720, 790), (820, 790)]), D.lin(0, 752, 0, 800, ((0, '#0B0618', .75), (1, '#0B0618', 0)))); D.close()
    for i, (x, n) in enumerate(((1010, 'kindness'), (1270, 'humanity'), (1530, 'mindfulness'))):
        D.layer(f'layer-stone-{n}'); D.path(ell(x, 954, 140, 11), '#0B0618', .5); D.at(x, 954); T.stone(D, i, 122, 182, .55+.5*M['storm'], 12); D.close()
        D.close(); D.layer(f'glow-stone-{n}', 'screen'); D.glow(x, 866, 150 if not M['storm'] else 215, T.STONEC[i][1], .2 if not M['storm'] else .62, T.STONEC[i][3]); D.close()

# ---- rooms: each one a small paper theatre with side walls, ceiling and floor -------------------------
X0, X1, WX = 858, 1452, 1674
ROOM = dict(bedroom=(858, 316, 1160, 504), study=(1178, 316, 1452, 504), hearth=(858, 524, 1256, 734), kitchen=(1274, 524, 1674, 734))
def box(D, r, wall, floor, light, pattern=None, ins=(24, 16, 24, 40), glowc='#FFD9A0', M=DUSK, planks=9):
    x0, y0, x1, y1 = r; l, t, q, b = ins; a0, b0, a1, b1 = x0+l, y0+t, x1-q, y1-b; lx, ly, lr = light; n = M['dim']
    dk = mix(wall, '#1A1038', .62); w = mix(wall, '#1A2048', n)
    D.path(poly([(x0, y0), (x1, y0), (x1, y1), (x0, y1)]), dk)
    D.path(poly([(x0, y0), (x1, y0), (a1, b0), (a0, b0)]), mix(w, '#1A1038', .6)); D.path(poly([(x0, y0), (a0, b0), (a0, b1), (x0, y1)]), mix(w, '#1A1038', .45)); D.path(poly([(x1, y0), (a1, b0), (a1, b1), (x1, y1)]), mix(w, '#1A1038', .38))
    D.path(poly([(a0, b0), (a1, b0), (a1, b1), (a0, b1)]), D.rad(lx, ly, lr, ((0, mix(w, glowc, .82)), (.28, mix(w, glowc, .45)), (.62, w), (1, dk))))
    o = []
    if pattern:
        gap = 26
        for i, x in enumerate(range(int(a0)+12, int(a1)-4, gap)):
            for j, y in enumerate(range(int(b0)+14+(i % 2)*13, int(b1)-38, 26)): o.append(pattern(x, y))
        D.path(''.join(o), mix(wall, '#FFF1D8', .5), .3)
    else:
        for x in range(int(a0)+20, int(a1), 22): o.append(f'M{x} {b0}v{b1-b0}')
        D.line(''.join(o), dk, 2, .3)
    # wainscot and floor
    D.paper(poly(D.cut([(a0, b1-26), (a1, b1-26), (a1, b1), (a0, b1)], .8, 60)), D.rad(lx, b1, lr, ((0, mix(wall, '#FFE3B4', .5)), (.7, mix(wall, '#3A2140', .35)), (1, dk))), 3, edge=mix(wall, '#FFE3B4', .6))
    D.line(''.join(f'M{x} {b1-23}v20' for x in range(int(a0)+16, int(a1), 20)), dk, 1.4, .4)
    D.path(poly([(a0, b1), (a1, b1), (x1, y1), (x0, y1)]), D.rad(lx, y1, lr*.95, ((0, mix(floor, '#FFCB8A', .6)), (.5, mix(floor, '#1A2048', n)), (1, mix(floor, '#1A1038', .6)))))
    D.line(''.join(f'M{f(lerp(a0, a1, i/planks))} {b1}L{f(lerp(x0, x1, i/planks))} {y1}' for i in range(1, planks))+f'M{f(a0-8)} {f(b1+13)}H{f(a1+8)}M{f(a0-15)} {f(b1+25)}H{f(a1+15)}', '#2A1430', 1.5, .38)
    D.line(f'M{a0} {b0}V{b1}M{a1} {b0}V{b1}', '#140A24', 2, .35); D.path(poly([(a0, b0), (a1, b0), (a1, b0+20), (a0, b0+20)]), D.lin(0, b0, 0, b0+24, ((0, '#140A24', .4), (1, '#140A24', 0))))
    D.path(poly([(x0, y0), (x1, y0), (x1, y1), (x0, y1)]), 'url(#gd)', .4)
dia = lambda x, y: f'M{x} {y-4}l3 4-3 4-3-4z'
sprig = lambda x, y: f'M{x} {y-6}q3 3 0 6q-3-3 0-6zM{x-5} {y}q4 0 5 4q-4 0-5-4zM{x+5} {y}q-4 0-5 4q4 0 5-4z'
dots = lambda x, y: f'M{x-2} {y}l2-2 2 2-2 2z'
def pane(M): return ((0, '#1E2452'), (.6, '#5A3B78'), (1, '#C9787A')) if not M['storm'] else ((0, '#0C1430'), (1, '#2A4264'))

def rooms(D, M):
    R = D.R; S = M['storm']
    # attic
    D.layer('layer-room-attic'); at = [(884, 298), (1155, 102), (1426, 298)]; w = mix('#6E4A6E', '#1A2048', M['dim'])
    D.path(poly(at), mix(w, '#1A1038', .5)); D.clip(poly(at)); bw = poly([(930, 276), (1155, 116), (1380, 276)])
    D.path(bw, D.rad(1052, 236, 220, ((0, mix(w, '#FFD9A0', .85)), (.3, mix(w, '#FFC080', .42)), (.7, w), (1, mix(w, '#1A1038', .5)))))
    for x in range(950, 1380, 26): D.line(f'M{x} 100V276', '#2A1636', 1.8, .35)
    D.path('M930 276H1380L1426 298H884Z', D.rad(1052, 286, 260, ((0, '#E0A070'), (.5, '#85524E'), (1, '#3A2040'))))
    D.path(poly(at), 'url(#gd)', .4)
    D.at(1170, 196); F.window(D, 82, 82, pane(M), round_=True); D.close()
    D.line('M905 290L1155 120M1405 290L1155 120', C['wood6'], 11); D.line('M1010 214H1300', C['wood6'], 7); D.line('M1010 211H1300', '#D99A6A', 1.5, .6)
    p = 'M1010 216q36 26 74 6t74 4t72-2t70-8'; D.line(p, '#3A2030', 1.6)
    for x, y in ((1028, 226), (1052, 230), (1082, 223), (1108, 216), (1134, 221), (1216, 226), (1240, 227), (1270, 221)): D.circ(x, y, 4, '#FFE2A0'); D.circ(x, y, 2, '#FFFFFF')
    D.at(980, 291, .72); F.trunk(D); D.close(); D.at(980, 252, .3); T.blanket(D); D.close()
    D.at(1048, 288, .42); T.lantern(D, .6); D.close()
    for i, (x, r, c) in enumerate(((1104, -5, C['rose6']), (1142, 6, C['teal5']))): D.at(x, 291, 1, rot=r); P(D, [(-24, -24), (22, -25), (25, 0), (-25, 0)], c, 5, mix(c, '#FFF1D8', .6), 2.4, 12); D.close()
    D.at(1122, 270, .27); T.journal(D); D.close()
    D.at(1216, 292); P(D, [(-28, -10), (28, -10), (28, 0), (-28, 0)], '#7A3B5C', 3, '#D98E86'); P(D, [(-24, -19), (22, -19), (22, -10), (-24, -10)], '#2A6570', 2, '#9CC5C0'); P(D, [(-20, -27), (25, -27), (25, -19), (-20, -19)], '#C9A25E', 2, '#FFE3B4'); D.close()
    D.at(1218, 265, .32); T.roundleaf(D); D.close()
    D.at(1318, 292); P(D, [(-32, -36), (30, -37), (31, 0), (-32, 0)], '#A8765A', 5, '#F2C48E'); P(D, [(-35, -42), (33, -42), (33, -34), (-35, -34)], '#C0906A', 3, '#FFDDAE'); D.at(0, -16, .32); D.path(HEART, C['brick'], .8); D.close(); D.close()
    D.close(); D.close()
    # bedroom
    D.layer('layer-room-bedroom'); r = ROOM['bedroom']; D.clip(poly([(r[0], r[1]), (r[2], r[1]), (r[2], r[3]), (r[0], r[3])]))
    box(D, r, '#9C5A78', '#7A4A52', (1118, 408, 250), sprig, M=M)
    D.at(1022, 384); F.window(D, 74, 74, pane(M), ('#7A3B5C', '#D98E86'), moon=False); D.close()
    D.at(926, 376); F.frame(D, 42, 34, 3); D.close(); D.at(928, 412); D.close()
    D.at(1006, 494, .94); F.bed(D); D.close()
    D.at(1124, 492); P(D, [(-20, -38), (20, -38), (18, 0), (-18, 0)], C['wood5'], 5, '#F2C48E'); P(D, [(-15, -31), (15, -31), (15, -16), (-15, -16)], mix(C['wood5'], '#FFC99A', .2), 2, '#F2C48E'); D.circ(0, -23, 2.4, C['honey']); D.close()
    D.at(1128, 454); F.lamp(D, base=C['rose6']); D.close();
    D.line('M1084 360L1096 318L1108 360', '#F2C48E', 1.8); D.at(1096, 376, .3); T.ivy(D); D.close()
    D.at(898, 501, .34); T.blanket(D); D.close()
    D.close(); D.close()
    # study
    D.layer('layer-room-study'); r = ROOM['study']; D.clip(poly([(r[0], r[1]), (r[2], r[1]), (r[2], r[3]), (r[0], r[3])]))
    box(D, r, '#2F6870', '#6B4550', (1376, 400, 240), dots, M=M)
    D.at(1232, 494, .84); F.bookshelf(D, 78, 166, 4); D.close()
    D.at(1330, 376); F.window(D, 60, 62, pane(M), ('#8A4A3E', '#E09A6A'), moon=False); D.close()
    D.at(1412, 370); P(D, [(-19, -24), (19, -25), (18, 24), (-19, 23)], '#C0906A', 3, '#F2C48E'); P(D, [(-13, -17), (3, -18), (4, 2), (-12, 3)], '#FFF1D8', 2); P(D, [(-2, -4), (13, -6), (14, 15), (-1, 16)], '#F2AC84', 2); D.circ(-4, -16, 2.2, C['ember']); D.circ(6, -3, 2.2, C['teal6']); D.close()
    D.at(1352, 496, .88); F.desk(D); D.close(); D.at(1290, 499, .72); F.chair(D); D.close()
    D.at(1412, 425); F.lamp(D, base='#C9A25E', shade='#FFE08E', tall=4); D.close()
    D.at(1342, 426, .3); T.envelope(D); D.close(); D.at(1376, 427); P(D, [(-6, -9), (6, -9), (7, 0), (-7, 0)], '#262C60', 2, '#8FA8C4'); D.line('M1-8C3-24 8-32 14-38', '#FFF1D8', 3); D.close()
    D.at(1304, 426); P(D, [(-14, -5), (14, -6), (14, 0), (-14, 0)], C['rose6'], 2, '#F2A890'); P(D, [(-12, -10), (12, -11), (12, -5), (-12, -5)], C['honey'], 0, '#FFF1C8'); D.close()
    D.close(); D.close()
    # hearth: the heart of the picture
    D.layer('layer-room-hearth'); r = ROOM['hearth']; D.clip(poly([(r[0], r[1]), (r[2], r[1]), (r[2], r[3]), (r[0], r[3])]))
    box(D, r, '#B2533C', '#8A4838', (1112, 650, 330), dia, glowc='#FFB56A', M=M, planks=12, ins=(26, 16, 24, 44))
    D.at(914, 698, .86); F.bookshelf(D, 70, 164, 4); D.close()
    D.at(1080, 733, 1); F.rug(D, 262, 30); D.close()
    D.at(1122, 700, .86); F.fireplace(D, 198); D.close()
    D.at(1072, 591, .32); T.flowers(D); D.close(); D.at(1112, 591, .4); T.candle(D, 60, .4); D.close(); D.at(1146, 591, .4); T.candle(D, 90, .4); D.close(); D.at(1178, 591); jar('#4A8C8E', 16, 14)(D); D.close()
    D.at(1122, 562); D.close(); D.at(1000, 590); F.frame(D, 46, 38, 1); D.close(); D.at(1222, 596); F.frame(D, 28, 36, 0); D.close()
    D.at(1222, 712); P(D, [(-20, -24), (20, -24), (16, 0), (-16, 0)], '#9A6A4A', 5, '#E8B88A', 1.6, 10); [ (D.circ(x, y, 6.5, '#C98F62'), D.circ(x, y, 3.4, '#8A5540')) for x, y in ((-10, -27), (3, -29), (13, -26), (-3, -37)) ]; D.close()
    D.at(992, 729, .78); F.armchair(D); D.close()
    D.at(1062, 729); D.line('M-16-36L-18-2M16-36L18-2M0-36V-4', C['wood6'], 4); D.paper(ell(0, -38, 24, 5), C['wood5'], 4, edge='#FFD3A0'); D.at(0, -40, .34); T.cup(D, st=False); D.close(); D.close()
    D.at(1180, 730, .66); F.catback(D); D.close()
    D.close(); D.close()
    # kitchen
    D.layer('layer-room-kitchen'); r = ROOM['kitchen']; kp = [(1274, 524), (1452, 524), (1674, 580), (1674, 734), (1274, 734)]; D.clip(poly(kp))
    box(D, r, '#A87A4A', '#5E5060', (1470, 596, 300), None, glowc='#FFE0A0', M=M, planks=13, ins=(24, 14, 24, 42))
    for row in range(3):
        for i in range(18):
            x = 1302+i*20; y = 646+row*9
            if (i+row) % 2 == 0: D.path(poly(D.cut([(x, y), (x+9, y), (x+9, y+8), (x, y+8)], .4, 20)), '#9CC5C0', .55)
    D.line('M1452 528L1674 584', C['wood6'], 12)
    D.at(1350, 716, .88); F.stove(D); D.close(); D.at(1324, 624, .82); F.kettle(D); D.close()
    D.at(1352, 624); P(D, [(-15, -17), (15, -17), (13, 0), (-13, 0)], '#7A3B5C', 3, '#D98E86'); D.line('M-20-14h40', '#D98E86', 3); D.close()
    D.line('M1456 530V560', C['wood7'], 2.5); D.at(1456, 584); D.paper('M-26 0C-24-20-8-26 0-26C8-26 24-20 26 0Z', D.lin(0, -26, 0, 0, ((0, '#3E7A78'), (1, '#7FB3A4'))), 4, edge='#CBE8D2'); D.path(ell(0, 0, 22, 4), '#FFF3C8'); D.close()
    D.at(1556, 628); F.window(D, 66, 56, pane(M), ('#C9764A', '#FFD9A0')); D.at(-20, 32, .22); T.flowers(D); D.close(); D.at(18, 32, .2); T.roundleaf(D); D.close(); D.close()
    D.at(1416, 600); F.shelf(D, 60, [mug('#D9795B'), mug('#4A8C8E'), mug('#FFE3B4')]); D.close(); D.at(1310, 578); F.shelf(D, 60, [jar('#C9764A', 18, 14), jar('#86A485', 22, 15), jar('#9A86C2', 16, 14)]) if 0 else D.close()
    D.at(1392, 544); F.herbs(D, 5, 15); D.close()
    D.at(1632, 712); P(D, [(-34, -50), (34, -50), (33, 0), (-33, 0)], '#4A7A74', 6, '#A9D2C6'); P(D, [(-38, -57), (38, -57), (37, -48), (-38, -48)], C['wood4'], 4, '#FFDDAE'); P(D, [(-28, -42), (-3, -42), (-3, -8), (-28, -8)], '#5E928A', 2, '#A9D2C6'); P(D, [(3, -42), (28, -42), (28, -8), (3, -8)], '#5E928A', 2, '#A9D2C6')
    D.at(-16, -57); plates(D); D.close(); D.at(16, -57); jar('#D9795B', 22, 18)(D); D.close(); D.close()
    D.at(1508, 729, .94); F.table(D); D.close(); D.at(1422, 731, .68); F.chair(D); D.close(); D.at(1594, 731, .68); F.chair(D, flip=-1); D.close()
    D.close(); D.close()

def house_back(D, M):
    n = M['dim']; D.layer('layer-house-back')
    k = lambda c: mix(c, '#141C3C', n*1.6)
    # chimney
    P(D, [(1300, 210), (1302, 72), (1360, 72), (1362, 240)], D.lin(1300, 0, 1362, 0, ((0, k('#B0604E')), (.4, k('#7A3B46')), (1, k('#3E2240')))), 9, k('#F0A888'), 1.6)
    for r in range(11):
        for q in range(3):
            if D.R.random() < .62: x = 1304+q*19+(r % 2)*8; P(D, [(x, 92+r*12), (min(1358, x+16), 92+r*12), (min(1358, x+16), 101+r*12), (x, 101+r*12)], k(D.R.choice(('#C4735A', '#8A464C', '#5E3044'))), 0, None, .7, 20, 0)
    P(D, [(1292, 80), (1292, 62), (1370, 62), (1370, 80)], k('#8A464C'), 6, k('#F2B48A')); P(D, [(1312, 62), (1316, 42), (1346, 42), (1350, 62)], k('#B9583F'), 5, k('#F2B48A'))
    D.path(poly([(836, 300), (1476, 300), (1476, 500), (1700, 560), (1700, 752), (836, 752)]), '#2A1738'); D.path(poly([(1155, 70), (1500, 316), (810, 316)]), '#2A1738')
    D.close()

def shingles(D, p, q, th, c, hi, rows=3, step=24, up=1):
    """scalloped paper strips laid along the slope p->q, each row over the last"""
    R = D.R; L = math.hypot(q[0]-p[0], q[1]-p[1]); ux, uy = (q[0]-p[0])/L, (q[1]-p[1])/L; nx, ny = -uy*up, ux*up
    P(D, [p, q, (q[0]+nx*th, q[1]+ny*th), (p[0]+nx*th, p[1]+ny*th)], mix(c, '#1A1038', .5), 14, hi, 1.6, 40, .4)
    n = int(L/step)
    for r in range(rows):
        a = th*(.05+.3*r)
        for i in range(n):
            s0 = L*(i+(r % 2)*.5)/n; s1 = min(L, s0+L/n*.98)
            if s1-s0 < 6: continue
            e = th*.44*R.uniform(.9, 1.08); col = mix(c, R.choice(('#1A1038', '#FFB08E', c)), R.uniform(.02, .2))
            g = lambda s, t: (p[0]+ux*s+nx*(a+t), p[1]+uy*s+ny*(a+t))
            D.paper(smooth([g(s0, 0), g(s1, 0), g(s1, e*.6), g((s0+s1)/2, e), g(s0, e*.6)], t=.75), col, 0, edge=mix(col, hi, .45), ex=-.8*ux, ey=-1.3)
def house_front(D, M):
    n = M['dim']; k = lambda c: mix(c, '#141C3C', n*1.6); D.layer('front-house')
    w, h = k('#8A5648'), k('#F2B88A')
    hole = ''
    for r in ROOM.values():
        if r[2] != 1674: hole += poly(D.cut([(r[0], r[1]), (r[0], r[3]), (r[2], r[3]), (r[2], r[1])], 1.3, 50))
    hole += poly(D.cut([(1274, 524), (1274, 734), (1674, 734), (1674, 580), (1470, 526)], 1.3, 50))+poly(D.cut([(884, 299), (1426, 299), (1155, 103)], 1.3, 50))
    outer = poly(D.cut([(1155, 66), (1492, 312), (1470, 312), (1472, 498), (1694, 558), (1696, 752), (838, 752), (840, 312), (818, 312)], 1.6, 40))
    d = outer+hole; fill = D.lin(838, 300, 1696, 760, ((0, mix(w, h, .3)), (.35, w), (1, mix(w, '#2A1738', .45))))
    D.body.append(f'<g filter="url(#s3)"><path d="{d}" fill="{h}" fill-rule="evenodd" transform="translate(-1.4 -1.8)"/><path d="{d}" fill="{fill}" fill-rule="evenodd"/></g><path d="{d}" fill="url(#gd)" opacity=".5" fill-rule="evenodd"/><path d="{d}" fill="url(#gf)" opacity=".25" fill-rule="evenodd"/>')
    # floors as beams with pegs
    for x0, x1, y in ((842, 1470, 300), (842, 1470, 506), (836, 1698, 736)):
        P(D, [(x0, y), (x1, y), (x1, y+15), (x0, y+15)], D.lin(x0, 0, x1, 0, ((0, mix(w, h, .5)), (.5, mix(w, h, .18)), (1, mix(w, '#2A1738', .3)))), 5, h, 1.4, 30, .4)
        for x in range(x0+14, x1, 62): D.circ(x, y+8, 2.2, mix(w, '#1A1038', .6))
    rc, rh = k('#8E3F50'), k('#F7B090')
    shingles(D, (1440, 472), (1744, 556), 30, rc, rh, 3, 26)
    shingles(D, (1155, 50), (1546, 336), 40, mix(rc, '#2A1738', .22), rh, 3, 28); shingles(D, (1155, 50), (764, 336), 40, rc, rh, 3, 28, -1)
    D.paper(smooth([(1136, 66), (1140, 46), (1155, 36), (1170, 46), (1174, 66), (1155, 60)]), mix(rc, rh, .3), 6, edge=rh)
    D.line('M1155 40V4', k('#4A2A2E'), 4); D.line('M1155 40V4', h, 1, .5); D.at(1155, 14, .34); D.path(HEART, k('#F2B48A')); D.close(); D.line('M1132 26H1180', k('#F2B48A'), 2.4)
    # two pot plants on the lean-to, ivy on the corner
    for i in range(26):
        t = i/26; x = 842+math.sin(i*1.3)*8+(6 if i % 2 else -6); y = 742-t*250
        D.path(T.leafpath(x, y, i*2.1, 17-t*6, 6), k(('#2F6A5C', '#4B8A6D', '#24524E')[i % 3])); D.path(T.halfleaf(x, y, i*2.1, 17-t*6, 5), k('#6FAE86'), .7)
    D.close()

def porch(D, M):
    n = M['dim']; k = lambda c: mix(c, '#141C3C', n*1.4); D.layer('layer-door'); S = M['storm']
    P(D, [(716, 520), (846, 494), (846, 752), (716, 752)], D.rad(760, 590, 190, ((0, '#F2B070'), (.35, k('#A8644E')), (1, k('#5A3040')))), 9, k('#F2B48A'), 1.4)
    for i in range(14): D.line(f'M718 {548+i*14}q60 3 124-1', '#3A1C30', 1.6, .38)
    # door
    P(D, [(742, 752), (742, 604), (826, 604), (826, 752)], k('#C98F62'), 5, k('#FFDDAE'))
    dd = 'M750 750V640C750 606 818 606 818 640V750Z'; D.paper(dd, D.lin(750, 610, 818, 750, ((0, '#4A9A98'), (.5, '#2A6570'), (1, '#1B4655'))), 5, edge='#A9D2C6', grain=.35)
    for x in (768, 784, 800): D.line(f'M{x} 650V748', '#12303F', 1.5, .45)
    D.at(784, 660, .68); D.path(HEART, '#FFE2A0'); D.close(); D.line('M784 640V678M766 654H802', '#2A6570', 2)
    D.circ(808, 702, 4, C['honey']); P(D, [(766, 712), (802, 712), (802, 720), (766, 720)], C['honey'], 2, '#FFF1C8')
    P(D, [(738, 748), (830, 748), (834, 756), (734, 756)], '#B9583F', 2, '#F2AC84')
    D.close(); D.layer('layer-porch')   # bench, shoes, pots
    D.at(660, 752, .9); F.bench(D); D.close(); D.at(636, 758, .34); T.shoes(D); D.close()
    D.at(838, 756, .38); T.plant(D); D.close()
    D.close(); D.layer('front-porch')   # deck, posts, roof
    P(D, [(602, 750), (850, 750), (852, 764), (598, 764)], k('#93593F'), 7, k('#F2B88A'))
    P(D, [(580, 762), (640, 762), (640, 774), (576, 774)], k('#7A4A42'), 5, k('#E8A67E')); P(D, [(560, 773), (636, 773), (636, 786), (556, 786)], k('#6B3F37'), 5, k('#E8A67E'))
    for x in (616, 712): P(D, [(x-6, 752), (x-5, 556-(x-616)*.2), (x+5, 554-(x-616)*.2), (x+6, 752)], D.lin(x-6, 0, x+6, 0, ((0, k('#E0A070')), (1, k('#6B3F37')))), 6, k('#FFDDAE'))
    D.line('M622 700H706', k('#BC7F50'), 4) if 0 else None
    shingles(D, (862, 484), (584, 566), 30, k('#8E3F50'), k('#F7B090'), 3, 26, -1)
    D.line('M664 566V582', C['wood7'], 2); D.at(664, 612, .26); T.lantern(D, .5); D.close()
    D.close()
    D.layer('layer-candle'); D.at(1109, 456, .27); T.candle(D, 84, .7); D.close(); D.close()

def garden(D, M):
    h = M['hill']; R = D.R; D.layer('front-garden')
    D.at(516, 846, .92); F.mailbox(D, False); D.close()
    for x, y, w, c in ((1742, 772, 62, 1), (884, 768, 40, 2), (1690, 768, 44, 2), (590, 800, 30, 1)):
        for i in range(6):
            a = x+(i-2.5)*w*.32; b = y-abs(2.5-i)*-5-R.uniform(4, 16); col = M['leaf'][(i+c) % 4]
            D.paper(D.blob(min(1890, a), b, w*.36, w*.32, 11, .14), col, 6, edge=mix(col, M['rim'], .3))
        for i in range(9): a = R.uniform(x-w*.8, x+w*.8); D.circ(min(1900, a), y-R.uniform(2, 28), 3.2, ('#F2AC84', '#FFE2A0', '#D9A0C0')[i % 3] if not M['storm'] else mix(('#F2AC84', '#FFE2A0', '#D9A0C0')[i % 3], '#2A3A5A', .5))
    for x in list(range(820, 1740, 13)): tuft(D, x+R.uniform(-5, 5), 768+R.uniform(-3, 5), R.uniform(10, 22), mix(h[0], M['rim'], R.uniform(.08, .34)), 5, M['lean']*2, 2.4)
    D.close(); D.layer('layer-flag'); D.at(516, 846, .92); F.mailflag(D); D.close(); D.close(); D.layer('front-grass')
    D.paper(D.ridge([(x, 1010+math.sin(x*.004+.5)*12+math.sin(x*.013)*4) for x in range(0, 1921, 120)], 1080, 2, 14), D.lin(0, 1000, 0, 1080, ((0, mix(M['front'], h[2], .45)), (.5, M['front']), (1, M['front']))), 16, edge=mix(h[1], M['rim'], .15), grain=.35)
    for i in range(70):
        x = R.uniform(10, 1910)
        if 300 < x < 1500 and R.random() < .6: continue
        tuft(D, x, 1022+R.uniform(-4, 10), R.uniform(18, 44), mix(M['front'], h[1], R.uniform(.2, .6)), 6, M['lean']*2, 3.4)
    D.close()

def smoke(D, M):
    D.layer('layer-smoke'); D.filt('soft'); l = 1+M['storm']*.5
    for i, (x, y, r) in enumerate(((1340, 36, 9), (1362, 33, 11), (1392, 35, 13), (1428, 32, 16), (1472, 36, 19), (1524, 34, 21))): D.path(D.blob(1331+(x-1331)*l, y, r*1.6, min(r, y-3), 9, .12), '#C9B0CE' if not M['storm'] else '#5A6C8C', .46-.07*i)
    D.close(); D.close()
    D.layer('layer-steam'); T.steam(D, 1368, 590, .62, .8, 3); D.close()
def glows(D, M):
    s = 1+.1*M['storm']
    for n, L in (('hearth', ((1122, 674, 230, '#FF8A3D', .62), (1122, 668, 90, '#FFC867', .6))), ('bedroom', ((1128, 412, 130, '#F7A845', .5),)), ('study', ((1412, 386, 120, '#F7B45A', .5),)), ('kitchen', ((1456, 592, 150, '#F7B45A', .5), (1328, 668, 70, '#FF8A3D', .35))),
                 ('attic', ((1048, 258, 130, '#F7A845', .5),)), ('porch', ((664, 600, 110, '#F7A845', .55), (784, 660, 70, '#FFC867', .4)))):
        D.layer('glow-'+n, 'screen')
        for x, y, r, c, a in L: D.glow(x, y, r*s, c, a*.8, '#FFE2A0')
        D.close()
    D.layer('glow-spill', 'screen')  # rim light of the windows on the grass and the path
    for x, y, r, c, a in ((700, 772, 170, '#F7A845', .4), (1200, 764, 330, '#E4703A', .22)): D.glow(x, y, r, c, a, c, 1, .2)
    D.close()

def build(M, fn):
    D = Stage(seed=21); sky(D, M); far(D, M); hill(D, M); earth(D, M); smoke(D, M); house_back(D, M); rooms(D, M); house_front(D, M); porch(D, M); garden(D, M); glows(D, M); D.save(fn)
if __name__ == '__main__':
    a = sys.argv[1:] or ['dusk']
    if 'dusk' in a: build(DUSK, OUT+'/house.svg')
