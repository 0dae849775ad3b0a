/* Writes what mosquitto reads, starts it, and makes sure that it cannot outlive us: the kernel ends it with us, and its
 * folder lies where nothing survives a restart. Secrets are in files of ours alone, never on a command line. */
#include "workshop/broker.h"

#include "core/text.h"
#include "workshop/code.h"

#include <arpa/inet.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pwd.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define FOLDER_NAME "inner-house-room-"

enum { START_STEPS = 300, START_STEP_US = 10000, STOP_STEPS = 100, PATH_BYTES = 512 };

struct broker {
    pid_t pid;
    int phone_port, host_port;
    char folder[PATH_BYTES];
    char password[SECRET_BYTES];
};

/* ---- ports ---- */

static int bound_port(const char *address, int port) {
    struct sockaddr_in at = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    socklen_t size = sizeof at;
    int reuse = 1;
    int descriptor = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    bool fine = descriptor >= 0 && inet_pton(AF_INET, address, &at.sin_addr) == 1 &&
                setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &reuse, sizeof reuse) == 0 &&
                bind(descriptor, (struct sockaddr *)&at, sizeof at) == 0 && listen(descriptor, 1) == 0 &&
                getsockname(descriptor, (struct sockaddr *)&at, &size) == 0;
    if (descriptor >= 0) {
        close(descriptor);
    }
    return fine ? ntohs(at.sin_port) : 0;
}

static int free_port(const char *address, int wished) {
    int port = bound_port(address, wished > 0 ? wished : BROKER_PORT);
    return port != 0 ? port : bound_port(address, 0);
}

static bool answers(int port) {
    struct sockaddr_in at = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int descriptor = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    bool fine = descriptor >= 0 && connect(descriptor, (struct sockaddr *)&at, sizeof at) == 0;
    if (descriptor >= 0) {
        close(descriptor);
    }
    return fine;
}

/* ---- files ---- */

static bool write_file(const struct broker *broker, const char *name, const char *bytes, size_t count,
                       struct error *err) {
    char path[PATH_BYTES + 32];
    snprintf(path, sizeof path, "%s/%s", broker->folder, name);
    int descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    bool fine = descriptor >= 0 && write(descriptor, bytes, count) == (ssize_t)count;
    if (descriptor >= 0) {
        fine = close(descriptor) == 0 && fine;
    }
    return fine || error_set(err, "cannot write '%s': %s", path, strerror(errno));
}

static bool write_text(const struct broker *broker, const char *name, struct text *text, struct error *err) {
    bool fine = write_file(broker, name, text_get(text), text->length, err);
    text_free(text);
    return fine;
}

static bool write_config(const struct broker *broker, const struct broker_options *options, struct error *err) {
    struct text text = {0};
    const struct passwd *me = getpwuid(geteuid());
    text_append(&text, "persistence false\nlog_dest none\nallow_anonymous false\nallow_zero_length_clientid false\n"
                       "set_tcp_nodelay true\nmax_packet_size 20000\nmessage_size_limit 16384\n"
                       "max_queued_messages 60000\nmax_queued_bytes 8388608\nmax_inflight_messages 2000\n"
                       "max_keepalive 120\n"
                       "persistent_client_expiration 1h\nsys_interval 0\n");
    text_appendf(&text, "user %s\npassword_file %s/users\nacl_file %s/rights\n", me == NULL ? "mosquitto" : me->pw_name,
                 broker->folder, broker->folder);
    if (options->gate != NULL) {
        text_appendf(&text, "plugin %s\nplugin_opt_room %s\nplugin_opt_code %s\nplugin_opt_pin %s\n", options->gate,
                     options->code, options->code, options->pin);
    }
    text_appendf(&text, "listener %d 127.0.0.1\nprotocol mqtt\n", broker->host_port);
    text_appendf(&text, "listener %d %s\nprotocol websockets\nhttp_dir %s/page\nmax_connections 14000\n",
                 broker->phone_port, options->address, broker->folder);
    return write_text(broker, "config", &text, err);
}

static bool write_rights(const struct broker *broker, const char *code, struct error *err) {
    static const char *const readers[] = {"phone", "scan", "remote"};
    struct text text = {0};
    text_append(&text, "user host\ntopic readwrite room/#\n");
    for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
        text_appendf(&text, "user %s\ntopic read room/%s/stage\ntopic read room/%s/stage/beat\n", readers[i], code,
                     code);
    }
    /* "user remote" was the last; a pattern would be everybody's right, whoever stands above it. */
    text_appendf(&text, "topic read room/%s/desk\ntopic write room/%s/remote/+\n", code, code);
    text_appendf(&text, "pattern write room/%s/from/%%c\n", code);
    return write_text(broker, "rights", &text, err);
}

static pid_t start_program(const char *const *words) {
    pid_t parent = getpid();
    pid_t pid = fork();
    if (pid != 0) {
        return pid;
    }
    struct rlimit files;
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) {
        _exit(127);
    }
    if (getrlimit(RLIMIT_NOFILE, &files) == 0) {
        files.rlim_cur = files.rlim_max;
        (void)setrlimit(RLIMIT_NOFILE, &files);
    }
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    int nothing = open("/dev/null", O_RDWR);
    dup2(nothing, 0);
    dup2(nothing, 1);
    dup2(nothing, 2);
    close_range(3, ~0u, 0);
    execvp(words[0], (char *const *)(uintptr_t)words);
    _exit(127);
}

/* Debian puts the broker where a plain user's path does not look. */
static const char *find_program(char *path, size_t size, const char *name) {
    static const char *const folders[] = {"/usr/sbin", "/usr/bin", "/usr/local/sbin"};
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
        snprintf(path, size, "%s/%s", folders[i], name);
        if (access(path, X_OK) == 0) {
            return path;
        }
    }
    return name;
}

/* The file holds passwords as they are for a moment; mosquitto_passwd replaces them by their hashes. */
static bool write_users(const struct broker *broker, const struct broker_options *options, struct error *err) {
    struct text text = {0};
    char path[PATH_BYTES + 32];
    char program[PATH_BYTES];
    int status = 0;
    text_appendf(&text, "host:%s\nphone:%s\nscan:%s\nremote:%s\n", broker->password, options->code, options->key,
                 options->pin);
    if (!write_text(broker, "users", &text, err)) {
        return false;
    }
    snprintf(path, sizeof path, "%s/users", broker->folder);
    const char *words[] = {find_program(program, sizeof program, "mosquitto_passwd"), "-U", path, NULL};
    pid_t pid = start_program(words);
    bool fine = pid > 0 && waitpid(pid, &status, 0) == pid && WIFEXITED(status) && WEXITSTATUS(status) == 0;
    return fine || error_set(err, "mosquitto_passwd cannot be run: install the package 'mosquitto'");
}

static bool write_page(const struct broker *broker, const struct broker_options *options, struct error *err) {
    char path[PATH_BYTES + 32];
    snprintf(path, sizeof path, "%s/page", broker->folder);
    return (mkdir(path, 0700) == 0 || error_set(err, "cannot make '%s': %s", path, strerror(errno))) &&
           write_file(broker, "page/index.html", options->page, options->page_bytes, err);
}

static void remove_folder(const struct broker *broker) {
    static const char *const names[] = {"config", "rights", "users", "page/index.html", "page", ""};
    char path[PATH_BYTES + 32];
    for (size_t i = 0; i < sizeof names / sizeof *names && broker->folder[0] != '\0'; i++) {
        snprintf(path, sizeof path, "%s/%s", broker->folder, names[i]);
        (void)remove(path);
    }
}

/* Folders of games that fell: their names say of which process they were. */
static void remove_left_over(const char *base) {
    DIR *folder = opendir(base);
    for (struct dirent *entry = NULL; folder != NULL && (entry = readdir(folder)) != NULL;) {
        struct broker gone = {.pid = 0};
        struct stat facts;
        int pid = 0;
        if (sscanf(entry->d_name, FOLDER_NAME "%d-", &pid) != 1 || pid <= 0 || kill(pid, 0) == 0 || errno != ESRCH) {
            continue;
        }
        snprintf(gone.folder, sizeof gone.folder, "%.200s/%.200s", base, entry->d_name);
        if (lstat(gone.folder, &facts) == 0 && S_ISDIR(facts.st_mode) && facts.st_uid == geteuid()) {
            remove_folder(&gone);
        }
    }
    if (folder != NULL) {
        closedir(folder);
    }
}

static bool make_folder(struct broker *broker, struct error *err) {
    const char *base = getenv("XDG_RUNTIME_DIR");
    base = base != NULL && access(base, W_OK) == 0 ? base : "/tmp";
    remove_left_over(base);
    snprintf(broker->folder, sizeof broker->folder, "%.400s/" FOLDER_NAME "%d-XXXXXX", base, (int)getpid());
    if (mkdtemp(broker->folder) == NULL) {
        error_set(err, "no folder for the room can be made: %s", strerror(errno));
        broker->folder[0] = '\0';
        return false;
    }
    return true;
}

/* ---- its life ---- */

bool broker_alive(struct broker *broker) {
    return broker->pid > 0 && waitpid(broker->pid, NULL, WNOHANG) == 0;
}

static bool run(struct broker *broker, struct error *err) {
    char config[PATH_BYTES + 32];
    char program[PATH_BYTES];
    snprintf(config, sizeof config, "%s/config", broker->folder);
    const char *words[] = {find_program(program, sizeof program, "mosquitto"), "-c", config, NULL};
    broker->pid = start_program(words);
    for (int i = 0; i < START_STEPS && broker_alive(broker); i++) {
        if (answers(broker->host_port)) {
            return true;
        }
        usleep(START_STEP_US);
    }
    return error_set(err, "the room's broker does not start: is the package 'mosquitto' installed?");
}

bool broker_start(struct broker **out, const struct broker_options *options, struct error *err) {
    struct broker *broker = memory_get(1, sizeof *broker);
    *out = NULL;
    code_hex(broker->password, 32);
    broker->phone_port = free_port(options->address, options->port);
    broker->host_port = free_port("127.0.0.1", -1);
    bool fine = broker->phone_port != 0 || error_set(err, "nothing can listen on %s", options->address);
    while (fine && broker->host_port == broker->phone_port) {
        broker->host_port = bound_port("127.0.0.1", 0);
    }
    fine = fine && make_folder(broker, err) && write_config(broker, options, err) &&
           write_rights(broker, options->code, err) && write_users(broker, options, err) &&
           write_page(broker, options, err) && run(broker, err);
    if (!fine) {
        broker_stop(broker);
        return false;
    }
    *out = broker;
    return true;
}

void broker_stop(struct broker *broker) {
    if (broker == NULL) {
        return;
    }
    if (broker->pid > 0 && broker_alive(broker)) {
        kill(broker->pid, SIGTERM);
        for (int i = 0; i < STOP_STEPS && broker_alive(broker); i++) {
            usleep(START_STEP_US);
        }
        if (broker_alive(broker)) {
            kill(broker->pid, SIGKILL);
            (void)waitpid(broker->pid, NULL, 0);
        }
    }
    remove_folder(broker);
    explicit_bzero(broker, sizeof *broker);
    free(broker);
}

int broker_phone_port(const struct broker *broker) {
    return broker->phone_port;
}

int broker_host_port(const struct broker *broker) {
    return broker->host_port;
}

const char *broker_host_password(const struct broker *broker) {
    return broker->password;
}
