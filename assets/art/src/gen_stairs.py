"""gen_stairs.py - the stairs with their landing window, and what is carried up or sits on them. Run: python3 gen_stairs.py
Writes ../stairs.svg (rooms hold and swap), ../stairs-child.svg (the same stairs seen from the fourth step) and props.
Treads: step i (0..5) begins at x = 150+112i, its top at y = 908-73i. The window sill lies at y = 497, x 560..900.
Bowl parts share a page of 330 x 230, the water (272 x 76) lies at (165, 71); hands: 520 x 320, the bowl's middle at (260, 150)."""
import sys, os, math
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from paper import *; import things as T; import furniture as F
from stage import *; from furniture import P
from gen_rooms import wall, light, front, DUSKPANE
OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..')
twigs = lambda x, y: T.leafpath(x-8, y+18, -1.9, 26, 6)+T.leafpath(x+8, y+18, -1.2, 26, 6)+f'M{f(x-1)} {f(y+10)}h2v26h-2z'
STEP = [(150+112*i, 908-73*i) for i in range(6)]

def landing_window(D):
    x, y, w, h = 572, 70, 320, 412
    D.layer('layer-window')
    D.paper(D.rect(x-30, y-30, w+60, h+52, 1.2, 120), D.lin(x, y, x+w, y+h, ((0, '#D9A07A'), (1, '#6B4058'))), 12, edge='#FFDDB4', grain=.3)
    g = D.rect(x, y, w, h, .8, 120); D.path(g, D.lin(0, y, 0, y+h, DUSKPANE)); D.clip(g)
    for i in range(40): a, b = D.R.uniform(x, x+w), y+h*.6*D.R.random()**1.3; k = D.R.uniform(1, 2.3); D.path(f'M{f(a-k)} {f(b)}l{f(k)} {f(-k*1.4)} {f(k)} {f(k*1.4)} {f(-k)} {f(k*1.4)}z', '#FFF1D8', D.R.uniform(.3, .9))
    D.glow(x+230, y+110, 90, '#F7C9A0', .5, '#FFF1D8'); D.path(f'M{x+236} {y+72}A38 38 0 1 0 {x+268} {y+122}A33 33 0 1 1 {x+236} {y+72}Z', '#FFF1D8')
    for i, (k, c) in enumerate(((.70, '#6E4A78'), (.80, '#473569'), (.90, '#2C2656'))):
        pts = fine([(x-4+(w+8)*q/5, y+h*k+math.sin(q*1.7+i*2.1)*13) for q in range(6)]); D.path('M'+f'{x-4} {y+h+4}L'+poly(pts, False)[1:]+f'L{x+w+4} {y+h+4}Z', c); D.line(poly(pts, False), '#F0A888', 1.6, .45)
        for q in range(3): a = x+30+q*108+i*22; b = y+h*k+18; D.path(poly([(a-9, b+12), (a-9, b), (a, b-11), (a+9, b), (a+9, b+12)]), mix(c, '#140F30', .45)); D.path(D.rect(a-3, b+1, 6, 7, .3), '#FFC867'); D.glow(a, b+4, 20, C['amber'], .5)
    D.path(poly([(x, y), (x+w*.42, y), (x+w*.12, y+h), (x, y+h)]), '#FFFFFF', .04); D.close()
    D.line(f'M{x+w/2} {y}V{y+h}M{x} {y+h*.44}H{x+w}', '#A9706A', 13); D.line(f'M{x+w/2-4} {y}V{y+h}M{x} {y+h*.44-4}H{x+w}', '#FFD9B0', 2, .7)
    D.paper(D.rect(x-62, y+h+12, w+124, 34, 1, 100), D.lin(x-62, 0, x+w+62, 0, ((0, '#F2BE92'), (.5, '#D9976F'), (1, '#8A5660'))), 10, edge='#FFE9C8'); D.close()
    D.layer('layer-pictures')
    D.at(200, 250, 2.6); F.frame(D, 44, 54, 3); D.close(); D.at(372, 330, 2.1); F.frame(D, 40, 36, 2, '#8A5A5E'); D.close(); D.close()

def flight(D, warm):
    D.layer('layer-stairs')
    for i, (x, y) in reversed(list(enumerate(STEP))):
        w = 1000 if i == 5 else 118
        D.paper(poly(D.cut([(x, y+14), (x+w, y+14), (x+w, 1100), (x, 1100)], 1, 80)), D.lin(x, y, x, 1080, ((0, mix('#8A5660', '#F2AC84', .28*warm)), (.5, '#5E3A56'), (1, '#2E1E44'))), 6, edge=mix('#8A5660', '#FFC99A', .4), grain=.3)
        D.path(D.rect(x+12, y+40, min(w, 118)-24, 1000, 1, 120), '#1A1030', .16); D.line(f'M{x+12} {y+40}H{x+min(w, 118)-12}', '#F2BE92', 1.6, .35)
        D.paper(poly(D.cut([(x-12, y-8), (x+w+4, y-8), (x+w+4, y+18), (x-12, y+18)], .9, 70)), D.lin(x-12, 0, x+130, 0, ((0, '#FFDDAE'), (.5, '#D9976F'), (1, '#9A5F62'))), 6, edge='#FFF1D0')
        D.paper(poly(D.cut([(x-9, y-13), (x+min(w, 118)-2, y-13), (x+min(w, 118)-2, y+8), (x-9, y+8)], .8, 40)), '#7A3B5C', 2, edge='#D98E9A'); D.line(f'M{x-2} {y-4}H{x+min(w, 118)-6}', '#F2C282', 2, .7)
        if i: D.paper(poly(D.cut([(x-8, y+8), (x+10, y+8), (x+10, STEP[i-1][1]-6), (x-8, STEP[i-1][1]-6)], .8, 40)), '#6B3452', 2, edge='#B9707E')
    D.path('M690 556H1920V1090H690Z', D.lin(700, 0, 1500, 0, ((0, '#1A1030', 0), (.35, '#1A1030', .5), (1, '#140C28', .86)))); D.close()

def stairs():
    D = Stage(seed=73); wall(D, '#4E3A66', (470, 420, 1250), '#F2AC84', twigs, y1=1080, gap=(104, 92))
    landing_window(D); flight(D, 1)
    D.layer('layer-newel')   # post and lamp at the foot, a coat somebody left, shoes
    D.paper(poly(D.cut([(66, 640), (120, 640), (128, 1090), (58, 1090)], 1.2, 60)), D.lin(58, 0, 128, 0, ((0, '#E8B48A'), (.5, '#A9706A'), (1, '#4A2C4A'))), 9, edge='#FFE2B8'); D.paper(poly(D.cut([(52, 622), (134, 622), (128, 650), (58, 650)], 1, 30)), '#C98A6A', 5, edge='#FFE9C8')
    D.glow(93, 560, 190, C['amber'], .5, C['candle']); D.at(93, 622, 1.6); T.lantern(D, 0); D.close()
    D.at(34, 1050, 1.1); T.shoes(D); D.close(); D.close()
    light(D, ((93, 560, 420, '#F7A845', .30), (730, 470, 380, '#F2AC9A', .14), (350, 800, 460, '#F7A845', .10))); front(D, 440, 640, 1420); D.save(OUT+'/stairs.svg')

def stairs_from_step():
    """from the child's step: looking up, the window large, the lamp below and behind; darker, nearer, warmer at one side"""
    D = Stage(seed=74); wall(D, '#43345E', (360, 520, 1300), '#F2AC84', twigs, y1=1080, gap=(150, 132))
    D.at(-250, -60, 1.35); landing_window(D); D.close()
    D.layer('layer-near-stairs')
    for i in range(4):
        y = 700+i*104
        D.paper(poly(D.cut([(-30, y), (1960, y-10), (1960, 1100), (-30, 1100)], 1.6, 110)), D.rad(330, y+40, 1250, ((0, mix('#A9706A', '#FFC99A', .3-.05*i)), (.45, mix('#6B4460', '#2E1E44', .1*i)), (1, '#20153A'))), 12, edge=mix('#D99A7E', '#2E1E44', .12*i), grain=.3)
        D.path(poly(D.cut([(150-i*44, y+8), (720+i*44, y+4), (738+i*46, y+104), (130-i*46, y+108)], 1.2, 80)), '#7A3B5C', .85); D.line(f'M{166-i*44} {y+14}L{146-i*45} {y+104}M{706+i*44} {y+10}L{722+i*45} {y+100}', '#F2C282', 4, .7)
    D.close(); light(D, ((330, 640, 520, '#F7A845', .28), (560, 300, 420, '#F2AC9A', .12))); front(D, 420, 620, 1420); D.save(OUT+'/stairs-child.svg')

# ---- the bowl -------------------------------------------------------------------------------------------------------
def page(name, w, h, fn, seed=3):
    D = Stage(seed=seed); D.w, D.h = w, h; D.open(name); fn(D); D.close(); D.save(f'{OUT}/prop/{name}.svg')

def bowl_back(D):
    D.path(ell(167, 214, 120, 12), '#0B0618', .4)
    D.paper(ell(165, 71, 146, 39), D.lin(20, 0, 310, 0, ((0, '#CBE8D2'), (.4, '#7FB3A4'), (1, '#2F6A72'))), 4, edge='#F4FFF4'); D.path(ell(165, 74, 134, 33), '#14303F'); D.path(ell(165, 70, 134, 30), '#1F4A58')
def bowl_water(D): D.path(ell(136, 38, 130, 31), D.lin(0, 8, 0, 70, ((0, '#5E8FA6'), (.55, '#31607A'), (1, '#1B3F58')))); D.path(ell(136, 38, 128, 30), None, 1, '#BFE4E4', 2, .5); D.path(ell(110, 28, 60, 9), '#CFEDEA', .16)
def bowl_sky(D):
    g = ell(136, 38, 129, 30); D.path(g, D.lin(0, 8, 0, 68, ((0, '#F2AC9A'), (.35, '#9A5F8A'), (1, '#2C2656')))); D.clip(g)
    for i in range(16): a, b = D.R.uniform(14, 258), D.R.uniform(26, 64); D.circ(a, b, D.R.uniform(.8, 1.9), '#FFF1D8', .85)
    D.path(ell(176, 36, 15, 9), '#FFF1D8'); D.path(ell(170, 34, 13, 8), '#8A5A8A'); D.line('M20 20H110M40 26H96', '#FFD9B0', 1.6, .5); D.close()
def bowl_front(D):
    front_rim = [(19+292*i/24, 71+39*math.sin(math.pi*i/24)) for i in range(25)]
    body = front_rim + [(306, 110), (284, 156), (240, 192), (212, 204), (216, 218), (114, 218), (118, 204), (90, 192), (46, 156), (24, 110)]
    D.paper(poly(D.cut(body, .8, 14)), D.lin(24, 80, 306, 200, ((0, '#E4F5E4'), (.3, '#9CC5B4'), (.65, '#4A8C8E'), (1, '#1F4C5E'))), 6, edge='#F4FFF4', grain=.35)
    D.line(poly([(40+250*i/24, 128+32*math.sin(math.pi*i/24)) for i in range(25)], False), '#FFF6E4', 4, .45); D.line(poly([(52+226*i/24, 146+28*math.sin(math.pi*i/24)) for i in range(25)], False), '#2F6A72', 3, .5)
    D.line('M226 108L214 128L228 146L212 170L218 190M214 128L196 136M228 146L246 152', '#7A5A2E', 6, .5); D.line('M226 107L214 127L228 145L212 169L218 189M214 127L196 135M228 145L246 151', '#FFD98A', 3.4, 1)   # mended once, with gold
    for i in range(5): a = 70+i*20; D.path(T.leafpath(a, 176+6*math.sin(i), -.6, 18, 5), '#2F6A72', .35)

def hand(D, x, y, rot, k, flip, skin='#C98760', dk='#8A4E4A', rim='#FFD9AE', cloth='#A9536D', ce='#F2AC9A'):
    """a paper hand with its cuff, cut in one go; the fingers point right from (x, y)"""
    D.at(x, y, k, k*flip, rot=rot)
    out = [(-70, 26), (-40, 32), (-6, 30), (26, 33), (58, 34), (66, 29), (64, 23), (44, 19), (78, 17), (86, 11), (83, 4), (46, 5), (82, 0), (89, -7), (85, -14), (46, -9), (72, -17), (77, -24), (71, -30), (36, -24), (12, -27), (16, -42), (14, -54), (4, -56), (-6, -44), (-14, -26), (-40, -16), (-70, -14)]
    D.paper(smooth(out, t=.72), D.lin(-60, 20, 70, -30, ((0, dk), (.45, skin), (1, mix(skin, rim, .5)))), 7, .13, 2, 4, edge=rim)
    D.line('M46 19L14 16M48 5L12 4M47-9L14-9', dk, 2.2, .6)
    D.paper(poly(D.cut([(-112, -24), (-62, -19), (-59, 31), (-112, 38)], 1.2, 20)), cloth, 5, .12, edge=ce); D.line('M-74-20L-72 32M-84-21L-83 34', ce, 2, .45); D.close()
def hands_hold(D): hand(D, 142, 196, 38, 1.25, -1); D.at(520, 0, -1, 1); hand(D, 142, 196, 38, 1.25, -1, cloth='#97496A'); D.close()
def hands_push(D): hand(D, 66, 112, 4, 1.12, -1); hand(D, 74, 196, -6, 1.16, -1, cloth='#97496A')
def hands_cling(D): D.at(520, 0, -1, 1); hand(D, 176, 158, -10, 1.3, -1, cloth='#97496A'); D.close(); hand(D, 176, 196, -12, 1.34, -1)
def figure_standing(D):
    D.path(ell(182, 624, 120, 13), '#0B0618', .4); rim = '#FFC99A'
    for x in (132, 192): D.paper(poly(D.cut([(x, 420), (x+42, 420), (x+38, 604), (x+4, 604)], 1, 40)), D.lin(x, 0, x+42, 0, ((0, '#3E4A7A'), (1, '#1B1E48'))), 5, edge='#7A86B8'); D.paper(smooth([(x-6, 606), (x+4, 592), (x+36, 592), (x+44, 606), (x+30, 618), (x+4, 618)]), '#5E3446', 4, edge='#D99A7E')
    for s in (-1, 1):
        m = lambda q: [(180+s*(a-180), b) for a, b in q]
        D.paper(smooth(m([(236, 214), (262, 232), (288, 320), (302, 420), (288, 432), (270, 424), (248, 330), (228, 262)])), D.lin(180+s*50, 0, 180+s*120, 0, ((0, '#4A8C8E'), (1, '#1F4C5E'))), 6, edge='#A9D2C6'); D.paper(smooth(m([(286, 424), (304, 422), (312, 444), (304, 466), (290, 466), (282, 446)])), '#B9785E', 3, edge='#FFE2B8')
    D.paper(smooth([(120, 206), (148, 188), (180, 184), (212, 188), (240, 206), (250, 280), (246, 380), (250, 452), (180, 464), (110, 452), (114, 380), (110, 280)]), D.lin(110, 0, 250, 0, ((0, '#7FB3A4'), (.4, '#4A8C8E'), (1, '#1F4C5E'))), 8, edge='#CBE8D2', grain=.4)
    D.line('M180 196V458', '#1F4C5E', 2.4, .5)
    for i in range(5): D.circ(188, 226+i*48, 4.6, '#FFE2A0')
    D.paper(smooth([(158, 176), (202, 176), (208, 204), (180, 216), (152, 204)]), '#A9705E', 3, edge=rim)
    D.paper(smooth([(130, 84), (140, 44), (180, 26), (220, 44), (230, 84), (214, 130), (180, 148), (146, 130)]), D.lin(130, 30, 230, 148, ((0, '#E8AE86'), (.5, '#B9785E'), (1, '#6B4048'))), 6, edge='#FFE2B8')
    D.paper(smooth([(124, 92), (120, 52), (150, 18), (190, 12), (228, 32), (240, 76), (234, 96), (222, 66), (196, 52), (160, 58), (138, 72)]), '#3B2540', 5, edge='#9A7088')

if __name__ == '__main__':
    stairs(); stairs_from_step()
    page('bowl-back', 330, 230, bowl_back); page('bowl-front', 330, 230, bowl_front); page('bowl-water', 272, 76, bowl_water); page('bowl-sky', 272, 76, bowl_sky)
    page('hands-hold', 520, 320, hands_hold); page('hands-push', 520, 320, hands_push); page('hands-cling', 520, 320, hands_cling); page('figure-standing', 360, 640, figure_standing)
