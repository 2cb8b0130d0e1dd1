-- Payment runs and their payments, how the city pays, and who may attest. That an instalment is in one live run at most is held by
-- uq_payments_live: the column is empty as soon as a payment has come back or its run was cancelled, and never after it has arrived.

CREATE TABLE payment_profiles (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    profile_kind VARCHAR(12) NOT NULL,
    initiator_id VARCHAR(35),
    debtor_name VARCHAR(70),
    debtor_number VARCHAR(20),
    debtor_town VARCHAR(35),
    debtor_bankgiro VARCHAR(8),
    debtor_iban VARCHAR(34),
    debtor_bic VARCHAR(11),
    credit_account VARCHAR(20) NOT NULL,
    valid_from DATE NOT NULL,
    set_by CHAR(26) NOT NULL,
    set_at TIMESTAMP NOT NULL,
    CONSTRAINT pk_payment_profiles PRIMARY KEY (id)
);
CREATE INDEX ix_payment_profiles_from ON payment_profiles (valid_from);

CREATE TABLE payment_runs (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    board_id CHAR(26) NOT NULL,
    run_year INTEGER NOT NULL,
    run_no INTEGER NOT NULL,
    profile_id CHAR(26),
    profile_kind VARCHAR(12) NOT NULL,
    pay_on DATE NOT NULL,
    run_state VARCHAR(12) NOT NULL,
    payments INTEGER NOT NULL,
    sum_ore BIGINT NOT NULL,
    made_by CHAR(26) NOT NULL,
    made_name VARCHAR(200) NOT NULL,
    made_at TIMESTAMP NOT NULL,
    attested_by CHAR(26),
    attested_name VARCHAR(200),
    attested_at TIMESTAMP,
    sent_at TIMESTAMP,
    sent_by CHAR(26),
    voucher VARCHAR(40),
    state_at TIMESTAMP NOT NULL,
    CONSTRAINT pk_payment_runs PRIMARY KEY (id),
    CONSTRAINT uq_payment_runs_no UNIQUE (board_id, run_year, run_no),
    CONSTRAINT fk_payment_runs_profile FOREIGN KEY (profile_id) REFERENCES payment_profiles (id),
    CONSTRAINT ck_payment_runs_two CHECK (attested_by IS NULL OR attested_by <> made_by)
);

CREATE TABLE payments (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    run_id CHAR(26) NOT NULL,
    payment_no INTEGER NOT NULL,
    instalment_id CHAR(26) NOT NULL,
    live_instalment_id CHAR(26),
    grant_id CHAR(26) NOT NULL,
    association_id CHAR(26) NOT NULL,
    reference_text VARCHAR(80) NOT NULL,
    payee_name VARCHAR(200) NOT NULL,
    amount_ore BIGINT NOT NULL,
    fiscal_year INTEGER NOT NULL,
    account_kind VARCHAR(12) NOT NULL,
    account_number VARCHAR(34) NOT NULL,
    end_to_end_id VARCHAR(35) NOT NULL,
    acc_account VARCHAR(20),
    acc_cost_centre VARCHAR(20),
    acc_activity VARCHAR(20),
    acc_project VARCHAR(20),
    acc_counterpart VARCHAR(20),
    payment_state VARCHAR(12) NOT NULL,
    reason_code VARCHAR(10),
    reason_text VARCHAR(300),
    paid_on DATE,
    voucher VARCHAR(40),
    CONSTRAINT pk_payments PRIMARY KEY (id),
    CONSTRAINT uq_payments_no UNIQUE (run_id, payment_no),
    CONSTRAINT uq_payments_live UNIQUE (live_instalment_id),
    CONSTRAINT uq_payments_end_to_end UNIQUE (end_to_end_id),
    CONSTRAINT fk_payments_run FOREIGN KEY (run_id) REFERENCES payment_runs (id),
    CONSTRAINT fk_payments_instalment FOREIGN KEY (instalment_id) REFERENCES grant_instalments (id),
    CONSTRAINT ck_payments_live CHECK ((live_instalment_id IS NULL AND payment_state IN ('REJECTED', 'WITHDRAWN'))
        OR (live_instalment_id = instalment_id AND payment_state NOT IN ('REJECTED', 'WITHDRAWN')))
);
CREATE INDEX ix_payments_instalment ON payments (instalment_id);
CREATE INDEX ix_payments_grant ON payments (grant_id);

CREATE TABLE attest_rights (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    account_id CHAR(26) NOT NULL,
    board_id CHAR(26) NOT NULL,
    cost_centre VARCHAR(20) NOT NULL,
    ceiling_ore BIGINT NOT NULL,
    protected_names BOOLEAN NOT NULL,
    valid_from DATE NOT NULL,
    valid_to DATE,
    given_by CHAR(26) NOT NULL,
    given_at TIMESTAMP NOT NULL,
    CONSTRAINT pk_attest_rights PRIMARY KEY (id),
    CONSTRAINT ck_attest_rights_other CHECK (given_by <> account_id)
);
CREATE INDEX ix_attest_rights_board ON attest_rights (board_id, account_id);
