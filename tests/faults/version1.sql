-- A progress file as version 1 of its tables wrote it: never edited, so that old files stay readable.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE house (one INTEGER PRIMARY KEY CHECK (one = 1),
  changes INTEGER NOT NULL CHECK (changes >= 0)) STRICT;
INSERT INTO house VALUES(1,12);
CREATE TABLE sessions (id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CONSTRAINT a_row_name CHECK (length(uuid) = 32 AND uuid NOT GLOB '*[^0-9a-f]*'),
  profile TEXT NOT NULL CONSTRAINT a_profile_name CHECK (profile GLOB '[A-Za-z0-9]*' AND profile NOT GLOB '*[^A-Za-z0-9._:/-]*' AND length(profile) < 64),
  day INTEGER NOT NULL CONSTRAINT a_day CHECK (day BETWEEN 0 AND 2932896)) STRICT;
INSERT INTO sessions VALUES(1,'0a0b0c0d0e0f01020304050607080901','desktop',20440);
INSERT INTO sessions VALUES(2,'0a0b0c0d0e0f01020304050607080902','desktop',20452);
CREATE TABLE practices (id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CONSTRAINT a_row_name CHECK (length(uuid) = 32 AND uuid NOT GLOB '*[^0-9a-f]*'),
  session INTEGER NOT NULL REFERENCES sessions (id),
  practice TEXT NOT NULL CONSTRAINT a_practice_name CHECK (practice GLOB '[A-Za-z0-9]*' AND practice NOT GLOB '*[^A-Za-z0-9._:/-]*' AND length(practice) < 64),
  level TEXT NOT NULL CONSTRAINT a_level_name CHECK (level GLOB '[A-Za-z0-9]*' AND level NOT GLOB '*[^A-Za-z0-9._:/-]*' AND length(level) < 64),
  journey TEXT NOT NULL CONSTRAINT a_journey_name CHECK (journey = '' OR (journey GLOB '[A-Za-z0-9]*' AND journey NOT GLOB '*[^A-Za-z0-9._:/-]*' AND length(journey) < 64)),
  day INTEGER NOT NULL CONSTRAINT a_day CHECK (day BETWEEN 0 AND 2932896),
  rounds INTEGER NOT NULL CONSTRAINT a_count CHECK (rounds BETWEEN 0 AND 1000000)) STRICT;
INSERT INTO practices VALUES(1,'1a0b0c0d0e0f01020304050607080901',1,'checkin','hall-barometer','first-visit',20440,1);
INSERT INTO practices VALUES(2,'1a0b0c0d0e0f01020304050607080902',1,'catch','attic-mistakes','first-visit',20440,4);
INSERT INTO practices VALUES(3,'1a0b0c0d0e0f01020304050607080903',1,'checkin','hall-barometer','first-visit',20440,1);
INSERT INTO practices VALUES(4,'1a0b0c0d0e0f01020304050607080904',2,'checkin','hall-barometer','',20452,1);
INSERT INTO practices VALUES(5,'1a0b0c0d0e0f01020304050607080905',2,'breathe','hearth-breath','',20452,10);
CREATE TABLE checkins (visit INTEGER PRIMARY KEY REFERENCES practices (id) ON DELETE CASCADE,
  weather TEXT NOT NULL CONSTRAINT a_weather CHECK (weather IN ('', 'storm', 'rain', 'cloud', 'sun')),
  roughness INTEGER NOT NULL CONSTRAINT a_roughness CHECK (roughness BETWEEN 0 AND 5)) STRICT;
INSERT INTO checkins VALUES(1,'storm',4);
INSERT INTO checkins VALUES(3,'cloud',3);
INSERT INTO checkins VALUES(4,'rain',0);
CREATE TABLE keepsakes (id INTEGER PRIMARY KEY,
  keepsake TEXT NOT NULL UNIQUE CONSTRAINT a_keepsake_name CHECK (keepsake GLOB '[A-Za-z0-9]*' AND keepsake NOT GLOB '*[^A-Za-z0-9._:/-]*' AND length(keepsake) < 64),
  day INTEGER NOT NULL CONSTRAINT a_day CHECK (day BETWEEN 0 AND 2932896)) STRICT;
INSERT INTO keepsakes VALUES(1,'keepsake.lantern',20440);
CREATE TABLE settings (key TEXT NOT NULL PRIMARY KEY CONSTRAINT a_setting_name CHECK (key GLOB '[A-Za-z0-9]*' AND key NOT GLOB '*[^A-Za-z0-9._:/-]*' AND length(key) < 64),
  value TEXT NOT NULL CONSTRAINT a_short_value CHECK (length(CAST(value AS BLOB)) < 256))
  STRICT, WITHOUT ROWID;
INSERT INTO settings VALUES('text-size','150');
CREATE TABLE journeys (journey TEXT NOT NULL PRIMARY KEY CONSTRAINT a_journey_name CHECK (journey GLOB '[A-Za-z0-9]*' AND journey NOT GLOB '*[^A-Za-z0-9._:/-]*' AND length(journey) < 64),
  step INTEGER NOT NULL CONSTRAINT a_step CHECK (step BETWEEN 0 AND 10000),
  day INTEGER NOT NULL CONSTRAINT a_day CHECK (day BETWEEN 0 AND 2932896)) STRICT, WITHOUT ROWID;
INSERT INTO journeys VALUES('first-visit',4,20440);

PRAGMA application_id = 1231964275;
PRAGMA user_version = 1;
COMMIT;
