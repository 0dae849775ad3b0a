"""gen_title_dark.py - the rooms of the title's house before their lamps are lit: one dark piece of paper for each, which
game/screen/title_scene.c takes away. Run: python3 gen_title_dark.py. Writes ../title-dark.svg."""
import sys, os
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from paper import *
from stage import *
OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..')

def dark(D):
    at = lambda *pts: [(1060+x/2, 430+y/2) for x, y in pts]
    for name, pts in (('attic', at((478, 200), (700, 350), (256, 350))), ('bedroom', at((223, 365), (483, 365), (483, 525), (223, 525))), ('study', at((499, 365), (733, 365), (733, 525), (499, 525))),
                      ('hearth', at((227, 543), (566, 543), (566, 723), (227, 723))), ('kitchen', at((581, 543), (738, 543), (926, 602), (926, 723), (581, 723))), ('porch', at((0, 600), (100, 574), (216, 543), (216, 739), (0, 739)))):
        D.layer('dark-'+name); x0, x1 = min(x for x, y in pts), max(x for x, y in pts); y0, y1 = min(y for x, y in pts), max(y for x, y in pts)
        D.path(poly(D.cut(pts, .5, 30)), D.lin(x0, y0, x0, y1, ((0, '#1A1233', .86), (1, '#221640', .76)))); D.path(poly(D.cut(pts, .5, 30)), D.rad((x0+x1)/2, y0, (x1-x0)*.5, ((0, '#4A5A8C', .18), (1, '#4A5A8C', 0)))); D.close()
D = Stage(seed=61); dark(D); D.save(OUT+'/title-dark.svg')
