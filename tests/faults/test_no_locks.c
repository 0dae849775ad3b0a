/* A network folder whose server knows no locks: the game keeps everything, and says what it cannot guard against. */
#include "faults/scratch.h"

#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <sys/file.h>

#include <cmocka.h>

static int refuse_with; /* 0: as the system does */

/* The linker calls these instead of flock (see CMakeLists.txt). */
int __real_flock(int file, int how);
int __wrap_flock(int file, int how);

int __wrap_flock(int file, int how) {
    if (refuse_with != 0) {
        errno = refuse_with;
        return -1;
    }
    return __real_flock(file, how);
}

static void a_disk_without_locks_is_noticed_and_saved_to(void **state) {
    (void)state;
    static const int reasons[] = {ENOLCK, EOPNOTSUPP, ENOSYS, EINVAL};
    for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++) {
        char folder[64];
        struct tracker *tracker = NULL;
        struct visit visit = a_visit("catch", "attic-rest", A_THURSDAY, 4);
        scratch_make(folder);
        refuse_with = reasons[i];
        assert_true(tracker_open(&tracker, folder, A_THURSDAY, NULL));
        assert_int_equal(tracker_condition(tracker), TRACKER_NO_LOCKS);
        assert_true(tracker_saves(tracker));
        assert_true(tracker_finish(tracker, &visit, NULL));
        tracker_close(tracker);
        refuse_with = 0;
        assert_true(tracker_open(&tracker, folder, A_THURSDAY, NULL));
        assert_int_equal(tracker_condition(tracker), TRACKER_FINE);
        assert_int_equal(visits_kept(tracker), 1);
        tracker_close(tracker);
        refuse_with = reasons[i];
        assert_true(tracker_erase(folder, NULL));
        refuse_with = 0;
        scratch_remove(folder);
    }
}

static void a_second_copy_is_still_kept_out_where_there_are_locks(void **state) {
    (void)state;
    char folder[64];
    struct tracker *first = NULL;
    struct tracker *second = NULL;
    scratch_make(folder);
    assert_true(tracker_open(&first, folder, A_THURSDAY, NULL));
    assert_true(tracker_open(&second, folder, A_THURSDAY, NULL));
    assert_int_equal(tracker_condition(second), TRACKER_IN_USE);
    assert_false(tracker_saves(second));
    tracker_close(second);
    tracker_close(first);
    scratch_remove(folder);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_disk_without_locks_is_noticed_and_saved_to),
        cmocka_unit_test(a_second_copy_is_still_kept_out_where_there_are_locks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
