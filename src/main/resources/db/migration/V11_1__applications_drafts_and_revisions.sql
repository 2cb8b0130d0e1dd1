-- An application, the answers that are saved one by one, and what was submitted.
CREATE TABLE applications (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    association_id CHAR(26) NOT NULL,
    call_id CHAR(26) NOT NULL,
    board_id CHAR(26) NOT NULL,
    form_id CHAR(26) NOT NULL,
    created_at TIMESTAMP NOT NULL,
    created_by VARCHAR(26) NOT NULL,
    application_status VARCHAR(20) NOT NULL,
    handling VARCHAR(20) NOT NULL,
    revision_count INTEGER NOT NULL,
    revision_id CHAR(26),
    content_hash CHAR(64),
    publication_level VARCHAR(20),
    reception_number VARCHAR(60),
    received_at TIMESTAMP,
    is_late BOOLEAN NOT NULL,
    withdrawn_at TIMESTAMP,
    withdrawn_by VARCHAR(26),
    CONSTRAINT pk_applications PRIMARY KEY (id),
    CONSTRAINT ck_applications_status CHECK (application_status IN ('DRAFT', 'SUBMITTED', 'WITHDRAWN')),
    CONSTRAINT ck_applications_submitted CHECK (application_status = 'DRAFT' OR (revision_id IS NOT NULL AND publication_level IS NOT NULL))
);
CREATE INDEX ix_applications_association ON applications (association_id, application_status);
CREATE INDEX ix_applications_call ON applications (call_id, application_status);

-- One row a question, with a version of its own.
CREATE TABLE application_answers (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    application_id CHAR(26) NOT NULL,
    question_code VARCHAR(60) NOT NULL,
    answer_value ${clob} NOT NULL,
    saved_by VARCHAR(26) NOT NULL,
    saved_at TIMESTAMP NOT NULL,
    client_key VARCHAR(40),
    CONSTRAINT pk_application_answers PRIMARY KEY (id),
    CONSTRAINT uq_application_answers_question UNIQUE (application_id, question_code),
    CONSTRAINT fk_application_answers_application FOREIGN KEY (application_id) REFERENCES applications (id)
);

-- Which question a file in the association's own space answers; the file itself is kept by the attachments.
CREATE TABLE application_files (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    application_id CHAR(26) NOT NULL,
    question_code VARCHAR(60) NOT NULL,
    file_id CHAR(26) NOT NULL,
    CONSTRAINT pk_application_files PRIMARY KEY (id),
    CONSTRAINT uq_application_files_file UNIQUE (file_id),
    CONSTRAINT fk_application_files_application FOREIGN KEY (application_id) REFERENCES applications (id)
);
CREATE INDEX ix_application_files_application ON application_files (application_id);

CREATE TABLE application_revisions (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    application_id CHAR(26) NOT NULL,
    revision_no INTEGER NOT NULL,
    revision_kind VARCHAR(20) NOT NULL,
    form_id CHAR(26) NOT NULL,
    rules_version VARCHAR(60) NOT NULL,
    track_code VARCHAR(20) NOT NULL,
    frozen_content ${clob} NOT NULL,
    sha256 CHAR(64) NOT NULL,
    public_title VARCHAR(400) NOT NULL,
    public_summary VARCHAR(3000) NOT NULL,
    amount_ore BIGINT NOT NULL,
    publication_level VARCHAR(20) NOT NULL,
    submitted_at TIMESTAMP NOT NULL,
    submitted_by VARCHAR(26) NOT NULL,
    is_late BOOLEAN NOT NULL,
    permit_id CHAR(26),
    CONSTRAINT pk_application_revisions PRIMARY KEY (id),
    CONSTRAINT uq_application_revisions_no UNIQUE (application_id, revision_no),
    CONSTRAINT fk_application_revisions_application FOREIGN KEY (application_id) REFERENCES applications (id)
);

-- The files of a revision: the board's own copies, named by the question they answer.
CREATE TABLE application_revision_files (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    revision_id CHAR(26) NOT NULL,
    question_code VARCHAR(60) NOT NULL,
    file_id CHAR(26) NOT NULL,
    file_name VARCHAR(300) NOT NULL,
    media_type VARCHAR(120) NOT NULL,
    size_bytes BIGINT NOT NULL,
    sha256 CHAR(64) NOT NULL,
    CONSTRAINT pk_application_revision_files PRIMARY KEY (id),
    CONSTRAINT fk_application_revision_files_revision FOREIGN KEY (revision_id) REFERENCES application_revisions (id)
);
CREATE INDEX ix_application_revision_files_revision ON application_revision_files (revision_id);

CREATE TABLE application_permits (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    application_id CHAR(26) NOT NULL,
    reason VARCHAR(60) NOT NULL,
    request_text ${clob} NOT NULL,
    due_at TIMESTAMP NOT NULL,
    opened_at TIMESTAMP NOT NULL,
    opened_by VARCHAR(26) NOT NULL,
    permit_status VARCHAR(20) NOT NULL,
    ended_at TIMESTAMP,
    revision_id CHAR(26),
    CONSTRAINT pk_application_permits PRIMARY KEY (id),
    CONSTRAINT fk_application_permits_application FOREIGN KEY (application_id) REFERENCES applications (id)
);
CREATE INDEX ix_application_permits_application ON application_permits (application_id);
