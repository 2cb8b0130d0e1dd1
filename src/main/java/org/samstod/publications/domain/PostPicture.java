package org.samstod.publications.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import org.samstod.shared.Aggregate;
import org.samstod.shared.Sha256;

/** The picture of a post: drawn anew, so that neither place nor time nor camera is in it. It goes with its post. */
@Entity
@Table(name = "post_pictures")
public class PostPicture extends Aggregate {

    @Column(name = "post_id", length = 26, nullable = false, updatable = false)
    private String postId;

    @Column(name = "picture_width", nullable = false, updatable = false)
    private int width;

    @Column(name = "picture_height", nullable = false, updatable = false)
    private int height;

    @Column(name = "picture_sha256", length = 64, nullable = false, updatable = false)
    private String sha256;

    @Lob
    @Column(name = "content", nullable = false, updatable = false)
    private byte[] content;

    protected PostPicture() {
    }

    /** @param content a JPEG that was drawn anew */
    public PostPicture(String postId, int width, int height, byte[] content) {
        this.postId = postId;
        this.width = width;
        this.height = height;
        this.content = content.clone();
        this.sha256 = Sha256.of(content);
    }

    public String postId() {
        return postId;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public String sha256() {
        return sha256;
    }

    /** The JPEG. */
    public byte[] content() {
        return content.clone();
    }
}
