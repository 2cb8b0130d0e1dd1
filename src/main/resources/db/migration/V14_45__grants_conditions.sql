-- What an association has taken on with a grant, one line each, with what shows that it is met.

CREATE TABLE grant_conditions (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    grant_id CHAR(26) NOT NULL,
    board_id CHAR(26) NOT NULL,
    condition_no INTEGER NOT NULL,
    condition_source VARCHAR(12) NOT NULL,
    text_id CHAR(26),
    what_text ${clob} NOT NULL,
    consequence_text ${clob} NOT NULL,
    owner_kind VARCHAR(12) NOT NULL,
    owner_account CHAR(26),
    due_on DATE,
    condition_state VARCHAR(12) NOT NULL,
    evidence_kind VARCHAR(12),
    finding_text VARCHAR(2000),
    found_by CHAR(26),
    found_name VARCHAR(200),
    found_at TIMESTAMP,
    CONSTRAINT pk_grant_conditions PRIMARY KEY (id),
    CONSTRAINT uq_grant_conditions_no UNIQUE (grant_id, condition_no),
    CONSTRAINT fk_grant_conditions_grant FOREIGN KEY (grant_id) REFERENCES grants (id),
    CONSTRAINT ck_grant_conditions_owner CHECK (owner_kind = 'ASSOCIATION' OR owner_account IS NOT NULL),
    CONSTRAINT ck_grant_conditions_found CHECK (condition_state = 'OPEN' OR (finding_text IS NOT NULL AND found_at IS NOT NULL))
);
CREATE INDEX ix_grant_conditions_board ON grant_conditions (board_id, condition_state, due_on);
