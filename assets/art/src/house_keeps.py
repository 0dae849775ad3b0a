"""house_keeps.py - what stays in the hub's house once somebody has practised: furnishings, the chart by the door,
lights in the village, the cushion on the stair, rings on the stones. Each is a group of its own, drawn over the lit house."""
import math
from paper import *; import things as T
from stage import *; from furniture import *; import furniture as F
import house_rooms as H

def furnishing(D, n, draw): D.layer(f'layer-keep-furnish-{n:02d}'); draw(); D.close()
def opened(D, x, y):
    D.path(poly([(x-26, y-24), (x-2, y-24), (x-2, y+24), (x-26, y+24)]), '#2A3468'); D.circ(x-16, y-10, 1.4, '#FFF1D8'); D.circ(x-9, y-2, 1.2, '#FFF1D8')
    P(D, [(x-25, y-25), (x-40, y-31), (x-40, y+31), (x-25, y+25)], '#C98F62', 3, '#FFDDAE', .6); D.path(poly([(x-28, y-20), (x-37, y-24), (x-37, y+24), (x-28, y+20)]), '#8FB8D0', .8)
def slippers(D):
    for x in (-13, 8): D.paper(smooth([(x-11, 0), (x-12, -7), (x-2, -11), (x+9, -7), (x+10, 0)]), '#D9795B', 3, edge='#FFE0B0'); D.path(ell(x+3, -7, 5, 3), '#FFF1D8')
def music_box(D):
    P(D, [(-12, -14), (12, -14), (12, 0), (-12, 0)], '#8A4A5E', 3, '#F2B0A0'); P(D, [(-12, -15), (-7, -28), (17, -28), (12, -15)], '#A9607A', 3, '#FFD0C0'); D.line('M12-8h6v-5', '#E0B060', 2.4); D.circ(0, -18, 3, '#FFE9A8')
def towel(D):
    D.line('M-16-40H16', '#F2C48E', 4); D.paper(smooth([(-12, -41), (12, -41), (13, -8), (-13, -7)], t=.6), '#BFE0DC', 4, edge='#FFFFFF'); D.line('M-12-17h25M-12-12h25', '#4A8C8E', 2.4)
def furnishings(D):
    at = H.at
    furnishing(D, 1, lambda: at(D, 834, 461, lambda: T.blanket(D), .22))
    furnishing(D, 2, lambda: at(D, 1596, 623, lambda: T.candle(D, 80, .3), .2))
    furnishing(D, 3, lambda: at(D, 1528, 626, lambda: T.cup(D, '#D9A24E', '#FFE3A8', '#8A5A34'), .22))
    furnishing(D, 4, lambda: (D.line('M950 308L958 322L966 308', '#F2C48E', 1.6), at(D, 958, 340, lambda: T.ivy(D, 5, 90), .28)))
    furnishing(D, 5, lambda: (D.line('M1490 490V506', C['wood7'], 2), at(D, 1490, 530, lambda: T.lantern(D, .35), .17)))
    furnishing(D, 6, lambda: at(D, 940, 463, lambda: slippers(D)))
    furnishing(D, 7, lambda: opened(D, 1614, 556))
    furnishing(D, 8, lambda: at(D, 1568, 624, lambda: T.flowers(D), .2))
    furnishing(D, 9, lambda: at(D, 978, 424, lambda: music_box(D), .62))
    furnishing(D, 10, lambda: at(D, 1398+10, 640, lambda: towel(D), .8))
    furnishing(D, 11, lambda: at(D, 862, 421, lambda: (P(D, [(-15, -24), (14, -25), (16, 0), (-16, 0)], '#FFC867', 4, '#FFF4D0', 2, 10), at(D, 0, -12, lambda: D.path(HEART, '#B9583F', .9), .2)), 1, -10))
    furnishing(D, 12, lambda: at(D, 908, 416, lambda: T.journal(D), .15))

def chart(D):
    """the height chart beside the door: four strips, one below the other"""
    for n in range(4):
        D.layer(f'layer-keep-chart-{n+1}'); y = 544+n*26
        P(D, [(663, y), (685, y), (685, y+25), (663, y+25)], ('#FFF1D8', '#FBE6C4', '#FFF1D8', '#FBE6C4')[n], 3, '#FFFFFF', .7)
        D.line(f'M666 {y+6}h{(9, 12, 8, 14)[n]}M666 {y+12}h{(14, 9, 13, 10)[n]}M666 {y+18}h{(10, 15, 11, 8)[n]}', ('#B9583F', '#2A6570', '#7A3B5C', '#C98F32')[n], 2.2, .9); D.circ(681, y+12, 2.6, C['ember'], .8)
        D.close()

def child_keeps(D):
    x, y = H.STEPS[3][0]+26, H.STEPS[3][1]; D.layer('layer-keep-child')
    D.paper(smooth([(x-19, y+1), (x-20, y-6), (x-8, y-9), (x+12, y-8), (x+22, y-5), (x+21, y+2)]), '#FFC867', 4, edge='#FFF4D0')
    H.child(D, x+1, y-6); D.close()
    D.layer('layer-keep-child-lamp'); H.at(D, x+38, H.STEPS[5][1], lambda: T.lantern(D, .5), .17); D.close()
def bowls(D):
    for n, (k, c) in enumerate(((0, '#D98E86'), (2, '#E0B060'))):
        D.layer(f'layer-keep-bowl-{n+1}'); H.bowl(D, H.STEPS[k][0]+9, H.STEPS[k][1], c); D.close()

def neighbours(D, windows):
    """eight groups of six lit windows in the village"""
    order = sorted(range(len(windows)), key=lambda i: (i*29) % len(windows))
    for n in range(8):
        D.layer(f'layer-keep-neighbours-{n+1}')
        for i in order[n*6:n*6+6]: x, y = windows[i]; D.glow(x, y, 14, '#F7A845', .6); D.path(poly([(x-3.4, y-4.4), (x+3.4, y-4.8), (x+3.4, y+4.4), (x-3.4, y+4.4)]), '#FFD488')
        D.close()

def storms(D, stones, base):
    """a ring of light per storm round the foot of each stone"""
    for n in range(3):
        D.layer(f'glow-storm-{n+1}', 'screen')
        for x in stones:
            y = base-13-n*9; w = (104, 107, 108)[n]; d = f'M{x-w} {y-6}Q{x} {y+9} {x+w} {y-6}'
            D.line(d, '#FFB765', 8, .22); D.line(d, '#FFE9BE', 2.6, .9)
        D.close()

def keeps(D, windows, stones, base):
    H.portraits(D); furnishings(D); chart(D); child_keeps(D); bowls(D); neighbours(D, windows); storms(D, stones, base)
