/* The program's commands other than play; each returns the exit code. */
#ifndef SCREEN_COMMANDS_H
#define SCREEN_COMMANDS_H
#include "core/options.h"

int command_list(const struct options *options, const char *program);
int command_check(const struct options *options, const char *program);
int command_pack(const struct options *options, const char *program);
int command_shot(const struct options *options, const char *program);
int command_bot(const struct options *options, const char *program);
int command_replay(const struct options *options, const char *program);
int command_film(const struct options *options, const char *program);
int command_bench(const struct options *options, const char *program);
int command_progress(const struct options *options, const char *program);

#endif
