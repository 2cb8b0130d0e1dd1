-- A decision can take the place of an earlier one, and slips are put right: one decision of a case is valid at a time.
ALTER TABLE decision_rows ADD COLUMN replaces_id CHAR(26);
ALTER TABLE decision_rows ADD COLUMN superseded_by CHAR(26);
ALTER TABLE decision_rows ADD COLUMN superseded_at TIMESTAMP;
-- The case, while the decision is valid; the decision itself once another has taken its place. Not null instead of the case: Derby misses a
-- value that comes back in a unique column that allows null.
ALTER TABLE decision_rows ADD COLUMN valid_in CHAR(26) DEFAULT '' NOT NULL;
UPDATE decision_rows SET valid_in = case_id;
ALTER TABLE decision_rows ADD CONSTRAINT uq_decision_rows_valid UNIQUE (valid_in);
ALTER TABLE decision_rows ADD CONSTRAINT fk_decision_rows_replaces FOREIGN KEY (replaces_id) REFERENCES decision_rows (id);

CREATE TABLE decision_changes (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    decision_id CHAR(26) NOT NULL,
    change_no INTEGER NOT NULL,
    change_ground VARCHAR(20) NOT NULL,
    ground_text VARCHAR(1000) NOT NULL,
    reasons ${clob} NOT NULL,
    old_text ${clob},
    new_text ${clob},
    replaced_by CHAR(26),
    changed_by CHAR(26) NOT NULL,
    changed_name VARCHAR(200) NOT NULL,
    changed_at TIMESTAMP NOT NULL,
    CONSTRAINT pk_decision_changes PRIMARY KEY (id),
    CONSTRAINT fk_decision_changes_decision FOREIGN KEY (decision_id) REFERENCES decision_rows (id),
    CONSTRAINT fk_decision_changes_by FOREIGN KEY (replaced_by) REFERENCES decision_rows (id),
    CONSTRAINT uq_decision_changes_no UNIQUE (decision_id, change_no)
);
