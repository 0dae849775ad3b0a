/* Memory for what somebody wrote: kept out of swap where the system allows it, left out of core dumps, not given to
 * child processes, and wiped when it is given back. */
#ifndef CORE_SECRET_H
#define CORE_SECRET_H
#include <stddef.h>

/* Zeroed; never fails. Whole pages: for few and large things. */
void *secret_get(size_t bytes);
void secret_free(void *memory, size_t bytes); /* NULL is fine; bytes as in secret_get */
/* From here on what is given back to the allocator is overwritten, whoever gave it back: for a house where somebody
 * else comes next. Before any thread is started. */
void secret_forgetful(void);
/* Overwrites what is free below the caller's own stack frame. */
void secret_rinse_stack(void);
/* From here on the process leaves no core dump behind and no other program of this user may look into it. */
void secret_process(void);

#endif
