-- What somebody cannot use, told without saying who they are; and the secrets that tokens of public forms are signed with.
CREATE TABLE accessibility_reports (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    received_at TIMESTAMP NOT NULL,
    reader_language VARCHAR(5) NOT NULL,
    about_page VARCHAR(300),
    report_text ${clob} NOT NULL,
    used_means VARCHAR(300),
    contact_address VARCHAR(300),
    answer_text ${clob},
    answered_by VARCHAR(26),
    answered_name VARCHAR(120),
    answered_at TIMESTAMP,
    CONSTRAINT pk_accessibility_reports PRIMARY KEY (id),
    CONSTRAINT ck_accessibility_reports_answered CHECK (answered_at IS NULL OR (answered_by IS NOT NULL AND contact_address IS NULL))
);
CREATE INDEX ix_accessibility_reports_answered ON accessibility_reports (answered_at, received_at);

CREATE TABLE public_form_keys (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    form_purpose VARCHAR(60) NOT NULL,
    form_secret VARCHAR(60) NOT NULL,
    made_at TIMESTAMP NOT NULL,
    CONSTRAINT pk_public_form_keys PRIMARY KEY (id),
    CONSTRAINT uq_public_form_keys_purpose UNIQUE (form_purpose)
);
