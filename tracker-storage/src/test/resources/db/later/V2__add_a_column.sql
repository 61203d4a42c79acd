ALTER TABLE accounts ADD COLUMN mood TEXT DEFAULT 'fine';

PRAGMA user_version = 2;
