-- Meetings and what they decided: items, rows, recorded facts, who was there, delegated decisions reported, appeals.

CREATE TABLE meetings (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    board_id CHAR(26) NOT NULL,
    body VARCHAR(12) NOT NULL,
    body_name VARCHAR(120) NOT NULL,
    held_on DATE NOT NULL,
    starts_at VARCHAR(5),
    place VARCHAR(200),
    own_minutes BOOLEAN NOT NULL,
    meeting_status VARCHAR(12) NOT NULL,
    created_at TIMESTAMP NOT NULL,
    created_by CHAR(26) NOT NULL,
    CONSTRAINT pk_meetings PRIMARY KEY (id)
);
CREATE INDEX ix_meetings_board ON meetings (board_id, held_on);

CREATE TABLE meeting_items (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    meeting_id CHAR(26) NOT NULL,
    board_id CHAR(26) NOT NULL,
    item_no INTEGER NOT NULL,
    item_kind VARCHAR(12) NOT NULL,
    title VARCHAR(200) NOT NULL,
    proposal ${clob},
    paragraph INTEGER,
    resolution ${clob},
    recorded_at TIMESTAMP,
    removed_at TIMESTAMP,
    CONSTRAINT pk_meeting_items PRIMARY KEY (id),
    CONSTRAINT fk_meeting_items_meeting FOREIGN KEY (meeting_id) REFERENCES meetings (id)
);
CREATE INDEX ix_meeting_items_meeting ON meeting_items (meeting_id, item_no);

CREATE TABLE meeting_rows (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    item_id CHAR(26) NOT NULL,
    meeting_id CHAR(26) NOT NULL,
    case_id CHAR(26) NOT NULL,
    case_number VARCHAR(60) NOT NULL,
    row_no INTEGER NOT NULL,
    row_result VARCHAR(12) NOT NULL,
    records INTEGER NOT NULL,
    decision_id CHAR(26),
    removed_at TIMESTAMP,
    CONSTRAINT pk_meeting_rows PRIMARY KEY (id),
    CONSTRAINT fk_meeting_rows_item FOREIGN KEY (item_id) REFERENCES meeting_items (id),
    CONSTRAINT fk_meeting_rows_decision FOREIGN KEY (decision_id) REFERENCES decision_rows (id),
    CONSTRAINT uq_meeting_rows_case UNIQUE (item_id, case_id)
);
CREATE INDEX ix_meeting_rows_case ON meeting_rows (case_id);
CREATE INDEX ix_meeting_rows_meeting ON meeting_rows (meeting_id);

CREATE TABLE meeting_records (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    row_id CHAR(26) NOT NULL,
    record_no INTEGER NOT NULL,
    row_result VARCHAR(12) NOT NULL,
    held_on DATE NOT NULL,
    paragraph INTEGER,
    outcome VARCHAR(20),
    amount_ore BIGINT NOT NULL,
    reasons ${clob},
    ground_code VARCHAR(80),
    transferred_to VARCHAR(200),
    not_present VARCHAR(1000),
    reservation ${clob},
    why VARCHAR(1000),
    at_once BOOLEAN NOT NULL,
    source VARCHAR(200) NOT NULL,
    anomalies VARCHAR(600) NOT NULL,
    recorded_by CHAR(26) NOT NULL,
    recorded_name VARCHAR(200) NOT NULL,
    recorded_at TIMESTAMP NOT NULL,
    CONSTRAINT pk_meeting_records PRIMARY KEY (id),
    CONSTRAINT fk_meeting_records_row FOREIGN KEY (row_id) REFERENCES meeting_rows (id),
    CONSTRAINT uq_meeting_records_no UNIQUE (row_id, record_no)
);

CREATE TABLE meeting_people (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    meeting_id CHAR(26) NOT NULL,
    person_no INTEGER NOT NULL,
    person_name VARCHAR(120) NOT NULL,
    capacity VARCHAR(12) NOT NULL,
    attendance VARCHAR(12) NOT NULL,
    task VARCHAR(12) NOT NULL,
    note VARCHAR(200),
    CONSTRAINT pk_meeting_people PRIMARY KEY (id),
    CONSTRAINT fk_meeting_people_meeting FOREIGN KEY (meeting_id) REFERENCES meetings (id)
);
CREATE INDEX ix_meeting_people_meeting ON meeting_people (meeting_id, person_no);

CREATE TABLE reported_decisions (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    decision_id CHAR(26) NOT NULL,
    board_id CHAR(26) NOT NULL,
    item_id CHAR(26) NOT NULL,
    listed_at TIMESTAMP NOT NULL,
    reported_on DATE,
    paragraph INTEGER,
    CONSTRAINT pk_reported_decisions PRIMARY KEY (id),
    CONSTRAINT fk_reported_decisions_item FOREIGN KEY (item_id) REFERENCES meeting_items (id),
    CONSTRAINT fk_reported_decisions_decision FOREIGN KEY (decision_id) REFERENCES decision_rows (id),
    CONSTRAINT uq_reported_decisions_decision UNIQUE (decision_id)
);
CREATE INDEX ix_reported_decisions_item ON reported_decisions (item_id);

CREATE TABLE appeals (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    decision_id CHAR(26) NOT NULL,
    board_id CHAR(26) NOT NULL,
    received_on DATE NOT NULL,
    appeal_state VARCHAR(12) NOT NULL,
    steps INTEGER NOT NULL,
    CONSTRAINT pk_appeals PRIMARY KEY (id),
    CONSTRAINT fk_appeals_decision FOREIGN KEY (decision_id) REFERENCES decision_rows (id)
);
CREATE INDEX ix_appeals_decision ON appeals (decision_id);
CREATE INDEX ix_appeals_board ON appeals (board_id, appeal_state);

CREATE TABLE appeal_steps (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    appeal_id CHAR(26) NOT NULL,
    step_no INTEGER NOT NULL,
    appeal_state VARCHAR(12) NOT NULL,
    step_day DATE NOT NULL,
    court VARCHAR(200),
    court_number VARCHAR(60),
    note VARCHAR(2000),
    recorded_by CHAR(26) NOT NULL,
    recorded_name VARCHAR(200) NOT NULL,
    recorded_at TIMESTAMP NOT NULL,
    CONSTRAINT pk_appeal_steps PRIMARY KEY (id),
    CONSTRAINT fk_appeal_steps_appeal FOREIGN KEY (appeal_id) REFERENCES appeals (id),
    CONSTRAINT uq_appeal_steps_no UNIQUE (appeal_id, step_no)
);

-- What was decided by a board is recorded as it was, also when something is missing or more was given than was asked for.
ALTER TABLE decision_rows ALTER COLUMN reasons DROP NOT NULL;
ALTER TABLE decision_rows ALTER COLUMN ground_code DROP NOT NULL;
ALTER TABLE decision_rows ALTER COLUMN ground_text DROP NOT NULL;
ALTER TABLE decision_rows ALTER COLUMN appeal_text_id DROP NOT NULL;
ALTER TABLE decision_rows DROP CONSTRAINT ck_decision_rows_sums;
ALTER TABLE decision_rows ADD CONSTRAINT ck_decision_rows_sums CHECK (granted_ore >= 0);
CREATE INDEX ix_decision_rows_decider ON decision_rows (board_id, decider_kind);

-- Minutes of meetings beside the separate minutes of delegated decisions.
ALTER TABLE minutes ADD COLUMN minutes_kind VARCHAR(12) DEFAULT 'DELEGATED' NOT NULL;
ALTER TABLE minutes ADD COLUMN meeting_id CHAR(26);
ALTER TABLE minutes ADD COLUMN minutes_label VARCHAR(120);
ALTER TABLE minutes ADD COLUMN approved_on DATE;
ALTER TABLE minutes ADD COLUMN reminded VARCHAR(120);
ALTER TABLE minutes DROP CONSTRAINT uq_minutes_no;
ALTER TABLE minutes ADD CONSTRAINT uq_minutes_no UNIQUE (board_id, minutes_kind, series_year, series_no);
ALTER TABLE minutes ADD CONSTRAINT fk_minutes_meeting FOREIGN KEY (meeting_id) REFERENCES meetings (id);
CREATE INDEX ix_minutes_meeting ON minutes (meeting_id);
ALTER TABLE minutes_series ADD COLUMN minutes_kind VARCHAR(12) DEFAULT 'DELEGATED' NOT NULL;
ALTER TABLE minutes_series DROP CONSTRAINT uq_minutes_series_year;
ALTER TABLE minutes_series ADD CONSTRAINT uq_minutes_series_year UNIQUE (board_id, minutes_kind, series_year);
ALTER TABLE notices ADD COLUMN official_link VARCHAR(500);

CREATE TABLE minutes_facts (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    minutes_id CHAR(26) NOT NULL,
    fact_no INTEGER NOT NULL,
    fact_kind VARCHAR(12) NOT NULL,
    fact_day DATE NOT NULL,
    fact_text VARCHAR(500),
    source VARCHAR(200) NOT NULL,
    warnings VARCHAR(200) NOT NULL,
    recorded_by CHAR(26) NOT NULL,
    recorded_name VARCHAR(200) NOT NULL,
    recorded_at TIMESTAMP NOT NULL,
    CONSTRAINT pk_minutes_facts PRIMARY KEY (id),
    CONSTRAINT fk_minutes_facts_minutes FOREIGN KEY (minutes_id) REFERENCES minutes (id),
    CONSTRAINT uq_minutes_facts_no UNIQUE (minutes_id, fact_no)
);
