"""house_rooms.py - the rooms of the hub's house, each a small paper theatre in a group of its own: attic, bedroom,
gallery, study; hall, stairs, hearth, kitchen; the gap under the boards; the balcony. gen_house.py builds round them."""
import math
from paper import *; import things as T
from stage import *; from furniture import *; import furniture as F

UP, DOWN = (292, 464), (484, 682)   # ceiling and floor of the two storeys
ROOM = dict(bedroom=(798, UP[0], 1012, UP[1]), gallery=(1028, UP[0], 1208, UP[1]), study=(1224, UP[0], 1450, UP[1]),
            hall=(798, DOWN[0], 944, DOWN[1]), stairs=(960, DOWN[0], 1100, DOWN[1]), hearth=(1116, DOWN[0], 1376, DOWN[1]),
            kitchen=(1392, DOWN[0], 1664, DOWN[1]))
BOARDS = (812, 704, 1650, 760)
ATTIC = (-20, -22)                  # the attic and the roof are drawn for an older house and moved
STEPS = [(976+i*18, 682-(i+1)*23) for i in range(7)]   # left end of each tread

def corners(r): return [(r[0], r[1]), (r[2], r[1]), (r[2], r[3]), (r[0], r[3])]

def box(D, r, wall, floor, light, pattern=None, ins=(22, 14, 22, 36), glowc='#FFD9A0', M=None, planks=7):
    """side walls, ceiling, floor; the wall is lightest at light = (x, y, reach)"""
    x0, y0, x1, y1 = r; l, t, q, b = ins; a0, b0, a1, b1 = x0+l, y0+t, x1-q, y1-b; lx, ly, lr = light; n = M['dim']
    dk = mix(wall, '#1A1038', .62); w = mix(wall, '#1A2048', n)
    D.path(poly([(x0, y0), (x1, y0), (x1, y1), (x0, y1)]), dk)
    D.path(poly([(x0, y0), (x1, y0), (a1, b0), (a0, b0)]), mix(w, '#1A1038', .6)); D.path(poly([(x0, y0), (a0, b0), (a0, b1), (x0, y1)]), mix(w, '#1A1038', .45)); D.path(poly([(x1, y0), (a1, b0), (a1, b1), (x1, y1)]), mix(w, '#1A1038', .38))
    D.path(poly([(a0, b0), (a1, b0), (a1, b1), (a0, b1)]), D.rad(lx, ly, lr, ((0, mix(w, glowc, .82)), (.28, mix(w, glowc, .45)), (.62, w), (1, dk))))
    o = []
    if pattern:
        for x in range(int(a0)+12, int(a1)-4, 26):
            for j, y in enumerate(range(int(b0)+14, int(b1)-38, 26)): o.append(pattern(x+(j % 2)*6, y))
        D.path(''.join(o), mix(wall, '#FFF1D8', .5), .3)
    else:
        for x in range(int(a0)+20, int(a1), 22): o.append(f'M{x} {b0}v{b1-b0}')
        D.line(''.join(o), dk, 2, .3)
    D.paper(poly(D.cut([(a0, b1-24), (a1, b1-24), (a1, b1), (a0, b1)], .8, 60)), D.rad(lx, b1, lr, ((0, mix(wall, '#FFE3B4', .5)), (.7, mix(wall, '#3A2140', .35)), (1, dk))), 3, edge=mix(wall, '#FFE3B4', .6))
    D.line(''.join(f'M{x} {b1-21}v18' for x in range(int(a0)+16, int(a1), 20)), dk, 1.4, .4)
    D.path(poly([(a0, b1), (a1, b1), (x1, y1), (x0, y1)]), D.rad(lx, y1, lr*.95, ((0, mix(floor, '#FFCB8A', .6)), (.5, mix(floor, '#1A2048', n)), (1, mix(floor, '#1A1038', .6)))))
    D.line(''.join(f'M{f(lerp(a0, a1, i/planks))} {b1}L{f(lerp(x0, x1, i/planks))} {y1}' for i in range(1, planks))+f'M{f(a0-8)} {f(b1+13)}H{f(a1+8)}M{f(a0-15)} {f(b1+25)}H{f(a1+15)}', '#2A1430', 1.5, .38)
    D.line(f'M{a0} {b0}V{b1}M{a1} {b0}V{b1}', '#140A24', 2, .35); D.path(poly([(a0, b0), (a1, b0), (a1, b0+20), (a0, b0+20)]), D.lin(0, b0, 0, b0+24, ((0, '#140A24', .4), (1, '#140A24', 0))))
    D.path(poly(corners(r)), 'url(#gd)', .4)
dia = lambda x, y: f'M{x} {y-4}l3 4-3 4-3-4z'
sprig = lambda x, y: f'M{x} {y-6}q3 3 0 6q-3-3 0-6zM{x-5} {y}q4 0 5 4q-4 0-5-4zM{x+5} {y}q-4 0-5 4q4 0 5-4z'
dots = lambda x, y: f'M{x-2} {y}l2-2 2 2-2 2z'
def pane(M): return ((0, '#1E2452'), (.6, '#5A3B78'), (1, '#C9787A')) if not M['storm'] else ((0, '#0C1430'), (1, '#2A4264'))
def at(D, x, y, what, k=1, rot=0): D.at(x, y, k, rot=rot); what(); D.close()
def open_room(D, name): D.layer('layer-room-'+name); D.clip(poly(corners(ROOM[name]))); return ROOM[name]
def close_room(D): D.close(); D.close()

def attic(D, M):
    D.layer('layer-room-attic'); D.at(*ATTIC); tri = [(884, 298), (1155, 102), (1426, 298)]; w = mix('#6E4A6E', '#1A2048', M['dim'])
    D.path(poly(tri), mix(w, '#1A1038', .5)); D.clip(poly(tri))
    D.path(poly([(930, 276), (1155, 116), (1380, 276)]), D.rad(1082, 236, 220, ((0, mix(w, '#FFD9A0', .85)), (.3, mix(w, '#FFC080', .42)), (.7, w), (1, mix(w, '#1A1038', .5)))))
    for x in range(950, 1380, 26): D.line(f'M{x} 100V276', '#2A1636', 1.8, .35)
    D.path('M930 276H1380L1426 298H884Z', D.rad(1052, 286, 260, ((0, '#E0A070'), (.5, '#85524E'), (1, '#3A2040'))))
    D.path(poly(tri), 'url(#gd)', .4)
    at(D, 1155, 188, lambda: F.window(D, 84, 84, pane(M), round_=True))
    for x, y, k, rot in ((1140, 178, .13, -20), (1180, 206, .1, 30)): D.at(x, y, k, rot=rot); T.moth(D, 3, 1); D.close()
    D.line('M905 290L1155 120M1405 290L1155 120', C['wood6'], 11); D.line('M1010 218H1110M1200 218H1300', C['wood6'], 7); D.line('M1010 215H1110M1200 215H1300', '#D99A6A', 1.5, .6)
    D.line('M1010 220q36 22 76 6t66-2t72 0t76-4', '#3A2030', 1.6)
    for x, y in ((1028, 229), (1052, 233), (1082, 227), (1112, 224), (1196, 224), (1226, 229), (1250, 229), (1276, 224)): D.circ(x, y, 4, '#FFE2A0'); D.circ(x, y, 2, '#FFFFFF')
    at(D, 980, 291, lambda: F.trunk(D), .72); at(D, 980, 252, lambda: T.blanket(D), .3); at(D, 1052, 288, lambda: T.lantern(D, .6), .4)
    for x, rot, c in ((1126, -5, C['rose6']), (1166, 6, C['teal5'])): at(D, x, 291, lambda: P(D, [(-24, -24), (22, -25), (25, 0), (-25, 0)], c, 5, mix(c, '#FFF1D8', .6), 2.4, 12), 1, rot)
    at(D, 1146, 270, lambda: T.journal(D), .25)
    for y, a, c, e in ((292, 28, '#7A3B5C', '#D98E86'), (282, 24, '#2A6570', '#9CC5C0'), (273, 20, '#C9A25E', '#FFE3B4')): P(D, [(1236-a, y-9), (1236+a, y-9), (1236+a, y), (1236-a, y)], c, 3, e)
    at(D, 1318, 292, lambda: P(D, [(-32, -36), (30, -37), (31, 0), (-32, 0)], '#A8765A', 5, '#F2C48E')); P(D, [(1283, 250), (1351, 250), (1351, 258), (1283, 258)], '#C0906A', 3, '#FFDDAE'); at(D, 1318, 276, lambda: D.path(HEART, C['brick'], .8), .32)
    D.close(); D.close(); D.close()

def bedroom(D, M):
    r = open_room(D, 'bedroom'); box(D, r, '#9C5A78', '#7A4A52', (986, 384, 220), sprig, M=M)
    at(D, 912, 348, lambda: F.window(D, 62, 58, pane(M), ('#7A3B5C', '#D98E86')))
    at(D, 846, 346, lambda: F.frame(D, 32, 28, 3))
    at(D, 888, 458, lambda: F.bed(D), .72)
    P(D, [(971, 424), (1005, 424), (1003, 458), (973, 458)], C['wood5'], 4, '#F2C48E'); D.circ(988, 440, 2.4, C['honey'])
    at(D, 990, 424, lambda: F.lamp(D, base=C['rose6']), .8)
    close_room(D)

def gallery(D, M):
    """the upper landing; the three portraits are sprites of their own, since they may hang tipped"""
    r = open_room(D, 'gallery'); box(D, r, '#8E4A4E', '#6E4048', (1118, 352, 190), dia, glowc='#FFC890', M=M)
    D.line('M1050 316H1186', '#D9A36A', 3); D.line('M1050 314.5H1186', '#FFE3B4', 1, .7)
    for x in (1064, 1118, 1173): P(D, [(x-7, 318), (x+7, 318), (x+5, 324), (x-5, 324)], C['honey'], 0, '#FFF1C8', .4)
    at(D, 1118, 462, lambda: F.rug(D, 128, 16, '#2A6570', '#F2C282', '#7A3B5C'))
    for x in (1090, 1146): D.line(f'M{x} 424L{x+(2 if x > 1118 else -2)} 455', C['wood6'], 5)
    P(D, [(1078, 417), (1158, 417), (1156, 427), (1080, 427)], C['wood5'], 4, '#FFD3A0')
    D.line('M1118 417V388', '#E0B060', 4); D.line('M1093 396L1118 388L1143 391', '#F2CE86', 3); D.circ(1118, 387, 3.4, '#FFE9B0'); D.path(ell(1118, 416, 13, 3), '#C9985A')
    for x, y in ((1093, 396), (1143, 391)): D.line(f'M{x} {y}L{x-8} {y+14}M{x} {y}L{x+8} {y+14}', '#F2CE86', 1.2, .9); D.path(f'M{x-10} {y+13}H{x+10}Q{x} {y+23} {x-10} {y+13}Z', '#E0B060')
    D.circ(1090, 407, 3.6, '#B5404A'); D.circ(1096, 407.5, 3, '#D9795B')
    at(D, 1192, 460, lambda: T.roundleaf(D), .36)
    D.line('M1032 424H1054M1036 424V462M1046 424V460', C['wood5'], 4); D.line('M1032 422H1054', '#F2C48E', 1.6)
    close_room(D)

def bust(D, x, kind):
    """a stern old portrait: a faceless bust in a heavy frame"""
    D.line('M0-42L-9-27M0-42L9-27', '#E0B98A', 1.4, .9)
    P(D, [(-21, -28), (21, -28), (21, 28), (-21, 28)], ('#B98A4A', '#8A5A3A', '#C9A25E')[kind], 4, '#FFE0A0')
    P(D, [(-15, -22), (15, -22), (15, 22), (-15, 22)], ('#3A2A4E', '#24404C', '#4A2838')[kind], 0, '#1A1030', .4)
    coat = ('#7A4A6A', '#3F6A70', '#A0584A')[kind]; skin = ('#D9A78C', '#A87860', '#EBC3A2')[kind]; hair = ('#E8E0E4', '#54405A', '#8A8098')[kind]
    D.path(smooth([(-15, 22), (-13, 8), (-5, 2), (5, 2), (13, 8), (15, 22)], t=.7), coat); D.path(poly([(-4, 3), (4, 3), (0, 13)]), '#FFF1D8')
    D.path(ell(0, -6, 7, 8.6), skin)
    if kind == 0: D.path(smooth([(-8, -4), (-9, -13), (0, -18), (9, -13), (8, -4), (4, -11), (-4, -11)]), hair); D.circ(0, -18, 4, hair)
    if kind == 1: D.path(smooth([(-7, -8), (-8, -15), (0, -17), (8, -15), (7, -8), (0, -12)]), hair); D.path(smooth([(-6, -2), (0, 1), (6, -2), (4, 9), (0, 11), (-4, 9)]), hair)
    if kind == 2: P(D, [(-6, -25+10), (6, -15), (6, -21), (-6, -21)], '#2A1838', 0, '#8A6A8A', .3); D.line('M-10-14H10', '#2A1838', 2.6); D.path(ell(0, 1, 6, 2), hair)
def portraits(D):
    for i, (x, rot) in enumerate(((1064, -8), (1118, 6), (1173, -7))):
        for name, a in ((f'layer-portrait-{i+1}', 0), (f'layer-portrait-{i+1}-tipped', rot)):
            D.layer(name); D.at(x, 318, 1, rot=a); D.at(0, 42, 1); bust(D, x, i); D.close(); D.close(); D.close()

def study(D, M):
    r = open_room(D, 'study'); box(D, r, '#2F6870', '#6B4550', (1398, 366, 200), dots, M=M)
    at(D, 1268, 456, lambda: F.bookshelf(D, 70, 168, 4), .78)
    at(D, 1338, 346, lambda: F.window(D, 54, 54, pane(M), ('#8A4A3E', '#E09A6A')))
    at(D, 1412, 344, lambda: (P(D, [(-16, -20), (16, -21), (15, 20), (-16, 19)], '#C0906A', 3, '#F2C48E'), P(D, [(-10, -14), (8, -15), (9, 10), (-9, 11)], '#FFF1D8', 2)))
    at(D, 1366, 458, lambda: F.desk(D), .76); at(D, 1318, 460, lambda: F.chair(D), .66)
    at(D, 1420, 396, lambda: F.lamp(D, base='#C9A25E', shade='#FFE08E', tall=4), .9)
    at(D, 1360, 397, lambda: T.journal(D), .2); at(D, 1392, 397, lambda: (P(D, [(-5, -9), (5, -9), (6, 0), (-6, 0)], '#262C60', 2, '#8FA8C4'), D.line('M1-8C3-24 8-30 12-34', '#FFF1D8', 2.6)))
    close_room(D)

def coat(D, x, c, w=26, h=70):
    e = mix(c, '#FFE0B0', .45)
    D.paper(smooth([(x-4, 552), (x-w*.42, 562), (x-w*.5, 552+h), (x-w*.1, 552+h+3), (x+w*.5, 552+h-2), (x+w*.4, 562), (x+4, 552)], t=.7), D.lin(x-w/2, 0, x+w/2, 0, ((0, e), (.3, c), (1, mix(c, '#1A1038', .4)))), 4, edge=e)
    D.line(f'M{x} 556v{h-8}', mix(c, '#1A1038', .45), 1.4, .6)
def hall(D, M):
    r = open_room(D, 'hall'); box(D, r, '#5E6A8E', '#7A5048', (872, 560, 190), None, glowc='#FFD9A8', M=M, planks=5)
    at(D, 872, 678, lambda: F.rug(D, 104, 18, '#A9536D', '#FFE3B4', '#4A8C8E'))
    # the barometer: a long case with a round face
    P(D, [(833, 512), (851, 512), (856, 600), (828, 600)], C['wood5'], 5, '#FFD3A0'); D.paper(ell(842, 552, 23, 23), '#C9985A', 5, edge='#FFE9B8'); D.circ(842, 552, 18, '#FFF1D8')
    D.line('M842 538v4M830 544l3 3M854 544l-3 3M828 554h4M856 554h-4', '#6B3F5A', 1.8); D.line('M842 552L852 541', '#B5404A', 2.8); D.circ(842, 552, 2.8, '#5A2C3A'); P(D, [(838, 580), (846, 580), (846, 594), (838, 594)], '#FFE3B4', 0, '#FFFFFF', .3)
    P(D, [(868, 544), (922, 543), (922, 550), (868, 551)], C['wood5'], 3, '#FFD3A0')
    for x in (877, 895, 913): D.circ(x, 553, 2.6, C['honey'])
    coat(D, 879, '#C06A4A', 26, 66); coat(D, 898, '#3F7A80', 24, 84); coat(D, 914, '#D9A24E', 20, 52)
    D.paper(smooth([(866, 540), (872, 528), (884, 528), (890, 540)]), '#7A3B5C', 3, edge='#E0A0B0'); D.line('M862 541H894', '#7A3B5C', 4)
    P(D, [(808, 628), (842, 628), (840, 634), (810, 634)], C['wood4'], 3, '#FFD3A0'); D.line('M813 634L811 668M837 634L839 664', C['wood6'], 4)
    D.paper(smooth([(814, 628), (817, 615), (833, 615), (836, 628)]), '#8A3B4A', 3, edge='#F2A890'); D.line('M813 613Q825 604 837 613', '#8A3B4A', 6); D.circ(825, 621, 3.6, '#FFE3B4')
    at(D, 916, 672, lambda: T.shoes(D), .22)
    P(D, [(930, 640), (942, 640), (941, 674), (931, 674)], '#3F5476', 3, '#A9C2DA'); D.line('M934 640L931 606M938 640L942 602', '#D9795B', 3)
    close_room(D)

def child(D, x, y):
    """a small figure, knees drawn up, seen against the lamp"""
    D.paper(smooth([(x-13, y), (x-12, y-17), (x-4, y-24), (x+6, y-18), (x+15, y-19), (x+17, y-2), (x+19, y+1)], t=.8), D.lin(x-12, y-20, x+18, y, ((0, '#C98A72'), (.5, '#8A5478'), (1, '#5A3A66'))), 3, edge='#FFD9A8', ex=1.6, ey=-1.2)
    D.paper(ell(x-3, y-31, 8.6, 9), '#4A2E58', 2, edge='#FFC58A', ex=1.4, ey=-1); D.path(smooth([(x-12, y-30), (x-11, y-40), (x-2, y-43), (x+5, y-38), (x-1, y-36), (x-6, y-28)]), '#2E1A40')
def stairs(D, M):
    r = open_room(D, 'stairs'); box(D, r, '#4E7A6E', '#6E4A4A', (1008, 560, 180), dots, glowc='#FFDCA8', M=M, planks=5)
    at(D, 1006, 538, lambda: F.window(D, 40, 46, pane(M)))
    for i, (x, y) in reversed(list(enumerate(STEPS))):
        P(D, [(x, y), (1104, y), (1104, y+24), (x, y+24)], D.lin(x, 0, 1104, 0, ((0, mix('#A8704E', '#FFC890', .3)), (.5, '#8A5644'), (1, '#4A2A38'))), 3, '#FFCF98', .7)
        P(D, [(x-4, y), (1104, y), (1104, y+6), (x-4, y+6)], D.lin(x, 0, 1104, 0, ((0, '#E0A46E'), (1, '#7A4A40'))), 0, '#FFE3B4', .5)
        P(D, [(x+8, y-1), (1104, y-1), (1104, y+5), (x+8, y+5)], '#A9536D', 0, '#F2A890', .4)
    D.line(''.join(f'M{x+4} {y}V{y-44}' for x, y in STEPS[::2]), '#6B4038', 3.4); D.line(f'M972 616L{STEPS[6][0]+8} {STEPS[6][1]-42}', '#7A4A3A', 6); D.line(f'M972 613L{STEPS[6][0]+8} {STEPS[6][1]-45}', '#FFCF98', 1.6, .8)
    bowl(D, STEPS[1][0]+8, STEPS[1][1])
    child(D, STEPS[3][0]+26, STEPS[3][1])
    close_room(D)
def bowl(D, x, y, c='#7FA8C4'):
    D.paper(f'M{x-14} {y-15}H{x+14}Q{x+10} {y} {x} {y}Q{x-10} {y} {x-14} {y-15}Z', D.lin(x-14, 0, x+14, 0, ((0, mix(c, '#FFFFFF', .4)), (1, mix(c, '#1A2048', .35)))), 3, edge='#FFF1D8'); D.path(ell(x, y-15, 13, 3.4), '#E8F2F0'); D.path(ell(x, y-14.6, 11, 2.4), '#5A8AA8')

def hearth(D, M):
    """the heart of the picture and its brightest place"""
    r = open_room(D, 'hearth'); box(D, r, '#C8603C', '#9A5038', (1256, 610, 270), dia, glowc='#FFD08A', M=M, planks=9)
    at(D, 1246, 680, lambda: F.rug(D, 210, 24))
    at(D, 1256, 652, lambda: F.fireplace(D, 190), .9)
    at(D, 1200, 540, lambda: T.flowers(D), .27); at(D, 1240, 539, lambda: T.candle(D, 60, .4), .36); at(D, 1276, 539, lambda: T.candle(D, 90, .4), .36); at(D, 1310, 539, lambda: jar('#4A8C8E', 16, 14)(D))
    at(D, 1160, 556, lambda: F.frame(D, 40, 34, 1)); at(D, 1353, 560, lambda: F.frame(D, 24, 32, 0))
    at(D, 1352, 664, lambda: [P(D, [(-18, -22), (18, -22), (14, 0), (-14, 0)], '#9A6A4A', 4, '#E8B88A', 1.6, 10)]+[(D.circ(x, y, 6, '#C98F62'), D.circ(x, y, 3, '#8A5540')) for x, y in ((-10, -25), (3, -27), (12, -24))])
    at(D, 1172, 676, lambda: F.armchair(D), .72); at(D, 1318, 678, lambda: F.catback(D), .6)
    D.path(poly(corners(r)), D.rad(1256, 628, 190, ((0, '#FFE0A0', .42), (.5, '#FFB060', .16), (1, '#FF9040', 0))))
    close_room(D)

def kitchen(D, M):
    r = open_room(D, 'kitchen'); box(D, r, '#7E7A52', '#544E5C', (1550, 566, 210), None, glowc='#F2D090', M=M, planks=9)
    for row in range(3):
        for i in range(12):
            x = 1418+i*20; y = 598+row*9
            if (i+row) % 2 == 0: D.path(poly(D.cut([(x, y), (x+9, y), (x+9, y+8), (x, y+8)], .4, 20)), '#9CC5C0', .5)
    at(D, 1446, 664, lambda: F.stove(D), .74); at(D, 1424, 586, lambda: F.kettle(D), .62)
    at(D, 1466, 586, lambda: (P(D, [(-14, -15), (14, -15), (12, 0), (-12, 0)], '#7A3B5C', 3, '#D98E86'), D.line('M-18-12h36', '#D98E86', 3)))
    D.line('M1550 490V514', C['wood7'], 2.5); at(D, 1550, 538, lambda: (D.paper('M-24 0C-22-18-8-24 0-24C8-24 22-18 24 0Z', D.lin(0, -24, 0, 0, ((0, '#3E7A78'), (1, '#7FB3A4'))), 4, edge='#CBE8D2'), D.path(ell(0, 0, 20, 4), '#FFF3C8')))
    at(D, 1614, 556, lambda: F.window(D, 54, 50, pane(M), ('#C9764A', '#FFD9A0')))
    at(D, 1512, 560, lambda: F.shelf(D, 54, [mug('#D9795B'), mug('#4A8C8E'), mug('#FFE3B4')]))
    at(D, 1440, 506, lambda: F.herbs(D, 4, 14))
    P(D, [(1622, 616), (1662, 616), (1661, 664), (1623, 664)], '#4A7A74', 5, '#A9D2C6'); P(D, [(1618, 610), (1664, 610), (1664, 618), (1618, 618)], C['wood4'], 3, '#FFDDAE')
    at(D, 1642, 610, lambda: jar('#D9795B', 18, 16)(D))
    at(D, 1564, 676, lambda: F.table(D), .72); at(D, 1506, 678, lambda: F.chair(D), .58); at(D, 1622, 678, lambda: F.chair(D, flip=-1), .58)
    close_room(D)

def boards(D, M):
    """under the floor: joists, wires that run between the rooms, a small bell, one faint coil"""
    x0, y0, x1, y1 = BOARDS; D.layer('layer-room-boards'); D.clip(poly([(x0-8, y0-6), (x1+8, y0-6), (x1+8, y1+6), (x0-8, y1+6)]))
    D.path(poly([(x0-8, y0-6), (x1+8, y0-6), (x1+8, y1+6), (x0-8, y1+6)]), D.rad(1210, 734, 420, ((0, '#A0603E'), (.35, '#5A3448'), (1, '#2A1838')), 1, .5))
    for x in range(850, 1650, 100): P(D, [(x, y0-6), (x+15, y0-6), (x+15, y1+6), (x, y1+6)], D.lin(x, 0, x+15, 0, ((0, '#8A5646'), (1, '#4A2A38'))), 4, '#D99A72', .8)
    for i, (c, y) in enumerate((('#E0A070', 716), ('#7FB3A4', 728), ('#D9A0C0', 741))):
        q = [(x0-8+k*44, y+math.sin(k*.9+i*2)*5) for k in range(21)]; D.line(smooth(q, False), '#1A0F28', 5, .5); D.line(smooth(q, False), c, 2.6, .95)
    for x in (1007, 1307, 1507): D.paper(ell(x, 728, 6, 6), '#F5E3C6', 2, edge='#FFFFFF'); D.circ(x, 728, 2, '#8A5646')
    D.line('M1210 704V716', '#E0B060', 2.4); D.paper('M1199 738C1199 726 1202 716 1210 716C1218 716 1221 726 1221 738Q1226 742 1224 744H1196Q1194 742 1199 738Z', D.lin(1196, 0, 1224, 0, ((0, '#FFE9A8'), (.5, '#E0A84E'), (1, '#8A5A34'))), 4, edge='#FFF4D0'); D.circ(1210, 747, 4, '#8A5A34')
    D.paper(poly(D.cut([(920, 758), (920, 742), (944, 742), (944, 758)], .6, 20)), '#C9985A', 3, edge='#FFE3B4'); D.circ(932, 750, 4.6, '#FFF1C0')
    D.paper(smooth([(1404, 762), (1408, 748), (1424, 744), (1440, 750), (1444, 762)]), '#6A5A78', 3, edge='#B09AC0'); D.circ(1414, 750, 5, '#8A7A98')
    D.close(); D.close()

def balcony(D, M):
    """on the flat roof of the kitchen, open to the hill"""
    D.layer('layer-room-balcony')
    D.line('M1472 334C1520 372 1590 372 1668 340', '#3A2238', 2)
    for x, y in ((1492, 346), (1522, 358), (1554, 363), (1588, 362), (1620, 355), (1648, 347)): D.line(f'M{x} {y-2}v5', '#3A2238', 2); D.path(ell(x, y+8, 5, 6.4), '#FFDF9A'); D.circ(x-1, y+6, 2, '#FFFFFF')
    P(D, [(1664, 464), (1665, 330), (1672, 330), (1673, 464)], C['wood5'], 4, '#F2B88A')
    at(D, 1506, 462, lambda: T.pot(D), .4)
    for i in range(9): D.path(T.leafpath(1506, 438, -2.6+i*.27, 34, 7), ('#2F6A5C', '#4B8A6D', '#6FAE86')[i % 3])
    # a chair with a blanket, and a spyglass that looks at the village
    D.line('M1556 462L1584 418M1592 462L1560 418', C['wood6'], 5); D.line('M1558 424L1546 372', C['wood5'], 7); D.line('M1556 424L1544 372', '#F2B88A', 1.6, .8)
    P(D, [(1552, 416), (1598, 416), (1598, 424), (1552, 424)], C['wood5'], 3, '#F2C48E')
    D.paper(smooth([(1538, 376), (1554, 370), (1566, 412), (1590, 412), (1592, 438), (1564, 440), (1552, 424)], t=.7), '#D9795B', 4, edge='#FFD9A8'); D.line('M1544 388l14-4M1549 404l14-4M1568 414v24M1578 414v24', '#FFE9BE', 2.4, .8)
    D.line('M1632 404L1614 464M1632 404L1650 464M1632 404V464', C['wood6'], 4.5); at(D, 1632, 394, lambda: (P(D, [(-16, -6), (38, -8), (38, 8), (-16, 7)], '#8A6A4A', 3, '#F2D098'), P(D, [(-46, -13), (-14, -10), (-14, 11), (-46, 13)], '#C9A25E', 3, '#FFF1C8')), 1, 14)
    # the rail stands before them
    for x in range(1478, 1696, 22): D.line(f'M{x} 466V424', '#6B3F44', 4); D.line(f'M{x-1} 466V424', '#E8A67E', 1.2, .6)
    P(D, [(1466, 418), (1700, 418), (1700, 427), (1466, 427)], D.lin(1466, 0, 1700, 0, ((0, '#C98A64'), (1, '#7A4A48'))), 5, '#FFCF9E')
    D.close()

def rooms(D, M):
    for room in (attic, bedroom, gallery, study, hall, stairs, hearth, kitchen, boards): room(D, M)
