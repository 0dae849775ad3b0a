"""gen_title_dark.py - the rooms of the title's house before their lamps are lit: one dark piece of paper for each, which
game/screen/title_scene.c takes away. Run: python3 gen_title_dark.py. Writes ../title-dark.svg."""
import sys, os
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from paper import *
from stage import *
from gen_title import there
import house_rooms as H
OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..')

def dark(D):
    pieces = {name: [H.corners(H.ROOM[name])] for name in ('bedroom', 'hearth', 'kitchen')}
    pieces['study'] = [H.corners(H.ROOM['gallery']), H.corners(H.ROOM['study'])]
    pieces['hall'] = [H.corners(H.ROOM['hall']), H.corners(H.ROOM['stairs']), H.corners(H.BOARDS)]
    pieces['attic'] = [[(864, 277), (1406, 277), (1135, 81)]]
    pieces['porch'] = [[(664, 690), (664, 494), (782, 462), (782, 690)]]
    for name, rooms in pieces.items():
        D.layer('dark-'+name)
        for pts in rooms:
            pts = [there(x, y) for x, y in pts]; x0, x1 = min(x for x, y in pts), max(x for x, y in pts); y0, y1 = min(y for x, y in pts), max(y for x, y in pts); k = .7 if name == 'porch' else 1
            D.path(poly(D.cut(pts, .5, 30)), D.lin(x0, y0, x0, y1, ((0, '#1A1233', .86*k), (1, '#221640', .76*k)))); D.path(poly(D.cut(pts, .5, 30)), D.rad((x0+x1)/2, y0, (x1-x0)*.5, ((0, '#4A5A8C', .18*k), (1, '#4A5A8C', 0))))
        D.close()
if __name__ == '__main__':
    D = Stage(seed=61); dark(D); D.save(OUT+'/title-dark.svg')
