/* cmocka, with what it wants included before it. */
#ifndef TESTS_KIOSK_H
#define TESTS_KIOSK_H
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <unistd.h>

#include <cmocka.h>

#include "kiosk/corner.h"

#endif
