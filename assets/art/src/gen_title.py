"""gen_title.py - the first picture: the house, small and lit, on its hill under a large quiet sky. Run: python3 gen_title.py
The left two thirds stay calm for the name and the first choices."""
import sys, os, math
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from paper import *; import things as T; import furniture as F
from stage import *
import gen_house as G; import house_rooms as H
OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..')
K, HX, HY = .54, 1322, 806   # scale of the house, where its middle stands
MX, MY = 1117, 772           # the same point in the house's own picture
def there(x, y): return HX+(x-MX)*K, HY+(y-MY)*K

def near(x): d = max(0, abs(x-1330)-330)/310; return 930-math.exp(-d*d)*128-math.sin(x*.004+1)*9
def hill(D, M):
    R = D.R; h = M['hill']; D.layer('layer-hill')
    tree(D, 1752, near(1752)+14, 262, M['leaf'], 0, edge=mix(M['leaf'][2], M['rim'], .4), n=9, spread=.62); tree(D, 1842, near(1842)+18, 176, M['leaf'], 0, edge=mix(M['leaf'][2], M['rim'], .35), n=7, spread=.6)
    D.paper(D.ridge([(x, near(x)) for x in range(0, 1921, 40)], 1080, 1.1, 20), D.lin(0, 790, 0, 1080, ((0, mix(h[0], '#3E6E68', .25)), (.35, h[1]), (.75, h[2]), (1, h[3]))), 24, edge=mix(h[0], M['rim'], .75), ey=-2.2, grain=.45)
    for i in range(70): x = R.uniform(8, 1910); tuft(D, x, near(x)+R.uniform(16, 130), R.uniform(8, 19), mix(h[0], M['rim'], R.uniform(.06, .24)), 5)
    L = bez((1026, 802), (960, 850), (1080, 900), (930, 960), 10)+bez((930, 960), (860, 1000), (880, 1040), (840, 1090), 8)[1:]; Q = bez((1074, 802), (1020, 850), (1176, 900), (1056, 960), 10)+bez((1056, 960), (990, 1000), (1030, 1040), (1020, 1090), 8)[1:]
    D.paper(smooth([(a, min(1080, b)) for a, b in L+Q[::-1]], t=.9), D.lin(1060, 800, 920, 1080, ((0, '#C99080'), (1, '#5A4468'))), 6, edge='#E8B098', grain=.5)
    for i in range(14): t = (i+.5)/14; j = int(t*18); a, b = L[j], Q[j]; q = .3 if i % 2 else .66; w = lerp(5, 26, t); D.path(D.blob(lerp(a[0], b[0], q), min(1070, lerp(a[1], b[1], q)), w, w*.32, 8, .1), '#D9A898', .45)
    D.close()
def house(D, M):
    D.open('layer-house', f'translate({HX-MX*K:.1f} {HY-MY*K:.1f}) scale({K})')
    G.smoke(D, M); G.house_back(D, M); H.rooms(D, M); [(D.at(x, 360), H.bust(D, x, i), D.close()) for i, x in enumerate((1064, 1118, 1173))]; G.house_front(D, M); H.balcony(D, M); G.porch(D, M); D.close()
def light(D):
    D.layer('glow-house', 'screen')
    for x, y, r, c, a in ((1256, 624, 200, '#FF8A3D', .5), (1520, 570, 170, '#F7B45A', .34), (990, 390, 130, '#F7A845', .32), (1118, 370, 110, '#FFC07A', .2), (1400, 370, 130, '#F7B45A', .34), (1040, 236, 130, '#F7A845', .36), (870, 580, 110, '#FFD08A', .24), (608, 532, 120, '#F7A845', .5), (1556, 366, 100, '#FFC867', .24)):
        X, Y = there(x, y); D.glow(X, Y, r*K*1.15, c, a, '#FFE2A0')
    D.glow(HX, HY-160, 380, '#F7A05A', .14, '#FFC88A'); D.glow(HX-20, HY+24, 420, '#F7A845', .24, '#F7A845', 1, .14); D.close()
def garden(D, M):
    R = D.R; h = M['hill']; D.layer('front-garden'); D.at(930, 872, .5); F.mailbox(D); D.close()
    for x in range(1082, 1650, 9): tuft(D, x+R.uniform(-4, 4), near(x)+14+R.uniform(-2, 4), R.uniform(7, 15), mix(h[0], M['rim'], R.uniform(.08, .3)), 5, 0, 1.6)
    for x, w in ((1636, 32), (1604, 22), (1124, 24), (1164, 20)):
        y = near(x)+18
        for i in range(6): c = M['leaf'][i % 4]; D.paper(D.blob(x+(i-2.5)*w*.34, y-abs(2.5-i)*-3-R.uniform(3, 12), w*.4, w*.36, 11, .12), c, 4, edge=mix(c, M['rim'], .3))
        for i in range(8): D.circ(x+R.uniform(-w, w), y-R.uniform(2, 20), 2.2, ('#F2AC84', '#FFE2A0', '#D9A0C0')[i % 3])
    D.paper(D.ridge([(x, 1034+math.sin(x*.004+.5)*12+math.sin(x*.013)*4-max(0, 300-x)*.12) for x in range(0, 1921, 120)], 1080, 2, 14), D.lin(0, 1010, 0, 1080, ((0, mix(M['front'], h[2], .4)), (1, M['front']))), 14, edge=mix(h[1], M['rim'], .14), grain=.35)
    for i in range(80): x = R.uniform(10, 1910); tuft(D, x, 1044+R.uniform(-6, 10), R.uniform(18, 46), mix(M['front'], h[1], R.uniform(.15, .55)), 6, 0, 3.2)
    D.close()
if __name__ == '__main__':
    D = Stage(seed=33); M = dict(G.DUSK); G.sky(D, M, moon=(1690, 226)); G.far(D, M, True); hill(D, M); house(D, M); garden(D, M); light(D); D.save(OUT+'/title.svg')
