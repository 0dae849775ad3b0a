/* The kernel's list of interfaces; a cable before a radio before the rest, by the names Linux gives them. */
#include "workshop/address.h"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <stdio.h>
#include <string.h>

static int worth(const char *name) {
    static const char *const prefixes[] = {"e", "wl", "ap"};
    for (int i = 0; i < 3; i++) {
        if (strncmp(name, prefixes[i], strlen(prefixes[i])) == 0) {
            return 10 - i;
        }
    }
    return 1; /* bridges and tunnels come last */
}

bool address_choose(char *out, size_t size, const char *wished, struct error *err) {
    struct ifaddrs *list = NULL;
    struct in_addr given;
    int best = -1;
    if (wished != NULL) {
        snprintf(out, size, "%s", wished);
        return inet_pton(AF_INET, wished, &given) == 1 ||
               error_set(err, "--address wants an address such as 192.168.1.4, not '%.60s'", wished);
    }
    snprintf(out, size, "127.0.0.1");
    if (getifaddrs(&list) != 0) {
        return true;
    }
    for (const struct ifaddrs *at = list; at != NULL; at = at->ifa_next) {
        bool usable = at->ifa_addr != NULL && at->ifa_addr->sa_family == AF_INET && (at->ifa_flags & IFF_UP) != 0 &&
                      (at->ifa_flags & IFF_LOOPBACK) == 0;
        if (usable && worth(at->ifa_name) > best) {
            const struct sockaddr_in *in = (const struct sockaddr_in *)(const void *)at->ifa_addr;
            best = worth(at->ifa_name);
            (void)inet_ntop(AF_INET, &in->sin_addr, out, (socklen_t)size);
        }
    }
    freeifaddrs(list);
    return true;
}
