/* libyaml's events, turned into nodes with positions. The idea: refuse early what
 * a level never needs (anchors, tags, depth, size), so that no file can cost more
 * than a few megabytes. Knows YAML, but not what any key means. */
#include "content/document.h"

#include "core/text.h"

#include <stdlib.h>
#include <string.h>
#include <yaml.h>

struct building {
    struct document *document;
    struct node *open;    /* the list or mapping being filled */
    struct node *waiting; /* made for a key, waiting for its value */
    int depth;
    const char *file;
    struct complaints *complaints;
    bool failed;
};

static void complain(struct building *building, int line, int column, const char *message) {
    building->failed = true;
    if (building->complaints) {
        complaints_add(building->complaints, COMPLAINT_ERROR, building->file, line, column, "%s", message);
    }
}

/* Controls, and the marks that turn the direction of what follows. */
static bool invisible(uint32_t code_point) {
    return code_point < 0x20 || (code_point >= 0x7f && code_point < 0xa0) ||
           (code_point >= 0x202a && code_point <= 0x202e);
}

/* What is wrong with the first byte that is not plain text, and its place; NULL if
 * there is none. */
static const char *byte_fault(const unsigned char *bytes, size_t count, int *line, int *column) {
    *line = 1;
    *column = 1;
    for (size_t at = 0; at < count;) {
        uint32_t code_point = 0;
        size_t taken = utf8_decode((const char *)bytes + at, count - at, &code_point);
        if (taken == 0) {
            return "this is not valid UTF-8 text";
        }
        if (invisible(code_point) && code_point != '\n' && code_point != '\r' && code_point != '\t') {
            return "there is an invisible control character here";
        }
        if (code_point == '%' && *column == 1) {
            return "a line cannot start with %: put the text in quotes";
        }
        at += taken;
        (*column)++;
        if (code_point == '\n') {
            (*line)++;
            *column = 1;
        }
    }
    return NULL;
}

static struct node *add_node(struct building *building) {
    struct document *document = building->document;
    struct node *node = memory_get(1, sizeof *node);
    node->made_before = document->newest;
    document->newest = node;
    document->node_count++;
    node->parent = building->open;
    struct node *open = building->open;
    if (!open) {
        document->root = node;
    } else {
        *(open->last ? &open->last->next : &open->first) = node;
        open->last = node;
        open->children++;
    }
    return node;
}

static void take_key(struct building *building, const yaml_event_t *event) {
    struct node *node = add_node(building);
    node->key = text_duplicate((const char *)event->data.scalar.value);
    node->key_line = (int)event->start_mark.line + 1;
    node->key_column = (int)event->start_mark.column + 1;
    node->line = node->key_line; /* until the value comes */
    node->column = node->key_column;
    building->waiting = node;
}

/* The node that the next value goes into: the one its key made, or a new one. */
static struct node *take_value(struct building *building, const yaml_event_t *event, enum node_kind kind) {
    struct node *node = building->waiting ? building->waiting : add_node(building);
    building->waiting = NULL;
    node->kind = kind;
    node->line = (int)event->start_mark.line + 1;
    node->column = (int)event->start_mark.column + 1;
    return node;
}

static bool key_is_next(const struct building *building) {
    return building->open && building->open->kind == NODE_MAPPING && !building->waiting;
}

static const char *scalar_fault(const struct building *building, const yaml_event_t *event) {
    if (event->data.scalar.anchor) {
        return "anchors (&name) are not used here: write the text out";
    }
    if (event->data.scalar.tag) {
        return "tags (!name) are not used here: take the ! away, or put the text in quotes";
    }
    if (event->data.scalar.length > DOCUMENT_SCALAR_BYTES_MAX) {
        return "this text is longer than 4096 bytes";
    }
    if (strlen((const char *)event->data.scalar.value) != event->data.scalar.length) {
        return "this text has an invisible character (U+0000) in it";
    }
    const char *text = (const char *)event->data.scalar.value, *end = text + event->data.scalar.length;
    uint32_t code_point = 0;
    for (size_t taken; (taken = utf8_decode(text, (size_t)(end - text), &code_point)) > 0; text += taken) {
        if (invisible(code_point) && code_point != '\n') {
            return "this text has an invisible control character in it";
        }
    }
    if (key_is_next(building) && event->data.scalar.length == 0) {
        return "a key is empty";
    }
    return NULL;
}

static const char *branch_fault(const struct building *building, const yaml_char_t *anchor, const yaml_char_t *tag) {
    if (key_is_next(building)) {
        return "a key has to be a plain word";
    }
    if (anchor) {
        return "anchors (&name) are not used here: write the text out";
    }
    if (tag) {
        return "tags (!name) are not used here: take the ! away";
    }
    return building->depth >= DOCUMENT_DEPTH_MAX ? "lists and mappings are nested more than 16 deep here" : NULL;
}

static int compare_keys(const void *a, const void *b) {
    const struct node *x = *(struct node *const *)a, *y = *(struct node *const *)b;
    int order = strcmp(x->key, y->key);
    return order != 0 ? order : (x->key_line > y->key_line) - (x->key_line < y->key_line);
}

static void find_repeated_keys(struct building *building, const struct node *mapping) {
    if (mapping->children < 2) {
        return;
    }
    const struct node **sorted = memory_get(mapping->children, sizeof *sorted);
    size_t count = 0;
    for (const struct node *child = mapping->first; child; child = child->next) {
        sorted[count++] = child;
    }
    qsort(sorted, count, sizeof *sorted, compare_keys);
    for (size_t i = 1; i < count; i++) {
        if (strcmp(sorted[i - 1]->key, sorted[i]->key) != 0) {
            continue;
        }
        struct text message = {0};
        text_appendf(&message, "the key '%s' is here a second time (first in line %d)", sorted[i]->key,
                     sorted[i - 1]->key_line);
        complain(building, sorted[i]->key_line, sorted[i]->key_column, text_get(&message));
        text_free(&message);
    }
    free(sorted);
}

static void take_scalar(struct building *building, const yaml_event_t *event) {
    if (key_is_next(building)) {
        take_key(building, event);
        return;
    }
    struct node *node = take_value(building, event, NODE_SCALAR);
    node->text = text_duplicate((const char *)event->data.scalar.value);
    node->quoted = event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE;
}

static void open_branch(struct building *building, const yaml_event_t *event, enum node_kind kind) {
    building->open = take_value(building, event, kind);
    building->depth++;
}

static void close_branch(struct building *building) {
    if (!building->open) { /* libyaml closes only what it opened */
        return;
    }
    if (building->open->kind == NODE_MAPPING) {
        find_repeated_keys(building, building->open);
    }
    building->open = building->open->parent;
    building->depth--;
}

/* One event; the sentence for what is wrong with it, or NULL. */
static const char *take_event(struct building *building, const yaml_event_t *event) {
    const char *fault = NULL;
    switch (event->type) {
    case YAML_SCALAR_EVENT:
        fault = scalar_fault(building, event);
        if (!fault) {
            take_scalar(building, event);
        }
        break;
    case YAML_SEQUENCE_START_EVENT:
        fault = branch_fault(building, event->data.sequence_start.anchor, event->data.sequence_start.tag);
        if (!fault) {
            open_branch(building, event, NODE_SEQUENCE);
        }
        break;
    case YAML_MAPPING_START_EVENT:
        fault = branch_fault(building, event->data.mapping_start.anchor, event->data.mapping_start.tag);
        if (!fault) {
            open_branch(building, event, NODE_MAPPING);
        }
        break;
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
        close_branch(building);
        break;
    case YAML_ALIAS_EVENT:
        return "aliases (*name) are not used here: write the text out, or put it in quotes";
    case YAML_DOCUMENT_START_EVENT:
        return building->document->root ? "a second document (---) starts here; a file has one" : NULL;
    default:
        break;
    }
    if (!fault && building->document->node_count > DOCUMENT_NODES_MAX) {
        fault = "the file has more than 50000 parts";
    }
    return fault;
}

/* libyaml's own words, with a hint for the two mistakes everybody makes. */
static void complain_of_syntax(struct building *building, const yaml_parser_t *parser, const unsigned char *bytes,
                               size_t count) {
    int line = (int)parser->problem_mark.line + 1, column = (int)parser->problem_mark.column + 1;
    const char *problem = parser->problem ? parser->problem : "this is not YAML";
    struct text message = {0};
    text_append(&message, problem);
    size_t at = 0;
    for (int skip = 1; skip < line && at < count; at++) {
        skip += bytes[at] == '\n';
    }
    size_t spaces = at;
    while (spaces < count && bytes[spaces] == ' ') {
        spaces++;
    }
    if (spaces < count && bytes[spaces] == '\t') {
        text_append(&message, "; the line starts with a tab: indent with spaces");
    } else if (strstr(problem, "mapping values are not allowed")) {
        text_append(&message, "; a text with ': ' in it needs quotes around it");
    } else if (parser->context && *parser->context) {
        text_appendf(&message, ", %s that starts in line %d", parser->context, (int)parser->context_mark.line + 1);
    }
    complain(building, line, column, text_get(&message));
    text_free(&message);
}

static void parse_events(struct building *building, yaml_parser_t *parser, const unsigned char *bytes, size_t count) {
    for (bool more = true; more && !building->failed;) {
        yaml_event_t event;
        if (!yaml_parser_parse(parser, &event)) {
            complain_of_syntax(building, parser, bytes, count);
            return;
        }
        const char *fault = take_event(building, &event);
        if (fault) {
            complain(building, (int)event.start_mark.line + 1, (int)event.start_mark.column + 1, fault);
        }
        more = event.type != YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
    }
    if (!building->failed && !building->document->root) {
        complain(building, 0, 0, "the file is empty");
    }
}

static bool looks_like_text(struct building *building, const unsigned char *bytes, size_t count) {
    int line = 0, column = 0;
    if (count > DOCUMENT_BYTES_MAX) {
        complain(building, 0, 0, "the file is larger than 512 kB");
        return false;
    }
    const char *fault = byte_fault(bytes, count, &line, &column);
    if (fault) {
        complain(building, line, column, fault);
    }
    return !fault;
}

bool document_parse(struct document **out, const char *file, const unsigned char *bytes, size_t count,
                    struct complaints *complaints) {
    struct building building = {
        .document = memory_get(1, sizeof(struct document)), .file = file, .complaints = complaints};
    *out = NULL;
    yaml_parser_t parser;
    if (looks_like_text(&building, bytes, count)) {
        if (yaml_parser_initialize(&parser)) {
            yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
            yaml_parser_set_input_string(&parser, bytes, count);
            parse_events(&building, &parser, bytes, count);
            yaml_parser_delete(&parser);
        } else {
            complain(&building, 0, 0, "the YAML reader does not start");
        }
    }
    if (building.failed) {
        document_free(building.document);
        return false;
    }
    *out = building.document;
    return true;
}

void document_free(struct document *document) {
    if (!document) {
        return;
    }
    for (struct node *node = document->newest; node;) {
        struct node *next = node->made_before;
        free(node->key);
        free(node->text);
        free(node);
        node = next;
    }
    free(document);
}
