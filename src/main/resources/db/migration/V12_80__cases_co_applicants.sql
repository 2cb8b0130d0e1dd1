-- The associations that apply together with the applicant, as the newest revision of the application names them. A number that could not be
-- read, as it can be on paper, stands as it was typed.
CREATE TABLE co_applicants (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    case_id CHAR(26) NOT NULL,
    application_id CHAR(26) NOT NULL,
    ordinal INTEGER NOT NULL,
    applicant_name VARCHAR(200) NOT NULL,
    typed_number VARCHAR(40) NOT NULL,
    organisation_number VARCHAR(10),
    CONSTRAINT pk_co_applicants PRIMARY KEY (id),
    CONSTRAINT uq_co_applicants_ordinal UNIQUE (case_id, ordinal),
    CONSTRAINT fk_co_applicants_case FOREIGN KEY (case_id) REFERENCES cases (id)
);
CREATE INDEX ix_co_applicants_number ON co_applicants (organisation_number);

-- The radar looks for what those associations have applied for themselves.
CREATE INDEX ix_case_texts_number ON case_texts (organisation_number, period_to);
