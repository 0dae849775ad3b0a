/* Only what plots draw: fills, lines, discs, type, and the plate as a rounded rectangle. Light is left to screens. */
#include "screen/plot_svg.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void escaped(struct text *out, const char *utf8) {
    for (const char *at = utf8; *at != '\0'; at++) {
        const char *entity = *at == '<' ? "&lt;" : *at == '>' ? "&gt;" : *at == '&' ? "&amp;" : NULL;
        if (entity != NULL) {
            text_append(out, entity);
        } else {
            text_append_bytes(out, at, 1);
        }
    }
}

static void add_lines(struct text *out, const struct draw_list *list, const struct draw_command *command) {
    for (size_t i = command->first; i < command->first + command->count; i++) {
        const struct segment *segment = &list->segments[i];
        text_appendf(out, "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\""
                          " stroke=\"#%06X\" stroke-width=\"%.1f\" stroke-opacity=\"%.2f\"/>\n",
                     (double)segment->x1, (double)segment->y1, (double)segment->x2, (double)segment->y2,
                     command->colour, (double)command->size, (double)command->alpha);
    }
}

static void add_rect(struct text *out, const struct draw_command *command, uint32_t colour, double corner) {
    text_appendf(out, "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"%.1f\" fill=\"#%06X\""
                      " fill-opacity=\"%.2f\"/>\n",
                 (double)command->x, (double)command->y, (double)command->w, (double)command->h, corner, colour,
                 (double)command->alpha);
}

static void add(struct text *out, const struct draw_list *list, const struct draw_command *command) {
    if (command->kind == DRAW_FILL) {
        add_rect(out, command, command->colour, 0.0);
    } else if (command->kind == DRAW_NINE) {
        add_rect(out, command, 0x2A1B45u, 28.0);
    } else if (command->kind == DRAW_LINES) {
        add_lines(out, list, command);
    } else if (command->kind == DRAW_RING) {
        text_appendf(out, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"#%06X\" fill-opacity=\"%.2f\"/>\n",
                     (double)command->x, (double)command->y, (double)command->w, command->colour,
                     (double)command->alpha);
    } else if (command->kind == DRAW_TEXT) {
        text_appendf(out, "<text x=\"%.1f\" y=\"%.1f\" font-family=\"Andika, sans-serif\" font-size=\"%.1f\""
                          " fill=\"#%06X\">", (double)command->x, (double)command->y, (double)command->size,
                     command->colour);
        escaped(out, draw_command_text(list, command));
        text_append(out, "</text>\n");
    }
}

static bool write_whole(const char *path, const struct text *content, struct error *err) {
    struct text unfinished = {0};
    text_appendf(&unfinished, "%s.unfinished", path);
    FILE *file = fopen(text_get(&unfinished), "w");
    bool fine = file != NULL && fputs(text_get(content), file) >= 0 && fflush(file) == 0 && fsync(fileno(file)) == 0;
    fine = (file == NULL || fclose(file) == 0) && fine && rename(text_get(&unfinished), path) == 0;
    int trouble = errno;
    text_free(&unfinished);
    return fine || error_set(err, "%s: %s", path, strerror(trouble));
}

bool plot_svg_write(const struct draw_list *list, struct rect area, const char *title, const char *path,
                    struct error *err) {
    struct text out = {0};
    text_append(&out, "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"");
    text_appendf(&out, " viewBox=\"%.0f %.0f %.0f %.0f\">\n<title>",
                 (double)area.x, (double)area.y, (double)area.w, (double)area.h);
    escaped(&out, title);
    text_append(&out, "</title>\n");
    for (size_t i = 0; i < list->count; i++) {
        add(&out, list, &list->commands[i]);
    }
    text_append(&out, "</svg>\n");
    bool fine = write_whole(path, &out, err);
    text_free(&out);
    return fine;
}
