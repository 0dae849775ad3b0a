/* Ids that become part of a keepsake are short. That ids are well formed and
 * unique is checked for all content alike. Knows no practice. */
#include "practice/checks.h"

#include <string.h>

void check_keepsake_id(struct check *check, const char *path, const char *id) {
    if (strlen(id) > KEEPSAKE_ID_BYTES_MAX) {
        check_error(check, path, "this id has %zu letters; at most %d fit into a keepsake", strlen(id),
                    (int)KEEPSAKE_ID_BYTES_MAX);
    }
}
