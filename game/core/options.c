/* One table row per option and per command; a wrong word is answered with one
 * line that names the right ones. */
#include "core/options.h"

#include "core/date.h"
#include "core/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum value_kind { VALUE_NONE, VALUE_TEXT, VALUE_INT, VALUE_SEED, VALUE_DATE, VALUE_SIZE, VALUE_PACK };

struct option_row {
    const char *name;
    enum value_kind kind;
    size_t offset;
    long least, most;
};

#define FLAG(text, field) {text, VALUE_NONE, offsetof(struct options, field), 0, 0}
#define TEXT(text, field) {text, VALUE_TEXT, offsetof(struct options, field), 0, 0}
#define INT(text, field, low, high) {text, VALUE_INT, offsetof(struct options, field), low, high}

static const struct option_row rows[] = {
    TEXT("--journey", journey), TEXT("--level", level), TEXT("--out", out), TEXT("--input", input),
    TEXT("--data", data), TEXT("--lang", lang), TEXT("--text-out", text_out), TEXT("--renderer", renderer),
    TEXT("--record", record), TEXT("--export", export_file), TEXT("--import", import_file),
    TEXT("--plan", plan), TEXT("--address", address), TEXT("--broker", broker), TEXT("--broker-user", broker_user),
    TEXT("--broker-password", broker_password), TEXT("--broker-ca", broker_ca), TEXT("--page-url", page_url),
    TEXT("--page-broker", page_broker),
    TEXT("--measure", measure),
    TEXT("--config", config), TEXT("--sign", sign),
    {"--pack", VALUE_PACK, 0, 0, 0}, {"--seed", VALUE_SEED, 0, 0, 0}, {"--date", VALUE_DATE, 0, 0, 0},
    {"--size", VALUE_SIZE, 0, 0, 0},
    INT("--text-scale", text_scale, 100, 250), INT("--tick", tick, 0, 1000000),
    INT("--thoughts", thoughts, 0, 5000), INT("--frames", frames, 1, 100000),
    INT("--every", every, 1, 1000000),
    FLAG("--json", json), FLAG("--csv", csv), FLAG("--erase", erase), FLAG("--sealed", sealed),
    FLAG("--startup", startup), FLAG("--check", check), FLAG("--kiosk", kiosk), FLAG("--set-pin", set_pin),
    FLAG("--no-supervisor", no_supervisor),
    FLAG("--rooms", rooms), FLAG("--alive", alive), FLAG("--kept", kept),
    FLAG("--patient", patient), FLAG("--porch", porch),
    FLAG("--fullscreen", fullscreen), FLAG("--reduced-motion", reduced_motion),
    FLAG("--high-contrast", high_contrast), FLAG("--bare", bare),
    FLAG("--voice", voice), FLAG("--mute", mute), FLAG("--version", version), FLAG("--help", help),
};

enum { ROWS = sizeof rows / sizeof *rows };

struct command_row {
    const char *name;
    size_t least, most; /* words after it */
};

static const struct command_row commands[] = {
    {"play", 0, 0},   {"list", 0, 0}, {"check", 1, 1}, {"pack", 2, 2},  {"shot", 1, 1},
    {"film", 2, 2},   {"replay", 1, 1}, {"bot", 0, 1}, {"bench", 0, 0}, {"progress", 0, 0}, {"kiosk", 0, 0},
    {"workshop", 0, 0},
};

enum { COMMANDS = sizeof commands / sizeof *commands };

static bool unknown_option(const char *word, struct error *err) {
    struct text names = {0};
    for (size_t i = 0; i < ROWS; i++) {
        text_appendf(&names, "%s%s", i == 0 ? "" : " ", rows[i].name);
    }
    error_set(err, "unknown option '%.60s'; there are: %s", word, text_get(&names));
    text_free(&names);
    return false;
}

static bool unknown_command(const char *word, struct error *err) {
    struct text names = {0};
    for (size_t i = 0; i < COMMANDS; i++) {
        text_appendf(&names, "%s%s", i == 0 ? "" : ", ", commands[i].name);
    }
    error_set(err, "unknown command '%.60s'; there are: %s", word, text_get(&names));
    text_free(&names);
    return false;
}

static bool parse_number(const char *word, const char *value, long least, long most, int *out, struct error *err) {
    char *end = NULL;
    long number = strtol(value, &end, 10);
    if (value[0] == '\0' || *end != '\0' || number < least || number > most) {
        return error_set(err, "%s wants a whole number from %ld to %ld, not '%.60s'", word, least, most, value);
    }
    *out = (int)number;
    return true;
}

static bool parse_seed(struct options *out, const char *value, struct error *err) {
    char *end = NULL;
    out->seed = strtoull(value, &end, 10);
    out->has_seed = value[0] >= '0' && value[0] <= '9' && *end == '\0';
    return out->has_seed || error_set(err, "--seed wants a whole number, not '%.60s'", value);
}

static bool parse_size(struct options *out, const char *value, struct error *err) {
    char rest = '\0';
    if (sscanf(value, "%5dx%5d%c", &out->width, &out->height, &rest) != 2 || out->width < 320 || out->height < 200 ||
        out->width > 7680 || out->height > 4320) {
        return error_set(err, "--size wants WIDTHxHEIGHT from 320x200 to 7680x4320, not '%.60s'", value);
    }
    return true;
}

static bool take_value(struct options *out, const struct option_row *row, char *value, struct error *err) {
    char *field = (char *)out + row->offset;
    switch (row->kind) {
    case VALUE_NONE:
        *(bool *)field = true;
        return true;
    case VALUE_TEXT:
        *(const char **)field = value;
        return true;
    case VALUE_INT:
        return parse_number(row->name, value, row->least, row->most, (int *)field, err);
    case VALUE_SEED:
        return parse_seed(out, value, err);
    case VALUE_DATE:
        out->has_date = date_parse(value, &out->date);
        return out->has_date || error_set(err, "--date wants YYYY-MM-DD, not '%.60s'", value);
    case VALUE_SIZE:
        return parse_size(out, value, err);
    case VALUE_PACK:
        if (out->pack_count == OPTION_PACKS_MAX) {
            return error_set(err, "--pack: at most %d packs", OPTION_PACKS_MAX);
        }
        out->packs[out->pack_count++] = value;
        return true;
    }
    return false;
}

static const struct option_row *find_option(const char *word) {
    for (size_t i = 0; i < ROWS; i++) {
        if (strcmp(rows[i].name, word) == 0) {
            return &rows[i];
        }
    }
    return NULL;
}

static bool one_of(const char *option, const char *value, const char *const *right, struct error *err) {
    struct text names = {0};
    bool found = value == NULL;
    for (size_t i = 0; right[i] != NULL; i++) {
        found = found || strcmp(value, right[i]) == 0;
        text_appendf(&names, "%s%s", i == 0 ? "" : ", ", right[i]);
    }
    if (!found) {
        error_set(err, "%s: unknown '%.60s'; there are: %s", option, value, text_get(&names));
    }
    text_free(&names);
    return found;
}

static bool check_words(struct options *out, struct error *err) {
    static const char *const renderers[] = {"auto", "gpu", "cpu", NULL};
    static const char *const inputs[] = {"keyboard", "pointer", "touch", "gamepad", "switch", "voice", NULL};
    if (!one_of("--renderer", out->renderer, renderers, err) || !one_of("--input", out->input, inputs, err)) {
        return false;
    }
    const char *command = out->command == NULL ? "play" : out->command;
    out->command = command;
    for (size_t i = 0; i < COMMANDS; i++) {
        if (strcmp(commands[i].name, command) == 0) {
            bool fits = out->word_count >= commands[i].least && out->word_count <= commands[i].most;
            return fits || error_set(err, "%s wants %zu to %zu words after it, got %zu", command, commands[i].least,
                                     commands[i].most, out->word_count);
        }
    }
    return unknown_command(command, err);
}

bool options_parse(struct options *out, int argc, char **argv, struct error *err) {
    *out = (struct options){0};
    for (int i = 1; i < argc; i++) {
        if (strncmp(argv[i], "--", 2) != 0) {
            if (out->command == NULL) {
                out->command = argv[i];
            } else if (out->word_count < OPTION_WORDS_MAX) {
                out->words[out->word_count++] = argv[i];
            } else {
                return error_set(err, "too many words: '%.60s'", argv[i]);
            }
            continue;
        }
        const struct option_row *row = find_option(argv[i]);
        if (row == NULL) {
            return unknown_option(argv[i], err);
        }
        char *value = NULL;
        if (row->kind != VALUE_NONE && ++i == argc) {
            return error_set(err, "%s wants a value", row->name);
        }
        value = argv[i];
        if (!take_value(out, row, value, err)) {
            return false;
        }
    }
    return check_words(out, err);
}
