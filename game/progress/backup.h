/* Whole copies of the progress file beside it, newest kept, and putting one back after damage.
 * A copy's name tells how many changes it holds: tracker-backup-CHANGES-DATE-vVERSION.sqlite. */
#ifndef PROGRESS_BACKUP_H
#define PROGRESS_BACKUP_H
#include "core/error.h"

#include <sqlite3.h>
#include <stdbool.h>
#include <stdint.h>

enum { BACKUPS_KEPT = 5 };

/* Copies db, flushed and whole before it gets its name. Earlier copies of the same day and version give
 * way to it, and so do the oldest beyond BACKUPS_KEPT. */
bool backup_make(sqlite3 *db, const char *folder, int32_t today, struct error *err);
enum backup_lag { BACKUP_HAS_ALL, BACKUP_LAGS_TODAY, BACKUP_LAGS_A_DAY /* also: there is none */ };

/* Is the newest copy behind db, and if so, is it at least today's? */
enum backup_lag backup_lag(sqlite3 *db, const char *folder, int32_t today);
bool backup_exists(const char *folder);
/* Puts the newest copy that is sound under the tracker's name; copies that are not are set aside.
 * False without err's text: there was none. */
bool backup_restore(const char *folder, int32_t today, struct error *err);

#endif
