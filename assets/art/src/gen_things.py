"""gen_things.py - small kindnesses that stand about, and the paper labels that come off them. Run: python3 gen_things.py
Writes ../prop/thing-*.svg (400 x 380, they stand on (200, 328)) and ../prop/label-*.svg (260 x 180)."""
import sys, os
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from paper import *; import things as T; import furniture as F
from stage import *; from furniture import P
OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..')

def page(name, w, h, fn, seed=15):
    D = Stage(seed=seed); D.w, D.h = w, h; D.open(name); fn(D); D.close(); D.save(f'{OUT}/prop/{name}.svg')
def stands(fn, k, dy=0):
    def draw(D): D.path(ell(202, 330, 92, 9), '#0B0618', .34); D.at(200, 328+dy, k); fn(D); D.close()
    return draw
def cup(D): T.steam(D, 2, -74, .8, .6, 2); T.cup(D)
def jar(D):
    P(D, [(-34, -84), (34, -84), (40, 0), (-40, 0)], D.lin(-40, 0, 40, 0, ((0, '#FFE3B4'), (.45, '#E0953F'), (1, '#8A4A36'))), 6, '#FFF1D0'); P(D, [(-38, -100), (38, -100), (38, -82), (-38, -82)], '#7A3B5C', 4, '#E8A0A8')
    P(D, [(-24, -62), (24, -62), (24, -28), (-24, -28)], '#F5E3C6', 2, '#FFFFFF'); D.at(0, -44, .26); D.path(HEART, '#A9536D'); D.close(); D.path('M-28-78L-22-6', None, 1, '#FFFFFF', 4, .35)
def bookpile(D):
    for i, (c, w) in enumerate((('#7A3B5C', 74), ('#2A6570', 64), ('#C98F52', 68), ('#4A3572', 54))): y = -i*25; P(D, [(-w, y-24), (w, y-24), (w, y), (-w, y)], D.lin(-w, 0, w, 0, ((0, mix(c, '#FFE2B8', .35)), (1, mix(c, '#120C22', .3)))), 4, mix(c, '#FFF1D8', .6)); D.line(f'M{-w+10} {y-17}H{-w+26}', '#FFE2A0', 3, .9)
    D.at(14, -112, 1, rot=-8); P(D, [(-48, -10), (48, -10), (44, 2), (-44, 2)], '#F5E3C6', 4, '#FFFFFF'); D.close()

def label(kind):
    def draw(D):
        a, b, c = '#D7DEEC', '#9AA8C8', '#5A668F'
        if kind == 'stuck':
            D.paper(poly(D.cut([(14, 24), (244, 16), (250, 150), (20, 160)], 2.4, 16)), D.lin(14, 16, 250, 160, ((0, '#F4F7FF'), (.5, a), (1, b))), 7, edge='#FFFFFF')
        elif kind == 'corner':
            D.paper(poly(D.cut([(14, 24), (176, 18), (250, 86), (250, 150), (20, 160)], 2.4, 16)), D.lin(14, 16, 250, 160, ((0, '#F4F7FF'), (.5, a), (1, b))), 7, edge='#FFFFFF'); D.paper(smooth([(176, 18), (196, 74), (250, 86), (204, 96), (172, 62)]), D.lin(172, 18, 250, 96, ((0, '#FFFFFF'), (1, '#B7C2DC'))), 5, edge='#FFFFFF')
        else:
            D.paper(smooth([(60, 30), (130, 20), (206, 44), (226, 96), (190, 140), (120, 150), (62, 126), (92, 96), (148, 100), (166, 78), (128, 60), (84, 66)]), D.lin(60, 20, 226, 150, ((0, '#FFFFFF'), (.5, a), (1, c))), 6, edge='#FFFFFF')
        if kind != 'curl':
            for i in range(3): y = 62+i*30; D.line(poly([(46+j*15, y+(4 if j % 2 else -4)*D.R.uniform(.3, 1)) for j in range(8 if kind == 'corner' else 11)], False), c, 3, .7)
    return draw

def cloud(plain):
    def draw(D):
        a, b = ('#FFE2C4', '#E0A08E') if plain else ('#B9C4DC', '#4F5B86')
        for pts, k in (([(16, 96), (30, 66), (64, 58), (88, 34), (130, 28), (164, 44), (196, 50), (226, 74), (236, 98), (200, 112), (60, 114)], 0), ([(50, 110), (74, 84), (112, 80), (140, 66), (176, 80), (206, 92), (214, 112), (130, 122)], .25)):
            D.paper(smooth(pts, t=.8), D.lin(20, 30, 220, 120, ((0, mix(a, b, k)), (1, mix(b, a, .2)))), 5, edge=mix(a, '#FFFFFF', .5), grain=.4)
        if not plain:
            for i in range(2): y = 74+i*20; D.line(poly([(86+j*12, y+(4 if j % 2 else -4)*D.R.uniform(.3, 1)) for j in range(8)], False), '#2F3A66', 2.6, .6)
    return draw

if __name__ == '__main__':
    page('thing-cup', 400, 380, stands(cup, 2.3)); page('thing-shoes', 400, 380, stands(T.shoes, 1.7, -6)); page('thing-flowers', 400, 380, stands(T.flowers, 1.55))
    page('thing-books', 400, 380, stands(bookpile, 1.9)); page('thing-armchair', 400, 380, stands(F.armchair, 1.5)); page('thing-kettle', 400, 380, stands(F.kettle, 3.2)); page('thing-lamp', 400, 380, stands(lambda D: F.lamp(D, 1), 4.4)); page('thing-jar', 400, 380, stands(jar, 2.3))
    for kind in ('stuck', 'corner', 'curl'): page('label-'+kind, 260, 180, label(kind))
    page('cloud-worry', 250, 140, cloud(0)); page('cloud-plain', 250, 140, cloud(1))
