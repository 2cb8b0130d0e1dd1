-- What has not been paid yet: whether a recovery keeps it back, as proposed and as decided.

ALTER TABLE recoveries ADD COLUMN rest_proposed BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE recoveries ADD COLUMN rest_kept BOOLEAN DEFAULT FALSE NOT NULL;
