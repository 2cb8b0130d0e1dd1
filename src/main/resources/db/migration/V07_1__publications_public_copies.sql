-- Room 07, publications: the public side's own copies. The tables a public page reads (publications, limited_grants,
-- published_associations, published_calls, published_notices, yearly_rows) hold only what may be shown at their level;
-- published_cases and association_caps are the inside and are read by publishing and lowering alone.

CREATE TABLE publication_version (
    row_name VARCHAR(20) NOT NULL,
    current_number BIGINT NOT NULL,
    CONSTRAINT pk_publication_version PRIMARY KEY (row_name)
);
INSERT INTO publication_version (row_name, current_number) VALUES ('publications', 1);

CREATE TABLE association_caps (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    association_id CHAR(26) NOT NULL,
    publication_cap VARCHAR(20) NOT NULL,
    CONSTRAINT pk_association_caps PRIMARY KEY (id),
    CONSTRAINT uq_association_caps_association UNIQUE (association_id)
);

CREATE TABLE published_cases (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    case_id CHAR(26) NOT NULL,
    association_id CHAR(26) NOT NULL,
    district_slug VARCHAR(60) NOT NULL,
    publication_level VARCHAR(20) NOT NULL,
    outcome VARCHAR(20) NOT NULL,
    granted_ore BIGINT NOT NULL,
    fiscal_year INTEGER NOT NULL,
    general_title VARCHAR(40) NOT NULL,
    copy_id CHAR(26),
    CONSTRAINT pk_published_cases PRIMARY KEY (id),
    CONSTRAINT uq_published_cases_case UNIQUE (case_id),
    CONSTRAINT ck_published_cases_sum CHECK (granted_ore >= 0)
);
CREATE INDEX ix_published_cases_association ON published_cases (association_id);
CREATE INDEX ix_published_cases_year ON published_cases (fiscal_year);

CREATE TABLE publications (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    case_id CHAR(26) NOT NULL,
    association_id CHAR(26) NOT NULL,
    text_stamp BIGINT NOT NULL,
    board_id CHAR(26) NOT NULL,
    board_name VARCHAR(120) NOT NULL,
    district_slug VARCHAR(60) NOT NULL,
    district_name VARCHAR(120) NOT NULL,
    neighbourhood_slug VARCHAR(60),
    neighbourhood_name VARCHAR(120),
    association_name VARCHAR(200) NOT NULL,
    organisation_number VARCHAR(20),
    title VARCHAR(200) NOT NULL,
    title_sort VARCHAR(800) NOT NULL,
    summary VARCHAR(4000),
    outcome VARCHAR(20) NOT NULL,
    asked_ore BIGINT NOT NULL,
    granted_ore BIGINT NOT NULL,
    decided_on DATE NOT NULL,
    call_id CHAR(26),
    grant_kind VARCHAR(40),
    theme VARCHAR(40),
    perspective VARCHAR(40),
    target_group VARCHAR(40),
    age_from INTEGER,
    age_to INTEGER,
    fiscal_year INTEGER NOT NULL,
    published_at TIMESTAMP NOT NULL,
    CONSTRAINT pk_publications PRIMARY KEY (id),
    CONSTRAINT uq_publications_case UNIQUE (case_id),
    CONSTRAINT ck_publications_sums CHECK (asked_ore >= 0 AND granted_ore >= 0)
);
CREATE INDEX ix_publications_association ON publications (association_id);
CREATE INDEX ix_publications_call ON publications (call_id);
CREATE INDEX ix_publications_decided ON publications (decided_on);

CREATE TABLE limited_grants (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    general_title VARCHAR(40) NOT NULL,
    amount_band VARCHAR(20) NOT NULL,
    batch_day DATE NOT NULL,
    CONSTRAINT pk_limited_grants PRIMARY KEY (id)
);
CREATE INDEX ix_limited_grants_batch ON limited_grants (batch_day);

CREATE TABLE published_associations (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    association_id CHAR(26) NOT NULL,
    association_name VARCHAR(200) NOT NULL,
    organisation_number VARCHAR(20),
    CONSTRAINT pk_published_associations PRIMARY KEY (id),
    CONSTRAINT uq_published_associations_association UNIQUE (association_id)
);

CREATE TABLE published_calls (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    call_id CHAR(26) NOT NULL,
    board_id CHAR(26) NOT NULL,
    board_name VARCHAR(120) NOT NULL,
    district_slug VARCHAR(60) NOT NULL,
    district_name VARCHAR(120) NOT NULL,
    title_sv VARCHAR(200) NOT NULL,
    title_en VARCHAR(200),
    grant_kind VARCHAR(40),
    theme VARCHAR(40),
    perspective VARCHAR(40),
    target_group VARCHAR(40),
    neighbourhoods VARCHAR(4000),
    opens_at TIMESTAMP NOT NULL,
    closes_at TIMESTAMP,
    ceiling_ore BIGINT,
    frame_ore BIGINT,
    about_sv VARCHAR(20000),
    about_en VARCHAR(20000),
    rules_sv VARCHAR(20000),
    rules_en VARCHAR(20000),
    documents_sv VARCHAR(8000),
    criteria_sv VARCHAR(8000),
    decision_expected DATE,
    payment_expected DATE,
    period_from DATE,
    period_to DATE,
    report_due DATE,
    waits_for_appeal_time BOOLEAN NOT NULL,
    contact VARCHAR(200),
    phone VARCHAR(60),
    phone_hours VARCHAR(200),
    CONSTRAINT pk_published_calls PRIMARY KEY (id),
    CONSTRAINT uq_published_calls_call UNIQUE (call_id)
);
CREATE INDEX ix_published_calls_window ON published_calls (opens_at, closes_at);

CREATE TABLE published_notices (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    notice_id CHAR(26) NOT NULL,
    board_id CHAR(26) NOT NULL,
    board_name VARCHAR(120) NOT NULL,
    minutes_label VARCHAR(300) NOT NULL,
    posted_on DATE NOT NULL,
    last_appeal_day DATE NOT NULL,
    take_down_on DATE NOT NULL,
    kept_at VARCHAR(300) NOT NULL,
    CONSTRAINT pk_published_notices PRIMARY KEY (id),
    CONSTRAINT uq_published_notices_notice UNIQUE (notice_id)
);
CREATE INDEX ix_published_notices_days ON published_notices (take_down_on, posted_on);

CREATE TABLE published_notice_rows (
    notice_id CHAR(26) NOT NULL,
    case_id CHAR(26) NOT NULL,
    association_id CHAR(26) NOT NULL,
    register_number VARCHAR(60) NOT NULL,
    CONSTRAINT pk_published_notice_rows PRIMARY KEY (notice_id, case_id, register_number),
    CONSTRAINT fk_published_notice_rows_notice FOREIGN KEY (notice_id) REFERENCES published_notices (id)
);
CREATE INDEX ix_published_notice_rows_case ON published_notice_rows (case_id);
CREATE INDEX ix_published_notice_rows_association ON published_notice_rows (association_id);

CREATE TABLE yearly_rows (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    fiscal_year INTEGER NOT NULL,
    grant_count INTEGER NOT NULL,
    sum_ore BIGINT NOT NULL,
    published_at TIMESTAMP NOT NULL,
    CONSTRAINT pk_yearly_rows PRIMARY KEY (id),
    CONSTRAINT uq_yearly_rows_year UNIQUE (fiscal_year)
);
