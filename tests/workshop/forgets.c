/* forgets WORKSHOP-OPTIONS...: the real room in this process, and beside it a thread that searches the process's
 * memory for the words each time a line comes in, and answers "found N" on standard error. forgets.py has them said,
 * and closes the room. */
#include "core/options.h"
#include "words/search.h"
#include "workshop/run.h"

#include <pthread.h>

static void *search(void *nothing) {
    char line[32];
    while (fgets(line, sizeof line, stdin) != NULL) {
        fprintf(stderr, "found %zu\n", found_in_memory());
        fflush(stderr);
    }
    return nothing;
}

int main(int argc, char **argv) {
    pthread_t thread;
    struct options options;
    struct error err;
    secret_process();
    if (!options_parse(&options, argc, argv, &err) || pthread_create(&thread, NULL, search, NULL) != 0) {
        return 2;
    }
    pthread_detach(thread);
    options.no_supervisor = true;
    return workshop_run(&options, argv[0]);
}
