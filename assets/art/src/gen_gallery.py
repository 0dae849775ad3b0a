"""gen_gallery.py - the upper landing with its portraits, and what is weighed there. Run: python3 gen_gallery.py
Writes ../gallery.svg (frames and scales stand apart, so that they can tip) and ../prop/portrait-*, scale-*, weight-*.
A portrait stands on 250 x 320 and hangs from its nail at (125, 8); the scale's beam turns about the middle of its page."""
import sys, os, math
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from paper import *; import things as T; import furniture as F
from stage import *; from furniture import P
from gen_rooms import wall, skirting, floor, rug, light, front
OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..')
damask = lambda x, y: (T.leafpath(x, y+26, -1.57, 40, 9)+T.leafpath(x, y+18, -2.6, 26, 7)+T.leafpath(x, y+18, -.54, 26, 7)+f'M{f(x)} {f(y+30)}l6 8-6 8-6-8z')

def sconce(D, x, y, k=1):
    """a wall lamp with two small shades"""
    D.at(x, y, k)
    P(D, [(-15, -34), (15, -34), (19, 30), (0, 44), (-19, 30)], D.lin(-19, 0, 19, 0, ((0, '#E0AE66'), (1, '#7A4A32'))), 5, '#FFE2B0')
    for s in (-1, 1):
        D.line(f'M{s*6} 6C{s*30} 30 {s*58} 22 {s*56} -8', '#C98F52', 6, 1); D.line(f'M{s*6} 4C{s*30} 28 {s*56} 20 {s*54} -8', '#FFE2B0', 1.6, .6)
        D.at(s*56, -12); P(D, [(-12, -40), (12, -40), (24, 0), (-24, 0)], D.lin(-24, 0, 24, 0, ((0, '#FFF1C8'), (.5, '#FFD58E'), (1, '#D98F52'))), 4, '#FFF6DC'); D.close()
    D.close()

def gallery():
    D = Stage(seed=97); wall(D, '#2F4F5A', (470, 300, 1250), '#F2B878', damask, gap=(132, 110), op=.06)
    skirting(D, 800, 110, '#5E3446', (470, 1200), 16); floor(D, 905, '#5A3848', (470, 1150))
    D.layer('layer-rail')   # what the pictures hang from, and the paler places where others hung
    D.path(D.rect(-10, 44, 1940, 16, .8, 160), D.lin(0, 0, 1920, 0, ((0, '#C98F5E'), (.3, '#E0AE7A'), (1, '#5A3848')))); D.path(D.rect(-10, 58, 1940, 5, .6, 160), '#120C22', .35)
    for x, y, w, h in ((980, 150, 190, 250), (1230, 190, 150, 190), (1450, 140, 210, 270)): D.path(D.rect(x, y, w, h, 1, 60), '#F2C9A0', .05); D.circ(x+w/2, y-16, 4, '#E0AE7A', .5)
    D.close()
    D.layer('layer-stairs')  # the head of the stairs, coming up on the far right
    D.paper(poly(D.cut([(1560, 910), (1600, 858), (1920, 846), (1920, 1090), (1520, 1090)], 1.2, 60)), D.lin(1540, 860, 1920, 1080, ((0, '#5E3A4E'), (1, '#241638'))), 12, edge='#A9707A')
    for i in range(5):
        y = 900+i*38; D.paper(poly(D.cut([(1590-i*22, y), (1930, y-14), (1930, y+10), (1584-i*22, y+22)], .8, 60)), D.lin(1560, y, 1920, y, ((0, '#9A5F5A'), (1, '#4A2C4A'))), 4, edge='#D9A38A')
    for i in range(7): x = 1500+i*66; P(D, [(x-7, 700), (x+7, 700), (x+6, 890), (x-6, 890)], D.lin(x-7, 0, x+7, 0, ((0, '#B9785A'), (1, '#5A3446'))), 5, '#F2BE92')
    D.paper(poly(D.cut([(1466, 676), (1930, 664), (1930, 702), (1466, 712)], 1.4, 60)), D.lin(1466, 0, 1930, 0, ((0, '#C98A62'), (1, '#6B3F52'))), 9, edge='#F7CFA4')
    D.circ(1478, 664, 28, '#7A4A4A'); D.circ(1475, 660, 24, '#C98A62'); D.circ(1468, 652, 8, '#FFE2B8', .8); D.close()
    D.layer('layer-side')    # a fern and an umbrella stand keep the table company
    D.path(ell(96, 984, 96, 16), '#0B0618', .4); D.at(96, 976, 1.5); T.plant(D); D.close(); D.close()
    rug(D, 470, 1022, 420, 44, '#4A2F5E', '#F2C282', '#2A6570')
    D.layer('layer-table')   # round-cornered, with a runner: the scale stands on it
    D.path(ell(470, 1030, 330, 24), '#0B0618', .45)
    for s in (-1, 1): P(D, [(470+s*236-13, 985), (470+s*236+13, 985), (470+s*252+9, 1068), (470+s*252-9, 1068)], D.lin(470+s*236-13, 0, 470+s*236+13, 0, ((0, '#A8694A'), (1, '#4A2A36'))), 6, '#E8AE80')
    D.paper(poly(D.cut([(150, 962), (790, 962), (806, 992), (134, 992)], 1.4, 50)), D.lin(134, 0, 806, 0, ((0, '#8A5446'), (.45, '#D9976A'), (1, '#6B3F46'))), 10, edge='#FFD9AE', grain=.3)
    D.paper(poly(D.cut([(330, 958), (610, 958), (640, 1004), (300, 1004)], 1, 30)), D.lin(300, 0, 640, 0, ((0, '#7A3B5C'), (.5, '#A9536D'), (1, '#5E2F52'))), 4, edge='#F2AC9A')
    F.fringe(D, 304, 636, 1004, 12, '#F2C9A0', 34, 1.8); D.close()
    D.layer('layer-sconce'); sconce(D, 470, 500, 1.05); D.close()
    light(D, ((470, 470, 380, '#F7A845', .34), (470, 474, 130, '#FFE2A0', .5), (470, 250, 420, '#F7A845', .14))); front(D, 470, 520, 1420); D.save(OUT+'/gallery.svg')

# ---- portraits -------------------------------------------------------------------------------------------------
def gilt(D, w, h, a, b):
    """a carved frame: four strips, corner leaves, a string up to the nail"""
    D.line(f'M{w/2} 8L{w*.2} 44M{w/2} 8L{w*.8} 44', '#E0AE7A', 3, .9); D.circ(w/2, 9, 6, '#8A5A3A'); D.circ(w/2-1.5, 7.5, 2.6, '#FFE9BE')
    D.paper(D.rect(10, 40, w-20, h-52, 1.4, 40), D.lin(10, 40, w-10, h-12, ((0, mix(a, '#FFF1D0', .35)), (.45, a), (1, b))), 9, edge='#FFE9BE', grain=.3)
    D.path(D.rect(24, 54, w-48, h-80, .8, 60), None, 1, b, 3, .8); D.path(D.rect(33, 63, w-66, h-98, .8, 60), b, .9)
    for x in (22, w-22):
        for y in (52, h-24):
            for q in range(4): D.path(T.leafpath(x, y, q*1.57+.78, 24, 7), mix(a, '#FFF1D0', .45), .9)
            D.circ(x, y, 5.5, mix(a, '#FFF6DC', .6))
    return 38, 68, w-76, h-108

def sitter(D, box, back, kind):
    x, y, w, h = box; cx = x+w/2; base = y+h; g = D.rect(x, y, w, h, .6, 60)
    D.path(g, D.rad(cx, y+h*.34, h*.95, ((0, mix(back, '#F2C9A0', .42)), (.5, back), (1, mix(back, '#120C22', .6))))); D.clip(g)
    if kind == 'aunt':   # bun, shawl, folded hands
        dress = '#4A2F52'
        D.paper(smooth([(cx-86, base+10), (cx-78, base-56), (cx-44, base-92), (cx, base-98), (cx+44, base-92), (cx+78, base-56), (cx+86, base+10)]), D.lin(cx-80, 0, cx+80, 0, ((0, mix(dress, '#F2AC84', .4)), (1, mix(dress, '#120C22', .4)))), 5, edge='#E8A894')
        D.paper(smooth([(cx-76, base-44), (cx-30, base-90), (cx, base-66), (cx+30, base-90), (cx+76, base-44), (cx+34, base-30), (cx, base-8), (cx-34, base-30)]), D.lin(cx-76, 0, cx+76, 0, ((0, '#B9785A'), (1, '#5E3446'))), 4, edge='#F7CFA4')
        head(D, cx, base-134, 35, 42); D.paper(smooth([(cx-37, base-136), (cx-34, base-170), (cx, base-184), (cx+34, base-170), (cx+37, base-136), (cx+26, base-158), (cx, base-166), (cx-26, base-158)]), '#8D819E', 4, edge='#E6DCEF'); D.circ(cx+3, base-190, 17, '#7A6E90'); D.circ(cx, base-193, 14, '#A99DBC')
        D.paper(smooth([(cx-34, base-6), (cx-20, base-24), (cx+20, base-24), (cx+34, base-6), (cx+16, base+4), (cx-16, base+4)]), '#B07A62', 4, edge='#F2C9A0'); D.line(f'M{cx-18} {base-8}L{cx+14} {base-18}M{cx-8} {base-3}L{cx+22} {base-12}', '#7A4A48', 2, .7)
    if kind == 'captain':   # a collar that holds the head up, epaulettes, a cap
        coat = '#22386A'
        D.paper(smooth([(cx-92, base+10), (cx-88, base-58), (cx-46, base-88), (cx, base-92), (cx+46, base-88), (cx+88, base-58), (cx+92, base+10)]), D.lin(cx-90, 0, cx+90, 0, ((0, mix(coat, '#F2AC84', .35)), (1, mix(coat, '#120C22', .45)))), 5, edge='#9DB4D8')
        for s in (-1, 1):
            D.paper(smooth([(cx+s*88, base-66), (cx+s*52, base-92), (cx+s*40, base-78), (cx+s*76, base-52)]), '#E0AE66', 3, edge='#FFF1C8'); F.fringe(D, min(cx+s*46, cx+s*86), max(cx+s*46, cx+s*86), base-60, 12, '#F2C882', 9, 2)
            for i in range(3): D.circ(cx+s*17, base-52+i*22, 4.6, '#F2C882')
        P(D, [(cx-30, base-122), (cx+30, base-122), (cx+34, base-86), (cx, base-74), (cx-34, base-86)], '#F5E3C6', 4, '#FFFFFF'); D.line(f'M{cx} {base-118}V{base-78}', '#A99A86', 2, .7)
        head(D, cx, base-142, 33, 40); D.paper(smooth([(cx-22, base-124), (cx, base-134), (cx+22, base-124), (cx+16, base-116), (cx, base-122), (cx-16, base-116)]), '#5A4A52', 3, edge='#B7A6A0')
        D.paper(smooth([(cx-48, base-168), (cx-40, base-190), (cx, base-202), (cx+40, base-190), (cx+48, base-168), (cx, base-162)]), '#2B4478', 5, edge='#A9C0E0'); D.paper(smooth([(cx-42, base-166), (cx, base-172), (cx+42, base-166), (cx+36, base-154), (cx, base-160), (cx-36, base-154)]), '#151B3A', 3, edge='#5A6FA0'); D.circ(cx, base-183, 7, '#F2C882')
    if kind == 'teacher':   # a straight parting, high blouse, a ruler
        D.paper(smooth([(cx-80, base+10), (cx-76, base-50), (cx-42, base-86), (cx, base-94), (cx+42, base-86), (cx+76, base-50), (cx+80, base+10)]), D.lin(cx-80, 0, cx+80, 0, ((0, '#7FB3A4'), (1, '#1F4C56'))), 5, edge='#CBE8D2')
        P(D, [(cx-20, base-118), (cx+20, base-118), (cx+26, base-86), (cx-26, base-86)], '#F5E3C6', 3, '#FFFFFF'); D.circ(cx, base-84, 7, '#B9583F'); D.circ(cx-2, base-86, 2.6, '#F2AC84')
        D.paper(smooth([(cx-42, base-104), (cx-46, base-150), (cx-30, base-184), (cx, base-192), (cx+30, base-184), (cx+46, base-150), (cx+42, base-104), (cx+24, base-120), (cx-24, base-120)]), '#2A1838', 5, edge='#8A6A8A')
        head(D, cx, base-140, 33, 42); D.paper(smooth([(cx-1, base-184), (cx-24, base-176), (cx-37, base-144), (cx-30, base-150), (cx-14, base-168)]), '#33203F', 2, edge='#7A5A80'); D.paper(smooth([(cx+1, base-184), (cx+24, base-176), (cx+37, base-144), (cx+30, base-150), (cx+14, base-168)]), '#2A1838', 2, edge='#6A4A70')
        D.at(cx+46, base-30, 1, rot=-24); P(D, [(-7, -84), (7, -84), (7, 34), (-7, 34)], D.lin(-7, 0, 7, 0, ((0, '#FFE3B4'), (1, '#C98F52'))), 4, '#FFF6DC')
        for i in range(11): D.line(f'M-6 {-78+i*10}h{6 if i % 5 else 10}', '#7A4A32', 1.6, .8)
        D.close(); D.paper(smooth([(cx+28, base-12), (cx+42, base-30), (cx+64, base-26), (cx+60, base-4), (cx+40, base+2)]), '#A8694A', 3, edge='#F2BE92')
    D.path(poly([(x, y), (x+w*.5, y), (x+w*.18, base), (x, base)]), '#FFFFFF', .045); D.close()

def head(D, x, y, rx, ry):
    """faceless, lit from the upper left"""
    D.paper(smooth([(x-rx, y-4), (x-rx*.72, y-ry*.8), (x, y-ry), (x+rx*.72, y-ry*.8), (x+rx, y-4), (x+rx*.7, y+ry*.66), (x, y+ry*.98), (x-rx*.7, y+ry*.66)]), D.lin(x-rx, y-ry, x+rx, y+ry, ((0, '#E0A882'), (.5, '#A9705E'), (1, '#5A3446'))), 4, edge='#FFE2B8')

def portraits():
    for name, a, b, back, kind in (('selfish', '#C98F52', '#6B3F32', '#5E3A4A', 'aunt'), ('pity', '#A9795A', '#4A2E36', '#2F5060', 'captain'), ('edge', '#D9A65E', '#7A4A32', '#3E5A48', 'teacher')):
        D = Stage(seed=31); D.w, D.h = 250, 320; D.open('portrait-'+name); sitter(D, gilt(D, 250, 320, a, b), back, kind); D.close(); D.save(f'{OUT}/prop/portrait-{name}.svg')

# ---- the scale ----------------------------------------------------------------------------------------------------
def brass(D, x0, x1): return D.lin(x0, 0, x1, 0, ((0, '#FFE9B8'), (.3, '#E0AE5E'), (.7, '#A8703E'), (1, '#5E3A34')))

def scale():
    D = Stage(seed=5); D.w, D.h = 300, 430; D.open('scale-stand')
    D.path(ell(150, 406, 120, 14), '#0B0618', .4); D.paper(smooth([(44, 404), (66, 372), (150, 360), (234, 372), (256, 404), (150, 414)]), brass(D, 44, 256), 6, edge='#FFF1C8')
    P(D, [(138, 52), (162, 52), (168, 366), (132, 366)], brass(D, 132, 168), 6, '#FFF1C8', .8)
    for y, r in ((110, 19), (250, 22), (340, 26)): D.paper(ell(150, y, r, 9), brass(D, 150-r, 150+r), 3, edge='#FFF1C8')
    D.circ(150, 50, 23, '#7A4A32'); D.circ(149, 48, 20, '#E0AE5E'); D.close(); D.save(f'{OUT}/prop/scale-stand.svg')
    D = Stage(seed=6); D.w, D.h = 530, 70; D.open('scale-beam')
    D.paper(smooth([(24, 35), (60, 24), (180, 30), (265, 16), (350, 30), (470, 24), (506, 35), (470, 44), (350, 42), (265, 54), (180, 42), (60, 44)]), D.lin(0, 16, 0, 54, ((0, '#FFE9B8'), (.5, '#E0AE5E'), (1, '#8A5636'))), 5, edge='#FFF6DC')
    for x in (30, 500): D.circ(x, 35, 12, '#8A5636'); D.circ(x-1, 33, 9, '#F2C882'); D.circ(x, 35, 4, '#5E3A34')
    D.circ(265, 35, 17, '#8A5636'); D.circ(264, 33, 14, '#FFD58E'); D.at(265, 35, .34); D.path(HEART, '#A9536D'); D.close(); D.close(); D.save(f'{OUT}/prop/scale-beam.svg')
    D = Stage(seed=8); D.w, D.h = 230, 230; D.open('scale-pan')
    D.line('M115 14L24 176M115 14L206 176M115 14L115 170', '#C98F52', 3.4, .95); D.line('M114 14L23 174M114 14L205 174', '#FFE9BE', 1.2, .5); D.circ(115, 14, 8, '#A8703E'); D.circ(114, 12, 4, '#FFE9BE')
    D.paper(smooth([(10, 172), (60, 168), (115, 167), (170, 168), (220, 172), (196, 204), (115, 220), (34, 204)]), D.lin(10, 170, 220, 214, ((0, '#FFE2A8'), (.4, '#D99A52'), (1, '#6B3F36'))), 6, edge='#FFF6DC'); D.path(ell(115, 173, 104, 7), '#5E3A34', .5); D.close(); D.save(f'{OUT}/prop/scale-pan.svg')

def weights():
    D = Stage(seed=12); D.w, D.h = 120, 120; D.open('weight-feather')
    D.paper(smooth([(18, 100), (34, 62), (66, 28), (102, 14), (96, 50), (70, 82), (40, 96)]), D.lin(18, 100, 102, 14, ((0, '#C9B8E0'), (1, '#FFF6EE'))), 4, edge='#FFFFFF'); D.line('M14 108C40 72 66 46 98 20', '#8A6AA0', 3, .8)
    for i in range(5): t = i/5; D.line(f'M{34+t*50:.0f} {80-t*50:.0f}l{16} {-4}M{32+t*50:.0f} {78-t*52:.0f}l{-2} {-16}', '#9A86C2', 1.6, .6)
    D.close(); D.save(f'{OUT}/prop/weight-feather.svg')
    D = Stage(seed=13); D.w, D.h = 120, 120; D.open('weight-pebble')
    D.paper(smooth([(14, 84), (30, 50), (68, 40), (102, 58), (110, 88), (86, 106), (36, 106)]), D.rad(48, 60, 70, ((0, '#BFD4D0'), (.6, '#6F8E96'), (1, '#34485E'))), 5, edge='#E4F2EC', grain=.5); D.line('M34 70q26-16 58 2', '#E4F2EC', 2, .45); D.close(); D.save(f'{OUT}/prop/weight-pebble.svg')
    D = Stage(seed=14); D.w, D.h = 120, 120; D.open('weight-stone')
    D.paper(poly(D.cut([(10, 108), (14, 50), (38, 22), (84, 20), (108, 48), (112, 108)], 2, 14)), D.lin(10, 20, 112, 108, ((0, '#C9A6A8'), (.5, '#8A6474'), (1, '#3E2846'))), 6, edge='#F2D2C4', grain=.7); D.line('M30 44l18 22-8 30M86 36l-10 26', '#3E2846', 2.4, .5); D.close(); D.save(f'{OUT}/prop/weight-stone.svg')

if __name__ == '__main__':
    gallery(); portraits(); scale(); weights()
