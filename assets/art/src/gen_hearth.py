"""gen_hearth.py - the breathing scene: one bowed figure, hand on heart, the game draws the rings. Run: python3 gen_hearth.py
groups: layer-room, layer-figure, glow-*, layer-front"""
import sys, os, math
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from paper import *; import things as T
OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..')
HX, HY = 966, 622   # HEART_AT

def room(D):
    R = D.R; D.open('layer-room')
    D.path('M0 0H1920V830H0Z', D.lin(0, 0, 1920, 120, ((0, '#5A2E48'), (.25, '#52294E'), (.6, '#372052'), (1, '#1F1742'))))
    D.path('M0 0H1920V830H0Z', D.lin(0, 0, 0, 830, ((0, '#120C22', .62), (.45, '#120C22', .18), (1, '#120C22', 0))))
    for j in range(8):      # wallpaper: small cut sprigs, half drop
        for i in range(17):
            x, y = 40+i*118+(59 if j % 2 else 0), 40+j*96
            D.path(T.leafpath(x, y+22, -1.57, 34, 7)+T.leafpath(x, y+24, -2.35, 24, 6)+T.leafpath(x, y+24, -.79, 24, 6), '#F2AC84', .055)
    D.hatch(130, (0, 0, 1920, 720), '#120C22', .08, (30, 110), 2, 1.57, .03)
    # wainscot and floor
    D.paper(D.rect(-20, 744, 1960, 96, 1, 200), D.lin(0, 744, 1920, 744, ((0, '#6B3A44'), (.4, '#56304A'), (1, '#271A48'))), 12, .1, 0, -4, edge='#B9705A')
    for i in range(20): D.line(f'M{i*102+30} 756l0 74', '#170F2C', 2.4, .35)
    D.path('M0 826H1920V1080H0Z', D.lin(0, 826, 1920, 1000, ((0, '#7A4038'), (.35, '#5E3140'), (.7, '#3B2247'), (1, '#1F163C'))))
    for i, y in enumerate((826, 848, 878, 918, 968, 1028)): D.line(f'M-10 {y}L1930 {y}', '#1A1030', 2.6, .5)
    for i, (y, h) in enumerate(((826, 22), (848, 30), (878, 40), (918, 50), (968, 60), (1028, 60))):
        for x in range(-100, 2000, 330): D.line(f'M{x+i*137%330} {y}l{(x-860)*.02:.1f} {h}', '#1A1030', 2.2, .4)
    D.hatch(150, (0, 830, 1920, 1076), '#F2AC84', .06, (40, 150), 1.8, 0, .012); D.hatch(120, (0, 830, 1920, 1076), '#120C22', .14, (40, 150), 1.8, 0, .012)
    D.close()

def window(D):
    D.open('layer-window'); x, y, w, h = 1436, 176, 262, 380
    D.paper(D.rect(x-24, y-24, w+48, h+48, 1.2, 120), D.lin(x, y, x+w, y+h, ((0, '#7A4A4A'), (1, '#3B2347'))), 14, .1, edge='#C08A6C')
    D.path(D.rect(x, y, w, h, .8, 120), D.lin(0, y, 0, y+h, ((0, '#101536'), (.55, '#2A2F66'), (.85, '#5B4A7E'), (1, '#8A5B80'))))
    for i in range(30):
        a, b = D.R.uniform(x+6, x+w-6), D.R.uniform(y+6, y+220); D.path(f'M{f(a-1.6)} {f(b)}l1.6-2.2 1.6 2.2-1.6 2.2z', '#FFF1D8', D.R.uniform(.3, .9))
    D.glow(x+182, y+84, 60, '#F7C9A0', .4, '#FFF1D8'); D.path('M1622 232A34 34 0 1 0 1650 276A28 28 0 0 1 1622 232Z', '#FFF1D8')
    D.path(f'M{x} {y+h}L{x} {y+306}L{x+60} {y+276}L{x+128} {y+300}L{x+190} {y+268}L{x+w} {y+300}L{x+w} {y+h}Z', '#2A2352'); D.path(f'M{x} {y+h}L{x} {y+342}L{x+90} {y+318}L{x+170} {y+338}L{x+w} {y+322}L{x+w} {y+h}Z', '#1B1840')
    for a, b in ((40, 296), (152, 300), (222, 300), (84, 336)): D.path(D.rect(x+a, y+b, 8, 10, .4), '#FFC867'); D.glow(x+a+4, y+b+5, 18, C['amber'], .5)
    D.line(f'M{x+w/2} {y}l0 {h}M{x} {y+h*.5}l{w} 0', '#5A344A', 11); D.line(f'M{x+w/2-3} {y}l0 {h}M{x} {y+h*.5-3}l{w} 0', '#A8706A', 2, .6)
    D.paper(D.rect(x-46, y+h+18, w+92, 24, 1, 100), '#6B3F4A', 8, .12, edge='#D59A78')
    D.line(f'M{x-84} {y-44}L{x+w+84} {y-46}', '#8A5A44', 9); D.circ(x-88, y-44, 11, '#B9784F'); D.circ(x+w+88, y-46, 11, '#B9784F')
    for s in (-1, 1):
        cx = x+w/2; e = cx+s*(w/2+70); i_ = cx+s*(w/2-52); k = cx+s*(w/2+6); hem = y+h+58
        d = (f'M{f(e)} {y-40}L{f(i_)} {y-42}C{f(i_+s*4)} {y+80} {f(i_+s*18)} {y+190} {f(k)} {y+262}C{f(k-s*4)} {y+310} {f(i_+s*20)} {y+350} {f(i_+s*12)} {hem}'
             + ''.join(f'Q{f(lerp(i_+s*12, e+s*8, (j+.5)/6))} {hem+(9 if j % 2 else -3)} {f(lerp(i_+s*12, e+s*8, (j+1)/6))} {hem+(2 if j % 2 else -1)}' for j in range(6)) + f'C{f(e+s*12)} {y+330} {f(e+s*2)} {y+290} {f(e)} {y+262}Z')
        D.paper(d, D.lin(i_, 0, e, 0, ((0, '#B5605F'), (.3, '#7F4056'), (.55, '#93495A'), (.8, '#5E2E50'), (1, '#42264C'))), 10, .11, edge='#E39A82')
        for j, t in enumerate((.14, .32, .5, .68, .86)):
            xa, xb, xc = lerp(i_, e, t), lerp(k, e, t), lerp(i_+s*12, e+s*6, t); D.line(f'M{f(xa)} {y-34}C{f(xa)} {y+120} {f(lerp(xa, xb, .6))} {y+200} {f(xb)} {y+262}C{f(xb)} {y+310} {f(xc)} {y+360} {f(xc)} {hem-6}', '#2E1838' if j % 2 == 0 else '#E39A82', 4 if j % 2 == 0 else 2, .4 if j % 2 == 0 else .3)
        D.paper(poly(D.cut([(e+s*5, y+252), (k-s*5, y+250), (k-s*5, y+274), (e+s*5, y+272)], .8, 50)), '#D98458', 4, .14, edge='#FFC99A')
        for j in range(7): D.path(ell(lerp(i_, e, (j+.5)/7), y-45, 7, 8), None, 1, '#B9784F', 3)
    D.at(1500, 574, .56); T.roundleaf(D); D.close()
    D.at(1640, 576, .5); T.candle(D, 90, 1); D.close()
    D.close()

def fireplace(D):
    D.open('layer-hearth'); R = D.R; x0, x1, top, bot = 40, 500, 396, 850
    D.paper(D.rect(x0+56, -20, x1-x0-112, 420, 1.4, 120), D.lin(x0, 0, x1, 0, ((0, '#4F2A40'), (.6, '#6E3C48'), (1, '#4A2844'))), 12, .1, edge='#A8655C')
    D.paper(D.rect(x0, top, x1-x0, bot-top, 1.4, 120), D.lin(x0, 0, x1, 0, ((0, '#63333F'), (.5, '#8A4A4A'), (1, '#5A2F45'))), 14, .11, edge='#D08A6C')
    ox0, ox1, oy = 142, 398, 560
    for j in range(11):   # running bond: whole courses, one tone per brick, only outside the opening
        y = top+6+j*41; off = 0 if j % 2 else -46
        for i in range(6):
            a = max(x0+6, x0+6+i*92+off); b = min(x1-6, x0+6+i*92+off+86)
            if b-a < 16: continue
            if y+36 > oy-96 and a < ox1+52 and b > ox0-52:
                if a < ox0-52: b = min(b, ox0-54)
                elif b > ox1+52: a = max(a, ox1+54)
                else: continue
                if b-a < 14: continue
            t = R.random(); D.path(D.rect(a, y, b-a, 35, 1, 60), mix('#7C4147', '#B5695A', t*.75), .85); D.path(poly([(a+3, y+3), (b-4, y+2), (b-5, y+5), (a+3, y+6)]), '#FFC99A', .12+.1*t)
    # opening
    op = f'M{ox0} {bot-4}L{ox0} {oy+30}C{ox0} {oy-66} {ox1} {oy-66} {ox1} {oy+30}L{ox1} {bot-4}Z'
    n = 13
    for i in range(n):
        a0, a1 = math.pi+math.pi/n*i+.012, math.pi+math.pi/n*(i+1)-.012; cx, cy = (ox0+ox1)/2, oy+30; rx, ry = 128, 74
        P = [(cx+math.cos(a0)*rx, cy+math.sin(a0)*ry), (cx+math.cos(a0)*(rx+46), cy+math.sin(a0)*(ry+48)), (cx+math.cos(a1)*(rx+46), cy+math.sin(a1)*(ry+48)), (cx+math.cos(a1)*rx, cy+math.sin(a1)*ry)]
        D.paper(poly(D.cut(P, .8, 60)), mix('#9A5650', '#D08A66', R.random()*.7+.1), 3, .14, edge='#FFC99A')
    for s, e in ((ox0-46, ox0), (ox1, ox1+46)):
        for j in range(6): D.paper(D.rect(s, oy+32+j*43, e-s, 39, .9, 60), mix('#9A5650', '#C88060', R.random()*.8), 3, .12, edge='#F2AC84')
    D.path(op, D.rad(270, bot-60, 300, ((0, '#FFC867'), (.25, '#F0843A'), (.6, '#8A2F2C'), (1, '#26101F'))))
    for s, (a, b, c, d) in ((0, (158, 826, 372, 806)), (1, (176, 800, 388, 828))): D.line(f'M{a} {b}L{c} {d}', '#2A1420', 32); D.line(f'M{a} {b-8}L{c} {d-8}', '#8A4A34', 6, .8)
    D.paper(D.rect(x0-26, top-30, x1-x0+54, 36, 1.2, 120), D.lin(0, top-30, 0, top+8, ((0, '#B9744C'), (1, '#6B3B38'))), 10, .12, edge='#FFCB97')
    D.paper(D.rect(x0-20, bot-6, x1-x0+58, 30, 1.2, 120), D.lin(x0, 0, x1, 0, ((0, '#7A4246'), (1, '#A8604E'))), 8, .12, edge='#F2AC84')
    D.at(112, top-30, .62); T.candle(D, 120, 1); D.close(); D.at(168, top-30, .5); T.candle(D, 80, .8, True); D.close()
    D.at(300, top-30, .7, rot=-2); D.paper(D.rect(-62, -150, 124, 150, 1, 80), '#6B3B38', 6, .12, edge='#D59A66'); D.path(D.rect(-48, -136, 96, 122, .8, 80), D.lin(0, -136, 0, -14, ((0, '#354080'), (.6, '#B9657A'), (1, '#F2AC84')))); D.path('M-48-14L-48-50L-10-78L20-52L48-66L48-14Z', '#2C1C4D'); D.path('M-12-42L4-56L20-42L20-22L-12-22Z', '#FFC867'); D.close()
    D.at(424, top-30, .66); T.flowers(D); D.close()
    D.close(); D.open('glow-fire'); D.glow(270, 720, 620, '#F28A3D', .34, '#FFC867'); D.close()

FLAMES = ((216, 812, 56, 150, '#C93F26', '#F2713A', -8), (330, 812, 58, 168, '#D04A2A', '#F5863C', 12), (270, 816, 80, 236, '#E4572E', '#FF9A45', 4),
          (238, 816, 52, 150, '#F5863C', '#FFC867', -6), (306, 816, 54, 156, '#F5863C', '#FFC867', 10), (272, 818, 52, 158, '#FFC867', '#FFE9B0', 2), (270, 820, 28, 92, '#FFE9B0', '#FFFBEA', 0))
SWAYS = ((0, 1, 0), (-9, .86, 5), (8, 1.06, -4))   # per picture of the fire: lean of the tips, height, and how the tongues change places

def fire(D):
    """three pictures of one fire; the game fades between them"""
    for number, (sway, tall, shift) in enumerate(SWAYS, 1):
        D.open(f'fire-{number}')
        for k, (x, y, w, h, c0, c1, l) in enumerate(FLAMES):
            h *= tall+.11*math.sin(k*2.1+number*1.7)*(number > 1); l += sway*(1 if k % 2 else -.6); x += shift*math.cos(k*1.9)
            D.path(smooth([(x, y), (x-w*.5, y-h*.2), (x-w*.34+l, y-h*.5), (x+l*1.6, y-h), (x+w*.36+l, y-h*.46), (x+w*.5, y-h*.18)]), D.lin(x, y, x, y-h, ((0, c1), (1, c0))), .95)
        D.close()

def armchair(D):
    D.open('layer-chair')
    D.path(ell(1618, 946, 236, 26), C['ink'], .4)
    for x in (1452, 1762): D.line(f'M{x} 900l{-10 if x < 1600 else 10} 40', '#2A1830', 20)
    D.paper(smooth([(1470, 900), (1462, 700), (1478, 600), (1540, 552), (1640, 548), (1724, 572), (1764, 640), (1772, 760), (1768, 900)]), D.lin(1470, 560, 1770, 900, ((0, '#3E7A7C'), (.5, '#235661'), (1, '#15344A'))), 14, .11, edge='#A9D2C6')
    for x, y in ((1560, 640), (1640, 636), (1704, 660), (1598, 716), (1676, 720)): D.circ(x, y, 7, '#12303F'); D.circ(x-1, y-2, 4, '#6FA8A2')
    D.paper(smooth([(1500, 806), (1610, 786), (1724, 806), (1730, 862), (1612, 880), (1498, 860)]), D.lin(1500, 790, 1720, 870, ((0, '#4A8C8E'), (1, '#1F4F5F'))), 6, .12, edge='#A9D2C6')
    D.paper(D.rect(1490, 852, 250, 66, 1.4, 90), D.lin(1490, 0, 1740, 0, ((0, '#2F6A72'), (1, '#173B50'))), 5, .12, edge='#6FA8A2')
    D.at(1640, 806, .74, rot=10); D.paper(smooth([(-66, -10), (-60, -108), (0, -100), (62, -110), (66, -8), (0, -14)]), D.lin(-60, -110, 60, 0, ((0, '#F7C27A'), (1, '#B9583F'))), 7, .12, edge='#FFE9BE'); D.at(0, -56, .9); D.path(HEART, '#8A3A3C', .85); D.close(); D.close()
    for s, x in ((-1, 1470), (1, 1760)):
        D.paper(smooth([(x-46, 760), (x-30, 722), (x+22, 720), (x+46, 756), (x+40, 910), (x-42, 912)]), D.lin(x-40, 0, x+40, 0, ((0, '#4A8C8E'), (.5, '#2A6570'), (1, '#173B50'))), 9, .12, edge='#C9EEDC'); D.path(ell(x, 762, 32, 30), '#1B4655', .6); D.path(ell(x-2, 760, 20, 19), '#4A8C8E', .5)
    # throw over the left arm
    P = [(1424, 742), (1450, 716), (1500, 714), (1520, 744), (1516, 830), (1508, 884), (1440, 886), (1418, 880), (1416, 800)]
    D.paper(smooth(P), D.lin(1416, 720, 1520, 880, ((0, '#FFE3B4'), (.5, '#F2AC84'), (1, '#B9657A'))), 7, .12, edge='#FFF6DC')
    for y in (762, 800, 838): D.line(f'M1420 {y}q46 9 98-2', '#B9583F', 5, .7); D.line(f'M1419 {y+11}q46 9 98-2', '#2A6570', 2.4, .6)
    for i in range(11): D.line(f'M{1421+i*8.8:.1f} 884q{D.R.uniform(-3, 3):.1f} 10 {D.R.uniform(-2, 2):.1f} 17', '#F3C48E', 2.6)
    D.close()

def figure(D):
    D.open('layer-figure')
    D.path(ell(966, 966, 392, 44), C['ink'], .42)
    # cushion
    D.paper(smooth([(640, 940), (700, 902), (966, 890), (1232, 902), (1292, 940), (1236, 984), (966, 1000), (696, 984)]), D.lin(640, 900, 1290, 990, ((0, '#A9536D'), (.5, '#7A3B5C'), (1, '#3B2456'))), 12, .12, edge='#F2A59A')
    D.line('M652 948C760 984 1170 984 1280 948', '#F7C27A', 3, .5)
    # back of the blanket: one big bell behind everything
    bell = [(966, 462), (884, 482), (806, 530), (762, 620), (734, 740), (700, 850), (664, 930), (760, 956), (966, 962), (1172, 956), (1268, 930), (1232, 850), (1198, 740), (1170, 620), (1126, 530), (1048, 482)]
    D.paper(smooth(bell), D.lin(670, 500, 1270, 900, ((0, '#2C5C66'), (.5, '#1B3E52'), (1, '#161F44'))), 16, .12, edge='#FFC48A', ex=-3, ey=-2)
    # torso, lit from the heart
    D.path(smooth([(966, 508), (900, 524), (872, 580), (866, 700), (858, 860), (966, 880), (1076, 860), (1066, 700), (1060, 580), (1032, 524)]), D.rad(HX, HY, 300, ((0, '#FFC98A'), (.2, '#E88A5C'), (.5, '#9A4A50'), (1, '#4A2848'))))
    for y in range(560, 850, 22): D.line(f'M{876 if y > 600 else 890} {y}q90 12 {180 if y > 600 else 154} 0', '#5A2838', 2, .22)
    # legs, crossed
    for s in (1, -1):
        m = lambda x: 966+s*x
        P = [(m(-304), 906), (m(-276), 858), (m(-190), 838), (m(-60), 856), (m(76), 896), (m(140), 930), (m(110), 958), (m(-40), 962), (m(-210), 954), (m(-292), 938)]
        D.paper(smooth(P), D.lin(m(-300), 850, m(120), 960, ((0, '#3A2A5E' if s > 0 else '#2A1E4C'), (.6, '#5A3A62' if s > 0 else '#46305C'), (1, '#2C1C4D'))), 8, .12, edge='#D98E6E' if s > 0 else '#8A6A9A', ex=0, ey=-2.2)
        D.path(smooth([(m(96), 922), (m(150), 916), (m(190), 930), (m(196), 950), (m(150), 960), (m(100), 956)]), '#7A4450' if s > 0 else '#5A3448')
        D.line(f'M{m(-236)} 876C{m(-150)} 862 {m(-60)} 880 {m(20)} 912', '#1E1436', 2.6, .4)
    # resting hand in the lap, from the right
    D.paper(smooth([(1120, 700), (1102, 770), (1052, 826), (1000, 846), (978, 836), (976, 812), (1026, 784), (1054, 730), (1068, 690)]), D.lin(1110, 720, 980, 840, ((0, '#5A2E48'), (1, '#A8584E'))), 7, .12, edge='#F2AC84')
    hand(D, 1000, 822, 172, .86, '#B5705A', '#7A4450', '#F2AC84', -1)
    # head: bowed; curls of cut paper, a small underlit edge of cheek and chin
    D.path(smooth([(936, 452), (934, 496), (912, 520), (966, 556), (1020, 520), (998, 496), (996, 452)]), D.lin(0, 456, 0, 556, ((0, '#5A2E40'), (.4, '#8F4E4C'), (1, '#F0A876'))))
    D.path('M934 470C946 492 988 494 1000 468L996 452L936 452Z', '#2A1634', .5)
    R = D.R
    def curls(arc, rx, ry, k0, k1, tone, rim, n, cy=380):
        for i in range(n):
            t = math.radians(lerp(arc[0], arc[1], i/(n-1))+R.uniform(-4, 4)); x, y = 966+math.cos(t)*rx, cy+math.sin(t)*ry; r = R.uniform(k0, k1)
            D.paper(D.blob(x, y, r, r*.94, 9, .07), tone, 4, .12, 1, 3, edge=rim if x < 985 else '#8A5A78', ex=-1.8, ey=-1.6)
    curls((150, 390), 64, 66, 25, 31, '#1F1232', '#FFB982', 13)
    D.path(smooth([(912, 392), (914, 428), (934, 462), (966, 477), (998, 463), (1018, 428), (1022, 390), (966, 352)]), D.lin(0, 396, 0, 478, ((0, '#48263C'), (.5, '#7E444A'), (1, '#EFA371'))))
    D.path(smooth([(926, 452), (944, 470), (966, 477), (990, 469), (1006, 450), (986, 462), (964, 467), (944, 462)]), '#FFD9A8', .55)
    D.path(ell(966, 356, 58, 40), '#24153A')
    curls((172, 8), 48, 14, 17, 21, '#24153A', '#8A5260', 7, 384)
    curls((186, 354), 48, 44, 23, 28, '#2B1A42', '#C98A78', 9, 378)
    curls((200, 340), 38, 52, 22, 27, '#34204C', '#E0A084', 6, 362); curls((240, 300), 22, 6, 25, 29, '#34204C', '#E0A084', 2, 386); curls((205, 335), 26, 26, 20, 25, '#3B2553', '#D59A86', 4, 356)
    # blanket wings over the shoulders
    for s in (-1, 1):
        m = lambda x: 966+s*x
        P = [(m(28), 502), (m(76), 486), (m(162), 530), (m(206), 620), (m(236), 742), (m(272), 852), (m(312), 934), (m(230), 952), (m(150), 944), (m(146), 850), (m(128), 740), (m(104), 640), (m(72), 560)]
        D.paper(smooth(P), D.lin(m(30), 0, m(300), 0, ((0, '#7FB5A8' if s < 0 else '#4A8C8E'), (.35, '#3E7A7C' if s < 0 else '#2A6570'), (1, '#1F4F5F' if s < 0 else '#15304A'))), 11, .13, edge='#FFD9A8' if s < 0 else '#C9EEDC', ex=-2 if s < 0 else 1, ey=-2)
        inner = [(28, 502), (72, 560), (104, 640), (128, 740), (146, 850), (150, 944)]; outer = [(76, 486), (162, 530), (206, 620), (236, 742), (272, 852), (312, 934)]
        for t, c, w, o in ((.12, '#FFE3B4', 5, .75), (.2, '#FFE3B4', 2, .6), (.5, '#F2AC84', 9, .55), (.58, '#FFE3B4', 2, .5), (.82, '#C4623F', 5, .45)):
            q = [(m(lerp(a[0], b[0], t)), lerp(a[1], b[1], t)) for a, b in zip(inner, outer)]; D.line(smooth(q, False), c, w, o)
        for k in range(7):   # small cut diamonds between the stripes
            t = (k+.6)/7*5; j = min(4, int(t)); u = t-j; a = (lerp(inner[j][0], inner[j+1][0], u), lerp(inner[j][1], inner[j+1][1], u)); b = (lerp(outer[j][0], outer[j+1][0], u), lerp(outer[j][1], outer[j+1][1], u))
            x, y = m(lerp(a[0], b[0], .35)), lerp(a[1], b[1], .35); D.path(poly([(x-7, y), (x, y-11), (x+7, y), (x, y+11)]), '#FFE3B4', .6)
        for k in range(10): x = m(154+k*16.4); D.line(f'M{f(x)} {f(945+math.sin(k*.35)*7)}q{f(D.R.uniform(-4, 4))} 12 {f(D.R.uniform(-3, 3))} 20', '#F3D5AC', 3, .8)
    D.close()
    D.open('glow-heart'); D.glow(HX, HY, 250, '#F7A845', .62, '#FFF1D8'); D.close()
    # the hand on the heart: sleeve from the left, out of the blanket
    D.open('layer-hand')
    D.paper(smooth([(846, 706), (836, 762), (862, 790), (894, 768), (934, 700), (958, 660), (936, 632), (914, 628), (882, 664)]), D.lin(846, 780, 950, 640, ((0, '#5A2E48'), (.6, '#9A4A50'), (1, '#E08A5E'))), 8, .14, edge='#FFC99A')
    D.line('M926 634L956 664M916 645L946 676', '#5A2838', 2.4, .45)
    hand(D, 938, 648, -27, 1.0, '#D08A66', '#8A4E4E', '#FFE2B8')
    D.close(); D.open('glow-hand'); D.glow(HX+14, HY-6, 96, '#FFC867', .5, '#FFFBEA'); D.close()

def hand(D, x, y, rot, k, skin, dk, rim, flip=1):
    """a hand cut in one go: wrist at the origin, four fingers along +x, thumb up"""
    D.at(x, y, k*.82, k*.82*flip, rot)
    out = [(-10, 26), (22, 32), (56, 30), (88, 33), (120, 34), (128, 29), (126, 23), (106, 19), (140, 17), (148, 11), (145, 4), (108, 5), (144, 0), (151, -7), (147, -14), (108, -9), (134, -17), (139, -24), (133, -30), (98, -24), (74, -27), (78, -42), (76, -54), (66, -56), (56, -44), (48, -26), (22, -18), (-10, -15)]
    D.paper(smooth(out, t=.72), D.lin(-10, 20, 140, -20, ((0, dk), (.4, skin), (1, mix(skin, rim, .4)))), 7, .13, 2, 4, edge=rim)
    D.line('M108 19L74 16M110 5L72 4M109-9L74-9', dk, 2.4, .6); D.line('M66-51q6-1 8 2M122 31q5 0 4-5M142 14q5-3 3-8M146-4q4-5 0-8M133-20q4-4-1-8', rim, 2, .6)
    D.close()

if __name__ == '__main__':
    D = Doc(seed=31); room(D); window(D); fireplace(D)
    D.open('layer-rug'); D.paper(D.blob(966, 962, 780, 112, 30, .008), D.rad(966, 950, 780, ((0, '#3E7A7C'), (.6, '#22505E'), (1, '#15304A')), 1, .16), 14, .11, edge='#8FC3B8')
    for r, c, w, o in ((.93, '#F2AC84', 5, .5), (.87, '#FFE3B4', 2, .5), (.74, '#B9583F', 9, .45), (.6, '#FFE3B4', 2.4, .4)): D.path(ell(966, 962, 780*r, 112*r), None, 1, c, w, o)
    D.close()
    armchair(D); figure(D)
    D.open('layer-front'); D.at(566, 1010, .94); T.cat(D); D.close(); D.at(1392, 1016, .9); T.cup(D); D.close()
    D.path('M0 0H1920V1080H0Z', D.rad(966, 620, 1180, ((0, '#120C22', 0), (.55, '#120C22', 0), (.8, '#120C22', .34), (1, '#0B0618', .8)))); D.close()
    D.open('layer-motes')
    for i in range(46):
        a = D.R.uniform(0, 6.28); r = D.R.uniform(150, 620); x, y = HX+math.cos(a)*r, HY+math.sin(a)*r*.8-40
        if y < 880 and not (abs(x-966) < 330 and y > 470) and not (abs(x-966) < 110 and y > 250): D.circ(x, y, D.R.uniform(1.2, 3), '#FFE2B0', D.R.uniform(.25, .7))
    D.speckle(900, (0, 0, 1920, 1080), '#FFF1D8', .05, (.6, 1.6)); D.speckle(900, (0, 0, 1920, 1080), '#0B0618', .14, (.6, 1.6)); D.close()
    fire(D)
    D.save(OUT+'/hearth.svg')
