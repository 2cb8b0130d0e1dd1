package org.samstod.publications.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.samstod.shared.Aggregate;

/**
 * The boundary of a district as the city draws it: a path of SVG in the frame that all of them share.
 *
 * <p>Life: loaded with all others from one file; the next file takes the place of all of them.
 */
@Entity
@Table(name = "map_boundaries")
public class MapBoundary extends Aggregate {

    @Column(name = "district_slug", length = 60, nullable = false, updatable = false)
    private String districtSlug;

    @Lob
    @Column(name = "path_data", nullable = false, updatable = false)
    private String path;

    @Column(name = "label_x", nullable = false, updatable = false)
    private int labelX;

    @Column(name = "label_y", nullable = false, updatable = false)
    private int labelY;

    @Column(name = "frame_width", nullable = false, updatable = false)
    private int width;

    @Column(name = "frame_height", nullable = false, updatable = false)
    private int height;

    @Column(name = "source_text", length = 300, nullable = false, updatable = false)
    private String source;

    @Column(name = "loaded_on", nullable = false, updatable = false)
    private LocalDate loadedOn;

    protected MapBoundary() {
    }

    /** A boundary from a file that was checked. */
    public MapBoundary(String districtSlug, BoundaryShape shape, String source, LocalDate loadedOn) {
        this.districtSlug = districtSlug;
        this.path = shape.path();
        this.labelX = shape.labelX();
        this.labelY = shape.labelY();
        this.width = shape.width();
        this.height = shape.height();
        this.source = source;
        this.loadedOn = loadedOn;
    }

    /**
     * A drawn shape.
     *
     * @param path data of a path of SVG
     * @param labelX a point inside, for its name
     * @param width of the frame that all shapes of one file share
     */
    public record BoundaryShape(String path, int labelX, int labelY, int width, int height) {
    }

    public String districtSlug() {
        return districtSlug;
    }

    /** How it is drawn. */
    public BoundaryShape shape() {
        return new BoundaryShape(path, labelX, labelY, width, height);
    }

    /** Where the boundaries are from. */
    public String source() {
        return source;
    }

    public LocalDate loadedOn() {
        return loadedOn;
    }
}
