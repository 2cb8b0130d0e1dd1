-- Decisions: the delegation table, what was decided, the letters, separate minutes, notices and orders of publication.

CREATE TABLE delegation_rules (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    board_id CHAR(26) NOT NULL,
    grant_kind VARCHAR(40) NOT NULL,
    role_code VARCHAR(40) NOT NULL,
    ceiling_ore BIGINT NOT NULL,
    paragraph VARCHAR(80) NOT NULL,
    basis VARCHAR(200) NOT NULL,
    valid_from DATE NOT NULL,
    valid_to DATE,
    CONSTRAINT pk_delegation_rules PRIMARY KEY (id),
    CONSTRAINT ck_delegation_rules_ceiling CHECK (ceiling_ore >= 0),
    CONSTRAINT ck_delegation_rules_days CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
CREATE INDEX ix_delegation_rules_board ON delegation_rules (board_id, valid_from);

CREATE TABLE decision_rows (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    board_id CHAR(26) NOT NULL,
    matter_id CHAR(26) NOT NULL,
    case_id CHAR(26) NOT NULL,
    decision_round INTEGER NOT NULL,
    application_id CHAR(26) NOT NULL,
    association_id CHAR(26) NOT NULL,
    revision_id CHAR(26) NOT NULL,
    call_id CHAR(26) NOT NULL,
    register_number VARCHAR(60),
    reception_number VARCHAR(60) NOT NULL,
    applicant_name VARCHAR(300) NOT NULL,
    application_title VARCHAR(300) NOT NULL,
    publication_level VARCHAR(12) NOT NULL,
    outcome VARCHAR(20) NOT NULL,
    asked_ore BIGINT NOT NULL,
    granted_ore BIGINT NOT NULL,
    reasons ${clob} NOT NULL,
    ground_code VARCHAR(80) NOT NULL,
    ground_text VARCHAR(1000) NOT NULL,
    terms_text_id CHAR(26),
    appeal_text_id CHAR(26) NOT NULL,
    transferred_to VARCHAR(200),
    decider_kind VARCHAR(12) NOT NULL,
    decider_account_id CHAR(26) NOT NULL,
    decider_name VARCHAR(200) NOT NULL,
    decider_role VARCHAR(40) NOT NULL,
    delegation_rule_id CHAR(26),
    delegation_paragraph VARCHAR(80),
    decided_at TIMESTAMP NOT NULL,
    decided_on DATE NOT NULL,
    decision_status VARCHAR(20) NOT NULL,
    told_at TIMESTAMP,
    told_by CHAR(26),
    opened_at TIMESTAMP,
    minutes_id CHAR(26),
    minutes_paragraph INTEGER,
    final_on DATE,
    CONSTRAINT pk_decision_rows PRIMARY KEY (id),
    CONSTRAINT uq_decision_rows_case UNIQUE (case_id, decision_round),
    CONSTRAINT fk_decision_rows_rule FOREIGN KEY (delegation_rule_id) REFERENCES delegation_rules (id),
    CONSTRAINT ck_decision_rows_sums CHECK (granted_ore >= 0 AND granted_ore <= asked_ore)
);
CREATE INDEX ix_decision_rows_board ON decision_rows (board_id, decided_on);
CREATE INDEX ix_decision_rows_status ON decision_rows (decision_status);
CREATE INDEX ix_decision_rows_application ON decision_rows (application_id);
CREATE INDEX ix_decision_rows_association ON decision_rows (association_id);
CREATE INDEX ix_decision_rows_minutes ON decision_rows (minutes_id, minutes_paragraph);

CREATE TABLE decision_amounts (
    id CHAR(26) NOT NULL,
    decision_id CHAR(26) NOT NULL,
    frame_id CHAR(26),
    fiscal_year INTEGER NOT NULL,
    amount_ore BIGINT NOT NULL,
    CONSTRAINT pk_decision_amounts PRIMARY KEY (id),
    CONSTRAINT fk_decision_amounts_decision FOREIGN KEY (decision_id) REFERENCES decision_rows (id),
    CONSTRAINT uq_decision_amounts_year UNIQUE (decision_id, fiscal_year),
    CONSTRAINT ck_decision_amounts_sum CHECK (amount_ore > 0)
);

CREATE TABLE letters (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    decision_id CHAR(26) NOT NULL,
    letter_language VARCHAR(2) NOT NULL,
    content ${clob} NOT NULL,
    content_sha256 CHAR(64) NOT NULL,
    frozen_at TIMESTAMP NOT NULL,
    CONSTRAINT pk_letters PRIMARY KEY (id),
    CONSTRAINT fk_letters_decision FOREIGN KEY (decision_id) REFERENCES decision_rows (id),
    CONSTRAINT uq_letters_language UNIQUE (decision_id, letter_language)
);

CREATE TABLE minutes_series (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    board_id CHAR(26) NOT NULL,
    series_year INTEGER NOT NULL,
    last_no INTEGER NOT NULL,
    CONSTRAINT pk_minutes_series PRIMARY KEY (id),
    CONSTRAINT uq_minutes_series_year UNIQUE (board_id, series_year)
);

CREATE TABLE minutes (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    board_id CHAR(26) NOT NULL,
    series_year INTEGER NOT NULL,
    series_no INTEGER NOT NULL,
    decided_on DATE NOT NULL,
    composed_at TIMESTAMP NOT NULL,
    composed_by CHAR(26) NOT NULL,
    approved_at TIMESTAMP,
    approved_by CHAR(26),
    approver_name VARCHAR(200),
    content ${clob},
    content_sha256 CHAR(64),
    CONSTRAINT pk_minutes PRIMARY KEY (id),
    CONSTRAINT uq_minutes_no UNIQUE (board_id, series_year, series_no)
);

CREATE TABLE minutes_renditions (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    minutes_id CHAR(26) NOT NULL,
    made_at TIMESTAMP NOT NULL,
    replaced_at TIMESTAMP,
    content ${clob} NOT NULL,
    content_sha256 CHAR(64) NOT NULL,
    CONSTRAINT pk_minutes_renditions PRIMARY KEY (id),
    CONSTRAINT fk_minutes_renditions_minutes FOREIGN KEY (minutes_id) REFERENCES minutes (id)
);
CREATE INDEX ix_minutes_renditions_minutes ON minutes_renditions (minutes_id);

CREATE TABLE notices (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    board_id CHAR(26) NOT NULL,
    minutes_id CHAR(26) NOT NULL,
    posted_on DATE NOT NULL,
    posted_at TIMESTAMP NOT NULL,
    posted_by CHAR(26) NOT NULL,
    last_appeal_day DATE NOT NULL,
    take_down_from DATE NOT NULL,
    taken_down_on DATE,
    kept_at VARCHAR(300) NOT NULL,
    rendition_no INTEGER NOT NULL,
    CONSTRAINT pk_notices PRIMARY KEY (id),
    CONSTRAINT uq_notices_minutes UNIQUE (minutes_id),
    CONSTRAINT fk_notices_minutes FOREIGN KEY (minutes_id) REFERENCES minutes (id),
    CONSTRAINT ck_notices_days CHECK (take_down_from > last_appeal_day AND last_appeal_day > posted_on)
);
CREATE INDEX ix_notices_board ON notices (board_id, posted_on);

CREATE TABLE publication_orders (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    decision_id CHAR(26) NOT NULL,
    case_id CHAR(26) NOT NULL,
    association_id CHAR(26) NOT NULL,
    board_id CHAR(26) NOT NULL,
    publication_level VARCHAR(12) NOT NULL,
    due_on DATE NOT NULL,
    order_status VARCHAR(12) NOT NULL,
    published_at TIMESTAMP,
    lowered_at TIMESTAMP,
    CONSTRAINT pk_publication_orders PRIMARY KEY (id),
    CONSTRAINT uq_publication_orders_decision UNIQUE (decision_id),
    CONSTRAINT fk_publication_orders_decision FOREIGN KEY (decision_id) REFERENCES decision_rows (id)
);
CREATE INDEX ix_publication_orders_due ON publication_orders (order_status, due_on);
CREATE INDEX ix_publication_orders_association ON publication_orders (association_id);
CREATE INDEX ix_publication_orders_case ON publication_orders (case_id);
