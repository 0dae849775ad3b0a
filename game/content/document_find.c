/* Finding one's way in a document: by key, by number, by a path of both. */
#include "content/document.h"

#include <stdlib.h>
#include <string.h>

static const struct node *child_named(const struct node *node, const char *key, size_t bytes) {
    if (!node || node->kind != NODE_MAPPING) {
        return NULL;
    }
    for (const struct node *child = node->first; child; child = child->next) {
        if (strlen(child->key) == bytes && memcmp(child->key, key, bytes) == 0) {
            return child;
        }
    }
    return NULL;
}

const struct node *node_child(const struct node *node, const char *key) {
    return child_named(node, key, strlen(key));
}

const struct node *node_entry(const struct node *node, size_t index) {
    if (!node || node->kind != NODE_SEQUENCE) {
        return NULL;
    }
    const struct node *entry = node->first;
    for (; entry && index > 0; index--) {
        entry = entry->next;
    }
    return entry;
}

const struct node *document_find(const struct document *document, const char *path) {
    const struct node *node = document->root;
    while (*path) {
        const struct node *inner = NULL;
        if (*path == '.') {
            path++;
            continue;
        }
        if (*path == '[') {
            char *end = NULL;
            inner = node_entry(node, (size_t)strtoul(path + 1, &end, 10));
            path = *end == ']' ? end + 1 : end;
        } else {
            size_t bytes = strcspn(path, ".[");
            inner = child_named(node, path, bytes);
            path += bytes;
        }
        if (!inner) {
            break;
        }
        node = inner;
    }
    return node;
}

const struct node *node_after(const struct node *node) {
    if (node->first) {
        return node->first;
    }
    while (node && !node->next) {
        node = node->parent;
    }
    return node ? node->next : NULL;
}
