-- What told decisions give: grants, their sums by fiscal year, answers of those who sign, and instalments.

CREATE TABLE grants (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    decision_id CHAR(26) NOT NULL,
    case_id CHAR(26) NOT NULL,
    application_id CHAR(26) NOT NULL,
    association_id CHAR(26) NOT NULL,
    board_id CHAR(26) NOT NULL,
    call_id CHAR(26) NOT NULL,
    grant_number VARCHAR(80) NOT NULL,
    applicant_name VARCHAR(200) NOT NULL,
    grant_title VARCHAR(200) NOT NULL,
    publication_level VARCHAR(12) NOT NULL,
    grant_state VARCHAR(12) NOT NULL,
    granted_ore BIGINT NOT NULL,
    acceptance VARCHAR(20) NOT NULL,
    terms_text_id CHAR(26),
    conditions_text_id CHAR(26),
    use_from DATE,
    use_to DATE,
    report_due DATE,
    waits_for_appeal BOOLEAN NOT NULL,
    told_at TIMESTAMP NOT NULL,
    state_at TIMESTAMP NOT NULL,
    declined_reason VARCHAR(1000),
    stop_reason VARCHAR(1000),
    stopped_at TIMESTAMP,
    stopped_by CHAR(26),
    CONSTRAINT pk_grants PRIMARY KEY (id),
    CONSTRAINT uq_grants_decision UNIQUE (decision_id),
    CONSTRAINT fk_grants_decision FOREIGN KEY (decision_id) REFERENCES decision_rows (id),
    CONSTRAINT ck_grants_sum CHECK (granted_ore > 0)
);
CREATE INDEX ix_grants_case ON grants (case_id);
CREATE INDEX ix_grants_application ON grants (application_id);
CREATE INDEX ix_grants_association ON grants (association_id, grant_state);
CREATE INDEX ix_grants_board ON grants (board_id, grant_state, told_at);

CREATE TABLE grant_years (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    grant_id CHAR(26) NOT NULL,
    fiscal_year INTEGER NOT NULL,
    amount_ore BIGINT NOT NULL,
    CONSTRAINT pk_grant_years PRIMARY KEY (id),
    CONSTRAINT uq_grant_years_year UNIQUE (grant_id, fiscal_year),
    CONSTRAINT fk_grant_years_grant FOREIGN KEY (grant_id) REFERENCES grants (id)
);

CREATE TABLE grant_signatures (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    grant_id CHAR(26) NOT NULL,
    account_id CHAR(26) NOT NULL,
    mandate_id CHAR(26) NOT NULL,
    accepts BOOLEAN NOT NULL,
    content_hash CHAR(64) NOT NULL,
    signed_at TIMESTAMP NOT NULL,
    CONSTRAINT pk_grant_signatures PRIMARY KEY (id),
    CONSTRAINT uq_grant_signatures_person UNIQUE (grant_id, account_id),
    CONSTRAINT fk_grant_signatures_grant FOREIGN KEY (grant_id) REFERENCES grants (id)
);

CREATE TABLE grant_instalments (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    grant_id CHAR(26) NOT NULL,
    board_id CHAR(26) NOT NULL,
    instalment_no INTEGER NOT NULL,
    fiscal_year INTEGER NOT NULL,
    amount_ore BIGINT NOT NULL,
    due_kind VARCHAR(12) NOT NULL,
    due_on DATE,
    milestone VARCHAR(300),
    met_by CHAR(26),
    instalment_state VARCHAR(12) NOT NULL,
    pay_on DATE,
    paid_on DATE,
    attempts INTEGER NOT NULL,
    last_reason VARCHAR(300),
    CONSTRAINT pk_grant_instalments PRIMARY KEY (id),
    CONSTRAINT fk_grant_instalments_grant FOREIGN KEY (grant_id) REFERENCES grants (id),
    CONSTRAINT ck_grant_instalments_sum CHECK (amount_ore > 0),
    CONSTRAINT ck_grant_instalments_due CHECK (due_kind = 'MILESTONE' OR due_on IS NOT NULL)
);
CREATE INDEX ix_grant_instalments_grant ON grant_instalments (grant_id, instalment_no);
CREATE INDEX ix_grant_instalments_due ON grant_instalments (board_id, instalment_state, due_on);
