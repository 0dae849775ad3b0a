"""Shipped levels changed in wrong ways: wrong_levels.py PROGRAM PACK FOLDER. Each change is one an author might make; the
checker has to name the file, the line and what to do, and exit with 3."""
import os
import re
import shutil
import subprocess
import sys

program, pack, folder = sys.argv[1:4]
shutil.rmtree(folder, ignore_errors=True)
for part in ("levels", "strings"):
    shutil.copytree(os.path.join(pack, part), os.path.join(folder, part))

WRONG = [
    # file, what stands there, what is put in its place, what the checker says (after file:line:column: )
    ("hold/bowl-breakfast", "weight: light", "weight: hard", r"'weight' cannot be 'hard'; possible: light, heavy"),
    ("hold/bowl-missing", 'note: "', 'notes: "', r"unknown key 'notes'"),
    ("hold/bowl-missing", "note:", "# note:", r"heavy.*note|note.*heavy"),
    ("hold/bowl-luck", "id: bowl-luck", "id: bowl-lucky", r"'bowl-lucky' is not the name of the file"),
    ("hold/bowl-luck", "minutes: 4", "minutes: forty", r"'minutes' has to be a whole number|minutes"),
    ("hold/bowl-luck", "minutes: 4", "minutes: 99", r"'minutes' is 99"),
    ("hold/bowl-luck", "  - id: hearts", "  - id: should", r"the id 'should' is here a second time"),
    ("hold/bowl-luck", "closing:", "ending:", r"unknown key 'ending'"),
    ("storm/storm-workshop", "stone: mindfulness", "stone: calm", r"'stone' cannot be 'calm'"),
    ("storm/storm-workshop", "morning:\n", "mornings:\n", r"a storm has an end"),
    ("storm/storm-joke", "evidence: [leary-2007", "evidence: [leary-2070", r"there is no evidence with the id 'leary-2070'"),
    ("storm/storm-joke", "place: cellar", "place: attick", r"'place' cannot be 'attick'"),
    ("myths/gallery-edge", "portrait: 3", "portrait: 4", r"'portrait' is 4; it goes from 1 to 3"),
    ("myths/gallery-edge", "    evidence: kross-2014", "    evidence: cross-2014", r"there is no evidence with the id 'cross-2014'"),
    ("wiring/boards-loose", "sure: steady", "sure: certain", r"'sure' cannot be 'certain'"),
    ("swap/child-paint", "chips:", "pieces:", r"pieces to choose from, so that nobody has to type"),
    ("swap/child-paint", "child: 1", "child: 9", r"'child' is 9; it goes from 1 to 4"),
    ("catch/attic-rest", "    ladder:", "    steps:", r"a new wording needs milder ones"),
    ("catch/attic-rest", "pattern: toll", "pattern: tolls", r"tolls"),
    ("catch/attic-rest", "The cat has earned nothing since Tuesday, and has slept very well.",
     "Studies of cats found that rest is good.", r"'studies' claims something"),
    ("letter/letter-friend", "Dear you,", "Dear you, you should feel better soon,", r"'you should feel' is not said here"),
    ("letter/letter-friend", 'title: "A letter as to a dear friend"',
     'title: "A letter as to a very dear friend of many, many years"', r"at most 40 fit"),
    ("rest/rest-ill", "It was a day in bed. Somebody has to have them.", "This will cure you.", r"'cure' is not said here"),
    ("furnish/kitchen-shelf", "look: teapot", "look: samovar", r"'look' cannot be 'samovar'"),
    ("furnish/kitchen-shelf", "place: kitchen", "place: porch", r"the kitchen or the bedroom"),
    ("windows/hill-work", "id: hill-work", "id: [hill, work]", r"id"),
    ("reflect/porch-questions", "steps_question:", "step_question:", r"did you mean 'steps_question'"),
    ("journeys/evening", "porch-good-day", "porch-god-day", r"there is no level with the id 'porch-god-day'"),
    ("journeys/evening", "use: any-time", "use: sometimes", None),
    ("journeys/kiosk", "  - level: pocket-breath", "  - level: pocket-breath\n    say: And so.", r"a step is one of"),
    ("../../strings/en/rest", 'rest.enough: "', 'rest.get-up: "', r"'rest.get-up'|rest.get-up"),
    ("../../strings/en/rest", "That is enough", "That is proven", r"'proven' is not said here"),
]
failures = []
tried = 0
for name, old, new, says in WRONG:
    path = os.path.normpath(os.path.join(folder, "levels/en", name + ".yaml"))
    with open(path, encoding="utf-8") as file:
        text = file.read()
    if old not in text:
        if says is not None:
            failures.append(f"{name}: '{old}' does not stand there any more")
        continue
    tried += 1
    with open(path, "w", encoding="utf-8") as file:
        file.write(text.replace(old, new, 1))
    result = subprocess.run([program, "check", folder], capture_output=True, text=True, timeout=120)
    where = os.path.relpath(path, folder)
    hits = [line for line in result.stderr.splitlines() if line.startswith(f"{where}:") and " warning: " not in line]
    if result.returncode != 3 or not any(re.match(rf"{re.escape(where)}:\d+:\d+: .*(?:{says})", line) for line in hits):
        failures.append(f"{name}: '{old[:40]}' -> '{new[:40]}': exit {result.returncode}, said {hits[:3]}")
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
if subprocess.run([program, "check", folder], capture_output=True, timeout=120).returncode != 0:
    failures.append("the levels as shipped are not clean")
print(f"{tried} wrong changes, {len(failures)} not answered as wanted")
print("\n".join(failures))
sys.exit(1 if failures else 0)
