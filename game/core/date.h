/* Calendar days. A day is a number (days since 1970-01-01, proleptic Gregorian);
 * the game keeps no time finer than that. */
#ifndef CORE_DATE_H
#define CORE_DATE_H
#include <stdbool.h>
#include <stdint.h>

enum { DATE_BYTES = 11 };

bool date_parse(const char *iso, int32_t *day); /* exactly YYYY-MM-DD, 1970..9999 */
void date_format(int32_t day, char out[DATE_BYTES]);

#endif
