ALTER TABLE accounts ADD COLUMN mood TEXT DEFAULT 'fine';

INSERT INTO no_such_table VALUES (1);

PRAGMA user_version = 2;
