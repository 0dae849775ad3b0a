/* The file as libcyaml fills it: what is missing is NULL, or CONFIG_MISSING for numbers. For kiosk/config.c and
 * kiosk/schema.c only. */
#ifndef KIOSK_CONFIG_FILE_H
#define KIOSK_CONFIG_FILE_H
#include "content/level.h"

enum { CONFIG_TEXT_MAX = 400 };

struct file_line {
    char *name, *reach, *hours, *checked;
};

struct file_site {
    char *name, *contact, *region;
    struct file_line *help;
};

struct file_idle {
    int *ask_after_s, *countdown_s;
};

struct file_staff {
    char *pin;
    int *closes_after_min;
};

struct file_screen {
    int *width_mm, *height_mm, *lower_edge_mm, *reach_mm;
};

struct file_sound {
    int *most, *quiet_most;
    char *quiet_hours;
};

struct file_hours {
    char *days[8]; /* Monday to Sunday, then every day */
    char *restart_at;
};

struct file_updates {
    char *folder, *key;
};

struct config_file {
    char **languages;
    unsigned languages_count;
    struct file_site *site;
    char **scenes;
    unsigned scenes_count;
    char *start;
    enum weight *ceiling;
    int *minutes;
    struct file_idle *idle;
    struct file_staff *staff;
    struct file_screen *screen;
    struct file_sound *sound;
    struct file_hours *hours;
    char *counts;
    struct file_updates *updates;
};

extern const struct cyaml_schema_value config_schema;

#endif
