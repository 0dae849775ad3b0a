/* Cut paper in ink: each shape has an edge of its own, so that it is still there where a printer has no colours.
 * Shapes are tables of points, a little uneven as if cut by hand. */
#include "workshop/handout_motif.h"


enum colour {
    INK = 0x2A1B45,
    PLUM = 0x513474,
    SOFT = 0x8C7FA6,
    FAR_HILL = 0xEDE8F3,
    NEAR_HILL = 0xDDD4E8,
    WALL = 0xFDF2DD,
    LAMP = 0xFFE2A0,
    FLAME = 0xF7A845,
    WAX = 0xFFF9EC,
    LEAF = 0xB9CDBD,
    COLD = 0xEBF0F7,
    COLD_LINE = 0x5A6C96,
    RULE = 0x9A90AE
};

struct point {
    double x, y;
};

static void use(cairo_t *cr, unsigned colour) {
    cairo_set_source_rgb(cr, (colour >> 16) / 255.0, (colour >> 8 & 0xff) / 255.0, (colour & 0xff) / 255.0);
}

static void fill_and_edge(cairo_t *cr, unsigned fill, unsigned edge, double width) {
    use(cr, fill);
    cairo_fill_preserve(cr);
    use(cr, edge);
    cairo_set_line_width(cr, width);
    cairo_stroke(cr);
}

static void polygon(cairo_t *cr, const struct point *points, size_t count) {
    cairo_new_path(cr);
    for (size_t i = 0; i < count; i++) {
        cairo_line_to(cr, points[i].x, points[i].y);
    }
    cairo_close_path(cr);
}

/* A closed curve through the points (Catmull and Rom). */
static void blob(cairo_t *cr, const struct point *points, size_t count) {
    cairo_new_path(cr);
    cairo_move_to(cr, points[0].x, points[0].y);
    for (size_t i = 0; i < count; i++) {
        const struct point *a = &points[(i + count - 1) % count];
        const struct point *b = &points[i];
        const struct point *c = &points[(i + 1) % count];
        const struct point *d = &points[(i + 2) % count];
        cairo_curve_to(cr, b->x + (c->x - a->x) / 6.0, b->y + (c->y - a->y) / 6.0, c->x - (d->x - b->x) / 6.0,
                       c->y - (d->y - b->y) / 6.0, c->x, c->y);
    }
    cairo_close_path(cr);
}

#define COUNT(array) (sizeof(array) / sizeof *(array))

void motif_flame(cairo_t *cr, double x, double y, double height) {
    static const struct point outer[] = {{0, 0},     {-3.1, -2.2}, {-3.3, -5.0}, {-1.6, -8.2},
                                         {0.5, -12}, {2.0, -8.4},  {3.3, -5.2},  {2.9, -2.0}};
    cairo_save(cr);
    cairo_translate(cr, x, y);
    cairo_scale(cr, height / 12.0, height / 12.0);
    blob(cr, outer, COUNT(outer));
    fill_and_edge(cr, FLAME, INK, 0.8);
    cairo_restore(cr);
}

static void stone(cairo_t *cr, double x, double y, unsigned fill, unsigned edge, double lean) {
    const struct point round[] = {{-19, 3 - lean}, {-15, -8}, {-2, -11 - lean}, {13, -9 + lean},
                                  {20, 1},         {14, 9},   {-1, 11},         {-14, 9 + lean}};
    cairo_save(cr);
    cairo_translate(cr, x, y);
    blob(cr, round, COUNT(round));
    fill_and_edge(cr, fill, edge, 1.2);
    cairo_new_path(cr);
    cairo_move_to(cr, -12, -3);
    cairo_curve_to(cr, -8, -7, 0, -8, 6, -6.5);
    use(cr, WAX);
    cairo_set_line_width(cr, 1.3);
    cairo_stroke(cr);
    cairo_restore(cr);
}

static void three_stones(cairo_t *cr) {
    stone(cr, -42, 1, 0xD98E86, 0x5E3339, 0.8);
    stone(cr, 0, 0, 0xE0A46C, 0x5E3F2C, -0.7);
    stone(cr, 42, 1, 0x86B4B2, 0x2C4658, 0.4);
}

void motif_stones(cairo_t *cr, double x, double y, double width) {
    cairo_save(cr);
    cairo_translate(cr, x + width / 2.0, y);
    cairo_scale(cr, width / 124.0, width / 124.0);
    three_stones(cr);
    cairo_restore(cr);
}

void motif_ring(cairo_t *cr, double x, double y, double radius) {
    cairo_new_path(cr);
    cairo_arc(cr, x, y, radius, 0.0, 6.2832);
    use(cr, INK);
    cairo_set_line_width(cr, 0.9);
    cairo_stroke(cr);
}

void motif_rule(cairo_t *cr, double from, double to, double y) {
    cairo_new_path(cr);
    cairo_move_to(cr, from, y);
    cairo_line_to(cr, to, y);
    use(cr, RULE);
    cairo_set_line_width(cr, 0.5);
    cairo_stroke(cr);
}

void motif_breaths(cairo_t *cr, double x, double y, double width, double height, const unsigned *tenths,
                   size_t count) {
    double whole = 0.0;
    for (size_t i = 0; i < count; i++) {
        whole += tenths[i];
    }
    cairo_new_path(cr);
    cairo_move_to(cr, x, y);
    double at = x;
    for (size_t i = 0; i < count; i++) {
        double wide = width * tenths[i] / whole;
        double from = i % 2 == 0 ? y : y - height;
        double to = i % 2 == 0 ? y - height : y;
        cairo_curve_to(cr, at + wide * 0.42, from, at + wide * 0.58, to, at + wide, to);
        at += wide;
    }
    use(cr, PLUM);
    cairo_set_line_width(cr, 1.6);
    cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
    cairo_stroke(cr);
    motif_flame(cr, x, y - 2.0, 11.0);
}

static void candle(cairo_t *cr, double x, double y) {
    const struct point wax[] = {{x - 4, y}, {x - 3.7, y - 14}, {x + 3.5, y - 14.6}, {x + 4.1, y}};
    polygon(cr, wax, COUNT(wax));
    fill_and_edge(cr, WAX, INK, 0.9);
    motif_flame(cr, x, y - 15.5, 12);
}

static void hills(cairo_t *cr) {
    cairo_new_path(cr);
    cairo_move_to(cr, 0, 104);
    cairo_curve_to(cr, 150, 92, 210, 84, 300, 62);
    cairo_curve_to(cr, 360, 47, 420, 44, MOTIF_WIDTH, 58);
    cairo_line_to(cr, MOTIF_WIDTH, 104);
    cairo_close_path(cr);
    fill_and_edge(cr, FAR_HILL, FAR_HILL, 0.1);
    cairo_new_path(cr);
    cairo_move_to(cr, 0, 104);
    cairo_curve_to(cr, 60, 101, 120, 100, 190, 101);
    cairo_curve_to(cr, 280, 101, 350, 88, MOTIF_WIDTH, 82);
    cairo_line_to(cr, MOTIF_WIDTH, 104);
    cairo_close_path(cr);
    fill_and_edge(cr, NEAR_HILL, NEAR_HILL, 0.1);
}

/* A neighbour's house, its foot at x, y; a lamp is on in some. */
static void neighbour(cairo_t *cr, double x, double y, double size, int lit) {
    static const struct point walls[] = {{-9, 0}, {-8.6, -13}, {0.4, -22}, {9.2, -13.4}, {9, 0}};
    cairo_save(cr);
    cairo_translate(cr, x, y);
    cairo_scale(cr, size, size);
    polygon(cr, walls, COUNT(walls));
    fill_and_edge(cr, WALL, SOFT, 0.9 / size);
    cairo_rectangle(cr, -2.9, -11.5, 5.6, 6.6);
    fill_and_edge(cr, lit ? FLAME : NEAR_HILL, lit ? INK : SOFT, 0.8 / size);
    cairo_restore(cr);
}

static void tree(cairo_t *cr, double x, double y, double size) {
    static const struct point crown[] = {{-10, -15}, {-8, -25}, {1, -32}, {9, -24}, {10.5, -14}, {0, -9}};
    cairo_save(cr);
    cairo_translate(cr, x, y);
    cairo_scale(cr, size, size);
    cairo_new_path(cr);
    cairo_move_to(cr, 0, 0);
    cairo_line_to(cr, 0.6, -18);
    use(cr, INK);
    cairo_set_line_width(cr, 1.5);
    cairo_stroke(cr);
    blob(cr, crown, COUNT(crown));
    fill_and_edge(cr, LEAF, INK, 0.9);
    cairo_restore(cr);
}

/* A thought, folded from paper, on its way to the attic. */
static void moth(cairo_t *cr, double x, double y) {
    static const struct point wings[4][5] = {{{-1, -1}, {-8, -11}, {-17, -11}, {-16, -2}, {-2, 2}},
                                             {{1, -1}, {7, -12}, {16, -13}, {17, -3}, {2, 2}},
                                             {{-1, 1}, {-12, 2}, {-11, 9}, {-4, 9.6}, {0, 4}},
                                             {{1, 1}, {12, 1}, {12, 8}, {5, 9}, {0, 4}}};
    static const struct point body[] = {{-1.3, -6}, {1.3, -6.2}, {1.5, 4}, {0, 8}, {-1.5, 4}};
    cairo_save(cr);
    cairo_translate(cr, x, y);
    cairo_rotate(cr, -0.5);
    for (size_t i = 0; i < COUNT(wings); i++) {
        polygon(cr, wings[i], COUNT(wings[i]));
        fill_and_edge(cr, COLD, COLD_LINE, 0.8);
    }
    polygon(cr, body, COUNT(body));
    fill_and_edge(cr, COLD_LINE, COLD_LINE, 0.6);
    cairo_new_path(cr);
    cairo_move_to(cr, -4, -12);
    cairo_line_to(cr, 0, -6);
    cairo_line_to(cr, 4.4, -12);
    cairo_stroke(cr);
    cairo_restore(cr);
}

static void house(cairo_t *cr) {
    static const struct point chimney[] = {{128, 44}, {127.4, 20}, {138.6, 19.4}, {139, 52}};
    static const struct point walls[] = {{68, 92}, {66.6, 54}, {152.6, 53}, {153.4, 92}};
    static const struct point roof[] = {{57, 58}, {92, 19}, {110, 7.5}, {128, 20}, {163.6, 57}};
    static const struct point panes[] = {{97, 84}, {97, 62}, {103, 55}, {110, 53}, {117.4, 55}, {123, 62}, {123.2, 84}};
    polygon(cr, chimney, COUNT(chimney));
    fill_and_edge(cr, WALL, INK, 1.2);
    polygon(cr, walls, COUNT(walls));
    fill_and_edge(cr, WALL, INK, 1.3);
    polygon(cr, roof, COUNT(roof));
    fill_and_edge(cr, PLUM, INK, 1.3);
    polygon(cr, panes, COUNT(panes));
    fill_and_edge(cr, LAMP, INK, 1.2);
    candle(cr, 110, 83.4);
    cairo_move_to(cr, 94, 84.4);
    cairo_line_to(cr, 126, 84.2);
    use(cr, INK);
    cairo_set_line_width(cr, 2.0);
    cairo_stroke(cr);
}

static void below_the_floor(cairo_t *cr) {
    cairo_save(cr);
    cairo_translate(cr, 110, 105);
    three_stones(cr);
    cairo_restore(cr);
}

void motif_house(cairo_t *cr, double x, double y, double width) {
    cairo_save(cr);
    cairo_translate(cr, x, y);
    cairo_scale(cr, width / MOTIF_WIDTH, width / MOTIF_WIDTH);
    cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
    cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
    hills(cr);
    neighbour(cr, 262, 74, 0.8, 0);
    neighbour(cr, 322, 60, 1.05, 1);
    neighbour(cr, 345, 55.5, 0.75, 1);
    tree(cr, 372, 52, 0.9);
    neighbour(cr, 404, 49.5, 1.0, 0);
    neighbour(cr, 447, 54, 0.85, 1);
    tree(cr, 40, 103, 1.25);
    moth(cr, 214, 40);
    below_the_floor(cr);
    house(cr);
    cairo_restore(cr);
}
