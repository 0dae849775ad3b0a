"""gen_props.py - the things that lie, burn and fly in the rooms, one drawing each. Run: python3 gen_props.py
Writes ../prop/NAME.svg. Moths come in three parts (left wing, body, right wing) on one page size, so that the game
turns the wings about the page's middle; a moth is a torn scrap of a written page, never quite a butterfly."""
import sys, os, math
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from paper import *; import things as T
from gen_catch import lamp
OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..')

def wing(D, s, cold):
    """a folded scrap with scribbled lines; root at the origin, points to the side s"""
    R = D.R; a, b, c = ('#C3CDE0', '#8A98BA', '#4A5682') if cold else ('#FFEBC4', '#F9C880', '#C9743F')
    k = 1 if s < 0 else 1.04   # the two sides were torn by the same hand, not by the same tear
    up = [(s*3, -20), (s*38, -46*k), (s*82*k, -62), (s*120, -50*k), (s*126, -30), (s*112*k, -4), (s*82, 16), (s*40, 22), (s*8, 12)]
    lo = [(s*4, 6), (s*40, 14), (s*78, 18), (s*96*k, 38), (s*86, 58), (s*58, 70*k), (s*34, 62), (s*14, 40)]
    D.paper(D.torn(lo, 3, 9), D.lin(0, 0, s*80, 60, ((0, mix(b, c, .35)), (1, b))), 5, .1, edge=mix(a, '#FFFFFF', .4))
    for i in range(3): D.line(f'M{s*22} {26+i*12}L{s*(74-i*14)} {30+i*13}', c, 1.8, .4)
    D.paper(D.torn(up, 3.2, 9), D.lin(0, 10, s*118, -50, ((0, mix(b, c, .15)), (.5, a), (1, mix(a, '#FFFFFF', .5)))), 5, .1, edge='#FFFFFF')
    D.path(poly([(s*3, -20), (s*38, -46*k), (s*62, -55), (s*44, 20), (s*8, 12)]), c, .15); D.line(f'M{s*62} -55L{s*44} 20', c, 1.3, .4)   # the fold
    D.path(poly([(s*98, -57*k), (s*120, -50*k), (s*126, -30), (s*112, -40)]), '#FFFFFF', .6)
    for i in range(4):   # lines of a letter nobody sent
        y = -36+i*13; x0 = s*(34+i*3); x1 = s*(104-i*9-R.uniform(0, 8)); n = 9
        D.line(poly([(lerp(x0, x1, j/n), y+lerp(3, -9+i*3, j/n)+(3 if j % 2 else -3)*R.uniform(.3, 1)) for j in range(n+1)], False), c, 2.1, .72)

def body(D, cold):
    c, e = ('#4A5682', '#B4C0DA') if cold else ('#A85F34', '#FFE3B4')
    for s in (-1, 1):   # feathered feelers, a furry collar
        P = bez((s*3, -30), (s*10, -46), (s*20, -56), (s*34, -60), 9); D.line(smooth(P, False), mix(c, C['ink'], .15), 2.4)
        for j in range(3, 10): x, y = P[j]; D.line(f'M{f(x)} {f(y)}l{f(s*2)} {f(-6-j*.3)}M{f(x)} {f(y)}l{f(s*5)} {f(4)}', mix(c, e, .25), 1.5, .9)
    D.paper(smooth([(-8, -8), (0, -14), (8, -8), (11, 14), (6, 44), (0, 58), (-6, 44), (-11, 14)]), D.lin(-9, 0, 9, 0, ((0, mix(c, e, .4)), (1, mix(c, C['ink'], .35)))), 4, .12, edge=e)
    for y in (10, 21, 32, 42): D.line(f'M{-9+y*.06:.1f} {y}q{9-y*.06:.1f} 6 {18-y*.12:.1f} 0', e, 1.8, .5)
    D.paper(D.torn([(-13, -20), (-9, -32), (0, -36), (9, -32), (13, -20), (11, -4), (0, 3), (-11, -4)], 1.8, 5), D.rad(-3, -24, 24, ((0, mix(e, '#FFFFFF', .3)), (1, mix(c, e, .45)))), 4, .12, edge=mix(e, '#FFFFFF', .4))

def hand_on_heart(D):
    """two paper hands, one over the other, on a warm heart; four fingers and a thumb each, cut in one go"""
    D.glow(0, -116, 170, C['amber'], .5, C['candle'])
    D.at(0, -116, 3.5); D.paper(HEART, D.rad(0, -8, 44, ((0, '#FFE7B8'), (.45, '#F7B25E'), (1, '#D9654B'))), 3, .1, edge='#FFF4DA'); D.close()
    def hand(skin, dk, rim, cloth, ce):
        out = [(-70, 26), (-40, 32), (-6, 30), (26, 33), (58, 34), (66, 29), (64, 23), (44, 19), (78, 17), (86, 11), (83, 4), (46, 5), (82, 0), (89, -7), (85, -14), (46, -9), (72, -17), (77, -24), (71, -30), (36, -24), (12, -27), (16, -42), (14, -54), (4, -56), (-6, -44), (-14, -26), (-40, -16), (-70, -14)]
        D.paper(smooth(out, t=.72), D.lin(-60, 20, 70, -30, ((0, dk), (.45, skin), (1, mix(skin, rim, .5)))), 7, .13, 2, 4, edge=rim)
        D.line('M46 19L14 16M48 5L12 4M47-9L14-9', dk, 2.2, .6)
        D.paper(poly(D.cut([(-104, -22), (-62, -18), (-60, 30), (-104, 36)], 1, 30)), cloth, 5, .12, edge=ce); D.line('M-74-20L-72 32M-84-21L-83 34', ce, 2, .45)
    D.at(42, -88, 1.2, rot=197); D.at(0, 0, 1, -1); hand('#9A5A4C', '#6B3A44', '#E8A578', C['rose6'], '#F2AC9A'); D.close(); D.close()
    D.at(-34, -122, 1.24, rot=14); hand('#C98760', '#8A4E4A', '#FFD9AE', C['teal6'], C['mist']); D.close()

def teapot(D):
    T.steam(D, 62, -98, .8, .5, 2)
    D.at(-40, 0, 1.05); T.teapot(D); D.close(); D.at(96, 8, .86); T.cup(D); D.close()

def plain(fn, x, y, k): return lambda D: (D.at(x, y, k), fn(D), D.close())
W = 300
PARTS = [('moth-wing-left', lambda D: wing(D, -1, 1)), ('moth-wing-right', lambda D: wing(D, 1, 1)), ('moth-body', lambda D: body(D, 1)),
         ('warm-wing-left', lambda D: wing(D, -1, 0)), ('warm-wing-right', lambda D: wing(D, 1, 0)), ('warm-body', lambda D: body(D, 0))]
# stand on (200, 328) of a 400 x 380 page; lamps hang from (100, 70) of 200 x 200
MID = [('lamp-lit', lambda D: lamp(D, 1)), ('lamp-dark', lambda D: lamp(D, 0))]
STAND = [('candle', lambda D: (D.glow(0, -182, 140, C['amber'], .5, C['candle']), D.at(0, 0, 1.2), T.candle(D, 110, 0), D.close(), D.glow(0, -170, 52, C['candle'], .45, '#FFFFFF'))), ('cat', plain(T.cat, 0, -12, 1.35)), ('teapot', teapot), ('lantern', lambda D: (D.glow(0, -90, 150, C['amber'], .5, C['candle']), D.at(0, 0, 1.2), T.lantern(D, 0), D.close())), ('letter', plain(T.envelope, 0, -14, 1.3)),
         ('journal', plain(T.journal, 0, -14, 1.2)), ('blanket', plain(T.blanket, -8, -30, 1.1)), ('plant', plain(T.plant, 0, 0, 1.2)), ('hand-on-heart', plain(hand_on_heart, 0, 0, 1)), ('ember', plain(T.ember, 0, -120, 1.5))]
if __name__ == '__main__':
    os.makedirs(OUT+'/prop', exist_ok=True)
    for n, fn in PARTS: D = Doc(W, 240, seed=17); D.at(150, 120, id=n); fn(D); D.close(); D.save(f'{OUT}/prop/{n}.svg')
    for n, fn in MID: D = Doc(200, 200, seed=60); D.at(100, 70, id=n); fn(D); D.close(); D.save(f'{OUT}/prop/{n}.svg')
    for n, fn in STAND: D = Doc(400, 380, seed=11); D.at(200, 328, id=n); fn(D); D.close(); D.save(f'{OUT}/prop/{n}.svg')
