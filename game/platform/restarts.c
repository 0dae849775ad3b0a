/* The last three falls are all one needs to know. */
#include "platform/restarts.h"

#include <string.h>

bool restarts_fell(struct restarts *restarts, long long now_s) {
    long long before = restarts->fell[RESTARTS_MOST - 1];
    bool long_ago = before == 0 || now_s - before > RESTARTS_WITHIN_S || now_s < before;
    restarts->times = long_ago ? 1 : restarts->times + 1;
    memmove(restarts->fell, restarts->fell + 1, sizeof restarts->fell - sizeof restarts->fell[0]);
    restarts->fell[RESTARTS_MOST - 1] = now_s;
    long long first = restarts->fell[0];
    return first == 0 || now_s < first || now_s - first > RESTARTS_WITHIN_S;
}

int restarts_wait_s(const struct restarts *restarts) {
    return restarts->times <= 1 ? 1 : restarts->times == 2 ? 2 : 4;
}

void restarts_forget(struct restarts *restarts) {
    memset(restarts, 0, sizeof *restarts);
}
