"""gen_closing.py - the walls of torn dark paper that close in on a hard moment, one for each side. Run: python3 gen_closing.py
Each is 700 px deep; its torn edge, caught by the last light, faces the middle of the page."""
import sys, os, math
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from paper import *
from stage import Stage
OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..')
DEEP = 700

def edge(D, n, reach, wild):
    """a torn line along n pixels: long waves, shorter rips, fibres"""
    R = D.R; a, b, c = (R.uniform(0, 6) for _ in range(3)); o = []; x = -40
    while x < n+40:
        o.append((x, reach+math.sin(x*.0052+a)*wild+math.sin(x*.019+b)*wild*.4+math.sin(x*.061+c)*wild*.16+R.uniform(-3.4, 3.4))); x += R.uniform(7, 15)
    return o
def wall(name, seed):
    side = name in ('left', 'right'); n = 1080 if side else 1920
    D = Stage(seed=seed); D.w, D.h = (DEEP, n) if side else (n, DEEP)
    place = {'left': lambda u, v: (v, u), 'right': lambda u, v: (DEEP-v, u), 'top': lambda u, v: (u, v), 'bottom': lambda u, v: (u, DEEP-v)}[name]
    tones = (('#2B2A52', 660, 26), ('#231F45', 600, 30), ('#1B1638', 528, 34), ('#140F2B', 440, 36))
    D.body.append(f'<g id="wall">'); D.depth += 1
    for i, (c, reach, wild) in enumerate(tones):
        e = edge(D, n, reach-10, wild); inner = [(u, v-D.R.uniform(5, 15)) for u, v in e]
        close = [(n+60, -60), (-60, -60)]
        d = poly([place(*p) for p in e+close]); d2 = poly([place(*p) for p in inner+close])
        k = 18   # the shadow goes towards the middle
        dx, dy = {'left': (7, 3), 'right': (-7, 3), 'top': (0, 9), 'bottom': (0, -5)}[name]
        D.body.append(f'<g transform="translate({dx} {dy})" fill="none" stroke="#080513" stroke-opacity=".1" stroke-linejoin="round">'+''.join(f'<path d="{d}" stroke-width="{w}"/>' for w in (30, 22, 14, 8, 4))+'</g>')
        D.path(d, mix('#A9B4D8', c, .35+.16*i))   # the torn fibre
        p0, p1 = place(0, 0), place(0, reach); D.path(d2, D.lin(p0[0], p0[1], p1[0], p1[1], ((0, mix(c, '#0B0618', .45)), (.7, c), (1, mix(c, '#5A5F9A', .16)))))
        D.path(d2, 'url(#gd)', .5)
        for j in range(int(n/70)):   # creases
            u = D.R.uniform(0, n); v = reach*D.R.uniform(.45, .92); q, r = place(u, v), place(u+D.R.uniform(-70, 70), v-D.R.uniform(30, 130)); D.line(f'M{f(q[0])} {f(q[1])}L{f(r[0])} {f(r[1])}', '#8F97C8', 1.4, .09); D.line(f'M{f(q[0]+2)} {f(q[1]+2)}L{f(r[0]+2)} {f(r[1]+2)}', '#080513', 1.6, .22)
    D.close(); D.save(f'{OUT}/close/{name}.svg')
if __name__ == '__main__':
    os.makedirs(OUT+'/close', exist_ok=True)
    for i, n in enumerate(('left', 'right', 'top', 'bottom')): wall(n, 120+i)
