/* Where things are: the player's data folder and the archive. */
#ifndef PLATFORM_FILES_H
#define PLATFORM_FILES_H
#include "core/error.h"

#include <stdbool.h>
#include <stddef.h>

/* The data folder into out: wanted if not NULL, else $XDG_DATA_HOME/inner-house,
 * else ~/.local/share/inner-house. Made with mode 0700 where it is missing. */
bool files_data_folder(char *out, size_t size, const char *wanted, struct error *err);

/* Where somebody looks for their own files: ~/Documents if it is there, else ~. False: there is no home. */
bool files_home(char *out, size_t size);

/* Finds name beside the running program, one or two folders above it (a build
 * tree), or in ../share/inner-house. False with the places looked at. */
bool files_beside_program(char *out, size_t size, const char *program, const char *name, struct error *err);

#endif
