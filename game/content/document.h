/* A YAML file as a tree that remembers where each part stood, so that every
 * later complaint can give line and column. Plain YAML only: no anchors,
 * aliases, tags or second documents, and sizes are capped. */
#ifndef CONTENT_DOCUMENT_H
#define CONTENT_DOCUMENT_H
#include "core/complaints.h"

#include <stdbool.h>
#include <stddef.h>

enum {
    DOCUMENT_BYTES_MAX = 512 * 1024,
    DOCUMENT_DEPTH_MAX = 16,
    DOCUMENT_SCALAR_BYTES_MAX = 4096,
    DOCUMENT_NODES_MAX = 50000
};

enum node_kind { NODE_SCALAR, NODE_SEQUENCE, NODE_MAPPING };

/* Children of a mapping carry their key; siblings are linked in file order. */
struct node {
    enum node_kind kind;
    int line, column;         /* of the value, 1-based, column in characters */
    int key_line, key_column; /* of the key, 0 without one */
    char *key;                /* NULL at the top and in sequences */
    char *text;               /* scalars */
    bool quoted;              /* the scalar stood in quotes or in a block */
    size_t children;
    struct node *parent, *first, *last, *next;
    struct node *made_before; /* all nodes of a document in one chain */
};

struct document {
    struct node *root;
    struct node *newest; /* of the chain; owns all nodes and their texts */
    size_t node_count;
};

/* Parses the bytes (need not end in NUL). False: the first mistake (or all keys
 * given twice) went into complaints (may be NULL) with line and column, and *out
 * is NULL. */
bool document_parse(struct document **out, const char *file, const unsigned char *bytes, size_t count,
                    struct complaints *complaints);
void document_free(struct document *document);

const struct node *node_child(const struct node *node, const char *key); /* NULL if there is none */
const struct node *node_entry(const struct node *node, size_t index);    /* from 0 */
const struct node *node_after(const struct node *node); /* the next in file order, NULL after the last */
/* The node at a path such as "thoughts[2].kind.says"; where the path leads nowhere,
 * the deepest node on the way. "" and "." are the top. */
const struct node *document_find(const struct document *document, const char *path);

#endif
