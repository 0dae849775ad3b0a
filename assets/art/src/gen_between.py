"""gen_between.py - what the camera passes on its way through the house: the wall between two rooms of a floor (220 x
1080) and the boards between two floors (1920 x 200), seen in section. Run: python3 gen_between.py. Writes
../between-rooms.svg and ../between-floors.svg."""
import os, sys
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from paper import *
from stage import *
OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..')

def rooms():
    D = Stage(seed=53); D.w, D.h = 220, 1080; R = D.R; D.open('between-rooms')
    D.path('M0 0H220V1080H0Z', D.lin(0, 0, 220, 0, ((0, '#5A3A4E'), (.16, '#2A1A3E'), (.5, '#1A1233'), (.84, '#2A1A3E'), (1, '#5A3A4E'))))
    for x, w, warm in ((0, 34, 1), (186, 34, -1)):   # plaster skins, warm on the side of their room
        D.paper(poly(D.cut([(x-6, -8), (x+w, -8), (x+w, 1088), (x-6, 1088)] if warm > 0 else [(x, -8), (x+w+6, -8), (x+w+6, 1088), (x, 1088)], 2.2, 34)), D.lin(x, 0, x+w, 0, ((0, '#B98A78'), (1, '#6B4A5C')) if warm > 0 else ((0, '#6B4A5C'), (1, '#B98A78'))), 8, edge='#E8C2A0', grain=.4)
    for y in range(-40, 1100, 92):                     # straw and laths between
        D.paper(poly(D.cut([(40, y), (180, y+R.uniform(-6, 6)), (180, y+24), (40, y+26)], 2, 22)), mix('#6B4450', '#2A1A3E', R.uniform(.1, .5)), 4, edge='#9A6A62', grain=.3)
    D.paper(poly(D.cut([(72, -8), (148, -8), (146, 1088), (74, 1088)], 2, 60)), D.lin(72, 0, 148, 0, ((0, '#9A6A58'), (.4, '#7A4E4A'), (1, '#402842'))), 10, edge='#E0A88A', grain=.5)
    for k in range(5): D.line(f'M{84+k*12} -10C{80+k*13} 300 {92+k*11} 640 {84+k*12} 1090', '#2A1730', 2, .34)
    for y in (120, 470, 860): D.path(ell(108+R.uniform(-14, 14), y, 9, 15), '#2A1730', .55); D.line(f'M{96} {y-22}q14 -12 26 0M{96} {y+22}q14 12 26 0', '#2A1730', 2, .4)
    for y in (60, 1020): D.circ(110, y, 6, '#2A1A3E', .8); D.circ(108, y-2, 2.4, '#F2C9A0', .7)
    D.hatch(60, (0, 0, 34, 1080), '#4A2F44', .2, (10, 34), 1.2, 1.5); D.hatch(60, (186, 0, 220, 1080), '#4A2F44', .2, (10, 34), 1.2, 1.5)
    D.close(); D.save(OUT+'/between-rooms.svg')

def floors():
    D = Stage(seed=54); D.w, D.h = 1920, 200; R = D.R; D.open('between-floors')
    D.path('M0 0H1920V200H0Z', D.lin(0, 0, 0, 200, ((0, '#5A3A4E'), (.3, '#221640'), (.7, '#1A1233'), (1, '#4A2F52'))))
    x = -30
    while x < 1940:                                     # joist ends, with the dark of the floor between them
        w = R.uniform(64, 84); D.paper(poly(D.cut([(x, 46), (x+w, 44), (x+w-2, 164), (x+3, 166)], 2, 24)), D.lin(x, 44, x+w, 166, ((0, '#A8705A'), (.5, '#7A4E4A'), (1, '#402842'))), 7, edge='#E0A88A', grain=.4)
        for k in range(3): D.path(ell(x+w/2, 105, (k+1)*w*.13, (k+1)*15), None, stroke='#3A2236', sw=2, sop=.45)
        x += w+R.uniform(80, 132)
    D.paper(poly(D.cut([(-10, -8), (1930, -8), (1930, 46), (-10, 50)], 2, 60)), D.lin(0, 0, 0, 48, ((0, '#C98F66'), (.4, '#93593F'), (1, '#5A3A40'))), 8, edge='#F2C9A0', grain=.5)
    for i in range(16): D.line(f'M{40+i*122+R.uniform(-14, 14)} -4v52', '#3A2236', 4, .6)
    D.paper(poly(D.cut([(-10, 164), (1930, 160), (1930, 208), (-10, 208)], 2, 70)), D.lin(0, 160, 0, 208, ((0, '#8A6A72'), (1, '#B98A78'))), 8, edge='#E8C2A0', grain=.4)
    D.close(); D.save(OUT+'/between-floors.svg')

rooms(); floors()
