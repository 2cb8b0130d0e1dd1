-- Form definitions: one row a version, never changed after it was stored.
CREATE TABLE form_versions (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    form_code VARCHAR(60) NOT NULL,
    form_version INTEGER NOT NULL,
    title_sv VARCHAR(200) NOT NULL,
    title_en VARCHAR(200) NOT NULL,
    definition ${clob} NOT NULL,
    sha256 CHAR(64) NOT NULL,
    stored_at TIMESTAMP NOT NULL,
    stored_by VARCHAR(26) NOT NULL,
    CONSTRAINT pk_form_versions PRIMARY KEY (id),
    CONSTRAINT uq_form_versions_code UNIQUE (form_code, form_version)
);
