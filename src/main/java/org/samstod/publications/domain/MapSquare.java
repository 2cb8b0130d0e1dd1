package org.samstod.publications.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.samstod.shared.Aggregate;

/** Where a district stands in the portal's own drawing of the city: column and row of a grid that begins at the top left. */
@Entity
@Table(name = "map_squares")
public class MapSquare extends Aggregate {

    @Column(name = "district_slug", length = 60, nullable = false, updatable = false)
    private String districtSlug;

    @Column(name = "grid_column", nullable = false)
    private int column;

    @Column(name = "grid_row", nullable = false)
    private int row;

    protected MapSquare() {
    }

    public String districtSlug() {
        return districtSlug;
    }

    public int column() {
        return column;
    }

    public int row() {
        return row;
    }
}
