/* What holds for every content file, whatever its kind: looks at the document
 * alone, by the few keys that mean the same everywhere (id, title). */
#include "content/level_schema.h"
#include "content/load.h"

#include "core/text.h"

#include <string.h>

enum { LEVEL_MINUTES_MAX = 20 };

bool id_valid(const char *id) {
    size_t bytes = strspn(id, "abcdefghijklmnopqrstuvwxyz0123456789-");
    return bytes > 0 && bytes <= ID_BYTES_MAX && id[bytes] == '\0';
}

static void check_text(struct check *check, const struct node *node) {
    bool title = node->key && strcmp(node->key, "title") == 0;
    size_t max = title ? TITLE_CHARACTERS_MAX : TEXT_CHARACTERS_MAX;
    size_t length = utf8_length(node->text);
    if (length > max) {
        check_error_at(check, node, "this text has %zu characters; at most %zu fit", length, max);
    }
    if (*node->text && strspn(node->text, " \n") == strlen(node->text)) {
        check_error_at(check, node, "this text is only spaces");
    }
    if (node->key && strcmp(node->key, "id") == 0 && *node->text && !id_valid(node->text)) {
        check_error_at(check, node, "an id is made of a-z, 0-9 and -, at most %d of them", (int)ID_BYTES_MAX);
    }
}

static const struct node *id_of(const struct node *node) {
    const struct node *id = node_child(node, "id");
    return id && id->kind == NODE_SCALAR ? id : NULL;
}

static void check_unique_ids(struct check *check, const struct node *list) {
    for (const struct node *entry = list->first; entry; entry = entry->next) {
        const struct node *id = id_of(entry);
        for (const struct node *earlier = list->first; id && earlier != entry; earlier = earlier->next) {
            const struct node *other = id_of(earlier);
            if (other && strcmp(other->text, id->text) == 0) {
                check_error_at(check, id, "the id '%s' is here a second time (first in line %d)", id->text,
                               other->line);
                break;
            }
        }
    }
}

void check_common(struct check *check) {
    for (const struct node *node = check->document->root; node; node = node_after(node)) {
        if (node->kind == NODE_SCALAR) {
            check_text(check, node);
        } else if (node->kind == NODE_SEQUENCE) {
            check_unique_ids(check, node);
        }
    }
}

void check_id_is_file_name(struct check *check, const char *id) {
    const char *slash = strrchr(check->file, '/');
    const char *name = slash ? slash + 1 : check->file;
    const char *ending = strrchr(name, '.');
    size_t bytes = ending ? (size_t)(ending - name) : strlen(name);
    if (strlen(id) != bytes || memcmp(id, name, bytes) != 0) {
        check_error(check, "id", "the id '%s' is not the name of the file, '%.*s'", id, (int)bytes, name);
    }
}

void check_minutes(struct check *check, int minutes, int max) {
    if (minutes < 1 || minutes > max) {
        check_error(check, "minutes", "'minutes' is %d; it goes from 1 to %d", minutes, max);
    }
}

void check_level_head(struct check *check, const struct level_head *head) {
    check_id_is_file_name(check, head->id);
    check_minutes(check, head->minutes, LEVEL_MINUTES_MAX);
    if (head->weight == WEIGHT_HEAVY && !head->note) {
        check_error(check, "weight", "a heavy level needs a 'note' that says what it is about before it starts");
    }
}
