-- What comes on paper or by telephone after an application: a draft that a registrar enters to complete one, and what was received.
ALTER TABLE applications ADD COLUMN completes_id CHAR(26);
ALTER TABLE applications ADD CONSTRAINT fk_applications_completes FOREIGN KEY (completes_id) REFERENCES applications (id);
CREATE INDEX ix_applications_completes ON applications (completes_id);

CREATE TABLE assisted_follow_ups (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    application_id CHAR(26) NOT NULL,
    follow_up_kind VARCHAR(20) NOT NULL,
    came_by VARCHAR(20) NOT NULL,
    came_at TIMESTAMP NOT NULL,
    is_signed BOOLEAN NOT NULL,
    reception_number VARCHAR(60) NOT NULL,
    revision_id CHAR(26),
    entered_as CHAR(26),
    entered_by VARCHAR(26) NOT NULL,
    entered_at TIMESTAMP NOT NULL,
    CONSTRAINT pk_assisted_follow_ups PRIMARY KEY (id),
    CONSTRAINT fk_assisted_follow_ups_application FOREIGN KEY (application_id) REFERENCES applications (id),
    CONSTRAINT fk_assisted_follow_ups_revision FOREIGN KEY (revision_id) REFERENCES application_revisions (id),
    CONSTRAINT uq_assisted_follow_ups_number UNIQUE (application_id, reception_number),
    CONSTRAINT ck_assisted_follow_ups_kind CHECK (follow_up_kind IN ('COMPLETION', 'CHANGE', 'WITHDRAWAL')),
    CONSTRAINT ck_assisted_follow_ups_came_by CHECK (came_by IN ('PAPER', 'PHONE', 'EMAIL', 'VISIT')),
    CONSTRAINT ck_assisted_follow_ups_revision CHECK ((follow_up_kind = 'WITHDRAWAL' AND revision_id IS NULL)
        OR (follow_up_kind <> 'WITHDRAWAL' AND revision_id IS NOT NULL))
);
CREATE INDEX ix_assisted_follow_ups_application ON assisted_follow_ups (application_id);
CREATE INDEX ix_assisted_follow_ups_entered_as ON assisted_follow_ups (entered_as);
