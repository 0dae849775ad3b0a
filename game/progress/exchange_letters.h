/* The drawer's share of an exported file. The drawer has to be unlocked. */
#ifndef PROGRESS_EXCHANGE_LETTERS_H
#define PROGRESS_EXCHANGE_LETTERS_H
#include "core/text.h"
#include "progress/drawer.h"

#include <sqlite3.h>

/* Appends the member "letters": every letter as text. */
bool exchange_write_letters(struct drawer *drawer, struct text *json, struct error *err);
/* db: any database, to take the JSON apart with. Letters that are here already stay. */
bool exchange_read_letters(struct drawer *drawer, sqlite3 *db, const char *json, int64_t *added, struct error *err);

#endif
