"""Whole visits: visits.py PROGRAM FOLDER. Each check runs the program as a person or a script would."""
import json
import os
import shutil
import subprocess
import sys

program, folder = sys.argv[1], sys.argv[2]
shutil.rmtree(folder, ignore_errors=True)
os.makedirs(folder)
failures = []


def run(*words, data="data", code=0):
    result = subprocess.run([program, *words, "--data", os.path.join(folder, data), "--date", "2026-01-15"],
                            capture_output=True, text=True, timeout=300)
    if code is not None and result.returncode != code:
        failures.append(f"{words}: exit {result.returncode}, wanted {code}: {result.stderr.strip()[-300:]}")
    return result


def check(fine, what):
    if not fine:
        failures.append(what)


def levels():
    return [row["id"] for row in json.loads(run("list", "--json").stdout) if row["kind"] not in ("journey", "plan", "practice")]


def a_recorded_visit_replays_to_the_same_state():
    for number, level in enumerate(levels()):
        path = os.path.join(folder, f"{level}.replay")
        run("bot", level, "--input", "keyboard", "--seed", str(number + 3), "--record", path, data=f"bot-{level}")
        check("same" in run("replay", path, data=f"replay-{level}").stdout, f"{level}: replay says it is the same")


def a_changed_replay_is_found_out():
    level = levels()[0]
    path = os.path.join(folder, "changed.replay")
    lines = open(os.path.join(folder, f"{level}.replay"), encoding="utf-8").read().splitlines()
    at = max(i for i, line in enumerate(lines) if " = " in line)
    tick = lines[at].split()[0]
    lines[at] = f"{tick} = 0000000000000001"
    open(path, "w", encoding="utf-8").write("\n".join(lines) + "\n")
    check(f"tick {tick} differs" in run("replay", path, code=1, data="x1").stderr, "the differing tick is named")
    open(path, "w", encoding="utf-8").write("\n".join(lines[:-1]) + "\n")
    run("replay", path, code=1, data="x2")
    open(path, "w", encoding="utf-8").write("something else\n")
    run("replay", path, code=1, data="x3")


def a_film_is_numbered_pictures():
    path = os.path.join(folder, "porch-questions.replay")
    film = os.path.join(folder, "film")
    run("film", path, film, "--size", "480x270", data="film-data")
    names = sorted(os.listdir(film))
    check(names[:1] == ["00000.png"] and len(names) > 5, f"film pictures: {names[:3]}")


def what_was_finished_is_kept():
    for level in levels()[:2]:
        run("bot", level, "--input", "pointer", "--seed", "5", data="kept")
    told = json.loads(run("progress", "--json", data="kept").stdout)
    check("visits" in json.dumps(told), "progress speaks of visits")
    words = run("progress", data="kept").stdout
    check("streak" not in words.lower() and len(words) > 40, "progress in words")
    export = os.path.join(folder, "export.json")
    run("progress", "--export", export, data="kept")
    run("progress", "--import", export, data="other")
    once = run("progress", "--json", data="other").stdout
    run("progress", "--import", export, data="other")
    check(once == run("progress", "--json", data="other").stdout, "importing twice changes nothing")
    run("progress", "--erase", data="kept")
    left = [name for name in os.listdir(os.path.join(folder, "kept")) if name.startswith("tracker")]
    check(left == [], f"erased, but there is {left}")


def wrong_words_are_answered_in_one_line():
    for words in (["dance"], ["--colour", "red"], ["shot"], ["shot", "nowhere"], ["bot", "no-such-level"],
                  ["--text-scale", "5"], ["--size", "huge"], ["--renderer", "magic"], ["bot", "--input", "mind"]):
        said = run(*words, code=2, data="wrong").stderr.strip()
        check(said.startswith("inner-house: ") and "\n" not in said, f"{words}: {said}")


def a_bad_pack_is_named_and_the_rest_plays():
    path = os.path.join(folder, "broken.pack")
    open(path, "wb").write(b"PK\x03\x04 not a pack at all")
    result = run("list", "--pack", path, data="packs")
    check("broken.pack" in result.stderr and "hall-barometer" in result.stdout, "a broken pack is named, the rest plays")


def a_level_full_of_mistakes_is_told_line_by_line():
    pack = os.path.join(folder, "mistakes", "levels", "en", "checkin")
    os.makedirs(pack)
    with open(os.path.join(pack, "wrong.yaml"), "w", encoding="utf-8") as out:
        out.write("id: wrong\n" + "".join(f"wrong-{i}: {i}\n" for i in range(150)))
    said = run("check", os.path.join(folder, "mistakes"), code=3, data="packs").stderr.splitlines()
    check(90 <= len([line for line in said if "wrong.yaml:" in line]) <= 100, f"{len(said)} lines for 150 mistakes")
    listed = run("list", "--pack", os.path.join(folder, "mistakes"), data="packs").stdout
    check("hall-barometer" in listed and "\twrong\t" not in listed, "the broken level is skipped, the rest plays")


def without_its_archive_it_says_so_and_writes_nothing():
    alone = os.path.join(folder, "alone", "deep", "deeper")
    os.makedirs(alone)
    copy = os.path.join(alone, "inner-house")
    shutil.copy(program, copy)
    result = subprocess.run([copy, "list", "--data", os.path.join(folder, "untouched")], capture_output=True, text=True)
    check(result.returncode == 1 and "inner-house.pack" in result.stderr, f"no archive: {result.stderr}")
    check(not os.path.exists(os.path.join(folder, "untouched")), "nothing was written")


def every_screen_can_be_pictured_at_every_text_size():
    for screen in ("title", "hub", "settings", "progress", "help", "porch", "pause"):
        for scale in ("100", "200"):
            path = os.path.join(folder, f"{screen}-{scale}.png")
            run("shot", screen, "--out", path, "--text-scale", scale, "--size", "640x360", "--tick", "5", data="shots")
            check(os.path.getsize(path) > 5000, f"{path} is too small to show anything")


def the_data_page_names_every_file_that_is_kept():
    """S07: at most 150 words, made from the files that are there, and no file that it leaves out."""
    run("bot", "hearth-breath", data="kept")
    run("bot", "letter-friend", data="kept")
    page = os.path.join(folder, "data.txt")
    kept = os.path.join(folder, "kept")
    open(os.path.join(kept, "tracker-damaged-2026-01-14-1.sqlite"), "w").close()
    run("shot", "data", "--out", page, data="kept")
    said = open(page, encoding="utf-8").read().split("\n\n")[0]
    for start, words in (("tracker.", "Rooms you finished"), ("tracker-backup", "Copies of that"), ("drawer.sqlite", "Letters"),
                         ("drawer-backup", "Sealed copies"), ("drawer.key", "The key"), ("tracker-damaged", "A damaged file")):
        check((words in said) == any(name.startswith(start) for name in os.listdir(kept)), f"the data page and {start}")
    others = [name for name in os.listdir(kept) if not name.startswith(("tracker.", "tracker-", "drawer.", "drawer-"))]
    check(not others, f"files that the data page does not know: {others}")
    words = sum(len(line.split('"')[1].split()) for line in said.splitlines() if line.startswith("text "))
    check(30 < words <= 150, f"the data page has {words} words")


for name, test in list(globals().items()):
    if callable(test) and getattr(test, "__module__", None) == "__main__" and name not in ("run", "check", "levels"):
        test()
        print(("FAILED " if failures else "fine   ") + name, flush=True)
for failure in failures:
    print("  " + failure)
sys.exit(1 if failures else 0)
