"""gen_ui.py - the interface: paper plates, buttons, dial, bubbles, hint glyphs. Run: python3 gen_ui.py [NAME...]
Writes ../ui/NAME.svg, one part each. Parts that stretch stand 24 px inside their page (room for shadow and lift);
their margins are counted from the edge of the page: panel 100, bubble 90, button 84, focus ring 40."""
import sys, os, math
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from paper import *; import things as T
OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..')
INK, PAP, DIM = '#2A1B45', '#FAECD2', '#4A3A63'

def plate(D, w, h, face, edge, r=26, sh=12, amp=1.5, so=.1, in_line=None, notch=True):
    """hand-cut plate: corners are snipped by scissors (three short cuts), sides nearly straight so that they stretch"""
    R = D.R; P = []
    for cx, cy, a0 in ((r, r, 180), (w-r, r, 270), (w-r, h-r, 0), (r, h-r, 90)):
        for t in (0, 28+R.uniform(-6, 6), 62+R.uniform(-6, 6), 90):
            a = math.radians(a0+t); k = r*(1+R.uniform(-.06, .06)); P.append((cx+math.cos(a)*k, cy+math.sin(a)*k))
    q = []
    for i, (x, y) in enumerate(P):
        q.append((x, y))
        if i % 4 == 3:   # one hand-cut waver inside each straight side
            x2, y2 = P[(i+1) % len(P)]; t = R.uniform(.35, .65); s = R.uniform(-amp, amp)
            q.append((lerp(x, x2, t)+(s if x == x2 or abs(x2-x) < abs(y2-y) else 0), lerp(y, y2, t)+(s if abs(x2-x) > abs(y2-y) else 0)))
    d = poly(q)
    if sh:   # finer than paper(): eight thin steps, no visible bands when the plate is large
        D.body.append(f'<g transform="translate(2 5)" fill="none" stroke="#0B0618" stroke-opacity="{so*.45:.3g}" stroke-linejoin="round">' + ''.join(f'<path d="{d}" stroke-width="{f(sh*2*(i+1)/8)}"/>' for i in range(8)) + '</g>')
    D.paper(d, face, 0, edge=edge, ex=-1, ey=-1.8)
    if in_line:
        m = 12; D.path(D.rect(m, m, w-2*m, h-2*m, .8, 140), None, 1, in_line, 1.4, .5)
    return q

def grain(D, q, w, h, c, n=None, op=.1):
    ip = inpoly([(lerp(x, w/2, .02), lerp(y, h/2, .03)) for x, y in q]); D.speckle(n or int(w*h/900), (4, 4, w-4, h-4), c, op, (.5, 1.3), ip)

def panel(D, w=760, h=480, night=0):
    f_ = D.lin(0, 0, 0, h, ((0, '#FDF2DD'), (1, '#F4DFBB'))) if not night else D.lin(0, 0, 0, h, ((0, '#2B1C4E'), (1, '#1D1338')))
    q = plate(D, w, h, f_, '#FFFBF0' if not night else '#A583C4', 30, 16, 1.6, .09)
    grain(D, q, w, h, '#8A5A3A' if not night else '#C9B8E0', None, .1 if not night else .07)
    c = '#B9824E' if not night else '#F7A845'
    if night: D.path(poly([(lerp(x, w/2, .03), lerp(y, h/2, .045)) for x, y in q]), None, 1, '#F7A845', 1.6, .42)
    for x, y, a in ((30, 30, 45), (w-30, 30, 135), (w-30, h-30, 225), (30, h-30, 315)):   # little sprig in each corner, inside the fixed nine-slice margin
        D.at(x, y, 1, rot=a); D.path(leafpath2(0, 0, 0, 22, 6), c, .55); D.path(leafpath2(0, 0, -.7, 15, 4.5), c, .4); D.path(leafpath2(0, 0, .7, 15, 4.5), c, .4); D.close()
leafpath2 = T.leafpath

def tag(D, w=360, h=92, tint=('#F9D9B6', '#EDBE8C')):
    P = [(26, 3), (w-4, 0), (w-1, h-3), (24, h), (0, h/2+2)]; P = D.cut(P, 1, 120)
    D.paper(poly(P), D.lin(0, 0, 0, h, ((0, tint[0]), (1, tint[1]))), 8, .1, 2, 4, edge='#FFF3DD'); D.circ(30, h/2, 8, C['plum7'], .8); D.path(ell(30, h/2, 8, 8), None, 1, '#C98F5A', 2, .8)
    D.line(f'M30 {h/2}C14 {h/2-16} 6 {h/2-34} -16 {h/2-30}', '#C98F5A', 2.6)

def rounded(x, y, w, h, r): return f'M{f(x+r)} {f(y)}H{f(x+w-r)}Q{f(x+w)} {f(y)} {f(x+w)} {f(y+r)}V{f(y+h-r)}Q{f(x+w)} {f(y+h)} {f(x+w-r)} {f(y+h)}H{f(x+r)}Q{f(x)} {f(y+h)} {f(x)} {f(y+h-r)}V{f(y+r)}Q{f(x)} {f(y)} {f(x+r)} {f(y)}Z'
def focus_ring(D, w=240, h=160):
    """two-tone: cream inside, ink outside, so that it shows on light and on dark; the middle stays open"""
    for c, sw, m in ((C['ink'], 11, 0), ('#FFF1D8', 5.5, 0)): D.path(rounded(m, m, w-2*m, h-2*m, 28), None, 1, c, sw)
def button(D, st='normal', w=340, h=128):
    y = 4 if st == 'pressed' else 0
    face = {'normal': ('#FBEBD0', '#F0D2A4'), 'hover': ('#FFF6E2', '#FBDDA6'), 'focus': ('#FFF6E2', '#FBDDA6'), 'pressed': ('#E9C28C', '#F2D3A2'), 'disabled': ('#8F83A0', '#80748F')}[st]
    if st in ('hover', 'focus'):   # a warm breath of light around the card, gone within 22 px
        for k in range(11): D.path(rounded(-2*k, -2*k+3, w+4*k, h+4*k, 24+2*k), C['amber'], .05)
    if st == 'focus': D.path(rounded(-6, -6, w+12, h+12, 28), None, 1, C['ink'], 9); D.path(rounded(-6, -6, w+12, h+12, 28), None, 1, '#FFF1D8', 5)
    D.at(0, y)
    if st != 'pressed': D.path(rounded(3, 12, w-6, h-7, 26), '#7A4A4E' if st != 'disabled' else '#4A3F5C')   # thickness of the card
    q = plate(D, w, h, D.lin(0, 0, 0, h, ((0, face[0]), (1, face[1]))), '#FFFDF4' if st not in ('pressed', 'disabled') else '#A67B55' if st == 'pressed' else '#A79CB6', 24, {'normal': 9, 'hover': 10, 'focus': 8, 'pressed': 3, 'disabled': 5}[st], 1.2, .1)
    grain(D, q, w, h, '#8A5A3A', None, .1)
    if st == 'pressed': D.path(poly([(20, 4), (w-20, 4), (w-28, 12), (28, 12)]), '#6B3F37', .2)
    D.close()

def wick(D, st):   # sits 36 px from a button's left edge, origin at the button's vertical middle; keep out of the nine-slice
    if st == 'unlit': D.line('M0-6q3-7 0-12', '#7A4A3A', 3, .8); D.path(poly([(-8, -5), (8, -6), (7, 21), (-7, 21)]), '#C08A5C', .75); D.path(poly([(-8, -5), (-3, -5), (-3, 21), (-7, 21)]), '#FFF1D8', .5)
    else: T.flame(D, 0, 20, .95 if st == 'lit' else .7, 1 if st == 'lit' else 0)

def slider_track(D, w=420): 
    D.paper(D.rect(0, -13, w, 26, 1, 70), D.lin(0, -12, 0, 14, ((0, '#1B1236'), (1, '#33235A'))), 0, edge='#100A20', ey=1.6); D.path(D.rect(1, -12, w-2, 24, .8, 80), None, 1, '#B9A3D8', 2, .85)
    for i in range(11): D.circ(16+(w-32)*i/10, 26, 2.6 if i % 5 else 4, '#C9B8E0', .65)
def slider_fill(D, w=420):
    D.path(D.rect(3, -9, w-6, 18, .8, 60), D.lin(0, 0, w, 0, ((0, '#B9583F'), (.55, '#F7A845'), (1, '#FFE2A0')))); D.path(D.rect(6, -7, w-14, 4, .6, 70), '#FFF6DC', .4)
def knob(D, focus=0):
    D.glow(0, 0, 40, C['amber'], .6, C['candle'])
    if focus: D.path(ell(0, 0, 37, 37), None, 1, C['ink'], 10); D.path(ell(0, 0, 37, 37), None, 1, '#FFF1D8', 5)
    P = [(math.cos(i*math.pi/5+.1)*27, math.sin(i*math.pi/5+.1)*27) for i in range(10)]
    D.paper(poly(D.cut(P, .9, 30)), D.rad(-4, -6, 36, ((0, '#FFF8E8'), (.6, '#FBDDA6'), (1, '#E8A35E'))), 6, .12, 1, 3, edge='#FFFDF4'); T.flame(D, 0, 17, .82, 1)

# ---- weather faces of the barometer
def w_sun(D):
    for i in range(10):
        a = i*math.pi/5+.1; D.path(poly([(math.cos(a-.13)*27, math.sin(a-.13)*27), (math.cos(a)*41, math.sin(a)*41), (math.cos(a+.13)*27, math.sin(a+.13)*27)]), '#B9583F')
    D.paper(D.blob(0, 0, 22, 22, 10, .04), D.rad(-4, -4, 26, ((0, '#FFF1C8'), (1, '#F29A3D'))), 3, .12, 1, 2, edge='#FFFBF0')
def cloudlet(D, c, e, k=1, dy=0):
    D.paper(smooth([(-38*k, 12*k+dy), (-42*k, -2*k+dy), (-28*k, -13*k+dy), (-14*k, -27*k+dy), (6*k, -28*k+dy), (20*k, -16*k+dy), (38*k, -10*k+dy), (40*k, 9*k+dy), (20*k, 15*k+dy), (-20*k, 15*k+dy)]), c, 3, .14, 1, 3, edge=e)
def w_cloud(D):
    D.at(16, -12, .62); w_sun(D); D.close(); cloudlet(D, '#F5E9DA', '#FFFFFF', .92, 6)
def w_rain(D):
    cloudlet(D, '#8FA3C4', '#D5E0F0', .95, -8)
    for i, x in enumerate((-24, -8, 9, 25)): D.line(f'M{x} {14+i%2*5}l-6 17', '#22406B', 4.4)
def w_storm(D):
    cloudlet(D, '#3F4468', '#9AA4CC', .98, -8); D.paper(poly([(2, 4), (-13, 26), (-3, 26), (-10, 45), (15, 18), (4, 18), (12, 4)]), '#FFD977', 2, .2, 1, 2, edge='#FFF6DC')
W = (w_storm, w_rain, w_cloud, w_sun)

def dial(D, needle=True):
    """barometer of the hall: four kinds of inner weather, one needle. origin = hub, radius 200"""
    D.paper(poly(D.cut([(math.cos(i*math.tau/60)*228, math.sin(i*math.tau/60)*228) for i in range(60)], .9, 60)), D.rad(-40, -60, 300, ((0, '#9A6243'), (.6, '#6B3F37'), (1, '#43262F'))), 16, .1, 3, 7, edge='#D59A66')
    for i in range(24):   # the frame is turned from wedges of wood
        a = i*math.tau/24+D.R.uniform(-.02, .02); D.line(f'M{f(math.cos(a)*204)} {f(math.sin(a)*204)}L{f(math.cos(a)*226)} {f(math.sin(a)*226)}', '#2E1824', 2, .45); D.line(f'M{f(math.cos(a+.012)*205)} {f(math.sin(a+.012)*205)}L{f(math.cos(a+.012)*225)} {f(math.sin(a+.012)*225)}', '#F2C48E', 1.2, .3)
    D.path(ell(0, 0, 215, 215), None, 1, '#F2C48E', 1.6, .35); D.path(ell(0, 2, 206, 206), None, 1, '#2E1824', 6, .4)
    D.path(ell(0, 0, 202, 202), D.rad(0, -30, 230, ((0, '#FDF2DD'), (1, '#EBCDA0'))))
    cols = (('#5A5F92', '#7C82B4'), ('#7F9CBE', '#A6BED6'), ('#E9C9B8', '#F6DFCF'), ('#F8C27A', '#FFE0A6'))
    R0, R1 = 92, 190
    for i in range(4):
        a0, a1 = math.pi+math.pi/4*i+.02, math.pi+math.pi/4*(i+1)-.02; n = 7
        P = [(math.cos(lerp(a0, a1, j/n))*R1, math.sin(lerp(a0, a1, j/n))*R1) for j in range(n+1)] + [(math.cos(lerp(a1, a0, j/n))*R0, math.sin(lerp(a1, a0, j/n))*R0) for j in range(n+1)]
        D.paper(poly(D.cut(P, .8, 60)), D.rad(0, 0, R1, ((.45, cols[i][0]), (1, cols[i][1]))), 5, .1, 1, 3, edge='#FFFBF0')
        m = (a0+a1)/2; D.at(math.cos(m)*143, math.sin(m)*143+2, .92); W[i](D); D.close()
    for i in range(33):
        a = math.pi+math.pi*i/32; r = 84 if i % 8 else 88; D.line(f'M{f(math.cos(a)*76)} {f(math.sin(a)*76)}L{f(math.cos(a)*r)} {f(math.sin(a)*r)}', '#6B3F37', 2 if i % 8 else 3.4, .7)
    for s in (-1, 1):   # sprigs under the hub
        D.line(f'M{s*20} 96C{s*60} 108 {s*96} 96 {s*124} 62', '#6E8B6A', 3, .8)
        for t in range(6):
            u = t/5; x, y = s*lerp(34, 122, u), 102-u*u*40+math.sin(u*3)*6
            D.path(T.leafpath(x, y, (-.9 if s > 0 else math.pi+.9)-s*u*.3, 24, 7), '#86A485'); D.path(T.leafpath(x, y, (.5 if s > 0 else math.pi-.5)-s*u*.5, 22, 6), '#5F8A72')
    D.at(0, 118, .9); D.path(HEART, '#C4564F', .9); D.close()
    D.path('M-160 34C-100 52 100 52 160 34', None, 1, '#C99A66', 2, .5)
def dhub(D): D.paper(D.blob(0, 0, 25, 25, 10, .03), D.rad(-5, -8, 32, ((0, '#FFE9BE'), (1, '#B9783F'))), 5, .14, 1, 3, edge='#FFF6DC')
def dneedle(D, rot=0):
    D.at(0, 0, 1, rot=rot); D.paper(poly(D.cut([(-9, 26), (-5, -64), (-13, -84), (0, -112), (13, -84), (5, -64), (9, 26)], .7, 60)), D.lin(-10, 0, 10, 0, ((0, '#D0523F'), (1, '#93343F'))), 5, .16, 2, 4, edge='#F5A98C'); D.close()

def ring(D, k=1.0, face=1):
    """progress ring of 12 small windows; k = part that is lit. origin centre, r 120"""
    n = 12
    if face: D.path(ell(0, 0, 152, 152), D.rad(0, 0, 152, ((0, '#2B1C4E', .0), (.62, '#1D1338', .5), (.86, '#1D1338', .62), (1, '#1D1338', 0))))
    for i in range(n):
        a = -90+360/n*i; on = i < round(n*k)
        D.at(0, 0, 1, rot=a)
        if on: D.glow(0+118, 0, 46, C['amber'], .55, C['candle'])
        P = [(98, -20), (130, -24), (141, -15), (145, 0), (141, 15), (130, 24), (98, 20)]
        D.paper(poly(D.cut(P, .8, 60)), D.rad(116, 0, 34, ((0, '#FFF6DC'), (.5, '#FFD88A'), (1, '#F29A3D'))) if on else D.lin(98, 0, 145, 0, ((0, '#2E2456'), (1, '#40326F'))), 4, .14, 1, 2, edge='#FFFBF0' if on else '#B9A3D8')
        if not on: D.path(poly(P), None, 1, '#B9A3D8', 1.8, .85)
        D.line('M98 0L144 0M119-22L119 22', '#9A5230' if on else '#251A48', 3, .8); D.close()

def bubble_kind(D, w=460, h=320):
    """round and warm; straight in the middle of each side, so that it stretches"""
    R = D.R; r = 62; P = []
    for cx, cy, a0 in ((r, r, 180), (w-r, r, 270), (w-r, h-r, 0), (r, h-r, 90)):
        for j in range(6): a = math.radians(a0+18*j); k = r*(1+R.uniform(-.012, .012)); P.append((cx+math.cos(a)*k, cy+math.sin(a)*k))
    d = 'M'+f'{f(P[0][0])} {f(P[0][1])}'
    for i in range(24):   # corners curved, sides drawn straight
        p, q = P[i], P[(i+1) % 24]
        if i % 6 == 5: d += f'L{f(q[0])} {f(q[1])}'
        else:
            a = math.radians(180+90*(i//6)+18*(i % 6)); b = a+math.radians(18); k = r*.105
            d += f'C{f(p[0]-math.sin(a)*k)} {f(p[1]+math.cos(a)*k)} {f(q[0]+math.sin(b)*k)} {f(q[1]-math.cos(b)*k)} {f(q[0])} {f(q[1])}'
    d += 'Z'
    for k in range(10): D.path(rounded(-2*k, -2*k+3, w+4*k, h+4*k, 60+2*k), '#F7A845' if k > 4 else '#3A1C30', .035)
    D.paper(d, D.lin(0, 0, 0, h, ((0, '#FFF8E8'), (.8, '#FBE3BC'), (1, '#F6D29E'))), 0, edge='#FFFEF8')
    ip = inpoly([(lerp(x, w/2, .05), lerp(y, h/2, .08)) for x, y in P]); D.speckle(190, (0, 0, w, h), '#A8703F', .1, (.5, 1.3), ip)
    D.path(rounded(11, 11, w-22, h-22, 50), None, 1, '#E8A05A', 2, .5)
    D.at(w-40, 12, .52, rot=12); D.paper(HEART, '#E8755E', 4, .14, 1, 3, edge='#FFD0B0'); D.close()

def bubble_critic(D, w=460, h=320):
    """cold, torn, folded: still readable, still paper - a worried housemate, not a villain"""
    R = D.R; B = [(10, 18), (62, 3), (w/2, 5), (w-58, 2), (w-4, 22), (w-10, 60), (w-6, h/2), (w-3, h-56), (w-24, h-8), (w-70, h-3), (w/2, h-6), (58, h-2), (5, h-26), (8, h-66), (4, h/2), (8, 70)]
    P = D.cut(B, 2.2, 13); d = poly(P)
    for k in range(9): D.path(rounded(2-2*k, 6-2*k, w-4+4*k, h-6+4*k, 22+2*k), '#1A1433', .022)
    D.paper(d, D.lin(0, 0, w*.6, h, ((0, '#EEF2F8'), (.55, '#DBE3EE'), (1, '#B9C6DC'))), 0, edge='#FFFFFF')
    for p, c, o in (([(12, 20), (64, 6), (52, 64), (9, 58)], '#FFFFFF', .5), ([(w-62, 5), (w-8, 24), (w-14, 62), (w-48, 56)], '#5A6C96', .12), ([(w-8, h-62), (w-26, h-11), (w-72, h-6), (w-58, h-48)], '#5A6C96', .16), ([(8, h-64), (8, h-28), (56, h-5), (60, h-40)], '#FFFFFF', .3)): D.path(poly(p), c, o)   # folded corners
    D.line(f'M64 6L52 64L9 58M{w-62} 5L{w-48} 56L{w-14} 62M{w-8} {h-62}L{w-58} {h-48}L{w-72} {h-6}M8 {h-64}L60 {h-40}L56 {h-5}', '#7F90B4', 1.6, .45)
    D.speckle(170, (16, 20, w-16, h-26), '#3A4A72', .12, (.5, 1.3), inpoly([(lerp(x, w/2, .05), lerp(y, h/2, .08)) for x, y in P]))

def arrow(D, rot=0, st=0):
    D.at(0, 0, 1, rot=rot)
    if st: D.glow(0, 0, 70, C['amber'], .55, C['candle'])
    D.paper(poly(D.cut([(-34, 0), (2, -36), (14, -24), (-1, -9), (34, -9), (34, 9), (-1, 9), (14, 24), (2, 36)], 1, 60)), D.lin(-30, -20, 30, 30, ((0, '#FFF3DA'), (1, '#F0C98F'))) if not st else D.lin(-30, -20, 30, 30, ((0, '#FFFBF0'), (1, '#FFC867'))), 6, .13, 2, 4, edge='#FFFDF4'); D.close()

# ---- hint glyphs: 72 px, cream on a plum chip; letters are drawn as strokes
CH = '#FFF1D8'
def chip(D, w=72, h=72, r=16):
    D.paper(poly(D.cut([(-w/2+r*.3, -h/2), (w/2-r*.3, -h/2), (w/2, -h/2+r*.3), (w/2, h/2-r*.3), (w/2-r*.3, h/2), (-w/2+r*.3, h/2), (-w/2, h/2-r*.3), (-w/2, -h/2+r*.3)], .5, 90)), D.lin(0, -h/2, 0, h/2, ((0, '#4A3275'), (1, '#2E1F55'))), 5, .14, 1, 4, edge='#CDBBE6', ex=-1.6, ey=-2.4)
def key(D, w=72, h=72):
    D.path(D.rect(-w/2+2, -h/2+6, w-4, h, 1, 90), '#140D28'); chip(D, w, h); D.path(D.rect(-w/2+7, -h/2+4, w-14, h-14, .7, 90), '#5A3F88', .7)
GL = {'E': 'M14-12L0-12L0 12L14 12M0 0L11 0', 's': 'M11-3C6-8 0-6 0-2C0 3 12 1 12 7C12 12 4 14 -1 9', 'c': 'M11-3C5-8-1-4-1 3C-1 10 5 14 11 9', 'T': 'M-2-12L15-12M6-12L6 12', 'a': 'M11-5L11 12M11 3C11-7-1-7-1 3C-1 13 11 13 11 3', 'b': 'M0-13L0 12M0 3C0-7 12-7 12 3C12 13 0 13 0 3'}
def word(D, s, y=-4):
    x = -len(s)*10+2
    for ch in s: D.at(x, y, 1); D.line(GL[ch], CH, 4.2); D.close(); x += 21
def k_esc(D): key(D, 92); word(D, 'Esc')
def k_tab(D): key(D, 92); word(D, 'Tab')
def k_enter(D): key(D, 92); D.line('M24-18L24 4L-22 4M-8-10L-22 4L-8 18', CH, 5.5)
def k_space(D): key(D, 168); D.line('M-46-6L-46 8L46 8L46-6', CH, 5.5)
def k_arrow(r):
    def g(D): key(D); D.at(0, -4, 1, rot=r); D.path(poly([(-18, 0), (8, -18), (8, 18)]), CH); D.close()
    return g
def k_blank(D): key(D)
def pad_face(i):
    def g(D):
        D.paper(D.blob(0, 0, 40, 40, 12, .02), D.lin(0, -40, 0, 40, ((0, '#4A3275'), (1, '#2E1F55'))), 5, .14, 1, 4, edge='#CDBBE6', ex=-1.6, ey=-2.4)
        for j, (x, y) in enumerate(((0, 20), (20, 0), (-20, 0), (0, -20))):
            if j == i: D.glow(x, y, 26, C['amber'], .7, C['candle']); D.circ(x, y, 11.5, '#FFD88A')
            else: D.path(ell(x, y, 9, 9), None, 1, CH, 3, .75)
    return g
def pad_dpad(D):
    D.paper(D.blob(0, 0, 40, 40, 12, .02), D.lin(0, -40, 0, 40, ((0, '#4A3275'), (1, '#2E1F55'))), 5, .14, 1, 4, edge='#CDBBE6', ex=-1.6, ey=-2.4)
    D.path(poly(D.cut([(-9, -28), (9, -28), (9, -9), (28, -9), (28, 9), (9, 9), (9, 28), (-9, 28), (-9, 9), (-28, 9), (-28, -9), (-9, -9)], .5, 40)), CH)
def pad_stick(D):
    D.paper(D.blob(0, 0, 40, 40, 12, .02), D.lin(0, -40, 0, 40, ((0, '#4A3275'), (1, '#2E1F55'))), 5, .14, 1, 4, edge='#CDBBE6', ex=-1.6, ey=-2.4)
    D.path(ell(0, 0, 27, 27), None, 1, CH, 3, .6); D.circ(4, -4, 16, CH); D.path(ell(4, -4, 10, 10), None, 1, '#4A3275', 2.4)
def pad_shoulder(D):
    D.paper(smooth([(-44, 18), (-40, -12), (-16, -24), (24, -24), (44, -16), (44, 18), (0, 22)]), D.lin(0, -24, 0, 22, ((0, '#4A3275'), (1, '#2E1F55'))), 5, .14, 1, 4, edge='#CDBBE6', ex=-1.6, ey=-2.4); D.line('M-18-12L-18 10L2 10', CH, 5); 
def pad_menu(D):
    D.paper(D.blob(0, 0, 40, 40, 12, .02), D.lin(0, -40, 0, 40, ((0, '#4A3275'), (1, '#2E1F55'))), 5, .14, 1, 4, edge='#CDBBE6', ex=-1.6, ey=-2.4); D.line('M-17-12L17-12M-17 0L17 0M-17 12L17 12', CH, 5.5)
FING = 'M-8 40C-22 30-34 12-36 4C-37-4-28-7-23-1L-13 10L-13-24C-13-34 1-34 1-24L1-4C8-8 14-5 15 0C22-3 27 1 28 6C34 4 38 9 37 15C36 27 30 34 28 40Z'
def finger(D, dx=0, dy=0, k=.86): D.at(dx, dy, k); D.paper(FING, D.lin(-30, -30, 30, 40, ((0, '#FFF6E4'), (1, '#EEC795'))), 3, .16, 1, 3, edge='#FFFDF4'); D.line('M1-2L1 10M15 2L15 12M28 8L28 16', '#8A5A4A', 2.2, .5); D.close()
def t_tap(D):
    D.glow(-5, -20, 46, C['amber'], .7, C['candle']); D.path(ell(-5, -18, 18, 18), None, 1, CH, 3.4); D.path(ell(-5, -18, 30, 30), None, 1, CH, 2.6, .5); finger(D, 0, 8)
def t_swipe(D):
    D.line('M-44-26C-22-38 14-38 36-26M26-38L38-25L22-18', CH, 4.6); finger(D, 6, 12, .8)
def t_mouse(D):
    D.paper(smooth([(-24, -14), (-18, -36), (0, -42), (18, -36), (24, -14), (24, 18), (14, 38), (0, 42), (-14, 38), (-24, 18)]), D.lin(0, -40, 0, 40, ((0, '#FFF6E4'), (1, '#EEC795'))), 5, .14, 1, 4, edge='#FFFDF4'); D.path('M-2-41C-18-38-25-26-25-6L-2-6Z', '#F29A3D'); D.line('M0-41L0-6M-25-6L25-6', '#6B3F57', 3, .8)
def t_switch(D):
    D.path(ell(0, 22, 44, 15), '#140D28'); D.paper(smooth([(-44, 12), (0, 0), (44, 12), (40, 26), (0, 34), (-40, 26)]), '#3E2A6A', 5, .14, 1, 4, edge='#CDBBE6', ex=-1.6, ey=-2.4); D.path('M-30 8C-30-26 30-26 30 8C20 18-20 18-30 8Z', D.rad(-6, -10, 36, ((0, '#FFE2A0'), (1, '#E4672E')))); D.path(ell(-8, -10, 10, 4), '#FFF6DC', .6)
# ---- line icons, 72 px
def ic(fn):
    def g(D): chip(D, 76, 76); fn(D)
    return g
def i_porch(D):
    D.path(poly([(-30, -6), (0, -30), (30, -6), (24, 0), (0, -19), (-24, 0)]), CH); D.path('M-11 28L-11 6C-11-8 11-8 11 6L11 28Z', '#FFC867'); D.line('M-24 4L-24 28M24 4L24 28M-30 29L30 29', CH, 5); D.circ(6, 14, 2.6, '#7A3B2C')
def i_pause(D): D.line('M-10-18L-10 18M10-18L10 18', CH, 9)
def i_sound(D): D.path(poly([(-26, -9), (-14, -9), (0, -22), (0, 22), (-14, 9), (-26, 9)]), CH); D.line('M10-11C17-5 17 5 10 11M18-20C31-9 31 9 18 20', CH, 4.6)
def i_mute(D): D.path(poly([(-26, -9), (-14, -9), (0, -22), (0, 22), (-14, 9), (-26, 9)]), CH); D.line('M11-9L27 9M27-9L11 9', CH, 5)
def i_caption(D): D.path('M-28-20L28-20L28 14L-4 14L-16 26L-16 14L-28 14Z', None, 1, CH, 4.6, 1, 'round'); D.line('M-18-6L2-6M10-6L18-6M-18 4L-8 4M0 4L18 4', CH, 4.2)
def i_motion(D): D.path(T.leafpath(-22, 20, -.85, 50, 15), CH); D.line('M-22 20L6-8', '#3B2760', 2.6); D.line('M4 24L26 24M14 14L28 14', CH, 4.2, .8)
def i_contrast(D): D.path(ell(0, 0, 25, 25), None, 1, CH, 4.6); D.path('M0-25C34-25 34 25 0 25Z', CH)
def i_text(D): D.line('M-26 20L-13-18L0 20M-22 8L-4 8', CH, 5.4); D.line('M10 20L17-2L24 20M12 13L22 13', CH, 4)
def i_check(D): D.line('M-20 2L-6 18L22-18', CH, 8)
def i_close(D): D.line('M-17-17L17 17M17-17L-17 17', CH, 7)
def i_help(D): D.line('M-11-10C-11-26 13-26 13-9C13 2 0 1 0 12', CH, 6.4); D.circ(0, 24, 4.4, CH)
def i_letter(D): D.path('M-28-18L28-18L28 20L-28 20Z', None, 1, CH, 4.6, 1, 'round'); D.line('M-28-18L0 6L28-18', CH, 4.6)
def toggle(D, on):
    w, h = 120, 60
    D.paper('M-30-30L30-30C70-30 70 30 30 30L-30 30C-70 30-70-30-30-30Z', D.lin(-60, 0, 60, 0, ((0, '#C4623F'), (1, '#FFC867'))) if on else D.lin(-60, 0, 60, 0, ((0, '#1B1236'), (1, '#33235A'))), 4, .12, 1, 3, edge='#FFE9BE' if on else '#CDBBE6', ex=-1, ey=-2)
    if not on: D.path('M-30-29C-69-29-69 29-30 29L30 29C69 29 69-29 30-29Z', None, 1, '#B9A3D8', 2.2, .9)
    x = 29 if on else -29
    if on: D.glow(x, 0, 40, C['amber'], .5, C['candle'])
    D.paper(D.blob(x, 0, 24, 24, 10, .03), '#FFF1D8' if on else '#A99CC4', 4, .16, 1, 3, edge='#FFFFFF')
    if on: D.line(f'M{x-10} 1L{x-3} 9L{x+11}-9', '#8A3F2C', 5)
    else: D.line(f'M{x-8} -8L{x+8} 8M{x+8} -8L{x-8} 8', '#2A1B45', 4.6)


NINE = lambda w, h: (-24, -24, w+24, h+24)
PARTS = [('panel-paper', panel, NINE(760, 480)), ('panel-night', lambda D: panel(D, night=1), NINE(760, 480)), ('bubble-kind', bubble_kind, NINE(460, 320)), ('bubble-critic', bubble_critic, NINE(460, 320)),
 ('focus-ring', focus_ring, (-8, -8, 248, 168)), ('tag', tag, (-24, -10, 376, 108)),
 ('slider-track', slider_track, (-12, -22, 436, 36)), ('slider-fill', slider_fill, (-4, -14, 428, 14)), ('slider-knob', knob, (-42, -42, 42, 42)),
 ('toggle-on', lambda D: toggle(D, 1), (-76, -38, 76, 38)), ('toggle-off', lambda D: toggle(D, 0), (-76, -38, 76, 38)),
 ('dial-face', dial, (-250, -250, 250, 250)), ('dial-needle', dneedle, (-150, -150, 150, 150)), ('dial-hub', dhub, (-40, -40, 40, 40))]
PARTS += [(f'button-{s}', (lambda s: lambda D: button(D, s))(s), NINE(340, 128)) for s in ('normal', 'hover', 'focus', 'pressed', 'disabled')]
PARTS += [(f'wick-{s}', (lambda s: lambda D: wick(D, s))(s), (-30, -34, 30, 26)) for s in ('unlit', 'lit', 'pressed')]
PARTS += [(f'key-{n}', fn, (-w/2-8, -44, w/2+8, 54)) for n, fn, w in (('esc', k_esc, 92), ('tab', k_tab, 92), ('enter', k_enter, 92), ('space', k_space, 168), ('left', k_arrow(0), 72), ('right', k_arrow(180), 72), ('up', k_arrow(90), 72), ('down', k_arrow(270), 72), ('blank', k_blank, 72))]
PARTS += [(f'icon-{n}', ic(fn), (-46, -44, 46, 48)) for n, fn in (('porch', i_porch), ('pause', i_pause), ('sound', i_sound), ('mute', i_mute), ('captions', i_caption), ('motion', i_motion), ('contrast', i_contrast), ('text-size', i_text), ('check', i_check), ('close', i_close), ('help', i_help), ('letter', i_letter))]
if __name__ == '__main__':
    os.makedirs(OUT+'/ui', exist_ok=True)
    for n, fn, bx in PARTS:
        if sys.argv[1:] and n not in sys.argv[1:]: continue
        O = Doc(math.ceil(bx[2]-bx[0]), math.ceil(bx[3]-bx[1]), 21); O.at(-bx[0], -bx[1], 1, id=n); fn(O); O.close(); O.save(f'{OUT}/ui/{n}.svg')
