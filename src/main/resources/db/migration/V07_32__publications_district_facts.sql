-- Room 07, publications: what the public pages say of a district beyond its name, as dated data of the city: how to reach its registry, and
-- how many live there, with the source. Unknown stays unknown.
CREATE TABLE registry_contacts (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    district_slug VARCHAR(60) NOT NULL,
    valid_from DATE NOT NULL,
    contact_email VARCHAR(200) NOT NULL,
    contact_phone VARCHAR(30),
    postal_address VARCHAR(300),
    CONSTRAINT pk_registry_contacts PRIMARY KEY (id),
    CONSTRAINT uq_registry_contacts_day UNIQUE (district_slug, valid_from)
);

CREATE TABLE district_inhabitants (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    district_slug VARCHAR(60) NOT NULL,
    counted_on DATE NOT NULL,
    inhabitants INTEGER NOT NULL,
    source_text VARCHAR(300) NOT NULL,
    CONSTRAINT pk_district_inhabitants PRIMARY KEY (id),
    CONSTRAINT uq_district_inhabitants_day UNIQUE (district_slug, counted_on),
    CONSTRAINT ck_district_inhabitants_number CHECK (inhabitants > 0)
);

-- The portal's own drawing of the city: one square a district, on a grid that begins at the top left. A district without a row is drawn
-- below the others; an administrator may move it.
CREATE TABLE map_squares (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    district_slug VARCHAR(60) NOT NULL,
    grid_column INTEGER NOT NULL,
    grid_row INTEGER NOT NULL,
    CONSTRAINT pk_map_squares PRIMARY KEY (id),
    CONSTRAINT uq_map_squares_district UNIQUE (district_slug),
    CONSTRAINT ck_map_squares_grid CHECK (grid_column BETWEEN 0 AND 11 AND grid_row BETWEEN 0 AND 11)
);
INSERT INTO map_squares (id, version, district_slug, grid_column, grid_row) VALUES ('00000000000000000000MAP001', 1, 'jarva', 1, 0);
INSERT INTO map_squares (id, version, district_slug, grid_column, grid_row) VALUES ('00000000000000000000MAP002', 1, 'hasselby-vallingby', 0, 1);
INSERT INTO map_squares (id, version, district_slug, grid_column, grid_row) VALUES ('00000000000000000000MAP003', 1, 'bromma', 1, 1);
INSERT INTO map_squares (id, version, district_slug, grid_column, grid_row) VALUES ('00000000000000000000MAP004', 1, 'kungsholmen', 2, 1);
INSERT INTO map_squares (id, version, district_slug, grid_column, grid_row) VALUES ('00000000000000000000MAP005', 1, 'norra-innerstaden', 3, 1);
INSERT INTO map_squares (id, version, district_slug, grid_column, grid_row) VALUES ('00000000000000000000MAP006', 1, 'sodermalm', 3, 2);
INSERT INTO map_squares (id, version, district_slug, grid_column, grid_row) VALUES ('00000000000000000000MAP007', 1, 'skarholmen', 0, 3);
INSERT INTO map_squares (id, version, district_slug, grid_column, grid_row) VALUES ('00000000000000000000MAP008', 1, 'hagersten-alvsjo', 1, 3);
INSERT INTO map_squares (id, version, district_slug, grid_column, grid_row) VALUES ('00000000000000000000MAP009', 1, 'enskede-arsta-vantor', 2, 3);
INSERT INTO map_squares (id, version, district_slug, grid_column, grid_row) VALUES ('00000000000000000000MAP010', 1, 'skarpnack', 3, 3);
INSERT INTO map_squares (id, version, district_slug, grid_column, grid_row) VALUES ('00000000000000000000MAP011', 1, 'farsta', 3, 4);

-- The city's own boundaries, when an administrator has loaded them: simplified, as paths of SVG in one frame.
CREATE TABLE map_boundaries (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    district_slug VARCHAR(60) NOT NULL,
    path_data ${clob} NOT NULL,
    label_x INTEGER NOT NULL,
    label_y INTEGER NOT NULL,
    frame_width INTEGER NOT NULL,
    frame_height INTEGER NOT NULL,
    source_text VARCHAR(300) NOT NULL,
    loaded_on DATE NOT NULL,
    CONSTRAINT pk_map_boundaries PRIMARY KEY (id),
    CONSTRAINT uq_map_boundaries_district UNIQUE (district_slug)
);
