/* Arguments in, one command out. */
#include "core/options.h"
#include "core/secret.h"
#include "kiosk/run.h"
#include "kiosk/shot.h"
#include "screen/commands.h"
#include "screen/play.h"
#include "workshop/run.h"
#include "workshop/shot.h"

#include <stdio.h>
#include <string.h>

struct command {
    const char *name;
    int (*run)(const struct options *options, const char *program);
};

static const struct command commands[] = {
    {"play", play_run},     {"list", command_list}, {"check", command_check},   {"pack", command_pack},
    {"shot", command_shot}, {"bot", command_bot},   {"replay", command_replay}, {"film", command_film},
    {"bench", command_bench}, {"progress", command_progress}, {"kiosk", kiosk_run}, {"workshop", workshop_run},
};

static const char usage[] =
    "inner-house [play]            the house; --journey ID, --level ID start there; --record FILE keeps a replay\n"
    "inner-house list              practices, levels, journeys; --json\n"
    "inner-house check PATH        every mistake in a pack folder or archive, as file:line:column: message;\n"
    "                              each level of a clean pack is walked through to its end\n"
    "inner-house kiosk             a public corner: --config FILE; --check only looks at the file, --set-pin prints\n"
    "                              what the file needs for the staff's PIN, --no-supervisor leaves the watching to\n"
    "                              systemd alone\n"
    "inner-house workshop          a room full of people: wall, facilitator's window, page for phones; --plan ID\n"
    "                              (ID/2: its second meeting), --address IP of this machine, --no-supervisor; or on a\n"
    "                              broker that is there: --broker mqtts://HOST:PORT[,HOST:PORT] --broker-user NAME\n"
    "                              --broker-password FILE --broker-ca FILE --page-url URL; --out FILE writes the page\n"
    "                              for phones, which finds the broker at --page-broker wss://HOST:PORT/mqtt\n"
    "inner-house pack DIR FILE     checks, then writes an archive; --sign KEY signs it for a kiosk\n"
    "inner-house shot SCREEN       one picture without a display; --out FILE.png --tick N --size WxH;\n"
    "                              --out FILE.txt writes its widgets and its draw list instead; --bare: without type;\n"
    "                              --every N: pictures of the way there too\n"
    "inner-house film REPLAY DIR   a recorded visit as numbered pictures\n"
    "inner-house replay FILE       plays a recorded visit and verifies its checksums\n"
    "inner-house bot [ID]          plays a level, a journey, all of a practice, or all there is;\n"
    "                              --input keyboard|pointer|touch|gamepad|switch|voice; --patient and --porch try\n"
    "                              every state on the way: ten minutes of waiting, the porch at each tick\n"
    "inner-house bench             drawing speed; --thoughts N --frames N --json\n"
    "inner-house progress          what was practised; --json, --csv, --export FILE, --import FILE, --erase;\n"
    "                              --kiosk --config FILE: what a kiosk counted;\n"
    "                              --sealed: the exported file asks for a passphrase (read from standard input)\n"
    "Common: --data DIR, --pack FILE (repeatable), --lang xx, --seed N, --date YYYY-MM-DD, --size WxH, --fullscreen,\n"
    "--renderer auto|gpu|cpu, --text-scale 100..250, --reduced-motion, --high-contrast, --voice, --text-out FILE|-,\n"
    "--mute, --version, --help\n";

int main(int argc, char **argv) {
    struct options options;
    struct error err = {""};
    secret_process();
    if (!options_parse(&options, argc, argv, &err)) {
        fprintf(stderr, "inner-house: %s\n", err.text);
        return 2;
    }
    if (options.help) {
        fputs(usage, stdout);
        return 0;
    }
    if (options.version) {
        puts("inner-house 0.1.0");
        return 0;
    }
    if (strcmp(options.command, "shot") == 0 && kiosk_has_screen(options.words[0])) {
        return kiosk_shot(&options, argv[0]);
    }
    if (strcmp(options.command, "shot") == 0 && workshop_has_screen(options.words[0])) {
        return workshop_shot(&options, argv[0]);
    }
    if (strcmp(options.command, "progress") == 0 && options.kiosk) {
        return kiosk_progress(&options, argv[0]);
    }
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
        if (strcmp(commands[i].name, options.command) == 0) {
            return commands[i].run(&options, argv[0]);
        }
    }
    return 2;
}
