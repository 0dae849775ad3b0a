/* forgets CONFIG [voice]: the real kiosk in this process, and beside it a thread that searches the process's memory for
 * the words each time a line comes in, and answers "found N" on standard error. forgets.py types the words. */
#include "kiosk/run.h"
#include "words/search.h"

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
    struct options options = {.command = "kiosk", .config = argc > 1 ? argv[1] : NULL, .no_supervisor = true,
                              .text_out = "-", .voice = argc > 2};
    secret_process();
    if (argc < 2 || pthread_create(&thread, NULL, search, NULL) != 0) {
        return 2;
    }
    pthread_detach(thread);
    return kiosk_run(&options, argv[0]);
}
