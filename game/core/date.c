/* Days and calendar dates (Hinnant's civil-from-days arithmetic). */
#include "core/date.h"

#include <stdio.h>
#include <string.h>

static int32_t days_from_civil(int32_t year, int32_t month, int32_t day) {
    int32_t y = month <= 2 ? year - 1 : year;
    int32_t era = y / 400;
    int32_t of_era = y - era * 400;
    int32_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

static void civil_from_days(int32_t days, int32_t *year, int32_t *month, int32_t *day) {
    int32_t z = days + 719468;
    int32_t era = z / 146097;
    int32_t of_era = z - era * 146097;
    int32_t y = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int32_t of_year = of_era - (365 * y + y / 4 - y / 100);
    int32_t m = (5 * of_year + 2) / 153;
    *day = of_year - (153 * m + 2) / 5 + 1;
    *month = m < 10 ? m + 3 : m - 9;
    *year = y + era * 400 + (*month <= 2 ? 1 : 0);
}

bool date_parse(const char *iso, int32_t *day) {
    static const char pattern[] = "dddd-dd-dd";
    if (strlen(iso) != sizeof pattern - 1) {
        return false;
    }
    int32_t parts[3] = {0, 0, 0};
    int part = 0;
    for (size_t i = 0; pattern[i] != '\0'; i++) {
        if (pattern[i] == '-') {
            if (iso[i] != '-') {
                return false;
            }
            part++;
        } else if (iso[i] < '0' || iso[i] > '9') {
            return false;
        } else {
            parts[part] = parts[part] * 10 + (iso[i] - '0');
        }
    }
    if (parts[0] < 1970 || parts[1] < 1 || parts[1] > 12 || parts[2] < 1 || parts[2] > 31) {
        return false;
    }
    int32_t days = days_from_civil(parts[0], parts[1], parts[2]);
    int32_t back[3];
    civil_from_days(days, &back[0], &back[1], &back[2]);
    if (back[0] != parts[0] || back[1] != parts[1] || back[2] != parts[2]) {
        return false;
    }
    *day = days;
    return true;
}

void date_format(int32_t day, char out[11]) {
    int32_t year;
    int32_t month;
    int32_t of_month;
    if (day < 0) {
        day = 0;
    } else if (day > 2932896) {
        day = 2932896;
    }
    civil_from_days(day, &year, &month, &of_month);
    char wide[40];
    snprintf(wide, sizeof wide, "%04d-%02d-%02d", year, month, of_month);
    memcpy(out, wide, 10);
    out[10] = '\0';
}
