"""gen_house.py - the hub: the cut-away house on its hill at dusk, in layers. Run: python3 gen_house.py
Rooms, door, porch and stones are groups of their own, so that baking can show them unlit and lit."""
import sys, os, math
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from paper import *; import things as T
from stage import *; from furniture import *; import furniture as F
import house_rooms as H, house_keeps as K
STONES, STONE_BASE = (1048, 1292, 1536), 964
OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..')
DUSK = dict(storm=0, sky=['#1A1A44', '#241F52', '#352862', '#4E3172', '#703F79', '#985173', '#C66E72', '#E8977A', '#FBC08E'], far=['#8A5B80', '#5E4478', '#40336A', '#2C2A58'],
            hill=['#2C5A5C', '#1E4450', '#173746', '#122A3C'], rim='#F0A888', earth=('#3A2238', '#241530', '#5A3444'), leaf=['#1B4250', '#245257', '#2F6460', '#437A6C'], front='#161334', dim=0, lean=0)
# The other lights: after a rest, the morning after a storm, and the storm itself. Only what lies around the house is drawn in them.
NIGHT = dict(DUSK, sky=['#0A0C24', '#0D1030', '#12163C', '#191D49', '#212656', '#2A3063', '#343B70', '#3F477C', '#4B5588'], far=['#2E3564', '#252B54', '#1C2146', '#161B3A'],
             hill=['#1B3C4A', '#153140', '#112836', '#0E202E'], rim='#8A9CCB', leaf=['#112F3E', '#173A47', '#1F4752', '#2C565E'], front='#0A0C20', stars=2, clouds=((430, 486, 380, 44, '#232A58', '#3A4478'), (1800, 470, 220, 46, '#20264F', '#343D70')), path=('#5C6088', '#262B50'))
MORNING = dict(DUSK, sky=['#26386C', '#2C4379', '#385287', '#506A99', '#7B8AAE', '#AFA6BC', '#DDBFBC', '#F6D2B2', '#FFE6BE'], far=['#A79FC0', '#8788B0', '#66739C', '#4A6088'],
               hill=['#5C9A7C', '#3F7F6C', '#2D625C', '#204A4E'], rim='#FFE2B4', leaf=['#27605A', '#357464', '#4C8C6C', '#78AE7C'], front='#173640', stars=0, sun=(598, 640), moon_shines=.34,
               clouds=((430, 516, 380, 44, '#E8B0A4', '#FFE6C8'), (210, 566, 360, 40, '#F4C0A4', '#FFEFD2'), (1800, 470, 220, 46, '#C8A0B4', '#FFDCC0'), (150, 424, 250, 30, '#9C8CB0', '#DDBEC4')), path=('#D8B090', '#7A7A80'))
STORM = dict(DUSK, storm=1, sky=['#080C1E', '#0A1024', '#0E162E', '#131D3A', '#192648', '#1F3056', '#273C64', '#314A72', '#3D587E'], far=['#24365A', '#1C2C4A', '#152239', '#101A2E'],
             hill=['#16323F', '#112834', '#0D1F2A', '#0A1823'], rim='#7FA0B8', earth=('#221C38', '#15122A', '#34304E'), leaf=['#0E2431', '#132E3C', '#1A3A48', '#244856'], front='#080B1A', lean=-.26, path=('#3E4C68', '#1E2A44'))
LIGHTS = {'night': NIGHT, 'morning': MORNING, 'storm': STORM}
DUSK_CLOUDS = ((430, 486, 380, 44, '#B8637A', '#F2A58C'), (210, 556, 360, 40, '#DE8A7A', '#FFC8A0'), (620, 590, 210, 26, '#E69A80', '#FFD2A6'), (1800, 470, 220, 46, '#A8587A', '#EE9E8C'), (150, 404, 250, 30, '#7E467A', '#C77C84'))

def sky(D, M, moon=(1650, 205)):
    R = D.R; c = M['sky']; D.layer('layer-sky')
    D.path('M0 0H1920V1080H0Z', D.lin(0, 0, 0, 720, tuple((i/8, c[i]) for i in range(9))))
    ys = [120, 216, 306, 390, 466, 532, 590]
    for i, y in enumerate(ys):
        a = 15-i; pts = [(x, y+math.sin(x*.0042+i*1.9)*a+math.sin(x*.011+i)*a*.35+x*-.008*(7-i)) for x in range(0, 1921, 160)]
        d = D.ridge(pts, 860, 1.1, 26)
        D.paper(d, D.lin(0, y, 0, y+170, ((0, mix(c[i+1], c[min(8, i+2)], .25)), (1, c[min(8, i+2)]))), 0 if M['storm'] and i > 5 else 18, edge=mix(c[min(8, i+2)], '#FFD9B8', .12), ex=0, ey=-1.5)
    D.path('M0 0H1920V860H0Z', 'url(#gd)', .3)
    shine = 0 if M['storm'] else M.get('stars', 1)
    for i in range(95):
        x, y = R.uniform(10, 1910), R.uniform(8, 330)*R.random()**.5; r = R.uniform(.8, 2.1); k = R.uniform(.35, .9)
        if shine: r *= .8+.2*shine; D.path(f'M{f(x-r)} {f(y)}L{f(x)} {f(y-r*1.3)} {f(x+r)} {f(y)} {f(x)} {f(y+r*1.3)}Z', '#FFF1D8', k)
    D.close()
    if not M['storm']:
        pale = M.get('moon_shines', 1)
        D.layer('glow-moon', 'screen'); D.glow(*moon, 168, '#F7C9A0', .42*pale, '#FFF1D8'); D.close()
        D.layer('layer-moon'); D.open(tr=f'translate({moon[0]-1716} {moon[1]-170})'); pale < 1 and D.body.append(f'<g opacity="{pale}">'); D.paper('M1730 116A58 58 0 1 0 1772 200A50 50 0 0 1 1730 116Z', D.lin(1660, 120, 1760, 220, ((0, '#FFF6DE'), (1, '#F7CF9C'))), 6, edge='#FFFFFF', grain=.3); pale < 1 and D.body.append('</g>'); D.close(); D.close()
    D.layer('layer-clouds'); clouds(D, M); D.close()

def clouds(D, M):
    """every light draws the same chances, so that the village behind stays where it is"""
    R = D.R; before = R.getstate(); body, defs = len(D.body), len(D.defs); cached = dict(D.cache)
    for x, y, w, h, a, b in DUSK_CLOUDS: cloud(D, x, y, w, h, D.lin(0, y-h, 0, y, ((0, b), (1, a))), mix(b, '#FFF1D8', .5), 7)
    if 'clouds' not in M and not M['storm']: return
    after = R.getstate(); del D.body[body:], D.defs[defs:]; D.cache = cached; R.setstate(before)
    if M['storm']:
        for x, y, w, h, k in ((250, 140, 480, 132, 0), (660, 120, 520, 112, 0), (1420, 126, 420, 120, 0), (1740, 150, 340, 130, 1), (170, 275, 330, 110, 1), (560, 236, 420, 96, 1), (1700, 320, 360, 90, 2), (250, 385, 430, 84, 2), (620, 360, 300, 60, 2), (1500, 236, 300, 70, 1)):
            a = ('#0E152C', '#16203C', '#20304E')[k]; cloud(D, x, y, w, h, D.lin(0, y-h, 0, y, ((0, mix(a, '#8FA8C8', .24)), (.5, a), (1, mix(a, '#070A18', .3)))), mix(a, '#A9C0D8', .34), 10, lean=.25)
    else:
        if 'sun' in M: x, y = M['sun']; D.glow(x, y, 420, '#FFE0A8', .75, '#FFF3D6'); D.paper(D.blob(x, y, 62, 62, 40, .006), D.rad(x, y, 64, ((0, '#FFFBEA'), (.7, '#FFEFC8'), (1, '#FFDFA4'))), 6, edge='#FFFFFF', grain=.2)
        for x, y, w, h, a, b in M['clouds']: cloud(D, x, y, w, h, D.lin(0, y-h, 0, y, ((0, b), (1, a))), mix(b, '#FFF1D8', .5), 7)
    R.setstate(after)

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
    for x, w, k, tw in ((44, 44, (0,), 0), (98, 34, (), 0), (152, 50, (-.2, .2), 0), (206, 24, (0,), 1), (252, 42, (), 0), (306, 36, (.1,), 0), (352, 52, (), 0))+(((640, 44, (0,), 0), (706, 36, (), 0), (760, 26, (0,), 1), (812, 46, (-.2, .2), 0), (886, 38, (), 0), (940, 44, (0,), 0), (1640, 36, (0,), 0)) if wide else ()):
        yy = base(x)-R.uniform(4, 30); c = mix(F_[2], F_[1], R.uniform(.1, .5)); lit += cottage(D, x, yy, w, c, mix(c, '#1A1438', .4), k, tw)
    for x in range(14, 400, 37):
        yy = base(x)-R.uniform(-4, 16); h = R.uniform(22, 46); D.path(smooth([(x-9, yy+4), (x-6, yy-h*.5), (x, yy-h), (x+6, yy-h*.5), (x+9, yy+4)]), mix(F_[2], '#1A2A48', R.uniform(.2, .6)))
    D.paper(D.ridge([(x, base(x)+R.uniform(-3, 3)) for x in range(0, 1921, 120)], 960, 1.6, 16), D.lin(0, 700, 0, 860, ((0, F_[2]), (1, F_[3]))), 12, edge=mix(F_[2], M['rim'], .4), ey=-2, grain=.35)
    for x, y in lit: D.path(poly([(x-4, y-5), (x+4, y-5.6), (x+4, y+5), (x-4, y+5)]), '#FFC56E')
    windows = []   # houses on the slope left and right of the house, where no words stand: every window here can be found
    for y, xs in ((668, (424, 462, 500, 538, 1704, 1744, 1864, 1898)), (702, (410, 446, 486, 526, 1720, 1754, 1850, 1886)), (737, (420, 456, 1704, 1742, 1860, 1898)), (636, (1712, 1886))):
        for x in xs:
            w = R.uniform(28, 33); c = mix(F_[1], F_[2], R.uniform(.15, .45)+(y-660)*.003); yy = y+R.uniform(-5, 5)
            windows += cottage(D, x+R.uniform(-3, 3), yy, w, c, mix(c, '#1A1438', .42), (-.24, .24))
    for x, y in windows: D.path(poly([(x-3.4, y-4.4), (x+3.4, y-4.8), (x+3.4, y+4.4), (x-3.4, y+4.4)]), '#1A1636')
    near = lambda x: 836-x*.1-math.sin(x*.012+.6)*9
    for x in range(40, 470, 46): yy = near(x)-2; h = R.uniform(16, 34); D.path(smooth([(x-8, yy+6), (x-6, yy-h*.5), (x, yy-h), (x+6, yy-h*.5), (x+8, yy+6)]), mix(F_[3], '#1A3A48', R.uniform(.2, .7)))
    D.paper(D.ridge([(x, near(x) if x < 560 else 780) for x in range(0, 1921, 60)], 980, 1.6, 16), D.lin(0, 780, 0, 900, ((0, mix(F_[3], M['hill'][1], .4)), (1, M['hill'][2]))), 12, edge=mix(F_[2], M['rim'], .35), ey=-2, grain=.35)
    D.close(); D.layer('glow-village', 'screen')
    for x, y in lit: D.glow(max(30, min(1890, x)), y, 26, '#F7A845', .55)
    D.close(); return windows[:48]

def top(x): # the hill's edge
    if x < 600: t = x/600; return 905-(905-756)*(t*t*(3-2*t))
    if x > 1740: t = (x-1740)/180; return 756+38*t*t
    return 756
def hill(D, M):
    R = D.R; h = M['hill']; D.layer('layer-hill')
    back = [mix(c, '#141038', .55) for c in M['leaf']]   # a dark crown behind, a lit one before: the tree gets a depth
    tree(D, 1822, 770, 452, back, M['lean'], edge=mix(back[2], M['rim'], .12), n=9, spread=.66)
    tree(D, 1800, 780, 400, [M['leaf'][0], M['leaf'][1], M['leaf'][2], mix(M['leaf'][3], '#F2B48A', .16)], M['lean'], edge=mix(M['leaf'][2], M['rim'], .5), n=13, spread=.52)
    D.paper(D.ridge([(x, top(x)) for x in range(0, 1921, 60)], 1080, 1.1, 22), D.lin(0, 750, 0, 1080, ((0, h[0]), (.3, h[1]), (.7, h[2]), (1, h[3]))), 24, edge=mix(h[0], M['rim'], .7), ey=-2.2, grain=.45)
    for i, (x0, y0, x1, y1) in enumerate(((0, 950, 900, 868), (0, 1010, 1100, 1004))):
        pts = [(x, lerp(y0, y1, x/x1)+math.sin(x*.006+i*2)*14) for x in range(0, 1921, 120)]; D.paper(D.ridge(pts, 1080, 2, 14), D.lin(0, 860, 0, 1080, ((0, mix(h[1], h[0], .5-i*.3)), (1, h[3]))), 12, edge=mix(h[0], M['rim'], .22), ey=-1.5, grain=.4)
    # path: a paper ribbon that widens towards us
    L = bez((566, 756), (470, 800), (560, 850), (300, 905), 10)+bez((300, 905), (150, 940), (120, 1000), (150, 1080), 8)[1:]
    Rr = bez((664, 756), (560, 812), (690, 868), (480, 930), 10)+bez((480, 930), (350, 975), (330, 1020), (380, 1080), 8)[1:]
    cl = [(a, min(b, 1080)) for a, b in L+Rr[::-1]]
    pc = M.get('path', ('#B98278', '#5A4468'))
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
    for x0, x1, y, up in ((560, 800, 908, 20), (600, 830, 958, 14), (1690, 1920, 852, 16), (1660, 1920, 924, 18)):   # folds of the meadow catch the last light
        q = [(lerp(x0, x1, i/8), y-math.sin(i/8*math.pi)*up+R.uniform(-2, 2)) for i in range(9)]; lo = [(a, b+46*math.sin(max(.06, i/8)*math.pi)) for i, (a, b) in enumerate(q)][::-1]
        D.path(smooth(q+lo, t=.8), D.lin(0, y-up, 0, y+40, ((0, mix(h[0], M['rim'], .2), .55), (1, h[1], 0)))); D.line(smooth(q, False), mix(h[0], M['rim'], .45), 1.6, .5)
    for x, y, k in ((1776, 872, 1), (1842, 884, .86)):   # two straw hives
        D.at(x, y, k); D.path(ell(4, 2, 34, 6), '#0B0618', .35); P(D, [(-32, -4), (32, -4), (32, 4), (-32, 4)], '#6B4A48', 3, '#C98F72')
        for i, w in enumerate((27, 29, 28, 24, 18, 10)): c = mix('#C08A58', '#4A3050', .12+.05*(i % 2)+.25*M['storm']); D.paper(smooth([(-w, -5-i*9), (-w-2, -10-i*9), (-w+2, -15-i*9), (w-2, -15-i*9), (w+2, -10-i*9), (w, -5-i*9)], t=.7), D.lin(-w, 0, w, 0, ((0, mix(c, '#FFD9A0', .35)), (1, mix(c, '#2A1A3A', .4)))), 0, edge=mix(c, '#FFE0B0', .5))
        D.path(ell(0, -9, 6, 5), '#2A1830'); D.close()
    for x0, y0, n in ((620, 930, 8), (760, 985, 7), (1745, 965, 9), (1880, 930, 7), (90, 930, 9), (740, 880, 7), (640, 900, 8), (700, 960, 6), (1830, 870, 7)):   # lavender and small flowers
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
    mouth = fine([(786, 764), (792, 810), (784, 860), (806, 930), (870, 970), (1060, 986), (1270, 990), (1480, 984), (1610, 970), (1676, 930), (1694, 860), (1684, 806), (1690, 764)], 6)
    d = poly(D.cut(mouth, 2.5, 14))
    D.paper(poly(D.cut([(x+(x-1270)*.028, y+(14 if y > 800 else 0)) for x, y in mouth], 3, 14)), mix(a, M['hill'][0], .3), 8, edge=mix(c, M['rim'], .3), grain=.4)
    D.path(d, D.rad(1270, 860, 520, ((0, mix(a, '#A8603E', .34)), (.55, a), (1, b)), 1, .5)); D.clip(d)
    for i, y in enumerate((806, 852, 900, 944)):
        D.paper(D.ridge([(x, y+math.sin(x*.011+i*2)*8) for x in range(0, 1921, 120)], 1000, 2, 16), mix(b, c, .34-.07*i), 8, grain=.5)
    for i in range(70):
        x, y = R.uniform(820, 1720), R.uniform(770, 960); w = R.uniform(4, 13); D.path(D.blob(x, y, w, w*.62, 7, .14), mix(c, ('#C98A78', '#8A6F98', '#5A3A50')[i % 3], .5), .6)
    for x, s in ((1668, -1), (1172, 1), (1408, -1)):
        D.line(f'M{x} 756c{s*6} 30 {-s*12} 50 {s*6} 84s{-s*10} 40 {s*4} 62M{x+s*1} 800c{s*14} 12 {s*18} 24 {s*22} 44M{x} 836c{-s*12} 12 {-s*14} 26 {-s*12} 40', mix(c, '#D9A38A', .4), 3, .8)
    D.path(d, 'url(#gd)', .6); D.close()
    D.path(poly([(780, 764), (1694, 764), (1690, 806), (790, 806)]), D.lin(0, 764, 0, 816, ((0, '#0B0618', .75), (1, '#0B0618', 0)))); D.close()
    D.layer('layer-room-cellar'); D.clip(d)   # steps come down on the left, a lantern hangs over them
    for i in range(7):
        x, y = 800+i*19, 800+i*24; P(D, [(x-60, y), (x+20, y), (x+20, 990), (x-60, 990)], D.lin(x-30, y, x+20, y+60, ((0, '#7A5A6E'), (1, '#4A3654'))), 5, None, 1.2, 24, .4)
        P(D, [(x-60, y), (x+23, y-1), (x+23, y+8), (x-60, y+8)], mix('#A87A78', '#FFC890', .1+.05*i), 2, '#FFD0A0', .8)
    D.line('M912 786V798', '#C9985A', 2.6); D.at(912, 846, .26); T.lantern(D, .5); D.close()
    D.close(); D.close()
    for i, (x, n) in enumerate(zip(STONES, ('kindness', 'humanity', 'mindfulness'))):
        D.layer(f'layer-stone-{n}'); D.path(ell(x, STONE_BASE, 132, 11), '#0B0618', .5); D.at(x, STONE_BASE); T.stone(D, i, 112, 158, .75+.4*M['storm'], 12); D.close()
        D.close(); D.layer(f'glow-stone-{n}', 'screen'); D.glow(x, STONE_BASE-80, 130, T.STONEC[i][1], .34, T.STONEC[i][3]); D.close()

def house_back(D, M):
    n = M['dim']; D.layer('layer-house-back')
    k = lambda c: mix(c, '#141C3C', n*1.6)
    P(D, [(1282, 260), (1284, 112), (1342, 112), (1344, 280)], D.lin(1282, 0, 1344, 0, ((0, k('#B0604E')), (.4, k('#7A3B46')), (1, k('#3E2240')))), 9, k('#F0A888'), 1.6)
    for r in range(10):
        for q in range(3):
            if D.R.random() < .62: x = 1286+q*19+(r % 2)*8; P(D, [(x, 132+r*12), (min(1340, x+16), 132+r*12), (min(1340, x+16), 141+r*12), (x, 141+r*12)], k(D.R.choice(('#C4735A', '#8A464C', '#5E3044'))), 0, None, .7, 20, 0)
    P(D, [(1274, 120), (1274, 102), (1352, 102), (1352, 120)], k('#8A464C'), 6, k('#F2B48A')); P(D, [(1294, 102), (1298, 84), (1328, 84), (1332, 102)], k('#B9583F'), 5, k('#F2B48A'))
    D.path(poly([(784, 280), (1466, 280), (1466, 470), (1680, 470), (1680, 768), (784, 768)]), '#2A1738'); D.path(poly([(1135, 48), (1480, 294), (790, 294)]), '#2A1738')
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
    w, h = k('#8A5648'), k('#F2B88A'); ax, ay = H.ATTIC
    hole = ''.join(poly(D.cut([(r[0], r[1]), (r[0], r[3]), (r[2], r[3]), (r[2], r[1])], 1.3, 50)) for r in list(H.ROOM.values())+[H.BOARDS])
    hole += poly(D.cut([(884+ax, 299+ay), (1426+ax, 299+ay), (1155+ax, 103+ay)], 1.3, 50))
    outer = poly(D.cut([(1135, 44), (1472, 288), (1468, 288), (1468, 466), (1682, 466), (1684, 772), (780, 772), (782, 288), (798, 288)], 1.6, 40))
    d = outer+hole; fill = D.lin(790, 300, 1690, 770, ((0, mix(w, h, .3)), (.35, w), (1, mix(w, '#2A1738', .45))))
    D.body.append(f'<g filter="url(#s3)"><path d="{d}" fill="{h}" fill-rule="evenodd" transform="translate(-1.4 -1.8)"/><path d="{d}" fill="{fill}" fill-rule="evenodd"/></g><path d="{d}" fill="url(#gd)" opacity=".5" fill-rule="evenodd"/><path d="{d}" fill="url(#gf)" opacity=".25" fill-rule="evenodd"/>')
    for x0, x1, y in ((786, 1468, 276), (786, 1468, 466), (1462, 1706, 466), (780, 1688, 683)):   # floors as beams with pegs
        P(D, [(x0, y), (x1, y), (x1, y+15), (x0, y+15)], D.lin(x0, 0, x1, 0, ((0, mix(w, h, .5)), (.5, mix(w, h, .18)), (1, mix(w, '#2A1738', .3)))), 5, h, 1.4, 30, .4)
        for x in range(x0+14, x1, 62): D.circ(x, y+8, 2.2, mix(w, '#1A1038', .6))
    P(D, [(1080, 684), (1142, 680), (1143, 694), (1081, 698)], mix(w, h, .42), 5, h)   # the loose board
    for x in range(786, 1680, 52):   # field stones carry the sill
        c = k(D.R.choice(('#6A5470', '#7A5A68', '#5A4A66'))); D.paper(D.blob(x+26, 769, 28, 10, 9, .1), c, 4, edge=mix(c, '#F2B88A', .4), grain=.3)
    rc, rh = k('#8E3F50'), k('#F7B090')
    D.at(ax, ay); shingles(D, (1155, 50), (1536, 328), 40, mix(rc, '#2A1738', .22), rh, 3, 28); shingles(D, (1155, 50), (774, 328), 40, rc, rh, 3, 28, -1)
    D.paper(smooth([(1136, 66), (1140, 46), (1155, 36), (1170, 46), (1174, 66), (1155, 60)]), mix(rc, rh, .3), 6, edge=rh)
    D.line('M1155 40V26', k('#4A2A2E'), 4); D.at(1155, 34, .3); D.path(HEART, k('#F2B48A')); D.close(); D.close()
    for i in range(26):   # ivy on the corner
        t = i/26; x = 788+math.sin(i*1.3)*7+(5 if i % 2 else -5); y = 676-t*230
        D.path(T.leafpath(x, y, i*2.1, 16-t*6, 6), k(('#2F6A5C', '#4B8A6D', '#24524E')[i % 3])); D.path(T.halfleaf(x, y, i*2.1, 16-t*6, 5), k('#6FAE86'), .7)
    D.close()

def porch(D, M):
    """drawn for an older house and moved"""
    n = M['dim']; k = lambda c: mix(c, '#141C3C', n*1.4); D.layer('layer-room-door'); D.at(-56, -68)
    P(D, [(716, 520), (846, 494), (846, 752), (716, 752)], D.rad(760, 590, 190, ((0, '#F2B070'), (.35, k('#A8644E')), (1, k('#5A3040')))), 9, k('#F2B48A'), 1.4)
    for i in range(14): D.line(f'M718 {548+i*14}q60 3 124-1', '#3A1C30', 1.6, .38)
    D.at(10, 0)   # the door; the chart hangs to the left of it
    P(D, [(742, 752), (742, 604), (826, 604), (826, 752)], k('#C98F62'), 5, k('#FFDDAE'))
    dd = 'M750 750V640C750 606 818 606 818 640V750Z'; D.paper(dd, D.lin(750, 610, 818, 750, ((0, '#4A9A98'), (.5, '#2A6570'), (1, '#1B4655'))), 5, edge='#A9D2C6', grain=.35)
    for x in (768, 784, 800): D.line(f'M{x} 650V748', '#12303F', 1.5, .45)
    D.at(784, 660, .68); D.path(HEART, '#FFE2A0'); D.close(); D.line('M784 640V678M766 654H802', '#2A6570', 2)
    D.circ(808, 702, 4, C['honey']); P(D, [(766, 712), (802, 712), (802, 720), (766, 720)], C['honey'], 2, '#FFF1C8')
    P(D, [(738, 748), (830, 748), (834, 756), (734, 756)], '#B9583F', 2, '#F2AC84'); D.close()
    D.close(); D.close(); D.layer('layer-room-porch'); D.at(-56, -68)   # a bench for two, one pair of shoes before it
    D.at(664, 751, .74); F.bench(D); D.close(); D.at(626, 758, .24); T.shoes(D); D.close()
    D.close(); D.close(); D.layer('front-porch')   # plinth, steps, deck, posts, roof
    P(D, [(556, 690), (790, 690), (790, 766), (560, 766)], D.lin(556, 690, 556, 770, ((0, k('#3A2238')), (1, k('#54364A')))), 6, k('#8A5648'))
    for x in range(668, 784, 15): D.line(f'M{x} 698V762', k('#6B4048'), 5); D.line(f'M{x-2} 698V762', k('#B0745A'), 1.2, .7)
    for i in range(4):
        y = 695+i*17; x0, x1 = 584-i*9, 650+i*4; P(D, [(x0, y), (x1, y), (x1+3, y+17), (x0-3, y+17)], k('#6B3F44'), 5, k('#A8705A')); P(D, [(x0-3, y), (x1+3, y), (x1+3, y+7), (x0-3, y+7)], mix(k('#B0745A'), k('#F2B88A'), .3-.06*i), 3, k('#F2C498'))
    D.at(-56, -68)
    P(D, [(602, 750), (850, 750), (852, 764), (598, 764)], k('#93593F'), 7, k('#F2B88A'))
    for x in (616, 712): P(D, [(x-6, 752), (x-5, 556-(x-616)*.2), (x+5, 554-(x-616)*.2), (x+6, 752)], D.lin(x-6, 0, x+6, 0, ((0, k('#E0A070')), (1, k('#6B3F37')))), 6, k('#FFDDAE'))
    shingles(D, (862, 484), (584, 566), 30, k('#8E3F50'), k('#F7B090'), 3, 26, -1)
    D.line('M664 566V582', C['wood7'], 2); D.at(664, 612, .26); T.lantern(D, .5); D.close()
    D.close(); D.close()
    D.layer('layer-candle'); D.at(1002, 424, .14); T.candle(D, 84, .7); D.close(); D.close()

def garden(D, M):
    h = M['hill']; R = D.R; D.layer('front-garden')
    D.at(500, 852, .92); F.mailbox(D, False); D.close()
    for x, y, w, c in ((1752, 782, 60, 1), (742, 786, 34, 2), (1700, 784, 40, 2), (706, 792, 24, 1)):
        for i in range(6):
            a = x+(i-2.5)*w*.32; b = y-abs(2.5-i)*-5-R.uniform(4, 16); col = M['leaf'][(i+c) % 4]
            D.paper(D.blob(min(1890, a), b, w*.36, w*.32, 11, .14), col, 6, edge=mix(col, M['rim'], .3))
        for i in range(9): a = R.uniform(x-w*.8, x+w*.8); D.circ(min(1900, a), y-R.uniform(2, 28), 3.2, ('#F2AC84', '#FFE2A0', '#D9A0C0')[i % 3] if not M['storm'] else mix(('#F2AC84', '#FFE2A0', '#D9A0C0')[i % 3], '#2A3A5A', .5))
    for x in list(range(800, 1700, 13)): tuft(D, x+R.uniform(-5, 5), 782+R.uniform(-3, 5), R.uniform(10, 22), mix(h[0], M['rim'], R.uniform(.08, .34)), 5, M['lean']*2, 2.4)
    D.close(); D.layer('layer-flag'); D.at(500, 852, .92); F.mailflag(D); D.close(); D.close(); D.layer('front-grass')
    D.paper(D.ridge([(x, 1010+math.sin(x*.004+.5)*12+math.sin(x*.013)*4) for x in range(0, 1921, 120)], 1080, 2, 14), D.lin(0, 1000, 0, 1080, ((0, mix(M['front'], h[2], .45)), (.5, M['front']), (1, M['front']))), 16, edge=mix(h[1], M['rim'], .15), grain=.35)
    for i in range(70):
        x = R.uniform(10, 1910)
        if 300 < x < 1500 and R.random() < .6: continue
        tuft(D, x, 1022+R.uniform(-4, 10), R.uniform(18, 44), mix(M['front'], h[1], R.uniform(.2, .6)), 6, M['lean']*2, 3.4)
    D.close()

def smoke(D, M):
    """rises in a bent ribbon of puffs, well inside the page"""
    D.layer('layer-smoke'); D.filt('soft'); lean = 1+M['storm']*.6
    for i in range(9):
        t = i/8; x = 1313+lean*(t*t*150+math.sin(t*5)*10); y = 76-t*44; r = 8+t*16
        D.path(D.blob(x, y, r*1.35, r*.8, 9, .12), '#D8BCD4' if not M['storm'] else '#5A6C8C', .5-.4*t)
    D.close(); D.close()
    D.layer('layer-steam'); T.steam(D, 1456, 566, .5, .8, 3); D.close()
def glows(D, M):
    s = 1+.1*M['storm']
    for n, L in (('hearth', ((1256, 624, 170, '#FF8A3D', .75), (1256, 622, 84, '#FFD080', .8))), ('bedroom', ((990, 390, 80, '#F7A845', .5),)), ('study', ((1420, 360, 84, '#F7B45A', .5),)), ('kitchen', ((1550, 546, 84, '#F7B45A', .36), (1427, 632, 40, '#FF8A3D', .35))),
                 ('attic', ((1032, 236, 90, '#F7A845', .5),)), ('porch', ((608, 532, 84, '#F7A845', .55),)), ('door', ((738, 592, 56, '#FFC867', .45),)), ('hall', ((842, 552, 60, '#FFD08A', .34),)),
                 ('gallery', ((1118, 350, 84, '#FFC07A', .3),)), ('stairs', ((1010, 560, 66, '#FFD08A', .3),)), ('balcony', ((1522, 364, 46, '#FFC867', .4), (1588, 368, 46, '#FFC867', .4))), ('boards', ((1210, 732, 46, '#FFC060', .6), (932, 750, 24, '#FFD890', .6))), ('cellar', ((912, 830, 64, '#F7A845', .6),))):
        D.layer('glow-'+n, 'screen')
        for x, y, r, c, a in L: D.glow(x, y, r*s, c, a*.8, '#FFE2A0')
        D.close()

def build(M, fn):
    D = Stage(seed=21); sky(D, M); windows = far(D, M); hill(D, M); earth(D, M); smoke(D, M); house_back(D, M); H.rooms(D, M); house_front(D, M)
    H.balcony(D, M); porch(D, M); garden(D, M); K.keeps(D, windows, STONES, STONE_BASE); glows(D, M); D.save(fn)
def around(M, fn):
    """what lies around the house in another light"""
    D = Stage(seed=21); sky(D, M); far(D, M); hill(D, M); earth(D, M); garden(D, M); D.save(fn)
if __name__ == '__main__':
    build(DUSK, OUT+'/house.svg')
    for name, M in LIGHTS.items(): around(M, f'{OUT}/house-{name}.svg')
