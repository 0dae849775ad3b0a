/* Where phones of the same network find this machine. */
#ifndef WORKSHOP_ADDRESS_H
#define WORKSHOP_ADDRESS_H
#include "core/error.h"

#include <stdbool.h>
#include <stddef.h>

/* wished: an IPv4 address of this machine; NULL: the first that others can reach, else the loopback. */
bool address_choose(char *out, size_t size, const char *wished, struct error *err);

#endif
