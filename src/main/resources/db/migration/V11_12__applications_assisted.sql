-- Applications that a registrar enters for an association, from paper or as told: how and when each came, and whom to ask.
ALTER TABLE applications ADD COLUMN is_assisted BOOLEAN DEFAULT FALSE NOT NULL;

CREATE TABLE assisted_applications (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    application_id CHAR(26) NOT NULL,
    organisation_number CHAR(10) NOT NULL,
    written_name VARCHAR(120) NOT NULL,
    came_by VARCHAR(20) NOT NULL,
    came_at TIMESTAMP NOT NULL,
    contact_name VARCHAR(120) NOT NULL,
    contact_phone VARCHAR(30),
    contact_email VARCHAR(200),
    begun_by VARCHAR(26) NOT NULL,
    begun_at TIMESTAMP NOT NULL,
    is_signed BOOLEAN,
    entered_by VARCHAR(26),
    entered_at TIMESTAMP,
    CONSTRAINT pk_assisted_applications PRIMARY KEY (id),
    CONSTRAINT uq_assisted_applications_application UNIQUE (application_id),
    CONSTRAINT fk_assisted_applications_application FOREIGN KEY (application_id) REFERENCES applications (id),
    CONSTRAINT ck_assisted_applications_came_by CHECK (came_by IN ('PAPER', 'PHONE', 'EMAIL', 'VISIT')),
    CONSTRAINT ck_assisted_applications_contact CHECK (contact_phone IS NOT NULL OR contact_email IS NOT NULL),
    CONSTRAINT ck_assisted_applications_entered CHECK (entered_at IS NULL OR (entered_by IS NOT NULL AND is_signed IS NOT NULL))
);

-- What the applicant left out or decided otherwise than the form allows, and how declarations were made.
CREATE TABLE assisted_remarks (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    revision_id CHAR(26) NOT NULL,
    question_code VARCHAR(60) NOT NULL,
    remark VARCHAR(20) NOT NULL,
    CONSTRAINT pk_assisted_remarks PRIMARY KEY (id),
    CONSTRAINT uq_assisted_remarks_question UNIQUE (revision_id, question_code),
    CONSTRAINT fk_assisted_remarks_revision FOREIGN KEY (revision_id) REFERENCES application_revisions (id),
    CONSTRAINT ck_assisted_remarks_remark CHECK (remark IN ('MISSING', 'UNDECLARED', 'DEVIATES', 'ON_PAPER', 'BY_PHONE'))
);
