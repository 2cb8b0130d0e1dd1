-- A case can be handed over to another board before it is decided: the application then has a case at each board, one of them its current.
-- The application while this is its case, and the case itself once it has been handed over. Not null instead of the case: Derby misses a
-- value that comes back in a unique column that allows null.
ALTER TABLE cases ADD COLUMN current_application_id CHAR(26) DEFAULT '' NOT NULL;
UPDATE cases SET current_application_id = application_id;
ALTER TABLE cases DROP CONSTRAINT uq_cases_application;
ALTER TABLE cases ADD CONSTRAINT uq_cases_current_application UNIQUE (current_application_id);
CREATE INDEX ix_cases_application ON cases (application_id);

-- The same revision has reached each of them.
ALTER TABLE case_revisions DROP CONSTRAINT uq_case_revisions_revision;
ALTER TABLE case_revisions ADD CONSTRAINT uq_case_revisions_case_revision UNIQUE (case_id, revision_id);
CREATE INDEX ix_case_revisions_revision ON case_revisions (revision_id);

CREATE TABLE case_transfers (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    application_id CHAR(26) NOT NULL,
    from_case_id CHAR(26) NOT NULL,
    from_board_id CHAR(26) NOT NULL,
    from_number VARCHAR(60) NOT NULL,
    to_case_id CHAR(26) NOT NULL,
    to_board_id CHAR(26) NOT NULL,
    to_number VARCHAR(60) NOT NULL,
    reasons ${clob} NOT NULL,
    transferred_by VARCHAR(40) NOT NULL,
    transferred_name VARCHAR(200) NOT NULL,
    transferred_at TIMESTAMP NOT NULL,
    CONSTRAINT pk_case_transfers PRIMARY KEY (id),
    CONSTRAINT uq_case_transfers_from UNIQUE (from_case_id),
    CONSTRAINT uq_case_transfers_to UNIQUE (to_case_id),
    CONSTRAINT fk_case_transfers_from FOREIGN KEY (from_case_id) REFERENCES cases (id),
    CONSTRAINT fk_case_transfers_to FOREIGN KEY (to_case_id) REFERENCES cases (id)
);
CREATE INDEX ix_case_transfers_application ON case_transfers (application_id);
